"""Facets: what a question asks for, by the ways of asking in the data."""

import pytest
from hypothesis import given

from knowledge.language.words import comparable
from knowledge.questions.facets import asked_for, asking_words, read_ways, searchable, ways
from knowledge.questions.nouns import noun_asked
from knowledge.questions.question import Facet
from tests.knowledge.any_text import texts
from tests.knowledge.made_up import parsed


def all_strings(value: object) -> list[object]:
    if isinstance(value, dict):
        return [*value.keys(), *(leaf for inner in value.values() for leaf in all_strings(inner))]
    if isinstance(value, list):
        return [leaf for inner in value for leaf in all_strings(inner)]
    return [value]


@pytest.mark.parametrize("name", ["asking", "following", "polar"])
def test_yaml_reads_every_value_as_a_string(name: str) -> None:
    assert [value for value in all_strings(read_ways(name)) if not isinstance(value, str)] == []


def test_every_entry_is_a_facet_with_known_keys() -> None:
    for entry in read_ways("asking"):
        assert entry["facet"] in set(Facet)
        assert set(entry) <= {"facet", "part", "ways", "weak"}


def test_every_fragment_is_written_as_questions_are_read() -> None:
    fragments = [" ".join(fragment.split()) for way in ways() for fragment in way.fragments]
    odd = [fragment for fragment in fragments if comparable(fragment) != fragment]
    assert odd == []


@pytest.mark.parametrize("name", ["following", "polar"])
def test_every_form_is_written_as_questions_are_read(name: str) -> None:
    odd = [form for forms in read_ways(name).values() for form in forms if comparable(form) != form.strip()]
    assert odd == []


def test_every_facet_may_be_asked_for() -> None:
    assert {way.facet for way in ways()} | {Facet.YES_NO, Facet.BY_MINISTRY} == set(Facet)


def test_nothing_is_asked_where_no_way_of_asking_stands() -> None:
    assert asked_for(searchable("โคมลอย"), frozenset({"โคมลอย"})) == ()
    assert "ที่ไหน" in asking_words()


