"""Twins: the same announcement released twice under two numbers, which is one candidate with two links."""

from collections.abc import Sequence
from datetime import date

import numpy as np

from knowledge.arrays import Array
from knowledge.search.index import Index
from knowledge.search.segment import Segment

_ALIKE = 0.6  # share of their terms that two releases have in common, of all that either has: then they are twins
_DAYS_APART = 45  # days of issue: an announcement made again later than that is another one


def twins_of(document: int, others: Sequence[int], index: Index) -> list[int]:
    """Return those of the documents `others` that announce the same as `document` does."""
    near = [other for other in others if other != document and days_between(document, other, index) <= _DAYS_APART]
    return [other for other, shared in zip(near, in_common(document, near, index), strict=True) if shared >= _ALIKE]


def in_common(document: int, others: Sequence[int], index: Index) -> list[float]:
    """Return for each of `others` how many of the terms that it or `document` has both have, 0 to 1 (Jaccard)."""
    if not others:
        return []
    segment, terms = index.terms_of(document)
    there = np.zeros(len(segment.terms) + 1, dtype=bool)
    there[terms] = True

    def share(other: int) -> float:
        another, others_terms = index.terms_of(other)
        known = others_terms if another is segment else _translated(others_terms, another, segment)
        shared = int(np.count_nonzero(there[known]))
        return shared / max(1, len(terms) + len(others_terms) - shared)

    return [share(other) for other in others]


def _translated(terms: Array, segment: Segment, another: Segment) -> Array:
    """Return the numbers that `another` segment has for `terms` of `segment`, 0 for those that it does not know."""
    written = (segment.terms[number - 1] for number in terms.tolist())
    return np.array([another.numbers.get(term, -1) + 1 for term in written], dtype=np.intp)


def days_between(document: int, other: int, index: Index) -> int:
    """Return how many days lie between the issue of two documents."""
    return abs((_day(document, index) - _day(other, index)).days)


def _day(document: int, index: Index) -> date:
    packed = int(index.issued[document])
    return date(packed // 10_000, packed // 100 % 100, packed % 100)
