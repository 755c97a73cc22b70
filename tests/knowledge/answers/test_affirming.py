"""Yes and no to a passage: by denials, by the words that it has, by names that it has not."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.answers.affirming import bears_out, quotation
from knowledge.base import KnowledgeBase
from knowledge.limits import FACT_LIMIT
from knowledge.passages.ranking import read_ranked, text_of
from knowledge.questions.parse import parse
from knowledge.release import Release

TEXT = (
    "วันที่ 1 มีนาคม 2567 กรมหิ่งห้อยแถลงข่าวที่ศาลาริมน้ำ ถึงการดูแลผู้มาเยือนในฤดูหิ่งห้อยปีนี้\n"
    "นางสาวมะลิ ดอกหอม อธิบดีกรมหิ่งห้อย กล่าวว่า กรมหิ่งห้อยจะคืนเงินค่าเรือให้นักท่องเที่ยวเต็มจำนวนในวันที่ฝนตก\n"
    "ส่วนการจับหิ่งห้อยกลับบ้าน กรมไม่อนุญาตให้นักท่องเที่ยวจับหิ่งห้อยใส่ขวดโหลกลับบ้าน\n"
    "กระแสข่าวว่ากรมจะปิดคลองบางนกยูงตลอดปีนั้น ไม่เป็นความจริง เรือทุกลำยังแล่นตามปกติทุกคืน\n"
    "ที่ท่าเรือมีร้านขนมครกเปิดถึงสามทุ่ม"
)
RELEASE = Release.model_validate(
    {
        "id": "test-1",
        "source": "https://example.org/news/1",
        "publisher": "กรมหิ่งห้อย",
        "issued": date(2024, 3, 1),
        "title": "กรมหิ่งห้อยดูแลนักท่องเที่ยวคลองบางนกยูง",
        "text": TEXT,
    }
)
BASE = KnowledgeBase.build([RELEASE])


def verdict(text: str) -> bool | None:
    question = parse(text, BASE.index, date(2024, 3, 2))
    ranked = read_ranked(question, RELEASE)
    assert ranked is not None
    return bears_out(question, RELEASE, ranked, ranked.runs[ranked.best])


@pytest.mark.parametrize(
    ("asked", "holds"),
    [
        ("กรมหิ่งห้อยจะคืนเงินค่าเรือเต็มจำนวนไหม", True),
        ("กรมหิ่งห้อยอนุญาตให้จับหิ่งห้อยใส่ขวดโหลกลับบ้านไหม", False),
        ("กรมไม่อนุญาตให้จับหิ่งห้อยใส่ขวดโหลกลับบ้านใช่ไหม", True),
        ("กรมหิ่งห้อยจะปิดคลองบางนกยูงตลอดปีจริงไหม", False),
    ],
)
def test_a_denial_is_a_no_and_the_words_themselves_a_yes(asked: str, holds: bool) -> None:
    assert verdict(asked) is holds


def test_who_says_it_may_be_named_elsewhere_but_a_number_must_stand_there() -> None:
    assert verdict("มะลิบอกว่าท่าเรือมีร้านขนมครกเปิดไหม") is True
    assert verdict("ที่ท่าเรือมีร้านขนมครกเปิด 25 ร้านไหม") is None


def test_what_the_release_never_speaks_of_is_neither() -> None:
    assert verdict("ช้างเผือกเดินขบวนผ่านสะพานลอยไหม") is None


def test_a_yes_is_quoted_in_the_language_of_the_question_and_nothing_else_is_changed() -> None:
    question = parse("กรมหิ่งห้อยจะคืนเงินค่าเรือเต็มจำนวนไหม", BASE.index, date(2024, 3, 2))
    ranked = read_ranked(question, RELEASE)
    assert ranked is not None
    said = quotation(question, RELEASE, ranked, ranked.best)
    assert said.startswith("ใช่: ")
    assert said.removeprefix("ใช่: ") == text_of(RELEASE, ranked.runs[ranked.best])
    open_question = parse("ใครเปิดร้านขนมครก", BASE.index, date(2024, 3, 2))
    ranked = read_ranked(open_question, RELEASE)
    assert ranked is not None
    assert quotation(open_question, RELEASE, ranked, ranked.best) in TEXT


@given(st.text(max_size=60))
def test_any_question_is_looked_at_and_no_answer_is_longer_than_a_fact(text: str) -> None:
    question = parse(text + " ไหม", BASE.index, date(2024, 3, 2))
    ranked = read_ranked(question, RELEASE)
    if ranked is not None and question.polar:
        assert len(quotation(question, RELEASE, ranked, ranked.best)) <= FACT_LIMIT
