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
    """The words of a question by the numbers of the terms that may stand for them."""

    terms: Array
    """Sorted, 1 the first of a segment."""
    words: Array
    """For each of `terms` the place of its word in the question, 0 the first."""
    sureness: Array


def table_of(wanted: Sequence[Wanted]) -> Table:
    """Return the words of a question by the numbers of a segment.

    A term that may stand for several words stands for the first of them.
    """
    meant: dict[int, tuple[int, float]] = {}
    for number, word in enumerate(wanted):
        for term, sure in zip(word.terms, word.sureness, strict=True):
            meant.setdefault(term, (number, sure))
    terms = sorted(meant)
    words, sureness = [meant[term][0] for term in terms], [meant[term][1] for term in terms]
    return Table(np.array(terms, dtype=np.int32), np.array(words, dtype=np.int64), np.array(sureness, dtype=np.float32))
