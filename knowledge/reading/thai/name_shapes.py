"""Shapes of names in Thai letters: a first name, a surname, further parts; where each begins and ends."""

import re
from typing import NamedTuple

from knowledge.reading.thai.known_words import family_names, given_names, is_phrase, is_unknown
from knowledge.reading.thai.name_words import (
    cut_inside,
    ends_long_name,
    ends_name,
    glued_words,
    opens_post,
    post_follows,
)
from knowledge.reading.thai.vocabulary import LETTER, OPENING, word_pattern

_RUN = re.compile(rf"{OPENING}{LETTER}{{1,39}}(?:-{OPENING}{LETTER}{{1,29}}){{0,2}}")
_LAST_RUN = re.compile(rf"(?:[ก-ฮ]\.\s?)?{_RUN.pattern}")
_GAP = re.compile(r" {1,2}|\n")
_OF_HOUSE = re.compile(rf"\s?ณ\s{OPENING}{LETTER}{{2,19}}")  # "ณ อยุธยา"
_IN_ROW = re.compile(" (?:และ ?)?(?:นาย(?!ก)|นาง)")
_ABBREVIATED = re.compile(r"[ก-ฮ]{2,5}\.")
_FURTHER = re.compile(rf" (?P<run>{_RUN.pattern})")
_FURTHER_PARTS = 3
_SHORTEST_SURNAME = 5  # letters of one that could be a small word as well
_LONG_FIRST_NAME = 9  # letters, from which on a first name may be two names in one
_TWO_NAMES = 15  # letters: no first name is that long


class Shape(NamedTuple):
    """Where a name without titles ends, and whether it has a surname."""

    end: int
    full: bool


def name_at(plain: str, start: int) -> Shape | None:
    """Return the shape of the name that begins at `start`; None where none stands there."""
    first = _RUN.match(plain, start)
    if first is None or opens_post().match(first.group()):
        return None
    if cut := cut_inside(first.group()):
        glued_post = opens_post().match(first.group(), cut) is not None
        return Shape(start + cut, glued_post and _holds_surname(first.group()[:cut]))
    end = first.end()
    if house := _OF_HOUSE.match(plain, end):
        return Shape(house.end(), True)
    last = _last_name(plain, end)
    if last is None:
        return Shape(end, post_follows().match(plain, end) is not None and _holds_surname(first.group()))
    end = last.start() + _surname_end(last.group())
    if house := _OF_HOUSE.match(plain, end):
        return Shape(house.end(), True)
    return Shape(_with_further_parts(plain, end), True)


def further_part(plain: str, at: int) -> int | None:
    """Return the end of a word at `at`, behind a space, that may be one more part of a name; None where none is."""
    further = _FURTHER.match(plain, at)
    return further.end() if further and not ends_name().match(further.group("run")) else None


def _holds_surname(run: str) -> bool:
    """Return whether a run is a first name with the surname glued to it."""
    names = given_names()
    if len(run) <= _LONG_FIRST_NAME or run in names:
        return False
    return len(run) > _TWO_NAMES or any(run[:cut] in names for cut in range(len(run) - 4, 2, -1))


def _surname_end(run: str) -> int:
    """Return where in `run` the surname ends that it begins with: before a word that is glued to it."""
    if cut := cut_inside(run):
        return cut
    if is_phrase(run):
        for cut in range(len(run) - 2, 3, -1):
            if run[:cut] in family_names() and ends_name().match(run, cut):
                return cut
    return len(run)


def _last_name(plain: str, end: int) -> re.Match[str] | None:
    """Return the run behind a first name that ends at `end`, where it is a surname."""
    gap = _GAP.match(plain, end)
    last = _LAST_RUN.match(plain, gap.end()) if gap else None
    if last is None or gap is None or _ABBREVIATED.fullmatch(plain, last.start(), last.end() + 1):
        return None
    surname = last.group()[: _surname_end(last.group())]
    has_post = post_follows().match(plain, last.end()) is not None
    if ends_name().match(surname):  # words that end a short mention also open surnames
        is_name = surname == last.group() and _is_surname_all_the_same(surname, has_post or _in_row(plain, last))
    elif gap.group() == "\n":
        is_name = has_post
    else:
        is_name = has_post or not is_phrase(surname)
    return last if is_name else None


def _is_surname_all_the_same(word: str, shown: bool) -> bool:
    """Return whether a word that could end a mention is a surname, as its place has `shown`, or it is known to be."""
    if len(word) < _SHORTEST_SURNAME or glued_words().match(word):
        return False
    return shown or word in family_names() or is_unknown(word)


def _in_row(plain: str, run: re.Match[str]) -> bool:
    """Return whether a run that may be a small word, but no verb, stands in a row of names: before the next title."""
    verb = word_pattern("posts", "ends").match(run.group())
    return verb is None and _IN_ROW.match(plain, run.end()) is not None


def _with_further_parts(plain: str, end: int) -> int:
    """Return the end of a second surname, or of a foreign name's further parts, where a post follows; else `end`."""
    at = end
    for _ in range(_FURTHER_PARTS):
        further = _FURTHER.match(plain, at)
        if further is None or ends_long_name().match(further.group("run")) or cut_inside(further.group("run")):
            return end
        at, run = further.end(), further.group("run")
        if post_follows().match(plain, at) or (len(run) >= _SHORTEST_SURNAME and run in family_names()):
            return at
    return end
