"""Days in running Thai text: eras, spans, words that stand for a day."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given

from knowledge.reading.page import plain_letters
from knowledge.reading.thai.days import find_days
from tests.knowledge.any_text import texts

ISSUED = date(2024, 1, 10)


def days(text: str, issued: date | None = ISSUED) -> list[tuple[str, str]]:
    return [(str(one.first), str(one.last)) for one in find_days(plain_letters(text), issued)]


@pytest.mark.parametrize(
    "written",
    [
        "27 มิถุนายน 2566",
        "27 มิถุนายน พ.ศ. 2566",
        "27 มิถุนายน ค.ศ. 2023",
        "27 มิ.ย. 66",
        "27มิ.ย.66",
        "27 มิย. 2566",
        "27 มิ.ย 66",
        "๒๗ มิถุนายน ๒๕๖๖",
        "27/06/2566",
        "27/6/2023",
    ],
)
def test_one_day_in_every_usual_writing(written: str) -> None:
    assert days(f"เมื่อวันที่ {written} ปลัดกระทรวงเมฆ") == [("2023-06-27", "2023-06-27")]


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("1 - 30 เมษายน 2567", "2024-04-01", "2024-04-30"),
        ("1–30 เม.ย. 67", "2024-04-01", "2024-04-30"),
        ("28 ก.พ. - 3 มี.ค. 2566", "2023-02-28", "2023-03-03"),
        ("28 ธันวาคม - 3 มกราคม 2567", "2023-12-28", "2024-01-03"),
        ("28 ธันวาคม 2566 ถึง 3 มกราคม 2567", "2023-12-28", "2024-01-03"),
        ("6 และ 7 มีนาคม 2567", "2024-03-06", "2024-03-07"),
        ("6, 7 และ 9 มีนาคม 2567", "2024-03-06", "2024-03-09"),
        ("5 - วันศุกร์ที่ 9 เมษายน 2567", "2024-04-05", "2024-04-09"),
    ],
)
def test_a_span_has_its_first_and_its_last_day(written: str, first: str, last: str) -> None:
    assert days(f"ระหว่างวันที่ {written} ณ สวนดาว") == [(first, last)]


def test_a_day_without_a_year_is_the_one_nearest_to_the_issue() -> None:
    assert days("เมื่อวันที่ 28 ธันวาคมที่ผ่านมา และในวันที่ 5 กุมภาพันธ์นี้") == [
        ("2023-12-28", "2023-12-28"),
        ("2024-02-05", "2024-02-05"),
    ]


def test_a_day_without_a_year_is_left_out_where_the_issue_is_not_known() -> None:
    assert days("เมื่อวันที่ 28 ธันวาคมที่ผ่านมา และวันนี้", None) == []


@pytest.mark.parametrize(("word", "day"), [("วันนี้", "2024-01-10"), ("เมื่อวานนี้", "2024-01-09"), ("พรุ่งนี้", "2024-01-11")])
def test_a_word_counts_from_the_issue(word: str, day: str) -> None:
    assert days(f"{word} เวลา 9.00 น.") == [(day, day)]


def test_a_word_beside_its_date_is_one_with_it() -> None:
    found = find_days("วันนี้ (วันศุกร์ที่ 5 ม.ค. 67) เวลา", ISSUED)
    assert [(str(one.first), one.word, one.start) for one in found] == [("2024-01-05", "วันนี้", 0)]


@pytest.mark.parametrize("text", ["ชั้น 2 มีนายโคม", "ข้อ 5 ม.คบ", "31 กุมภาพันธ์ 2567", "15 มกราเมฆ", "1.5 มกราคม"])
def test_what_is_no_day(text: str) -> None:
    assert days(text) == []


def test_days_far_apart_are_no_span() -> None:
    assert len(days("5 ธันวาคม 2550 - 3 มกราคม 2567")) == 2


@given(texts)
def test_any_text_raises_nothing(text: str) -> None:
    plain = plain_letters(text)
    found = find_days(plain, ISSUED)
    assert all(0 <= one.start < one.end <= len(plain) and one.first <= one.last for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
