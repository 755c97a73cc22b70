"""What a release is about, and which releases there are."""

import pytest

from knowledge.answers.answer import Outcome
from knowledge.questions.question import Facet
from tests.knowledge.made_up import CLOUDS, LANTERNS, ask, base_of


@pytest.mark.parametrize(
    ("text", "language"), [("สรุปข่าวแผนโคมปลอดภัย", "th"), ("What is the lantern safety news about?", "en")]
)
def test_summary(text: str, language: str) -> None:
    answer = ask(text)
    assert answer.outcome is Outcome.ANSWERED
    assert answer.text == LANTERNS["summary"][language]


def test_title_stands_in_for_a_summary() -> None:
    assert CLOUDS["title"]["th"] in ask("สรุปข่าวแผนฝน").text


@pytest.mark.parametrize("text", ["ข่าวล่าสุด", "ข่าวล่าสุดมีอะไรบ้างครับ", "latest news", "What is the latest news?"])
def test_latest_are_the_newest_first(text: str) -> None:
    answer = ask(text)
    assert (answer.outcome, answer.facet) == (Outcome.ANSWERED, Facet.LATEST)
    days = [one.issued for one in answer.releases]
    assert answer.releases[0].id == "lanterns-1"
    assert days == sorted(days, reverse=True)


@pytest.mark.parametrize(
    "text", ["ข่าววันที่ 15 พฤศจิกายน 2567", "ข่าววันที่ ๑๕ พ.ย. ๒๕๖๗", "News on 15 November 2024", "ข่าววันที่ 15/11/2567 มีอะไรบ้าง"]
)
def test_releases_of_a_day(text: str) -> None:
    answer = ask(text)
    assert (answer.outcome, answer.facet) == (Outcome.ANSWERED, Facet.BY_DATE)
    assert [one.id for one in answer.releases] == ["lanterns-1"]


@pytest.mark.parametrize("text", ["ข่าววันที่ 1 มกราคม 2540", "News on 1 January 1997"])
def test_day_without_a_release(text: str) -> None:
    assert ask(text).outcome is Outcome.NOT_FOUND


def test_base_of_nothing_has_nothing() -> None:
    for text in ("ข่าวล่าสุด", "latest news", "ใครเป็นประธาน", "สรุปข่าว"):
        assert ask(text, base=base_of()).outcome is Outcome.NOT_FOUND
