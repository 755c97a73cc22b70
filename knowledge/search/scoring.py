"""Scoring: how much each release says of the words of a question, by the measure known as BM25."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.arrays import Array, Lists
from knowledge.search.wanted import Wanted

_SATURATION = 1.2  # how fast a word that is repeated stops to count more
_FEW = 0.1  # of the documents: when fewer hold a word, it is faster not to look at all
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
    scores, times = np.zeros((2, len(holdings.spread)), dtype=np.float32)
    for word in wanted:
        held = _count(word, holdings, times)
        at = np.concatenate(held) if sum(map(len, held)) < _FEW * len(times) else slice(None)
        said = times[at]
        scores[at] += np.float32(word.weight * (_SATURATION + 1)) * said / (said + holdings.spread[at])
        times[at] = 0.0
    return scores


def _count(word: Wanted, holdings: Holdings, times: Array) -> list[Array]:
    """Add to `times` how often each document holds `word`, a place that says more counted more.

    Returns the documents, by the terms that stand for it.
    """
    ends, found = holdings.postings.ends, [np.zeros(0, dtype=np.intp)]
    for term, sure in zip(word.terms, word.sureness, strict=True):
        span = slice(int(ends[term - 2]) if term > 1 else 0, int(ends[term - 1]))
        held = holdings.postings.values[span]
        np.add.at(times, held, np.float32(sure) * holdings.times[span].astype(np.float32))  # faster than times[held] +=
        found.append(held)
    return found
