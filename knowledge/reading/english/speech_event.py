"""The event of a speech: what it was given at, when and where, from its title and the lines above its text."""

import re

from knowledge.reading.english.days import find_clock, find_days
from knowledge.reading.english.places import find_venue, has_place_word, is_place, trimmed
from knowledge.reading.found import Found
from knowledge.reading.page import Page, plain_letters
from knowledge.release import Event
from knowledge.values import Text

_OCCASION = re.compile(
    r"\b(?:at|on the (?:auspicious )?occasion of|on|for|to|in)\s(?:the\s|an?\s)?"
    r"(?=(?:[A-Z\d\"“'‘]|opening|official|joint|launch))",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"\s(?:on|at)?\s?(?:\w+day,?\s)?(?:\d{1,2}\s\w{3,9}\s\d{4}|\w{3,9}\s\d{1,2},?\s\d{4})"
    r"|\s+under the theme.*|\s[\"“].*|\s\(as delivered\)",
    re.IGNORECASE,
)
_HEAD_LINES = 12
_LONGEST_LINE = 200
_KINDS = (("press conference", "press (?:statement|conference)"), ("message", "message"), ("statement", ""))


def speech_event(page: Page) -> Found[Event]:
    """Return the event that a speech was given at; the speech itself where its title names nothing else."""
    title = page.title
    name, rule = _occasion(title)
    kind = next(kind for kind, words in _KINDS if re.search(words, title, re.IGNORECASE))
    header = _header(page.plain)
    whole = header + "\n" + plain_letters(title)
    days = next((days for days in find_days(whole, None) if days.sure), None)
    days = days or next(find_days(header, page.issued), None)
    if days is None:
        last = page.plain.rstrip("\n *").rpartition("\n")[2]
        days = next((days for days in find_days(last, None) if days.sure and len(last) < 60), None)
        venue, clock = None, None
    else:
        clock = find_clock(whole, 0, len(whole))
        venue = _venue(header, min(len(header), max(days.end, clock[2] if clock else 0)))
    rules = {"kind": "speech", "name": rule}
    rules |= {"dates": "speech"} if days else {}
    rules |= ({"venue": "speech"} if venue else {}) | ({"time": "speech"} if clock else {})
    event = Event(
        kind=kind, name=Text.model_validate(name), dates=days.dates if days else (), time=clock[0] if clock else None,
        venue=Text.model_validate(venue) if venue else None,
    )  # fmt: skip
    return Found(event, 0, min(len(page.body), len(header)), rules)


def _occasion(title: str) -> tuple[str, str]:
    """Return what a speech was given at, else its title without quotation, and the rule that found it."""
    for found in _OCCASION.finditer(title):
        rest = _CLAUSE.split(title[found.end() :])[0].strip(" ,.")
        if len(rest) > 6 and not re.match(r"(?:H\.E|His|Her|Mr|Ms|Gen)\b", rest):
            return rest, "occasion"
    return _CLAUSE.split(title)[0].strip(" ,.") or title, "title"


def _header(plain: str) -> str:
    """Return the short lines above the text of a speech."""
    lines = []
    for line in plain[: _HEAD_LINES * _LONGEST_LINE].split("\n")[:_HEAD_LINES]:
        if len(line) > _LONGEST_LINE or re.match(
            r"(?:Your|Excellenc|Distinguished|Ladies|Dear|My fellow|Mr\. |Madam)", line
        ):
            break
        lines.append(line)
    return "\n".join(lines)


def _venue(text: str, start: int) -> str | None:
    """Return the place behind the day and the hour: "..., at Government House", ", Doha, State of Qatar"."""
    end = len(text)
    found = re.compile(r"(?:\s?hrs\.?)?[\s,.]{0,3}(?:\n?(?:at|in)\s)?(?:the\s)?(?=[A-Z\d])").match(text, start)
    stop = text.find("\n", found.end() if found else start)
    stop = stop if stop >= 0 else end
    if found and found.end() < stop and text[start : found.end()].strip(" .") and found.end() > start:
        first, last = trimmed(text, found.end(), stop)
        place = re.sub(r"\s*\([Aa]s delivered\)\.?$", "", text[first:last]).strip(" .,")
        beside = "\n" not in text[start : found.end()] or has_place_word(place) or is_place(place)
        if (
            beside
            and 3 < len(place) < _LONGEST_LINE
            and not re.match(r"(?:Statement|Remarks|Prime|His|Her|H\.E)", place)
        ):
            return place
    span = find_venue(text, 0, end)
    return text[slice(*span)] if span else None
