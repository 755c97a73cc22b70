"""Sheets: the pieces of a text side by side, to be looked through in one go, with what every question finds alike."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from knowledge.language.batches import BAR, ends_of
from knowledge.language.names import name_parts
from knowledge.language.text import squeeze
from knowledge.passages.at_hand import at_hand
from knowledge.passages.kept import pieces_of
from knowledge.passages.pieces import Piece
from knowledge.passages.signs import sign_names
from knowledge.release import Release
from knowledge.search.names import names_of

Table = NDArray[np.float32]
Shares = NDArray[np.float64]
"""A number for each piece, 0 to 1."""
Places = NDArray[np.intp]
LENGTHS = (1, 2, 3, 4, 5, 6, 8, 10, 13, 17)  # of runs, in pieces: of long ones a few are enough
_NUMBER = re.compile(r"\d[\d,.]*")
_ITEM = re.compile(r"[-•–*]|\d{1,2}[.)](?!\d)")  # what an item of a list begins with
_ANNOUNCING = (":", "ได้แก่", "ดังนี้", "ประกอบด้วย", "คือ", "อาทิ", "เช่น", "including", "namely", "as follows")
_TITLE = 60  # letters by which a piece is compared with the title


class Number(NamedTuple):
    """A number of a text: `digits` without commas, and where it begins and ends in the joined pieces."""

    digits: str
    start: int
    end: int
    piece: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """The pieces of a text; the arrays have a place for each."""

    pieces: Sequence[Piece]
    plain: str
    """The words of all pieces, with bars between."""
    ends: Sequence[int]
    """Where each piece ends in it."""
    numbers: Sequence[Number]
    signs: Table
    """A row a piece, a column for each of `sign_names`."""
    starts: Places
    """Where each begins in the text."""
    stops: Places
    """Where each ends in the text."""
    lines: Places
    opens: NDArray[np.bool_]
    items: NDArray[np.bool_]
    """Whether it is an item of a list."""
    announces: NDArray[np.bool_]
    """Whether a list follows it."""
    titles: NDArray[np.bool_]
    """Whether it says what the title says."""
    people: frozenset[str]
    """The first names of the people of the release, as they would stand in a piece."""
    by_key: Mapping[str, Sequence[int]]
    """Key of a term -> the places of the pieces that have it."""

    def places(self, form: str) -> list[int]:
        """Return the places of the pieces that have `form`."""
        found = list[int]()
        at = self.plain.find(form)
        while 0 <= at < len(self.plain):
            place = bisect_right(self.ends, at)
            found.append(place)
            at = self.plain.find(form, self.ends[place])
        return found

    def table(self, columns: Iterable[Iterable[int]]) -> Table:
        """Return ones and noughts: a row a piece, and for each of `columns`, the places of the ones in it, a column."""
        size, count = len(self.pieces), 0
        flat = bytearray()
        for column in columns:
            flat += bytes(size)
            for place in column:
                flat[count * size + place] = 1
            count += 1
        return np.frombuffer(bytes(flat), dtype=np.uint8).reshape(count, size).T.astype(np.float32, order="C")


@at_hand
def sheet_of(release: Release) -> Sheet:
    """Return the pieces of the text of `release` side by side."""
    pieces = pieces_of(release)
    texts = [piece.plain for piece in pieces]
    plain, ends = BAR.join(texts), ends_of(texts)
    title = squeeze(next(iter(release.title.forms().values())).casefold())
    bounds = np.array([piece[:3] for piece in pieces], dtype=np.intp).reshape(-1, 3)
    return Sheet(
        pieces,
        plain,
        ends,
        [
            Number(found.group().replace(",", "").strip("."), *found.span(), bisect_right(ends, found.start()))
            for found in _NUMBER.finditer(plain)
        ],
        _signs(pieces),
        starts=bounds[:, 0],
        stops=bounds[:, 1],
        lines=bounds[:, 2],
        opens=np.array([piece.opens for piece in pieces], dtype=bool),
        items=np.array([_ITEM.match(text) is not None for text in texts], dtype=bool),
        announces=np.array([text.rstrip(" .").endswith(_ANNOUNCING) for text in texts], dtype=bool),
        titles=np.array([text[:_TITLE] in title or title[:_TITLE] in text for text in texts], dtype=bool),
        people=_people(release),
        by_key=_by_key(pieces),
    )


def _by_key(pieces: Sequence[Piece]) -> Mapping[str, Sequence[int]]:
    found: dict[str, list[int]] = {}
    for place, piece in enumerate(pieces):
        for key in piece.keys:
            found.setdefault(key, []).append(place)
    return found


def _people(release: Release) -> frozenset[str]:
    named = (name for person in release.people for name in names_of(person)[:1])
    return frozenset(squeeze(parts[0]) for name in named if (parts := name_parts(name)))


def _signs(pieces: Sequence[Piece]) -> Table:
    flat = b"".join(_row(piece.signs) for piece in pieces)
    return np.frombuffer(flat, dtype=np.uint8).reshape(len(pieces), len(sign_names())).astype(np.float32)


@lru_cache(maxsize=4_000)
def _row(signs: frozenset[str]) -> bytes:
    """Return a byte for each of `sign_names`: one where it is among `signs`, which many pieces share."""
    return bytes(name in signs for name in sign_names())


def runs(sheet: Sheet, limit: int, across: bool) -> Places:
    """Return the runs of neighbouring pieces that `limit` letters hold: a row each, the first piece and the last.

    A run stays within its line but where `across` lines is allowed: for lists and explanations. Runs are in the order
    of their first pieces, the shorter before the longer.
    """
    count = len(sheet.pieces)
    first, length = (
        np.arange(count)[:, None],
        np.array([length for length in LENGTHS if length <= count], dtype=np.intp),
    )
    last = first + length - 1
    inside = np.minimum(last, count - 1)
    held = (last < count) & (sheet.stops[inside] - sheet.starts[first] <= limit)
    if not across:
        held &= sheet.lines[inside] == sheet.lines[first]
    firsts, columns = np.nonzero(held)
    return np.stack([firsts, firsts + length[columns] - 1], axis=1)
