"""How near the words of a question stand to each other in a text."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from knowledge.arrays import Array
from knowledge.search.closeness import NAMES, closeness
from knowledge.search.wanted import Wanted, table_of

TWO = [Wanted((1,), (1.0,), 3.0), Wanted((2,), (1.0,), 1.0)]
FILLER = 9


def text(title: list[int], event: list[int], *lines: list[int]) -> Array:
    return np.array([*title, 0, *event, 0, *(term for line in lines for term in [*line, 0])], dtype=np.int32)


def features(wanted: list[Wanted], *texts: Array) -> list[dict[str, float]]:
    rows = closeness(texts, table_of(wanted), wanted)
    return [dict(zip(NAMES, row.tolist(), strict=True)) for row in rows]


def test_each_part_of_a_text_is_told_apart() -> None:
    row = features(TWO, text([1], [2], [FILLER]))[0]
    assert (row["held"], row["title"], row["event"], row["lead"]) == (1.0, 0.75, 0.25, 0.0)
    row = features(TWO, text([FILLER], [], [2, FILLER]))[0]
    assert (row["held"], row["title"], row["event"], row["lead"]) == (0.25, 0.0, 0.0, 0.25)


def test_what_stands_late_is_not_the_lead() -> None:
    row = features(TWO, text([], [], [FILLER] * 80, [1]))[0]
    assert (row["held"], row["lead"]) == (0.75, 0.0)


def test_words_far_apart_are_within_no_span() -> None:
    near, far = features(TWO, text([], [], [1, 2]), text([], [], [1, *[FILLER] * 20, 2]))
    assert (near["within_6"], near["within_15"], near["within_40"], near["pairs"]) == (1.0, 1.0, 1.0, 0.25)
    assert (far["within_6"], far["within_15"], far["within_40"], far["pairs"]) == (0.75, 0.75, 1.0, 0.0)


def test_words_of_two_texts_are_not_near_each_other() -> None:
    first, second = features(TWO, text([], [], [1]), text([2], [], []))
    assert (first["within_40"], second["within_40"]) == (0.75, 0.25)
    assert first["pairs"] == second["pairs"] == 0.0


def test_a_pair_in_the_order_of_the_question_counts() -> None:
    right, turned, titled = features(TWO, text([], [], [1, 2]), text([], [], [2, 1]), text([1, 2], [], []))
    assert (right["pairs"], turned["pairs"], titled["title_pairs"]) == (0.25, 0.0, 0.25)


def test_the_rarest_word_and_those_that_only_ask_are_told() -> None:
    wanted = [TWO[0], Wanted((2,), (1.0,), 1.0, asks=True)]
    first, second = features(wanted, text([1], [], []), text([2], [], []))
    assert (first["rarest"], first["asking"]) == (1.0, 0.0)
    assert (second["rarest"], second["asking"]) == (0.0, 0.25)


def test_a_translation_counts_by_its_sureness() -> None:
    row = features([Wanted((1, 3), (1.0, 0.5), 2.0)], text([3], [], []))[0]
    assert row["title"] == 0.5


def test_no_words_or_no_texts_say_nothing() -> None:
    assert closeness([], table_of(TWO), TWO).shape == (0, len(NAMES))
    assert not closeness([text([1], [], [2])], table_of([]), []).any()


@given(st.lists(st.lists(st.integers(0, FILLER), max_size=60), max_size=5))
def test_any_texts_have_shares_and_none_depends_on_another(texts: list[list[int]]) -> None:
    made = [np.array(one, dtype=np.int32) for one in texts]
    table = table_of(TWO)
    together = closeness(made, table, TWO)
    assert ((together >= 0) & (together <= 1.0001)).all()
    for row, one in zip(together, made, strict=True):
        assert np.allclose(row, closeness([one], table, TWO)[0])
