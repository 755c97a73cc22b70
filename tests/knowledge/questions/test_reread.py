"""Second readings: what a question asks for where its way of asking alone misleads."""

import pytest
from hypothesis import given

from knowledge.language.words import comparable
from knowledge.questions.cues import cue_words
from knowledge.questions.facets import Asked, read_ways
from knowledge.questions.question import Facet
from knowledge.questions.reread import readings, reread
from tests.knowledge.any_text import texts
from tests.knowledge.made_up import parsed

_KEYS = {"read", "means", "part", "shows", "unless", "and_cue", "unless_cue", "nobody", "no_post"}


def test_every_entry_has_known_keys_facets_and_cues() -> None:
    for entry in read_ways("reread"):
        assert set(entry) <= _KEYS
        assert set(entry["read"]) | {entry["means"]} <= set(Facet)
        assert entry["means"] not in entry["read"]
        for key in ("and_cue", "unless_cue"):
            assert key not in entry or cue_words(entry[key])


def test_every_way_is_written_as_questions_are_read() -> None:
    ways = [way for entry in read_ways("reread") for way in (*entry["shows"], *entry.get("unless", ()))]
    fragments = [fragment.rstrip("_") for way in ways for fragment in way.split("..")]
    assert [fragment for fragment in fragments if comparable(fragment) != fragment] == []


@pytest.mark.parametrize(
    ("text", "facet"),
    [
        ("Who did Daraporn meet at the honey fair?", Facet.ATTENDEES),
        ("ธีรวัฒน์คุยกับใครเรื่องน้ำผึ้ง", Facet.ATTENDEES),
        ("ประธานคนเลี้ยงผึ้งที่มาร่วมงานคือใคร", Facet.ATTENDEES),
        ("โฆษกที่ออกมาเล่าเรื่องโคมลอยคือใคร", Facet.SPEAKER),
        ("ข่าวโคมนี้ใครเป็นคนออกมาเล่า", Facet.SPEAKER),
        ("Who at the ministry warned of old lanterns?", Facet.SPEAKER),
        ("Who was warned of old lanterns?", Facet.PERSON),
        ("ใครตัดริบบิ้นงานโคมลอย", Facet.CHAIR),
        ("Who set up the honey fund?", Facet.ORGANISATION),
        ("Who put in the lowest bid for the lantern hall?", Facet.ORGANISATION),
        ("ธีรวัฒน์เรียนจบที่ไหน", Facet.ORGANISATION),
        ("ธีรวัฒน์เรียนคณะอะไร", Facet.WHAT),
        ("What office does Lotta Berg hold?", Facet.POSITION),
        ("Which office lends the lanterns?", Facet.ORGANISATION),
        ("On which page did Lotta Berg post her thanks?", Facet.WHAT),
        ("น้ำผึ้งของอธิบดีแปรรูปเป็นอะไรบ้าง", Facet.WHAT),
        ("โคมแบ่งเป็นอะไรบ้าง", Facet.LIST),
        ("โคมรางวัลมอบให้ใคร", Facet.WHAT),
        ("โคมรางวัลมอบให้ใครบ้าง", Facet.LIST),
        ("วันสุดท้ายของงานโคมใครมาเล่นดนตรี", Facet.WHAT),
        ("คนทำโคมเรียกโคมแบบนี้ว่าอะไร", Facet.WHAT),
        ("ที่ประชุมเห็นชอบร่างอะไรเรื่องโคม", Facet.WHAT),
        ("จ่ายค่าโคมผ่านช่องทางไหน", Facet.HOW),
        ("สมัครทำโคมผ่านช่องทางไหน", Facet.CONTACT),
        ("Where does the honey come from?", Facet.WHAT),
        ("What is the most a maker can borrow for a kiln?", Facet.FIGURE),
        ("How long is the runway?", Facet.FIGURE),
        ("ค่าแขวนโคมปีแรกคิดยังไง", Facet.FIGURE),
        ("What came out of the meeting on lanterns?", Facet.DECISION),
        ("งานโคมมีช่วงไหนบ้าง", Facet.LIST),
        ("Who put out the story on lanterns?", Facet.ORGANISATION),
        ("Which outlet published the story on lanterns?", Facet.ORGANISATION),
        ("ขอเบอร์ไว้ถามเรื่องโคมที่ลงข่าว", Facet.CONTACT),
        ("โรงงานโคมโดนโจมตีไซเบอร์ พังไปแค่ไหน", Facet.WHAT),
        ("โรงงานโคมโดนโจมตีไซเบอร์ ให้แจ้งเบอร์อะไร", Facet.CONTACT),
    ],
)
def test_what_is_meant_by_more_than_the_way_of_asking(text: str, facet: Facet) -> None:
    assert parsed(text).facet is facet


@pytest.mark.parametrize(
    ("text", "facet"),
    [
        ("How many tonnes of honey were sold?", Facet.FIGURE),
        ("น้ำผึ้งขายไปแล้วกี่ ลบ.", Facet.FIGURE),
        ("How many makers came?", Facet.COUNT),
        ("Which round of the honey talks was it?", Facet.COUNT),
        ("How complete is the lantern hall?", Facet.FIGURE),
        ("How soon must a lantern be put out?", Facet.PERIOD),
        ("ในงานมีผลไม้อะไรบ้าง", Facet.LIST),
        ("กฎโคมมีผลบังคับใช้เมื่อไหร่", Facet.EVENT_DATE),
        ("คนซื้อโคมออนไลน์ต้องแนบเอกสารอะไร", Facet.WHAT),
        ("ไลน์ไอดีของคนทำโคมคืออะไร", Facet.CONTACT),
        ("ไปลอยโคมที่สมุย วัดไหนนะ", Facet.VENUE),
        ("อธิบดีไปดูถ้ำไหน", Facet.VENUE),
        ("Which halls hosted the honey fair?", Facet.VENUE),
        ("Which analyst said that honey would be dear?", Facet.SPEAKER),
        ("What is the lowest sum insured for a lantern?", Facet.FIGURE),
        ("What were the units for the lake told to put up?", Facet.DECISION),
        ("Which app did the deputy governor plug?", Facet.WHAT),
    ],
)
def test_ways_that_stand_in_other_words_are_told_apart(text: str, facet: Facet) -> None:
    assert parsed(text).facet is facet


def test_a_reading_that_is_of_nobody_needs_nobody() -> None:
    asked = Asked(Facet.PERSON, None, ("whose",), 10)
    meant = reread(asked, "whose lanterns were lit", somebody=False, post=False)
    assert meant is not None
    assert meant.facet is Facet.WHAT
    assert reread(asked, "whose lanterns were lit", somebody=True, post=False) is None


@given(texts)
def test_no_text_breaks_a_second_reading(text: str) -> None:
    for reading in readings():
        asked = Asked(next(iter(reading.read)), None, (), 0)
        meant = reread(asked, text, somebody=False, post=False)
        assert meant is None or meant.facet is not asked.facet
