"""Explaining: how much of a question a release has, as a share of all that the question names."""

import re
from collections.abc import Sequence

import numpy as np

from knowledge.arrays import Array
from knowledge.questions.question import ROLE_FACETS, Question
from knowledge.search.days import date_fits
from knowledge.search.index import Index
from knowledge.search.terms import PARTNER
from knowledge.search.wanting import stand_ins
from knowledge.tracing import note

_PERSON = 2.2  # weight of a person mentioned, where the rarest word has 1
_PERSON_ASKED = 0.5  # the same where it is asked whether it was that person
_MEETING = re.compile(r"\d+/\d{4}")
_NUMBERED = 2.0  # how much more the number of a meeting ("4/2568") says than a word
_DATE = 1.6
_OTHER_DATE = 0.5  # what a date that the release does not have leaves of its share
_OTHER_BODY = 0.35  # the same for organisations none of which it has
_PARTNER_ALONE = 0.7  # the same for organisations of which it has but a partner: a part, not the topic
_OTHER_PLACE = 0.75  # the same for a place that it does not have
_LEAST_WHOLE = 0.4  # what a question weighs at least: one common word is no topic
_HINT = 0.4
_UNKNOWN = 0.8  # weight of a word that no release holds


def weights_of(question: Question, index: Index) -> dict[str, float]:
    """Return the words of the question with how much each counts."""
    weights = {key: index.rarity(key) if key in index else _UNKNOWN for key in question.words}
    return {key: weight * (_NUMBERED if _MEETING.fullmatch(key) else 1.0) for key, weight in weights.items()}


def explained(question: Question, index: Index, documents: Array) -> Array:
    """Return the share of the question's words, people and dates, each by its weight, that each of `documents` has.

    It is 0 (nothing) to 1 (everything); words of asking that it has too may add a little.
    """
    weights = weights_of(question, index)
    note("weights", weights=weights)
    person = _PERSON_ASKED if question.polar and question.facet in ROLE_FACETS and not question.years else _PERSON
    shares = np.zeros(len(documents), dtype=np.float32)
    for key, weight in weights.items():
        shares += weight * index.weights(stand_ins(key, question), documents)
    note("score", of="words", documents=documents, scores=shares)
    for keys in question.people:
        shares += person * index.with_person(keys)[documents]
    note("score", of="people", documents=documents, scores=shares)
    for key in question.hints:
        shares += _HINT * index.rarity(key) * index.weights({key: 1.0}, documents)
    note("score", of="hints", documents=documents, scores=shares)
    whole = np.full(len(documents), sum(weights.values()) + person * len(question.people), dtype=np.float32)
    years_asked = question.of_years
    if question.dates:
        fits = date_fits(question.dates, index)[documents]
        shares += _DATE * fits
        whole += np.where(fits > 0, _DATE, 0.0 if years_asked else _DATE)
        if not years_asked:
            shares[fits == 0] *= _OTHER_DATE
        note("score", of="dates", documents=documents, scores=shares)
    if not question.polar:
        for key in question.words:
            if key.startswith("place:"):
                shares *= np.where(index.weights({key: 1.0}, documents) > 0, 1.0, _OTHER_PLACE)
        note("score", of="places", documents=documents, scores=shares)
    if question.organisations:
        bodies: Sequence[Array] = [index.weights({key: 1.0}, documents) for key in question.organisations]
        best = np.max(bodies, axis=0)
        shares *= np.where(best == 0.0, _OTHER_BODY, np.where(best <= PARTNER, _PARTNER_ALONE, 1.0))
        note("score", of="organisations", documents=documents, scores=shares)
    return shares / np.maximum(whole, _LEAST_WHOLE)
