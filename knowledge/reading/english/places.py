"""Venues in English text: the place after "at" or "in", from its first word to its last."""

import re
from functools import cache
from pathlib import Path
from typing import Any

from knowledge.language.data import read_data
from knowledge.reading.english.tokens import places

_WORD = r"(?:St\.|D\.C\.|[A-Z0-9](?:[\w'&/-]|\.(?=\w))*|No\. ?\d+|\d+(?:st|nd|rd|th)?)"
_SMALL = r"(?:of|the|and|de|du|la|le|na|for|&|in|on|at|-|II|I)"
_VENUE = re.compile(
    rf"(?:\b[Aa]t|\b[Ii]n|\b[Vv]enue:)\s(?:the\s)?(?P<venue>{_WORD}(?:'s)?(?:\s\([^()\n]{{2,40}}\))?"
    rf"(?:(?:,\s|\s){_WORD}|\s{_SMALL}(?:\s{_SMALL}){{0,2}}\s{_WORD}|,\s\d+\w{{0,2}}\s[Ff]loor|\s\([^()\n]{{2,40}}\)"
    rf"|,?\s(?:meeting|conference|hotel|room|hall|building|province|district|subdistrict|sub-district|village|headquarters|city|airport|venue|border|floor|temple|camp|school|area)\b){{0,24}})"
)
_GOING = re.compile(
    r"\b(?:visit(?:s|ed|ing)?|trips?|travel(?:s|ed|l?ing)?)\b(?:\s\w+){0,3}?\s(?:to|in)\s(?:the\s)?"
    rf"(?P<venue>{_WORD}(?:,?\s{_WORD}){{0,6}}(?:,?\s(?:province|district|city))?)"
)
_CITY_ENDS = re.compile(  # "in Berlin to ...", never "in American schools"
    r"\s?(?:[,.;:)\n]|$|(?:on|during|to|for|where|with|and|from|by|as|this|today|yesterday|which|via|under|at|in|last)\b)"
)
_TAIL = re.compile(
    r"(?:,?\s(?:on|in|at|and|of|for|the|to)|,?\s(?:January|February|March|April|May|June|July|August|September|October|November|December)\b.*"
    r"|,?\s(?:\d{1,2}|\d{4})|[,\s]+|\s\((?:As|as) delivered\))$"
)


@cache
def event_words() -> dict[str, Any]:
    """Return what events.yaml holds."""
    return dict(read_data(Path(__file__).parent / "events.yaml"))


@cache
def _place_word() -> re.Pattern[str]:
    words = "|".join(sorted(event_words()["venues"].split(), key=len, reverse=True))
    return re.compile(rf"\b(?:{words})s?\b", re.IGNORECASE)


def has_place_word(text: str) -> bool:
    """Return whether a word for a house, hall, district ... stands in `text`."""
    return bool(_place_word().search(text))


def find_venue(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where the most telling venue between `start` and `end` of `text` stands: a house, a hall, else a city."""
    city = None
    for found in _VENUE.finditer(text, start, end):
        span = trimmed(text, *found.span("venue"))
        venue = text[slice(*span)]
        if has_place_word(venue):
            if found.group()[0] in "aAvV" or is_place(venue):
                return span
            city = city or span
        if city is None and is_place(venue) and _CITY_ENDS.match(text, span[1]):
            city = span
    return city


def visited_place(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where the place stands that somebody goes to between `start` and `end` of `text`: "a trip to Yala"."""
    for found in _GOING.finditer(text, start, end):
        span = trimmed(text, *found.span("venue"))
        venue = text[slice(*span)]
        if is_place(venue) or venue.casefold().endswith((" province", " district")):
            return span
    return None


def is_place(text: str) -> bool:
    """Return whether `text` begins with the name of a known place that is no whole country of the host."""
    words = text.casefold().replace(",", " ").split()
    if not words or words[0] in ("thailand", "thai", "asean"):
        return False
    return any(tuple(words[: len(form)]) == form for form in places().get(words[0], ()))


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the place at `start` to `end` of `text` without small words, dates and marks at its end."""
    while end > start and (tail := _TAIL.search(text, start, end)) and tail.end() == end and tail.start() > start:
        end = tail.start()
    return start, end
