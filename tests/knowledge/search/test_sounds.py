"""Thai words by their sounds, from Latin ones."""

from functools import cache

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.search.neighbours import Neighbours
from knowledge.search.sounds import Sounds, coarsely, finely

TERMS = ("ห้วย", "แก่ง", "สะ", "พือ", "กระเป๋า", "word:ท่องเที่ยว", "kite")


@cache
def _sounds() -> Sounds:
    lines = np.array([2, 3, 4, 0, 2, 3, 4, 0, 1, 5, 0], np.int32)
    return Sounds.of(TERMS, np.array([1, 2, 2, 2, 1, 1, 1]), Neighbours.of(lines))


def _found(latin: str) -> list[tuple[str, ...]]:
    return [tuple(TERMS[number - 1] for number in two if number) for *two, _ in _sounds().like(latin, 0.7)]


@pytest.mark.parametrize(
    ("latin", "terms"),
    [
        ("Huai", ("ห้วย",)),
        ("kaeng", ("แก่ง",)),
        ("gaeng", ("แก่ง",)),
        ("saphue", ("สะ", "พือ")),
        ("sapue", ("สะ", "พือ")),
        ("krapao", ("กระเป๋า",)),
        ("thongthiao", ("word:ท่องเที่ยว",)),
    ],
)
def test_a_word_is_found_by_its_sound(latin: str, terms: tuple[str, ...]) -> None:
    assert _found(latin)[0] == terms


@pytest.mark.parametrize("latin", ["umbrella", "kite", "", "x"])
def test_another_word_is_not_found(latin: str) -> None:
    assert _found(latin) == []


def test_a_stop_that_is_hardly_heard_before_an_s_makes_no_difference() -> None:
    assert finely("Witsanu") == finely("Wisanu")


def test_sounds_are_opened_as_they_were_saved() -> None:
    assert Sounds.within(_sounds().arrays()).like("huai", 0.7) == _sounds().like("huai", 0.7)


@given(st.text())
def test_any_text_has_a_sound_or_none(text: str) -> None:
    assert set(coarsely(finely(text))) <= set("aktpcsfmnrhgwy")
