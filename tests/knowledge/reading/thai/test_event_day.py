"""The day of an event in Thai releases: which of many days it is."""

import pytest

from knowledge.reading.thai.event import find_event
from tests.knowledge.reading.thai.events import CHAIR, ISSUED, dates, found, page_of


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
