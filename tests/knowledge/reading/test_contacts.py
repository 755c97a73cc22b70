"""Contacts: numbers, sites and accounts as printed; and what only looks like one."""

import pytest
from hypothesis import given

from knowledge.reading.contacts import find_contacts
from knowledge.reading.page import Page, plain_letters, read_page
from knowledge.release import Contact
from tests.knowledge.any_text import texts


def contacts(body: str) -> list[Contact]:
    page = Page("กระทรวงเมฆแถลงข่าว", None, None, "th", body, plain_letters(body))
    return [found.fact for found in find_contacts(page)]


@pytest.mark.parametrize(
    ("body", "kind", "value"),
    [
        ("สอบถามได้ที่สายด่วนเมฆ 1999 ตลอดวัน", "hotline", "1999"),
        ("แจ้งเหตุได้ที่ สายด่วน 1567 กด 2 ทุกวัน", "hotline", "1567"),
        ("call the rain hotline 1422 today", "hotline", "1422"),
        ("โทร. 0 2999 1234 ในเวลาราชการ", "phone", "0 2999 1234"),
        ("โทร.02-999-1234 ในเวลาราชการ", "phone", "02-999-1234"),
        ("โทร/โทรสาร 0 2999 1234", "phone", "0 2999 1234"),
        ("สอบถามได้ที่ กรมบัญชีเมฆ 02 999 1234", "phone", "02 999 1234"),
        ("แจ้งได้ที่สำนักงานเมฆ โทร.1506", "hotline", "1506"),
        ("ติดตามได้ทางเพจเฟซบุ๊ก กรมโคมลอย หรือเดินมา", "social", "กรมโคมลอย"),
        ("สอบถามที่ Facebook Fanpage Cloud Fair เมฆไทย ได้", "social", "Cloud Fair เมฆไทย"),
        ("ลงทะเบียนผ่าน Line OA : Cloud Family และร่ม", "line", "Cloud Family"),
        ("ติดตามได้ทางเพจ Cloudfair กรณีต้องการร่มเพิ่ม", "social", "Cloudfair"),
        ("โทร 02-999-1234 ต่อ 15", "phone", "02-999-1234 ต่อ 15"),
        ("โทรศัพท์ ๐๘ ๙๙๙๙ ๑๒๓๔", "phone", "๐๘ ๙๙๙๙ ๑๒๓๔"),
        ("ดูที่เว็บไซต์ www.cloud.example/rain หรือโทร", "url", "www.cloud.example/rain"),
        ("ดูได้ที่https://cloud.example.org/a?b=1และอื่นๆ", "url", "https://cloud.example.org/a?b=1"),
        ("(see https://cloud.example.org).", "url", "https://cloud.example.org"),
        ("ทางเว็บไซต์ cloudfair.online นั้น", "url", "cloudfair.online"),
        ("ลงทะเบียนที่ www.ฝนตก.com ได้", "url", "www.ฝนตก.com"),
        ("อีเมล rain.desk@cloud.example.org.", "email", "rain.desk@cloud.example.org"),
        ("ลงทะเบียนที่ LINE OA : @cloudfirst พร้อมรับร่ม", "line", "@cloudfirst"),
        ("แอดไลน์@ฝนตก ได้เลย", "line", "@ฝนตก"),
        ("ดูที่ Facebook: CloudNews, วันนี้", "social", "CloudNews"),
        ("https://www.facebook.com/cloudnews", "social", "https://www.facebook.com/cloudnews"),
    ],
)
def test_a_contact_is_read_as_printed(body: str, kind: str, value: str) -> None:
    (contact,) = contacts(body)
    assert (contact.kind, contact.value) == (kind, value)


@pytest.mark.parametrize(
    "body",
    [
        "เงิน 1567 บาท ของสายฝน",
        "กรมเมฆเปิดเพจ กรมโคมลอย เมื่อวาน",
        "อันดับที่ 1 เรื่อง สมัครงานได้เงินดี ผ่านเพจกรมโคมลอย",
        "ติดตามได้จากเพจดังกล่าว",
        "the North Line: high-speed rail",
        "พ.ร.บ. เมฆ พ.ศ. 2567 มาตรา 1300",
        "เลขที่บัญชี 099-1-23456-7",
        "โทรสาร 0 2999 4321",
        "ปิดเว็บพนัน badcloud.com แล้ว",
        "ภาพ https://drive.google.com/drive/folders/abc",
        "อ่านต่อ https://www.thaigov.go.th/news/contents/details/1",
        "เรียนออนไลน์ @ หอประชุม",
        "ร่มของ Umbrella.com ขายดี",
        "งบประมาณ 1,669 ล้านบาท โทรทัศน์ 1669 เครื่อง",
    ],
)
def test_what_only_looks_like_a_contact_is_left_out(body: str) -> None:
    assert contacts(body) == []


def test_several_numbers_of_a_list_are_several_contacts() -> None:
    found = contacts("กองพยากรณ์ฝน โทร. 0 2999 1234, 0 2999 5678 และ 1999")
    assert [contact.value for contact in found] == ["0 2999 1234", "0 2999 5678", "1999"]
    assert {str(contact.of and contact.of.th) for contact in found} == {"กองพยากรณ์ฝน"}


def test_whose_it_is_stands_before_it() -> None:
    (contact,) = contacts("สอบถามรายละเอียดเพิ่มเติมได้ที่สายด่วนศูนย์พยากรณ์ฝน 1999")
    assert contact.of
    assert contact.of.th == "ศูนย์พยากรณ์ฝน"


def test_the_same_contact_is_read_once() -> None:
    assert len(contacts("ดูที่ www.cloud.example.org และ https://cloud.example.org/")) == 1


@given(texts)
def test_any_text_is_read(text: str) -> None:
    find_contacts(read_page(text))


def test_what_is_pressed_behind_a_number_is_told_with_what_it_is_for() -> None:
    told = contacts("สอบถามเรื่องเมฆ สายด่วน 1567 กด 2 เรื่องฝน สายด่วน 1567 กด 3")
    assert [contact.value for contact in told] == ["1567", "1567"]
    assert [contact.of.within("th")[-7:] for contact in told if contact.of] == [" (กด 2)", " (กด 3)"]
