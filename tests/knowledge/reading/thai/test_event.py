"""Event in Thai releases: which day is its day, its hour, venue, name and kind."""

from datetime import date

import pytest
from hypothesis import given

from knowledge.reading.found import Found
from knowledge.reading.mention import Mention
from knowledge.reading.page import Page, plain_letters, read_page
from knowledge.reading.thai.event import find_event
from knowledge.release import Event
from tests.knowledge.any_text import texts

ISSUED = date(2024, 5, 10)
CHAIR = "นางสาวดาราพร แสงโคม ปลัดกระทรวงเมฆ"


def page_of(body: str, issued: date | None = ISSUED) -> Page:
    return Page("กระทรวงเมฆแถลงข่าว", issued, None, "th", body, plain_letters(body))


def found(body: str, mentions: list[Mention] | None = None) -> Found[Event]:
    event = find_event(page_of(body), mentions or [])
    assert event is not None
    return event


def dates(body: str) -> list[str]:
    return [str(day) for day in found(body).fact.dates]


def venue(body: str, mentions: list[Mention] | None = None) -> str | None:
    text = found(body, mentions).fact.venue
    return text.th if text else None


def name(body: str, mentions: list[Mention] | None = None) -> str | None:
    text = found(body, mentions).fact.name
    return text.th if text else None


