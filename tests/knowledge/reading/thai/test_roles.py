"""Roles in Thai releases: who presides, comes along, speaks or signs, by the words around the names."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.reading.mentions import find_mentions
from knowledge.reading.page import read_page
from knowledge.reading.thai.roles import find_roles
from tests.knowledge.any_text import texts
from tests.knowledge.reading.thai.marked import marked

HEAD = "[นายธีรวัฒน์ แสงจันทร์; ปลัดกระทรวงโคมลอย]"
GUEST = "[นางดาราพร เมฆขาว; อธิบดีกรมหมอก]"
OTHER = "[ดร.ปกรณ์ ลมหนาว; ผู้ว่าราชการจังหวัดสายรุ้ง]"


def roles(text: str) -> dict[str, str]:
    """Return first name -> roles of the people marked in `text`; those without a role are left out."""
    page, mentions = marked(text)
    return {
        re.sub(r"^(?:นาย|นาง|ดร\.)", "", mentions[number].name.split()[0]): " ".join(sorted(role for role, _ in found))
        for number, found in find_roles(page, mentions).items()
        if found
    }


def role_of(text: str) -> str:
    """Return the roles of the only person of `text` who has any."""
    found = roles(text)
    assert len(found) == 1, found
    return next(iter(found.values()))


@pytest.mark.parametrize(
    "told",
    [
        "เป็นประธานเปิดงานโคมลอย",
        "นั่งหัวโต๊ะประชุมโคมลอย",
        "ลงพื้นที่ดูโคมลอย",
        "ตรวจเยี่ยมโรงงานโคม",
        "เดินทางไปจังหวัดสายรุ้ง เพื่อเป็นประธานเปิดงาน",
        "เปิดการประชุมโคมลอย",
        "เป็นหัวหน้าคณะไปดูโคม",
    ],
)
def test_whoever_presides_or_leads_a_visit_chairs(told: str) -> None:
    assert role_of(f"วันนี้ {HEAD} {told}") == "chair"


@pytest.mark.parametrize("told", ["เข้าร่วมงานโคมลอย", "ร่วมพิธีลอยโคม", "ให้การต้อนรับคณะครู", "เข้าพบผู้ผลิตโคม"])
def test_whoever_takes_part_attends(told: str) -> None:
    assert role_of(f"วันนี้ {HEAD} {told}") == "attendee"


@pytest.mark.parametrize("told", ["กล่าวว่า โคมสวย", "เปิดเผยถึงโคม", "ย้ำว่าโคมสวย", "แถลงข่าวเรื่องโคม", "ชี้แจงว่า โคมปลอดภัย"])
def test_whoever_says_something_speaks(told: str) -> None:
    assert role_of(f"วันนี้ {HEAD} {told}") == "speaker"


def test_a_quotation_is_of_whoever_is_named_behind_it() -> None:
    assert role_of(f'{HEAD}\n"โคมสวยและปลอดภัย" [นายธีรวัฒน์]ฯ กล่าว') == "speaker"


def test_all_names_of_a_list_attend() -> None:
    found = roles(f"{HEAD} เป็นประธานในพิธี โดยมี {GUEST} {OTHER} และเจ้าหน้าที่ ให้การต้อนรับ")
    assert found == {"ธีรวัฒน์": "chair", "ดาราพร": "attendee", "ปกรณ์": "attendee"}


def test_a_list_without_a_verb_attends() -> None:
    assert roles(f"{HEAD} เป็นประธาน โดยมี {GUEST} และ {OTHER}") == {
        "ธีรวัฒน์": "chair",
        "ดาราพร": "attendee",
        "ปกรณ์": "attendee",
    }


def test_the_head_of_company_does_what_the_verb_behind_says() -> None:
    assert roles(f"{HEAD} พร้อมด้วย {GUEST} และคณะ ลงพื้นที่ดูโคม") == {"ธีรวัฒน์": "chair", "ดาราพร": "attendee"}
    assert roles(f"{HEAD} พร้อมด้วย {GUEST} เข้าร่วมประชุม") == {"ธีรวัฒน์": "attendee", "ดาราพร": "attendee"}


def test_whoever_reports_at_a_ceremony_attends_and_speaks() -> None:
    assert roles(f"{HEAD} เป็นประธาน โดยมี {GUEST} กล่าวรายงาน")["ดาราพร"] == "attendee speaker"


def test_the_guest_of_honour_presides() -> None:
    assert roles(f"{GUEST} กล่าวว่า งานได้รับเกียรติจาก {HEAD} เป็นประธาน") == {"ดาราพร": "speaker", "ธีรวัฒน์": "chair"}


def test_whoever_is_sent_presides_and_not_the_sender() -> None:
    assert roles(f"{HEAD} มอบหมายให้ {GUEST} เป็นประธานเปิดงาน") == {"ดาราพร": "chair"}
    assert roles(f"{GUEST} ได้รับมอบหมายจาก {HEAD} เป็นประธานเปิดงาน") == {"ดาราพร": "chair"}


def test_whoever_has_a_policy_is_only_mentioned() -> None:
    assert roles(f"{GUEST} ลงพื้นที่ดูโคม ตามนโยบายของ {HEAD}") == {"ดาราพร": "chair"}
    assert roles(f"{GUEST} กล่าวว่า กระทรวงโคมลอย ภายใต้การนำของ {HEAD} ห่วงใย") == {"ดาราพร": "speaker"}


def test_agencies_that_are_ordered_do_what_the_verb_says() -> None:
    assert roles(f"{HEAD} สั่งการหน่วยงานลงพื้นที่ทันที") == {}


def test_both_sides_of_a_talk_attend() -> None:
    both = {"ธีรวัฒน์": "attendee", "ดาราพร": "attendee"}
    assert roles(f"{HEAD} หารือกับ {GUEST} เรื่องโคม") == both
    assert roles(f"{HEAD} ให้การต้อนรับ {GUEST} ในโอกาสเยือน") == both
    assert roles(f"{HEAD} ให้ {GUEST} เข้าเยี่ยมคารวะ") == both


def test_thanks_to_those_met_are_said() -> None:
    found = roles(f"{HEAD} หารือกับ {GUEST} เรื่องโคม\n[นายธีรวัฒน์] ขอบคุณที่ร่วมดูแลโคม")
    assert found["ธีรวัฒน์"] == "attendee speaker"


def test_signatories() -> None:
    assert roles(f"{HEAD} และ {GUEST} ร่วมลงนามความตกลง") == {"ธีรวัฒน์": "signatory", "ดาราพร": "signatory"}
    assert roles(f"{HEAD} เป็นประธานในพิธีลงนามความตกลง") == {"ธีรวัฒน์": "chair"}


def test_two_preside_together() -> None:
    assert roles(f"{HEAD} และ {GUEST} ร่วมเป็นประธานการประชุม") == {"ธีรวัฒน์": "chair", "ดาราพร": "chair"}


def test_the_leader_of_a_team_chairs() -> None:
    assert role_of(f"ชุดจับโคมเถื่อน นำโดย {HEAD} ตรวจค้นโรงงาน") == "chair"


def test_a_post_alone_means_its_holder() -> None:
    assert role_of(f"{HEAD}\nปลัดกระทรวงโคมลอย กล่าวว่า โคมสวย") == "speaker"
    minister = "[นายธีรวัฒน์ แสงจันทร์; รัฐมนตรีว่าการกระทรวงโคมลอย]"
    assert role_of(f"{minister}\nรมว.คล. กล่าวว่า โคมสวย") == "speaker"
    assert role_of(f"{minister}\nจากนั้น รัฐมนตรีว่าการฯ กล่าวว่า โคมสวย") == "speaker"


def test_a_post_alone_means_nobody_where_it_is_another_one() -> None:
    assert roles(f"{HEAD}\nปลัดกระทรวงหมอก กล่าวว่า โคมสวย") == {}
    assert roles(f"{HEAD}\nรองปลัดกระทรวงโคมลอย กล่าวว่า โคมสวย") == {}


def test_the_speaker_may_tell_of_himself() -> None:
    assert role_of(f"{HEAD} เปิดเผยว่า วันนี้ตนได้เป็นประธานเปิดงาน") == "chair speaker"


def test_the_name_of_an_event_is_no_deed() -> None:
    assert role_of(f"{HEAD} กล่าวสุนทรพจน์ในพิธีเปิดการประชุมโคม") == "speaker"
    assert roles(f'{HEAD} ขับเคลื่อน "โครงการเข้าร่วมลอยโคม" ต่อไป') == {}
    assert roles(f"{HEAD} ดูแลงานดังกล่าว") == {}


def test_kings_whom_a_feast_is_named_after_are_not_there() -> None:
    king = "[พระบาทสมเด็จพระเจ้าโคมทอง มหาราช]"
    assert roles(f"{HEAD} เป็นประธานงานเฉลิมพระเกียรติ {king} เข้าร่วมโดยคณะครู") == {"ธีรวัฒน์": "chair"}


def test_a_line_may_break_before_the_post() -> None:
    assert role_of("วันนี้ [นายธีรวัฒน์ แสงจันทร์]\nปลัดกระทรวงโคมลอย เป็นประธานเปิดงาน") == "chair"


def test_rules_tell_a_post_from_a_name() -> None:
    page, mentions = marked(f"{HEAD}\nปลัดกระทรวงโคมลอย กล่าวว่า โคมสวย")
    assert find_roles(page, mentions) == {0: [("speaker", "says_by_post")]}


@given(texts)
def test_any_text_is_read(text: str) -> None:
    page = read_page(text)
    assert isinstance(find_roles(page, []), dict)


WORDS = [HEAD, GUEST, OTHER, "โดยมี", "พร้อมด้วย", "กล่าวว่า", "เป็นประธาน", "และ", "\n", '"', "หารือกับ", "มอบหมายให้"]


@given(st.lists(st.sampled_from([*WORDS, "นำโดย", "ทั้งนี้", "ตนได้", "ปลัดฯ", "ลงนาม", " "]), max_size=25))
def test_any_order_of_words_is_read(pieces: list[str]) -> None:
    page, mentions = marked(" ".join(pieces))
    assert set(find_roles(page, mentions)) <= set(range(len(mentions)))


def test_mentions_that_are_read_get_their_roles() -> None:
    page = read_page("ข่าว\nวันนี้ นายธีรวัฒน์ แสงจันทร์ ปลัดกระทรวงโคมลอย เป็นประธานเปิดงานลอยโคมประจำปี ณ ลานโคม")
    assert [rule for found in find_roles(page, find_mentions(page)).values() for _, rule in found] == ["presides"]


def test_two_people_of_one_first_name_have_their_own_roles() -> None:
    page = read_page(
        "ข่าว\nวันที่ 2 มีนาคม 2566\nนายสมหมาย ฟ้าใส ปลัดกระทรวงเมฆ เป็นประธานการประชุม โดยมี นายสมหมาย ลมเย็น อธิบดีกรมหมอก เข้าร่วม"
    )
    mentions = find_mentions(page)
    found = find_roles(page, mentions)
    held = {mentions[number].name: {str(role) for role, _ in roles} for number, roles in found.items()}
    assert held == {"นายสมหมาย ฟ้าใส": {"chair"}, "นายสมหมาย ลมเย็น": {"attendee"}}


def test_a_name_of_initials_alone_is_read_without_a_fault() -> None:
    page = read_page("ข่าว\nวันที่ 2 มีนาคม 2566\nนาย ก. ข. ปลัดกระทรวงเมฆ กล่าวว่าฝนจะตก นายสมหมาย ฟ้าใส กล่าวว่าไม่ตก")
    assert find_roles(page, find_mentions(page))
