"""What is drafted from a release that the machine read: no years of something else, no summary to go on with."""

from datetime import date

import pytest

from knowledge.answers.figures import answer_figure, units_asked
from knowledge.answers.overview import answer_what
from knowledge.answers.periods import answer_period
from knowledge.base import KnowledgeBase
from knowledge.questions.parse import parse
from knowledge.questions.question import Question
from knowledge.release import Release

RELEASE = Release.model_validate(
    {
        "id": "test-1",
        "source": "https://example.org/news/1",
        "publisher": "กรมหิ่งห้อย",
        "issued": date(2024, 3, 2),
        "title": "กรมหิ่งห้อยเปิดแผนคืนความมืดให้คลองบางนกยูง",
        "event": {"dates": ["2024-03-01"]},
        "periods": [
            {
                "of": "แผนคืนความมืด",
                "from": 2567,
                "to": 2571,
                "evidence": "แผนคืนความมืด พ.ศ. 2567-2571 จะหรี่ไฟถนนริมคลอง",
                "confidence": 0.9,
            }
        ],
        "text": "แผนคืนความมืด พ.ศ. 2567-2571 จะหรี่ไฟถนนริมคลอง ส่วนเรือพลังแสงอาทิตย์จะเลื่อนไปใช้ในปี 2575",
    }
)
BASE = KnowledgeBase.build([RELEASE])


def asked(text: str) -> Question:
    return parse(text, BASE.index, date(2024, 3, 3))


def test_the_years_of_what_is_named_are_answered() -> None:
    draft = answer_period(asked("แผนคืนความมืดหรี่ไฟถนนถึงปีไหน"), RELEASE, BASE.index)
    assert draft is not None
    assert "2571" in draft.text


def test_years_are_of_nothing_else_that_is_named() -> None:
    assert answer_period(asked("เรือพลังแสงอาทิตย์จะเลื่อนไปถึงปีไหน"), RELEASE, BASE.index) is None


def test_years_are_not_answered_where_the_release_has_days() -> None:
    period = RELEASE.periods[0].model_copy(update={"evidence": "แผนคืนความมืดหรี่ไฟถนนตั้งแต่ 5 มีนาคม 2567 ถึง 9 พฤษภาคม 2571"})
    release = RELEASE.model_copy(update={"periods": (period,)})
    assert answer_period(asked("แผนคืนความมืดหรี่ไฟถนนช่วงไหน"), release, BASE.index) is None


def test_a_question_that_goes_on_is_not_answered_with_the_title() -> None:
    assert answer_what(asked("แล้วเขามางานอะไร"), RELEASE, BASE.index) is None
    assert answer_what(asked("กรมหิ่งห้อยเปิดอะไร"), RELEASE, BASE.index) is not None


@pytest.mark.parametrize("text", ["How many officials were trained?", "What number of officials were trained?"])
def test_the_unit_stands_behind_the_asking(text: str) -> None:
    assert units_asked(asked(text)) == ("officials",)


@pytest.mark.parametrize(("text", "value"), [("กรมหิ่งห้อยจ้างช่างไฟกี่คน", "12"), ("กรมหิ่งห้อยจ้างคนครัวกี่คน", None)])
def test_a_count_is_of_what_stands_before_how_many(text: str, value: str | None) -> None:
    figure = {
        "value": "12 คน",
        "number": 12,
        "unit": "คน",
        "of": "ช่างไฟของกรมหิ่งห้อย",
        "evidence": "กรมหิ่งห้อยจ้างช่างไฟ 12 คน",
    }
    release = Release.model_validate({**RELEASE.model_dump(), "figures": [figure]})
    draft = answer_figure(parse(text, KnowledgeBase.build([release]).index, date(2024, 3, 3)), release, BASE.index)
    assert (draft is None) if value is None else (draft is not None and value in draft.text)
