"""Kept: what was read of a release when it came into a base, beside its index: packed, and at hand when it is asked.

Who loads a release hands that back by `remember`; what was not handed back is read when it is asked for.
"""

import json
import zlib
from codecs import register_error
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from threading import Lock
from typing import NamedTuple, TypeVar
from weakref import ref

from knowledge.passages.pieces import Piece, read_pieces
from knowledge.release import Release

Value = TypeVar("Value")

_MOST_AT_HAND = 64  # releases of which it is at hand
_MOST_PACKED = 1024  # releases of which it is packed: some for each release that a base keeps in memory
_PACKING = 3  # how hard zlib tries, 1 to 9
_LETTERS = "cp874"  # a byte for each Thai letter: few bytes are soon packed, and soon unpacked
_ESCAPED = "thalaeng.escaped"  # the name of what is done with other letters


class FactPlaces(NamedTuple):
    """In which pieces, by their places, facts stand: by the kinds of the facts, and by what they are about."""

    kinds: Mapping[str, Sequence[int]]
    topics: Mapping[str, Sequence[int]]


class FactCounts(NamedTuple):
    """The terms of what a release states."""

    facts: int
    """How many facts there are."""
    held: Mapping[str, int]
    """How many of them have each term."""
    naming: frozenset[str]
    """Those of its title and of the name of its event."""
    circumstances: frozenset[str]
    """Those of its organisations."""
    setting: frozenset[str]
    """Those of the posts in it and of the venue."""


class Kept(NamedTuple):
    """What was read of a release."""

    pieces: tuple[Piece, ...]
    apart: Mapping[str, frozenset[str]] = {}
    """The terms of what its facts say that no piece holds, by the text; empty where they were not kept."""
    places: FactPlaces | None = None
    counts: FactCounts | None = None


_Place = tuple[str, date]  # a text, and the day that "yesterday" counts from
_Owner = ref[Release]
_at_hand: OrderedDict[_Place, tuple[Kept, _Owner | None]] = OrderedDict()
_packed: OrderedDict[_Place, tuple[bytes, _Owner]] = OrderedDict()
_lock = Lock()


def pieces_of(release: Release) -> tuple[Piece, ...]:
    """Return the pieces of the text of `release`, in its order; none where its text is not kept.

    They are read from the text but where `remember` gave them, or they were asked for lately.
    """
    return _kept_of(release)[0].pieces


def kept_of(release: Release) -> Kept:
    """Return what was read of `release`: its pieces, and as much of the rest as `remember` gave for this very release.

    Another may have the same text, so the same pieces, with other facts.
    """
    kept, owner = _kept_of(release)
    return kept if owner is not None and owner() is release else Kept(kept.pieces, kept.apart)


def _kept_of(release: Release) -> tuple[Kept, _Owner | None]:
    place = (release.text or "", release.issued)
    with _lock:
        found, stored = _at_hand.get(place), _packed.get(place)
    if found is None and stored is not None and (kept := unpacked(stored[0])):
        found = kept, stored[1]
    if found is None:
        found = Kept(tuple(read.piece for read in read_pieces(*place))), None
    _keep(_at_hand, place, found, _MOST_AT_HAND)
    return found


def remember(release: Release, stored: bytes) -> None:
    """Take what was read of `release` from `stored`, as `packed` made it, when it is asked for next."""
    place = (release.text or "", release.issued)
    with _lock:
        _at_hand.pop(place, None)
    _keep(_packed, place, (stored, ref(release)), _MOST_PACKED)


def _keep(all_kept: OrderedDict[_Place, Value], place: _Place, value: Value, most: int) -> None:
    with _lock:
        all_kept[place] = value
        all_kept.move_to_end(place)
        while len(all_kept) > most:
            all_kept.popitem(last=False)


def packed(kept: Kept) -> bytes:
    """Return `kept` as bytes, to be stored beside the release."""
    pieces, counts = kept.pieces, kept.counts
    columns = {
        "bounds": [piece[:4] for piece in pieces],
        "plain": [piece.plain for piece in pieces],
        "keys": [_joined(piece.keys) for piece in pieces],
        "sounds": [piece.sounds for piece in pieces],
        "signs": [_joined(piece.signs) for piece in pieces],
        "days": [sorted(piece.days, key=str) for piece in pieces],
        "apart": {text: _joined(keys) for text, keys in kept.apart.items()},
        "places": kept.places,
        "counts": counts and [counts.facts, _by_count(counts.held), *map(_joined, counts[2:])],
    }
    text = json.dumps(columns, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(text.encode(_LETTERS, _ESCAPED), _PACKING)


def _escape(error: UnicodeError) -> tuple[str, int]:
    """Return those letters of JSON that `_LETTERS` has not as JSON may have them too; and where they end."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return json.dumps(error.object[error.start : error.end])[1:-1], error.end


register_error(_ESCAPED, _escape)


def unpacked(stored: bytes) -> Kept | None:
    """Return what `packed` made `stored` of; None where it is broken."""
    try:
        columns = json.loads(zlib.decompress(stored).decode(_LETTERS))
        texts = [columns[name] for name in ("plain", "keys", "sounds", "signs")]
        pieces = tuple(
            Piece(start, end, line, opens, plain, _held(keys), sounds, _set_of(signs), frozenset(map(tuple, days)))
            for (start, end, line, opens), plain, keys, sounds, signs, days in zip(
                columns["bounds"], *texts, columns["days"], strict=True
            )
        )
        places, counts = columns["places"], columns["counts"]
        return Kept(
            pieces,
            {text: _set_of(keys) for text, keys in columns["apart"].items()},
            FactPlaces(*places) if places else None,
            FactCounts(counts[0], _counted(counts[1]), *map(_held, counts[2:])) if counts else None,
        )
    except (zlib.error, ValueError, KeyError, TypeError, AttributeError):
        return None


def _by_count(held: Mapping[str, int]) -> dict[int, str]:
    """Return the keys of `held` by their counts: most have the same."""
    keys: dict[int, list[str]] = {}
    for key, count in held.items():
        keys.setdefault(count, []).append(key)
    return {count: "|".join(sorted(with_it)) for count, with_it in sorted(keys.items())}


def _counted(by_count: Mapping[str, str]) -> dict[str, int]:
    held: dict[str, int] = {}
    for count, keys in by_count.items():
        held |= dict.fromkeys(keys.split("|"), int(count))
    return held


def _joined(keys: frozenset[str]) -> str:
    return "|".join(sorted(keys))


def _held(joined: str) -> frozenset[str]:
    return frozenset(joined.split("|")) if joined else frozenset()


@lru_cache(maxsize=4_000)
def _set_of(joined: str) -> frozenset[str]:
    """Return a set that many pieces, or texts, share."""
    return _held(joined)
