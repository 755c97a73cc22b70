"""Who, of a release that the machine read: names as printed, chairs by post, speakers by what they said."""

from datetime import date

import pytest

from knowledge.answers.people import answer_position, answer_role, described
from knowledge.base import KnowledgeBase
from knowledge.questions.parse import parse
from knowledge.release import Release

RELEASE = Release.model_validate(
    {
        "id": "test-1",
        "source": "https://example.org/news/1",
        "publisher": "กรมหิ่งห้อย",
        "issued": date(2024, 3, 2),
        "title": "กรมหิ่งห้อยหารือเรื่องแสงไฟริมคลองกับสมาคมเรือพาย",
        "event": {"dates": ["2024-03-01"]},
        "people": [
            {
                "name": {"th": "นางสาวมะลิ ดอกหอม", "en": "Mali Dokhom"},
                "post": {"th": "อธิบดีกรมหิ่งห้อย", "en": "Director-General of the Department of Fireflies"},
                "roles": ["chair", "speaker"],
                "evidence": "นางสาวมะลิ ดอกหอม อธิบดีกรมหิ่งห้อย กล่าวว่า จะหรี่ไฟริมคลองหลังสองทุ่ม",
                "confidence": 0.9,
            },
            {
                "name": {"th": "นายพายุ ลำน้ำ", "en": "Phayu Lamnam"},
                "post": {"th": "ประธานสมาคมเรือพาย", "en": "Chairman of the Rowing Boat Association"},
                "roles": ["speaker"],
                "evidence": "นายพายุ ลำน้ำ ประธานสมาคมเรือพาย กล่าวว่า จะเพิ่มเสื้อชูชีพเด็ก",
                "confidence": 0.9,
            },
        ],
        "statements": [
            {"kind": "said", "who": "นางสาวมะลิ ดอกหอม", "text": "จะหรี่หลอดไฟสีส้มทุกต้นหลังสองทุ่ม"},
            {"kind": "said", "who": "นายพายุ ลำน้ำ", "text": "จะเพิ่มเสื้อชูชีพขนาดเล็กให้นักเรียนทุกลำ"},
        ],
        "text": "นางสาวมะลิ ดอกหอม อธิบดีกรมหิ่งห้อย หารือกับนายพายุ ลำน้ำ ประธานสมาคมเรือพาย",
    }
)
BASE = KnowledgeBase.build([RELEASE])


def said(text: str) -> str | None:
    draft = answer_role(parse(text, BASE.index, date(2024, 3, 3)), RELEASE, BASE.index)
    return draft.text if draft else None


def test_a_name_that_the_machine_respelt_comes_with_the_one_that_was_printed() -> None:
    chief = RELEASE.people[0]
    assert described(chief, "en") == "Mali Dokhom (มะลิ ดอกหอม), Director-General of the Department of Fireflies"
    assert described(chief, "th") == "นางสาวมะลิ ดอกหอม, อธิบดีกรมหิ่งห้อย"
    assert "(" not in described(chief.model_copy(update={"confidence": None}), "en")


def test_whoever_is_named_in_the_question_is_not_who_presides() -> None:
    answer = said("ใครเป็นประธานสมาคมเรือพายที่หารือกับมะลิ ดอกหอม")
    assert answer is not None
    assert "พายุ" in answer
    assert "มะลิ" not in answer


@pytest.mark.parametrize(
    ("text", "name"),
    [("ใครพูดเรื่องเสื้อชูชีพให้นักเรียน", "พายุ"), ("ใครบอกว่าจะหรี่หลอดไฟสีส้ม", "มะลิ")],
)
def test_of_several_speakers_whoever_spoke_of_the_matter_is_meant(text: str, name: str) -> None:
    answer = said(text)
    assert answer is not None
    assert name in answer
    assert "\n" not in answer


def test_all_speakers_are_meant_where_no_matter_is_named() -> None:
    answer = said("ใครเป็นคนพูดในการหารือของกรมหิ่งห้อย")
    assert answer is not None
    assert "มะลิ" in answer
    assert "พายุ" in answer


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("มะลิ ดอกหอม ดำรงตำแหน่งอะไร", "อธิบดีกรมหิ่งห้อย"),
        ("มะลิ ดอกหอม ที่ไปพบนายพายุ ลำน้ำ ดำรงตำแหน่งอะไร", "อธิบดีกรมหิ่งห้อย"),
        ("โสรยา ที่ไปหารือกับมะลิ ดอกหอม ดำรงตำแหน่งอะไร", None),
        ("What post had Soraya, who met Mali Dokhom?", None),
    ],
)
def test_the_post_is_of_whom_is_asked_about_and_not_of_whom_she_met(text: str, told: str | None) -> None:
    draft = answer_position(parse(text, BASE.index, date(2024, 3, 3)), RELEASE, BASE.index)
    assert (draft is None) is (told is None)
    assert draft is None or (told is not None and told in draft.text and "สมาคมเรือพาย" not in draft.text)
