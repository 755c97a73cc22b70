"""Views: what the features of runs of pieces are made of: what a question finds in each run and around it."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate, pairwise

import numpy as np

from knowledge.passages.asked import Asked
from knowledge.passages.seen import Seen, Weighed
from knowledge.passages.sheet import LENGTHS, Places, Sheet, Table
from knowledge.passages.signs import sign_names

_NEAR = 0.5  # how much a word counts for a sign in the next piece


@dataclass(frozen=True, slots=True)
class View:
    """What the columns are made of: the pieces, the runs of them, and what a question finds in both."""

    asked: Asked
    sheet: Sheet
    seen: Seen
    weighed: Weighed
    first: Places
    last: Places
    weights: Table
    """How much each word of the question weighs, 1 in all."""
    thing: Table
    """The same for the words of the thing asked for, nought for the others."""
    worth: Table
    """How much of the question each piece has, 0 to 1."""
    held: Mapping[str, Table]
    """The greatest of each column of the tables of the pieces within each run, by the name of the table."""
    before: Mapping[str, Table]
    """Those of `words`, `worth` and `common` of the piece before each run; nought where there is none."""
    behind: Mapping[str, Table]
    """The same of the piece behind it."""
    wanted: Table
    """One for each sign that is wanted, nought for the others."""
    has: Table
    """The signs wanted that each run shows."""
    near: Table
    """The same, by how much of the question stands near them."""


def view_of(asked: Asked, sheet: Sheet, seen: Seen, weighed: Weighed, bounds: Places) -> View:
    """Return what the columns of the runs with `bounds` (a row each: the first piece, the last) are made of."""
    first, last = bounds.T
    weights = np.array(weighed.words, dtype=np.float32) / np.float32(weighed.total)
    thing = np.array([one.key in asked.thing for one in asked.wanted], dtype=np.float32)
    wanted = np.array([name in asked.signs for name in sign_names()], dtype=np.float32)
    chosen = np.flatnonzero(wanted)
    worth = seen.words @ weights
    near = _nearness(seen.words, weights, worth)[:, None]
    numbered = holding(seen.numbers, np.ones(seen.numbers.shape[1], dtype=np.float32))
    named = holding(seen.words, thing) * holding(seen.signs, wanted)
    around = {"words": seen.words, "worth": worth[:, None], "common": seen.measures[:, 1:2]}
    parts = around | {
        "grams": seen.grams,
        "signs": seen.signs,
        "near": seen.signs[:, chosen] * near,
        "numbers": seen.numbers,
        "people": seen.people,
        "kinds": seen.kinds,
        "marks": seen.marks,
        "measures": seen.measures,
        "unit_near": seen.marks[:, 1:2] * near,
        "number_near": numbered[:, None] * near,
        "own_grams": seen.grams.sum(axis=1, keepdims=True),
        "thing_with_sign": named[:, None],
    }
    table = np.concatenate(list(parts.values()), axis=1)
    held = _parted(_most(table, first, last - first + 1), parts)
    width = sum(part.shape[1] for part in around.values())
    padded = np.concatenate([table[:, :width], np.zeros((1, width), dtype=np.float32)])  # at -1, and behind the last
    before, behind = _parted(padded[first - 1], around), _parted(padded[last + 1], around)
    has = held["signs"] * wanted
    beside = np.zeros_like(has)
    beside[:, chosen] = held["near"]
    return View(
        asked,
        sheet,
        seen,
        weighed,
        first,
        last,
        weights,
        thing * weights,
        worth,
        held,
        before,
        behind,
        wanted,
        has,
        beside,
    )


def holding(flags: Table, wanted: Table) -> Table:
    """Return one for each row of `flags`, ones and noughts, that has one where `wanted` is not nought; else nought."""
    return (flags @ wanted > 0).astype(np.float32)


def _parted(table: Table, parts: Mapping[str, Table]) -> dict[str, Table]:
    """Return the columns of `table` by the names of `parts`, whose columns stand side by side in it."""
    ends = list(accumulate(part.shape[1] for part in parts.values()))
    return {name: table[:, start:end] for name, start, end in zip(parts, [0, *ends], ends, strict=False)}


def _most(table: Table, first: Places, lengths: Places) -> Table:
    """Return the greatest of each column of `table` within each run: from the place `first` on, `lengths` pieces."""
    levels = np.searchsorted(LENGTHS, lengths)
    found = np.empty((int(levels.max()) + 1, *table.shape), dtype=np.float32)
    found[0] = table
    for level, (shorter, longer) in enumerate(pairwise(LENGTHS[: len(found)]), 1):  # two of the shorter make the longer
        step = longer - shorter
        found[level] = found[level - 1]
        np.maximum(found[level - 1, :-step], found[level - 1, step:], out=found[level, :-step])
    return np.asarray(found[levels, first])


def _nearness(words: Table, weights: Table, worth: Table) -> Table:
    """Return how much of the question stands in each piece, or half of it in a piece beside."""
    near = worth.copy()
    if len(words) > 1:
        both = np.maximum(words[:-1], words[1:]) @ weights * (1 - _NEAR)
        near[:-1] = np.maximum(near[:-1], both + worth[:-1] * _NEAR)
        near[1:] = np.maximum(near[1:], both + worth[1:] * _NEAR)
    return near
