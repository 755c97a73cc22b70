"""Nearness: which number, or day, of a text the words of a question stand beside."""

import numpy as np
from hypothesis import given

from knowledge.passages.asked import Asked, read_asked
from knowledge.passages.kept import pieces_of
from knowledge.passages.nearness import near_answers
from knowledge.passages.sheet import sheet_of
from knowledge.questions.question import Facet, Question
from knowledge.release import Release
from tests.knowledge.any_text import texts
from tests.knowledge.made_up import release

TEXT = (
    "ชมรมว่าวบ้านหาดทรายแดงแจ้งว่าปีนี้มีว่าวจุฬาเข้าแข่งขันทั้งหมด 48 ตัว\n"
    "ขณะที่ร้านขนมครกริมหาดเปิดขายให้ผู้ชมเพียง 9 ร้าน ตลอดทั้งวันจนถึงเย็น\n"
    "การแข่งขันจะตัดสินกันที่ลานหน้าประภาคาร ในวันที่ 14 มีนาคม 2567 เวลาเย็น"
)


def _near(asked: Asked, told: Release) -> np.ndarray:
    weights = (1.0,) * len(asked.wanted)
    return near_answers(asked, sheet_of(told), weights, sum(weights) or 1.0)


def _asked(text: str, facet: Facet, told: Release, *, polar: bool = False) -> Asked:
    return read_asked(Question(text=text, language="th", facet=facet, polar=polar), told)


def _nearest(text: str, facet: Facet) -> str:
    told = release(text=TEXT)
    piece = pieces_of(told)[int(_near(_asked(text, facet, told), told).argmax())]
    return TEXT[piece.start : piece.end]


def test_the_number_counts_beside_which_the_words_stand() -> None:
    assert "48 ตัว" in _nearest("ว่าวจุฬาเข้าแข่งขันเท่าไหร่", Facet.FIGURE)
    assert "9 ร้าน" in _nearest("ร้านขนมครกริมหาดเปิดขายเท่าไหร่", Facet.FIGURE)


def test_the_unit_asked_for_goes_before_other_numbers() -> None:
    assert "48 ตัว" in _nearest("ที่ร้านขนมครกมีว่าวกี่ตัว", Facet.COUNT)


def test_a_day_is_sought_where_when_is_asked() -> None:
    assert "14 มีนาคม" in _nearest("ตัดสินว่าวที่ประภาคารวันไหน", Facet.EVENT_DATE)


def test_nothing_is_near_where_no_number_and_no_day_answers() -> None:
    told = release(text=TEXT)
    assert not _near(_asked("ใครตัดสินว่าว", Facet.PERSON, told), told).any()
    assert not _near(_asked("ว่าวมี 48 ตัวไหม", Facet.COUNT, told, polar=True), told).any()


@given(texts)
def test_any_text_is_measured_from_nought_to_one(text: str) -> None:
    told = release(text=f"{text.encode(errors='replace').decode()} ว่าว 7 ตัว")
    near = _near(_asked(f"ว่าวกี่ตัว {text}", Facet.COUNT, told), told)
    assert len(near) == len(pieces_of(told))
    assert ((near >= 0) & (near <= 1 + 1e-9)).all()
