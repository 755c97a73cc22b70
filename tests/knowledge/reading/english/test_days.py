"""Days and hours in English text."""

from datetime import date

import pytest
from hypothesis import given

from knowledge.reading.english.days import find_clock, find_days
from tests.knowledge.any_text import texts

ISSUED = date(2031, 6, 4)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("June 3, 2031, at noon", ["2031-06-03"]),
        ("on 3 June 2031", ["2031-06-03"]),
        ("3rd of June, 2031", ["2031-06-03"]),
        ("June 3 2031", ["2031-06-03"]),
        ("3 June 2574", ["2031-06-03"]),
        ("28-30 July 2031", ["2031-07-28", "2031-07-30"]),
        ("July 28-30, 2031", ["2031-07-28", "2031-07-30"]),
        ("during April 30 - May 2, 2031", ["2031-04-30", "2031-05-02"]),
        ("30 December to 2 January 2032", ["2031-12-30", "2032-01-02"]),
        ("on June 7", ["2031-06-07"]),
        ("yesterday", ["2031-06-03"]),
        ("tomorrow (Thursday, 5 June 2031)", ["2031-06-05"]),
    ],
)
def test_days(text: str, days: list[str]) -> None:
    assert [str(day) for day in next(find_days(text, ISSUED)).dates] == days


@pytest.mark.parametrize("text", ["31 February 2031", "May 20 million", "in 2031", "1/2031 meeting"])
def test_what_is_no_day(text: str) -> None:
    assert not list(find_days(text, ISSUED))


def test_a_month_without_a_year_is_the_nearest_to_the_issue() -> None:
    assert next(find_days("on December 30", date(2031, 1, 3))).first == date(2030, 12, 30)


def test_nothing_to_count_from_gives_no_day() -> None:
    assert not list(find_days("today and June 7", None))


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("at 1845hrs", "18:45"),
        ("at 09.30 hrs.", "09:30"),
        ("at 3 p.m.", "15:00"),
        ("at 12:15 a.m.", "00:15"),
        ("at 13.00 (local time)", "13:00"),
    ],
)
def test_hours(text: str, clock: str) -> None:
    found = find_clock(text, 0, len(text))
    assert found is not None
    assert found[0] == clock


@pytest.mark.parametrize("text", ["within 3 hours", "at 13.50 million", "1:50,000 map", "2,700"])
def test_what_is_no_hour(text: str) -> None:
    assert find_clock(text, 0, len(text)) is None


@given(texts)
def test_any_text_raises_nothing(text: str) -> None:
    list(find_days(text, ISSUED))
    find_clock(text, 0, len(text))