class TestDay:
    @pytest.mark.parametrize(
        "opening",
        [
            "วันนี้ (9 พ.ค. 67)",
            "วันนี้ 9 พฤษภาคม 2567",
            "เช้าวันนี้ (9 พ.ค. 67)",
            "เมื่อวานนี้",
            "เมื่อวันที่ 9 พฤษภาคม 2567",
            "ในวันพฤหัสบดีที่ ๙ พฤษภาคม ๒๕๖๗",
            "วันพฤหัสบดี ที่ 9 พ.ค. 67",
            "กรุงเทพฯ 9 พฤษภาคม 2567 -",
            "9 พ.ค.67",
        ],
    )
    def test_the_day_that_opens_the_report(self, opening: str) -> None:
        assert dates(f"{opening} {CHAIR} เป็นประธานพิธีเปิดสวนดาว ซึ่งปิดไปเมื่อวันที่ 1 เมษายน 2567") == ["2024-05-09"]

    def test_a_headline_before_it_does_no_harm(self) -> None:
        assert dates(f"กระทรวงเมฆเปิดสวนดาว รับปี 2568\nวันที่ 9 พฤษภาคม 2567 {CHAIR} เปิดสวนดาว") == ["2024-05-09"]

    def test_a_day_at_the_end_of_the_sentence(self) -> None:
        assert dates(f"{CHAIR} เข้าร่วมการประชุมโคมลอย ในวันที่ 9 พฤษภาคม 2567 ณ ห้องประชุม 2") == ["2024-05-09"]

    def test_who_speaks_tells_of_an_event_with_its_own_days(self) -> None:
        body = f"วันนี้ (10 พ.ค. 67) {CHAIR} เปิดเผยว่า กระทรวงเมฆกำหนดจัดงานโคมลอย ระหว่างวันที่ 20 - 22 พฤษภาคม 2567"
        assert dates(body) == ["2024-05-20", "2024-05-22"]

    def test_who_speaks_of_no_event_speaks_on_a_day(self) -> None:
        event = found(f"วันนี้ (10 พ.ค. 67) {CHAIR} เปิดเผยว่า โคมลอยขายดีขึ้นตั้งแต่วันที่ 1 มกราคม 2567")
        assert [str(day) for day in event.fact.dates] == ["2024-05-10"]
        assert (event.fact.kind, event.rules["dates"]) == ("statement", "spoken today")

    def test_the_day_of_an_incident_told_further_down(self) -> None:
        body = f"วันที่ 10 พ.ค. 67 {CHAIR} กล่าวถึงกรณีโคมไหม้ว่า จะช่วยเหลือ\nเหตุการณ์เกิดขึ้นเมื่อคืนนี้ (9 พ.ค. 67) ที่สวนดาว"
        assert dates(body) == ["2024-05-09"]

    @pytest.mark.parametrize(
        "said",
        [
            "ข้อมูล ณ วันที่ 1 พฤษภาคม 2567",
            "มีผลตั้งแต่วันที่ 15 พฤษภาคม 2567",
            "ยื่นคำขอภายในวันที่ 15 พฤษภาคม 2567",
            "ตามคำสั่งลงวันที่ 1 พฤษภาคม 2567",
            "สะพานนี้เปิดใช้เมื่อวันที่ 22 เมษายน 2553",
        ],
    )
    def test_a_day_that_is_no_events(self, said: str) -> None:
        event = find_event(page_of(f"{CHAIR} เปิดเผยว่า โคมลอยขายดี {said} ทั่วประเทศ"), [])
        assert event is None or event.fact.dates == ()

    def test_the_day_after_told_close_by_belongs_to_it(self) -> None:
        body = f"{CHAIR} เตรียมจัดประชุมโคม ในวันที่ 20 พฤษภาคม 2567 พร้อมด้วยประชุมดาว ในวันที่ 21 พฤษภาคม 2567 ที่ จ. ตรัง"
        assert dates(body) == ["2024-05-20", "2024-05-21"]

    def test_a_feast_is_the_day_of_its_rite_only_about_the_issue(self) -> None:
        rite = f"{CHAIR} ร่วมพิธีถวายพานพุ่ม เนื่องในวันโคมแห่งชาติ 10 พฤษภาคม 2567 ณ สวนดาว"
        assert dates(rite) == ["2024-05-10"]
        assert find_event(page_of(rite.replace("10 พฤษภาคม", "10 มีนาคม")), []).fact.dates == ()  # type: ignore[union-attr]

    def test_a_day_with_its_place_behind_it_is_the_events(self) -> None:
        guests = "ผู้แทนชมรมคนรักดาว " * 12
        event = found(f"{CHAIR} เป็นประธานการประชุมโคม โดยมี {guests}ในวันที่ 8 พฤษภาคม 2567 ณ ห้องดาว กระทรวงเมฆ")
        assert ([str(day) for day in event.fact.dates], event.rules["dates"]) == (["2024-05-08"], "placed")

    def test_a_day_told_by_this(self) -> None:
        assert dates(f"{CHAIR} พร้อมลงพื้นที่เชียงราย 15 พ.ค. นี้ ตรวจโคมลอย") == ["2024-05-15"]

    def test_the_days_that_a_day_is_one_of(self) -> None:
        body = f"{CHAIR} เปิดเผยว่า วันเสาร์ที่ 18 พฤษภาคม 2567 จะร่วมงานโคม ระหว่างวันที่ 18 - 19 พฤษภาคม 2567 ณ สวนดาว"
        assert dates(body) == ["2024-05-18", "2024-05-19"]

    def test_who_speaks_on_a_day_told_in_the_middle(self) -> None:
        event = found(f"{CHAIR} แถลงวันนี้ (9 พ.ค. 67) ว่า โคมลอยขายดี")
        assert ([str(day) for day in event.fact.dates], event.rules["dates"]) == (["2024-05-09"], "spoken today")

    def test_a_day_in_a_line_of_its_own(self) -> None:
        event = found("วันพฤหัสบดีที่ 9 พฤษภาคม 2567\nขอเชิญรับฟังข่าวดาว\nโคมลอยขายดีทั่วประเทศ")
        assert ([str(day) for day in event.fact.dates], event.rules["dates"]) == (["2024-05-09"], "alone")

    @pytest.mark.parametrize(
        "said",
        [
            "ตามมติที่ประชุมคณะกรรมการโคม เมื่อวันที่ 2 พฤษภาคม 2567 ให้ลดราคา",
            "วันโคมโลกซึ่งจัดงานทุกปี ตรงกับวันที่ 16 พฤษภาคม 2567 ของทุกปี",
            "ณ วันที่ 9 พฤษภาคม 2567 ณ เวลา 15.00 น. มีผู้ร่วมงาน 9 คน",
        ],
    )
    def test_a_day_of_what_lies_behind_is_no_events(self, said: str) -> None:
        event = find_event(page_of(f"{CHAIR} เปิดเผยว่า โคมลอยขายดี {said}"), [])
        assert event is None or event.fact.dates == ()

    def test_who_speaks_tells_of_what_was_done_today(self) -> None:
        event = found(f"{CHAIR} กล่าวว่า วันนี้ได้ลงพื้นที่ดูโคมในอำเภอฟ้าใส จังหวัดน่าน")
        assert (event.fact.dates, event.rules["dates"]) == ((ISSUED,), "told today")

    def test_days_of_a_fair_about_a_feast_are_more_than_the_feast(self) -> None:
        assert dates("กรมเมฆ จัดกิจกรรมลอยโคม ในงานวันแม่แห่งชาติ ระหว่างวันที่ 11 - 13 พฤษภาคม 2567 ณ สวนดาว") == [
            "2024-05-11",
            "2024-05-13",
        ]

    def test_a_list_of_days_opens_no_report(self) -> None:
        body = "กระทรวงเมฆแจ้งเส้นทางของโคมลอย\n- วันที่ 3 พฤษภาคม 2567 เวลา 7.00 น. ออกจากบ้าน"
        event = find_event(page_of(body), [])
        assert event is None or event.fact.dates == ()


