"""Days in running Thai text: dates in either era, spans of days, and words such as "today", counted from the issue."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from knowledge.language.dates import calendar, common_year

_WEEKDAY = "(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์|อาทิตย์)"
_DAY_WORD = rf"(?:วัน\s?{_WEEKDAY}?\s?ที่|{_WEEKDAY}\s?ที่)\s{{0,2}}"
_JOIN = r"(?:-|/|,|และ|กับ|จน\s?ถึง|ถึง)"
_LONGEST_SPAN = timedelta(days=400)  # what lies further apart is no one event
_FURTHEST_BACK = 80  # letters before a date in which the first day of its span stands


@dataclass(frozen=True, slots=True)
class Days:
    """Days that a text names at `start` to `end`: the first and the last (C.E.), the same where it is one day.

    `word` is the word that stands for the day instead of a date ("วันนี้"), empty where a date is given.
    """

    first: date
    last: date
    start: int
    end: int
    word: str = ""

    def dates(self) -> tuple[date, ...]:
        """Return the day, or the first and the last of several."""
        return (self.first,) if self.first == self.last else (self.first, self.last)


def find_days(plain: str, issued: date | None) -> list[Days]:
    """Return the days named in `plain` (Arabic digits), in its order, spans joined; none overlaps another.

    A date without a year is the one nearest to `issued`, and words ("เมื่อวานนี้") count from it; without `issued` they
    are left out.
    """
    found: list[Days] = []
    for match in _date_pattern().finditer(plain):
        days = _read(match, issued)
        if days is None:
            continue
        if found and (joined := _joined(plain, found[-1], days)):
            found[-1] = joined
        else:
            found.append(_with_first_day(plain, days))
    return _with_words(plain, found, issued)


@cache
def _months() -> dict[str, int]:
    """Return the Thai names of the months, without dots, with their numbers."""
    months = calendar()["months"]
    return {name.replace(".", ""): number for number, forms in enumerate(months, start=1) for name in forms["th"]}


@cache
def _date_pattern() -> re.Pattern[str]:
    names = "|".join(map(_month_form, sorted(_months(), key=len, reverse=True)))
    year = r"(?:\s{0,2}(?:(?:พ\.?\s?ศ\.?|ค\.?\s?ศ\.?|ปี|,)\s{0,2})?(?P<year>2[0-9]\d\d|[5-9]\d)(?![\d%]|,\d|\.\d))?"
    return re.compile(
        rf"(?<![\d.,/:])(?P<day>\d\d?)\s{{0,2}}(?:เดือน\s?)?(?P<month>{names}){year}"
        r"|(?<![\d/])(?P<d>\d\d?)/(?P<m>\d\d?)/(?P<y>\d{4}|[5-9]\d)(?![\d/])"
    )


def _month_form(name: str) -> str:
    if len(name) < 4:  # it comes with dots, with some of them or with none: "ม.ค.", "มค.", "ม.ค"
        return rf"{name[:-1]}\.?\s?{name[-1]}(?:\.|(?![ก-๙]))"
    return name if name.endswith(("คม", "ยน", "พันธ์")) else rf"{name}(?![ก-๙])"  # "มีนา" opens many words


def _read(match: re.Match[str], issued: date | None) -> Days | None:
    if match.group("d"):
        day, month, digits = int(match.group("d")), int(match.group("m")), match.group("y")
    else:
        day, digits = int(match.group("day")), match.group("year")
        month = _months()[re.sub(r"[.\s]", "", match.group("month"))]
    year = common_year(digits) if digits else None
    read = _nearest(day, month, issued) if year is None else _day(year, month, day)
    return Days(read, read, *match.span()) if read else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _nearest(day: int, month: int, issued: date | None) -> date | None:
    """Return the day of the month in the year that puts it nearest to `issued`."""
    if issued is None:
        return None
    near = [read for year in (-1, 0, 1) if (read := _day(issued.year + year, month, day))]
    return min(near, key=lambda read: abs(read - issued), default=None)


_BETWEEN = re.compile(rf"\)?\s{{0,2}}{_JOIN}\s{{0,2}}(?:{_DAY_WORD})?")


def _joined(plain: str, one: Days, other: Days) -> Days | None:
    """Return the span that two dates make side by side: "28 ก.พ. - 3 มี.ค. 2566"; None where they make none."""
    if other.start - one.end > 30 or not _BETWEEN.fullmatch(plain, one.end, other.start):
        return None
    first = one.first
    if not re.search(r"\d$", plain[one.start : one.end]):  # it has no year of its own
        years = (other.last.year, other.last.year - 1)
        first = next((day for y in years if (day := _day(y, first.month, first.day)) and day <= other.last), first)
    if not timedelta(0) < other.last - first < _LONGEST_SPAN:
        return None
    return Days(first, other.last, one.start, other.end)


_FIRST_DAYS = re.compile(
    rf"(?<![\d.,/:])(?P<first>\d\d?)(?:\s{{0,2}}{_JOIN}\s{{0,2}}(?:{_DAY_WORD})?\d\d?){{0,9}}"
    rf"\s{{0,2}}{_JOIN}\s{{0,2}}(?:{_DAY_WORD})?$"
)


def _with_first_day(plain: str, days: Days) -> Days:
    """Return `days` from the first day before it that shares its month: "6, 7 และ 8 มีนาคม"."""
    before = plain[max(0, days.start - _FURTHEST_BACK) : days.start]
    if match := _FIRST_DAYS.search(before):
        first = _day(days.last.year, days.last.month, int(match.group("first")))
        if first and first < days.last:
            return replace(days, first=first, start=days.start - len(before) + match.start())
    return days


@cache
def _word_pattern() -> re.Pattern[str]:
    words = sorted((word for word in calendar()["relative_days"] if not word.isascii()), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)))


def _with_words(plain: str, found: list[Days], issued: date | None) -> list[Days]:
    """Return `found` with the words that stand for a day; a word beside its date ("วันนี้ (4 ธ.ค. 63)") joins it."""
    if issued is None:
        return found
    shifts: dict[str, int] = calendar()["relative_days"]
    dated = {days.start: days for days in found}
    for match in _word_pattern().finditer(plain):
        beside = _beside(plain, match.end(), dated)
        if beside is None:
            day = issued + timedelta(days=shifts[match.group()])
            dated[match.start()] = Days(day, day, *match.span(), match.group())
        else:
            del dated[beside.start]
            dated[match.start()] = replace(beside, start=match.start(), word=match.group())
    return sorted(dated.values(), key=lambda days: days.start)


_GAP = re.compile(rf"\s{{0,2}}[(,]?\s{{0,2}}(?:{_DAY_WORD}|วัน{_WEEKDAY}\s?)?")


def _beside(plain: str, end: int, dated: dict[int, Days]) -> Days | None:
    gap = _GAP.match(plain, end)
    return dated.get(gap.end()) if gap else None
