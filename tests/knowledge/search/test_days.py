"""Days of a question against the days of releases."""

from itertools import product

import numpy as np
import pytest

from knowledge.language.dates import DateMention
from knowledge.search.days import date_fits, day_marks, days_that_fit, days_told, matching
from tests.knowledge.made_up import CLOUDS as RELEASE
from tests.knowledge.made_up import base, base_of

INDEX = base().index
CLOUDS, LANTERNS = INDEX.document("moc-1"), INDEX.document("lanterns-1")


def mention(year: int | None = None, month: int | None = None, day: int | None = None) -> DateMention:
    return DateMention(year, month, day, 0, 1)


@pytest.mark.parametrize(("year", "month", "day"), list(product((None, 2023, 2024), (None, 3, 11), (None, 1, 2, 15))))
def test_days_are_looked_up_as_they_are_compared(year: int | None, month: int | None, day: int | None) -> None:
    asked = mention(year, month, day)
    event_days, owners = INDEX.dated.event
    compared = matching(asked, INDEX.issued)
    compared[owners[matching(asked, event_days)]] = True
    assert days_that_fit(asked, INDEX).tolist() == compared.tolist()


def test_a_day_of_issue_or_event_fits_whole_and_one_that_is_mentioned_less() -> None:
    assert date_fits([mention(2023, 3, 2)], INDEX)[CLOUDS] == 1.0
    assert date_fits([mention(2023, 3, 1)], INDEX)[CLOUDS] == 1.0
    assert 0.0 < date_fits([mention(2025)], INDEX)[CLOUDS] < 1.0  # a year of its plan
    assert date_fits([mention(1999, 1, 1)], INDEX).max() == 0.0


def test_a_whole_date_that_a_text_tells_of_finds_its_release_too_but_no_month_does() -> None:
    told = {"kind": "decision", "text": "ให้เปิดโรงฝนวันที่ 5 เมษายน 2566"}
    index = base_of(RELEASE | {"statements": [told]}).index
    assert days_told(mention(2023, 3, 1), index).tolist() == [1.0]
    assert 0.0 < days_told(mention(2023, 4, 5), index)[0] < 1.0
    assert days_told(mention(2023, 4), index).tolist() == [0.0]


def test_of_the_years_of_a_plan_each_has_to_be_there() -> None:
    assert date_fits([mention(2023), mention(2025)], INDEX)[CLOUDS] == 1.0
    assert date_fits([mention(2023), mention(2040)], INDEX)[CLOUDS] == 0.0


def test_marks_tell_how_far_a_month_is_off() -> None:
    documents = np.array([CLOUDS, LANTERNS])
    marks = day_marks("มีนาคม 2566", [mention(2023, 3)], INDEX, documents)
    assert marks["same_month"].tolist() == [1.0, 0.0]
    assert marks["other_month"].tolist() == [0.0, 1.0]
    assert day_marks("ไม่มีวัน", [], INDEX, documents)["day"].tolist() == [0.0, 0.0]
