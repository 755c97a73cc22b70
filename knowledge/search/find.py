"""Finding the releases that a question may be about, and saying how sure that is."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.questions.question import Question
from knowledge.search.explaining import weights_of
from knowledge.search.index import Index
from knowledge.search.ranking import Candidate, rank
from knowledge.search.turning import goes_on
from knowledge.search.twins import twins_of
from knowledge.tracing import note

_FOUND = 0.5  # share from which a release is the one meant
_PLENTY, _MUCH = 0.4, 1.4  # share that is enough where it is so much of what the question names
_OFFERED, _AS_LIKELY = 5, 0.3  # releases that are offered at most, and their least chance, of that of the first
_FITS = 0.75  # share from which it is asked back among several
_LIKELY = 0.18  # the same from which a release is likely meant, though not surely
_NEAR = 8  # candidates among which twins of the likeliest are looked for
_TOLD_APART = ((0.9, 0.0), (0.5, 1.2), (0.0, 1.6))  # chances, and what a question has to name besides
_PERSON, _MENTION = 1.0, 0.3  # how much a person, and a day or a body, counts of what a question names
_TOPIC = 0.8  # weight of the words that a question has at least which is about a topic of its own


@dataclass(frozen=True, slots=True)
class Found:
    """The candidates that a question may be about, the likeliest first.

    `twins` are documents that announce the same as the first. `sure`: whether the first has enough of the question for
    it to be about any release at all. `named` is how much the question names to tell a release by, where a rare word
    counts 1; without end where the chat tells which are meant.
    """

    candidates: tuple[Candidate, ...] = ()
    twins: tuple[int, ...] = ()
    sure: bool = False
    named: float = math.inf

    @property
    def fits(self) -> bool:
        """Whether the first has so much of the question that it is asked back where others may be meant as well."""
        return self.sure and self.candidates[0].share >= _FITS

    @property
    def comes_near(self) -> bool:
        """Whether the first has enough of the question to be named, though it is not surely about any release."""
        return bool(self.candidates) and self.candidates[0].share >= _FOUND

    @property
    def likely(self) -> tuple[Candidate, ...]:
        """The few that are the likeliest: what somebody may be offered to choose from."""
        least = _AS_LIKELY * self.candidates[0].chance if self.candidates else 0.0
        return tuple(one for one in self.candidates[:_OFFERED] if one.chance >= least)

    @property
    def is_told_apart(self) -> bool:
        """Whether the first is likely enough the one meant for somebody to be told that it does not answer."""
        chance = self.candidates[0].chance if self.candidates else 0.0
        return self.sure and any(chance >= least and self.named >= named for least, named in _TOLD_APART)


def find(question: Question, index: Index, before: str | None, offered: Sequence[tuple[str, float]] = ()) -> Found:
    """Return the documents that the question may be about.

    `before` is the id of the release last spoken of in the chat, which a question that names no topic is about;
    `offered` those among which nobody has chosen yet, the likeliest first, each with its chance: it may be about any.
    """
    candidates = rank(question, index)
    spoken_of = index.document(before) if before else None
    if spoken_of is not None and goes_on(question, index, candidates, spoken_of):
        note("leans", document=spoken_of)
        return Found((Candidate(spoken_of, 1.0, 1.0),), sure=True)
    there = [(document, chance) for name, chance in offered if (document := index.document(name)) is not None]
    if any(goes_on(question, index, candidates, document) for document, _ in there):
        return Found(tuple(Candidate(document, 1.0, chance) for document, chance in there), sure=True)
    note("needed", least=_FOUND, likely=_LIKELY)
    if not (question.words or question.people or question.dates):
        only = index.alive.tolist() if index.size == 1 else []
        return Found(tuple(Candidate(document, 1.0, 1.0) for document in only), sure=bool(only))
    if not candidates or candidates[0].share < _LIKELY:
        return Found()
    first = candidates[0]
    others = [one.document for one in candidates[1:_NEAR]]
    twins = dict.fromkeys(twin for own in first.documents for twin in twins_of(own, others, index))
    chance = first.chance + sum(one.chance for one in candidates if one.document in twins)
    rivals = [one for one in candidates[1:] if one.document not in twins]
    named = _named(question, index)
    if named >= _TOPIC and _is_enough(first.share, named):
        return Found((first._replace(chance=chance), *rivals), tuple(twins), sure=True, named=named)
    known = min(1.0, first.share / _FOUND) ** 2  # the less it has of the question, the less likely any is meant
    some = [one._replace(chance=one.chance * known) for one in (first, *rivals)]
    return Found(tuple(some), tuple(twins), sure=False)


def _is_enough(share: float, named: float) -> bool:
    """Return whether the `share` that a release has of all that is `named` is enough for it to be the one meant."""
    return share >= _FOUND or (share >= _PLENTY and share * named >= _MUCH)


def _named(question: Question, index: Index) -> float:
    """Return how much `question` names to tell a release by, where a rare word counts 1."""
    words = sum(weights_of(question, index).values())
    mentions = len(question.dates) + len(question.organisations)
    return words + _PERSON * len(question.people) + _MENTION * mentions
