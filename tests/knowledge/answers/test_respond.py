"""The whole way of a question: always one of four outcomes, never an exception, never too long."""

from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from knowledge.answers.answer import Answer, Outcome
from knowledge.answers.context import NOTHING_BEFORE
from knowledge.answers.respond import respond
from knowledge.questions.question import Facet
from tests.knowledge.any_text import texts
from tests.knowledge.made_up import LANTERNS, TEA, TODAY, ask, base, base_of, chat, parsed

EXPLANATIONS = (
    Facet.WHAT, Facet.WHY, Facet.HOW, Facet.OBJECTIVE, Facet.DECISION, Facet.SUMMARY,
    Facet.FOCUS, Facet.AGENDA, Facet.SAID,
)  # fmt: skip
LISTS = (Facet.ATTENDEES, Facet.ORGANISATION, Facet.LIST, Facet.LATEST, Facet.BY_DATE, Facet.BY_MINISTRY)
LIMITS = {**dict.fromkeys(Facet, 350), **dict.fromkeys(EXPLANATIONS, 700), **dict.fromkeys(LISTS, 1500)}


def check(answer: Answer) -> None:
    """Check what holds for every answer."""
    assert answer.outcome in set(Outcome)
    assert 0 < len(answer.text) <= LIMITS[answer.facet]
    assert len(answer.nearest) <= 700
    assert all(release.id in base().by_id for release in answer.releases)
    if answer.outcome is Outcome.ANSWERED:
        assert answer.evidence
        assert {evidence.source for evidence in answer.evidence} <= {release.source for release in answer.releases}
    else:
        assert answer.evidence == ()
    if answer.outcome is Outcome.CHOOSE:
        assert len(answer.releases) > 1
    if answer.outcome is Outcome.NOT_STATED:
        assert len(answer.releases) == 1


@settings(max_examples=300, deadline=None)
@given(texts)
def test_any_text_ends_in_one_of_four_ways(text: str) -> None:
    check(ask(text))


@settings(max_examples=100, deadline=None)
@given(st.lists(texts, min_size=2, max_size=4))
def test_any_chat_goes_on(turns: list[str]) -> None:
    context = NOTHING_BEFORE
    for text in turns:
        answer, context = respond(text, base(), context, today=TODAY)
        check(answer)


@settings(max_examples=100, deadline=None)
@given(texts, st.sampled_from(["lanterns-1", "honey-1", "tea-1", "moc-1"]))
def test_any_text_may_be_asked_of_a_release_that_was_chosen(text: str, release_id: str) -> None:
    assume(parsed(text).facet not in (Facet.LATEST, Facet.BY_DATE, Facet.BY_MINISTRY))  # nobody chooses for these
    answer = ask(text, release_id=release_id)
    check(answer)
    assert {release.id for release in answer.releases} <= {release_id}


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\u200b",
        "???",
        "\x00\x01\x1b[31m",
        "\u202eมหัวกลับ\u202c",
        "\ud800",
        "\udfff ใครเป็นประธาน",
        "<script>alert(1)</script>",
        "<b>ใคร</b> &amp; <a href='x'>",
        "{0} {name} %s %(x)s",
        "../../etc/passwd",
        "' OR 1=1 --",
        "😀😀😀",
        "่่่่่่",
        "เแโใไ",
        "ๆๆๆ ฯฯฯ",
        "0" * 900,
        "1/1/1 " * 150,
        "ก" * 1000,
        "ใครเป็นประธาน" * 70,
        "a b " * 250,
        "((((((((((" * 90,
    ],
)
def test_odd_texts(text: str) -> None:
    check(ask(text))
    assert ask(text).outcome is not Outcome.NOT_STATED or ask(text).releases


@pytest.mark.parametrize("text", ["ใครเป็นประธานการประชุมแผนโคมปลอดภัย " * 500, "who chaired it? " * 1250, "ก" * 20_000])
def test_a_question_of_20_000_characters_is_refused(text: str) -> None:
    answer = ask(text)
    assert answer.outcome is Outcome.NOT_FOUND
    assert "1000" in answer.text.replace(",", "")


@pytest.mark.parametrize(
    "text", ["ผัดกะเพราทำยังไง", "what is the best pizza in Naples", "ขอสูตรต้มยำกุ้ง", "สวัสดี", "hello there"]
)
def test_what_nothing_known_fits_is_not_found(text: str) -> None:
    answer = ask(text)
    assert answer.outcome is Outcome.NOT_FOUND
    assert answer.evidence == ()


@pytest.mark.parametrize(
    ("plain", "written"),
    [
        ("ใครเป็นประธานการประชุมแผนโคมปลอดภัย", "ใคร เป็น ประธาน การประชุม แผนโคมปลอดภัย"),
        ("ใครเป็นประธานการประชุมแผนโคมปลอดภัย", "ใคร\u200bเป็น\u200bประธานการประชุม\u200bแผนโคม\u200bปลอดภัย\ufeff"),
        ("ใครเป็นประธานการประชุมแผนโคมปลอดภัย", "\u200fใครเป็นประธานการประชุมแผนโคมปลอดภัย\u200e"),
        ("ใครเป็นประธานการประชุมแผนโคมปลอดภัย", "ใครเป็นประธานการประชุมแผนโคมปลอดภัยครับ"),
        ("ใครเป็นประธานการประชุมแผนโคมปลอดภัย", "<b>ใครเป็นประธานการประชุมแผนโคมปลอดภัย</b>"),
        ("Who chaired the lantern safety workshop?", "who CHAIRED the LANTERN safety workshop"),
        ("Who chaired the lantern safety workshop?", "  Who chaired\nthe lantern  safety workshop ?? "),
        ("แผนโคมปลอดภัยครอบคลุมปี 2570 ไหม", "แผนโคมปลอดภัยครอบคลุมปี ๒๕๗๐ ไหม"),
        ("แผนโคมปลอดภัยใช้ปีไหน", "เเผนโคมปลอดภัยใช้ปีไหน"),
    ],
)
def test_the_same_question_written_otherwise(plain: str, written: str) -> None:
    assert ask(plain).outcome is Outcome.ANSWERED
    assert ask(written).text == ask(plain).text


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Daraporn ตำแหน่งอะไร", "th"),
        ("What is ดาราพร's post?", "en"),
        ("ขอ budget ของแผนโคมปลอดภัยหน่อย", "th"),
    ],
)
def test_answers_come_in_the_language_of_the_question(text: str, language: str) -> None:
    answer = ask(text)
    assert answer.language == language
    assert answer.releases[0].id == "lanterns-1"


