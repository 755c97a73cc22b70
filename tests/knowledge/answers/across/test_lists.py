"""Lists over all releases, page by page: releases by words, ministry and day, the latest, plans."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.answers.across.pages import PAGE
from knowledge.answers.answer import Outcome
from knowledge.questions.question import Facet
from tests.knowledge.answers.across.tours import asked, ids, tours
from tests.knowledge.made_up import CLOUDS, ask, base_of

MANY = "ขอข่าวเดือนมิถุนายน 2564 ทั้งหมด"


@pytest.mark.parametrize("text", ["ข่าวไหนบ้างที่พูดถึงฝุ่น", "which releases mention PM2.5?", "มีข่าวเกี่ยวกับฝุ่นบ้างไหม"])
def test_releases_that_name_a_word(text: str) -> None:
    answer = asked(text)
    assert (answer.outcome, answer.facet, ids(answer)) == (Outcome.ANSWERED, Facet.LIST, ["tour-8"])


@pytest.mark.parametrize("text", ["latest on PM2.5", "ข่าวล่าสุดเรื่องฝุ่น", "what's the latest on pm 2.5?"])
def test_the_latest_on_a_topic(text: str) -> None:
    answer = asked(text)
    assert (answer.facet, ids(answer)) == (Facet.LATEST, ["tour-8"])


def test_pages_follow_each_other() -> None:
    first = asked(MANY)
    assert first.page
    assert len(first.releases) == PAGE
    assert "23" in first.page.heading
    assert "ต่อ" in first.page.note
    second, third = asked(MANY, "ต่อ"), asked(MANY, "ต่อ", "more")
    shown = [*ids(first), *ids(second), *ids(third)]
    assert len(shown) == len(set(shown)) == 23
    assert ids(asked(MANY, "ต่อ", "ก่อนหน้า")) == ids(first)


def test_behind_the_last_page_there_is_none() -> None:
    answer = asked(MANY, "ต่อ", "ต่อ", "ต่อ")
    assert (answer.outcome, answer.releases) == (Outcome.NOT_FOUND, ())
    assert "23" in answer.text


def test_more_without_a_list_asks_for_nothing() -> None:
    assert asked("more").page is None


def test_each_release_has_day_body_and_title() -> None:
    (line,) = asked("which releases mention PM2.5?").page.lines  # type: ignore[union-attr]
    assert line == "10 March 2022 (B.E. 2565) · Ministry of Clouds · กระทรวงเมฆตรวจฝุ่นละออง PM2.5"


@pytest.mark.parametrize(
    "text", ["list the plans that cover 2570", "แผนไหนบ้างที่ครอบคลุมปี 2570", "which plans run until 2027?"]
)
def test_plans_that_cover_a_year(text: str) -> None:
    answer = asked(text)
    assert (answer.outcome, answer.facet) == (Outcome.ANSWERED, Facet.LIST)
    assert answer.page
    names = [line.split(":")[0] for line in answer.page.lines]
    assert names == ["ยุทธศาสตร์ฟ้าใส", "แผนแม่บทร่มกันฝน"]


def test_no_plan_covers_a_far_year() -> None:
    answer = asked("list the plans that cover 2590")
    assert answer.outcome is Outcome.NOT_FOUND
    assert "2590" in answer.text


def test_word_that_no_release_has_is_named() -> None:
    assert "zeppelin" in asked("which releases mention zeppelins?").text


def test_releases_of_a_day_and_a_ministry() -> None:
    schools = [
        {**CLOUDS, "id": f"moe-{day}", "issued": f"2024-01-{day:02}", "title": f"กระทรวงศึกษาธิการแจกร่มโรงเรียนที่ {day}"}
        for day in (3, 9)
    ]
    base = base_of(CLOUDS, *schools)
    for text in (
        "มีข่าวอะไรของกระทรวงศึกษาธิการบ้าง",
        "what did the Ministry of Education announce in January 2024?",
        "กระทรวงศึกษาธิการแถลงอะไรบ้างเดือนมกราคม 2567",
    ):
        answer = ask(text, base=base)
        assert answer.outcome is Outcome.ANSWERED
        assert ids(answer) == ["moe-9", "moe-3"]
    assert ask("What did the Ministry of Education announce in March 2024?", base=base).outcome is Outcome.NOT_FOUND


@given(st.text(max_size=60))
def test_any_topic_is_answered_within_the_limit(topic: str) -> None:
    answer = ask(f"which releases mention {topic}", base=tours())
    assert 0 < len(answer.text) <= 1500
    assert answer.page is None or len(answer.page.lines) == len(answer.releases)
