"""Days and years as people write them, in either script and either era; and how answers write them, in both eras."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from knowledge.language.alternation import alternation
from knowledge.language.data import read_data
from knowledge.language.text import THAI, normalise
from knowledge.values import BUDDHIST_ERA_OFFSET, Language

_BUDDHIST, _COMMON = (2400, 2743), (1857, 2200)  # four-digit years that are read as of the one era or the other


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in a text as far as it is given: year (C.E.), month, day; `start` and `end` are where it stands."""

    year: int | None
    month: int | None
    day: int | None
    start: int
    end: int

    def fits(self, other: date) -> bool:
        """Return whether `other` agrees with all that is given."""
        return all(
            given is None or given == actual
            for given, actual in ((self.year, other.year), (self.month, other.month), (self.day, other.day))
        )


@cache
def calendar() -> dict[str, Any]:
    """Return the names of the months and the words for days, months and years that count from today."""
    loaded = read_data(Path(__file__).parent / "calendar.yaml")
    return dict(loaded)


def format_day(day: date, language: Language) -> str:
    """Return `day` in words with both eras: "24 ธันวาคม 2564 (ค.ศ. 2021)", "24 December 2021 (B.E. 2564)"."""
    month = calendar()["months"][day.month - 1][language][0]
    if language == "th":
        return f"{day.day} {month} {day.year + BUDDHIST_ERA_OFFSET} (ค.ศ. {day.year})"
    return f"{day.day} {month} {day.year} (B.E. {day.year + BUDDHIST_ERA_OFFSET})"


def format_days(days: tuple[date, ...], language: Language) -> str:
    """Return one day, or the first to the last of several, in words; the empty string where there is none."""
    return " – ".join(format_day(day, language) for day in dict.fromkeys((*days[:1], *days[-1:])))


def format_year(year: int, language: Language) -> str:
    """Return `year` (B.E.) in both eras: "พ.ศ. 2566 (ค.ศ. 2023)", "2023 (B.E. 2566)"."""
    common = year - BUDDHIST_ERA_OFFSET
    return f"พ.ศ. {year} (ค.ศ. {common})" if language == "th" else f"{common} (B.E. {year})"


def format_years(start: int, end: int, language: Language) -> str:
    """Return a span of years (B.E.) in both eras: "พ.ศ. 2566–2570 (ค.ศ. 2023–2027)"."""
    common = f"{start - BUDDHIST_ERA_OFFSET}–{end - BUDDHIST_ERA_OFFSET}"
    return f"พ.ศ. {start}–{end} (ค.ศ. {common})" if language == "th" else f"{common} (B.E. {start}–{end})"


def common_year(digits: str) -> int | None:
    """Return the C.E. year that two or four digits mean, None where they mean none; two digits are B.E. ("66")."""
    value = int(digits)
    if len(digits) == 2:
        return 2500 + value - BUDDHIST_ERA_OFFSET
    if _BUDDHIST[0] <= value <= _BUDDHIST[1]:
        return value - BUDDHIST_ERA_OFFSET
    return value if _COMMON[0] <= value <= _COMMON[1] else None


@cache
def _month_numbers() -> dict[str, int]:
    numbers = {}
    for number, forms in enumerate(calendar()["months"], start=1):
        for form in (*forms["th"], *forms["en"]):
            plain = normalise(form)
            numbers[plain] = number
            numbers[plain.replace(".", "")] = number
            numbers[plain.rstrip(".")] = number
    return numbers


@cache
def _month() -> str:
    names = sorted(_month_numbers(), key=len, reverse=True)
    return "(?P<month>" + "|".join(re.escape(name) for name in names) + rf")(?!(?!พ\.?ศ|ค\.?ศ|ปี|นี้)[a-z{THAI}])\.?"


# What looks behind does so after the first letter, so that few places of a text are looked at.
_YEAR = r"(?:(?:พ\.?ศ\.?|ค\.?ศ\.?|ปี|b\.?e\.?|a\.?d\.?|,)\s*)*(?P<year>(?:\d{4}|\d\d)(?!\d))"
_DAY = r"(?P<day>\d(?<![\d.,/].)\d?)"
_YEARS = (
    r"(?:ปี(?:งบประมาณ|งบ|การศึกษา)?|พ\.?ศ\.?|ค\.?ศ\.?|b\.?e\.?)\s*(?P<year>\d{4}|\d\d)(?!\d|[,.]\d)",
    r"(?P<year>(?:19|20|24|25)(?<![\d.,/]..)\d\d)(?![\d]|[.,/]\d)",
    r"(?P<year>[67](?<![\d.,/-].)\d)(?= ?- ?[67]\d(?![\d/.,-]))",  # a span of short years: "66-70"
    r"(?P<year>[67](?<=[67]\d-.)\d)(?![\d/.,-])|(?P<late>[67](?<=[67]\d - .)\d)(?![\d/.,-])",
)


