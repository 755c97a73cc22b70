"""How much and how many: the figure named, in the unit asked for, and no other."""

import pytest

from knowledge.answers.answer import Outcome
from tests.knowledge.made_up import CLOUDS, LANTERNS, ask, base_of


@pytest.mark.parametrize(
    ("text", "holds", "lacks"),
    [
        ("แผนโคมปลอดภัยใช้งบประมาณเท่าไหร่", "45 ล้านบาท", "3,200"),
        ("แผนโคมปลอดภัยใช้งบเท่าไร", "45 ล้านบาท", "3,200"),
        ("What is the budget of the lantern safety plan?", "45 million baht", "3,200"),
        ("โคมตกในเขตสนามบินกี่ดวง", "3,200", "45"),
        ("How many lanterns fell on airports?", "3,200", "45"),
    ],
)
def test_figure_that_is_named(text: str, holds: str, lacks: str) -> None:
    answer = ask(text)
    assert answer.outcome is Outcome.ANSWERED
    assert holds in answer.text
    assert lacks not in answer.text


@pytest.mark.parametrize("text", ["แผนฝนใช้งบประมาณเท่าไหร่", "What is the budget of the rain plan?", "แผนฝนใช้เงินกี่บาท"])
def test_a_budget_that_is_not_given_is_not_stated(text: str) -> None:
    answer = ask(text, base=base_of(CLOUDS))
    assert answer.outcome is Outcome.NOT_STATED
    assert answer.releases[0].id == "moc-1"


def test_another_sum_is_no_budget() -> None:
    figures = [{"value": "5,000 บาท", "of": "ค่าปรับของผู้ปล่อยโคมใกล้สนามบิน"}]
    base = base_of({**LANTERNS, "figures": figures, "groups": []})
    answer = ask("แผนโคมปลอดภัยใช้งบประมาณเท่าไหร่", base=base)
    assert answer.outcome is Outcome.NOT_STATED
    assert "5,000" not in answer.text
    assert "5,000" in ask("ค่าปรับของผู้ปล่อยโคมใกล้สนามบินเท่าไหร่", base=base).text


def test_number_of_a_meeting() -> None:
    name = {"th": "การประชุมสภาเมฆ ครั้งที่ 4/2566", "en": "Cloud Council meeting No. 4/2566"}
    answer = ask("การประชุมสภาเมฆเป็นครั้งที่เท่าไหร่", base=base_of({**CLOUDS, "event": {"name": name}}))
    assert answer.outcome is Outcome.ANSWERED
    assert "4/2566" in answer.text
