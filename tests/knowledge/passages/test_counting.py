"""Counting: what has no number answers no "how many"."""

import pytest
from hypothesis import given

from knowledge.passages.asked import read_asked
from knowledge.passages.counting import counts_nothing
from knowledge.questions.question import Facet, Question
from tests.knowledge.any_text import texts
from tests.knowledge.made_up import release


def _counts_nothing(asked: str, facet: Facet, text: str, *, polar: bool = False) -> bool:
    question = Question(text=asked, language="en" if asked.isascii() else "th", facet=facet, polar=polar)
    return counts_nothing(question, read_asked(question, release()), text)


@pytest.mark.parametrize(
    ("asked", "text", "nothing"),
    [
        ("ว่าวขึ้นกี่ตัว", "ว่าว 40 ตัวขึ้นเต็มฟ้า", False),
        ("ว่าวขึ้นกี่ตัว", "ว่าวสองตัวขึ้นเหนือวัด", False),
        ("ว่าวขึ้นกี่ตัว", "ว่าวขึ้นเต็มฟ้าเมื่อวันที่ 5 มีนาคม 2567", True),
        ("how many kites flew?", "Two kites flew.", False),
        ("how many kites flew?", "Thirty kites flew.", False),
        ("how many kites flew?", "Both kites flew.", False),
        ("how many kites flew?", "Wooden kites flew.", True),
        ("how many kites flew?", "Kites flew on 5 March 2024.", True),
        ("งานว่าวใช้งบเท่าไหร่", "งานว่าวใช้งบ 3 ล้านบาท", False),
        ("งานว่าวใช้งบเท่าไหร่", "งานว่าวมีคนมา 300 คน", True),
        ("ค่าปรับว่าวขาดกี่บาท", "ปรับคนละ 500 บาท", False),
        ("ค่าปรับว่าวขาดกี่บาท", "ปรับคนทำว่าวขาด 2 ราย", True),
        ("ใช้งบซื้อว่าวกี่ตัว", "ซื้อว่าว 40 ตัว", False),
    ],
)
def test_how_many_wants_a_number_and_how_much_money_an_amount(asked: str, text: str, *, nothing: bool) -> None:
    assert _counts_nothing(asked, Facet.FIGURE, text) is nothing


def test_other_questions_want_none() -> None:
    assert not _counts_nothing("จัดที่ไหน", Facet.VENUE, "ที่ลานหน้าวัด")
    assert not _counts_nothing("did 40 kites fly?", Facet.COUNT, "Kites flew.", polar=True)


@given(texts)
def test_any_text_is_looked_through(text: str) -> None:
    assert _counts_nothing("ว่าวกี่ตัว", Facet.COUNT, text) in (True, False)
    assert not _counts_nothing("ว่าวกี่ตัว", Facet.COUNT, f"{text} รวม 12,345 ตัว")
