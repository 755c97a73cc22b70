"""Counts over all releases: what is counted, what is not, and what is asked back."""

import pytest

from knowledge.answers.answer import Outcome
from knowledge.questions.question import Facet
from tests.knowledge.answers.across.tours import asked, ids


@pytest.mark.parametrize(
    "text",
    [
        "นายฟ้าใส ลมเย็น ไปเชียงใหม่กี่ครั้งในปี 2566",
        "ฟ้าใส ลมเย็น ลงพื้นที่เชียงใหม่กี่ครั้ง ปี 66 ครับ",
        "How often did Fasai Lomyen visit Chiang Mai in 2023?",
        "how many times did Fasai Lomyen go to Chiang Mai in 2566",
    ],
)
def test_visits_are_counted_by_the_day_of_the_event(text: str) -> None:
    answer = asked(text)
    assert (answer.outcome, answer.facet) == (Outcome.ANSWERED, Facet.COUNT)
    assert set(ids(answer)) == {"tour-1", "tour-2", "tour-3", "tour-6"}
    assert answer.page
    assert "3 " in answer.page.heading


def test_the_same_released_again_counts_once_and_shows_both() -> None:
    answer = asked("How often did Fasai Lomyen visit Chiang Mai in February 2023?")
    assert ids(answer) == ["tour-2", "tour-1"]
    assert answer.page
    assert answer.page.heading.startswith("1 release:")
    assert answer.page.lines[1].startswith("issued again:")


def test_what_was_counted_is_said() -> None:
    text = asked("How often did Fasai Lomyen visit Chiang Mai in 2023?").text
    for said in ("Lomyen", "Chiang Mai", "chair", "2023 (B.E. 2566)", "1 of them were checked"):
        assert said in text


def test_one_role_alone_is_counted_where_it_is_asked() -> None:
    assert asked("How many meetings did Fasai Lomyen chair in 2022?").releases[0].id == "tour-7"
    assert asked("How often did Fasai Lomyen sign in 2022?").outcome is Outcome.NOT_FOUND


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("How often did Fasai Lomyen visit Phuket in 2023?", "Phuket"),
        ("นายฟ้าใส ลมเย็น ไปภูเก็ตกี่ครั้งในปี 2566", "ภูเก็ต"),
        ("How often did Fasai Lomyen visit Chiang Mai before 2020?", "before 2020"),
    ],
)
def test_none_is_said_with_what_was_looked_for(text: str, said: str) -> None:
    answer = asked(text)
    assert answer.outcome is Outcome.NOT_FOUND
    assert said in answer.text
    assert answer.releases, "what is known of the person comes near"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("how often did she visit Chiang Mai in 2023?", "Whom"),
        ("How often did Fasai Lomyen visit Chiang Mai in March?", "Which year"),
        ("นายฟ้าใส ลมเย็น ไปเชียงใหม่กี่ครั้งในเดือนมีนาคม", "ปีไหน"),
    ],
)
def test_what_is_unclear_is_asked_back(text: str, said: str) -> None:
    answer = asked(text)
    assert answer.outcome is Outcome.NOT_FOUND
    assert said in answer.text
    assert not answer.releases


def test_she_is_who_was_spoken_of() -> None:
    answer = asked("which releases mention Maliwan Unnam?", "how often did she visit Phuket in 2022?")
    assert ids(answer) == ["tour-8"]


@pytest.mark.parametrize(
    ("between", "count"), [("since 2023", "3"), ("until 2022", "0"), ("from 2022 to 2023", "3"), ("after 2023", "0")]
)
def test_dates_are_bound_as_they_are_said(between: str, count: str) -> None:
    answer = asked(f"How often did Fasai Lomyen visit Chiang Mai {between}?")
    assert (answer.page.heading.split()[0] if answer.page else "0") == count


def test_fiscal_year_begins_in_october() -> None:
    assert ids(asked("นายฟ้าใส ลมเย็น ไปเชียงใหม่กี่ครั้งในปีงบประมาณ 2567")) == ["tour-6"]


def test_releases_are_counted_by_what_they_name() -> None:
    answer = asked("how many releases mention Maliwan Unnam?")
    assert (answer.facet, ids(answer)) == (Facet.COUNT, ["tour-8"])
