"""Names behind titles: what a title is, what is none, and where the name ends."""

import pytest

from tests.knowledge.reading.thai.naming import mentions_of, names_of


@pytest.mark.parametrize(
    "name",
    [
        "นายปลายฟ้า แสนเดือน", "นางสาวดวงเดือน แสนเดือน", "น.ส.ดวงเดือน แสนเดือน", "ดร.ปลายฟ้า แสนเดือน", "ศ.ดร.ปลายฟ้า แสนเดือน",
        "ศ.พิเศษ ดร.ปลายฟ้า แสนเดือน", "ศ.(พิเศษ) ดร.ปลายฟ้า แสนเดือน", "นพ.ปลายฟ้า แสนเดือน", "แพทย์หญิงดวงเดือน แสนเดือน",
        "นายสัตวแพทย์ปลายฟ้า แสนเดือน", "พลเอก ปลายฟ้า แสนเดือน", "พล.อ.อ. ปลายฟ้า แสนเดือน", "พล.ต.อ.ปลายฟ้า แสนเดือน",
        "พล.ต.อภิฟ้า แสนเดือน", "พันตำรวจเอกหญิง ดวงเดือน แสนเดือน", "พ.ต.อ.หญิง ดวงเดือน แสนเดือน", "ว่าที่ ร.ต.ปลายฟ้า แสนเดือน",
        "ว่าที่ร้อยตรี ปลายฟ้า แสนเดือน", "ม.ล.ปลายฟ้า แสนเดือน", "ม.ร.ว.ปลายฟ้า แสนเดือน", "ท่านผู้หญิงดวงเดือน แสนเดือน",
        "เรืออากาศเอก นายแพทย์ปลายฟ้า แสนเดือน", "ฯพณฯ นายปลายฟ้า แสนเดือน", "ดาโต๊ะ ปลายฟ้า บิน แสนเดือน", "Mr. Sky Moonfield",
        "H.E. Mrs. Sky Moonfield", "MS. SKY MOONFIELD", "นาย ปลายฟ้า แสนเดือน",
    ],
)  # fmt: skip
def test_every_title_opens_a_name(name: str) -> None:
    assert names_of(f"{name} รองอธิบดีกรมเมฆ กล่าวว่า ฝนจะตก") == [name]


@pytest.mark.parametrize(
    "text",
    [
        "นายกรัฐมนตรี เป็นประธาน", "นายอำเภอเมือง ลงพื้นที่", "นายทะเบียน รับเรื่อง", "ทนายความ แถลงข่าว", "ตำรวจ 300 นาย เข้าร่วม พิธี",
        "เดือนมิถุนายน ที่ผ่านมา", "การพัฒนายกระดับ ชุมชน", "คุณภาพ ชีวิต", "นางสงกรานต์ ปีนี้", "พ.ศ. สองพันห้าร้อย", "นายจ้าง และลูกจ้าง",
        "ทุกท่าน ร่วมกัน", "ขอให้ท่านเลือก ช่องทาง", "กลุ่ม MSME ไทย", "เจ้านาย สั่ง",
    ],
)  # fmt: skip
def test_what_looks_like_a_title_opens_no_name(text: str) -> None:
    assert mentions_of(text) == []


@pytest.mark.parametrize("before", ["โดยมี", "และ", "พร้อมด้วย", "มอบหมายให้", "นโยบายของ"])
def test_a_title_may_be_glued_to_the_word_before(before: str) -> None:
    assert names_of(f"{before}นายปลายฟ้า แสนเดือน เข้าร่วม") == ["นายปลายฟ้า แสนเดือน"]


def test_a_title_behind_the_number_of_a_list_opens_a_name() -> None:
    assert names_of("3.ผศ.ปลายฟ้า แสนเดือน สาขาดนตรี") == ["ผศ.ปลายฟ้า แสนเดือน"]


@pytest.mark.parametrize(
    "behind", ["กล่าวว่า ฝนจะตก", "ได้เดินทางไป", "เป็นประธาน", "และคณะ", "พร้อมด้วย", "จึงสั่งการ", "ยังระบุ", "คาดว่าจะทันในปีนี้"]
)
def test_a_verb_behind_a_first_name_is_no_surname(behind: str) -> None:
    (mention,) = mentions_of(f"นายปลายฟ้า {behind}")
    assert (mention.name, mention.full) == ("นายปลายฟ้า", False)


