"""Telegram's HTML: escaping, and cutting to a length at a place where a reader may stop."""

import html
import re
import unicodedata

LONGEST_MESSAGE = (
    4096  # UTF-16 units; Telegram counts them after parsing, we count the tags too, to be on the safe side
)
ELLIPSIS = "…"
_UNSENDABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_LEADING_VOWELS = "เแโใไ"
_CLINGING = "ำๆ\u200c\u200d"  # join the letter before them without being marks
_WORD_BREAK = re.compile(r"\s\S*\Z")
_FURTHEST_BREAK = 40  # characters given up at most for the sake of a whole word; Thai runs on without spaces


def units(text: str) -> int:
    """Return how long Telegram takes `text` to be."""
    return len(text.encode("utf-16-le")) // 2


def escape(text: str) -> str:
    r"""Return `text` as HTML that shows it, in an attribute too; what cannot be sent at all becomes "\ufffd"."""
    return html.escape(_UNSENDABLE.sub("\ufffd", text))


def cut(text: str, most: int) -> str:
    """Return `text` as HTML of `most` units or fewer, cut with "…" where it is longer and empty where none fit."""
    whole = escape(text)
    if units(whole) <= most:
        return whole
    length, room = 0, most - units(ELLIPSIS)
    for character in text:
        room -= units(escape(character))
        if room < 0:
            break
        length += 1
    kept = _to_boundary(text, length).rstrip()
    return escape(kept) + ELLIPSIS if kept else ""


def _to_boundary(text: str, length: int) -> str:
    """Return the first `length` characters of `text`, or some fewer that end with a word or a whole letter."""
    while 0 < length < len(text) and _clings(text, length):
        length -= 1
    kept = text[:length]
    if length < len(text) and not text[length].isspace():
        found = _WORD_BREAK.search(kept)
        if found and len(kept) - found.start() <= _FURTHEST_BREAK:
            kept = kept[: found.start()]
    return kept


def _clings(text: str, at: int) -> bool:
    """Return whether the character `at` belongs to the one before it."""
    before, character = text[at - 1], text[at]
    return (
        unicodedata.category(character).startswith("M")
        or character in _CLINGING
        or before in _LEADING_VOWELS + "\u200d"
    )
