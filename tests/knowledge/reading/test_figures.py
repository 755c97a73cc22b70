"""Figures: quantities with their unit and what they count; and numbers that are none."""

from itertools import pairwise

import pytest
from hypothesis import given

from knowledge.reading.figures import find_figures
from knowledge.reading.page import Page, plain_letters, read_page
from knowledge.release import Figure
from tests.knowledge.any_text import texts


def figures(body: str) -> list[Figure]:
    page = Page("กระทรวงเมฆแถลงข่าว", None, None, "th", body, plain_letters(body))
    return [found.fact for found in find_figures(page)]


def form(text: object) -> str:
    return next(iter(text.forms().values())) if text else ""  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("body", "value", "number", "unit"),
    [
        ("งบประมาณสร้างหอเมฆ 22.5 ล้านบาท", "22.5 ล้านบาท", 22_500_000, "บาท"),
        ("วงเงินสร้างหอเมฆ 1.2 แสนล้านบาท", "1.2 แสนล้านบาท", 120_000_000_000, "บาท"),
        ("มอบบ้านเมฆ ๖๐ หลังคาเรือน", "๖๐ หลังคาเรือน", 60, "หลังคาเรือน"),
        ("ฝนตกลดลงร้อยละ 6.11 ต่อปี", "ร้อยละ 6.11 ต่อปี", 6.11, "ร้อยละ"),
        ("ยอดขายร่มเพิ่มขึ้น 40 เปอร์เซ็นต์", "40 เปอร์เซ็นต์", 40, "เปอร์เซ็นต์"),
        ("ยอดขายร่มเพิ่มขึ้น 7.5%", "7.5%", 7.5, "%"),
        ("ผู้ชมโคมลอยมีจำนวน 2.6-4 ล้านคน", "2.6-4 ล้านคน", None, "คน"),
        ("ผู้ชมโคมลอยไม่น้อยกว่า 500 คน", "ไม่น้อยกว่า 500 คน", 500, "คน"),
        ("ปล่อยโคม 2 เที่ยวบินต่อสัปดาห์", "2 เที่ยวบินต่อสัปดาห์", 2, "เที่ยวบินต่อสัปดาห์"),
        ("แจกโคมลอยทั้งสิ้น 1,500 กระบวย", "1,500 กระบวย", 1500, "กระบวย"),
        ("ดัชนีความสุขอยู่ที่ระดับ 55.7", "55.7", 55.7, ""),
        ("The budget for clouds is USD5,375,000", "USD5,375,000", 5_375_000, "USD"),
        ("Each family receives 10 million baht", "10 million baht", 10_000_000, "baht"),
        ("The plan covers 136 subordinate cloud rules.", "136 subordinate cloud rules", 136, "subordinate cloud rules"),
        ("Rain has fallen for over five decades", "over five decades", 5, "decades"),
        ("ใช้แผนที่มาตราส่วน 1:50,000", "1:50,000", None, ""),
        ("เมืองเมฆติดอันดับ 5 ของโลก", "อันดับ 5", 5, "อันดับ"),
        ("ปรับผู้ทิ้งร่ม 1 แสน 4 หมื่นบาท", "1 แสน 4 หมื่นบาท", 140_000, "บาท"),
        ("วงเงินสร้างหอเมฆ 50 ลบ. ในปีนี้", "50 ลบ.", 50_000_000, "บาท"),
        ("ผู้ชมโคมลอยอายุ 60 ปีขึ้นไป", "60 ปีขึ้นไป", 60, "ปีขึ้นไป"),
        ("ดูแลหอเมฆได้นานสูงสุด 3 ปี", "สูงสุด 3 ปี", 3, "ปี"),
        ("ตั้งเสาโคม 80 จุดทั่วประเทศ", "80 จุด", 80, "จุด"),
        ("มีเจ้าหน้าที่ 5 คน", "5 คน", 5, "คน"),
    ],
)
def test_a_quantity_is_read_as_printed(body: str, value: str, number: float | None, unit: str) -> None:
    (figure,) = figures(body)
    assert (form(figure.value), figure.number, form(figure.unit)) == (value, number, unit)


@pytest.mark.parametrize(
    "body",
    [
        "การประชุมครั้งที่ 3/2566",
        "วันที่ 5 มีนาคม 2566 เวลา 13.30 น.",
        "โทร. 0 2999 9999 ต่อ 123",
        "มาตรา 44 วรรคสอง",
        "1. เรื่องเมฆ 2) เรื่องฝน",
        "หมู่ที่ 4 ตำบลเมฆขาว",
        "โรคโควิด-19 ระบาด",
        "ปีงบประมาณ 2567",
        "กรณีที่ 1 โครงการสร้างหอเมฆ",
        "ห้องประชุมเมฆ 1 ชั้น 5 ตึกร่ม",
        "โทรถามเรื่องเมฆได้ตลอด 24 ชั่วโมง",
        "ชมร่มใน 1 ตำบล 1 โคมลอย",
        'เปิดโครงการ "ร่ม 100 คัน สู้ฝน" แล้ว',
        "ห้องประชุมชั้น 9 อาคารเมฆ",
        "งบประมาณ 2567 ของกระทรวง",
        "the 32nd Cloud Games on 5 May 2023",
        "Article 19 of the act",
        "รางวัลรองชนะเลิศอันดับที่ 2",
    ],
)
def test_dates_labels_and_numberings_are_no_quantities(body: str) -> None:
    assert figures(body) == []


