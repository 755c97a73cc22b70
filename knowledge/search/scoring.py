"""Scoring: how much each release says of the words of a question, by the measure known as BM25."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.arrays import Array, Lists
from knowledge.search.wanted import Wanted

_SATURATION = 1.2  # how fast a word that is repeated stops to count more
_LENGTH = 0.75  # how much a long release is taken to repeat words because it is long, 0 to 1


@dataclass(frozen=True, slots=True)
class Holdings:
    """Which documents hold each term, and how often."""

    postings: Lists
    """For each term, the first is number 1 of `Wanted.terms`, the documents that hold it, sorted."""
    times: Array
    """For each entry of `postings` how often the document says the term; 0 where it only knows it."""
    spread: Array
    """For each document how slowly a word that it repeats counts more: `spread_of` its length."""


def spread_of(lengths: Array, average: float) -> Array:
    """Return `Holdings.spread` of documents of so many terms, where all have `average` in the mean, 1 or more."""
    return np.asarray(_SATURATION * (1 - _LENGTH + _LENGTH * lengths / average), dtype=np.float32)


def rarity(holders: float, documents: int) -> float:
    """Return how much a word says that `holders` of `documents` hold; it is above 0, and a fraction counts."""
    return math.log(1 + (max(0.0, documents - holders) + 0.5) / (holders + 0.5))


def score(wanted: Sequence[Wanted], holdings: Holdings) -> Array:
    """Return for each document how much it says of the words `wanted`: 0 for none of them, without an upper bound."""
    documents = len(holdings.spread)
    scores = np.zeros(documents, dtype=np.float32)
    for word in wanted:
        held, times = _times(word, holdings, documents)
        scores[held] += np.float32(word.weight * (_SATURATION + 1)) * times / (times + holdings.spread[held])
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
    held, times = holdings.postings.values[span], holdings.times[span]
    if len(times) and not times.min():  # a term of a fact may stand in no line of the text
        there = times > 0
        held, times = held[there], times[there]
    return held, np.float32(sure) * times.astype(np.float32)
