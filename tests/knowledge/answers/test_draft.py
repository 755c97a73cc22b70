"""Drafts: cut to their limits at a word, resting on a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.answers.draft import fits, resting_on
from knowledge.limits import EXPLANATION_LIMIT, FACT_LIMIT, LIST_LIMIT
from knowledge.release import Fact


def test_limits_are_the_contract_s() -> None:
    assert (FACT_LIMIT, EXPLANATION_LIMIT, LIST_LIMIT) == (350, 700, 1500)


def test_a_text_that_fits_is_not_changed() -> None:
    assert fits("โคม ลอย", 7) == "โคม ลอย"


def test_a_text_is_cut_at_a_word_and_shows_it() -> None:
    cut = fits("lantern " * 100, 50)
    assert cut.endswith("lantern …")
    assert len(cut) <= 50


@given(st.text(max_size=400), st.integers(10, 300))
def test_nothing_is_longer_than_its_limit(text: str, limit: int) -> None:
    cut = fits(text, limit)
    assert len(cut) <= limit
    assert cut == text or cut.endswith("…")


@pytest.mark.parametrize(("sentence", "rests_on"), [("ประโยคในข่าว", "ประโยคในข่าว"), (None, "ข้อมูล"), ("", "ข้อมูล")])
def test_a_fact_rests_on_its_sentence_or_else_on_its_data(sentence: str | None, rests_on: str) -> None:
    assert resting_on(Fact(evidence=sentence), "ข้อมูล") == rests_on
