"""Reranking: which of the releases that say most of a question's words is the one it is about.

Each candidate has a row of features; `reranking.yaml` has how much each says, learnt by `tests/ranking_learning.py`.
"""

from functools import cache
from pathlib import Path

import numpy as np

from knowledge.arrays import Array
from knowledge.language.data import read_data
from knowledge.search import closeness

BESIDE = ("score", "day", "no_day", "year", "no_year", "day_in_text", "people", "no_people", "length", "letters")
"""The features that are not of `closeness`.

score: `scoring.score` as a share of what the question's words weigh. day, no_day: how many of the days and months that
the question names the release was issued on or tells of as its event's, and how many it was not. year, no_year: the
same for years alone. day_in_text: how many of all these its text mentions. people: how many parts of the names of one
of its people the question mentions. no_people: 1 where the question mentions people, and the release has none of them.
length: the natural logarithm of one more than its number of terms. letters: `title_letters`, 0 where the question is
translated.
"""
NAMES = (*BESIDE, *closeness.NAMES)
KINDS = ("same", "across")
"""Whether question and release are of one language, or the words of the question were translated."""


@cache
def weights(kind: str) -> Array:
    """Return how much each of `NAMES` says where question and release are of `kind`, one of `KINDS`."""
    learnt = read_data(Path(__file__).parent / "reranking.yaml")[kind]
    return np.array([float(learnt[name]) for name in NAMES], dtype=np.float32)


def rerank(beside: Array, near: Array, kind: str) -> Array:
    """Return how well each candidate fits, as a number of any size: the higher the better.

    `beside` has a row of `BESIDE` for each, `near` one of `closeness.NAMES`.
    """
    return np.hstack([beside, near]).astype(np.float32) @ weights(kind)
