"""Tests of one module; see its name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation import NUMBERS
from bot.telegram.keyboards import (
    LONGEST_LABEL,
    MOST_OPTIONS,
    Tap,
    choice_keyboard,
    is_public_link,
    language_keyboard,
    page_keyboard,
    read_page_tap,
    read_tap,
    source_keyboard,
)

TELEGRAM_IDS = st.integers(-(2**52), 2**52)


@given(TELEGRAM_IDS, st.integers(1, NUMBERS), st.lists(st.text(st.characters(), max_size=200), max_size=20))
def test_buttons_of_choice_hold_short_ids_that_are_read_back(asker: int, choice: int, labels: list[str]) -> None:
    rows = choice_keyboard(asker, choice, labels).inline_keyboard
    assert len(rows) == min(len(labels), MOST_OPTIONS)
    for option, (button,) in enumerate(rows):
        assert isinstance(button.callback_data, str)
        assert len(button.callback_data.encode()) <= 64
        assert read_tap(button.callback_data) == Tap(asker, choice, option)
        assert 1 <= len(button.text) <= LONGEST_LABEL
        button.text.encode()


@given(TELEGRAM_IDS, st.integers(0, NUMBERS), st.integers(0, NUMBERS))
def test_buttons_of_pages_are_those_that_there_are(asker: int, earlier: int, later: int) -> None:
    keyboard = page_keyboard(asker, [(earlier, "◀"), (later, "▶")])
    buttons = keyboard.inline_keyboard[0] if keyboard else ()
    assert [read_page_tap(str(button.callback_data)) for button in buttons] == [
        (asker, number) for number in (earlier, later) if number
    ]
    assert all(len(str(button.callback_data).encode()) <= 64 for button in buttons)


@given(st.text())
def test_any_callback_data_is_read_safely(data: str) -> None:
    tap = read_tap(data)
    assert tap is None or choice_keyboard(tap.asker, tap.choice, []) is not None


@pytest.mark.parametrize("data", ["", "c:1:2", "c:1:2:3:4", "c:1:2:x", "c:๑:2:3", "c:1:2:3\n", "l:th"])
def test_malformed_callback_data_is_no_tap(data: str) -> None:
    assert read_tap(data) is None
    assert read_page_tap(data) is None


@pytest.mark.parametrize(
    ("link", "public"),
    [
        ("https://www.thaigov.go.th/news/contents/details/49867", True),
        ("http://กระทรวง.ไทย/ข่าว", True),
        ("http://localhost/x", False),
        ("ftp://example.org", False),
        ("https://example.org/a b", False),
        ("https://user@example.org", False),
        ("https://example.org:port", False),
        ("https://example.org/" + "x" * 3000, False),
        ("https://[", False),
        ("", False),
    ],
)
def test_is_public_link(link: str, *, public: bool) -> None:
    assert is_public_link(link) is public
    assert (source_keyboard("อ่าน", link) is not None) is public


def test_language_keyboard() -> None:
    (row,) = language_keyboard([("th", "ไทย"), ("auto", "อัตโนมัติ")]).inline_keyboard
    assert [(button.callback_data, button.text) for button in row] == [("l:th", "ไทย"), ("l:auto", "อัตโนมัติ")]
