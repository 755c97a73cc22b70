"""Neighbours: how often which terms stand side by side in the releases of a segment."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from knowledge.arrays import Array, Arrays

_SECOND = 32  # bits of a pair that are its second term's
_LEAST = 2  # how often a pair stands that is kept: most stand once, by chance


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Pairs of terms by their numbers, 1 the first term, sorted, with how often each stands: 2 times or oftener."""

    pairs: Array
    times: Array

    @classmethod
    def of(cls, lines: Array) -> "Neighbours":
        """Return the neighbours in `lines`: the numbers of terms in their order, 0 behind each line."""
        first, second = lines[:-1], lines[1:]
        there = (first > 0) & (second > 0)
        every = (first[there].astype(np.int64) << _SECOND) | second[there]
        every.sort()
        starts = np.flatnonzero(np.diff(every, prepend=-1))
        times = np.diff(starts, append=len(every)).astype(np.int32)
        often = times >= _LEAST
        return cls(every[starts[often]], times[often])

    def times_of(self, first: int, second: int) -> int:
        """Return how often `second` stands right behind `first`, 0 where it is less than twice."""
        pair = (first << _SECOND) | second
        at = int(np.searchsorted(self.pairs, pair))
        return int(self.times[at]) if at < len(self.pairs) and self.pairs[at] == pair else 0

    def split(self) -> tuple[Array, Array]:
        """Return the first terms of all pairs and the second ones."""
        return (self.pairs >> _SECOND).astype(np.int32), (self.pairs & (2**_SECOND - 1)).astype(np.int32)

    def arrays(self) -> Arrays:
        """Return the arrays to save; `Neighbours.within` takes them."""
        return {"neighbours.pairs": self.pairs, "neighbours.times": self.times}

    @classmethod
    def within(cls, arrays: Mapping[str, Array]) -> "Neighbours":
        """Return the neighbours that `arrays` hold."""
        return cls(arrays["neighbours.pairs"], arrays["neighbours.times"])