@pytest.mark.parametrize(
    ("text", "facet"),
    [
        ("ประชุมแผนโคมปลอดภัยมีใครเข้าร่วมบ้าง", Facet.ATTENDEES),
        ("Who attended the lantern safety workshop?", Facet.ATTENDEES),
        ("ประชุมแผนโคมปลอดภัย speaker คนไหนบ้าง", Facet.SPEAKER),
        ("ใครลงพื้นที่ตรวจโคมพร้อมอธิบดี", Facet.ATTENDEES),
        ("Which provinces make lanterns?", Facet.LIST),
        ("Which WHO prize went to the lantern maker?", Facet.WHAT),
        ("Which hospital took in the lantern maker?", Facet.VENUE),
        ("โคมยักษ์แขวนที่ห้างไหน", Facet.VENUE),
        ("ให้เวลากี่วันทำโคม", Facet.COUNT),
        ("ข้าราชการคนไหนไปกับเขาอีก", Facet.ATTENDEES),
        ("โคมลอยปล่อยได้จังหวัดอะไรมั่ง", Facet.LIST),
        ("Which Ruritanian ambassador called on the minister?", Facet.PERSON),
        ("Which department did Teerawat Khomkaew head?", Facet.POSITION),
        ("What role does the kingdom of bees want?", Facet.WHAT),
        ("What gift did the president of the makers bring?", Facet.WHAT),
        ("Which ministries make lanterns?", Facet.ORGANISATION),
        ("อธิบดีมาเชียงใหม่ในโอกาสอะไร", Facet.WHY),
        ("Who is on the Thai team going to the lantern talks?", Facet.ATTENDEES),
        ("ใครนำทีมไปประชุมเรื่องโคมลอย", Facet.CHAIR),
        ("Which meeting room hosted the lantern workshop?", Facet.VENUE),
        ("ประชุมโคมลอยใช้ห้องประชุมไหน", Facet.VENUE),
        ("In which country did the lantern makers meet?", Facet.VENUE),
        ("Which contractor built the lantern hall?", Facet.ORGANISATION),
        ("What number of lanterns were checked?", Facet.COUNT),
        ("When the minister met the lantern makers, how many lanterns were lit?", Facet.COUNT),
        ("โคมเก่าจะกลายเป็นอะไร", Facet.WHAT),
        ("เขาถูกเตือนด้วยเรื่องอะไร", Facet.WHY),
        ("ใครเป็นประธานการประชุมแผนโคมปลอดภัย", Facet.CHAIR),
        ("Who chaired the lantern safety workshop?", Facet.CHAIR),
        ("ใครเป็นคนกล่าวในการประชุมแผนโคมปลอดภัย", Facet.SPEAKER),
        ("Who spoke at the lantern safety workshop?", Facet.SPEAKER),
        ("ใครลงนามข้อตกลงน้ำผึ้ง", Facet.SIGNATORY),
        ("Who signed the honey trade agreement?", Facet.SIGNATORY),
        ("ธีรวัฒน์ โคมแก้ว ดำรงตำแหน่งอะไร", Facet.POSITION),
        ("What is Teerawat's position?", Facet.POSITION),
        ("ใครเป็นปลัดกระทรวงโคมลอย", Facet.PERSON),
        ("Who is the Permanent Secretary?", Facet.PERSON),
        ("การประชุมแผนโคมปลอดภัยจัดวันไหน", Facet.EVENT_DATE),
        ("When was the lantern safety workshop held?", Facet.EVENT_DATE),
        ("ข่าวแผนโคมปลอดภัยเผยแพร่วันไหน", Facet.ISSUED_DATE),
        ("When was the release on lantern safety published?", Facet.ISSUED_DATE),
        ("ข่าวแผนโคมปลอดภัยลง website วันไหน", Facet.ISSUED_DATE),
        ("What date is the news item on lantern safety?", Facet.ISSUED_DATE),
        ("Last day to hand in old lanterns?", Facet.EVENT_DATE),
        ("การประชุมแผนฝนเริ่มกี่โมง", Facet.TIME),
        ("What time did the rain plan meeting start?", Facet.TIME),
        ("การประชุมแผนฝนจัดที่ไหน", Facet.VENUE),
        ("Where was the rain plan meeting held?", Facet.VENUE),
        ("โรงทำโคมอยู่ตำบนอะไร", Facet.VENUE),
        ("แผนโคมปลอดภัยครอบคลุมปีไหน", Facet.PERIOD),
        ("Which years does the lantern safety plan cover?", Facet.PERIOD),
        ("การประชุมแผนโคมมีวัตถุประสงค์อะไร", Facet.OBJECTIVE),
        ("What was the purpose of the workshop?", Facet.OBJECTIVE),
        ("แผนโคมปลอดภัยเน้นเรื่องอะไร", Facet.FOCUS),
        ("What does the lantern safety plan focus on?", Facet.FOCUS),
        ("ที่ประชุมแผนโคมปลอดภัยตัดสินใจเรื่องอะไร", Facet.DECISION),
        ("What did the workshop decide?", Facet.DECISION),
        ("ดาราพรกล่าวว่าอะไร", Facet.SAID),
        ("What did Daraporn say?", Facet.SAID),
        ("แผนโคมปลอดภัยใช้งบประมาณเท่าไหร่", Facet.FIGURE),
        ("How much does the lantern safety plan cost?", Facet.FIGURE),
        ("What was the honey trade worth in all?", Facet.FIGURE),
        ("What did the dearest lantern fetch?", Facet.FIGURE),
        ("โคมลอยขายดวงละกีบาท", Facet.FIGURE),
        ("มีคนเข้าร่วมประชุมแผนโคมกี่คน", Facet.COUNT),
        ("How many people took part in the lantern workshop?", Facet.COUNT),
        ("แจ้งเหตุโคมตกโทรเบอร์อะไร", Facet.CONTACT),
        ("Which hotline is there for fallen lanterns?", Facet.CONTACT),
        ("Which number takes reports of fallen lanterns?", Facet.CONTACT),
        ("หน่วยงานไหนจัดประชุมแผนโคม", Facet.ORGANISATION),
        ("Which organisations held the workshop?", Facet.ORGANISATION),
        ("สรุปข่าวแผนโคมปลอดภัย", Facet.SUMMARY),
        ("Summarise the lantern safety news", Facet.SUMMARY),
        ("ขอลิงก์ข่าวแผนโคมปลอดภัย", Facet.SOURCE),
        ("ทำไมต้องมีแผนโคมปลอดภัย", Facet.WHY),
        ("Why was the honey trade agreement needed?", Facet.WHY),
        ("ข่าวล่าสุด", Facet.LATEST),
        ("latest news", Facet.LATEST),
        ("ข่าววันที่ 15 พฤศจิกายน 2567", Facet.BY_DATE),
        ("News on 15 November 2024", Facet.BY_DATE),
    ],
)
def test_each_facet_asked_plainly(text: str, facet: Facet) -> None:
    assert parsed(text).facet is facet


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("แผนโคมปลอดภัยเริ่มปีไหน", "start"),
        ("แผนโคมปลอดภัยกี่ปี", "length"),
        ("When does the lantern plan start?", "start"),
        ("When does the lantern plan end?", "end"),
        ("How long is the lantern plan?", "length"),
        ("Which years does the lantern plan cover?", None),
        ("What were the dates of the lantern festival?", "days"),
        ("From when to when was the lantern fair held?", "days"),
        ("งานโคมลอยจัดตั้งแต่วันไหนถึงวันไหน", "days"),
        ("ยื่นขอปล่อยโคมได้ถึงวันไหน", "days"),
    ],
)
def test_part_of_a_period(text: str, part: str | None) -> None:
    question = parsed(text)
    assert (question.facet, question.part) == (Facet.PERIOD, part)


