"""Yes and no: each rests on a fact; what no fact decides is not stated."""

import pytest

from knowledge.answers.answer import Outcome
from knowledge.questions.question import Facet
from tests.knowledge.made_up import ask


@pytest.mark.parametrize(
    "text",
    [
        "ดาราพรเป็นประธานการประชุมแผนโคมปลอดภัยใช่ไหม",
        "ดาราพรเป็นประธานการประชุมแผนโคมปลอดภัยใช่มั้ยครับ",
        "Did Daraporn chair the lantern safety workshop?",
        "ธีรวัฒน์เข้าร่วมประชุมแผนโคมปลอดภัยหรือไม่",
        "Did Teerawat attend the lantern safety workshop?",
        "แผนโคมปลอดภัยครอบคลุมปี 2570 ไหม",
        "แผนโคมปลอดภัยครอบคลุมปี ๒๕๗๐ ไหม",
        "แผนโคมปลอดภัยครอบคลุมปี 2027 ไหม",
        "Does the lantern safety plan cover 2027?",
        "Does the lantern safety plan cover 2570?",
        "Is Teerawat the Permanent Secretary?",
        "พิมพ์ชนกเป็นอธิบดีใช่ไหม",
        "งบประมาณแผนโคมปลอดภัย 45 ล้านบาทใช่ไหม",
        "Did Rudolf Elphberg sign the honey trade agreement?",
    ],
)
def test_yes(text: str) -> None:
    answer = ask(text)
    assert (answer.outcome, answer.facet) == (Outcome.ANSWERED, Facet.YES_NO)
    assert answer.text.startswith(("ใช่", "Yes"))
    assert answer.evidence


@pytest.mark.parametrize(
    ("text", "truth"),
    [
        ("ธีรวัฒน์เป็นประธานการประชุมแผนโคมปลอดภัยใช่ไหม", "ดาราพร"),
        ("Did Teerawat chair the lantern safety workshop?", "Daraporn"),
        ("แผนโคมปลอดภัยครอบคลุมปี 2575 ไหม", "2568–2572"),
        ("Does the lantern safety plan cover 2035?", "2025–2029"),
        ("Did Pimchanok chair the lantern safety workshop?", "Daraporn"),
        ("Did the Permanent Secretary preside over the lantern safety workshop?", "Daraporn"),
        ("Is Teerawat the Minister of Lanterns?", "Permanent Secretary"),
        ("ธีรวัฒน์เป็นรัฐมนตรีใช่ไหม", "ปลัดกระทรวงโคมลอย"),
        ("Is the budget of the lantern safety plan 60 million baht?", "45 million baht"),
    ],
)
def test_no_says_what_is_so(text: str, truth: str) -> None:
    answer = ask(text)
    assert (answer.outcome, answer.facet) == (Outcome.ANSWERED, Facet.YES_NO)
    assert answer.text.startswith(("ไม่ใช่", "No"))
    assert truth in answer.text


@pytest.mark.parametrize(
    "text", ["การประชุมแผนโคมปลอดภัยจัดที่โรงแรมใช่ไหม", "Was the lantern safety workshop held in Phuket?"]
)
def test_what_no_fact_decides_is_not_stated(text: str) -> None:
    answer = ask(text)
    assert answer.outcome is Outcome.NOT_STATED
    assert answer.releases[0].id == "lanterns-1"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Did the Permanent Secretary attend Daraporn's lantern safety workshop?", "Teerawat"),
        ("ธีรวัฒน์ไปประชุมแผนโคมปลอดภัย 5 ปีด้วยไหม", "ธีรวัฒน์"),
    ],
)
def test_yes_is_of_whom_is_asked_after(text: str, name: str) -> None:
    answer = ask(text)
    assert answer.outcome is Outcome.ANSWERED
    assert name in answer.text
