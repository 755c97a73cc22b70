"""Which years: the span, its ends and its length, in both eras."""

import pytest

from knowledge.answers.answer import Outcome
from knowledge.answers.periods import line, span
from knowledge.questions.question import Facet
from knowledge.release import Period
from tests.knowledge.made_up import CLOUDS, ask, base_of, chat


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("แผนโคมปลอดภัยใช้ปีไหน", ["2568", "2572", "2025", "2029"]),
        ("แผนโคมปลอดภัยครอบคลุมปีไหนบ้างคะ", ["2568", "2572", "2025", "2029"]),
        ("Which years does the lantern safety plan cover?", ["2568", "2572", "2025", "2029"]),
        ("แผนโคมปลอดภัยกี่ปี", ["5 ปี"]),
        ("How long is the lantern safety plan?", ["5 years"]),
        ("แผนโคมปลอดภัยเริ่มปีไหน", ["2568", "2025"]),
        ("When does the lantern safety plan end?", ["2572", "2029"]),
    ],
)
def test_years_in_both_eras(text: str, holds: list[str]) -> None:
    answer = ask(text)
    assert (answer.outcome, answer.facet) == (Outcome.ANSWERED, Facet.PERIOD)
    assert all(part in answer.text for part in holds), answer.text


def test_follow_ups_stay_with_the_plan() -> None:
    first = "ประชุมแผนโคมปลอดภัยมีใครเข้าร่วมบ้าง"
    assert "2568–2572" in chat(first, "แล้วแผนนี้ใช้ปีไหน").text
    assert "5 ปี" in chat(first, "แล้วแผนนี้ใช้ปีไหน", "รวมแล้วกี่ปีนะ").text
    assert "2572" in chat("Who attended the lantern safety workshop?", "and which years does the plan cover?").text


def test_open_ends_are_named() -> None:
    since = Period.model_validate({"of": {"th": "แผน", "en": "plan"}, "from": 2566, "to": None})
    until = Period.model_validate({"of": {"th": "แผน", "en": "plan"}, "from": None, "to": 2570})
    assert "2566" in span(since, "th")
    assert "2023" in span(since, "en")
    assert span(since, "en") != span(until, "en")
    assert "2570" in line(until, "th")
    assert line(until, "en").startswith("plan: ")


def test_one_year_is_one_year() -> None:
    one = Period.model_validate({"of": "แผน", "from": 2566, "to": 2566})
    assert span(one, "th") == "พ.ศ. 2566 (ค.ศ. 2023)"


def test_release_without_years() -> None:
    answer = ask("แผนฝนใช้ปีไหน", base=base_of({**CLOUDS, "periods": []}))
    assert answer.outcome is Outcome.NOT_STATED


def test_of_two_plans_the_one_that_is_named_counts() -> None:
    plans = [
        {"of": {"th": "แผนแม่บทฝนหลวง", "en": "the royal rain master plan"}, "from": 2560, "to": 2579},
        {"of": {"th": "โครงการร่มสาธารณะ", "en": "the public umbrella project"}, "from": 2566, "to": 2567},
    ]
    base = base_of({**CLOUDS, "periods": plans})
    text = ask("โครงการร่มสาธารณะของแผนฝนใช้ปีไหน", base=base).text
    assert "2567" in text
    assert "2579" not in text
    text = ask("Which years does the public umbrella project of the rain plan cover?", base=base).text
    assert "2024" in text
    assert "2036" not in text


@pytest.mark.parametrize(
    "text", ["การประชุมแผนโคมปลอดภัยจัดตั้งแต่วันไหนถึงวันไหน", "On which days was the lantern safety workshop?"]
)
def test_the_days_from_and_to_which_are_those_of_the_event_and_no_years(text: str) -> None:
    answer = ask(text)
    assert answer.facet is Facet.PERIOD
    assert (
        answer.text
        == ask("When was the lantern safety workshop held?" if text.isascii() else "การประชุมแผนโคมปลอดภัยจัดวันไหน").text
    )


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("From when to when was the rain plan meeting held?", "the date of the event"),
        ("Which years does the rain plan meeting run?", "the years asked for"),
    ],
)
def test_days_that_are_not_stated_are_no_years(text: str, topic: str) -> None:
    known = base_of(CLOUDS | {"event": CLOUDS["event"] | {"dates": []}, "periods": []})
    assert topic in ask(text, base=known).text
