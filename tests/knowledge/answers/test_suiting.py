"""Suiting: the best passage of those that have what is asked for, and what has it not answers nothing."""

from dataclasses import replace

import pytest
from hypothesis import given

from knowledge.answers.draft import Draft
from knowledge.answers.suiting import best_suited, suits, suits_as_stated
from knowledge.passages.asked import read_asked
from knowledge.passages.ranking import Ranked, read_ranked, text_of
from knowledge.questions.question import Facet, Question
from tests.knowledge.any_text import texts
from tests.knowledge.made_up import release

RELEASE = release(
    text="กรมว่าวปล่อยว่าวจุฬาที่ลานหน้าวัดดอนว่าว\nว่าวจุฬาขึ้นฟ้าเมื่อวันที่ 5 มีนาคม 2567 ท่ามกลางลมแรง\nโรงแรมลมบนเป็นที่พักของนักเล่นว่าว\n"
)


def _question(text: str, facet: Facet, *, polar: bool = False) -> Question:
    return Question(
        text=text, language="en" if text.isascii() else "th", facet=facet, polar=polar, words=("ว่าว", "จุฬา")
    )


def _ranked(question: Question, best: str) -> Ranked:
    """Return the passages of RELEASE with the shortest that has the words `best` before all others."""
    ranked = read_ranked(question, RELEASE)
    assert ranked is not None
    held = [at for at, run in enumerate(ranked.runs) if best in text_of(RELEASE, run)]
    first = min(held, key=lambda at: len(text_of(RELEASE, ranked.runs[at])))
    scores = list(ranked.scores)
    scores[first] = max(scores) + 1
    return replace(ranked, scores=scores, best=first)


@pytest.mark.parametrize(
    ("asked", "facet", "text", "fits"),
    [
        ("ปล่อยว่าววันไหน", Facet.EVENT_DATE, "ปล่อยว่าววันที่ 5 มีนาคม 2567", True),
        ("ปล่อยว่าววันไหน", Facet.EVENT_DATE, "ปล่อยว่าวที่ลานหน้าวัด", False),
        ("when did the kites fly?", Facet.EVENT_DATE, "They flew in March.", True),
        ("when did the kites fly?", Facet.EVENT_DATE, "They flew high.", False),
        ("ปล่อยว่าวกี่ตัว", Facet.COUNT, "ปล่อยว่าวเต็มฟ้า", False),
        ("โรงแรมไหนจัดงานว่าว", Facet.VENUE, "ณ ลานหน้าวัด", False),
        ("ปล่อยว่าวที่ไหน", Facet.VENUE, "ณ ลานหน้าวัด", True),
    ],
)
def test_what_is_asked_for_has_to_be_there(asked: str, facet: Facet, text: str, *, fits: bool) -> None:
    question = _question(asked, facet)
    assert suits(question, read_asked(question, RELEASE), text) is fits
    assert suits(replace(question, polar=True), read_asked(question, RELEASE), text)


@pytest.mark.parametrize(("part", "fits"), [("days", False), ("length", True)])
def test_days_from_and_to_have_to_be_there(part: str, *, fits: bool) -> None:
    question = replace(_question("ปล่อยว่าววันไหนถึงวันไหน", Facet.PERIOD), part=part)
    assert suits(question, read_asked(question, RELEASE), "ปล่อยว่าวเต็มฟ้า") is fits
    assert suits(question, read_asked(question, RELEASE), "ปล่อยว่าววันที่ 5 ถึง 9 มีนาคม")


@pytest.mark.parametrize(
    ("asked", "facet", "best", "found"),
    [
        ("ว่าวจุฬาขึ้นฟ้าวันไหน", Facet.EVENT_DATE, "ลานหน้าวัด", "มีนาคม"),
        ("นักเล่นว่าวพักโรงแรมไหน", Facet.VENUE, "ลานหน้าวัด", "โรงแรมลมบน"),
        ("ว่าวจุฬาขึ้นฟ้าวันไหน", Facet.EVENT_DATE, "5 มีนาคม", "5 มีนาคม"),
    ],
)
def test_the_next_best_passage_is_taken_where_the_best_does_not_suit(
    asked: str, facet: Facet, best: str, found: str
) -> None:
    question = _question(asked, facet)
    suited, fits = best_suited(question, RELEASE, _ranked(question, best))
    assert fits
    assert found in text_of(RELEASE, suited.runs[suited.best])


def test_the_best_stays_where_no_passage_suits() -> None:
    question = _question("มีจักรยานกี่คันในจังหวัดไหน", Facet.VENUE)
    ranked = _ranked(question, "ลานหน้าวัด")
    assert best_suited(question, RELEASE, ranked) == (ranked, False)
    assert best_suited(replace(question, polar=True), RELEASE, ranked) == (ranked, True)


def test_an_answer_from_the_facts_without_a_day_tells_nobody_when() -> None:
    question = _question("ว่าวจุฬาขึ้นฟ้าวันไหน", Facet.EVENT_DATE)
    dated = "5 มีนาคม 2567"
    assert not suits_as_stated(question, Draft("ลมแรง", ("ลมแรง",)))
    assert suits_as_stated(question, Draft(dated, (dated,)))
    assert suits_as_stated(replace(question, polar=True), Draft("ลมแรง", ("ลมแรง",)))


@given(texts)
def test_any_text_is_looked_at(text: str) -> None:
    question = _question("ว่าวจุฬาขึ้นฟ้าวันไหน", Facet.EVENT_DATE)
    assert suits(question, read_asked(question, RELEASE), f"{text} | 5 มีนาคม 2567")
    assert suits(question, read_asked(question, RELEASE), text) in (True, False)