@pytest.mark.parametrize(
    ("text", "facet"),
    [
        ("At which old lakeside temple did the villagers float lanterns?", Facet.VENUE),
        ("Which market hall did the minister walk through?", Facet.VENUE),
        ("Which northern provinces does the lantern rule bind?", Facet.LIST),
        ("What was the ceiling on honey loans?", Facet.FIGURE),
        ("What top fine per lantern did the ministry set?", Facet.FIGURE),
        ("Which honey board had asked for the road to be widened?", Facet.ORGANISATION),
        ("Which companies bought the honey?", Facet.ORGANISATION),
        ("Which abbot gave a talk at the honey fair?", Facet.SPEAKER),
        ("Which officials came to the honey fair?", Facet.ATTENDEES),
        ("On what lunar date does the lake festival begin?", Facet.EVENT_DATE),
        ("งานโคมลอยจัดที่เกาะอะไร", Facet.VENUE),
        ("รองอธิบดีคนไหนเปิดงานโคมลอย", Facet.CHAIR),
        ("งานโคมลอยมีกิจกรรมอะไรให้ลองทำบ้าง", Facet.LIST),
        ("งานโคมลอยจัดขึ้นเนื่องในอะไร", Facet.OBJECTIVE),
        ("เหตุไฟไหม้โคมมาจากอะไร", Facet.WHY),
        ("Who is Lotta Berg, who opened the honey fair?", Facet.POSITION),
        ("Who was the singer that met Daraporn?", Facet.PERSON),
        ("ธีรวัฒน์แวะไปดูสวนของใคร", Facet.WHAT),
        ("And what was her talk about?", Facet.WHAT),
        ("As what did Lotta Berg open the honey fair?", Facet.POSITION),
    ],
)
def test_the_noun_behind_which_says_what_is_asked(text: str, facet: Facet) -> None:
    assert parsed(text).facet is facet


@pytest.mark.parametrize(
    ("text", "facet"),
    [
        ("How deep is the honey lake?", Facet.FIGURE),
        ("How long is the road to the honey lake?", Facet.FIGURE),
        ("How long did the honey fair last?", Facet.PERIOD),
        ("How many rai of the lake were dug?", Facet.FIGURE),
        ("How many railway carriages came for the honey fair?", Facet.COUNT),
        ("What was the last day of the honey fair?", Facet.EVENT_DATE),
        ("What was the second fine range per lantern?", Facet.FIGURE),
        ("What was Ruritania's honey index last spring?", Facet.FIGURE),
        ("Where does Ruritania rank among honey makers?", Facet.FIGURE),
        ("What is Ruritania's rank in honey?", Facet.FIGURE),
        ("No. of lanterns let go at the lake", Facet.COUNT),
        ("น้ำผึ้งไทยได้อันดับเท่าไหร่ของโลก", Facet.FIGURE),
        ("คนทำโคมที่แก่ที่สุดอายุกี่ปี", Facet.FIGURE),
        ("ใบอนุญาตทำโคมมีอายุกี่ปี", Facet.PERIOD),
    ],
)
def test_a_number_is_asked_for_in_many_ways(text: str, facet: Facet) -> None:
    assert parsed(text).facet is facet


