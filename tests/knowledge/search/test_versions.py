"""Versions: the same news in Thai and in English."""

from typing import Any

import pytest

from bot.explaining import explanation_lines
from knowledge.answers.answer import Answer, Outcome
from knowledge.bank import BankQuestion
from knowledge.evaluation import evaluate
from knowledge.search.index import Index
from knowledge.search.ranking import rank
from knowledge.search.versions import versions_of
from tests.knowledge.made_up import CLOUDS, ask, base_of, parsed

BARE = {**CLOUDS, "event": None, "people": [], "periods": [], "contacts": []}
THAI: dict[str, Any] = {
    **BARE,
    "id": "moc-1",
    "title": {"th": "ชาวนาเชียงใหม่ได้เมล็ดพันธุ์ข้าว 4,520 ตัน หลังน้ำท่วม"},
    "text": "รัฐบาลส่งเมล็ดพันธุ์ข้าว 4,520 ตัน ให้ชาวนาเชียงใหม่ หลังน้ำท่วม 17 หมู่บ้าน\n"
    "ทหารช่วยซ่อมสะพานและโรงเรียน 36 แห่ง\nโรงพยาบาลส่งแพทย์และยาไปที่หมู่บ้าน",
}
ENGLISH: dict[str, Any] = {
    **BARE,
    "id": "moc-2",
    "source": "https://news.example.go.th/contents/2",
    "issued": "2023-03-03",
    "title": {"en": "Chiang Mai farmers receive 4,520 tons of rice seed after flood"},
    "text": "The government sends 4,520 tons of rice seed to farmers in Chiang Mai after the flood in 17 villages.\n"
    "Soldiers help repair bridges and 36 schools.\nThe hospital sends doctors and medicine to the villages.",
}
SYNOPSIS = "\n".join(
    [
        THAI["text"],
        "เห็นชอบการจัดซื้อเรือประมง 12 ลำ และการขุดคลองที่ภูเก็ต เพื่อส่งเสริมการท่องเที่ยวทางทะเล",
        "อนุมัติเงินกู้ 900 ล้านบาทสำหรับรถไฟความเร็วสูง ให้กระทรวงคมนาคมสร้างสถานี 8 แห่งภายในปี 2570",
        "รับทราบผลการแข่งขันกีฬาเยาวชน ราคายางพารา ภาษีน้ำมัน และการส่งออกผลไม้ไปญี่ปุ่น 61 บริษัท",
        "แต่งตั้งกรรมการธนาคาร ผู้อำนวยการพิพิธภัณฑ์ และเอกอัครราชทูตประจำออสเตรเลีย 5 ราย",
        "ร่างกฎหมายป่าไม้ ช้าง และสัตว์ป่า พร้อมแผนลดควันและฝุ่นจากโรงงานไฟฟ้า 44 โรงที่ระยอง",
    ]
)


def versions(*releases: dict[str, Any]) -> list[str]:
    """Return those of `releases` that are versions of the first of them."""
    index = base_of(*releases).index
    first, *others = (index.document(one["id"]) for one in releases)
    assert first is not None
    return [index.identifier(one) for one in versions_of(first, [one for one in others if one is not None], index)]


def test_the_same_news_in_the_other_language_is_a_version() -> None:
    assert versions(THAI, ENGLISH) == ["moc-2"]
    assert versions(ENGLISH, THAI) == ["moc-1"]


def test_what_is_released_later_or_in_the_same_language_is_none() -> None:
    assert versions(THAI, {**ENGLISH, "issued": "2023-03-09"}) == []
    assert versions(THAI, {**THAI, "id": "moc-2"}) == []


def test_other_news_of_the_same_place_is_no_version() -> None:
    text = (
        "Chiang Mai opens a market for 300 artists.\nTourists taste coffee, and children paint umbrellas in the park."
    )
    assert versions({**ENGLISH, "title": {"en": "Artists open Chiang Mai market"}, "text": text}, THAI) == []


def test_a_synopsis_that_has_all_of_a_short_release_is_no_version() -> None:
    synopsis = {**THAI, "title": {"th": "สรุปข่าวการประชุม"}, "text": SYNOPSIS}
    assert versions(ENGLISH, synopsis) == []
    assert versions(synopsis, ENGLISH) == []


def test_a_release_without_a_word_is_no_version() -> None:
    assert versions({**ENGLISH, "title": {"en": "–"}, "text": ""}, {**THAI, "title": {"th": "ก"}, "text": ""}) == []


def test_versions_are_found_across_segments_that_number_their_terms_otherwise() -> None:
    (first,), (other,) = (base_of(one).index.segments for one in (THAI, ENGLISH))
    index = Index([first, other])
    thai, english = index.document("moc-1"), index.document("moc-2")
    assert thai is not None
    assert english is not None
    assert versions_of(thai, [english], index) == [english]
    assert versions_of(english, [thai], index) == [thai]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("How many tons of rice seed did Chiang Mai farmers get?", ["moc-2", "moc-1"]),
        ("ชาวนาเชียงใหม่ได้เมล็ดพันธุ์ข้าวกี่ตัน", ["moc-1", "moc-2"]),
    ],
)
def test_versions_are_one_candidate_in_the_language_of_the_question_and_one_answer_with_both_links(
    text: str, names: list[str]
) -> None:
    base = base_of(THAI, ENGLISH)
    (candidate,) = rank(parsed(text), base.index)
    assert [base.index.identifier(document) for document in candidate.documents] == names
    assert sum(version.part for version in candidate.versions) == pytest.approx(1.0)
    assert candidate.chance == pytest.approx(1.0)
    answer = told(text, THAI, ENGLISH)
    assert "4,520" in answer.text
    assert sorted(release.id for release in answer.releases) == ["moc-1", "moc-2"]


def test_what_neither_version_states_is_told_of_both_and_is_no_choice() -> None:
    answer = told("Which hotline do Chiang Mai rice farmers call after the flood?", THAI, ENGLISH)
    assert answer.outcome is Outcome.NOT_STATED
    assert [release.id for release in answer.releases] == ["moc-2", "moc-1"]


def test_versions_have_one_place_and_are_explained() -> None:
    base = base_of(THAI, ENGLISH)
    asked: dict[str, Any] = {"id": "1", "lang": "th", "style": "plain", "type": "figure", "after": None}
    asked |= {"question": "ชาวนาเชียงใหม่ได้เมล็ดพันธุ์ข้าวกี่ตัน", "expect": "answer", "all_of": [["4,521"]], "none_of": []}
    question = BankQuestion(**asked, source=["https://news.example.go.th/contents/2"])
    (judged,) = evaluate([question], base, explained=True)
    assert judged.place == 1
    assert judged.explanation is not None
    assert [one["versions"] for one in judged.explanation["candidates"]] == [["moc-2"]]
    lines = [line.text for line in explanation_lines(judged.explanation, "en")]
    assert any("the same news in the other language: moc-2" in line for line in lines)


def told(text: str, *releases: dict[str, Any]) -> Answer:
    """Return the answer to `text` from `releases`."""
    return ask(text, base=base_of(*releases))
