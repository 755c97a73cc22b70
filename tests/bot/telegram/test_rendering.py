"""Tests of one module; see its name."""

from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.markup import units
from bot.telegram.rendering import plain, render
from bot.wording import Link, Parts
from tests.telegram_html import LONGEST, check_html

ANY_TEXT = st.text(st.characters(), max_size=400) | st.sampled_from(
    ["&" * 5000, "<b>" * 3000, "ก้ำ" * 4000, "🎉" * 4000]
)
LINKS = st.builds(Link, st.just("id"), ANY_TEXT, st.just("https://example.org/?a=1&b=<2>") | ANY_TEXT)
MANY_LINKS = st.lists(LINKS, max_size=15).map(tuple)
PARTS = st.builds(
    Parts,
    lead=ANY_TEXT.map(lambda text: "ตอบ " + text),
    nearest=ANY_TEXT,
    quotes=st.lists(ANY_TEXT, max_size=8).map(tuple),
    options=MANY_LINKS,
    links_lead=ANY_TEXT,
    links=MANY_LINKS,
    hint=ANY_TEXT,
)


@given(PARTS)
def test_any_answer_is_one_well_formed_message(parts: Parts) -> None:
    text = render(parts)
    check_html(text)
    assert units(text) <= LONGEST


@given(ANY_TEXT)
def test_any_plain_text_is_well_formed(text: str) -> None:
    check_html(plain("ตอบ " + text))


def test_parts_stand_in_their_order() -> None:
    link = Link("a", "หัวข้อ & วันที่", "https://example.org/?a=1&b=2")
    assert render(Parts("คำตอบ <1>", quotes=("หลักฐาน",), links=(link,))) == (
        "คำตอบ &lt;1&gt;\n<blockquote>หลักฐาน</blockquote>\n\n"
        '<a href="https://example.org/?a=1&amp;b=2">หัวข้อ &amp; วันที่</a>'
    )


def test_options_are_numbered_and_linked() -> None:
    options = tuple(Link(str(n), f"ข่าว {n}", f"https://example.org/{n}") for n in (1, 2))
    assert render(Parts("ข่าวไหน", options=options)) == (
        'ข่าวไหน\n\n1. <a href="https://example.org/1">ข่าว 1</a>\n2. <a href="https://example.org/2">ข่าว 2</a>'
    )


def test_source_stays_where_evidence_is_too_long() -> None:
    link = Link("a", "หัวข้อ", "https://example.org/1")
    text = render(Parts("ตอบ" * 2000, quotes=("หลักฐาน " * 500,) * 5, links=(link,), hint="x" * 900))
    assert '<a href="https://example.org/1">หัวข้อ</a>' in text


def test_link_that_is_none_is_shown_as_text() -> None:
    assert render(Parts("ตอบ", links=(Link("a", "หัวข้อ", "http://localhost/x"),))) == "ตอบ\n\nหัวข้อ"
