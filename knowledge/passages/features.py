"""What a ranker sees of the runs of a text's pieces: a row of numbers each, for words, signs, facts and place."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from knowledge.language.text import squeeze
from knowledge.passages.asked import Asked
from knowledge.passages.pieces import Piece, runs
from knowledge.passages.seen import Seen, Stated, Table, Weighed, look
from knowledge.passages.signs import sign_names
from knowledge.release import Release

_NEAR = 0.5  # how much a word counts for a sign in the next piece
_RARE = 2  # pieces that have a word of the question: in no more, it is rare
_BASE = (
    "share", "weight", "best_piece", "grams", "best_grams", "before", "behind", "names", "names_missed", "days",
    "unit", "unit_near", "number_near", "given_numbers", "new_numbers", "people", "bodies", "first", "place",
    "length", "pieces", "opens", "ends", "title", "signs", "signs_near", "headline", "says_own", "share_before",
    "share_around", "share_line", "rarest", "rarest_around", "facts", "facts_of_pieces", "fact", "about",
    "signs_of_pieces", "from_best", "rested_on", "states", "rests", "words", "piece", "length_plain", "first_piece",
    "common", "common_around", "rare",
)  # fmt: skip
_Places = NDArray[np.intp]


@cache
def feature_names() -> tuple[str, ...]:
    """Return the names of the features, in their order."""
    signs = sign_names()
    own = (*_BASE, *(f"has {name}" for name in signs), *(f"near {name}" for name in signs))
    return (*own, *(f"below best {name}" for name in _BASE))


@dataclass(frozen=True, slots=True)
class Run:
    """A run of pieces; `first` and `last` are places among the pieces."""

    first: int
    last: int
    share: float
    """How much of the question's words it has, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Runs:
    """The runs of a text for a question, with their features, a row each; and what the question's words weigh in it."""

    runs: Sequence[Run]
    features: Table
    weighed: Weighed


def read_runs(
    asked: Asked, release: Release, pieces: Sequence[Piece], limit: int, across: bool, stated: Stated | None = None
) -> Runs:
    """Return every run of `pieces` that `limit` letters hold, with its features.

    `stated`: what the facts say to the question, for a run that they rest on is the likelier to answer.
    """
    seen, weighed = look(asked, release, pieces, stated)
    bounds = np.array(list(runs(tuple(pieces), limit, across)), dtype=np.intp).reshape(-1, 2)
    if not len(bounds):
        return Runs((), np.zeros((0, len(feature_names())), dtype=np.float32), weighed)
    first, last = bounds[:, 0], bounds[:, 1]
    own, signs = _own(asked, release, pieces, seen, weighed, first, last)
    features = np.concatenate([own, signs, own - own.max(axis=0)], axis=1).astype(np.float32)
    found = [Run(a, b, float(share)) for (a, b), share in zip(bounds.tolist(), own[:, 0], strict=True)]
    return Runs(found, features, weighed)


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


