"""Nearness: how much of a question stands within a few letters of what may be its answer: a number, a sum, a day.

A piece may hold three numbers: which of them the words of the question stand beside, letters alone tell.
"""

from bisect import bisect_right
from collections.abc import Iterator

import numpy as np

from knowledge.passages.asked import Asked, Wanted
from knowledge.passages.sheet import Places, Shares, Sheet
from knowledge.passages.signs import pattern_of, sign_names

_FAR = 90  # letters between a word and what may be an answer: from there on it says nothing of it
_BY_LETTERS = ("money", "percent", "day", "month", "year", "clock", "length", "people")  # signs of what may be one
_LEAST = 2  # letters of a word that is looked for
_MOST = 40  # places of one form of a word: more of them tell no place from another


def near_answers(asked: Asked, sheet: Sheet, weights: tuple[float, ...], total: float) -> Shares:
    """Return how much of the question stands near that of each piece which may best be the answer; nought without any.

    `weights`: of the words of the question, `total` in all.
    """
    found = np.zeros(len(sheet.pieces))
    spans = sorted(set(_answers(asked, sheet))) if asked.at_a_point else []
    if not spans:
        return found
    starts, ends = np.array(spans, dtype=np.intp).T
    shares = np.zeros(len(spans))
    for wanted, weight in zip(asked.wanted, weights, strict=True):
        if weight:
            shares += weight / total * _closeness(starts, ends, *_places(wanted, sheet.plain))
    np.maximum.at(found, [bisect_right(sheet.ends, start) for start, _ in spans], shares)
    return found


def _answers(asked: Asked, sheet: Sheet) -> Iterator[tuple[int, int]]:
    """Yield where that begins and ends which may be an answer.

    That is each number with the unit asked for; where none is, each sum, day ... that is asked for; else each number.
    """
    units = [found.span() for found in asked.units.finditer(sheet.plain)] if asked.units else []
    wanted = [sign for sign in _BY_LETTERS if sign in asked.signs and not units]
    yield from units
    for sign in wanted:
        for piece in np.flatnonzero(sheet.signs[:, sign_names().index(sign)]).tolist():
            start = sheet.ends[piece - 1] if piece else 0
            yield from (found.span() for found in pattern_of(sign).finditer(sheet.plain, start, sheet.ends[piece]))
    if not units and not wanted and "number" in asked.signs:
        yield from ((number.start, number.end) for number in sheet.numbers if number.digits not in asked.numbers)


def _places(wanted: Wanted, plain: str) -> tuple[Places, Places]:
    """Return where `wanted`, or what may stand for it, begins in `plain`, and where it ends; each in their order."""
    forms = {*wanted.surfaces, *wanted.others, wanted.key.partition(":")[2] or wanted.key}
    sought = (form for form in forms if len(form) >= _LEAST and ":" not in form)
    found = sorted({(at, at + len(form)) for form in sought for at in _finds(plain, form)})
    begins, ends = np.array(found, dtype=np.intp).reshape(-1, 2).T
    return begins, np.sort(ends)


def _finds(plain: str, form: str) -> Iterator[int]:
    at = plain.find(form)
    for _ in range(_MOST):
        if at < 0:
            return
        yield at
        at = plain.find(form, at + len(form))


def _closeness(starts: Places, ends: Places, begins: Places, stops: Places) -> Shares:
    """Return 1 to 0 for each of the spans from `starts` to `ends`, by the letters to the nearest word on either side.

    `begins`, `stops`: where the word begins and where it stops, in their order.
    """
    if not len(begins):
        return np.zeros(len(starts))
    before = np.searchsorted(stops, starts, side="right") - 1
    behind = np.searchsorted(begins, ends)
    far_before = np.where(before >= 0, starts - stops[np.maximum(before, 0)], _FAR)
    far_behind = np.where(behind < len(begins), begins[np.minimum(behind, len(begins) - 1)] - ends, _FAR)
    return np.asarray(1 - np.minimum(np.minimum(far_before, far_behind), _FAR) / _FAR)
