"""Pieces: the clauses that a release's text is cut into, with all that is looked for in them.

They are read when a release comes into a base and kept packed; who loads the release hands them back by `remember`.
"""

import json
import zlib
from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from threading import Lock
from typing import NamedTuple, TypeVar

from knowledge.language.batches import BAR, by_text, comparable_all, ends_of
from knowledge.language.dates import find_dates
from knowledge.language.names import sound
from knowledge.language.text import squeeze
from knowledge.language.words import is_topical, keyed
from knowledge.passages.cutting import clause_bounds
from knowledge.passages.signs import signs_by_text
from knowledge.release import Release

Kept = TypeVar("Kept")

_MOST_PIECES = 600  # of one text: what is longer is a report, no release, and not read to its end
_MOST_AT_HAND = 64  # releases whose pieces are at hand
_MOST_PACKED = 1024  # releases whose packed pieces are: some for each release that a base keeps in memory
_PACKING = 3  # how hard zlib tries, 1 to 9
_ANY = "surrogatepass"  # whatever a text holds is stored
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


class Held(NamedTuple):
    """What was read of a release."""

    pieces: tuple[Piece, ...]
    apart: Mapping[str, frozenset[str]]
    """The terms of what its facts say that no piece holds, by the text; empty where they were not kept."""


_Place = tuple[str, date]  # a text, and the day that "yesterday" counts from
_at_hand: OrderedDict[_Place, Held] = OrderedDict()
_packed: OrderedDict[_Place, bytes] = OrderedDict()
_lock = Lock()


def pieces_of(release: Release) -> tuple[Piece, ...]:
    """Return the pieces of the text of `release`, in its order; none where its text is not kept.

    They are read from the text but where `remember` gave them, or they were asked for lately.
    """
    return _held_of(release).pieces


def apart_of(release: Release) -> Mapping[str, frozenset[str]]:
    """Return the terms of what the facts of `release` say that no piece holds, as far as `remember` gave them."""
    return _held_of(release).apart


def _held_of(release: Release) -> Held:
    place = (release.text or "", release.issued)
    with _lock:
        held, stored = _at_hand.get(place), _packed.get(place)
    if held is None and stored is not None:
        held = unpacked(stored)
    if held is None:
        held = Held(tuple(read.piece for read in read_pieces(*place)), {})
    _keep(_at_hand, place, held, _MOST_AT_HAND)
    return held


def remember(release: Release, packed_pieces: bytes) -> None:
    """Take the pieces of the text of `release` from `packed_pieces` when they are asked for next."""
    place = (release.text or "", release.issued)
    with _lock:
        _at_hand.pop(place, None)
    _keep(_packed, place, packed_pieces, _MOST_PACKED)


def _keep(kept: OrderedDict[_Place, Kept], place: _Place, pieces: Kept, most: int) -> None:
    with _lock:
        kept[place] = pieces
        kept.move_to_end(place)
        while len(kept) > most:
            kept.popitem(last=False)


def packed(pieces: Sequence[Piece], apart: Mapping[str, Iterable[str]] | None = None) -> bytes:
    """Return `pieces`, and the terms of what is `apart` from them, as bytes, to be stored beside the release."""
    columns = {
        "bounds": [piece[:4] for piece in pieces],
        "plain": BAR.join(piece.plain for piece in pieces),
        "keys": BAR.join("|".join(sorted(piece.keys)) for piece in pieces),
        "sounds": BAR.join(piece.sounds for piece in pieces),
        "signs": BAR.join("|".join(sorted(piece.signs)) for piece in pieces),
        "days": [sorted(piece.days, key=str) for piece in pieces],
        "apart": {text: "|".join(sorted(set(keys))) for text, keys in (apart or {}).items()},
    }
    return zlib.compress(json.dumps(columns, ensure_ascii=False, separators=(",", ":")).encode("utf-8", _ANY), _PACKING)


def unpacked(stored: bytes) -> Held | None:
    """Return what `packed` made `stored` of; None where it is broken."""
    try:
        columns = json.loads(zlib.decompress(stored).decode("utf-8", _ANY))
        texts = [columns[name].split(BAR) for name in ("plain", "keys", "sounds", "signs")]
        rows = zip(columns["bounds"], *texts, columns["days"], strict=False)  # of no piece, a text is one empty string
        pieces = tuple(
            Piece(start, end, line, opens, plain, _held(keys), sounds, _set_of(signs), frozenset(map(tuple, days)))
            for (start, end, line, opens), plain, keys, sounds, signs, days in rows
        )
        return Held(pieces, {text: _set_of(keys) for text, keys in columns.get("apart", {}).items()})
    except (zlib.error, ValueError, KeyError, TypeError, AttributeError):
        return None


def _held(joined: str) -> frozenset[str]:
    return frozenset(joined.split("|")) if joined else frozenset()


@lru_cache(maxsize=4_000)
def _set_of(joined: str) -> frozenset[str]:
    """Return a set that many pieces, or texts, share."""
    return _held(joined)


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
