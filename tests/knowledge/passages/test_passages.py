"""What passages are cut from a text, what is seen in them, and which is said."""

from dataclasses import replace
from datetime import date

from hypothesis import given

from knowledge.answers.draft import Draft
from knowledge.answers.quoting import settle
from knowledge.base import KnowledgeBase
from knowledge.language.batches import BAR, ends_of
from knowledge.language.text import squeeze
from knowledge.language.words import comparable
from knowledge.limits import EXPLANATION_LIMIT, FACT_LIMIT
from knowledge.passages.kept import pieces_of
from knowledge.passages.ranking import read_ranked, text_of
from knowledge.passages.signs import sign_names, signs_by_text, signs_in, signs_wanted
from knowledge.passages.sureness import least_chance
from knowledge.questions.parse import parse
from knowledge.questions.question import Facet, Question
from knowledge.release import Release
from tests.knowledge.any_text import texts

TEXT = (
    "นายสมหมาย ใจเย็น อธิบดีกรมหิ่งห้อย เปิดเผยว่า กรมได้ปลูกต้นลำพูริมคลองบางนกยูง จำนวน 4,275 ต้น "
    "โดยใช้งบประมาณ 3.8 ล้านบาท เพื่อให้หิ่งห้อยมีที่อยู่\n"
    "ทั้งนี้ ชาวบ้านที่สนใจสามารถลงทะเบียนรับกล้าไม้ได้ที่ศาลาริมน้ำวัดนกฮูก ตั้งแต่วันที่ 5 มีนาคม 2567\n"
    "นอกจากนี้ กรมจะจัดประกวดภาพถ่ายหิ่งห้อยยามค่ำคืน ชิงเงินรางวัล 25,000 บาท"
)
RELEASE = Release.model_validate(
    {
        "id": "test-1",
        "source": "https://example.org/news/1",
        "publisher": "กรมหิ่งห้อย",
        "issued": date(2024, 3, 1),
        "title": "กรมหิ่งห้อยปลูกต้นลำพูริมคลองบางนกยูง",
        "text": TEXT,
    }
)
BASE = KnowledgeBase.build([RELEASE])
FACT = Draft("กรมหิ่งห้อย", ("กรมหิ่งห้อย",))


def asked(text: str) -> Question:
    return parse(text, BASE.index, date(2024, 3, 2))


def best(text: str) -> str:
    ranked = read_ranked(asked(text), RELEASE)
    assert ranked is not None
    return text_of(RELEASE, ranked.runs[ranked.best])


def test_pieces_are_verbatim_and_none_is_longer_than_a_fact() -> None:
    pieces = pieces_of(RELEASE)
    assert len(pieces) > 3
    assert all(0 < piece.end - piece.start <= FACT_LIMIT for piece in pieces)
    assert [piece.start for piece in pieces] == sorted(piece.start for piece in pieces)
    assert {piece.line for piece in pieces} == {0, 1, 2}


def test_signs_are_seen_and_wanted() -> None:
    assert {"money", "number"} <= signs_in("ใช้งบ3.8ล้านบาท")
    assert "day" in signs_in("ตั้งแต่5มีนาคม2567")
    assert "money" in signs_wanted("ใช้งบเท่าไหร่", Facet.FIGURE)
    assert "person" in signs_wanted("who opened it?", Facet.CHAIR)


def test_the_passage_with_the_words_and_the_unit_comes_first() -> None:
    assert "4,275 ต้น" in best("ปลูกต้นลำพูริมคลองบางนกยูงกี่ต้น")
    assert "25,000" in best("ประกวดภาพถ่ายหิ่งห้อยได้เงินรางวัลเท่าไหร่")


def test_an_english_question_finds_the_thai_clause_by_bridged_words() -> None:
    assert "ลงทะเบียน" in best("Where can villagers register?")


def test_the_chances_that_ship_are_chances() -> None:
    assert 0 < least_chance() < 1


