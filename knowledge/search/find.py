"""Finding the releases that a question may be about, and saying how sure that is."""

import re
from dataclasses import dataclass

import numpy as np

from knowledge.arrays import Array
from knowledge.questions.question import Facet, Question
from knowledge.search.days import date_fits
from knowledge.search.index import Index
from knowledge.search.terms import PARTNER
from knowledge.tracing import note

_PERSON = 2.2  # weight of a person mentioned, where the rarest word has 1
_PERSON_ASKED = 0.5  # the same where it is asked whether it was that person
_ROLES = (Facet.CHAIR, Facet.ATTENDEES, Facet.SPEAKER, Facet.SIGNATORY)
_MEETING = re.compile(r"\d+/\d{4}")
_NUMBERED = 2.0  # how much more the number of a meeting ("4/2568") says than a word
_DATE = 1.6
_OTHER_DATE = 0.5  # what a date that the release does not have leaves of its score
_OTHER_BODY = 0.35  # the same for organisations none of which it has
_PARTNER_ALONE = 0.7  # the same for organisations of which it has but a partner: a part, not the topic
_OTHER_PLACE = 0.75  # the same for a place that it does not have
_LEAST_WHOLE = 0.4  # what a question weighs at least: one common word is no topic
_TELLING = 0.7  # rarity and place of a word that turns a chat to another release: one of its titles or topics
_HINT = 0.4
_FOUND = 0.4  # score from which a release is the one meant
_LIKELY, _LIKELY_LEAD = 0.18, 0.1  # score and lead from which a release is likely meant, though not surely
_LEVEL = 0.05  # lead under which two releases fit equally
_TURN_WORDS = 1.6  # weight of the words with which a following question may turn to another release
_TITLE_WORD = 0.95  # rarity and place of one word that does so by itself: a rare one of a title
_TURN, _TURN_LEAD = 0.75, 0.35  # what another release needs for a following question to turn to it
MOST_CHOICES = 6
_TOO_MANY = 12  # releases that fit equally: the question says too little to choose among them
_UNKNOWN = 0.8  # weight of a word that no release holds


_RANKED = 50  # candidates that are looked at: what comes behind them is never meant


@dataclass(frozen=True, slots=True)
class Candidate:
    """A document with how much of the question it explains: `score` 0 (nothing) to 1 (everything, hints apart)."""

    document: int
    score: float


def _weights(question: Question, index: Index) -> dict[str, float]:
    """Return the words of the question with how much each counts."""
    weights = {key: index.rarity(key) if key in index else _UNKNOWN for key in question.words}
    return {key: weight * (_NUMBERED if _MEETING.fullmatch(key) else 1.0) for key, weight in weights.items()}


def rank(question: Question, index: Index) -> list[Candidate]:
    """Return the documents that hold the most of the question, best first; of equal ones the newest first.

    The score is the share of the question's words, people and dates, each by its weight, that the release has.
    """
    weights = _weights(question, index)
    note("weights", weights=weights)
    person = _PERSON_ASKED if question.polar and question.facet in _ROLES and not question.years else _PERSON
    total = sum(weights.values()) + person * len(question.people)
    scores = np.zeros(index.documents, dtype=np.float32)
    found = np.zeros(index.documents, dtype=bool)
    for key, weight in weights.items():
        documents, places = index.held(key)
        scores[documents] += weight * places
        found[documents] = True
    note("score", of="words", scores=scores)
    for keys in question.people:
        documents = index.people_of(keys)
        scores[documents] += person
        found[documents] = True
    note("score", of="people", scores=scores)
    for key in question.hints:
        documents, places = index.held(key)
        scores[documents] += _HINT * index.rarity(key) * places
    note("score", of="hints", scores=scores)
    whole = np.full(index.documents, total, dtype=np.float32)
    years_asked = question.facet is Facet.PERIOD
    if question.dates:
        fits = date_fits(question.dates, index)
        if any(mention.month for mention in question.dates):
            found |= fits == 1.0
        scores += _DATE * fits
        whole += np.where(fits > 0, _DATE, 0.0 if years_asked else _DATE)
        if not years_asked:
            scores[fits == 0] *= _OTHER_DATE
        note("score", of="dates", scores=scores)
    if not question.polar:
        places_asked = [key for key in question.words if key.startswith("place:")]
        if places_asked:
            here = np.ones(index.documents, dtype=bool)
            for key in places_asked:
                holds = np.zeros(index.documents, dtype=bool)
                holds[index.held(key)[0]] = True
                here &= holds
            scores[~here] *= _OTHER_PLACE
        note("score", of="places", scores=scores)
    if question.organisations:
        held = np.zeros(index.documents, dtype=np.float32)
        for key in question.organisations:
            documents, places = index.held(key)
            held[documents] = np.maximum(held[documents], places)
        scores *= np.where(held == 0.0, _OTHER_BODY, np.where(held <= PARTNER, _PARTNER_ALONE, 1.0))
        note("score", of="organisations", scores=scores)
    scores /= np.maximum(whole, _LEAST_WHOLE)
    scores[~found] = 0.0
    candidates = _best(scores, found, index)
    note("candidates", candidates=candidates)
    return candidates