@cache
def _days() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of what begins with the day or is all digits."""
    return (
        re.compile(r"(?P<year>\d(?<![\d.,/].)\d{3})-(?P<month>\d\d?)-(?P<day>\d\d?)(?!\d)"),
        re.compile(rf"{_DAY}/(?P<month>\d\d?)/(?P<year>\d{{4}}|\d\d)(?!\d)"),
        re.compile(rf"{_DAY}(?:st|nd|rd|th)?(?:\s*-\s*\d\d?(?:st|nd|rd|th)?)?(?: of)?\s*{_month()}(?:\s*{_YEAR})?"),
    )


@cache
def _months() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of what begins with the name of a month."""
    return (
        re.compile(rf"(?<![a-z]){_month()}\s*(?P<day>\d\d?)(?:st|nd|rd|th)?(?!\d)(?:-\d\d?(?!\d))?(?:\s*{_YEAR})?"),
        re.compile(rf"(?<![a-z]){_month()}\s*{_YEAR}"),
        # A month alone, where the word can be nothing else: "may" asks leave, "in May" is a month.
        re.compile(rf"(?:(?<=เดือน)|(?<![a-z{THAI}.])(?=[{THAI}])){_month()}"),
    )


@cache
def _english_months() -> re.Pattern[str]:
    before = "|".join(rf"{word} (?<!\w{word} )" for word in ("in", "of", "during", "since", "last", "this"))
    return re.compile(rf"(?:{before}){_month()}")


@cache
def _years() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in _YEARS)


@cache
def _month_names() -> re.Pattern[str]:
    return re.compile(alternation(_month_numbers()))


@cache
def _relative_words() -> re.Pattern[str]:
    return re.compile(alternation(word for name, words in calendar().items() if name != "months" for word in words))


def _found(text: str) -> Iterator[re.Match[str]]:
    """Yield what the patterns match in `text`, the fullest first."""
    for pattern in _days():
        yield from pattern.finditer(text)
    places = [found.start() for found in _month_names().finditer(text)]
    for pattern in _months():
        yield from (found for place in places if (found := pattern.match(text, place)))
    if any(text[place].isascii() for place in places):
        yield from _english_months().finditer(text)
    for pattern in _years():
        yield from pattern.finditer(text)


def _mention(found: re.Match[str]) -> DateMention | None:
    groups = found.groupdict()
    name = groups.get("month")
    month = (int(name) if name.isdigit() else _month_numbers()[name]) if name else None
    day = int(groups["day"]) if groups.get("day") else None
    digits = groups.get("year") or groups.get("late")
    year = common_year(digits) if digits else None
    if (month is not None and not 1 <= month <= 12) or (day is not None and not 1 <= day <= 31):
        return None
    if year is None and month is None:
        return None
    return DateMention(year, month, day, *found.span())


def _relative(text: str, today: date) -> Iterator[DateMention]:
    if not _relative_words().search(text):
        return
    words = calendar()
    for word, days in words["relative_days"].items():
        for found in re.finditer(re.escape(word), text):
            then = today + timedelta(days=days)
            yield DateMention(then.year, then.month, then.day, *found.span())
    for word, months in words["relative_months"].items():
        for found in re.finditer(re.escape(word), text):
            month = today.year * 12 + today.month - 1 + months
            yield DateMention(month // 12, month % 12 + 1, None, *found.span())
    for word, years in words["relative_years"].items():
        for found in re.finditer(
            f"(?<!จาก)(?<!กว่า)(?<!from )(?<!than ){re.escape(word)}", text
        ):  # a comparison is no date
            yield DateMention(today.year + years, None, None, *found.span())


def find_dates(text: str, today: date) -> tuple[DateMention, ...]:
    """Return the dates in normalised `text`, in its order, the fuller reading first where two overlap.

    Relative ones ("เมื่อวาน", "last month") count from `today`.
    """
    found: list[DateMention] = []
    candidates = [mention for match in _found(text) if (mention := _mention(match))]
    for mention in [*candidates, *_relative(text, today)]:
        if not any(mention.start < other.end and other.start < mention.end for other in found):
            found.append(mention)
    return tuple(sorted(found, key=lambda mention: mention.start))
