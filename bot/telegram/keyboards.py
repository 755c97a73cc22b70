"""Buttons under messages: the source of an answer, the releases to choose from, pages of a list, the languages."""

import re
from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import urlsplit

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

LONGEST_LABEL = 60  # a phone shows about that much
LONGEST_LINK = 2000
MOST_OPTIONS = 10
CHOICE_PATTERN = r"^c:(-?\d{1,20}):(\d{1,20}):(\d{1,3})$"
PAGE_PATTERN = r"^p:(-?\d{1,20}):(\d{1,20})$"
LANGUAGE_PATTERN = r"^l:(th|en|auto)$"


class Tap(NamedTuple):
    """What the button of a choice holds: who asked, which choice, and which of its releases. Ids, never text."""

    asker: int
    choice: int
    option: int


def choice_keyboard(asker: int, choice: int, labels: Sequence[str]) -> InlineKeyboardMarkup:
    """Return one button a label, in their order, for the releases of `choice`."""
    return InlineKeyboardMarkup(
        [
            [InlineKeyboardButton(_shortened(label), callback_data=f"c:{asker}:{choice}:{index}")]
            for index, label in enumerate(labels[:MOST_OPTIONS])
        ]
    )


def read_tap(data: str) -> Tap | None:
    """Return what the button with callback data `data` stands for; None where it is no choice."""
    found = re.fullmatch(CHOICE_PATTERN, data, re.ASCII)
    return Tap(*map(int, found.groups())) if found else None


def page_keyboard(asker: int, pages: Sequence[tuple[int, str]]) -> InlineKeyboardMarkup | None:
    """Return a row of buttons for the pages of a list, each its number and label; a number of 0 has none."""
    buttons = [
        InlineKeyboardButton(_shortened(label), callback_data=f"p:{asker}:{number}")
        for number, label in pages
        if number
    ]
    return InlineKeyboardMarkup([buttons]) if buttons else None


def read_page_tap(data: str) -> tuple[int, int] | None:
    """Return who asked and the number of a page, as the button with callback data `data` has them; None for another."""
    found = re.fullmatch(PAGE_PATTERN, data, re.ASCII)
    return (int(found[1]), int(found[2])) if found else None


def source_keyboard(label: str, link: str) -> InlineKeyboardMarkup | None:
    """Return one button that opens `link`; None where Telegram would refuse it, and the message with it."""
    if not is_public_link(link):
        return None
    return InlineKeyboardMarkup([[InlineKeyboardButton(_shortened(label), url=link)]])


def language_keyboard(labels: Sequence[tuple[str, str]]) -> InlineKeyboardMarkup:
    """Return a row of buttons for the pairs of "th", "en" or "auto" and what is written on it."""
    return InlineKeyboardMarkup([[InlineKeyboardButton(text, callback_data=f"l:{code}") for code, text in labels]])


def is_public_link(link: str) -> bool:
    """Return whether Telegram would take `link` for a web link: http or https, and a host with a dot in it."""
    try:
        parts = urlsplit(link)
        _ = parts.port
    except ValueError:
        return False
    return (
        parts.scheme in ("http", "https")
        and "." in (parts.hostname or "").strip(".")
        and parts.username is None
        and len(link) <= LONGEST_LINK
        and not re.search(r"[\s\x00-\x1f\x7f\ud800-\udfff]|%(?![0-9A-Fa-f]{2})", link)
    )


def _shortened(label: str) -> str:
    flat = " ".join(re.sub("[\ud800-\udfff]", "\ufffd", label).split()) or "…"
    return flat if len(flat) <= LONGEST_LABEL else flat[: LONGEST_LABEL - 1].rstrip() + "…"
