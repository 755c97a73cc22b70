"""Kinds: an answer has to name the kind of place or body that is asked for."""

import pytest
from hypothesis import given

from knowledge.answers.kinds import is_of_the_kind
from knowledge.questions.question import Facet, Question
from tests.knowledge.any_text import texts


def _of_the_kind(asked: str, told: str) -> bool:
    question = Question(text=asked, language="en" if asked.isascii() else "th", facet=Facet.ORGANISATION)
    return is_of_the_kind(question, told)


@pytest.mark.parametrize(
    ("asked", "told", "fits"),
    [
        ("บริษัทไหนได้งานซ่อมว่าว", "บริษัท ว่าวทอง จำกัด ชนะการประมูล", True),
        ("บ. ไหนได้งานซ่อมว่าว", "กรมว่าวจัดซ่อมว่าวเอง", False),
        ("which contractor built the kite hall?", "Golden Kite Co., Ltd. built it.", True),
        ("which contractor built the kite hall?", "The Kite Department held a signing.", False),
        ("มหาลัยไหนวิจัยว่าว", "สถาบันว่าวไทยวิจัย", True),
        ("โรงแรมไหนจัดงานว่าว", "ณ ลานหน้าวัด", False),
        ("จังหวัดไหนมีว่าว", "ที่เชียงใหม่", True),
        ("มาตราไหนว่าด้วยว่าว", "พ.ร.บ. ว่าว พ.ศ. 2560", False),
        ("ใครทำว่าว", "ลุงมา", True),
    ],
)
def test_what_names_none_of_the_kind_is_told_apart(asked: str, told: str, *, fits: bool) -> None:
    assert _of_the_kind(asked, told) is fits


@given(texts)
def test_any_text_is_of_the_kind_where_none_is_asked_for(told: str) -> None:
    assert _of_the_kind("ใครทำว่าว", told)
