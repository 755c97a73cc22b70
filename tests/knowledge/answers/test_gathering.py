"""When and where, put to a release as it was printed: of the gathering, or of something else that the release names."""

from datetime import date

import pytest

from knowledge.answers.days import answer_event_date, answer_setting, answer_time, answer_venue, of_several_days
from knowledge.answers.gathering import asks_of_another
from knowledge.answers.kinds import is_of_the_kind
from knowledge.base import KnowledgeBase
from knowledge.questions.parse import parse
from knowledge.questions.question import Question
from knowledge.release import Release
from knowledge.values import Text

RELEASE = Release.model_validate(
    {
        "id": "test-1",
        "source": "https://example.org/news/1",
        "publisher": "กรมหิ่งห้อย",
        "issued": date(2024, 3, 2),
        "title": "กรมหิ่งห้อยประชุมซ่อมสะพานไม้คลองบางนกยูง",
        "event": {"dates": ["2024-03-01"], "time": "09:30", "venue": "ห้องประชุมลำพู ศาลากลางจังหวัดสมุทรสงคราม"},
        "text": "วันที่ 1 มีนาคม 2567 เวลา 09.30 น. กรมหิ่งห้อยประชุมซ่อมสะพานไม้ที่พังลงเมื่อเดือนก่อน",
    }
)
BASE = KnowledgeBase.build([RELEASE])


def asked(text: str) -> Question:
    return parse(text, BASE.index, date(2024, 3, 3))


@pytest.mark.parametrize(
    "text", ["สะพานไม้คลองบางนกยูงพังวันไหน", "When did the wooden bridge collapse?", "สะพานไม้จะซ่อมเสร็จเมื่อไหร่"]
)
def test_what_no_gathering_does_is_not_answered_with_its_day(text: str) -> None:
    assert asks_of_another(asked(text), RELEASE, date(2024, 3, 1))
    assert answer_event_date(asked(text), RELEASE, BASE.index) is None


def test_of_a_release_read_by_hand_the_event_is_meant() -> None:
    assert not asks_of_another(asked("สะพานไม้พังวันไหน"), RELEASE.model_copy(update={"checked": True}))


def test_the_day_of_the_gathering_is_answered_and_no_span_of_it() -> None:
    day = answer_event_date(asked("กรมหิ่งห้อยประชุมซ่อมสะพานวันไหน"), RELEASE, BASE.index)
    assert day is not None
    assert "1 มีนาคม 2567" in day.text
    assert answer_event_date(asked("กรมหิ่งห้อยประชุมซ่อมสะพานตั้งแต่วันไหนถึงวันไหน"), RELEASE, BASE.index) is None
    assert answer_time(asked("กรมหิ่งห้อยประชุมซ่อมสะพานถึงกี่โมง"), RELEASE, BASE.index) is None


def test_day_and_hour_asked_at_once_are_both_answered() -> None:
    both = answer_setting(asked("กรมหิ่งห้อยประชุมซ่อมสะพานวันไหน กี่โมง"), RELEASE, BASE.index)
    assert both is not None
    assert "1 มีนาคม 2567" in both.text
    assert "09.30" in both.text
    assert answer_setting(asked("กรมหิ่งห้อยประชุมซ่อมสะพานวันไหน"), RELEASE, BASE.index) is None


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("ประชุมที่ห้องไหน", True),
        ("ประชุมที่โรงแรมไหน", False),
        ("Which hotel was the meeting held at?", False),
        ("ประชุมที่ห้างไหน", False),
        ("Which quiet riverside temple was the meeting held at?", False),
        ("ประชุมที่จังหวัดอะไร", True),
        ("ประชุมที่ไหน", True),
    ],
)
def test_a_venue_is_answered_where_it_is_of_the_kind_asked_for(text: str, fits: bool) -> None:
    assert is_of_the_kind(asked(text), Text(th="ห้องประชุมลำพู ศาลากลางจังหวัดสมุทรสงคราม")) is fits
    assert (answer_venue(asked(f"กรมหิ่งห้อย{text}"), RELEASE, BASE.index) is not None) is fits


def test_a_long_statement_of_several_days_tells_no_day() -> None:
    several = (
        "โครงการคืนความมืดให้คลองบางนกยูงเปิดรับสมัครเรือพายเมื่อวันที่ 3 มีนาคม 2567 มีเรือสมัครแล้วเก้าสิบลำ "
        "โดยจะจับสลากท่าเทียบเรือให้ผู้สมัครทุกคนในวันที่ 9 เมษายน 2567 ณ ลานริมคลอง"
    )
    span = several.replace("เมื่อวันที่ 3 มีนาคม 2567", "").replace("ในวันที่ 9", "ตั้งแต่วันที่ 1 เมษายน ถึงวันที่ 9")
    release = RELEASE.model_copy(update={"checked": False, "text": several})
    assert of_several_days(several, release)
    assert not of_several_days(span, release)
    assert not of_several_days("วันที่ 3 มีนาคม 2567 และวันที่ 9 เมษายน 2567", release)
    assert not of_several_days(several, release.model_copy(update={"checked": True}))
