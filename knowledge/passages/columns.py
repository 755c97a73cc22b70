"""Columns: the features of runs of pieces but for the signs, one number a run each; those alike in one function."""

import numpy as np

from knowledge.passages.sheet import Places, Table
from knowledge.passages.signs import sign_names
from knowledge.passages.view import View, holding

_RARE = 2  # pieces that have a word of the question: in no more, it is rare
_MANY = 5  # numbers, people, items: more say nothing
_FIRST = np.zeros(1, dtype=np.intp)
_WORDS = (
    "share", "weight", "best_piece", "grams", "best_grams", "before", "behind", "names", "names_missed", "says_own",
    "share_before", "share_around", "share_line", "rarest", "rarest_around", "words", "first_piece", "common",
    "common_around", "rare", "from_best",
)  # fmt: skip
_SHOWN = (
    "days", "unit", "unit_near", "number_near", "given_numbers", "new_numbers", "people", "bodies", "signs",
    "signs_near", "signs_of_pieces", "close",
)  # fmt: skip
_THING = ("thing", "thing_around", "thing_with_sign", "thing_near_number", "thing_known")
_FACTS = ("facts", "facts_of_pieces", "fact", "about", "rested_on", "states", "rests")
_PLACE = (
    "first", "place", "first_of_ten", "length", "length_plain", "pieces", "opens", "ends", "title", "headline",
    "announces", "cut_short", "items",
)  # fmt: skip
COLUMNS = (*_WORDS, *_SHOWN, *_THING, *_FACTS, *_PLACE)


def columns_of(view: View) -> Table:
    """Return the features of each run, a row each, a column for each of COLUMNS."""
    columns = [*_of_words(view), *_of_signs(view), *_of_the_thing(view), *_of_facts(view), *_of_place(view)]
    table = np.empty((len(COLUMNS), len(view.first)), dtype=np.float32)
    for row, column in zip(table, columns, strict=True):
        row[:] = column
    return table.T


def _of_words(view: View) -> list[Table | float]:
    """Return the columns of _WORDS: which words of the question stand in a run and around it."""
    seen, first, last, weights = view.seen, view.first, view.last, view.weights
    words, common = view.held["words"], view.held["common"][:, 0]
    before = np.maximum(np.maximum(words, view.before["words"]), _shifted(seen.words, 2)[first])
    around = np.maximum(before, view.behind["words"])
    line = np.maximum(words, _of_line(seen.words, view.sheet.lines)[first])
    grams = seen.grams.max(axis=0, initial=0.0).sum() or 1.0
    share = words @ weights
    rarest = int(np.argmax(weights)) if len(weights) else None
    rare = (seen.words.sum(axis=0) <= _RARE).astype(np.float32)
    best = int(np.argmax(view.worth))
    return [
        share,
        share * view.weighed.total,
        view.held["worth"][:, 0],
        view.held["grams"].sum(axis=1) / grams,
        view.held["own_grams"][:, 0] / grams,
        view.before["worth"][:, 0],
        view.behind["worth"][:, 0],
        *_of_names(view),
        share * view.weighed.explained,
        before @ weights,
        around @ weights,
        line @ weights,
        words[:, rarest] if rarest is not None else 0.0,
        around[:, rarest] if rarest is not None else 0.0,
        words.sum(axis=1) / max(1, words.shape[1]),
        view.worth[first],
        common,
        np.maximum(common, np.maximum(view.before["common"][:, 0], view.behind["common"][:, 0])),
        holding(words, rare),
        1 / (1 + np.maximum(0, np.maximum(first - best, best - last))),
    ]


def _of_names(view: View) -> tuple[Table | float, Table | float]:
    """Return how many of the names in the question that the text has a run has, and whether it has none of them."""
    names = [place for place, wanted in enumerate(view.asked.wanted) if wanted.kind == "name"]
    known = view.seen.words[:, names].max(axis=0).sum() if names else 0.0
    if not known:
        return 0.0, 0.0
    held = view.held["words"][:, names].sum(axis=1)
    return held / known, held == 0


