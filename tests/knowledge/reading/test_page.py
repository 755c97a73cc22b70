"""Layout: the parts of a raw release, however the site saved it."""

from datetime import date

import pytest
from hypothesis import given

from knowledge.reading.page import Page, plain_letters, read_page
from tests.knowledge.any_text import texts

TITLE = "กระทรวงเมฆเปิดสวนดาวแห่งแรกของประเทศ รับนักท่องเที่ยวต้นปีหน้า"
BODY = "วันนี้ (5 มกราคม 2567) ปลัดกระทรวงเมฆ เปิดสวนดาว"
LINK = "ที่มา : https://news.example/contents/77"


def page(*lines: str, body: str = BODY, link: str = LINK) -> Page:
    return read_page("\n".join([f"รัฐบาลไทย-ข่าวทำเนียบรัฐบาล-{TITLE}", "", *lines, body, "", link]))


def test_each_part_in_its_place() -> None:
    read = page("วันศุกร์ที่ 5 มกราคม 2567", "05/01/2567", "พิมพ์", TITLE, TITLE)
    assert (read.title, read.issued, read.source) == (TITLE, date(2024, 1, 5), "https://news.example/contents/77")
    assert (read.body, read.language) == (BODY, "th")


@pytest.mark.parametrize(
    "line", ["วันศุกร์ที่ 5 มกราคม 2567", "วันศุกร์ ที่ 5 มกราคม 2567", "05/01/2567", "Friday, 5 January 2024"]
)
def test_a_dateline_in_every_form(line: str) -> None:
    assert page(line, body="โคมลอย").issued == date(2024, 1, 5)


def test_the_first_dateline_counts() -> None:
    assert page("วันศุกร์ที่ 5 มกราคม 2567", "04/01/2567").issued == date(2024, 1, 5)


def test_an_unset_date_gives_way_to_the_day_that_the_text_calls_today() -> None:
    assert page("วันพฤหัสบดีที่ 1 มกราคม 2513").issued == date(2024, 1, 5)
    assert page("วันพฤหัสบดีที่ 1 มกราคม 2513", body="โคมลอย").issued is None


def test_a_title_cut_short_is_filled_up() -> None:
    read = read_page(f"{TITLE[:50]}\nวันศุกร์ที่ 5 มกราคม 2567\n{TITLE}\n{BODY}")
    assert (read.title, read.body) == (TITLE, BODY)


@pytest.mark.parametrize("line", ["พิมพ์", "......", "-----", "+++++", "/////", "***** 5 มกราคม 2567", "#โคม #สวนดาว"])
def test_furniture_is_no_text(line: str) -> None:
    assert page("วันศุกร์ที่ 5 มกราคม 2567", line).body == BODY


def test_the_start_of_a_paragraph_printed_apart_is_dropped() -> None:
    body = f"{BODY} พร้อมด้วยผู้บริหารของกระทรวงเมฆ และชาวบ้านที่อยู่รอบสวนดาว"
    assert page("วันศุกร์ที่ 5 มกราคม 2567", body[:70], body=body).body == body


def test_plain_letters_keep_their_places() -> None:
    read = page(body="ห้อง ๑๒ “ดาว” – ชั้น ๘")
    assert (read.body, read.plain) == ("ห้อง ๑๒ “ดาว” – ชั้น ๘", 'ห้อง 12 "ดาว" - ชั้น 8')


def test_what_cannot_be_seen_is_taken_out() -> None:
    assert page(body="\u200bสวน\u200bดาว\u00a0 สวย  มาก\ufeff กําลัง").body == "สวนดาว สวย มาก กำลัง"


def test_an_english_release() -> None:
    read = read_page(
        "Ministry of Clouds opens a garden\nFriday 5 January 2024\nThe garden opened.\nsource: https://a.example/1"
    )
    assert (read.language, read.issued, read.body) == ("en", date(2024, 1, 5), "The garden opened.")


def test_a_title_that_says_it_all_is_the_body_too() -> None:
    assert read_page(TITLE).body == TITLE


@given(texts)
def test_any_text_raises_nothing(text: str) -> None:
    read = read_page(text)
    assert len(read.body) == len(read.plain) == len(plain_letters(read.body))


def test_a_copy_of_the_title_that_goes_on_with_a_day_opens_the_body() -> None:
    title = "คำกล่าวของปลัดกระทรวงเมฆในงานวันฝนสากลประจำปี"
    lead = f"{title} วันที่ 2 มีนาคม 2566 เวลา 09.00 น."
    page = read_page(f"{title}\nวันพฤหัสบดีที่ 2 มีนาคม 2566\n{title}\n{lead}\nท่านผู้มีเกียรติทุกท่าน")
    assert page.body == f"{lead}\nท่านผู้มีเกียรติทุกท่าน"