class TestTime:
    @pytest.mark.parametrize(
        ("written", "read"),
        [
            ("เวลา 13.30 น.", "13:30"),
            ("เวลา ๐๙.๐๐ - ๑๒.๐๐ น.", "09:00"),
            ("เวลาประมาณ 8:15 น.", "08:15"),
            ("เวลา 15.00 น. (ตามเวลาท้องถิ่น)", "15:00"),
        ],
    )
    def test_the_hour_behind_the_day(self, written: str, read: str) -> None:
        assert found(f"วันนี้ (9 พ.ค. 67) {written} {CHAIR} เปิดสวนดาว").fact.time == read

    def test_an_hour_far_off_is_none_of_its(self) -> None:
        assert found(f"วันนี้ (9 พ.ค. 67) {CHAIR} เปิดสวนดาว {'โคม' * 60} ปิดเวลา 20.00 น.").fact.time is None


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


class TestName:
    @pytest.mark.parametrize(
        ("told", "read", "kind"),
        [
            ("เป็นประธานในพิธีส่งมอบโคม โดยมีแขก", "พิธีส่งมอบโคม", "ceremony"),
            ("เข้าร่วมการประชุมคณะกรรมการโคม ครั้งที่ 1/2567 ณ ห้อง 2", "การประชุมคณะกรรมการโคม ครั้งที่ 1/2567", "meeting"),
            ("ร่วมงาน “โคมลอย โดย ชาวดาว” เพื่อขายโคม", "งาน “โคมลอย โดย ชาวดาว”", "fair"),
            ("ลงพื้นที่ตรวจติดตามสวนดาว พร้อมด้วยคณะ", "ลงพื้นที่ตรวจติดตามสวนดาว", "visit"),
        ],
    )
    def test_what_it_is_called_and_its_kind(self, told: str, read: str, kind: str) -> None:
        event = found(f"วันนี้ (9 พ.ค. 67) {CHAIR} {told}")
        assert (event.fact.name.th, event.fact.kind) == (read, kind)  # type: ignore[union-attr]

    def test_a_post_names_no_event(self) -> None:
        body = "วันนี้ (9 พ.ค. 67) นางสาวดาราพร แสงโคม ประธานที่ประชุมโคม เป็นประธานพิธีเปิดสวนดาว"
        start, end = body.index("นาง"), body.index(" เป็น")
        mention = Mention(start, start + 22, "นางสาวดาราพร แสงโคม", True, "ประธานที่ประชุมโคม", end, "title")
        assert name(body, [mention]) == "พิธีเปิดสวนดาว"

    def test_whom_a_host_receives_belongs_to_the_name(self) -> None:
        body = f"วันนี้ (9 พ.ค. 67) {CHAIR} ให้การต้อนรับ นายธีรวัฒน์ ใจดี ทูตเมืองดาว ณ ห้องโคม"
        start, end = body.index("นายธีร"), body.index(" ณ ห้อง")
        mention = Mention(start, start + 17, "นายธีรวัฒน์ ใจดี", True, "ทูตเมืองดาว", end, "title")
        assert name(body, [mention]) == "ให้การต้อนรับ นายธีรวัฒน์ ใจดี ทูตเมืองดาว"

    def test_a_reception_gives_way_to_what_it_was_for(self) -> None:
        body = f"วันนี้ (9 พ.ค. 67) {CHAIR} ให้การต้อนรับทูตเมืองดาว เพื่อร่วมหารือแนวทางขายโคม โดยมีแขกเข้าร่วม"
        assert name(body) == "ร่วมหารือแนวทางขายโคม"

    @pytest.mark.parametrize(
        "said",
        [
            "เอกสารการประชุมคณะโคม ไม่ตรงกับความจริง",
            "ตั้งแต่การขึ้นทะเบียน การฝึกอบรมพัฒนาทักษะทำโคม",
            "ผู้เดือดร้อนจากกรณีเหตุการณ์โคมตกใส่บ้าน จะได้เงิน",
            "ทุกคนสามารถตรวจสอบการซื้อโคมได้",
        ],
    )
    def test_what_is_only_spoken_about_names_no_event(self, said: str) -> None:
        assert name(f"วันนี้ (9 พ.ค. 67) {CHAIR} เปิดเผยว่า {said}") is None

    @pytest.mark.parametrize("lead", ["เป็นประธาน", "เข้าร่วม", "ได้จัด"])
    def test_who_speaks_of_taking_part_names_the_event(self, lead: str) -> None:
        assert name(f"วันนี้ (9 พ.ค. 67) {CHAIR} เปิดเผยว่า ตน{lead}การประชุมคณะโคม") == "การประชุมคณะโคม"

    def test_a_word_that_ends_like_at_stays_whole(self) -> None:
        told = f"วันนี้ (9 พ.ค. 67) {CHAIR} เป็นประธานการประชุมคณะโคม ประจำปีงบประมาณ พ.ศ. 2567 ครั้งที่ 2 ณ ห้องดาว"
        assert name(told) == "การประชุมคณะโคม ประจำปีงบประมาณ พ.ศ. 2567 ครั้งที่ 2"

    def test_a_name_too_long_is_cut_between_words(self) -> None:
        told = f"วันนี้ (9 พ.ค. 67) {CHAIR} เข้าร่วมการประชุมคณะโคม{' ดาวเมฆฟ้า' * 40}"
        assert (name(told) or "").endswith(" ดาวเมฆฟ้า")

    def test_a_name_in_the_line_behind_the_day(self) -> None:
        assert name(f"วันที่ 9 พฤษภาคม 2567 เวลา 13.00 น. ณ ห้องโคม\n{CHAIR} เป็นประธานพิธีเปิดสวนดาว") == "พิธีเปิดสวนดาว"


