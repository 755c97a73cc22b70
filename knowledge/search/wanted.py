"""What a question wants of a text: its words, each with the terms that may stand for it, as numbers of a segment."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.arrays import Array

ASKING = 0.3  # how much a word counts that only asks ("how many"), where one of the topic counts 1


@dataclass(frozen=True, slots=True)
class Wanted:
    """A word of a question: `terms` are the numbers, 1 the first, of the terms that may stand for it.

    `sureness` says for each of them how surely it does, 0 to 1: 1 the word itself, less a translation of it. `weight`
    is how much the word says: its rarity (as `scoring.rarity` gives it), less where it only asks.
    """

    terms: tuple[int, ...]
    sureness: tuple[float, ...]
    weight: float
    asks: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """The words of a question by the number of a term."""

    rows: Array
    """For each term its place in `words` and `sureness`; 0 where it stands for no word."""
    words: Array
    """Places of words in the question, 0 the first."""
    sureness: Array


def table_of(wanted: Sequence[Wanted], terms: int) -> Table:
    """Return the words of a question by the numbers of a segment that has `terms` terms.

    A term that may stand for several words stands for the first of them.
    """
    meant: dict[int, tuple[int, float]] = {}
    for number, word in enumerate(wanted):
        for term, sure in zip(word.terms, word.sureness, strict=True):
            meant.setdefault(term, (number, sure))
    rows = np.zeros(terms + 1, dtype=np.int16)
    rows[list(meant)] = np.arange(1, len(meant) + 1)
    nothing = (-1, 0.0)
    words, sureness = zip(nothing, *meant.values(), strict=True)
    return Table(rows, np.array(words, dtype=np.int64), np.array(sureness, dtype=np.float32))
