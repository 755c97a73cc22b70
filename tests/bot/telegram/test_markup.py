"""Tests of one module; see its name."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.markup import ELLIPSIS, cut, escape, units
from tests.telegram_html import check_html

ANY_TEXT = st.text(st.characters(), max_size=300)


@given(ANY_TEXT)
def test_escaped_text_shows_itself(text: str) -> None:
    assert check_html("x" + escape(text)).startswith("x")
    assert "<" not in escape(text)
    assert '"' not in escape(text)


@given(ANY_TEXT, st.integers(0, 200))
def test_cut_text_is_short_and_well_formed(text: str, most: int) -> None:
    shorter = cut(text, most)
    assert units(shorter) <= most
    if shorter.strip():
        check_html("x" + shorter)


@given(st.text("กำปัญญ์ เแ้", min_size=1, max_size=80), st.integers(2, 60))
def test_cut_never_parts_a_mark_from_its_letter(text: str, most: int) -> None:
    shorter = cut(text, most)
    if not shorter or shorter == escape(text):
        return
    kept = shorter.removesuffix(ELLIPSIS)
    assert text.startswith(kept)
    rest = text[len(kept) :]
    assert not unicodedata.category(rest[0]).startswith("M")
    assert rest[0] != "ำ"
    assert not (kept[-1] in "เแ" and rest[0].isalpha())


@pytest.mark.parametrize(
    ("text", "most", "expected"),
    [
        ("one two three", 13, "one two three"),
        ("one two three", 12, "one two…"),
        ("a & b", 9, "a &amp; b"),
        ("a & b", 8, "a &amp;…"),
        ("🎉🎉🎉", 5, "🎉🎉…"),
        ("🎉🎉🎉", 4, "🎉…"),
        ("ข่าว", 1, ""),
    ],
)
def test_cut(text: str, most: int, expected: str) -> None:
    assert cut(text, most) == expected


def test_what_cannot_be_sent_is_replaced() -> None:
    assert escape("a\x00b\ud800c\nd\te") == "a\ufffdb\ufffdc\nd\te"
