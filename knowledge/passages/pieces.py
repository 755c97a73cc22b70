"""Pieces: the clauses that a release's text is cut into, with all that is looked for in them."""

from datetime import date
from typing import NamedTuple

from knowledge.language.batches import BAR, by_text, comparable_all, ends_of
from knowledge.language.dates import find_dates
from knowledge.language.names import sound
from knowledge.language.text import squeeze
from knowledge.language.words import is_topical, keyed
from knowledge.passages.cutting import clause_bounds
from knowledge.passages.signs import signs_by_text

_MOST_PIECES = 600  # of one text: what is longer is a report, no release, and not read to its end
_NUMBER = "number"  # the sign of a digit: without one no day is given


Date = tuple[int | None, int | None, int | None]
"""A date as far as it is given: year (C.E.), month, day."""


class Piece(NamedTuple):
    """A clause of a text, from `start` to `end`; `plain` is what its words are looked for in."""

    start: int
    end: int
    line: int
    opens: bool
    """Whether a sentence begins with it."""
    plain: str
    keys: frozenset[str]
    sounds: str
    """How its Thai words sound, each between bars."""
    signs: frozenset[str]
    days: frozenset[Date]


class Read(NamedTuple):
    """A piece as it was read, with what is no part of it: its terms in their order, and every date in it."""

    piece: Piece
    keys: tuple[str, ...]
    dates: tuple[Date, ...]
    """The days of the piece are those of them that a digit stands beside."""


def read_pieces(text: str, issued: date) -> list[Read]:
    """Read the pieces of `text`, in its order; "yesterday" counts from `issued`."""
    bounds = clause_bounds(text)[:_MOST_PIECES]
    plains = comparable_all(text[start:end] for start, end, *_ in bounds)
    joined, ends = BAR.join(plains), ends_of(plains)
    squeezed = [squeeze(plain) for plain in plains]
    words = by_text(ends, ((start, key) for key, start, _ in keyed(joined)))
    dates = by_text(ends, ((day.start, (day.year, day.month, day.day)) for day in find_dates(joined, issued)))
    signs = signs_by_text(BAR.join(squeezed), ends_of(squeezed))
    found = []
    for place, short, keys, days, shown in zip(bounds, squeezed, words, dates, signs, strict=True):
        topical = tuple(key for key in keys if is_topical(key))
        held = frozenset(days) if _NUMBER in shown else frozenset()
        found.append(Read(Piece(*place, short, frozenset(topical), _sounds(keys), shown, held), topical, tuple(days)))
    return found


def _sounds(keys: list[str]) -> str:
    return "|" + "|".join(sound(key) for key in keys if "\u0e00" <= key[0] <= "\u0e7f") + "|"
