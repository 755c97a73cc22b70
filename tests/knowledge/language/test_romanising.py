"""Romanising Thai names."""

import re

import pytest
from hypothesis import given

from knowledge.language.romanising import romanised
from tests.knowledge.any_text import texts


@pytest.mark.parametrize(
    ("thai", "latin"),
    [
        ("สมชาย ใจดี", "Somchai Chaidi"),
        ("วิทยา เขียวงาม", "Witthaya Khiaongam"),
        ("ประเสริฐ ทองแก้ว", "Prasoet Thongkaeo"),
        ("ณัฐวุฒิ ศรีสุข", "Natthawut Srisuk"),
        ("เพชรรัตน์ บุญเรือง", "Phetrat Bunrueang"),
        ("กิตติพงษ์ แสงจันทร์", "Kittiphong Saengchan"),
        ("สุรศักดิ์ หนูทอง", "Surasak Nuthong"),
        ("อรพรรณ ไชยวงศ์", "Onphan Chaiwong"),
    ],
)
def test_names_are_written_as_they_are_spoken(thai: str, latin: str) -> None:
    assert romanised(thai) == latin


def test_what_a_thanthakhat_silences_is_left_out() -> None:
    assert romanised("ศักดิ์สิทธิ์") == "Saksit"


def test_tone_marks_and_doubled_marks_change_nothing() -> None:
    assert romanised("แก้ว") == romanised("แกว") == romanised("แก้้ว")


def test_latin_letters_stay() -> None:
    assert romanised("สมชาย S. ใจดี") == "Somchai S. Chaidi"


@given(texts)
def test_no_thai_letter_is_left_of_any_text(text: str) -> None:
    assert not re.search("[ก-ฮะ-ูเ-๎]", romanised(text))
