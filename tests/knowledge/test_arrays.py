"""Lists packed into arrays, and the folder that holds them."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.arrays import Lists, Strings, open_arrays, places_among, save_arrays

_texts = st.lists(st.text(st.characters(exclude_categories=["Cs"])))
_numbers = st.lists(st.lists(st.integers(-1000, 1000)))


@given(_texts)
def test_strings_come_out_as_they_went_in(texts: list[str]) -> None:
    packed = Strings.of(texts)
    assert list(packed) == texts
    assert [packed[at] for at in range(len(packed))] == texts


def test_a_string_that_is_not_there_is_an_error() -> None:
    with pytest.raises(IndexError):
        Strings.of(["a"])[1]


def test_strings_are_counted_from_the_end_too() -> None:
    assert Strings.of(["ก", "ข"])[-1] == "ข"
    assert Strings.of(["ก", "ข", "ค"])[1:] == ["ข", "ค"]


@given(_numbers)
def test_lists_come_out_as_they_went_in(lists: list[list[int]]) -> None:
    packed = Lists.of(lists)
    assert [packed[at].tolist() for at in range(len(packed))] == lists


def test_values_are_grouped_in_their_order() -> None:
    grouped = Lists.grouped(np.array([1, 0, 1]), np.array([7, 8, 9]), 3)
    assert [grouped[at].tolist() for at in range(3)] == [[8], [7, 9], []]


@given(_texts, _numbers)
def test_arrays_are_opened_as_they_were_saved(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], lists: list[list[int]]
) -> None:
    folder = tmp_path_factory.mktemp("arrays")
    save_arrays({**Strings.of(texts).arrays("texts"), **Lists.of(lists).arrays("lists")}, folder)
    opened = open_arrays(folder)
    assert list(Strings.within(opened, "texts")) == texts
    found = Lists.within(opened, "lists")
    assert [found[at].tolist() for at in range(len(found))] == lists


def test_a_folder_without_arrays_opens_empty(tmp_path: Path) -> None:
    assert open_arrays(tmp_path) == {}


@given(st.lists(st.integers(0, 2**62)), st.lists(st.integers(0, 2**62)), st.sets(st.integers(0, 30)))
def test_the_numbers_sought_are_found_wherever_they_stand(some: list[int], others: list[int], few: set[int]) -> None:
    wanted = sorted({*some, *few})
    numbers = [*others, *some, *range(40), *some]
    places, which = places_among(np.array(numbers, dtype=np.int64), np.array(wanted, dtype=np.int64))
    assert places.tolist() == [at for at, number in enumerate(numbers) if number in wanted]
    assert [wanted[at] for at in which] == [numbers[at] for at in places]


def test_nothing_is_found_where_nothing_is_sought_or_nothing_stands() -> None:
    none, some = np.zeros(0, dtype=np.int32), np.arange(3, dtype=np.int32)
    for numbers, wanted in ((some, none), (none, some), (none, none)):
        assert [len(found) for found in places_among(numbers, wanted)] == [0, 0]