def test_what_is_counted_stands_before_the_number() -> None:
    (figure,) = figures("กระทรวงเมฆระบุว่า มีผู้เข้าอบรมการพยากรณ์ฝน จำนวน 58 คน")
    assert form(figure.of) == "ผู้เข้าอบรมการพยากรณ์ฝน"


def test_the_budget_is_named_with_its_figure() -> None:
    (figure,) = figures("ที่ประชุมอนุมัติ วงเงินงบประมาณก่อสร้างหอดูเมฆ จำนวน 10 ล้านบาท")
    assert "งบประมาณ" in form(figure.of)


def test_each_figure_of_a_list_has_its_own_words() -> None:
    first, second = figures("แจกร่มสีฟ้า จำนวน 20 คัน และแจกเสื้อกันฝน จำนวน 30 ตัว")
    assert ("ร่ม" in form(first.of), "เสื้อกันฝน" in form(second.of)) == (True, True)
    assert "ร่ม" not in form(second.of)


def test_what_is_counted_in_english_stands_behind_the_number() -> None:
    (figure,) = figures("There are 5,382 rain gauges in the northern hills.")
    assert form(figure.of).startswith("rain gauges")


def test_the_same_amount_of_the_same_thing_is_one_figure() -> None:
    assert len(figures("จำนวนโคมลอยสีแดง 20 ดวง\nจำนวนโคมลอยสีแดง 20 ดวง")) == 1


@given(texts)
def test_any_text_is_read(text: str) -> None:
    page = read_page(text)
    places = [(found.start, found.end) for found in find_figures(page)]
    assert all(end <= start for (_, end), (start, _) in pairwise(places))


def counted(body: str) -> list[str]:
    return [form(figure.of) for figure in figures(body)]


@pytest.mark.parametrize(
    ("body", "of"),
    [
        ("กรมเมฆแจกร่มสีแดงให้ชาวสวน มูลค่า 5 ล้านบาท", "กรมเมฆแจกร่มสีแดงให้ชาวสวน มูลค่า"),
        ("กรมเมฆพร้อม โดยผู้ชมโคม 5 คน", "ผู้ชมโคม"),
        ("ปล่อยโคมลอยสีแดงทั้งคืน (ตั้งแต่ปี 2566) 34 ดวง", "ปล่อยโคมลอยสีแดงทั้งคืน"),
        ("ในโอกาสครบรอบ 70 ปี การสร้างหอดูเมฆ", "การสร้างหอดูเมฆ"),
        ("ประชากรเมืองเมฆในปี 2577 จะมีผู้ถือร่มสีแดง 5 คน", "ผู้ถือร่มสีแดง"),
        ("ร่มที่ กมฆ. กำกับดูแลอยู่ทั้งเมือง 43 คัน", "ร่มที่ กมฆ. กำกับดูแลอยู่ทั้งเมือง"),
        ("It ended in 2021. Additional red umbrellas went to 1,800 baht", "Additional red umbrellas went"),
    ],
)
def test_what_is_counted_begins_where_enough_is_said(body: str, of: str) -> None:
    assert counted(body)[-1] == of


def test_a_figure_without_words_of_its_own_shares_those_of_the_one_before() -> None:
    assert counted("กรมเมฆแจกร่มสีแดง จำนวน 1,200 คัน มูลค่า 5 ล้านบาท หรือคิดเป็นร้อยละ 9") == [
        "กรมเมฆแจกร่มสีแดง",
        "กรมเมฆแจกร่มสีแดง จำนวน 1,200 คัน มูลค่า",
        "กรมเมฆแจกร่มสีแดง จำนวน 1,200 คัน มูลค่า 5 ล้านบาท",
    ]


def test_an_item_behind_a_comma_has_its_own_name_however_short() -> None:
    assert counted("มอบร่มสีแดงสด จำนวน 5 คัน, กข6 จำนวน 3 คัน")[-1] == "กข6"


def test_the_items_of_a_list_say_what_they_are_about() -> None:
    assert counted("ค่าโคมมีดังนี้\n- ช่างร่ม (ทั้งเมือง) บาดเจ็บหนัก 5 บาท\n- ชาวเมฆ (ทั้งเมือง) บาดเจ็บหนัก 3 บาท") == [
        "ช่างร่ม บาดเจ็บหนัก",
        "ชาวเมฆ บาดเจ็บหนัก",
    ]
