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
    own = _day(document, index)
    near = [other for other in others if other != document and abs((_day(other, index) - own).days) <= _DAYS_APART]
    if not near:
        return []
    segment, terms = index.terms_of(document)
    there = np.zeros(len(segment.terms) + 1, dtype=bool)
    there[terms] = True

    def likeness(other: int) -> float:
        """Return how many of the terms that either of the two has both have, 0 to 1 (Jaccard)."""
        another, others_terms = index.terms_of(other)
        known = others_terms if another is segment else _translated(others_terms, another, segment)
        shared = int(np.count_nonzero(there[known]))
        return shared / max(1, len(terms) + len(others_terms) - shared)

    return [other for other in near if likeness(other) >= _ALIKE]


def _translated(terms: Array, segment: Segment, another: Segment) -> Array:
    """Return the numbers that `another` segment has for `terms` of `segment`, 0 for those that it does not know."""
    written = (segment.terms[number - 1] for number in terms.tolist())
    return np.array([another.numbers.get(term, -1) + 1 for term in written], dtype=np.intp)


def _day(document: int, index: Index) -> date:
    packed = int(index.issued[document])
    return date(packed // 10_000, packed // 100 % 100, packed % 100)