def test_a_release_that_reports_nothing_has_no_event() -> None:
    assert find_event(page_of("โคมลอยช่วยให้บ้านสวย ใครสนใจ โทร. 0 2000 0000"), []) is None


def test_it_names_the_rule_of_each_part() -> None:
    rules = found(f"วันนี้ (9 พ.ค. 67) เวลา 9.00 น. {CHAIR} ประชุมคณะโคม ณ ห้องดาว").rules
    assert rules == {"dates": "opening today", "time": "hour", "venue": "at", "name": "meeting"}


@given(texts)
def test_any_text_raises_nothing(text: str) -> None:
    event = find_event(page_of(text), [])
    assert event is None or 0 <= event.start < event.end <= max(1, len(text))


def test_the_days_that_the_title_names_are_the_event_s_where_no_other_are() -> None:
    page = read_page(
        "เปิดศูนย์เตือนภัยฝน ตั้งแต่วันที่ 5 มีนาคม 2566\nวันพฤหัสบดีที่ 2 มีนาคม 2566\nปลัดกระทรวงเมฆ เปิดเผยว่า ฝนจะตกหนักทั่วฟ้า\n"
        "ศูนย์เตือนภัยฝนจะเปิดให้บริการตั้งแต่วันที่ 5 มีนาคม 2566 เป็นต้นไป\n"
    )
    found = find_event(page, [])
    assert found is not None
    assert (found.fact.dates, found.rules["dates"]) == ((date(2023, 3, 5),), "title")
