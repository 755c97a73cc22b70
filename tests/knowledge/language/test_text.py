"""Normalising: what looks the same compares as the same."""

from unicodedata import normalize

import pytest
from hypothesis import given, settings

from knowledge.language.text import clean, cuts_cluster, normalise, squeeze
from tests.knowledge.any_text import texts


@pytest.mark.parametrize(
    ("written", "same"),
    [
        ("กระทรวง\u200bโคมลอย", "กระทรวงโคมลอย"),
        ("ทํางาน", "ทำงาน"),
        ("นํ้าท่วม", "น้ำท่วม"),
        ("เเผนโคม", "แผนโคม"),
        ("พ.ศ. ๒๕๖๗", "พ.ศ. 2567"),
        ("“โคม”", '"โคม"'),
        ("2566–2570", "2566-2570"),
        ("LANTERN Safety", "lantern safety"),
        ("\u202eโคม\u202c \ufeffลอย", "โคม ลอย"),
        ("  โคม \t\n ลอย  ", "โคม ลอย"),
        ("มากกกกก", "มาก"),
        ("sooooo", "so"),
        ("ค่าาา", "ค่า"),
        ("ไหนนน", "ไหน"),
        ("ททท.", "ททท."),
        ("www", "www"),
        ("ที่่่ไหน", "ที่ไหน"),
        ("cafe\u0301", "café"),
        ("โคม\x00ลอย\x1b", "โคมลอย"),
        ("โคม\ud800ลอย", "โคมลอย"),
    ],
)
def test_what_looks_the_same_is_the_same(written: str, same: str) -> None:
    assert normalise(written) == normalise(same) == same


def test_numbers_keep_their_digits() -> None:
    assert normalise("1,000,000 ๑๑๑๑") == "1,000,000 1111"


def test_cleaning_keeps_case_and_quotes() -> None:
    assert clean("“Lantern”\u200b  Safety ๕") == "“Lantern” Safety ๕"


def test_squeezing_keeps_spaces_between_english_words() -> None:
    assert squeeze("แผน lantern safety ระยะ 5 ปี") == "แผนlantern safetyระยะ5ปี"


@pytest.mark.parametrize(
    ("text", "position", "cuts"),
    [
        ("เมฆ", 1, True),  # a vowel that stands before its consonant
        ("ที่", 1, True),
        ("ที่", 2, True),
        ("มา", 1, True),
        ("ทำ", 1, True),
        ("ฝนตก", 2, False),
        ("ฝน", 0, False),
        ("ฝน", 2, False),
        ("rain", 2, False),
    ],
)
def test_where_a_cut_parts_letters_that_belong_together(text: str, position: int, cuts: bool) -> None:
    assert cuts_cluster(text, position) is cuts


@settings(max_examples=150, deadline=None)
@given(texts)
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    once = normalise(text)
    assert normalize("NFC", normalise(once)) == normalize("NFC", once)
    assert squeeze(squeeze(once)) == squeeze(once)


@settings(max_examples=100, deadline=None)
@given(texts)
def test_nothing_invisible_stays(text: str) -> None:
    plain = clean(text)
    plain.encode("utf-8")
    assert not set(plain) & set("\n\t\r\x00\u200b\u200f\u202e\ufeff")
    assert "  " not in plain
    assert plain == plain.strip()
