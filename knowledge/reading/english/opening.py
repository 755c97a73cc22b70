"""The opening of a report: when and where, as it stands before whoever did it.

"3 June 2030, at 1845hrs, at the Ivory Room, Government House, Prime Minister ...", or behind "X disclosed that".
"""

import re
from functools import cache
from typing import NamedTuple

from knowledge.language.alternation import alternation
from knowledge.reading.english.days import Days, find_clock, find_days
from knowledge.reading.english.places import event_words, find_venue, has_place_word, trimmed
from knowledge.reading.page import Page

_NEAR = 70  # letters before which the day of a report stands
_LONGEST_DAY = 60  # letters of a day or a span of days
_CLOCK_WITHIN = 90  # letters behind the day
_LONGEST_VENUE = 260
_SAID_THAT = re.compile(r"\bthat,? (?:on |at )?(?=(?:\w+day,? )?(?:\d|[A-Z][a-z]{2,8}\.? \d|today|yesterday))")
_VENUE_LEAD = re.compile(
    r"\)?\s?(?:\([^()\n]{0,60}\))?,?\s?(?:local time|\(?[A-Z]\w+ time\)?)?,?\s?(?:at|in|At|In|and)\s(?:the\s)?"
)
_CITY_LINE = re.compile(  # "Geneva - 3 May"
    r"(?P<city>(?!On\b|In\b|At\b|\w+day\b)[A-Z][\w.'-]*(?:,? [A-Z][\w.'-]*){0,4}?)"
    r"(?: ?\(\w+\))?,? ?[-(:,] ?(?:\w+day,? )?$"
)


class Opening(NamedTuple):
    """When and where: the days, the hour ("18:45") and where the venue stands; the words of it at `start` to `end`."""

    days: Days | None
    clock: str | None
    venue: tuple[int, int] | None
    start: int
    end: int


def read_opening(page: Page, start: int, end: int, people: list[int]) -> Opening:
    """Return when and where the sentence from `start` to `end` sets what it tells; `people` are where people stand."""
    plain = page.plain
    subject = next((first for first in people if start <= first < end), end)
    days = next(find_days(plain, page.issued, start, min(end, max(subject, start + _NEAR) + _LONGEST_DAY)), None)
    if days is None or days.start - start > _NEAR:
        return _late_opening(page, start, end, people) or Opening(None, None, None, start, start)
    opening = _from_day(plain, days, start, end, people)
    if opening.venue is None and (city := _CITY_LINE.match(plain, start, days.start)):
        return opening._replace(venue=city.span("city"))
    return opening


def _late_opening(page: Page, start: int, end: int, people: list[int]) -> Opening | None:
    """Return the opening of "X disclosed that on 3 May, at 0900hrs, at ..., Y met ...", None where there is none."""
    said = _SAID_THAT.search(page.plain, start, end)
    if said is None:
        return None
    days = next(find_days(page.plain, page.issued, said.end(), min(end, said.end() + _LONGEST_DAY)), None)
    return _from_day(page.plain, days, said.end(), end, people) if days else None


def _from_day(plain: str, days: Days, start: int, end: int, people: list[int]) -> Opening:
    """Return the opening that begins with `days`: the hour and the venue stand between them and whoever comes next."""
    subject = next((first for first in people if days.end <= first < end), end)
    clock = find_clock(plain, start, min(subject, days.end + _CLOCK_WITHIN))
    place = max(days.end, clock[2] if clock else 0)
    venue = _venue_behind(plain, place, subject, end)
    return Opening(days, clock[0] if clock else None, venue, start, max(place, venue[1] if venue else 0))


@cache
def _aside() -> re.Pattern[str]:
    words = event_words()
    return re.compile(
        rf",\s(?:{alternation(words['asides'])})\b(?!\s(?:the\s)?[A-Z])|,?\s(?:{alternation(words['sure_asides'])})\b"
    )


def _venue_behind(plain: str, start: int, subject: int, end: int) -> tuple[int, int] | None:
    """Return the venue that stands behind the hour and before whoever did it."""
    lead = _VENUE_LEAD.match(plain, start)
    if lead is None:
        return None
    aside = _aside().search(plain, lead.end(), subject)
    stop = aside.start() if aside else subject
    if stop >= end:
        venue = find_venue(plain, start, end)
        return venue if venue and venue[0] == lead.end() else None
    if aside is None and (comma := plain.rfind(",", lead.end(), stop)) > 0:
        stop = comma
    span = trimmed(plain, lead.end(), stop)
    text = plain[slice(*span)]
    named = text[:1].isupper() or text[:1].isdigit() or has_place_word(text)
    return span if named and 2 < len(text) < _LONGEST_VENUE and "\n" not in text else None
