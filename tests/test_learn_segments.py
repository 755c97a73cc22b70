"""Learning which words of the list only break up others."""

import math

from hypothesis import given
from hypothesis import strategies as st

from tests.learn_segments import likeliest, unused

OFTEN, SELDOM = math.log(0.1), math.log(0.0001)


def test_of_two_ways_to_part_letters_the_likelier_is_taken() -> None:
    logs = {"บอก": OFTEN, "ว่า": OFTEN, "บอ": SELDOM, "กว่า": OFTEN}
    assert likeliest("บอกว่า", logs, SELDOM) == ["บอก", "ว่า"]
    assert likeliest("บอกว่า", {**logs, "ว่า": 5 * SELDOM}, SELDOM) == ["บอ", "กว่า"]


@given(st.text(st.sampled_from("กขคาีเแ่"), max_size=30))
def test_words_of_any_letters_make_them_up(run: str) -> None:
    assert "".join(likeliest(run, {"กา": OFTEN, "ขา": OFTEN}, SELDOM)) == run


def test_a_word_that_hardly_stands_alone_is_unused() -> None:
    words = {"อี", "กรอบ", "อีก", "รอบ"}
    assert unused(["อีก รอบ " * 60 + "อีกรอบ " * 20], words) == ["กรอบ"]
    assert unused(["อีก รอบ กรอบ " * 20 + "อีกรอบ " * 20], words) == []


def test_a_word_that_was_hardly_met_is_used() -> None:
    assert unused(["อีก รอบ " * 20 + "อีกรอบ"], {"อี", "กรอบ", "อีก", "รอบ"}) == []
