"""Slips: which of many words a misspelt one may be, without comparing it with each.

A word is kept under what is left of it where a letter, or two of a long word, are dropped; two words that differ by a
slip have something left in common. What is left is kept as a number of 32 bits, so that a large list opens from disk.
Whoever asks compares the words that come back with the text: they are a few, but not each is near.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

import numpy as np

from knowledge.arrays import Array, Arrays
from knowledge.language.names import without_silent_letters

SHORTEST = 3  # letters of a word that is kept
_LONG = 10  # letters from which a word may have two slips, and is kept by its head alone
_HEAD = 9  # letters
_BITS_EACH = 24  # marks for each number: most of what is nowhere left is seen at once not to be


@dataclass(frozen=True, slots=True)
class Slips:
    """What is left of every word, sorted, with the number of the word; `marked` has a bit for what is there at all."""

    left: Array
    words: Array
    marked: Array

    @classmethod
    def of(cls, words: Sequence[str]) -> "Slips":
        """Return the slips of `words`, each by its place among them, spelt with its silent letters or without."""
        by_size: dict[int, list[tuple[int, str]]] = {}
        for number, word in enumerate(words):
            for spelt in {word, without_silent_letters(word)}:
                if len(spelt) >= SHORTEST:
                    by_size.setdefault(_LONG if len(spelt) >= _LONG else len(spelt), []).append((number, spelt))
        left, owners = [np.empty(0, np.uint32)], [np.empty(0, np.int32)]
        for size, spellings in by_size.items():
            kept = _left([_codes(spelt)[:_HEAD] for _, spelt in spellings], size >= _LONG)
            left.append(kept.ravel())
            owners.append(np.repeat(np.array([number for number, _ in spellings], np.int32), kept.shape[1]))
        every, owner = np.concatenate(left), np.concatenate(owners)
        order = np.argsort(every, kind="stable")
        return cls(every[order], owner[order], _marked(every))

    def near(self, word: str) -> list[int]:
        """Return the numbers of the words that `word` may be a slip of, itself among them."""
        codes, found = _codes(word), set[int]()
        if SHORTEST - 1 <= len(word) <= _LONG:
            found.update(number for _, number in self._found(_left([codes], long=False)))
        if len(word) >= _LONG - 2:
            found.update(number for _, number in self._found(_left([codes[:_HEAD]], long=True)))
        return sorted(found)

    def beginning(self, text: str, places: Sequence[int], shortest: int) -> list[tuple[int, int]]:
        """Return at which of the `places` in `text` which words may begin: (place, number).

        Those are words of `shortest` letters or more, and others too.
        """
        if not len(self.left) or not places:
            return []
        padded = np.concatenate([_codes(text), np.zeros(_LONG - 1, np.uint64)])  # no word has a letter 0
        windows = padded[np.array(places)[:, None] + np.arange(_LONG)]
        left = ((windows @ _factors_of_any(max(SHORTEST, shortest) - 1)) >> np.uint64(32)).astype(np.uint32)
        return sorted({(places[row], number) for row, number in self._found(left)})

    def _found(self, asked: Array) -> list[tuple[int, int]]:
        """Return the rows of `asked` with the words that have something left in common with them."""
        bits = asked >> np.uint32(32 - _bits(len(self.marked)))
        marks = self.marked[bits >> np.uint32(3)] >> (bits & np.uint32(7)).astype(np.uint8) & 1
        there = marks.view(bool).ravel().nonzero()[0]
        if not len(there):
            return []
        rows, wanted = there // asked.shape[1], asked.ravel()[there]
        first, last = self.left.searchsorted(wanted).tolist(), self.left.searchsorted(wanted, "right").tolist()
        return [
            (row, number)
            for row, begin, end in zip(rows.tolist(), first, last, strict=True)
            if begin < end
            for number in self.words[begin:end].tolist()
        ]

    def arrays(self, name: str) -> Arrays:
        """Return what `Slips.within` takes, under names that begin with `name`."""
        return {f"{name}.left": self.left, f"{name}.words": self.words, f"{name}.marked": self.marked}

    @classmethod
    def within(cls, arrays: Mapping[str, Array], name: str) -> "Slips":
        """Return the slips that `arrays` hold under `name`."""
        return cls(arrays[f"{name}.left"], arrays[f"{name}.words"], arrays[f"{name}.marked"])


def _marked(left: Array) -> Array:
    size = max(8, 1 << (len(left) * _BITS_EACH).bit_length())
    there = np.zeros(size, bool)
    there[left >> np.uint32(32 - _bits(size // 8))] = True
    return np.packbits(there, bitorder="little")


def _bits(bytes_marked: int) -> int:
    """Return how many of the first bits of a number tell its mark among so many bytes of marks."""
    return (bytes_marked * 8).bit_length() - 1


def _codes(word: str) -> Array:
    return np.frombuffer(word.encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.uint64)


@cache
def _factors(size: int, long: bool) -> Array:
    """Return for each way to drop letters of a word of `size` the factors of its letters, 0 for what is dropped."""
    random = np.random.default_rng(1 + long).integers(1, 2**63, _LONG, dtype=np.uint64) | np.uint64(1)
    most = 2 if long else 1
    ways = [way for count in range(most + 1) for way in combinations(range(size), count)]
    factors = np.zeros((size, len(ways)), np.uint64)
    for column, way in enumerate(ways):
        kept = [place for place in range(size) if place not in way]
        factors[kept, column] = random[: len(kept)]
    return factors


@cache
def _factors_of_any(shortest: int) -> Array:
    """Return the factors of all words that may begin a stretch of `_LONG` letters, of `shortest` letters or more."""
    whole = _factors(shortest, long=False)[:, :1]  # less is left of words of fewer letters alone
    short = [whole, *(_factors(size, long=False) for size in range(shortest + 1, _LONG + 1))]
    heads = [_factors(size, long=True) for size in range(_LONG - 2, _HEAD + 1)]
    return np.concatenate([np.pad(one, ((0, _LONG - len(one)), (0, 0))) for one in (*short, *heads)], axis=1)


def _left(words: Sequence[Array] | Array, long: bool) -> Array:
    """Return what is left of `words`, all of one size, in each way to drop letters: a row a word."""
    rows = np.asarray(words)
    return ((rows @ _factors(rows.shape[1], long)) >> np.uint64(32)).astype(np.uint32)
