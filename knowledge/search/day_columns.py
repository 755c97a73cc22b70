"""The days of all documents of an index as columns: of issue, of events, in texts; and in order, to be looked up."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from knowledge.arrays import Array, Lists
from knowledge.search.segment import Segment

Days = tuple[Array, Array]
"""Days as numbers like 20211224, and beside each the document that it is of."""


@dataclass(frozen=True)
class DayColumns:
    """Days by what they are of. A part of a day that a text leaves out is 0."""

    issued: Days
    event: Days
    text: Days

    @cached_property
    def in_order(self) -> dict[str, Days]:
        """The columns by their names, each sorted by day."""
        found = {}
        for name in ("issued", "event", "text"):
            days, owners = getattr(self, name)
            order = np.argsort(days, kind="stable")
            found[name] = (days[order], owners[order])
        return found


def day_columns(segments: Sequence[Segment], issued: Array) -> DayColumns:
    """Return the days of the documents of `segments`, numbered through, which were `issued` on these days."""
    return DayColumns(
        (issued, np.arange(len(issued), dtype=np.int32)),
        _flat([segment.event_days for segment in segments]),
        _flat([segment.days for segment in segments]),
    )


def _flat(lists: Sequence[Lists]) -> Days:
    sizes = [np.diff(held.ends, prepend=0) for held in lists]
    none = np.zeros(0, dtype=np.int32)
    every = np.concatenate([none, *sizes])
    owners = np.repeat(np.arange(len(every), dtype=np.int32), every)
    return np.concatenate([none, *(held.values for held in lists)]), owners
