"""When and where: the day of the event is never the day of issue, and what is not given is not made up."""

import pytest

from knowledge.answers.answer import Outcome
from tests.knowledge.made_up import CLOUDS, ask, base_of


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("การประชุมแผนโคมปลอดภัยจัดวันไหน", ["12 พฤศจิกายน 2567", "13 พฤศจิกายน 2567", "2024"]),
        ("When was the lantern safety workshop held?", ["12 November 2024", "13 November 2024", "2567"]),
        ("การประชุมแผนฝนจัดเมื่อไหร่", ["1 มีนาคม 2566", "2023"]),
        ("ข่าวแผนโคมปลอดภัยเผยแพร่วันไหน", ["15 พฤศจิกายน 2567", "2024"]),
        ("When was the news on the lantern safety plan published?", ["15 November 2024", "2567"]),
        ("การประชุมแผนฝนเริ่มกี่โมง", ["13.30"]),
        ("What time did the rain plan meeting start?", ["13:30"]),
        ("What time did the signing of the honey trade agreement start?", ["9:05"]),
        ("การประชุมแผนฝนจัดที่ไหน", ["หอประชุมเมฆขาว"]),
        ("การประชุมแผนฝน จัดที่ไหนคะ", ["หอประชุมเมฆขาว"]),
        ("Where was the rain plan meeting held?", ["White Cloud Hall"]),
        ("Where was the honey trade agreement signed?", ["Beeswax Palace"]),
    ],
)
def test_days_hours_and_places(text: str, holds: list[str]) -> None:
    answer = ask(text)
    assert answer.outcome is Outcome.ANSWERED
    assert all(part in answer.text for part in holds), answer.text
    assert answer.evidence


@pytest.mark.parametrize("text", ["การประชุมแผนโคมปลอดภัยจัดวันไหน", "When was the lantern safety workshop held?"])
def test_day_of_the_event_is_not_the_day_of_issue(text: str) -> None:
    assert "15 " not in ask(text).text


@pytest.mark.parametrize(
    "text",
    [
        "การประชุมแผนโคมปลอดภัยจัดที่ไหน",
        "Where was the lantern safety workshop held?",
        "การประชุมแผนโคมปลอดภัยเริ่มกี่โมง",
        "What time did the lantern safety workshop start?",
    ],
)
def test_what_the_release_does_not_give_is_not_stated(text: str) -> None:
    answer = ask(text)
    assert answer.outcome is Outcome.NOT_STATED
    assert [release.id for release in answer.releases] == ["lanterns-1"]
    assert answer.evidence == ()


@pytest.mark.parametrize(
    ("text", "issued"),
    [("การประชุมแผนฝนจัดวันไหน", "2 มีนาคม 2566"), ("When was the rain plan meeting held?", "2 March 2023")],
)
def test_without_a_day_of_the_event_the_day_of_issue_is_only_what_comes_nearest(text: str, issued: str) -> None:
    event = {**CLOUDS["event"], "dates": []}
    answer = ask(text, base=base_of({**CLOUDS, "event": event}))
    assert answer.outcome is Outcome.NOT_STATED
    assert issued not in answer.text
    assert issued in answer.nearest


def test_release_without_an_event() -> None:
    base = base_of({**CLOUDS, "event": None})
    for text in ("แผนฝนประชุมที่ไหน", "When was the rain plan meeting held?", "แผนฝนประชุมกี่โมง"):
        assert ask(text, base=base).outcome is Outcome.NOT_STATED
