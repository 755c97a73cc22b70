"""Columns: the features of runs of pieces but for the signs, one number a run each; those alike in one function."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from knowledge.language.text import squeeze
from knowledge.passages.asked import Asked
from knowledge.passages.pieces import Piece
from knowledge.passages.seen import Seen, Table, Weighed
from knowledge.passages.signs import sign_names
from knowledge.release import Release

_NEAR = 0.5  # how much a word counts for a sign in the next piece
_RARE = 2  # pieces that have a word of the question: in no more, it is rare
_MANY = 5  # numbers, people, items: more say nothing
_WORDS = (
    "share", "weight", "best_piece", "grams", "best_grams", "before", "behind", "names", "names_missed", "says_own",
    "share_before", "share_around", "share_line", "rarest", "rarest_around", "words", "first_piece", "common",
    "common_around", "rare", "from_best",
)  # fmt: skip
_SHOWN = (
    "days", "unit", "unit_near", "number_near", "given_numbers", "new_numbers", "people", "bodies", "signs",
    "signs_near", "signs_of_pieces",
)  # fmt: skip
_THING = ("thing", "thing_around", "thing_with_sign", "thing_near_number", "thing_known")
_FACTS = ("facts", "facts_of_pieces", "fact", "about", "rested_on", "states", "rests")
_PLACE = (
    "first", "place", "first_of_ten", "length", "length_plain", "pieces", "opens", "ends", "title", "headline",
    "announces", "cut_short", "items",
)  # fmt: skip
COLUMNS = (*_WORDS, *_SHOWN, *_THING, *_FACTS, *_PLACE)
_ITEM = re.compile(r"[-•–*]|\d{1,2}[.)](?!\d)")  # what an item of a list begins with
_ANNOUNCING = (":", "ได้แก่", "ดังนี้", "ประกอบด้วย", "คือ", "อาทิ", "เช่น", "including", "namely", "as follows")
_Places = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class View:
    """What the columns are made of: the pieces, the runs of them, and what a question finds in both."""

    asked: Asked
    release: Release
    pieces: Sequence[Piece]
    seen: Seen
    weighed: Weighed
    first: _Places
    last: _Places
    weights: Table
    """How much each word of the question weighs, 1 in all."""
    worth: Table
    """How much of the question each piece has, 0 to 1."""
    held: Mapping[str, Table]
    """The greatest of each column of the tables of the pieces within each run, by the name of the table."""
    has: Table
    """The signs wanted that each run shows."""
    beside: Table
    """The same, by how much of the question stands near them."""


def view_of(
    asked: Asked, release: Release, pieces: Sequence[Piece], seen: Seen, weighed: Weighed, bounds: _Places
) -> View:
    """Return what the columns of the runs with `bounds` (a row each: the first piece, the last) are made of."""
    first, last = bounds[:, 0], bounds[:, 1]
    weights = np.array(weighed.words, dtype=np.float32) / np.float32(weighed.total)
    worth = seen.words @ weights
    near = _nearness(seen.words, weights, worth)[:, None]
    wanted = np.array([name in asked.signs for name in sign_names()], dtype=np.float32)
    things = (seen.words * _of_thing(asked)).max(axis=1, initial=0.0)[:, None]
    parts = {
        "words": seen.words,
        "grams": seen.grams,
        "signs": seen.signs,
        "near": seen.signs * near,
        "numbers": seen.numbers,
        "people": seen.people,
        "kinds": seen.kinds,
        "marks": seen.marks,
        "measures": seen.measures,
        "worth": worth[:, None],
        "unit_near": seen.marks[:, 1:2] * near,
        "number_near": seen.numbers.max(axis=1, initial=0.0)[:, None] * near,
        "own_grams": seen.grams.sum(axis=1, keepdims=True),
        "thing_with_sign": things * ((seen.signs * wanted).max(axis=1, initial=0.0))[:, None],
    }
    most = _most(np.concatenate(list(parts.values()), axis=1), first, last)
    ends = np.cumsum([0, *(part.shape[1] for part in parts.values())]).tolist()
    held = {name: most[:, start:end] for name, (start, end) in zip(parts, pairwise(ends), strict=True)}
    has, beside = held["signs"] * wanted, held["near"] * wanted
    return View(asked, release, pieces, seen, weighed, first, last, weights, worth, held, has, beside)


def columns_of(view: View) -> Table:
    """Return the features of each run, a row each, a column for each of COLUMNS."""
    columns = [*_of_words(view), *_of_signs(view), *_of_the_thing(view), *_of_facts(view), *_of_place(view)]
    named = [column for _, column in zip(COLUMNS, columns, strict=True)]
    return np.stack([np.asarray(column, dtype=np.float32) for column in named], axis=1)


def _of_words(view: View) -> list[Table]:
    """Return the columns of _WORDS: which words of the question stand in a run and around it."""
    seen, first, last, weights = view.seen, view.first, view.last, view.weights
    words, around = view.held["words"], _padded(seen.words)
    before = np.maximum(words, np.maximum(around[first - 1], around[np.maximum(first - 2, -1)]))
    behind = np.maximum(before, around[last + 1])
    line = np.maximum(words, _of_line(seen.words, _lines(view))[first])
    worths = np.append(view.worth, 0.0).astype(np.float32)
    grams = seen.grams.max(axis=0, initial=0.0).sum() or 1.0
    share = words @ weights
    is_name = np.array([wanted.kind == "name" for wanted in view.asked.wanted], dtype=np.float32)
    named_at_all = (seen.words.max(axis=0, initial=0.0) * is_name).sum()
    names = (words * is_name).sum(axis=1)
    rarest = int(np.argmax(weights)) if len(weights) else None
    rare = (seen.words.sum(axis=0) <= _RARE).astype(np.float32)
    common = np.append(seen.measures[:, 1], 0.0)
    best = int(np.argmax(view.worth))
    return [
        share,
        share * view.weighed.total,
        view.held["worth"][:, 0],
        view.held["grams"].sum(axis=1) / grams,
        view.held["own_grams"][:, 0] / grams,
        worths[first - 1],
        worths[last + 1],
        names / (named_at_all or 1.0),
        (names == 0) * float(named_at_all > 0),
        share * view.weighed.explained,
        before @ weights,
        behind @ weights,
        line @ weights,
        words[:, rarest] if rarest is not None else 0.0 * share,
        behind[:, rarest] if rarest is not None else 0.0 * share,
        words.sum(axis=1) / max(1, words.shape[1]),
        view.worth[first],
        view.held["measures"][:, 1],
        np.maximum(view.held["measures"][:, 1], np.maximum(common[first - 1], common[last + 1])),
        (words * rare).max(axis=1, initial=0.0),
        1 / (1 + np.maximum(0, np.maximum(first - best, best - last))),
    ]


def _of_signs(view: View) -> list[Table]:
    """Return the columns of _SHOWN: the days, numbers, names and other signs of an answer that a run shows."""
    held, asked = view.held, view.asked
    wanted = np.array([name in asked.signs for name in sign_names()], dtype=np.float32)
    count = wanted.sum() or 1.0
    shown = (view.seen.signs @ wanted > 0).astype(np.float32)
    return [
        held["marks"][:, 0],
        held["marks"][:, 1],
        held["unit_near"][:, 0],
        held["number_near"][:, 0],
        held["marks"][:, 2],
        np.minimum(held["numbers"].sum(axis=1), _MANY) / _MANY,
        np.minimum(held["people"].sum(axis=1), _MANY) / _MANY * float("person" in asked.signs),
        view.has[:, sign_names().index("body")],
        view.has.sum(axis=1) / count,
        view.beside.sum(axis=1) / count,
        _share_within(shown, view.first, view.last),
    ]


def _of_the_thing(view: View) -> list[Table]:
    """Return the columns of _THING: where the very thing stands that is asked for ("which storm")."""
    weights = _of_thing(view.asked) * view.weights
    total = weights.sum() or 1.0
    around = _padded(view.seen.words)
    beside = np.maximum(around[view.first - 1], around[view.last + 1])
    return [
        view.held["words"] @ weights / total,
        np.maximum(view.held["words"], beside) @ weights / total,
        view.held["thing_with_sign"][:, 0],
        view.held["measures"][:, 2],
        np.full(len(view.first), float(weights.sum() > 0), dtype=np.float32),
    ]


def _of_facts(view: View) -> list[Table]:
    """Return the columns of _FACTS: the facts in a run, and whether the answer from the facts rests on it."""
    kinds, first, last = view.held["kinds"], view.first, view.last
    rests = view.seen.rests[:, 0]
    rested = _share_within(rests, first, last)
    return [
        kinds.sum(axis=1) / max(1, len(view.asked.facts)),
        _share_within(view.seen.kinds.max(axis=1, initial=0.0), first, last),
        kinds.max(axis=1, initial=0.0),
        view.held["measures"][:, 0],
        rested,
        view.held["marks"][:, 3],
        rested * (last - first + 1) / (rests.sum() or 1.0),
    ]


def _of_place(view: View) -> list[Table]:
    """Return the columns of _PLACE: where a run stands, how long it is, and what it is cut off from."""
    pieces, first, last = view.pieces, view.first, view.last
    length = np.array([pieces[b].end - pieces[a].start for a, b in zip(first, last, strict=True)], dtype=np.float32)
    lines = _lines(view)
    opens = np.array([*(piece.opens for piece in pieces), True])
    items = np.array([*(bool(_ITEM.match(piece.plain)) for piece in pieces), False])
    announces = np.array([_announces(piece.plain) for piece in pieces])
    own_items = np.cumsum(np.append(0, items))
    held_items = own_items[last + 1] - own_items[first]
    return [
        first == 0,
        first / len(pieces),
        first / 10,
        np.where(length > 20, np.log(np.maximum(length, 1.0) / 100), -1.6),
        length / 350,
        (last - first) / 5,
        opens[first],
        opens[last + 1],
        _titles(view)[first],
        lines[first] <= 1,
        announces[last],
        items[last + 1] & (held_items > 0),
        np.minimum(held_items, _MANY) / _MANY,
    ]


def _announces(plain: str) -> bool:
    """Return whether a list follows what ends so."""
    return plain.rstrip(" .").endswith(_ANNOUNCING)


def _of_thing(asked: Asked) -> Table:
    """Return one for each word of the question that names the thing asked for, nought for the others."""
    return np.array([wanted.key in asked.thing for wanted in asked.wanted], dtype=np.float32)


def _lines(view: View) -> NDArray[np.int_]:
    return np.array([piece.line for piece in view.pieces])


def _most(table: Table, first: _Places, last: _Places) -> Table:
    """Return the greatest of each column of `table` within each run."""
    found = table[first].copy()
    for step in range(1, int((last - first).max()) + 1):
        longer = last - first >= step
        found[longer] = np.maximum(found[longer], table[first[longer] + step])
    return found


def _share_within(column: Table, first: _Places, last: _Places) -> Table:
    """Return the mean of `column` within each run."""
    sums = np.concatenate([[0.0], np.cumsum(column)])
    return np.asarray((sums[last + 1] - sums[first]) / (last - first + 1), dtype=np.float32)


def _padded(table: Table) -> Table:
    """Return `table` with a row of noughts behind it: what stands at -1, and behind the last piece."""
    return np.concatenate([table, np.zeros((1, table.shape[1]), dtype=np.float32)])


def _nearness(words: Table, weights: Table, worth: Table) -> Table:
    """Return how much of the question stands in each piece, or half of it in a piece beside."""
    near = worth.copy()
    if len(words) > 1:
        both = np.maximum(words[:-1], words[1:]) @ weights * (1 - _NEAR)
        near[:-1] = np.maximum(near[:-1], both + worth[:-1] * _NEAR)
        near[1:] = np.maximum(near[1:], both + worth[1:] * _NEAR)
    return near


def _of_line(words: Table, lines: NDArray[np.int_]) -> Table:
    """Return the words of the whole line that each piece stands in."""
    starts = np.flatnonzero(np.append(True, lines[1:] != lines[:-1]))
    return np.asarray(np.maximum.reduceat(words, starts, axis=0)[np.cumsum(np.append(0, lines[1:] != lines[:-1]))])


def _titles(view: View) -> NDArray[np.bool_]:
    """Return which pieces say what the title says."""
    title = squeeze(next(iter(view.release.title.forms().values())).casefold())
    return np.array([piece.plain[:60] in title or title[:60] in piece.plain for piece in view.pieces])
