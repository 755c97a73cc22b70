"""Organisations: where their names begin and end, and which of them count."""

import pytest
from hypothesis import given

from knowledge.reading.organisations import find_organisations
from knowledge.reading.page import Page, plain_letters, read_page
from tests.knowledge.any_text import texts


def page_of(body: str) -> Page:
    return Page("ข่าวโคมลอย", None, None, read_page("x\n" + body).language, body, plain_letters(body))


def names(body: str) -> list[str]:
    return [next(iter(found.fact.name.forms().values())) for found in find_organisations(page_of(body))]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("กรมเจ้าท่าแจ้งว่าเรือเก็บโคมพร้อมแล้ว", "กรมเจ้าท่า"),
        ("ช่างทำโคมขอสินเชื่อจากธนาคารออมสินในปีนี้", "ธนาคารออมสิน"),
        ("โรงเรียนบ้านบึงเมฆ จัดประกวดโคมกระดาษ", "โรงเรียนบ้านบึงเมฆ"),
        ("สมาคมช่างโคมไทย มอบกระดาษสา", "สมาคมช่างโคมไทย"),
        ("บริษัท โคมฟ้า จำกัด (มหาชน) มอบเรือ", "บริษัท โคมฟ้า จำกัด (มหาชน)"),
        ("บริษัท Lantern Sky Co., Ltd. มอบเรือ", "บริษัท Lantern Sky Co., Ltd."),
        ("สำนักงานวัฒนธรรมจังหวัดน่าน ร่วมปล่อยโคม", "สำนักงานวัฒนธรรมจังหวัดน่าน"),
        ("สมาคมช่างโคมไทย (สชค.) มอบกระดาษสา", "สมาคมช่างโคมไทย (สชค.)"),
    ],
)
def test_a_thai_name_ends_where_it_ends(body: str, name: str) -> None:
    assert names(body)[:1] == [name]


@pytest.mark.parametrize(
    "body",
    ["ทุกสถาบันการเงินปิดทำการ", "เมืองเมฆเป็นศูนย์กลางการทำโคม", "โปรแกรมนับโคมใช้ง่าย", "กรมธรรม์คุ้มครองเรือเก็บโคม"],
)
def test_common_nouns_are_no_names(body: str) -> None:
    assert not names(body)


def test_a_body_is_read_once_in_its_fullest_form() -> None:
    body = "กรมเจ้าท่า ตรวจเรือ ต่อมา กรมเจ้าท่า (จท.) ตรวจท่า และ กรมเจ้าท่า ปิดท่า"
    assert names(body) == ["กรมเจ้าท่า (จท.)"]


def test_a_short_form_that_was_explained_is_no_second_body() -> None:
    assert names("การยางแห่งประเทศไทย (กยท.) ทำโคมยาง โดย กยท. แจกฟรี") == ["การยางแห่งประเทศไทย (กยท.)"]


def test_the_place_of_an_event_is_none_of_its_organisations() -> None:
    assert names("ปล่อยโคมพร้อมกันในค่ำวันเสาร์ ณ ลานหน้ากรมเจ้าท่า") == []


def test_a_second_office_of_the_prime_minister_is_left_out() -> None:
    assert names("นายฟ้า โคมทอง นายกรัฐมนตรีและรัฐมนตรีว่าการกระทรวงกลาโหม ปล่อยโคม") == []


def test_the_ministry_of_whom_a_release_is_about_counts_and_further_ones_do_not() -> None:
    body = "นายฟ้า โคมทอง รัฐมนตรีว่าการกระทรวงคมนาคม พร้อมด้วยนายดิน บึงเมฆ รัฐมนตรีว่าการกระทรวงพลังงาน ปล่อยโคม"
    assert names(body) == ["กระทรวงคมนาคม"]


def test_what_a_body_did_stands_before_its_name() -> None:
    [found] = find_organisations(page_of("งานโคมลอยจัดโดย สมาคมช่างโคมไทย"))
    assert found.fact.part
    assert found.fact.part.en == "organiser"


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("The Ministry of Lakes and Lanterns opened the pier.", "Ministry of Lakes and Lanterns"),
        ("Boats came from the Lantern Makers Association yesterday.", "Lantern Makers Association"),
        ("The Bank of Thailand lent the paper.", "Bank of Thailand"),
    ],
)
def test_english_names(body: str, name: str) -> None:
    assert names(body) == [name]


def test_an_english_spokesperson_is_no_body() -> None:
    assert names("Deputy Government Spokesperson Fah Komthong counted lanterns.") == []


@given(texts)
def test_any_text_is_read_without_error(text: str) -> None:
    page = read_page("ข่าวโคมลอย\n" + text)
    for found in find_organisations(page):
        assert 0 <= found.start < found.end <= len(page.body)


@pytest.mark.parametrize(
    ("body", "read"),
    [
        ("กรมเจ้าท่าประชุมคณะกรรมการกำกับเรือเก็บโคม วันนี้", ["กรมเจ้าท่า", "คณะกรรมการกำกับเรือเก็บโคม"]),
        ("มูลนิธิช่างโคมเมืองเหนือได้มอบเรือ", ["มูลนิธิช่างโคมเมืองเหนือ"]),
        ("งานปล่อยโคมร่วมกับจังหวัดน่าน จัดทุกปี", ["จังหวัดน่าน"]),
        ("งานปล่อยโคมที่จังหวัดน่าน จัดทุกปี", []),
        ("ให้องค์การบริหารส่วนตำบล ดูแลโคม", []),
        ("โคมลอยของประเทศในภูมิภาคอาเซียน", []),
        ("สำนักงานปลัด กระทรวงมหาดไทย มอบโคม", ["สำนักงานปลัด กระทรวงมหาดไทย"]),
        ("แบบคำขอ สสว.7 สำหรับช่างโคม", []),
        ("The cabinet approved the ASEAN Lantern Fair.", ["The cabinet"]),
    ],
)
def test_who_acts_is_read_and_what_is_but_a_kind_or_a_title_is_not(body: str, read: list[str]) -> None:
    assert names(body) == read


def test_a_body_under_two_of_its_names_is_read_once() -> None:
    assert names("กระทรวงการพัฒนาสังคมและความมั่นคงของมนุษย์ เชิญช่างโคม แล้วกระทรวง พม. มอบเรือ") == [
        "กระทรวงการพัฒนาสังคมและความมั่นคงของมนุษย์"
    ]


def test_a_committee_named_in_passing_is_left_out() -> None:
    body = "กรมเจ้าท่ามอบเรือ " + "ช่างโคมพายเรือไปตามน้ำ " * 40 + "ตามมติคณะกรรมการกำกับเรือเก็บโคม เดิม"
    assert names(body) == ["กรมเจ้าท่า"]