def _own(
    asked: Asked,
    release: Release,
    pieces: Sequence[Piece],
    seen: Seen,
    weighed: Weighed,
    first: _Places,
    last: _Places,
) -> tuple[Table, Table]:
    """Return the features of each run but for those against the best: first what stands in _BASE, then the signs."""
    count = len(pieces)
    weights = np.array(weighed.words, dtype=np.float32) / weighed.total
    worth = seen.words @ weights
    near = _nearness(seen.words, weights, worth)
    numbered = (seen.numbers.max(axis=1, initial=0.0) * near)[:, None]
    grams = seen.grams.max(axis=0, initial=0.0).sum() or 1.0
    own_grams = seen.grams.sum(axis=1, keepdims=True) / grams
    lines = np.array([piece.line for piece in pieces])
    opens = np.array([*(piece.opens for piece in pieces), True])
    parts = {
        "words": seen.words,
        "grams": seen.grams,
        "signs": seen.signs,
        "near": seen.signs * near[:, None],
        "numbers": seen.numbers,
        "people": seen.people,
        "kinds": seen.kinds,
        "marks": seen.marks,
        "measures": seen.measures,
        "worth": worth[:, None],
        "unit_near": seen.marks[:, 1:2] * near[:, None],
        "number_near": numbered,
        "own_grams": own_grams,
    }
    most = _most(np.concatenate(list(parts.values()), axis=1), first, last)
    ends = np.cumsum([0, *(part.shape[1] for part in parts.values())]).tolist()
    held = {name: most[:, start:end] for name, (start, end) in zip(parts, pairwise(ends), strict=True)}
    words, around = held["words"], _padded(seen.words)
    before = np.maximum(words, np.maximum(around[first - 1], around[np.maximum(first - 2, -1)]))
    behind = np.maximum(before, around[last + 1])
    line = np.maximum(words, _of_line(seen.words, lines)[first])
    worths = np.append(worth, 0.0).astype(np.float32)
    share = words @ weights
    rarest = int(np.argmax(weights)) if len(weights) else None
    is_wanted = np.array([name in asked.signs for name in sign_names()], dtype=np.float32)
    wanted_count = is_wanted.sum() or 1.0
    is_name = np.array([wanted.kind == "name" for wanted in asked.wanted], dtype=np.float32)
    named_at_all = (seen.words.max(axis=0, initial=0.0) * is_name).sum() if count else 0.0
    names = (words * is_name).sum(axis=1)
    length = np.array([pieces[b].end - pieces[a].start for a, b in zip(first, last, strict=True)], dtype=np.float32)
    best = int(np.argmax(worth))
    common = np.append(seen.measures[:, 1], 0.0)
    rare = (seen.words.sum(axis=0) <= _RARE).astype(np.float32)
    kinds = held["kinds"]
    has = held["signs"] * is_wanted
    beside = held["near"] * is_wanted
    rests = seen.rests[:, 0]
    rested = _share_within(rests, first, last)
    of_answer = rested * (last - first + 1) / (rests.sum() or 1.0)
    states = held["marks"][:, 3]
    title = _titles(release, pieces)
    body = sign_names().index("body")
    columns = (
        share,
        share * weighed.total,
        held["worth"][:, 0],
        held["grams"].sum(axis=1) / grams,
        held["own_grams"][:, 0],
        worths[first - 1],
        worths[last + 1],
        names / (named_at_all or 1.0),
        (names == 0) * float(named_at_all > 0),
        held["marks"][:, 0],
        held["marks"][:, 1],
        held["unit_near"][:, 0],
        held["number_near"][:, 0],
        held["marks"][:, 2],
        np.minimum(held["numbers"].sum(axis=1), 5) / 5,
        np.minimum(held["people"].sum(axis=1), 5) / 5 * float("person" in asked.signs),
        has[:, body],
        first == 0,
        first / count,
        np.where(length > 20, np.log(np.maximum(length, 1.0) / 100), -1.6),
        (last - first) / 5,
        opens[first],
        opens[last + 1],
        title[first],
        has.sum(axis=1) / wanted_count,
        beside.sum(axis=1) / wanted_count,
        lines[first] <= 1,
        share * weighed.explained,
        before @ weights,
        behind @ weights,
        line @ weights,
        words[:, rarest] if rarest is not None else 0.0 * share,
        behind[:, rarest] if rarest is not None else 0.0 * share,
        kinds.sum(axis=1) / max(1, len(asked.facts)),
        _share_within(seen.kinds.max(axis=1, initial=0.0), first, last),
        kinds.max(axis=1, initial=0.0),
        held["measures"][:, 0],
        _share_within((seen.signs @ is_wanted > 0).astype(np.float32), first, last),
        1 / (1 + np.maximum(0, np.maximum(first - best, best - last))),
        rested,
        states,
        of_answer,
        words.sum(axis=1) / max(1, words.shape[1]),
        first / 10,
        length / 350,
        worth[first],
        held["measures"][:, 1],
        np.maximum(held["measures"][:, 1], np.maximum(common[first - 1], common[last + 1])),
        (words * rare).max(axis=1, initial=0.0),
    )
    return np.stack([np.asarray(column, dtype=np.float32) for column in columns], axis=1), np.concatenate(
        [has, beside], axis=1
    )


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


def _titles(release: Release, pieces: Sequence[Piece]) -> NDArray[np.bool_]:
    """Return which pieces say what the title says."""
    title = squeeze(next(iter(release.title.forms().values())).casefold())
    return np.array([piece.plain[:60] in title or title[:60] in piece.plain for piece in pieces])
