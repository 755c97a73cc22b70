"""The venue of an event in Thai releases: where a place begins and ends, and what is none."""

import pytest

from knowledge.reading.mention import Mention
from knowledge.reading.page import Page, plain_letters
from knowledge.reading.thai.event import find_event
from tests.knowledge.reading.thai.events import CHAIR, ISSUED, found, venue


class TestVenue:
    @pytest.mark.parametrize(
        ("told", "read"),
        [
            ("ณ ห้องประชุม 2 ชั้น 8 กระทรวงเมฆ", "ห้องประชุม 2 ชั้น 8 กระทรวงเมฆ"),
            ("ณ ต.โคมลอย อ.เมืองดาว จ.ลำปาง", "ต.โคมลอย อ.เมืองดาว จ.ลำปาง"),
            ("ณ โรงแรมโคมทอง ริเวอร์ไซด์ กรุงเทพฯ", "โรงแรมโคมทอง ริเวอร์ไซด์ กรุงเทพฯ"),
            ("ที่สวนดาว อำเภอโคม", "สวนดาว อำเภอโคม"),
        ],
    )
    @pytest.mark.parametrize("after", ["", " โดยมี นายธีรวัฒน์ ใจดี เข้าร่วม", " เพื่อลดฝุ่น", " ในโอกาสครบ 5 ปี"])
    def test_where_a_place_begins_and_ends(self, told: str, read: str, after: str) -> None:
        assert venue(f"วันนี้ (9 พ.ค. 67) เวลา 9.00 น. {told} {CHAIR} เป็นประธานการประชุมโคม") == read
        if told.startswith("ณ"):
            assert venue(f"วันนี้ (9 พ.ค. 67) {CHAIR} เป็นประธานการประชุมโคม {told}{after}") == read

    def test_a_place_in_the_thai_digits_of_the_text(self) -> None:
        assert venue(f"วันนี้ (9 พ.ค. 67) {CHAIR} ประชุมคณะโคม ณ ห้องประชุม ๒ ชั้น ๘") == "ห้องประชุม ๒ ชั้น ๘"

    def test_a_room_rather_than_a_country_in_the_name(self) -> None:
        body = f"วันนี้ (9 พ.ค. 67) {CHAIR} เป็นประธานพิธีส่งโคม ณ ประเทศญี่ปุ่น โดยมีแขกเข้าร่วม ณ ห้องโถง ชั้น 2 กระทรวงเมฆ"
        assert venue(body) == "ห้องโถง ชั้น 2 กระทรวงเมฆ"

    @pytest.mark.parametrize(
        "said",
        ["ข้อมูล ณ วันที่ 1 พฤษภาคม 2567", "ณ สิ้นเดือนเมษายน", "นโยบายที่กระทรวงกำหนด", "เอกอัครราชทูต ณ กรุงเวียนนา"],
    )
    def test_what_is_no_place(self, said: str) -> None:
        assert venue(f"วันนี้ (9 พ.ค. 67) {CHAIR} เป็นประธานการประชุมโคม ตาม{said} ด้วยดี") is None

    def test_a_surname_is_no_place(self) -> None:
        body = "วันนี้ (9 พ.ค. 67) นายธีรวัฒน์ ณ โคมลอย เป็นประธานการประชุมดาว"
        start = body.index("นาย")
        mention = Mention(start, start + len("นายธีรวัฒน์ ณ โคมลอย"), "นายธีรวัฒน์ ณ โคมลอย", True, None, start + 20, "title")
        assert venue(body, [mention]) is None

    def test_a_meeting_from_afar_has_no_venue_without_a_room(self) -> None:
        afar = f"วันนี้ (9 พ.ค. 67) {CHAIR} เป็นประธานการประชุมโคม ผ่านระบบวิดีโอคอนเฟอเรนซ์"
        assert venue(afar) is None
        assert venue(f"{afar} ณ ห้องดาว กระทรวงเมฆ") == "ห้องดาว กระทรวงเมฆ"

    @pytest.mark.parametrize(
        ("told", "place", "rule"),
        [
            ("ลงพื้นที่เชียงราย เพื่อดูโคม", "เชียงราย", "visited"),
            ("เข้าตรวจเยี่ยม # ซึ่งทำโคม", "บริษัท โคมทอง จำกัด ตำบลดาวเหนือ อำเภอเมือง จังหวัดตรัง", "visited"),
            ("ได้เดินทางมายัง# โดยมีคณะต้อนรับ", "อาคารผู้โดยสาร สนามบินดาว จังหวัดตรัง", "visited"),
            ("เดินทางเยือน# เพื่อดูโคม", "ญี่ปุ่น", "visited"),
            ("สั่งช่วยชาวบ้านที่ถูกน้ำท่วมใน# ทุกคน", "ตลาดดาว หมู่ 2 ต.ดาวเหนือ อ.เมือง จ.ตรัง", "address"),
            ("ลงพื้นที่ติดตามการช่วยเหลือผู้ประสบภัยในพื้นที่# และสาเหตุ", "จังหวัดตรัง", "in area"),
        ],
    )
    def test_a_place_that_no_at_leads_to(self, told: str, place: str, rule: str) -> None:
        event = found(f"วันนี้ (9 พ.ค. 67) {CHAIR} {told.replace('#', place)}")
        assert event.fact.venue is not None
        assert (event.fact.venue.th, event.rules["venue"].removesuffix(", area")) == (place, rule)

    @pytest.mark.parametrize(
        "told",
        [
            "เดินทางกลับประเทศไทย หลังดูโคม",
            "กล่าวว่า คณะจากเมืองดาวมาเยือนไทยทุกปี",
            "ผู้ตรวจราชการกระทรวงเมฆ เปิดโคมไฟ",
            "กล่าวว่า พื้นที่ที่ได้ผล ได้แก่ อ.เมืองดาว จ.ตรัง",
        ],
    )
    def test_no_place_is_gone_to(self, told: str) -> None:
        assert venue(f"วันนี้ (9 พ.ค. 67) {CHAIR} {told}") is None

    def test_the_place_that_opens_the_line(self) -> None:
        event = found(f"จังหวัดตรัง - {CHAIR} เปิดเผยว่า ได้ลงพื้นที่กับคณะเพื่อดูโคม")
        assert (event.fact.venue.th, event.rules["venue"]) == ("จังหวัดตรัง", "dateline")  # type: ignore[union-attr]

    def test_the_place_that_the_title_goes_to(self) -> None:
        body = f"วันนี้ (9 พ.ค. 67) {CHAIR} มอบโคมแก่ชาวจังหวัดตรัง"
        page = Page("ปลัดเมฆลงพื้นที่ตรัง มอบโคม", ISSUED, None, "th", body, plain_letters(body))
        event = find_event(page, [])
        assert event is not None
        assert (event.fact.venue.th, event.rules["venue"]) == ("จังหวัดตรัง", "title")  # type: ignore[union-attr]

    def test_who_speaks_names_places_where_nothing_is_held(self) -> None:
        praise = "โคมลอยขายดีขึ้นมากและสวยงามยิ่งนักในทุกวัน " * 10
        assert venue(f"วันนี้ (9 พ.ค. 67) {CHAIR} กล่าวว่า {praise}วงดาวเล่นดนตรี ณ สยามสแควร์ ทุกเย็น") is None

    def test_who_speaks_after_the_event_tells_where_it_was(self) -> None:
        event = found(f"{CHAIR} เปิดเผยภายหลังเป็นประธานพิธีเปิดสวนโคม ณ อำเภอเมือง จังหวัดตรัง ว่า โคมขายดี")
        assert event.fact.venue.th == "อำเภอเมือง จังหวัดตรัง"  # type: ignore[union-attr]

    def test_an_event_without_a_day_has_its_place(self) -> None:
        event = found(f"{CHAIR} ลงพื้นที่ติดตามอ่างเก็บน้ำ ณ ต.โคมลอย อ.เมืองดาว จ.ลำปาง")
        assert (event.fact.dates, event.fact.venue.th) == ((), "ต.โคมลอย อ.เมืองดาว จ.ลำปาง")  # type: ignore[union-attr]
