"""English of posts and of what they are of."""

import re

import pytest
from hypothesis import given

from knowledge.language.body_names import body_in_english
from knowledge.language.concepts import read_lexicon
from knowledge.language.post_names import post_in_english
from tests.knowledge.any_text import texts


@pytest.mark.parametrize(
    ("thai", "english"),
    [
        ("นายกรัฐมนตรี", "Prime Minister"),
        ("รัฐมนตรีว่าการกระทรวงพลังงาน", "Minister of Energy"),
        ("รมว.ดีอี", "Minister of Digital Economy and Society"),
        ("รมช.เกษตรฯ", "Deputy Minister of Agriculture and Cooperatives"),
        ("ปลัด มท.", "Permanent Secretary of the Ministry of Interior"),
        ("ผู้ช่วยรัฐมนตรีประจำกระทรวงแรงงาน", "Assistant Minister of Labour"),
        ("เลขานุการรัฐมนตรีว่าการกระทรวงคมนาคม", "Secretary to the Minister of Transport"),
        ("ที่ปรึกษา รมว.อุตสาหกรรม", "Adviser to the Minister of Industry"),
        ("รองอธิบดีกรมทางหลวง", "Deputy Director-General of the Department of Highways"),
        ("ผู้ว่าการรถไฟแห่งประเทศไทย", "Governor of the State Railway of Thailand"),
        ("เลขาธิการ ป.ป.ส.", "Secretary-General of the Office of the Narcotics Control Board"),
        ("อธิการบดีมหาวิทยาลัยมหิดล", "President of Mahidol University"),
        ("รองผู้ว่าราชการจังหวัดเลย", "Deputy Governor of Loei"),
        ("ผวจ.น่าน", "Governor of Nan"),
        ("นายอำเภอเมืองตาก จังหวัดตาก", "District Chief of Mueang Tak, Tak"),
        ("อดีตนายกรัฐมนตรี", "Former Prime Minister"),
        ("รองประธานาธิบดีสหรัฐอเมริกา", "Vice President of the United States of America"),
        ("เอกอัครราชทูตญี่ปุ่นประจำประเทศไทย", "Ambassador of Japan to Thailand"),
        ("ส.ส.ยโสธร พรรคเพื่อไทย", "Member of the House of Representatives for Yasothon, Pheu Thai Party"),
        ("รองอธิบดีกรมเจ้าท่า ด้านปลอดภัย", "Deputy Director-General of the Marine Department for Safety"),
    ],
)  # fmt: skip
def test_a_post_is_put_together_from_its_parts(thai: str, english: str) -> None:
    assert post_in_english(thai) == english


@pytest.mark.parametrize(
    ("thai", "english"),
    [
        ("รองนายกรัฐมนตรี และ รมว.คลัง", "Deputy Prime Minister and Minister of Finance"),
        ("รองนายกรัฐมนตรีและรัฐมนตรีว่าการกระทรวงพาณิชย์", "Deputy Prime Minister and Minister of Commerce"),
        (
            "รองปลัดกระทรวงยุติธรรม รักษาราชการแทนอธิบดีกรมคุมประพฤติ",
            "Deputy Permanent Secretary of the Ministry of Justice and "
            "Acting Director-General of the Department of Probation",
        ),
        (
            "ผู้อำนวยการสำนักงานเศรษฐกิจการคลัง ในฐานะโฆษกกระทรวงการคลัง",
            "Director of the Fiscal Policy Office and Spokesperson of the Ministry of Finance",
        ),
        (
            "รัฐมนตรีว่าการกระทรวงวัฒนธรรม (รมว.วธ.)",
            "Minister of Culture",
        ),
        (
            "รองเลขาธิการนายกรัฐมนตรีฝ่ายการเมือง ปฏิบัติหน้าที่โฆษกประจำสำนักนายกรัฐมนตรี",
            "Deputy Secretary-General to the Prime Minister for Political Affairs and Acting Government Spokesperson",
        ),
        ("อธิบดีกรมท่าอากาศยาน กระทรวงคมนาคม", "Director-General of the Department of Airports, Ministry of Transport"),
    ],
)  # fmt: skip
def test_several_posts_are_joined(thai: str, english: str) -> None:
    assert post_in_english(thai) == english


@pytest.mark.parametrize(
    "post", ["หัวหน้าชมรมคนรักโคมลอย", "อธิบดีกรมโคมลอย", "", "ใจดี", "ภริยารองนายกรัฐมนตรี รมว.คลัง และนายกสมาคมแม่บ้านมหาดไทย"]
)
def test_a_post_of_unknown_parts_is_not_guessed(post: str) -> None:
    assert post_in_english(post) is None


def test_english_posts_stay() -> None:
    assert post_in_english("Minister of Lanterns") == "Minister of Lanterns"


@pytest.mark.parametrize(
    ("thai", "english"),
    [
        ("กระทรวงดีอีเอส", "Ministry of Digital Economy and Society"),
        ("กรมประมง", "Department of Fisheries"),
        ("กองทุนเงินให้กู้ยืมเพื่อการศึกษา (กยศ.)", "Student Loan Fund"),
        ("องค์การบริหารส่วนจังหวัดแพร่", "Phrae Provincial Administrative Organization"),
        ("เทศบาลเมืองแก่งโคม", "Kaengkhom Town Municipality"),
        ("กระทรวงโคมลอย", None),
    ],
)
def test_bodies_have_their_official_names(thai: str, english: str | None) -> None:
    assert body_in_english(thai) == english


def test_every_ministry_has_its_posts() -> None:
    for names in read_lexicon("organisations").values():
        if names["th"][0].startswith("กระทรวง"):
            assert post_in_english(f"รัฐมนตรีว่าการ{names['th'][0]}"), names


@given(texts)
def test_any_text_is_read_or_refused(text: str) -> None:
    for english in (post_in_english(text), body_in_english(text)):
        assert english is None or (english and not re.search("[ก-ฮ]", english))