def _of_signs(view: View) -> list[Table | float]:
    """Return the columns of _SHOWN: the days, numbers, names and other signs of an answer that a run shows."""
    held, asked = view.held, view.asked
    count = view.wanted.sum() or 1.0
    shown = holding(view.seen.signs, view.wanted)
    return [
        held["marks"][:, 0],
        held["marks"][:, 1],
        held["unit_near"][:, 0],
        held["number_near"][:, 0],
        held["marks"][:, 2],
        np.minimum(held["numbers"].sum(axis=1), _MANY) / _MANY,
        np.minimum(held["people"].sum(axis=1), _MANY) / _MANY if "person" in asked.signs else 0.0,
        view.has[:, sign_names().index("body")],
        view.has.sum(axis=1) / count,
        view.near.sum(axis=1) / count,
        _share_within(shown, view.first, view.last),
        held["measures"][:, 3],
    ]


def _of_the_thing(view: View) -> list[Table | float]:
    """Return the columns of _THING: where the very thing stands that is asked for ("which storm")."""
    total = view.thing.sum()
    if not total:
        return [0.0, 0.0, view.held["thing_with_sign"][:, 0], view.held["measures"][:, 2], 0.0]
    around = np.maximum(view.held["words"], np.maximum(view.before["words"], view.behind["words"]))
    return [
        view.held["words"] @ view.thing / total,
        around @ view.thing / total,
        view.held["thing_with_sign"][:, 0],
        view.held["measures"][:, 2],
        1.0,
    ]


def _of_facts(view: View) -> list[Table | float]:
    """Return the columns of _FACTS: the facts in a run, and whether the answer from the facts rests on it."""
    kinds, first, last = view.held["kinds"], view.first, view.last
    every = np.ones(kinds.shape[1], dtype=np.float32)
    rests = view.seen.rests[:, 0]
    total = rests.sum()
    rested = _share_within(rests, first, last) if total else 0.0
    return [
        kinds.sum(axis=1) / max(1, len(view.asked.facts)),
        _share_within(holding(view.seen.kinds, every), first, last) if view.asked.facts else 0.0,
        holding(kinds, every),
        view.held["measures"][:, 0],
        rested,
        view.held["marks"][:, 3],
        rested * (last - first + 1) / (total or 1.0),
    ]


def _of_place(view: View) -> list[Table]:
    """Return the columns of _PLACE: where a run stands, how long it is, and what it is cut off from."""
    sheet, first, last = view.sheet, view.first, view.last
    length = (sheet.stops[last] - sheet.starts[first]).astype(np.float32)
    opens, items = np.append(sheet.opens, True), np.append(sheet.items, False)
    own_items = np.cumsum(np.append(0, items))
    held_items = own_items[last + 1] - own_items[first]
    return [
        first == 0,
        first / len(sheet.pieces),
        first / 10,
        np.where(length > 20, np.log(np.maximum(length, 1.0) / 100), -1.6),
        length / 350,
        (last - first) / 5,
        opens[first],
        opens[last + 1],
        sheet.titles[first],
        sheet.lines[first] <= 1,
        sheet.announces[last],
        items[last + 1] & (held_items > 0),
        np.minimum(held_items, _MANY) / _MANY,
    ]


def _share_within(column: Table, first: Places, last: Places) -> Table:
    """Return the mean of `column` within each run."""
    sums = np.concatenate([[0.0], np.cumsum(column)])
    return np.asarray((sums[last + 1] - sums[first]) / (last - first + 1), dtype=np.float32)


def _shifted(table: Table, step: int) -> Table:
    """Return in each row what stands `step` rows before it in `table`; noughts in the first rows."""
    shifted = np.zeros_like(table)
    shifted[step:] = table[:-step]
    return shifted


def _of_line(words: Table, lines: Places) -> Table:
    """Return the words of the whole line that each piece stands in."""
    changes = lines[1:] != lines[:-1]
    starts = np.concatenate([_FIRST, np.flatnonzero(changes) + 1])
    which = np.concatenate([_FIRST, changes.cumsum()])
    return np.asarray(np.maximum.reduceat(words, starts, axis=0)[which])
