"""Whether a question is about any of the releases at all."""

import pytest
from hypothesis import given, settings

from knowledge.search.explaining import weights_of
from knowledge.search.find import SURE
from knowledge.search.fit import chance_of_any, marks_of, named_in
from knowledge.search.ranking import rank
from tests.knowledge.any_text import texts
from tests.knowledge.made_up import base, parsed


def chance(text: str) -> float:
    question, index = parsed(text), base().index
    return chance_of_any(question, index, rank(question, index), weights_of(question, index))


@pytest.mark.parametrize(
    "text",
    [
        "who signed the honey trade agreement with Ruritania",
        "ใครเป็นประธานการประชุมแผนโคมปลอดภัย",
        "แผนฝน 3 ปี ของกระทรวงเมฆ ใช้ถึงปีไหน",
    ],
)
def test_what_a_release_has_most_of_is_about_it(text: str) -> None:
    assert chance(text) >= SURE


@pytest.mark.parametrize(
    "text",
    [
        "who won the chess championship in Reykjavik",
        "how do I sign up for a gym near my house",
        "ราคาทองวันนี้บาทละเท่าไหร่",
        "อยากเปลี่ยนแผนเน็ตมือถือต้องทำยังไง",
    ],
)
def test_what_shares_hardly_a_word_with_any_is_about_none(text: str) -> None:
    assert chance(text) < SURE


def test_no_candidate_no_chance() -> None:
    assert chance_of_any(parsed("x"), base().index, [], {}) == 0.0


def test_who_and_when_count_as_named() -> None:
    index = base().index
    bare, dated = parsed("who chaired the tea meeting"), parsed("who chaired the tea meeting in May 2024")
    assert named_in(dated, weights_of(dated, index)) > named_in(bare, weights_of(bare, index))


@settings(max_examples=100, deadline=None)
@given(texts)
def test_marks_of_any_text_are_shares(text: str) -> None:
    question = parsed(text)
    if candidates := rank(question, base().index):
        marks = marks_of(question, base().index, candidates, weights_of(question, base().index))
        assert all(-0.001 <= value <= 1.001 for value in marks.values())
