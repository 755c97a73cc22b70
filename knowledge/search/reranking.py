"""Reranking: which of the releases that say most of a question's words is the one it is about.

Each candidate has a row of features; `reranking.yaml` has how much each says, learnt by `tests/train_ranking.py`.
"""

from functools import cache
from pathlib import Path

import numpy as np

from knowledge.arrays import Array
from knowledge.language.data import read_data
from knowledge.search import closeness
from knowledge.search.days import MARKS
from knowledge.values import Language

BESIDE = ("score", "gap", "near_best", "share", "people", "no_people", "length", "letters", *MARKS)
"""The features that are not of `closeness`.

score: `scoring.score` as a share of what the question's words weigh. gap: what it lacks to the best, words, people
and days together, 0 or less. near_best: how near it is to the best so, 1 the best itself. share:
`explaining.explained`, 1 at most. people: how many parts of the names of one of its people the question mentions.
no_people: 1 where the question mentions people, and the release has none of them. length: the natural logarithm of one
more than its number of terms. letters: `title_letters`, 0 where the question is translated. The others are of `days`.
"""
NAMES = (*BESIDE, *closeness.NAMES, "always")
"""All features; `always` is 1: by it releases of one language are likelier meant than those of the other."""
KINDS = ("th_th", "th_en", "en_th", "en_en")
"""The language of the question, and that of the release."""


@cache
def weights(kind: str) -> Array:
    """Return how much each of `NAMES` says where question and release are of `kind`, one of `KINDS`."""
    learnt = read_data(Path(__file__).parent / "reranking.yaml")[kind]
    return np.array([float(learnt[name]) for name in NAMES], dtype=np.float32)


def rerank(rows: Array, language: Language, in_thai: Array) -> Array:
    """Return how well each candidate fits, as a number of any size: the higher the better.

    `rows` has a row of `NAMES` for each, `in_thai` whether it is in Thai; `language` is the question's.
    """
    return np.where(in_thai, rows @ weights(f"{language}_th"), rows @ weights(f"{language}_en"))
