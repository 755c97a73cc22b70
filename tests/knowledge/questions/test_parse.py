"""Parsing: people, posts, organisations, dates, language and the way back to the question before."""

from datetime import date

import pytest
from hypothesis import given, settings

from knowledge.base import KnowledgeBase
from knowledge.language.concepts import read_lexicon
from knowledge.language.words import comparable
from knowledge.questions.parse import parse
from knowledge.questions.question import Facet
from knowledge.questions.spoken import LONGEST_QUESTION, language_of, read_text
from tests.knowledge.any_text import texts
from tests.knowledge.made_up import TODAY, base, parsed, release

DARAPORN, TEERAWAT = "ดาราพร แสงจันทร์", "ธีรวัฒน์ โคมแก้ว"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("ใครเป็นประธาน", "th"),
        ("Who chaired it?", "en"),
        ("Daraporn เป็นใคร", "th"),
        ("Ministry of Lanterns จัดประชุมที่ไหน", "th"),
        ("Who is ดาราพร?", "en"),
        ("What did กระทรวงโคมลอย decide?", "en"),
        ("2566?", "en"),
        ("", "en"),
    ],
)
def test_answers_come_in_the_language_of_the_asking(text: str, language: str) -> None:
    assert language_of(comparable(text)) == language


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("ดาราพรเป็นประธานใช่ไหม", DARAPORN),
        ("นางสาวดาราพร แสงจันทร์ ตำแหน่งอะไร", DARAPORN),
        ("ดาราพร\u200bแสงจันทร์ ตำแหน่งอะไร", DARAPORN),
        ("What did Daraporn Saengchan say?", DARAPORN),
        ("what did DARAPORN say", DARAPORN),
        ("ธีรวัตน์ตำแหน่งอะไร", TEERAWAT),
        ("What is Thirawat's post?", TEERAWAT),
        ("Khun Teerawat คือใคร", TEERAWAT),
        ("โคมแก้วคือใคร", TEERAWAT),
    ],
)
def test_people_are_found_in_either_script_and_by_ear(text: str, person: str) -> None:
    assert parsed(text).people == ((person,),)


def test_a_word_in_small_letters_is_no_name_beside_capitals() -> None:
    assert parsed("What did Daraporn say on pimchanok trees?").people == ((DARAPORN,),)
    assert len(parsed("what did daraporn say to pimchanok").people) == 2


@pytest.mark.parametrize(
    ("text", "people"), [("นครพนมจัดงานอะไร", 0), ("องคมนตรีไปไหน", 0), ("พนมไปไหน", 1), ("คุณมนตรีไปไหน", 1)]
)
def test_a_part_of_the_name_of_a_place_or_a_post_is_no_person(text: str, people: int) -> None:
    named = [{"name": {"th": name}, "roles": ["attendee"]} for name in ("นายพนม ใจดี", "นายมนตรี ลมเย็น")]
    told = [release(id=f"named-{number}", people=named) for number in range(3)]
    told.append(release(id="placed", title={"th": "องคมนตรีเยี่ยมนครพนม"}))
    assert len(parse(text, KnowledgeBase.build(told).index, TODAY).people) == people


def test_posts_of_several_people_are_posts() -> None:
    assert parsed("Which permanent secretaries came?").posts == ("post:permanent_secretary",)


def test_what_somebody_is_asks_for_the_post() -> None:
    assert parsed("What is Teerawat Khomkaew?").facet is Facet.POSITION


def test_two_people_of_one_question() -> None:
    assert set(parsed("ดาราพรกับธีรวัฒน์มาด้วยกันไหม").people) == {(DARAPORN,), (TEERAWAT,)}


@pytest.mark.parametrize(
    "text", ["ใครเป็นประธานการประชุมแผนโคมปลอดภัย", "Where was the rain plan meeting held?", "ข่าวล่าสุด"]
)
def test_nobody_is_found_where_nobody_is_named(text: str) -> None:
    assert parsed(text).people == ()


@pytest.mark.parametrize(
    ("text", "posts", "organisations"),
    [
        ("ใครเป็นปลัดกระทรวงศึกษาธิการ", ("post:permanent_secretary",), ("org:moe",)),
        ("รมช.ศธ. คือใคร", ("post:deputy_minister",), ("org:moe",)),
        ("Who is the Deputy Prime Minister?", ("post:deputy_prime_minister",), ()),
        ("ข่าวของดีอีเอส", (), ("org:mdes",)),
    ],
)
def test_posts_and_organisations(text: str, posts: tuple[str, ...], organisations: tuple[str, ...]) -> None:
    question = parsed(text)
    assert (question.posts, question.organisations) == (posts, organisations)


@pytest.mark.parametrize("text", ["แผนโคมครอบคลุมปี 2570 ไหม", "แผนโคมครอบคลุมปี ๒๕๗๐ ไหม", "Does the plan cover 2027?"])
def test_years_are_buddhist_era_whichever_is_written(text: str) -> None:
    assert parsed(text).years == (2570,)