@pytest.mark.parametrize("text", ["ใครเป็นประธานประชุมคณะกรรมการใบชาหลวง", "Who chaired the Royal Tea Leaf Board?"])
def test_twins_are_a_choice_and_choosing_answers_the_question_first_asked(text: str) -> None:
    answer = ask(text)
    assert answer.outcome is Outcome.CHOOSE
    assert {release.id for release in answer.releases} == {"tea-1", "tea-2"}
    for release_id, names in (("tea-1", ("ก้องภพ", "Kongphop")), ("tea-2", ("มะลิวัลย์", "Maliwan"))):
        chosen = ask(text, release_id=release_id)
        assert (chosen.outcome, chosen.facet) == (Outcome.ANSWERED, Facet.CHAIR)
        assert any(name in chosen.text for name in names)


def test_a_chat_goes_on_about_those_among_which_nobody_has_chosen() -> None:
    first, unclear = "ใครเป็นประธานการประชุมแผนโคมปลอดภัย", "Who chaired the Royal Tea Leaf Board?"
    answer = chat(first, unclear, "and when was it issued?")
    assert answer.outcome is Outcome.CHOOSE
    assert {release.id for release in answer.releases} == {"tea-1", "tea-2"}


def test_a_date_tells_twins_apart() -> None:
    answer = ask("ใครเป็นประธานประชุมคณะกรรมการใบชาหลวง วันที่ 21 สิงหาคม 2566")
    assert answer.outcome is Outcome.ANSWERED
    assert "มะลิวัลย์" in answer.text
    answer = ask("Who chaired the Royal Tea Leaf Board on 10 May 2023?")
    assert answer.outcome is Outcome.ANSWERED
    assert "Kongphop" in answer.text


def test_a_chat_stays_with_the_twin_that_was_chosen() -> None:
    text = "ใครเป็นประธานประชุมคณะกรรมการใบชาหลวง"
    _, context = respond(text, base(), today=TODAY, release_id="tea-1")
    answer, _ = respond("แล้วข่าวออกวันไหน", base(), context, today=TODAY)
    assert answer.text == "10 พฤษภาคม 2566 (ค.ศ. 2023)"


def test_a_chosen_release_that_is_gone_is_passed_over() -> None:
    assert ask("ใครเป็นประธานการประชุมแผนโคมปลอดภัย", release_id="gone-1").outcome is Outcome.ANSWERED


def test_a_chat_turns_to_another_release_and_stays_there() -> None:
    first, turn = "ใครเป็นประธานการประชุมแผนโคมปลอดภัย", "Who chaired the rain plan meeting?"
    assert "Fasai" in chat(first, turn).text
    assert "White Cloud Hall" in chat(first, turn, "where was it held?").text


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("ประชุมแผนโคมปลอดภัยมีใครเข้าร่วมบ้าง", 1500),
        ("Who attended the lantern safety workshop?", 1500),
        ("Which organisations took part in the lantern safety workshop?", 1500),
        ("สรุปข่าวแผนโคมปลอดภัย", 700),
        ("What was the purpose of the lantern safety workshop?", 700),
        ("แผนโคมปลอดภัยเน้นเรื่องอะไร", 700),
        ("What did Daraporn say?", 700),
        ("What is the budget of the lantern safety plan?", 350),
        ("ดาราพรเป็นประธานการประชุมแผนโคมปลอดภัยใช่ไหม", 350),
    ],
)
def test_long_facts_are_cut(text: str, limit: int) -> None:
    long = {"th": "โคมลอยน้ำกลางคืน " * 120, "en": "a lantern that floats at night " * 90}

    def lengthened(value: Any) -> Any:  # noqa: ANN401 - any part of a release
        if isinstance(value, list):
            return [lengthened(item) for item in value]
        if isinstance(value, dict) and set(value) == {"th", "en"}:
            return {language: f"{value[language]} {long[language]}" for language in ("th", "en")}
        if isinstance(value, dict):
            return {key: inner if key in ("name", "title") else lengthened(inner) for key, inner in value.items()}
        return value

    answer = ask(text, base=base_of(lengthened(LANTERNS)))
    assert len(answer.text) <= limit
    assert len(answer.nearest) <= 700


def test_asking_changes_nothing() -> None:
    fresh = base_of(*TEA)
    before = (list(fresh.releases), {name: array.copy() for name, array in fresh.index.segments[0].arrays().items()})
    first = ask("ใครเป็นประธานประชุมคณะกรรมการใบชาหลวง", base=fresh)
    assert ask("ใครเป็นประธานประชุมคณะกรรมการใบชาหลวง", base=fresh) == first
    after = fresh.index.segments[0].arrays()
    assert list(fresh.releases) == before[0]
    assert all((after[name] == array).all() for name, array in before[1].items())
