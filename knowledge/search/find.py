"""Finding the releases that a question may be about, and saying how sure that is."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from knowledge.questions.question import Question
from knowledge.search.candidates import candidates_for
from knowledge.search.explaining import weights_of
from knowledge.search.index import Index
from knowledge.search.reranking import rerank
from knowledge.search.twins import twins_of
from knowledge.tracing import note

_TELLING = 0.7  # rarity and place of a word that turns a chat to another release: one of its titles or topics
_FOUND = 0.5  # share from which a release is the one meant
_PLENTY, _MUCH = 0.4, 1.4  # share that is enough where it is so much of what the question names
_LIKELY = 0.18  # the same from which a release is likely meant, though not surely
_AS_MUCH = 0.05  # share under which two releases explain a question equally
_NEAR = 8  # candidates among which twins of the likeliest are looked for
_TOLD_APART = ((0.9, 0.0), (0.5, 1.2), (0.0, 1.6))  # chances, and what a question has to name besides
_PERSON, _MENTION = 1.0, 0.3  # how much a person, and a day or a body, counts of what a question names
_TURN_WORDS = 1.6  # weight of the words with which a following question may turn to another release
_TITLE_WORD = 0.95  # rarity and place of one word that does so by itself: a rare one of a title
_TOPIC = 0.8  # weight of the words that a question has at least which is about a topic of its own
_TURN, _TURN_LEAD = 0.75, 0.35  # what another release needs for a following question to turn to it


class Candidate(NamedTuple):
    """A document that a question may be about.

    `share` is how much of the question it has, 0 (nothing) to 1 (everything, hints apart); `chance` how likely it is
    the one meant, 0 to 1, where one of the candidates is.
    """

    document: int
    share: float
    chance: float


def rank(question: Question, index: Index) -> list[Candidate]:
    """Return the documents that the question may be about, the likeliest first; of equal ones the newest first."""
    found = candidates_for(question, index)
    if not len(found.documents):
        return []
    sums = rerank(found.rows, question.language, index.in_thai[found.documents])
    powers = np.exp(sums - sums.max())
    chances = powers / powers.sum()
    order = np.argsort(-chances, kind="stable")
    columns = (found.documents[order].tolist(), found.shares[order].tolist(), chances[order].tolist())
    candidates = [Candidate(*one) for one in zip(*columns, strict=True)]
    note("candidates", candidates=candidates)
    return candidates


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
    words = sum(weights_of(question, index).values())
    spoken_of = index.document(before) if before else None
    if spoken_of is not None and _leans_on(question, index, candidates, spoken_of, words):
        note("leans", document=spoken_of)
        return Found((Candidate(spoken_of, 1.0, 1.0),), sure=True)
    if offered and _names_no_topic(question, words):
        there = [(document, chance) for name, chance in offered if (document := index.document(name)) is not None]
        return Found(tuple(Candidate(document, 1.0, chance) for document, chance in there), sure=bool(there))
    note("needed", least=_FOUND, likely=_LIKELY)
    if not (question.words or question.people or question.dates):
        only = index.alive.tolist() if index.size == 1 else []
        return Found(tuple(Candidate(document, 1.0, 1.0) for document in only), sure=bool(only))
    if not candidates or candidates[0].share < _LIKELY:
        return Found()
    first = candidates[0]
    twins = twins_of(first.document, [one.document for one in candidates[1:_NEAR]], index)
    chance = first.chance + sum(one.chance for one in candidates if one.document in twins)
    rivals = [one for one in candidates[1:] if one.document not in twins]
    named = _named(question, words)
    if named >= _TOPIC and _is_enough(first.share, named):
        return Found((first._replace(chance=chance), *rivals), tuple(twins), sure=True, named=named)
    known = min(1.0, first.share / _FOUND) ** 2  # the less it has of the question, the less likely any is meant
    some = [one._replace(chance=one.chance * known) for one in (first, *rivals)]
    return Found(tuple(some), tuple(twins), sure=False)


def _is_enough(share: float, named: float) -> bool:
    """Return whether the `share` that a release has of all that is `named` is enough for it to be the one meant."""
    return share >= _FOUND or (share >= _PLENTY and share * named >= _MUCH)


def _named(question: Question, words: float) -> float:
    """Return how much `question`, whose words weigh `words`, names to tell a release by, where a rare word counts 1."""
    mentions = len(question.dates) + len(question.organisations)
    return words + _PERSON * len(question.people) + _MENTION * mentions


def _turns(strange: list[float]) -> bool:
    """Return whether words that the release spoken of lacks turn to another: one of a title, or two telling ones."""
    return max(strange, default=0.0) >= _TITLE_WORD or sum(weight >= _TELLING for weight in strange) > 1


def _names_no_topic(question: Question, words: float) -> bool:
    """Return whether a question has too few words to be about a topic of its own, and nobody and no day."""
    return not (question.people or question.dates) and words < (_TURN_WORDS if question.follows else _TOPIC)


def _leans_on(question: Question, index: Index, candidates: list[Candidate], spoken_of: int, words: float) -> bool:
    """Return whether the question, whose words weigh `words`, goes on about the document last spoken of."""
    own = next((c.share for c in candidates if c.document == spoken_of), 0.0)
    best = max((c.share for c in candidates), default=0.0)
    held = {key: index.weight(key, spoken_of) > 0 for key in question.words if key in index}
    strange = [
        index.rarity(key) * float(index.held(key)[1].max(initial=0.0)) for key, own_too in held.items() if not own_too
    ]
    new_person = bool(question.people) and not any(index.with_person(keys)[spoken_of] for keys in question.people)
    if question.follows and not new_person:
        told = words >= _TURN_WORDS or max(strange, default=0.0) >= _TITLE_WORD
        return not told or best < _TURN or best - own < _TURN_LEAD
    if _names_no_topic(question, words):
        return True
    if question.words and not question.people and not any(held.values()):
        return False  # every word is about something else
    if not new_person and (not question.dates or question.polar or question.of_years) and not _turns(strange):
        return True
    return own >= _FOUND and best - own < _AS_MUCH