def _best(scores: Array, found: Array, index: Index) -> list[Candidate]:
    documents = np.intersect1d(np.flatnonzero(found), index.alive)
    if len(documents) > _RANKED:
        documents = documents[scores[documents] >= np.partition(scores[documents], -_RANKED)[-_RANKED]]
    entries = [(-float(scores[d]), -int(index.issued[d]), index.identifier(d), d) for d in documents.tolist()]
    return [Candidate(document, -score) for score, _, _, document in sorted(entries)[:_RANKED]]


def choose_releases(question: Question, index: Index, before: str | None) -> list[int]:
    """Return the document that the question is about, or several that fit equally, or none.

    `before` is the id of the release last spoken of in the chat, which a question that names no topic is about.
    """
    candidates = rank(question, index)
    spoken_of = index.document(before) if before else None
    if spoken_of is not None and _leans_on(question, index, candidates, spoken_of):
        note("leans", document=spoken_of)
        return [spoken_of]
    note("needed", least=_FOUND, level=_LEVEL, likely=_LIKELY)
    if not (question.words or question.people or question.dates):
        return index.alive.tolist() if index.size == 1 else []
    if not candidates or candidates[0].score < _FOUND:
        return []
    level = [c.document for c in candidates if c.score >= candidates[0].score - _LEVEL]
    return level[:MOST_CHOICES] if len(level) <= _TOO_MANY else []


def likeliest(question: Question, index: Index) -> int | None:
    """Return the document that explains the most of a question that fits none surely, where no other comes near it."""
    candidates = rank(question, index)[:2]
    if not candidates or candidates[0].score < _LIKELY:
        return None
    next_best = candidates[1].score if len(candidates) > 1 else 0.0
    return candidates[0].document if candidates[0].score >= next_best + _LIKELY_LEAD else None


def _turns(strange: list[float]) -> bool:
    """Return whether words that the release spoken of lacks turn to another: one of a title, or two telling ones."""
    return max(strange, default=0.0) >= _TITLE_WORD or sum(weight >= _TELLING for weight in strange) > 1


def _leans_on(question: Question, index: Index, candidates: list[Candidate], spoken_of: int) -> bool:
    """Return whether the question goes on about the document last spoken of and does not turn to another."""
    own = next((c.score for c in candidates if c.document == spoken_of), 0.0)
    best = candidates[0].score if candidates else 0.0
    held = {key: index.weight(key, spoken_of) > 0 for key in question.words if key in index}
    strange = [
        index.rarity(key) * float(index.held(key)[1].max(initial=0.0)) for key, own_too in held.items() if not own_too
    ]
    new_person = bool(question.people) and not any(spoken_of in index.people_of(keys) for keys in question.people)
    named = sum(_weights(question, index).values())
    if question.follows and not new_person:
        told = named >= _TURN_WORDS or max(strange, default=0.0) >= _TITLE_WORD
        return not told or best < _TURN or best - own < _TURN_LEAD
    if question.words and not question.people and not any(held.values()):
        return False  # every word is about something else
    if (
        not new_person
        and (not question.dates or question.polar or question.facet is Facet.PERIOD)
        and not _turns(strange)
    ):
        return True
    return own >= _FOUND and best - own < _LEVEL
