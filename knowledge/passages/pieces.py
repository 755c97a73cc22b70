"""Pieces: the clauses that a release's text is cut into, with all that is looked for in them; and the runs of them."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from knowledge.language.batches import BAR, by_text, comparable_all, ends_of
from knowledge.language.dates import find_dates
from knowledge.language.names import sound
from knowledge.language.text import squeeze
from knowledge.language.words import is_topical, keyed
from knowledge.passages.signs import signs_by_text
from knowledge.reading.sentences import sentence_starts
from knowledge.release import Release

_JOINTS = re.compile(
    r"(?<=\s)(?=โดย(?!สาร|เฉพาะ)|ซึ่ง|อีกทั้ง|พร้อม(?:ทั้ง|ด้วย|กัน)|รวม(?:ถึง|ทั้ง)|ตลอดจน|จึง|เนื่องจาก|เพื่อ(?!น)|และ|หาก|แต่|ขณะ|"
    r"ทั้งนี้|นอกจาก|สำหรับ|ส่วน|จากนั้น|หลังจาก|ก่อน|เมื่อ|ระหว่าง|ตั้งแต่|จำนวน|ได้แก่|อาทิ|ประกอบด้วย|ณ |ได้|จะ|ให้|คือ|เป็น|พบ|"
    r"มี(?!นาคม|\.ค)|\d{1,2}[.)] ?[ก-๙]{3}|(?!(?<=\d ). \d)[-•–*] )"
    r"|(?<=[,;:] )(?=[a-z])|(?<=[a-z] )(?=(?:which|who|where|while|and|that|to|for|with|including)\b )"
)
_LEAST, _MOST, _LONGEST = (
    32,
    170,
    320,
)  # letters: a shorter piece stays with its neighbour, a longer one is cut at spaces
_MOST_PIECES = 600  # of one text: what is longer is a report, no release, and not read to its end
_NUMBER = "number"  # the sign of a digit: without one no day is given
_LONGEST_RUN = 6  # pieces


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


def pieces_of(release: Release) -> tuple[Piece, ...]:
    """Return the pieces of the text of `release`, in its order; none where its text is not kept."""
    return _pieces(release.text or "", release.issued)


@lru_cache(maxsize=256)
def _pieces(text: str, issued: date) -> tuple[Piece, ...]:
    return tuple(piece for piece, _ in read_pieces(text, issued))


def read_pieces(text: str, issued: date) -> list[tuple[Piece, tuple[Date, ...]]]:
    """Return the pieces of `text`, in its order, each with every date in it; "yesterday" counts from `issued`.

    The days of a piece are the dates among these that a digit stands beside.
    """
    bounds = _bounds(text)[:_MOST_PIECES]
    plains = comparable_all(text[start:end] for start, end, *_ in bounds)
    joined, ends = BAR.join(plains), ends_of(plains)
    squeezed = [squeeze(plain) for plain in plains]
    words = by_text(ends, ((start, key) for key, start, _ in keyed(joined)))
    dates = by_text(ends, ((day.start, (day.year, day.month, day.day)) for day in find_dates(joined, issued)))
    signs = signs_by_text(BAR.join(squeezed), ends_of(squeezed))
    found = []
    for place, short, keys, days, shown in zip(bounds, squeezed, words, dates, signs, strict=True):
        held = frozenset(days) if _NUMBER in shown else frozenset()
        found.append((Piece(*place, short, _topical(keys), _sounds(keys), shown, held), tuple(days)))
    return found


def _topical(keys: list[str]) -> frozenset[str]:
    return frozenset(key for key in keys if is_topical(key))


def _sounds(keys: list[str]) -> str:
    return "|" + "|".join(sound(key) for key in keys if "\u0e00" <= key[0] <= "\u0e7f") + "|"


def _bounds(text: str) -> list[tuple[int, int, int, bool]]:
    """Return where each piece begins and ends, its line, and whether a sentence begins there."""
    starts = sentence_starts(text)
    found: list[tuple[int, int, int, bool]] = []
    line = 0
    for first, last in zip(starts, [*starts[1:], len(text)], strict=True):
        line += text.count("\n", found[-1][1] if found else 0, first)
        opens = True
        for start, end in _clauses(text, first, last):
            stripped = text[start:end].strip()
            if not any(letter.isalnum() for letter in stripped):
                continue
            start = text.index(stripped[0], start)
            found.append((start, start + len(stripped), line, opens))
            opens = False
    return found


def _clauses(text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield the bounds of the clauses between `first` and `last`, none too short or too long."""
    cuts = [first]
    joints = [found.start() for found in _JOINTS.finditer(text, first, last)]
    for place in [*joints, last]:
        while place - cuts[-1] > _LONGEST:
            space = text.rfind(" ", cuts[-1] + _LEAST, cuts[-1] + _MOST)
            cuts.append(space + 1 if space > 0 else cuts[-1] + _MOST)
        if place - cuts[-1] >= _LEAST and (last - place >= _LEAST or place == last):
            cuts.append(place)
    if cuts[-1] != last:
        if len(cuts) > 1 and last - cuts[-1] < _LEAST:
            cuts[-1] = last
        else:
            cuts.append(last)
    yield from pairwise(cuts)


def runs(pieces: tuple[Piece, ...], limit: int, across: bool) -> Iterator[tuple[int, int]]:
    """Yield the first and the last of every run of neighbouring pieces that `limit` letters hold.

    A run stays within its line but where `across` lines is allowed: for lists and explanations.
    """
    for first, piece in enumerate(pieces):
        for last in range(first, min(first + _LONGEST_RUN, len(pieces))):
            if pieces[last].end - piece.start > limit or (pieces[last].line != piece.line and not across):
                break
            yield first, last
