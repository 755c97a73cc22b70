"""Scoring: how much each release says of the words of a question, by the measure known as BM25."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache, partial

import numpy as np

from knowledge.arrays import Array, Lists
from knowledge.search.wanted import Wanted

_SATURATION = 1.2  # how fast a word that is repeated stops to count more
_MANY = 0.1  # of the documents: when more hold a word, it is faster to look at all
_KEPT = 256  # words that many hold, of those that were asked for last: there are few
_LENGTH = 0.75  # how much a long release is taken to repeat words because it is long, 0 to 1
_NOWHERE = np.zeros(0, dtype=np.intp)


@dataclass(frozen=True)
class Holdings:
    """Which documents hold each term, and how often."""

    postings: Lists
    """For each term, the first is number 1 of `Wanted.terms`, the documents that hold it, sorted."""
    times: Array
    """For each entry of `postings` how often the document says the term; 0 where it only knows it."""
    spread: Array
    """For each document how slowly a word that it repeats counts more: `spread_of` its length."""

    def size(self, word: Wanted) -> int:
        """Return how many entries of `postings` the terms have that stand for `word`."""
        return sum(span.stop - span.start for span in self.spans(word.terms))

    def spans(self, terms: Sequence[int]) -> list[slice]:
        """Return where in `postings` the entries of each of `terms` are."""
        ends = self.postings.ends
        return [slice(int(ends[term - 2]) if term > 1 else 0, int(ends[term - 1])) for term in terms]

    @cached_property
    def everywhere(self) -> Callable[[tuple[int, ...], tuple[float, ...]], Array]:
        """Tells of the terms of a word, and their sureness, what all documents say of it: most questions have such."""
        return lru_cache(_KEPT)(partial(_everywhere, replace(self)))


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
        weight = np.float32(word.weight * (_SATURATION + 1))
        if holdings.size(word) >= _MANY * len(scores):
            scores += weight * holdings.everywhere(word.terms, word.sureness)
            continue
        at = np.concatenate([_NOWHERE, *_count(word.terms, word.sureness, holdings, times)])
        said = times[at]
        scores[at] += weight * said / (said + holdings.spread[at])
        times[at] = 0.0
    return scores


def _everywhere(holdings: Holdings, terms: tuple[int, ...], sureness: tuple[float, ...]) -> Array:
    """Return for each document how much it says of a word for which `terms` stand: 0 to 1."""
    said = np.zeros(len(holdings.spread), dtype=np.float32)
    _count(terms, sureness, holdings, said)
    return np.asarray(said / (said + holdings.spread))


def _count(terms: Sequence[int], sureness: Sequence[float], holdings: Holdings, times: Array) -> list[Array]:
    """Add to `times` how often each document holds `terms`, a place that says more counted more, each as it is sure.

    Returns the documents, by the terms.
    """
    found = []
    for span, sure in zip(holdings.spans(terms), sureness, strict=True):
        held = holdings.postings.values[span]
        np.add.at(times, held, np.float32(sure) * holdings.times[span].astype(np.float32))  # faster than times[held] +=
        found.append(held)
    return found
