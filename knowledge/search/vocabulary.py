"""The words that releases hold, to which slips are mended: each with its key and how many releases hold it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from knowledge.arrays import Array, Arrays, Strings
from knowledge.search.slips import Slips


@dataclass(frozen=True)
class Words:
    """The words of one segment of a base."""

    words: Strings
    """Words as written, sorted."""
    keys: Strings
    """The key of each, empty where it is the word itself."""
    holders: Array
    """How many releases hold each."""
    slips: Slips

    @classmethod
    def of(cls, rows: Iterable[tuple[str, str, int]]) -> "Words":
        """Return the words of `rows`: a word as written, its key, how many releases hold it."""
        known = {word: (key, holders) for word, key, holders in rows}
        words = sorted(known)
        return cls(
            Strings.of(words),
            Strings.of("" if known[word][0] == word else known[word][0] for word in words),
            np.array([known[word][1] for word in words], np.int32),
            Slips.of(words),
        )

    def arrays(self) -> Arrays:
        """Return the arrays to save; `Words.within` takes them."""
        return {
            **self.words.arrays("words.words"),
            **self.keys.arrays("words.keys"),
            "words.holders": self.holders,
            **self.slips.arrays("words.slips"),
        }

    @classmethod
    def within(cls, arrays: Mapping[str, Array]) -> "Words":
        """Return the words that `arrays` hold."""
        return cls(
            Strings.within(arrays, "words.words"),
            Strings.within(arrays, "words.keys"),
            arrays["words.holders"],
            Slips.within(arrays, "words.slips"),
        )

    @cached_property
    def number_of(self) -> Mapping[str, int]:
        """Word -> its number."""
        return {word: number for number, word in enumerate(self.words)}

    @cached_property
    def written(self) -> Sequence[str]:
        """The words, read."""
        return list(self.number_of)

    def key(self, number: int) -> str:
        """Return the key of a word by its number."""
        return self.keys[number] or self.written[number]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of all segments of a base."""

    segments: Sequence[Words]

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys(word for words in self.segments for word in words.words))

    def key(self, word: str) -> str | None:
        """Return the key of `word`, None where no release holds it."""
        found = (words.key(words.number_of[word]) for words in self.segments if word in words.number_of)
        return next(found, None)

    def holders(self, word: str) -> int:
        """Return how many releases hold `word` as it is written."""
        return sum(int(words.holders[words.number_of[word]]) for words in self.segments if word in words.number_of)

    def near(self, word: str) -> list[str]:
        """Return the words that `word` may be a slip of: a few, some of which are not near."""
        found = (words.written[number] for words in self.segments for number in words.slips.near(word))
        return list(dict.fromkeys(found))

    def beginning(self, text: str, shortest: int) -> list[tuple[int, str]]:
        """Return where in `text` which words may begin, a slip in them: words of `shortest` letters or more."""
        return sorted(
            {
                (place, words.written[number])
                for words in self.segments
                for place, number in words.slips.beginning(text, shortest)
                if len(words.written[number]) >= shortest
            }
        )
