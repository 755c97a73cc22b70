"""Agreeing: two answers are alike by what the question asks for."""

import pytest
from hypothesis import given

from knowledge.answers.agreeing import Said, agree
from knowledge.answers.draft import Draft
from knowledge.questions.question import Facet, Question
from tests.knowledge.any_text import texts
from tests.knowledge.made_up import release

RELEASE = release()


def question(text: str, facet: Facet, *, polar: bool = False) -> Question:
    return Question(text=text, language="en" if text.isascii() else "th", facet=facet, polar=polar)


def said(text: str, *people: str) -> Said:
    return Said(Draft(text, (text,), people), RELEASE)


@pytest.mark.parametrize(
    ("asked", "facet", "one", "other", "alike"),
    [
        ("how many umbrellas?", Facet.COUNT, "It bought 1,200 umbrellas.", "All 1200 umbrellas are red.", True),
        ("how many umbrellas?", Facet.COUNT, "It bought 1,200 umbrellas.", "It bought 1,300 umbrellas.", False),
        ("how many of 1,200 tents?", Facet.COUNT, "7 of 1,200 tents leak.", "9 of 1,200 tents leak.", False),
        ("how many umbrellas?", Facet.COUNT, "On 5 May 2023 it bought 7.", "On 5 May 2023 it sold 9.", False),
        ("แข่งว่าววันไหน", Facet.EVENT_DATE, "แข่ง 5 พฤษภาคม 2566", "เมื่อวันที่ 5 พ.ค. ที่ผ่านมา", True),
        ("แข่งว่าววันไหน", Facet.EVENT_DATE, "แข่ง 5 พฤษภาคม 2566", "แข่ง 6 พฤษภาคม 2566", False),
        ("แผนว่าวใช้ปีไหน", Facet.PERIOD, "แผน พ.ศ. 2566 - 2570", "ระหว่างปี 2566 ถึง 2570", True),
        ("what number?", Facet.CONTACT, "Call 0 2123 4567.", "โทร. 02-123-4567", True),
        ("what number?", Facet.CONTACT, "Call 0 2123 4567.", "โทร. 02-123-4568", False),
        ("what number?", Facet.CONTACT, "Call 1234.", "สายด่วน 1234", True),
        ("which site?", Facet.CONTACT, "Go to www.kites.go.th today.", "สมัครที่ www.kites.go.th", True),
        ("who opened the race?", Facet.CHAIR, "Mali Suksai, Mayor", "Mali Suksai, Mayor of Kite Town", True),
        ("who opened the race?", Facet.CHAIR, "Mali Suksai, Mayor", "Somchai Dee, Governor", False),
        ("why the race?", Facet.WHY, "", "to teach children the wind", False),
    ],
)
def test_answers_are_alike_by_what_is_asked(asked: str, facet: Facet, one: str, other: str, *, alike: bool) -> None:
    assert agree(question(asked, facet), said(one), said(other)) is alike
    assert agree(question(asked, facet), said(other), said(one)) is alike


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Yes: it rained.", "Yes: rain fell.", True),
        ("Yes: it rained.", "No: it rained.", False),
        ("Rain", "Rain", False),
    ],
)
def test_yes_is_like_yes_alone(one: str, other: str, *, alike: bool) -> None:
    assert agree(question("did it rain?", Facet.WHAT, polar=True), said(one), said(other)) is alike


def test_people_of_one_post_are_not_alike() -> None:
    asked = question("who opened the race?", Facet.CHAIR)
    mayor, former = "Mali Suksai, Minister of Finance", "Somchai Dee, Minister of Finance"
    assert not agree(asked, said(mayor), said(former))
    assert not agree(asked, said(mayor, "มะลิ สุขใส"), said(former, "สมชาย ดี"))
    assert agree(asked, said("มะลิ สุขใส", "มะลิ สุขใส"), said(mayor, "มะลิ สุขใส", "สมชาย ดี"))


@given(texts, texts)
def test_any_texts_are_compared_alike_from_both_sides(one: str, other: str) -> None:
    for facet in (Facet.FIGURE, Facet.CONTACT, Facet.EVENT_DATE, Facet.PERIOD, Facet.VENUE):
        asked = question("ว่าวกี่ตัว", facet)
        assert agree(asked, said(one), said(other)) is agree(asked, said(other), said(one))
