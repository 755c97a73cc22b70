"""Neighbours: how often terms stand side by side."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.search.neighbours import Neighbours


@pytest.mark.parametrize(("pair", "times"), [((1, 2), 3), ((2, 1), 0), ((3, 1), 2), ((1, 1), 0), ((9, 9), 0)])
def test_a_pair_is_counted_that_stands_twice_or_oftener(pair: tuple[int, int], times: int) -> None:
    neighbours = Neighbours.of(np.array([1, 2, 0, 3, 1, 2, 0, 2, 1, 0, 3, 1, 2, 0], dtype=np.int32))
    assert neighbours.times_of(*pair) == times


@given(st.lists(st.integers(0, 5)))
def test_every_pair_within_a_line_is_counted(lines: list[int]) -> None:
    neighbours = Neighbours.of(np.array(lines, dtype=np.int32))
    for first in range(1, 6):
        for second in range(1, 6):
            times = sum(pair == (first, second) for pair in pairwise(lines))
            assert neighbours.times_of(first, second) == (times if times > 1 else 0)


def test_what_is_saved_is_opened_again() -> None:
    neighbours = Neighbours.of(np.array([4, 5, 0, 4, 5, 0], dtype=np.int32))
    again = Neighbours.within(neighbours.arrays())
    assert again.times_of(4, 5) == 2
    assert [array.tolist() for array in again.split()] == [[4], [5]]
