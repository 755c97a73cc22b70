"""Where parts of names stand in a text: as written, by ear, or with a slip in them."""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from math import inf
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from knowledge.language.names import likeness, sound
from knowledge.language.text import THAI, cuts_cluster
from knowledge.search.mending import best_end
from knowledge.search.people import Others, People
from knowledge.search.usage import Usage
from knowledge.values import script_of

_SHORTEST, _LONGEST = 3, 24  # letters of a Thai part that is looked for as written
_SHORTEST_SLIP = 5  # letters: a shorter Thai name is too like other words to be guessed from a slip
_SHORTEST_HEARD = 4  # the same for a Latin one, by ear
_NEIGHBOURHOOD = 20  # letters beside a name that is sure, in which the other part of it may have a slip
_LONGEST_HEARD = 30  # letters: a longer Latin word is no name
_SHORTEST_SOUND = 3  # consonants: less tells no name by ear
_LIKE_BESIDE = 0.66  # likeness of such a word
_AS_NEARLY_HEARD = 0.85  # likeness of such a word that sounds the same, but for what it sounds otherwise
_AS_HEARD = 0.65  # likeness of a Latin word to a name that sounds the same, however it is spelt
# How often releases have to name somebody so, for each time they use the word that is like the name:
_SELDOM = 0.5  # a Latin word
_RARELY = 0.1  # Thai ones, by ear or with a slip
_HARDLY_EVER = 0.01  # one that is a part of a name as it stands, for the other part to be looked for beside it
_LONGEST_STRETCH = 240  # letters, all together, in which slips are sought: what is longer is nonsense
_LIKE = 0.7  # likeness (0 to 1) from which a word may be a part of a name beside another part of it
_HEARD = 0.9  # the same for Thai words put together, which may mean something by themselves
_MOST_WORDS_OF_A_NAME = 4
_LONG_ENOUGH_FOR_TWO = 10  # letters: a shorter part has one slip at most
_APART = -1  # stands for the place of what parts two stretches
_similar = partial(process.extract_iter, scorer=Levenshtein.normalized_similarity)
_LATIN = re.compile(r"[a-z]+(?:[-'’](?!s\b)[a-z]+)*")
_THAI_RUN = re.compile(f"[{THAI}]+")


class Hit(NamedTuple):
    """A part of a name with where it stands in the text, and how like it the text is: 1 as written."""

    part: str
    start: int
    end: int
    like: float


def hits_in(text: str, people: People, usage: Usage, free: Sequence[tuple[int, int]]) -> list[Hit]:
    """Return every part of a name that may stand in `text`; they may overlap, and most mean nothing.

    `usage` is of the terms of `text`, `free` are the stretches that nothing else explains.
    """
    written = [*_thai_written(text, people), *_latin(text, people, usage)]
    written += list(_beside(text, people, usage, written))
    sure = [
        (hit.start, hit.end)
        for hit in written
        if hit.like == 1.0 and script_of(hit.part) == "th" and _is_rather_a_name(hit, people, usage, _HARDLY_EVER)
    ]
    slipped = _slipped(text, people, _where_slips_may_be(text, sure, free))
    unlike = [
        hit
        for hit in dict.fromkeys([*_thai_by_ear(text, people, usage), *slipped])
        if not usage.cuts(hit.start, hit.end) and _is_rather_a_name(hit, people, usage, _RARELY)
    ]
    return written + unlike


def _is_rather_a_name(hit: Hit, people: People, usage: Usage, least: float) -> bool:
    """Return whether releases name people so often enough, beside how often they use what stands there as words."""
    return usage.of_stretch(hit.start, hit.end) * least <= people.named(hit.part)


def _thai_written(text: str, people: People) -> Iterator[Hit]:
    longest, tables = min(_LONGEST, people.longest_part), people.parts
    for run in _THAI_RUN.finditer(text):
        edges = [at for at in range(run.start(), run.end() + 1) if not cuts_cluster(text, at)]
        for number, start in enumerate(edges):
            for end in edges[number + 1 :]:
                if end - start > longest:
                    break
                if end - start < _SHORTEST:
                    continue
                part = text[start:end]
                for table in tables:
                    if part in table:
                        yield Hit(part, start, end, 1.0)
                        break


