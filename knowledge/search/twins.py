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
    terms = index.terms_of(document)
    return [other for other in near if _likeness(terms, index.terms_of(other)) >= _ALIKE]


def _likeness(one: tuple[Segment, Array], other: tuple[Segment, Array]) -> float:
    """Return how many of the terms that either of two documents has both have, 0 to 1 (Jaccard)."""
    (segment, first), (another, second) = one, other
    if segment is not another:
        first, second = _written(segment, first), _written(another, second)
    shared = len(np.intersect1d(first, second, assume_unique=True))
    return shared / max(1, len(first) + len(second) - shared)


def _written(segment: Segment, numbers: Array) -> Array:
    return np.array([segment.terms[number - 1] for number in numbers.tolist()], dtype=np.str_)


def _day(document: int, index: Index) -> date:
    packed = int(index.issued[document])
    return date(packed // 10_000, packed // 100 % 100, packed % 100)
