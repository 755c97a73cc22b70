"""What a ranker sees of runs: the thing that is asked for, lists that are cut short, English words for Thai ones."""

from datetime import date

import pytest

from knowledge.base import KnowledgeBase
from knowledge.passages.asked import read_asked
from knowledge.passages.features import feature_names, read_runs
from knowledge.passages.kept import pieces_of
from knowledge.questions.parse import parse
from knowledge.questions.question import Question
from knowledge.release import Release

TEXT = (
    "ชมรมหิ่งห้อยบางนกยูงแจ้งว่าเรือชมหิ่งห้อยลำใหม่ชื่อดาวประกายลอยน้ำได้แล้ววันนี้\n"
    "กติกาของผู้ลงเรือชมหิ่งห้อยทุกคนมีดังนี้\n"
    "1. ห้ามส่องไฟฉายใส่ต้นลำพูริมคลอง ตลอดเวลาที่ลงเรือ\n"
    "2. ห้ามส่งเสียงดังรบกวนหิ่งห้อยและชาวบ้านริมคลอง\n"
    "ปีนี้ชมรมมีเรือพายทั้งหมด 37 ลำจอดอยู่ที่ท่าน้ำหน้าวัดนกฮูก"
)


def release(text: str) -> Release:
    return Release.model_validate(
        {
            "id": "test-1",
            "source": "https://example.org/news/1",
            "publisher": "ชมรมหิ่งห้อย",
            "issued": date(2024, 3, 1),
            "title": "ข่าวเรือ",
            "text": text,
        }
    )


def question(text: str) -> Question:
    return parse(text, KnowledgeBase.build([release(TEXT)]).index, date(2024, 3, 2))


def of_each_run(text: str, name: str) -> dict[str, float]:
    """Return the feature `name` of every run of TEXT for the question `text`, by the words of the run."""
    told = release(TEXT)
    pieces = pieces_of(told)
    found = read_runs(read_asked(question(text), told), told, 350, across=True)
    column = found.features[:, feature_names().index(name)].tolist()
    return {
        TEXT[pieces[run.first].start : pieces[run.last].end]: value
        for run, value in zip(found.runs, column, strict=True)
    }


@pytest.mark.parametrize(
    ("asked", "thing"),
    [("เรือพายมีกี่ลำ", "เรือ"), ("which storm hit the canal?", "storm"), ("How many boats are there?", "boat")],
)
def test_the_thing_asked_for_stands_beside_what_asks(asked: str, thing: str) -> None:
    found = read_asked(question(asked), release(TEXT)).thing
    assert any(thing in key or key in thing for key in found)


def test_a_number_is_near_the_thing_that_is_counted() -> None:
    near = of_each_run("ชมรมมีเรือพายกี่ลำ", "thing_near_number")
    assert all(value > 0.5 for text, value in near.items() if "เรือพายทั้งหมด 37" in text)
    assert all(value == 0 for text, value in near.items() if not any(letter.isdigit() for letter in text))


def test_a_run_that_only_announces_a_list_or_ends_within_one_shows_it() -> None:
    announces, cut = (of_each_run("กติกามีอะไรบ้าง", name) for name in ("announces", "cut_short"))
    assert all(bool(value) == text.endswith("ดังนี้") for text, value in announces.items())
    assert all(bool(value) == ("1." in text and "2." not in text) for text, value in cut.items())


def test_a_thai_word_finds_english_ones_in_an_english_release() -> None:
    english = release("The rain filled the canal, and tourists came by boat to see the fireflies.")
    wanted = read_asked(question("นักท่องเที่ยวมายังไง"), english).wanted
    piece = pieces_of(english)[0]
    assert any(one.stands_in(piece) for one in wanted)
    assert not any(form.isascii() for one in read_asked(question("นักท่องเที่ยวมายังไง"), release(TEXT)).wanted
                   for form in one.surfaces)  # fmt: skip
