"""Which questions are across releases, and which are about one."""

import pytest

from knowledge.questions.across import page_asked
from knowledge.questions.parse import parse
from knowledge.questions.question import Unit
from tests.knowledge.answers.across.tours import tours
from tests.knowledge.made_up import TODAY, parsed


@pytest.mark.parametrize(
    "text",
    [
        "How many people came to the lantern workshop?",
        "โคมตกกี่ดวงปีก่อน",
        "ประชุมแผนโคมครั้งที่เท่าไหร่",
        "How many years does the lantern safety plan cover?",
        "แผนโคมปลอดภัยครอบคลุมปีไหนบ้าง",
        "Does the lantern safety plan cover 2027?",
        "Which plan covers the wicks?",
        "List the agencies that took part in the lantern workshop",
        "ใครเป็นประธานการประชุมแผนฝน",
        "What did Daraporn Saengchan say about the latest lanterns?",
        "How many times a day does Daraporn Saengchan say a wick may be lit where lanterns fell on airports?",
        "ดาราพร แสงจันทร์ บอกว่าจะทดลองไส้โคมกี่จังหวัด ตอนประชุมแผนโคม",
        "who is quoted in the news about lanterns?",
    ],
)
def test_about_one_release(text: str) -> None:
    assert parsed(text).across is None


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("how often did Fasai Lomyen chair meetings?", Unit.EVENT),
        ("ฟ้าใส ลมเย็น เป็นประธานกี่ครั้ง", Unit.EVENT),
        ("list all releases about kites", Unit.RELEASE),
        ("ขอข่าวเรื่องว่าวทั้งหมด", Unit.RELEASE),
        ("กี่ข่าวที่พูดถึงว่าว", Unit.RELEASE),
        ("which plans cover 2025?", Unit.PLAN),
    ],
)
def test_across_all(text: str, unit: Unit) -> None:
    across = parse(text, tours().index, TODAY).across
    assert across
    assert across.unit is unit


def test_words_written_together_stay_together() -> None:
    across = parse("มีข่าวเกี่ยวกับตลาดน้ำบ้างไหม", tours().index, TODAY).across
    assert across
    assert [shown for _, shown in across.topic] == ["ตลาดน้ำ"]


@pytest.mark.parametrize(
    ("text", "step"), [("ต่อ", 1), ("Next page".lower(), 1), ("ก่อนหน้า", -1), ("more rain", 0), ("", 0)]
)
def test_asking_for_a_page(text: str, step: int) -> None:
    assert page_asked(text) == step
