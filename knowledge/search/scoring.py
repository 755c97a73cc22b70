"""Scoring: how much each release says of the words of a question, by the measure known as BM25."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.arrays import Array, Lists
from knowledge.search.wanted import Wanted

_SATURATION = 1.2  # how fast a word that is repeated stops to count more
_LENGTH = 0.75  # how much a long release is taken to repeat words because it is long, 0 to 1
_TITLE = 2.0  # how often more a word counts that stands in the title
_EVENT = 1.0  # the same for the name of the event


@dataclass(frozen=True, slots=True)
class Holdings:
    """Which documents hold each term, and how often; the counts stand beside the entries of `postings`."""

    postings: Lists
    """For each term, the first is number 1 of `Wanted.terms`, the documents that hold it, sorted."""
    frequencies: Array
    titled: Array
    """How often the term stands in the title."""
    of_event: Array
    """How often it stands in the name of the event."""
    lengths: Array
    """How many terms each document has."""
    average: float
    """The mean of the lengths of all documents, 1 or more."""


def rarity(holders: float, documents: int) -> float:
    """Return how much a word says that `holders` of `documents` hold; it is above 0, and a fraction counts."""
    return math.log(1 + (max(0.0, documents - holders) + 0.5) / (holders + 0.5))


def score(wanted: Sequence[Wanted], holdings: Holdings) -> Array:
    """Return for each document how much it says of the words `wanted`: 0 for none of them, without an upper bound."""
    documents = len(holdings.lengths)
    scores = np.zeros(documents, dtype=np.float32)
    spread = (_SATURATION * (1 - _LENGTH + _LENGTH * holdings.lengths / holdings.average)).astype(np.float32)
    for word in wanted:
        held, times = _times(word, holdings, documents)
        scores[held] += word.weight * (_SATURATION + 1) * times / (times + spread[held])
    return scores


def _times(word: Wanted, holdings: Holdings, documents: int) -> tuple[Array, Array]:
    """Return the documents that hold `word` and how often each does, a place that says more counted more."""
    found = [_entries(term, sure, holdings) for term, sure in zip(word.terms, word.sureness, strict=True)]
    if len(found) == 1:
        return found[0]
    times = np.zeros(documents, dtype=np.float32)
    for held, counts in found:
        times[held] += counts
    held = np.flatnonzero(times)
    return held, times[held]


def _entries(term: int, sure: float, holdings: Holdings) -> tuple[Array, Array]:
    ends = holdings.postings.ends
    span = slice(int(ends[term - 2]) if term > 1 else 0, int(ends[term - 1]))
    counts = holdings.frequencies[span].astype(np.float32)
    counts += np.float32(_TITLE) * holdings.titled[span]
    counts += np.float32(_EVENT) * holdings.of_event[span]
    held = holdings.postings.values[span]
    there = counts > 0  # a term of a fact may stand in no line of the text
    return held[there], np.float32(sure) * counts[there]
