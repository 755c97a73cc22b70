"""Event in Thai releases: its hour, name and kind, and the whole of it."""

from datetime import date

import pytest
from hypothesis import given

from knowledge.reading.mention import Mention
from knowledge.reading.page import read_page
from knowledge.reading.thai.event import find_event
from tests.knowledge.any_text import texts
from tests.knowledge.reading.thai.events import CHAIR, found, name, page_of


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
