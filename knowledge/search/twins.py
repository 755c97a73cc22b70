"""Twins: the same announcement released twice under two numbers, which is one candidate with two links."""

from collections.abc import Sequence
from datetime import date

from knowledge.search.index import Index

_ALIKE = 0.6  # share of their terms that two releases have in common, of all that either has: then they are twins
_DAYS_APART = 45  # days of issue: an announcement made again later than that is another one


def twins_of(document: int, others: Sequence[int], index: Index) -> list[int]:
    """Return those of the documents `others` that announce the same as `document` does."""
    own = _day(document, index)
    near = [other for other in others if other != document and abs((_day(other, index) - own).days) <= _DAYS_APART]
    return [other for other in near if index.likeness(document, other) >= _ALIKE]


def _day(document: int, index: Index) -> date:
    packed = int(index.issued[document])
    return date(packed // 10_000, packed // 100 % 100, packed % 100)
