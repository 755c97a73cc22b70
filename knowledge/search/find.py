"""Finding the releases that a question may be about, and saying how sure that is."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.questions.question import Question
from knowledge.search.explaining import weights_of
from knowledge.search.fit import chance_of_any, named_in
from knowledge.search.index import Index
from knowledge.search.ranking import Candidate, rank
from knowledge.search.turning import goes_on
from knowledge.search.twins import twins_of
from knowledge.tracing import note

SURE = 0.33
"""The chance of a question to be about any release from which it is taken to be."""
_ASKED_BACK, _NAMED_AS_NEAR = 0.95, 0.5  # shares of a question from which its releases are offered, sure or not
_OFFERED, _AS_LIKELY = 5, 0.3  # releases that are offered at most, and their least chance, of that of the first
_NEAR = 8  # candidates among which twins of the likeliest are looked for
_TOLD_APART = ((0.9, 0.0), (0.5, 1.2), (0.0, 1.6))  # chances, and what a question has to name besides


@dataclass(frozen=True, slots=True)
class Found:
    """The candidates that a question may be about, the likeliest first.

    `twins` are documents that announce the same as the first. `fit` is how likely the question is about any release at
    all, 0 to 1. `named` is how much it names to tell a release by, where a rare word counts 1; without end where the
    chat tells which are meant.
    """

    candidates: tuple[Candidate, ...] = ()
    twins: tuple[int, ...] = ()
    fit: float = 0.0
    named: float = math.inf

    @property
    def sure(self) -> bool:
        """Whether the question is taken to be about a release."""
        return bool(self.candidates) and self.fit >= SURE

    @property
    def fits(self) -> bool:
        """Whether the first has so much of the question that it is asked back where others may be meant as well."""
        return self.sure and self.candidates[0].share >= _ASKED_BACK

    @property
    def comes_near(self) -> bool:
        """Whether the first has enough of the question to be named, though it is not surely about any release."""
        return bool(self.candidates) and self.candidates[0].share >= _NAMED_AS_NEAR

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
        return Found((Candidate(spoken_of, 1.0, 1.0),), fit=1.0)
    there = [(document, chance) for name, chance in offered if (document := index.document(name)) is not None]
    if any(goes_on(question, index, candidates, document) for document, _ in there):
        return Found(tuple(Candidate(document, 1.0, chance) for document, chance in there), fit=1.0)
    if not (question.words or question.people or question.dates):
        only = index.alive.tolist() if index.size == 1 else []
        return Found(tuple(Candidate(document, 1.0, 1.0) for document in only), fit=1.0)
    if not candidates:
        return Found()
    weights = weights_of(question, index)
    fit = chance_of_any(question, index, candidates, weights)
    note("fit", chance=fit, least=SURE)
    first = candidates[0]
    others = [one.document for one in candidates[1:_NEAR]]
    twins = dict.fromkeys(twin for own in first.documents for twin in twins_of(own, others, index))
    chance = first.chance + sum(one.chance for one in candidates if one.document in twins)
    rivals = [one for one in candidates[1:] if one.document not in twins]
    return Found((first._replace(chance=chance), *rivals), tuple(twins), fit, named_in(question, weights))
