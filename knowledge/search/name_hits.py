"""Where parts of names stand in a text: as written, by ear, or with a slip in them."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from knowledge.language.names import likeness, sound
from knowledge.language.romanising import romanised
from knowledge.language.text import THAI, cuts_cluster
from knowledge.language.words import Term
from knowledge.search.mending import best_end
from knowledge.search.people import People
from knowledge.values import script_of

_SHORTEST, _LONGEST = 3, 24  # letters of a Thai part that is looked for as written
_SHORTEST_SLIP = 5  # letters: a shorter Thai name is too like other words to be guessed from a slip
_SHORTEST_HEARD = 4  # the same for a Latin one, by ear
_NEIGHBOURHOOD = 20  # letters beside a name that is sure, in which the other part of it may have a slip
_LONGEST_STRETCH = 240  # letters, all together, in which slips are sought: what is longer is nonsense
_LIKE = 0.7  # likeness (0 to 1) from which a word may be a part of a name beside another part of it
_HEARD = 0.87  # the same for Thai words put together, which may mean something by themselves
_MOST_WORDS_OF_A_NAME = 4
_LATIN = re.compile(r"[a-z]+(?:[-'’](?!s\b)[a-z]+)*")
_THAI_RUN = re.compile(f"[{THAI}]+")


class Hit(NamedTuple):
    """A part of a name with where it stands in the text, and how like it the text is: 1 as written."""

    part: str
    start: int
    end: int
    like: float


def hits_in(
    text: str, people: People, words: Sequence[Term], known: Callable[[str], bool], free: Sequence[tuple[int, int]]
) -> list[Hit]:
    """Return every part of a name that may stand in `text`; they may overlap, and most mean nothing.

    `words` are the terms of `text`, `known` tells of a key whether it means something, `free` are the stretches that
    nothing else explains.
    """
    written = [*_thai_written(text, people), *_latin(text, people)]
    sure = [(hit.start, hit.end) for hit in written if hit.like == 1.0 and script_of(hit.part) == "th"]
    heard = _thai_by_ear(text, people, words, known)
    return list(dict.fromkeys([*written, *heard, *_slipped(text, people, _where_slips_may_be(text, sure, free))]))


def _thai_written(text: str, people: People) -> Iterator[Hit]:
    longest = min(_LONGEST, people.longest_part)
    for run in _THAI_RUN.finditer(text):
        edges = [at for at in range(run.start(), run.end() + 1) if not cuts_cluster(text, at)]
        for number, start in enumerate(edges):
            for end in edges[number + 1 :]:
                if end - start > longest:
                    break
                if end - start >= _SHORTEST and people.has_part(text[start:end]):
                    yield Hit(text[start:end], start, end, 1.0)


def _latin(text: str, people: People) -> Iterator[Hit]:
    """Yield the parts that are Latin words of `text`, or that they sound or look like."""
    for found in _LATIN.finditer(text):
        word = found.group()
        if people.has_part(word):
            yield Hit(word, found.start(), found.end(), 1.0)
        if len(word) < _SHORTEST_HEARD:
            continue
        for part in {*people.near(word), *people.sounding(sound(word))}:
            if part != word and (like := latin_likeness(word, part)) >= _LIKE:
                yield Hit(part, found.start(), found.end(), like)


@lru_cache(maxsize=50_000)
def _romanised(part: str) -> str:
    return romanised(part).lower()


def latin_likeness(word: str, part: str) -> float:
    """Return how like a Latin `word` is a part of a name in either script, below 1: by its spelling and by ear."""
    if script_of(part) == "en":
        return min(0.99, likeness(word, part))
    spelt = Levenshtein.normalized_similarity(word, _romanised(part))
    return min(0.99, 0.65 + 0.35 * spelt if sound(word) == sound(part) else 0.95 * spelt)


def _thai_by_ear(text: str, people: People, words: Sequence[Term], known: Callable[[str], bool]) -> Iterator[Hit]:
    """Yield parts that neighbouring Thai words of `text`, put together, sound like: "ไชยวุฒิ" for "ชัยวุฒิ"."""
    for first in range(len(words)):
        for last in range(first, min(first + _MOST_WORDS_OF_A_NAME, len(words))):
            start, end = words[first].start, words[last].end
            written = text[start:end]
            if (
                ":" in words[last].key
                or known(words[last].key)
                or not _THAI_RUN.fullmatch(written)
                or len(written) > _LONGEST
            ):
                break
            if len(written) < _SHORTEST_SLIP:
                continue
            heard = sound(written)
            for part in people.sounding(heard) if len(heard) > 2 else ():
                if part != written and script_of(part) == "th" and (like := likeness(written, part)) >= _HEARD:
                    yield Hit(part, start, end, min(like, 0.99))


def _where_slips_may_be(
    text: str, sure: Sequence[tuple[int, int]], free: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Yield the stretches of `text` that nothing explains or that stand beside a name, none twice, not too many."""
    beside = [(max(0, start - _NEIGHBOURHOOD), end + _NEIGHBOURHOOD) for start, end in sure]
    last, left = 0, _LONGEST_STRETCH
    for start, end in sorted([*free, *beside]):
        start, end = max(start, last), min(end, len(text), max(start, last) + left)
        if start < end:
            yield start, end
            last, left = end, left - (end - start)


def _slipped(text: str, people: People, stretches: Iterator[tuple[int, int]]) -> Iterator[Hit]:
    """Yield Thai parts that stand in the `stretches` of `text` with a letter wrong or missing."""
    for begin, stop in stretches:
        stretch = text[begin:stop]
        for place, part in people.beginning(stretch, _SHORTEST_SLIP):
            if script_of(part) != "th" or cuts_cluster(text, begin + place):
                continue
            fit = best_end(part, stretch, place, 1 if len(part) < 10 else 2)
            if fit is None or not fit[1]:
                continue
            end = begin + fit[0]
            if not cuts_cluster(text, end) and (like := likeness(part, text[begin + place : end])) >= _LIKE:
                yield Hit(part, begin + place, end, min(like, 0.99))