@pytest.mark.parametrize(
    ("text", "facet"),
    [
        ("In what capacity did Lotta Berg open the honey fair?", Facet.POSITION),
        ("Daraporn joined the honey talks. Which prison does she run?", Facet.POSITION),
        ("Daraporn explained why the fair was shut. What was her post?", Facet.POSITION),
        ("Which museum did the makers run?", Facet.VENUE),
        ("What's Lotta Berg's rank? She came to the honey fair.", Facet.POSITION),
        ("Which agency is he in charge of? He spoke of lanterns.", Facet.POSITION),
        ("Who is Lotta Berg, quoted on honey last year?", Facet.POSITION),
        ("Who was Lotta Berg?", Facet.POSITION),
        ("ธีรวัฒน์ โคมแก้ว เป็นอธิบดีกรมไหน", Facet.POSITION),
        ("น้ำผึ้งเก่าจะเอาไปแปรรูปเป็นอะไร", Facet.WHAT),
        ("ชาวบ้านเอาเปลือกไม้ไปสานเป็นอะไร", Facet.WHAT),
        ("โครงการน้ำผึ้งของธีรวัฒน์ชื่ออะไร", Facet.WHAT),
        ("ชาวบ้านอยากให้สะพานข้ามบึงใช้ชื่อว่าอะไร", Facet.WHAT),
        ("คนทำโคมที่ได้รับเชิญชื่ออะไร", Facet.PERSON),
        ("What is the name of the honey project?", Facet.WHAT),
        ("What is the name of the man who keeps the bees?", Facet.PERSON),
    ],
)
def test_a_post_and_a_name_are_told_apart(text: str, facet: Facet) -> None:
    assert parsed(text).facet is facet


@pytest.mark.parametrize(
    ("text", "facet"),
    [
        ("งานโคมลอยจัดที่มหาวิทยาลัยไหน", Facet.VENUE),
        ("ธีรวัฒน์เรียนจบมหาวิทยาลัยไหน", Facet.ORGANISATION),
        ("At which university was the honey fair held?", Facet.VENUE),
        ("ประชุมเรื่องโคมใช้ room ไหน", Facet.VENUE),
        ("ร้านโคมอยู่ตึกอะไร", Facet.VENUE),
        ("ประเทศไหนซื้อน้ำผึ้งไปมากสุด", Facet.WHAT),
        ("โคมลอยส่งต่อให้จังหวัดไหน", Facet.WHAT),
        ("ประชุมเรื่องโคมจัดที่จังหวัดไหน", Facet.VENUE),
        ("คำว่า บมล ย่อมาจากอะไร", Facet.WHAT),
        ("What did the minister order the makers to do?", Facet.DECISION),
        ("Which guards did the minister thank?", Facet.LIST),
        ("Which officers did the minister thank?", Facet.LIST),
        ("Which officer did the minister thank?", Facet.PERSON),
        ("จังหวัดไหนบ้างที่ซื้อน้ำผึ้ง", Facet.LIST),
        ("Which party's poster fell in the lake?", Facet.ORGANISATION),
        ("What women's honey prize was given?", Facet.WHAT),
        ("Which periods of the lake were talked through?", Facet.LIST),
        ("ดาราพรบอกว่าจะเสนอโครงการอะไรให้คนเลี้ยงผึ้ง", Facet.WHAT),
        ("ดาราพรพูดถึงอะไรในงานน้ำผึ้ง", Facet.SAID),
        ("Which provinces were told to keep lanterns down?", Facet.LIST),
        ("What were the makers told to do?", Facet.DECISION),
        ("What set off the honey fire, according to the makers?", Facet.WHAT),
        ("Who pays for the lanterns?", Facet.ORGANISATION),
        ("ค่าโคมลอยใครเป็นคนออกค่าใช้จ่าย", Facet.ORGANISATION),
        ("Who was paid for the lanterns?", Facet.PERSON),
        ("Which room was used for talks on the lake provinces?", Facet.VENUE),
        ("Which honey drinks did the makers sell?", Facet.LIST),
        ("Which plant makes the honey?", Facet.WHAT),
        ("Which six flowers do the bees like?", Facet.LIST),
        ("โคมแขวนตรงไหนได้มั่ง", Facet.LIST),
        ("แล้วตอนเย็นเขาไปร่วมงานอะไร", Facet.WHAT),
        ("งานโคมลอยใช้ธีมอะไร", Facet.WHAT),
    ],
)
def test_a_place_a_body_and_several_are_told_apart(text: str, facet: Facet) -> None:
    assert parsed(text).facet is facet


def test_an_unknown_noun_behind_what_was_the_is_what_is_asked() -> None:
    assert noun_asked(searchable("what was the transport ministry workshop about?")) is None
    found = noun_asked(searchable("what was the budget of the workshop?"))
    assert found is not None
    assert (found.facet, found.several) == (Facet.FIGURE, False)


@given(texts)
def test_no_text_breaks_the_search_for_a_noun(text: str) -> None:
    plain = searchable(text)
    found = noun_asked(plain)
    assert found is None or 0 <= found.start < found.end <= len(plain)
