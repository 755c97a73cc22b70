"""English of people's names, and back."""

import re

import pytest
from hypothesis import given

from knowledge.language.concepts import read_lexicon
from knowledge.language.english_names import name_in_english, name_in_thai, split_titles
from tests.knowledge.any_text import texts


@pytest.mark.parametrize(
    ("thai", "english", "rule"),
    [
        ("นายสมพร แก้วใส", "Somporn Kaeosai", "romanised"),
        ("พลตำรวจเอก สมพร แก้วใส", "Pol. Gen. Somporn Kaeosai", "romanised"),
        ("รศ.ดร.สมพร แก้วใส", "Assoc. Prof. Dr. Somporn Kaeosai", "romanised"),
        ("พล.อ. ประยุทธ์ จันทร์โอชา", "Gen. Prayut Chan-o-cha", "learned"),
        ("นายเนวินธุ์ ช่อชัยทิพฐ์", "Nevin Chochaithip", "learned"),
        ("นายจอห์น โคม (H.E. Mr. John Khome)", "John Khome", "printed"),
        ("Mr. John Khome", "John Khome", "printed"),
    ],
)
def test_a_name_is_spelt_as_known_else_romanised(thai: str, english: str, rule: str) -> None:
    assert name_in_english(thai) == (english, rule)


def test_a_known_name_goes_back_to_thai() -> None:
    assert name_in_thai("Gen. Prayut Chan-o-cha") == "ประยุทธ์ จันทร์โอชา"
    assert name_in_thai("John Khome") is None


def test_a_title_that_opens_a_name_is_no_title() -> None:
    assert split_titles("คุณากร แก้วใส") == ("", "คุณากร แก้วใส")


def test_known_spellings_hold_no_thai_letters_and_no_titles() -> None:
    for file in ("spellings", "spellings_by_hand"):
        for thai, english in read_lexicon(file).items():
            assert " " in thai, thai
            assert re.fullmatch(r"[A-Za-zÀ-ž'’. \-]+", english), english
            assert not re.match(r"(?:Mr|Mrs|Ms|Gen|Dr)\b", english), english


@given(texts)
def test_any_text_has_an_english_name_or_none(text: str) -> None:
    found = name_in_english(text)
    assert found is None or found[0]
    name_in_thai(text)
