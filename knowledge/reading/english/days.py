"""Days and hours in English text: single days, spans of days, and words such as "today" counted from a given day."""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from knowledge.language.dates import common_year
from knowledge.values import EARLIEST_ISSUE

_RELATIVE = {
    "today": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "tonight": 0,
    "yesterday": -1,
    "tomorrow": 1,
}
_LONGEST_SPAN = 120  # days
_CLOCK = re.compile(
    r"(?<![\d.,:/])(?P<hour>[01]?\d|2[0-4])(?:(?:[:.]|(?=\d\d\s?(?:hrs|hours|hr)))(?P<minute>[0-5]\d))?(?:\s?-\s?\d{1,2}[:.]\d\d)?\s?"
    r"(?P<half>hrs?\b\.?|hours\b|o'clock|[ap]\.?\s?m\b\.?)"
    r"|\bat (?P<bare_hour>[01]?\d|2[0-3])[:.](?P<bare_minute>[0-5]\d)\b(?:\s?-\s?\d{1,2}[:.]\d\d\b)?"
    r"(?!\s?(?:%|per|million|billion|[ap]\.?\s?m|h))"
    r"|\bat (?P<four>[01]\d|2[0-3])(?P<last>[0-5]\d)(?= at\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Days:
    """The days `first` to `last` (C.E., both within; the same for one day) that stand at `start` to `end` of a text.

    `sure` tells a date with its year from one whose year or day was worked out.
    """

    start: int
    end: int
    first: date
    last: date
    sure: bool

    @property
    def dates(self) -> tuple[date, ...]:
        """Return the day, or the first and the last of several."""
        return (self.first,) if self.first == self.last else (self.first, self.last)


@cache
def _months() -> dict[str, int]:
    long = {name.casefold(): number for number, name in enumerate(calendar.month_name) if name}
    return {"sept": 9} | {name.casefold(): number for number, name in enumerate(calendar.month_abbr) if name} | long


@cache
def _pattern() -> re.Pattern[str]:
    month = "(?:" + "|".join(sorted(_months(), key=len, reverse=True)) + r")\b\.?"
    day = r"[0-3]?\d(?:\s?(?:st|nd|rd|th))?(?!\d)"
    year = r"(?:,?\s*(?:b\.?e\.?\s*)?(?P<{}>(?:19|20|25)\d\d)(?!\d|,\d))?"
    to = r"\s*(?:-|to|until|and|through)\s*"
    return re.compile(
        rf"\b(?P<m1>{month})\s*(?P<d1>{day})(?!\s*(?:million|billion|%))(?:{to}(?:(?P<m2>{month})\s*)?(?P<d2>{day})(?!\s*(?:million|billion|%|{month})))?{year.format('y1')}"
        rf"|(?<![\d.,/:])(?P<d3>{day})(?:{to}(?P<d4>{day})(?=\s*(?:of\s)?{month}))?\s*(?:of\s)?(?P<m3>{month})"
        rf"(?:{to}(?P<d5>{day})\s*(?P<m5>{month}))?{year.format('y2')}"
        rf"|\b(?P<word>{'|'.join(_RELATIVE)})\b",
        re.IGNORECASE,
    )


def find_days(text: str, issued: date | None, start: int = 0, end: int | None = None) -> Iterator[Days]:
    """Yield the days in `text` from `start` to `end`. `issued` is what "today" and dates without a year count from.

    "Today (27 June 2023)" yields the date alone; a day that no calendar has yields nothing.
    """
    today = issued
    for found in _pattern().finditer(text, start, len(text) if end is None else end):
        days = _days(found, today)
        if days is None:
            continue
        if found.group("word") and re.match(
            r"\W{1,3}(?:\w+day,?\s)?\W?(?:\d|[A-Z][a-z]{2,8}\s\d)", text[found.end() : found.end() + 20]
        ):
            continue  # the date itself stands in brackets behind
        if days.sure and days.start < 100:
            today = days.first  # the dateline of the text itself
        yield days


def _days(found: re.Match[str], today: date | None) -> Days | None:
    if word := found.group("word"):
        if today is None:
            return None
        day = today + timedelta(days=_RELATIVE[word.casefold()])
        return Days(*found.span(), day, day, False)
    group = found.groupdict()
    first_month = _months()[(group["m1"] or group["m3"]).casefold().rstrip(".")]
    last_month = _months()[(group["m2"] or group["m5"] or group["m1"] or group["m3"]).casefold().rstrip(".")]
    first_day = _number(group["d1"] or group["d3"])
    last_day = _number(group["d2"] or group["d4"] or group["d5"] or group["d1"] or group["d3"])
    printed = group["y1"] or group["y2"]
    year = common_year(printed) if printed else _likely_year(first_month, today)
    if year is None:
        return None
    try:
        last = date(year, last_month, last_day)
        first = date(year - ((first_month, first_day) > (last_month, last_day)), first_month, first_day)
    except ValueError:
        return None
    if first.year < EARLIEST_ISSUE or (last - first).days > _LONGEST_SPAN:
        return None
    return Days(*found.span(), first, last, bool(printed))


def _number(day: str) -> int:
    return int(re.sub(r"\D", "", day))


def _likely_year(month: int, today: date | None) -> int | None:
    """Return the year in which `month` is nearest to `today`."""
    if today is None:
        return None
    distance = month - today.month
    return today.year + (-1 if distance > 6 else 1 if distance < -6 else 0)


def find_clock(text: str, start: int, end: int) -> tuple[str, int, int] | None:
    """Return the first hour of the day between `start` and `end` of `text` as "13:30", and where it stands."""
    found = _CLOCK.search(text, start, end)
    if found is None:
        return None
    group = found.groupdict()
    hour = int(group["hour"] or group["bare_hour"] or group["four"])
    minute = int(group["minute"] or group["bare_minute"] or group["last"] or 0)
    half = (group["half"] or "").casefold()
    if half[:1] in ("a", "p"):
        if hour > 12:
            half = ""
        hour = hour % 12 + (12 if half.startswith("p") else 0) if half else hour
    elif half.startswith("h") and group["minute"] is None and hour < 24 and len(group["hour"]) < 2:
        return None  # "3 hours": how long, not when
    return (f"{hour % 24:02}:{minute:02}", *found.span()) if hour <= 24 else None