@pytest.mark.parametrize("glued", ["กล่าวว่า", "เปิดเผยว่า", "เป็นประธาน", "และคณะ"])
def test_a_verb_that_is_glued_to_a_surname_is_cut_off(glued: str) -> None:
    assert names_of(f"นายปลายฟ้า แสนเดือน{glued} ฝนจะตก") == ["นายปลายฟ้า แสนเดือน"]


def test_a_verb_that_is_glued_to_a_first_name_is_cut_off() -> None:
    assert [mention.name for mention in mentions_of("นายปลายฟ้ากล่าวว่า ฝนจะตก")] == ["นายปลายฟ้า"]


@pytest.mark.parametrize("surname", ["พร้อมเดือน", "มีเดือน", "ที่รักเดือน", "แทนเดือน", "นำเดือน"])
def test_a_surname_may_begin_like_a_small_word_where_a_post_follows(surname: str) -> None:
    assert names_of(f"นายปลายฟ้า {surname} อธิบดีกรมเมฆ เข้าร่วม") == [f"นายปลายฟ้า {surname}"]


def test_a_name_may_hold_the_house_it_is_of() -> None:
    assert names_of("นางสาวดวงเดือน ณ เมืองเมฆ เข้าร่วม") == ["นางสาวดวงเดือน ณ เมืองเมฆ"]


def test_a_second_surname_belongs_to_the_name_where_a_post_follows() -> None:
    assert names_of("นางดวงเดือน แสนเดือน หมอกเหนือ รองโฆษกกรมเมฆ กล่าว") == ["นางดวงเดือน แสนเดือน หมอกเหนือ"]


def test_a_surname_may_stand_on_the_next_line_where_a_post_follows() -> None:
    assert names_of("พลเรือเอก ปลายฟ้า\nแสนเดือน รองปลัดกระทรวงกลาโหม") == ["พลเรือเอก ปลายฟ้า\nแสนเดือน"]


def test_first_name_and_surname_without_a_space_are_a_full_name_where_a_post_is_glued() -> None:
    assert names_of("นายปลายฟ้าแสนเดือนดาวรองอธิบดีกรมเมฆ") == ["นายปลายฟ้าแสนเดือนดาว"]


def test_the_name_in_latin_letters_behind_a_name_is_its_other_name() -> None:
    (mention,) = mentions_of("นายอัลฟา ซัน มูนา (H.E. Mr. Alfa Sun Muna) เอกอัครราชทูตเมฆประจำประเทศไทย")
    assert (mention.name, mention.other_name) == ("นายอัลฟา ซัน มูนา", "H.E. Mr. Alfa Sun Muna")
    assert mention.post == "เอกอัครราชทูตเมฆประจำประเทศไทย"


def test_a_gloss_shows_that_an_address_opens_a_name() -> None:
    assert names_of("คุณอัลฟิ มูนาลี (Ms. Alfi Munali) เข้าพบ") == ["คุณอัลฟิ มูนาลี"]


def test_the_name_in_thai_letters_behind_a_latin_name_is_its_other_name() -> None:
    (mention,) = mentions_of("พลตรี Alfa Sun Muna (อัลฟา ซัน มูนา) เข้าร่วม")
    assert (mention.name, mention.other_name) == ("พลตรี Alfa Sun Muna", "อัลฟา ซัน มูนา")


def test_a_latin_name_ends_before_a_post() -> None:
    assert names_of("พบ Mr. Alfa Muna President ของบริษัท") == ["Mr. Alfa Muna"]


def test_an_abbreviation_is_no_surname() -> None:
    assert not any(mention.full for mention in mentions_of("นายปลายฟ้า กมฟ. แจ้งว่า"))


def test_the_bare_name_begins_behind_the_titles() -> None:
    (mention,) = mentions_of("ศ. ดร.ปลายฟ้า แสนเดือน เข้าร่วม")
    assert mention.name[mention.bare_at :] == "ปลายฟ้า แสนเดือน"
