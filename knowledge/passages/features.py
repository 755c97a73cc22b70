"""What a ranker sees of the runs of a text's pieces: a row of numbers each, for words, signs, facts and place."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import numpy as np

from knowledge.passages.asked import Asked
from knowledge.passages.columns import COLUMNS, columns_of
from knowledge.passages.seen import Stated, Weighed, look
from knowledge.passages.sheet import Table, runs, sheet_of
from knowledge.passages.signs import sign_names
from knowledge.passages.view import view_of
from knowledge.release import Release


@cache
def feature_names() -> tuple[str, ...]:
    """Return the names of the features, in their order."""
    signs = (f"{way} {name}" for way in ("has", "near", "shows") for name in sign_names())
    return (*COLUMNS, *signs, *(f"below best {name}" for name in COLUMNS))


class Run(NamedTuple):
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


def read_runs(asked: Asked, release: Release, limit: int, across: bool, stated: Stated | None = None) -> Runs:
    """Return every run of pieces of the text of `release` that `limit` letters hold, with its features.

    `stated`: what the facts say to the question, for a run that they rest on is the likelier to answer.
    """
    sheet = sheet_of(release)
    seen, weighed = look(asked, release, sheet, stated)
    bounds = runs(sheet, limit, across)
    if not len(bounds):
        return Runs((), np.zeros((0, len(feature_names())), dtype=np.float32), weighed)
    with np.errstate(invalid="ignore"):  # some processors warn of products whose every number is finite
        view = view_of(asked, sheet, seen, weighed, bounds)
        own = columns_of(view)
    features = np.concatenate([own, view.has, view.near, view.held["signs"], own - own.max(axis=0)], axis=1)
    shares = own[:, 0].tolist()
    return Runs(list(map(Run._make, zip(*bounds.T.tolist(), shares, strict=True))), features, weighed)
