"""The words that releases hold, to which slips are mended: each with its key and how many releases hold it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial

import numpy as np

from knowledge.arrays import Array, Arrays, Strings
from knowledge.search.slips import Slips

_NEAR_KEPT = 10_000  # words of questions, with those near them: most are asked for again


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

    @cached_property
    def other_keys(self) -> Mapping[int, str]:
        """The number of a word -> its key, where that is not the word itself: of few words."""
        return {number: self.keys[number] for number in np.flatnonzero(np.diff(self.keys.ends, prepend=0)).tolist()}

    def key(self, number: int) -> str:
        """Return the key of a word by its number."""
        return self.other_keys.get(number) or self.written[number]


@dataclass(frozen=True)
class Vocabulary:
    """The words of all segments of a base."""

    segments: Sequence[Words]

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys(word for words in self.segments for word in words.words))

    def key(self, word: str) -> str | None:
        """Return the key of `word`, None where no release holds it."""
        for words in self.segments:
            number = words.number_of.get(word)
            if number is not None:
                return words.key(number)
        return None

    def holders(self, word: str) -> int:
        """Return how many releases hold `word` as it is written."""
        return sum(int(words.holders[words.number_of[word]]) for words in self.segments if word in words.number_of)

    @cached_property
    def near(self) -> Callable[[str], tuple[str, ...]]:
        """Tells of a word which ones it may be a slip of, a few, some of which are not near."""
        return lru_cache(_NEAR_KEPT)(partial(_near, self.segments))

    def beginning(self, text: str, shortest: int) -> list[tuple[int, str]]:
        """Return where in `text` which words may begin, a slip in them: words of `shortest` letters or more."""
        return sorted(
            {
                (place, words.written[number])
                for words in self.segments
                for place, number in words.slips.beginning(text, range(len(text)), shortest)
                if len(words.written[number]) >= shortest
            }
        )


def _near(segments: Sequence[Words], word: str) -> tuple[str, ...]:
    found = (words.written[number] for words in segments for number in words.slips.near(word))
    return tuple(dict.fromkeys(found))