def _latin(text: str, people: People, usage: Usage) -> Iterator[Hit]:
    """Yield the parts that are Latin words of `text`, or that they sound or look like."""
    for found in _LATIN.finditer(text):
        word = found.group()
        if people.has_part(word):
            yield Hit(word, found.start(), found.end(), 1.0)
        used = usage.of_stretch(found.start(), found.end())
        if not _SHORTEST_HEARD <= len(word) <= _LONGEST_HEARD or used == inf:
            continue
        heard = sound(word)
        for part in people.like(word, used * _SELDOM):
            like = _latin_likeness(word, heard, part.latin, part.sound)
            if part.written != word and like >= _LIKE:
                yield Hit(part.written, found.start(), found.end(), like)


def _latin_likeness(word: str, heard: str, latin: str, sounding: str) -> float:
    """Return how like a Latin `word`, `heard` so, is a part of a name: below 1, by spelling and by ear.

    `latin` is the part in Latin letters, `sounding` so.
    """
    spelt = Levenshtein.normalized_similarity(word, latin)
    if len(heard) < _SHORTEST_SOUND or heard != sounding:
        return 0.99 * spelt
    return _AS_HEARD + (0.99 - _AS_HEARD) * spelt


def _beside(text: str, people: People, usage: Usage, hits: Sequence[Hit]) -> Iterator[Hit]:
    """Yield for Latin words beside a part of a name the other parts of such names that they are somewhat like."""
    words = list(_LATIN.finditer(text))
    at = {word.start(): number for number, word in enumerate(words)}
    for hit in hits:
        number = at.get(hit.start)
        for other in (number - 1, number + 1) if number is not None else ():
            if not 0 <= other < len(words) or len(word := words[other].group()) < _SHORTEST_HEARD:
                continue
            start, end = words[other].span()
            if text[min(hit.end, end) : max(hit.start, start)] in (" ", ". ") and usage.of_stretch(start, end) < inf:
                yield from (Hit(part, start, end, like) for part, like in _alike_of(word, people.others(hit.part)))


def _alike_of(word: str, others: Others) -> Iterator[tuple[str, float]]:
    """Yield those of the `others` that a Latin `word` is somewhat like, and how like."""
    heard = sound(word)
    near = {place for _, _, place in _similar(word, others.latin, score_cutoff=_LIKE_BESIDE)}
    if len(heard) >= _SHORTEST_SOUND:
        near |= {place for _, _, place in _similar(heard, others.sounds, score_cutoff=_LIKE_BESIDE)}
    for place in near:
        part, sounding = others.parts[place], others.sounds[place]
        like = _latin_likeness(word, heard, others.latin[place], sounding)
        like = max(like, _AS_NEARLY_HEARD * _heard_alike(heard, sounding))
        if like >= _LIKE_BESIDE and part != word:
            yield part, like


def _heard_alike(heard: str, sounding: str) -> float:
    return Levenshtein.normalized_similarity(heard, sounding) if len(heard) > _SHORTEST_SOUND else 0.0


def _thai_by_ear(text: str, people: People, usage: Usage) -> Iterator[Hit]:
    """Yield parts that neighbouring Thai words of `text`, put together, sound like: "ไชยวุฒิ" for "ชัยวุฒิ"."""
    words = usage.words
    for first in range(len(words)):
        for last in range(first, min(first + _MOST_WORDS_OF_A_NAME, len(words))):
            start, end = words[first].start, words[last].end
            written = text[start:end]
            if usage.known(words[last].key) or len(written) > _LONGEST or not _THAI_RUN.fullmatch(written):
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
    places = [at for begin, stop in stretches for at in (*range(begin, stop), _APART)]
    sought = "".join(text[at] if at != _APART else " " for at in places)
    beginnings = [place for place, at in enumerate(places) if at != _APART and not cuts_cluster(text, at)]
    for place, part in people.beginning(sought, beginnings, _SHORTEST_SLIP):
        if script_of(part) != "th":
            continue
        fit = best_end(part, sought, place, 1 if len(part) < _LONG_ENOUGH_FOR_TWO else 2)
        if fit is None or not fit[1] or " " in sought[place : fit[0]]:
            continue
        start, end = places[place], places[fit[0] - 1] + 1
        if not cuts_cluster(text, end) and (like := likeness(part, text[start:end])) >= _LIKE:
            yield Hit(part, start, end, min(like, 0.99))
