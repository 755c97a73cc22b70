"""Typing slips: mended to a known word, or left alone."""

import pytest
from hypothesis import given, settings

from knowledge.search.mending import mend, mend_stretch
from knowledge.search.vocabulary import Vocabulary, Words
from tests.knowledge.any_text import texts
from tests.knowledge.made_up import base

KEYS = {
    "lantern": "lantern",
    "workshop": "word:ประชุมเชิงปฏิบัติการ",
    "โคมลอย": "โคมลอย",
    "สนามบิน": "word:สนามบิน",
    "ยุทธศาสตร์": "word:แผนยุทธศาสตร์",
}
WORDS = Vocabulary([Words.of((word, key, 1) for word, key in KEYS.items())])


@pytest.mark.parametrize(
    ("slip", "word"),
    [
        ("lantrn", "lantern"),
        ("lanterm", "lantern"),
        ("wokshop", "workshop"),
        ("lantenr", "lantern"),
        ("สนามบิณ", "สนามบิน"),
        ("lantern", "lantern"),
    ],
)
def test_a_slip_is_mended_to_the_key_of_the_word(slip: str, word: str) -> None:
    assert mend(slip, WORDS) == KEYS[word]


@pytest.mark.parametrize("word", ["", "a", "lan", "pizza", "กะเพรา", "2566", "25666", "----"])
def test_another_word_is_left_alone(word: str) -> None:
    assert mend(word, WORDS) is None


def test_nothing_is_known() -> None:
    for nothing in (Vocabulary([]), Vocabulary([Words.of([])])):
        assert mend("lantern", nothing) is None
        assert mend_stretch("สนามบิน", nothing) == []


def test_a_known_word_is_heard_in_a_broken_stretch() -> None:
    assert KEYS["สนามบิน"] in mend_stretch("ใกล้สนามบิณ", WORDS)
    assert mend_stretch("กะเพราไก่ไข่ดาว", WORDS) == []


@settings(max_examples=100, deadline=None)
@given(texts)
def test_what_is_mended_is_known(text: str) -> None:
    known = base().index.vocabulary
    assert {mend(text[:60], known), *mend_stretch(text[:60], known)} <= {None, *(known.key(word) for word in known)}
