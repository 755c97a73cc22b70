"""Lists: numbered, marked by bullets, or counted and set side by side."""

import pytest
from hypothesis import given

from knowledge.reading.lists import find_lists
from knowledge.reading.page import Page, plain_letters, read_page
from knowledge.reading.sentences import sentence_starts
from tests.knowledge.any_text import texts


def points(body: str) -> list[list[str]]:
    page = Page("ข่าวโคมลอย", None, None, read_page("x\n" + body).language, body, plain_letters(body))
    return [[body[start:end] for start, end in one.points] for one in find_lists(page, sentence_starts(body))]


@pytest.mark.parametrize(
    "body",
    [
        "มีข้อห้าม ดังนี้ 1) ห้ามวิ่ง 2) ห้ามดำน้ำ 3) ห้ามโยน",
        "มีข้อห้าม ดังนี้ 1. ห้ามวิ่ง 2. ห้ามดำน้ำ 3. ห้ามโยน",
        "มีข้อห้าม ดังนี้ (1) ห้ามวิ่ง (2) ห้ามดำน้ำ (3) ห้ามโยน",
        "มีข้อห้าม ดังนี้ ๑. ห้ามวิ่ง ๒. ห้ามดำน้ำ ๓. ห้ามโยน",
        "มีข้อห้าม ดังนี้\n1. ห้ามวิ่ง\n2. ห้ามดำน้ำ\n3. ห้ามโยน",
        "มีข้อห้าม ดังนี้\n• ห้ามวิ่ง\n• ห้ามดำน้ำ\n• ห้ามโยน",
        "มีข้อห้าม 3 ข้อ ได้แก่\nห้ามวิ่ง\nห้ามดำน้ำ\nห้ามโยน\nงานเริ่มค่ำวันเสาร์",
    ],
)
def test_points_in_every_usual_writing(body: str) -> None:
    assert points(body) == [["ห้ามวิ่ง", "ห้ามดำน้ำ", "ห้ามโยน"]]


def test_phrases_side_by_side_end_behind_and() -> None:
    body = "มีกิจกรรมหลายอย่าง อาทิ พายเรือ ทำโคม (กระดาษสา) และร้องเพลง ก่อนปล่อยโคมตอนค่ำ"
    assert points(body) == [["พายเรือ", "ทำโคม (กระดาษสา)", "และร้องเพลง"]]


def test_clauses_side_by_side_are_no_points() -> None:
    assert not points("มีกิจกรรมหลายอย่าง อาทิ พายเรือ ซึ่งจัดโดยหมู่บ้าน ที่อยู่ริมบึง และร้องเพลง")


def test_numbers_without_a_lead_in_are_no_list() -> None:
    assert not points("โคมขนาด 1. เล็ก 2. ใหญ่ลอยขึ้นฟ้า")


def test_the_last_point_ends_with_its_sentence() -> None:
    body = "Three sites were inspected as follows: 1) the lake; 2) the pier; 3) the workshop. All were ready."
    assert points(body)[0][-1] == "the workshop."


@given(texts)
def test_any_text_is_read_without_error(text: str) -> None:
    points(text)
