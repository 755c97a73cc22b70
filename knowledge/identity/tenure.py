"""Tenures: a post with the days on which releases give it to somebody."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from knowledge.arrays import Array
from knowledge.values import Text


@dataclass(frozen=True, slots=True)
class Tenure:
    """A post with the days, sorted, on which releases give it to somebody, and each release's id."""

    post: Text
    ordinals: Sequence[int] | Array
    """The days as proleptic ordinals."""
    releases: Sequence[str]

    @property
    def first(self) -> date:
        """The day of the first release that gives the post."""
        return date.fromordinal(int(self.ordinals[0]))

    @property
    def last(self) -> date:
        """The day of the last one."""
        return date.fromordinal(int(self.ordinals[-1]))

    def _inside(self, first: date, last: date) -> tuple[int, int]:
        return bisect_left(self.ordinals, first.toordinal()), bisect_right(self.ordinals, last.toordinal())

    def within(self, first: date, last: date) -> int:
        """Return how many releases from `first` to `last` give the post."""
        begin, end = self._inside(first, last)
        return max(0, end - begin)

    def between(self, first: date, last: date) -> tuple[date, date] | None:
        """Return the first and the last day from `first` to `last` on which a release gives the post, if any does."""
        begin, end = self._inside(first, last)
        if begin >= end:
            return None
        return date.fromordinal(int(self.ordinals[begin])), date.fromordinal(int(self.ordinals[end - 1]))

    def nearest(self, first: date, last: date) -> str:
        """Return the id of the release whose day is the last one in `first` to `last`, or else the nearest to them."""
        begin, end = self._inside(first, last)
        if begin < end:
            return self.releases[end - 1]
        at = min(begin, len(self.ordinals) - 1)
        before = max(0, at - 1)
        from_before = abs(self.ordinals[before] - first.toordinal())
        return self.releases[before if from_before < abs(self.ordinals[at] - last.toordinal()) else at]
