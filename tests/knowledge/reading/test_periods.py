"""Periods: spans of years in every usual writing, and what lasts so long."""

import pytest
from hypothesis import given

from knowledge.reading.page import Page, plain_letters, read_page
from knowledge.reading.periods import find_periods
from tests.knowledge.any_text import texts


def page_of(body: str) -> Page:
    return Page("กระทรวงเมฆแถลงข่าว", None, None, "th", body, plain_letters(body))


def spans(body: str) -> list[tuple[int | None, int | None]]:
    return [(found.fact.start, found.fact.end) for found in find_periods(page_of(body))]


def names(body: str) -> list[str]:
    return [next(iter(found.fact.of.forms().values())) for found in find_periods(page_of(body))]


@pytest.mark.parametrize(
    "written",
    [
        "แผนโคมลอย (พ.ศ. 2566 – 2570)",
        "แผนโคมลอย (2566-2570)",
        "แผนโคมลอย พ.ศ.2566-2570",
        "แผนโคมลอย ปีงบประมาณ พ.ศ. ๒๕๖๖ - ๒๕๗๐",
        "แผนโคมลอย ตั้งแต่ปี 2566 ถึงปี 2570",
        "แผนโคมลอย ระหว่างปี 2566 และ 2570",
        "แผนโคมลอย ปี 66-70",
        "แผนโคมลอย ปี 2566-70",
        "แผนโคมลอย (พ.ศ. 2566 - พ.ศ. 2570)",
        "the lantern plan (2023–2027)",
        "the lantern plan between 2023 and 2027",
        "ลอยโคมตั้งแต่วันที่ 4 ธันวาคม 2566 ถึงวันที่ 14 กุมภาพันธ์ 2570",
        "ลอยโคม 10 พ.ย. 66 - 28 ก.พ. 70",
        "lanterns fly from October 1, 2023 to September 30, 2027",
    ],
)
def test_a_span_is_read_in_every_usual_writing(written: str) -> None:
    assert spans(written) == [(2566, 2570)]


@pytest.mark.parametrize(
    "written",
    [
        "โทร. 2566-2570",
        "ครั้งที่ 1/2566",
        "ใช้โคม 2500 - 2600 ดวงแห่ง ราคา 2500 - 2600 บาท",
        "ภาคเรียนที่ 2/2566 ปีการศึกษา 2567",
        "โควิด-19 ปี 2566",
        "วันที่ 3 - 5 มีนาคม 2566",
        "ระยะ 2570 - 2566",
        "ฤดูฝน 2566/2567",
    ],
)
def test_other_numbers_are_no_span(written: str) -> None:
    assert (2566, 2570) not in spans(written)
    assert all(end is None or start is None or end - start > 1 for start, end in spans(written))


def test_the_plan_before_the_years_is_what_lasts() -> None:
    assert names("ที่ประชุมเห็นชอบแผนแม่บทโคมลอยแห่งชาติ ระยะ 5 ปี (พ.ศ. 2566 - 2570) แล้ว") == ["แผนแม่บทโคมลอยแห่งชาติ"]


def test_an_english_plan_is_named_whole() -> None:
    said = names("The cabinet approved the master plan on lantern safety (2023-2027).")
    assert said[0].endswith("master plan on lantern safety")


def test_what_lasts_is_found_behind_the_years() -> None:
    assert names("พ.ศ. 2566 - 2570 ผู้อำนวยการกองโคมลอย") == ["ผู้อำนวยการกองโคมลอย"]


def test_what_lasts_is_never_empty() -> None:
    assert names("(2566-2570)") == ["กระทรวงเมฆแถลงข่าว"]


def test_the_same_years_of_the_same_plan_are_one_period() -> None:
    assert spans("แผนโคมลอย (2566-2570) เริ่มแล้ว แผนโคมลอยฉบับนี้ (2566-2570) ใช้ทั่วประเทศ") == [(2566, 2570)]


def test_the_same_years_of_two_plans_are_two_periods() -> None:
    assert len(spans("แผนโคมลอย พ.ศ. 2566-2570 และยุทธศาสตร์สายรุ้ง พ.ศ. 2566-2570")) == 2


def test_both_eras_of_one_span_are_one_period() -> None:
    assert spans("แผนโคมลอย พ.ศ. 2566-2570 (ค.ศ. 2023-2027)") == [(2566, 2570)]


def test_the_place_is_where_the_years_stand() -> None:
    body = "แผนโคมลอย (พ.ศ. 2566-2570)"
    found = find_periods(page_of(body))[0]
    assert body[found.start : found.end] == "2566-2570"


@given(texts)
def test_any_text_is_read(text: str) -> None:
    find_periods(read_page(text))
