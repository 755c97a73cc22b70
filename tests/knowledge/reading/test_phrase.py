"""Phrases: the words beside a place that say what stands there."""

from hypothesis import given
from hypothesis import strategies as st

from knowledge.language.text import clean
from knowledge.reading.phrase import phrase_after, phrase_before
from tests.knowledge.any_text import texts


def before(text: str) -> str | None:
    found = phrase_before(text, 0, len(text))
    return text[found[0] : found[1]] if found else None


def after(text: str) -> str | None:
    found = phrase_after(text, 0)
    return text[found[0] : found[1]] if found else None


def test_a_phrase_goes_back_to_the_space_behind_which_enough_is_said() -> None:
    assert before("กระทรวงเมฆแจ้ง ผู้เข้าชมโคมลอยสีแดง จำนวน ") == "ผู้เข้าชมโคมลอยสีแดง"


def test_a_phrase_does_not_reach_over_the_word_that_opens_its_clause() -> None:
    assert before("กระทรวงเมฆเปิดหอโดยผู้เข้าชมโคมลอย ") == "ผู้เข้าชมโคมลอย"


def test_an_english_phrase_keeps_the_spaces_between_its_words() -> None:
    assert before("It rained. The total budget for cloud watching of ") == "total budget for cloud watching"


def test_a_bracket_that_nothing_closes_is_left_out() -> None:
    assert before("แผนแม่บทหอดูเมฆ (") == "แผนแม่บทหอดูเมฆ"


def test_nothing_said_is_none() -> None:
    assert (before(" จำนวน "), after(" และ 5")) == (None, None)


def test_a_phrase_behind_ends_before_the_next_number() -> None:
    assert after(" ผู้เข้าชมโคมลอย 5 คน") == "ผู้เข้าชมโคมลอย"


@given(texts, st.integers(0, 300), st.integers(0, 300))
def test_a_phrase_lies_within_its_bounds(text: str, floor: int, place: int) -> None:
    plain = clean(text)
    floor, place = min(floor, len(plain)), min(place, len(plain))
    if found := phrase_before(plain, floor, place):
        assert floor <= found[0] < found[1] <= place
    if found := phrase_after(plain, place):
        assert place <= found[0] < found[1] <= len(plain)