def test_a_checked_release_or_one_without_text_answers_from_its_facts_alone() -> None:
    question = asked("ปลูกต้นลำพูกี่ต้น")
    for release in (RELEASE.model_copy(update={"text": None}), RELEASE.model_copy(update={"checked": True})):
        assert settle(question, release, FACT) is FACT
        assert settle(question, release, None) is None


def test_what_is_quoted_stands_in_the_text() -> None:
    for text in ("ปลูกต้นลำพูริมคลองบางนกยูงกี่ต้น", "ใช้งบประมาณปลูกต้นลำพูเท่าไหร่", "When does registration start?"):
        said = settle(asked(text), RELEASE, None)
        assert said is None or said.text in TEXT


def test_nothing_is_said_below_the_least_chance() -> None:
    assert settle(asked("ปลูกต้นลำพูกี่ต้น"), RELEASE, FACT, least=1.0) is None
    said = settle(asked("ปลูกต้นลำพูริมคลองบางนกยูงกี่ต้น"), RELEASE, None, least=0.0)
    assert said is not None
    assert said.evidence == (said.text,)


def test_no_piece_cuts_a_date() -> None:
    text = (
        "ศูนย์เรียนรู้หิ่งห้อยริมคลองบางนกยูงเปิดให้ประชาชนเข้าชมโดยไม่เสียค่าใช้จ่าย วันที่ 12 มีนาคม 2567 "
        "เวลาเย็นย่ำค่ำคืนของทุกวันตลอดทั้งสัปดาห์ของงานเทศกาลประจำหมู่บ้าน วันที่ 27 - 31 ธันวาคม 2567 พบกันที่ลานกว้าง"
    )
    days = {day for piece in pieces_of(RELEASE.model_copy(update={"text": text})) for day in piece.days}
    assert days == {(2024, 3, 12), (2024, 12, 27)}


def test_signs_of_many_texts_are_those_of_each() -> None:
    texts = ["ใช้งบ3", "ล้านบาท", "", "from 5 may to", " 9 june at the hall", "นายกเทศมนตรี", "นายสมหมายลงนาม"]
    assert signs_by_text(BAR.join(texts), ends_of(texts)) == [signs_in(text) for text in texts]
    assert "person" not in signs_in("นายก")
    assert {"person", "signing"} <= signs_in("นายสมหมายลงนาม")


@given(texts)
def test_signs_among_some_are_those_that_are_found_among_all(text: str) -> None:
    plain = squeeze(comparable(text))
    for names in (sign_names(), ("money", "person")):
        assert signs_in(plain, names) == signs_in(plain) & set(names)


def test_a_passage_that_lists_may_be_longer_than_one_that_explains_and_that_longer_than_a_fact() -> None:
    text = "\n".join(f"- ต้นลำพูต้นที่ {place} ริมคลองบางนกยูง ของหมู่บ้าน" for place in range(60))
    told = RELEASE.model_copy(update={"text": text})
    question = asked("ปลูกต้นลำพูริมคลองบางนกยูง")
    longest = []
    for facet in (Facet.LIST, Facet.WHY, Facet.FIGURE):
        ranked = read_ranked(replace(question, facet=facet, polar=False), told)
        assert ranked is not None
        longest.append(max(len(text_of(told, run)) for run in ranked.runs))
    assert longest[0] > longest[1] > longest[2]
    assert all(most <= limit for most, limit in zip(longest, (1500, 700, 350), strict=True))


def test_a_list_of_two_is_as_short_as_an_explanation() -> None:
    boats = "\n".join(f"{number}. เรือลำที่ {number} ลอยชมหิ่งห้อยริมคลองบางนกยูงทุกคืน" for number in range(60))
    told = RELEASE.model_copy(update={"text": boats})
    longest = {
        text: max(len(text_of(told, run)) for run in ranked.runs)
        for text in ("which two boats float?", "which boats float?")
        if (ranked := read_ranked(replace(asked(text), facet=Facet.LIST), told))
    }
    assert longest["which two boats float?"] <= EXPLANATION_LIMIT < longest["which boats float?"]
