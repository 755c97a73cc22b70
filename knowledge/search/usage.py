"""How much a stretch of a text is used for anything: in how many releases its words stand, names or not."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import inf, prod

from knowledge.language.stemming import stem
from knowledge.language.words import Term, segment
from knowledge.values import script_of

_OFTENER = 3  # than by chance, words that say something together stand side by side


@dataclass(frozen=True)
class Usage:
    """The terms of a text with what releases have of them.

    `words` stand in the order of the text, and none overlaps another but where both stand at one place. `known` tells
    of a term's key whether it means something by itself, `uses` how many releases hold it, of `size`.
    """

    words: Sequence[Term]
    known: Callable[[str], bool]
    uses: Callable[[str], int]
    size: int

    def of_key(self, key: str) -> float:
        """Return how many releases hold a term; infinitely many a word that is not counted, being everywhere."""
        return self.uses(key) or (inf if self.known(key) else 0.0)

    def of_stretch(self, start: int, end: int) -> float:
        """Return about how many releases hold what stands from `start` to `end`, or a word that it is a bit of."""
        over = self._over(start, end)
        inside = [self.of_key(word.key) for word in over if start <= word.start and word.end <= end]
        sticking_out = [self.of_key(word.key) for word in over if word.start < start or end < word.end]
        return max(self._together(inside), max(sticking_out, default=0.0))

    def cuts(self, start: int, end: int) -> bool:
        """Return whether `start` or `end` parts a word that means something or that releases hold."""
        over = (word for at in (start, end) for word in self._over(at, at))
        return any(self.of_key(word.key) for word in over)

    def _over(self, start: int, end: int) -> Sequence[Term]:
        """Return the words that begin before `end` and end behind `start`."""
        return self.words[bisect_right(self._ends, start) : bisect_left(self._starts, end)]

    @cached_property
    def _starts(self) -> list[int]:
        return [word.start for word in self.words]

    @cached_property
    def _ends(self) -> list[int]:
        return [word.end for word in self.words]

    def _together(self, held: Sequence[float]) -> float:
        """Return about how many releases have words side by side that so many hold each: seldom more than by chance."""
        if len(held) < 2:
            return held[0] if held else 0.0
        expected = prod(min(1.0, one / max(1, self.size)) for one in held) * self.size
        return min(*held, _OFTENER * expected)

    def of_part(self, part: str) -> float:
        """Return about how many releases hold a part of a name as words of the language."""
        words = segment(part) if script_of(part) == "th" else [stem(part)]
        return self._together([self.of_key(word) for word in words])

    def by_chance(self, *stretches: tuple[int, int]) -> float:
        """Return how many releases hold all `stretches` if they have nothing to do with each other."""
        shares = (min(1.0, self.of_stretch(start, end) / max(1, self.size)) for start, end in stretches)
        return self.size * prod(shares)