def test_yesterday_counts_from_today() -> None:
    dates = parse("ข่าวเมื่อวาน", base().index, date(2024, 3, 1)).dates
    assert [(mention.year, mention.month, mention.day) for mention in dates] == [(2024, 2, 29)]


@pytest.mark.parametrize(
    ("plain", "slipped"),
    [
        ("ใครเป็นประธานการประชุมแผนโคมปลอดภัย", "ไครเป็นประทานการประชุมแผนโคมปลอดภัย"),
        ("การประชุมแผนฝนจัดที่ไหน", "การปรชุมแผนฝนจัดที่ใหนคับ"),
        ("การประชุมแผนฝนจัดที่ไหน", "การประชุม แผนฝน จัด ที่ไหน ครับ???"),
        ("การประชุมแผนฝนจัดที่ไหน", "การ\u200bประชุม\u200bแผนฝน\u200bจัด\u200bที่ไหน"),
        ("แผนฝนใช้งบเท่าไหร่", "แผนฝนใช้งบเท่าไร"),
        ("What was the rain plan meeting for?", "waht was the rain plan metting for"),
        ("Where was the rain plan meeting held?", "WHERE was the RAIN plan meeting held"),
    ],
)
def test_slips_and_spaces_change_nothing(plain: str, slipped: str) -> None:
    one, other = parsed(plain), parsed(slipped)
    assert (one.facet, set(one.words), one.language) == (other.facet, set(other.words), other.language)


def test_an_english_word_that_thai_releases_may_have_is_no_slip_of_one_that_begins_otherwise() -> None:
    assert "grain" in parsed("Who sells the grain?").words  # "rain" is there
    assert "lantern" in parsed("Who sells the jantern?").words


def test_mended_slips_are_not_slips_themselves() -> None:
    for slip in read_lexicon("slips"):
        once = read_text(slip)
        assert read_text(once) == once, slip


@pytest.mark.parametrize("text", ["แล้วแผนนี้ใช้ปีไหน", "What is her post?", "and who else?", "แล้วมีใครอีก", "เขาตำแหน่งอะไร"])
def test_a_question_may_lean_on_the_one_before(text: str) -> None:
    assert parsed(text).follows


@pytest.mark.parametrize(
    "text",
    [
        "ใครเป็นประธานการประชุมแผนโคมปลอดภัย",
        "Where was the rain plan meeting held?",
        "ตอนนี้ใครเป็นรัฐมนตรีว่าการกระทรวงเมฆ",
        "Is there a hotline for the rain plan?",
    ],
)
def test_a_question_may_stand_alone(text: str) -> None:
    question = parsed(text)
    assert not question.follows
    assert not question.more
    assert not question.about_person


def test_further_people_are_asked_for() -> None:
    assert parsed("who else was there?").more
    assert parsed("มีใครอีกไหม").more
    assert parsed("What is her post?").about_person
    assert parsed("เขาตำแหน่งอะไร").about_person


def test_a_bare_name_asks_nothing_new() -> None:
    assert parsed("แล้วแผนฝนล่ะ").unasked
    assert not parsed("แผนฝนใช้ปีไหน").unasked


def test_yes_or_no_is_asked_of_a_facet() -> None:
    question = parsed("Did Daraporn chair the lantern safety workshop?")
    assert question.polar
    assert question.facet is Facet.CHAIR


def test_what_is_too_long_is_not_read() -> None:
    assert len(read_text("โคม " * LONGEST_QUESTION)) <= LONGEST_QUESTION


@settings(max_examples=150, deadline=None)
@given(texts)
def test_any_text_is_some_question(text: str) -> None:
    question = parsed(text)
    assert question.text == text
    assert question.facet in set(Facet)
    assert question.language in ("th", "en")
    assert len(set(question.words)) == len(question.words)
    assert all(keys for keys in question.people)


@settings(max_examples=60, deadline=None)
@given(texts)
def test_the_same_text_is_the_same_question(text: str) -> None:
    assert parse(text, base().index, TODAY) == parse(text, base().index, TODAY)


def test_a_number_may_be_a_year_without_its_century() -> None:
    assert "2567" in parsed("แผนฝน 67 เป็นอย่างไร").alternatives["67"]
    assert parsed("แผนฝน 7 ข้อ").alternatives == {}


def test_a_message_of_dates_or_names_asks_for_the_first_few() -> None:
    dates = " ".join(f"{day} มกราคม 2566" for day in range(1, 29))
    assert [date.day for date in parsed(f"ประชุม {dates}").dates[:3]] == [1, 2, 3]
    assert len(parsed(f"ประชุม {dates}").dates) < 28


def test_each_word_of_an_english_name_stands_for_the_thai_one() -> None:
    asked = parsed("who gave the green light to bikes")
    assert all(asked.alternatives[key]["เห็นชอบ"] < 1.0 for key in ("green", "light"))
    assert "เห็นชอบ" not in parsed("who lit the green lamp").alternatives.get("green", {})
