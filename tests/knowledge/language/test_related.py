"""Words of a question for which releases may write others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.language.concepts import read_lexicon
from knowledge.language.related import related
from knowledge.language.words import comparable, terms


def _others(text: str) -> dict[str, set[tuple[str, ...]]]:
    words = terms(comparable(text))
    found = related([word.key for word in words])
    return {comparable(text)[words[one.first].start : words[one.last - 1].end]: set(one.others) for one in found}


@pytest.mark.parametrize(
    ("text", "said", "written"),
    [
        ("ดูคลิปที่ไหน", "คลิป", ("วีดิทัศน์",)),
        ("ใครนั่งหัวโต๊ะ", "นั่งหัวโต๊ะ", ("ประธาน",)),
        ("Where is the World Expo?", "world expo", ("เวิลด์", "เอ็กซ์โป")),
    ],
)
def test_another_word_may_be_written(text: str, said: str, written: tuple[str, ...]) -> None:
    assert written in _others(text)[said]


def test_a_form_of_many_words_stands_for_none_behind_it() -> None:
    assert all(len(other) < 3 for other in _others("ประธานคือใคร").get("ประธาน", ()))


def test_other_words_are_left_alone() -> None:
    assert _others("ว่าวลอยบนฟ้า") == {}
    assert related([]) == []


def test_every_line_has_forms_that_differ() -> None:
    for line in read_lexicon("spoken_for_written"):
        assert len(set(line)) == len(line) > 1


@given(st.lists(st.sampled_from(["คลิป", "นั่ง", "หัว", "โต๊ะ", "soft", "power", "ว่าว"])))
def test_what_is_found_lies_apart(keys: list[str]) -> None:
    ends = [0, *(one.last for one in related(keys))]
    assert ends == sorted(ends)
    assert all(0 <= one.first < one.last <= len(keys) and one.others for one in related(keys))
