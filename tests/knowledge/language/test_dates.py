"""Dates: read in either script and era, written in both."""

from datetime import date

import pytest
from hypothesis import given, settings

from knowledge.language.dates import (
    DateMention,
    common_year,
    find_dates,
    format_day,
    format_days,
    format_year,
    format_years,
)
from knowledge.language.words import comparable
from knowledge.values import LANGUAGES, Language
from tests.knowledge.any_text import texts

TODAY = date(2025, 1, 20)


def found(text: str) -> list[tuple[int | None, int | None, int | None]]:
    return [(mention.year, mention.month, mention.day) for mention in find_dates(comparable(text), TODAY)]


@pytest.mark.parametrize(
    "written",
    [
        "24 ธันวาคม 2564",
        "24 ธันวาคม พ.ศ. 2564",
        "24 ธันวาคม ค.ศ. 2021",
        "๒๔ ธันวาคม ๒๕๖๔",
        "24ธันวาคม2564",
        "24 ธันวา 2564",
        "24 ธ.ค. 2564",
        "24 ธ.ค. 64",
        "วันที่ 24 ธันวาคม 2021",
        "24/12/2564",
        "24/12/64",
        "24/12/2021",
        "2021-12-24",
        "24 December 2021",
        "24th December 2021",
        "24th of December, 2021",
        "December 24, 2021",
        "Dec 24th 2021",
        "24 Dec. 2021",
        "24 DECEMBER B.E. 2564",
        "24\u200b ธันวาคม \u200b2564",
    ],
)
def test_one_day_in_many_spellings(written: str) -> None:
    assert found(written) == [(2021, 12, 24)]
    assert found(f"ข่าวของ {written} ว่าอย่างไร") == [(2021, 12, 24)]


@pytest.mark.parametrize(
    ("written", "dates"),
    [
        ("ธันวาคม 2564", [(2021, 12, None)]),
        ("December 2021", [(2021, 12, None)]),
        ("เดือนธันวาคม", [(None, 12, None)]),
        ("in December", [(None, 12, None)]),
        ("24 ธันวาคม", [(None, 12, 24)]),
        ("ปี 2566", [(2023, None, None)]),
        ("ปี 66", [(2023, None, None)]),
        ("พ.ศ. 2566", [(2023, None, None)]),
        ("ค.ศ. 2023", [(2023, None, None)]),
        ("in 2023", [(2023, None, None)]),
        ("2566 ถึง 2570", [(2023, None, None), (2027, None, None)]),
        ("วันนี้", [(2025, 1, 20)]),
        ("เมื่อวาน", [(2025, 1, 19)]),
        ("เมื่อวานซืน", [(2025, 1, 18)]),
        ("yesterday", [(2025, 1, 19)]),
        ("เดือนที่แล้ว", [(2024, 12, None)]),
        ("last month", [(2024, 12, None)]),
        ("ปีที่แล้ว", [(2024, None, None)]),
        ("this year", [(2025, None, None)]),
        ("May I ask who may attend", []),
        ("45 ล้านบาท", []),
        ("โทร 1757", []),
        ("45/13/2564", []),
        ("ไม่มีวันที่เลย", []),
        ("", []),
    ],
)
def test_what_is_given_of_a_date(written: str, dates: list[tuple[int | None, int | None, int | None]]) -> None:
    assert found(written) == dates


@pytest.mark.parametrize(
    ("digits", "year"),
    [("2566", 2023), ("2023", 2023), ("66", 2023), ("1999", 1999), ("2500", 1957), ("0999", None), ("3000", None)],
)
def test_years_of_either_era(digits: str, year: int | None) -> None:
    assert common_year(digits) == year


def test_a_mention_fits_the_days_that_agree_with_what_it_gives() -> None:
    december = DateMention(2021, 12, None, 0, 0)
    assert december.fits(date(2021, 12, 24))
    assert not december.fits(date(2020, 12, 24))
    assert not december.fits(date(2021, 11, 24))
    assert DateMention(None, 12, 24, 0, 0).fits(date(1999, 12, 24))


def test_answers_write_both_eras() -> None:
    day = date(2021, 12, 24)
    assert format_day(day, "th") == "24 ธันวาคม 2564 (ค.ศ. 2021)"
    assert format_day(day, "en") == "24 December 2021 (B.E. 2564)"
    assert format_year(2566, "th") == "พ.ศ. 2566 (ค.ศ. 2023)"
    assert format_year(2566, "en") == "2023 (B.E. 2566)"
    assert format_years(2566, 2570, "th") == "พ.ศ. 2566–2570 (ค.ศ. 2023–2027)"
    assert format_years(2566, 2570, "en") == "2023–2027 (B.E. 2566–2570)"


def test_several_days_are_their_first_and_last() -> None:
    first, last = date(2024, 11, 12), date(2024, 11, 13)
    assert format_days((), "th") == ""
    assert format_days((first,), "en") == format_day(first, "en")
    assert format_days((first, last), "en").split(" – ") == [format_day(first, "en"), format_day(last, "en")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_day_of_two_centuries_is_read_as_it_is_written(language: Language) -> None:
    first = date(1950, 1, 1).toordinal()
    last = date(2150, 12, 31).toordinal()
    for start in range(first, last + 1, 10):  # ten in a text: each alone takes far longer
        days = [date.fromordinal(number) for number in range(start, min(start + 10, last + 1))]
        written = comparable("; ".join(format_day(day, language) for day in days))
        read = [mention for mention in find_dates(written, TODAY) if mention.day]
        assert [(mention.month, mention.day) for mention in read] == [(day.month, day.day) for day in days]
        for mention, day in zip(read, days, strict=True):
            assert mention.year == day.year or day.year > 2100


@settings(max_examples=200, deadline=None)
@given(texts)
def test_every_mention_lies_within_the_text(text: str) -> None:
    plain = comparable(text)
    mentions = find_dates(plain, TODAY)
    end = 0
    for mention in mentions:
        assert end <= mention.start < mention.end <= len(plain)
        end = mention.end
        assert mention.month is None or 1 <= mention.month <= 12
        assert mention.day is None or 1 <= mention.day <= 31
        assert (mention.year, mention.month, mention.day) != (None, None, None)
