"""Periods: spans of years in a release, with what lasts so long."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from knowledge.language.alternation import alternation
from knowledge.language.data import read_data
from knowledge.language.dates import calendar, common_year
from knowledge.reading.found import Found
from knowledge.reading.page import Page
from knowledge.reading.phrase import line_start, phrase_after, phrase_before, tokens, trimmed
from knowledge.release import Period
from knowledge.values import BUDDHIST_ERA_OFFSET, PERIOD_YEARS, Text

_REACH = 40  # letters around the first year in which the other parts of a span stand
_LONGEST = 100  # years: what lasts longer is a slip of the pen
_LONGEST_NAME = 110  # letters
_YEAR = r"(?:2[456]\d\d|(?:19|20)\d\d)"
_START, _STOP = r"(?<![\dA-Za-z,/:-])(?<!\d\.)", r"(?![\dA-Za-z]|[.,/:]\d)"
_CLAUSE = re.compile(r"[;:\n]|โดย|ซึ่ง|ว่า|พบว่า|ทำให้|ส่งผล| ได้|แล้ว|กล่าว| มี|\.\s")  # a plan's name holds none of these


class Span(NamedTuple):
    """Years `first` to `last` (B.E.), where they stand, and which way of writing them it is."""

    first: int
    last: int
    start: int
    end: int
    rule: str


@cache
def _cues() -> dict[str, list[str]]:
    loaded = read_data(Path(__file__).parent / "period_cues.yaml")
    return {key: [str(word) for word in words] for key, words in loaded.items()}


def _any_of(words: list[str]) -> str:
    return f"(?:{alternation(words)})"


def _months() -> str:
    forms = {form for month in calendar()["months"] for form in (*month["th"], *month["en"])}
    ordered = sorted(forms, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(form).replace(r"\.", r"\.? ?") for form in ordered) + ")"


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the ways of writing a span, the fullest first; each has the groups `first` and `last`."""
    cues = _cues()
    era = rf"(?:{_any_of(cues['era'])}\s{{0,2}}){{0,2}}"
    to = rf"\s{{0,3}}(?:-|~|{_any_of(cues['to'])})\s{{0,3}}"
    month = _months()
    behind = r"(?:\s{0,2}\d{1,2}(?:st|nd|rd|th)?,(?=\s{0,2}\d{4}))?,?"  # "October 1, 2021"
    numbered = r"(?:(?<!\d)\d{1,2}(?:st|nd|rd|th)?\s{0,2}(?:เดือน\s?|of )?)?"
    dated = rf"{numbered}{month}{behind}\s{{0,2}}{era}"
    short = r"(?:(?:พ\.?ศ\.? ?)?[4-9]\d(?!\d))"
    both = rf"{_any_of(['between', 'ระหว่าง'])}\s{{0,2}}{era}"
    later = rf"{to}(?:วัน\S{{0,10}}ที่|เดือน|สิ้น|the )?\s{{0,2}}(?:วันที่)?\s{{0,2}}{dated}"
    after_era = rf"(?:{_any_of(cues['era'])}|\()\s{{0,2}}"
    return tuple(
        (rule, re.compile(pattern, re.IGNORECASE))
        for rule, pattern in (
            ("dates", rf"(?<![A-Za-z]){dated}(?P<first>{_YEAR}){later}(?P<last>{_YEAR}){_STOP}"),
            ("dates", rf"(?<![A-Za-z]){dated}(?P<first>{short}){later}(?P<last>{short}){_STOP}"),
            ("years", rf"{_START}(?P<first>{_YEAR})(?:\s?\))?{to}(?:สิ้น|ต้น|กลาง|ปลาย)?\s?{era}(?P<last>{_YEAR}){_STOP}"),
            ("years", rf"{both}(?P<first>{_YEAR})\s?(?:and|กับ|และ)\s?{era}(?P<last>{_YEAR}){_STOP}"),
            ("short", rf"{after_era}(?P<first>{_YEAR})\s?-\s?(?P<last>\d\d){_STOP}"),
            ("short", rf"{after_era}(?P<first>[5-9]\d)\s?-\s?(?P<last>[5-9]\d){_STOP}(?!\s?(?:ปี|พรรษา))"),
        )
    )


def _buddhist(digits: str, like: int | None = None) -> int | None:
    """Return the B.E. year that `digits` mean; two digits are of the century of `like`, or else B.E."""
    digits = re.sub(r"\D", "", digits)
    if len(digits) == 2 and like is not None:
        return like - like % 100 + int(digits)
    year = common_year(digits)
    return year + BUDDHIST_ERA_OFFSET if year is not None else None


def _span(rule: str, found: re.Match[str]) -> Span | None:
    written = found.group("first")
    first = _buddhist(written)
    if len(written) == 4 and len(found.group("last")) == 2:
        century = int(written)
        last = _buddhist(str(_buddhist(found.group("last"), century)))
    else:
        last = _buddhist(found.group("last"))
    if first is None or last is None or not PERIOD_YEARS[0] <= first < last <= min(first + _LONGEST, PERIOD_YEARS[1]):
        return None
    return Span(first, last, found.start("first") if rule == "years" else found.start(), found.end("last"), rule)


def _spans(plain: str) -> Iterator[Span]:
    """Yield the spans of years of `plain`, none overlapping a fuller one."""
    taken: list[Span] = []
    for joint in _joints().finditer(plain):
        span = _span_around(plain, *joint.span())
        if span is None or (taken and span.start < taken[-1].end):
            continue
        if _others()[0].search(plain, max(0, span.start - 24), span.start) or _others()[1].match(plain, span.end):
            continue
        taken.append(span)
    yield from taken


@cache
def _others() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what stands before, and what behind, two numbers that are no years."""
    cues = _cues()
    return (
        re.compile(rf"{_any_of(cues['not_before'])}[\s:.]{{0,3}}$", re.IGNORECASE),
        re.compile(rf"\s{{0,2}}{_any_of(cues['not_after'])}(?!\s?ศ)", re.IGNORECASE),
    )


@cache
def _joints() -> re.Pattern[str]:
    """Return what is there wherever a span may be: a year and the word or dash behind it."""
    to = _any_of([*_cues()["to"], "-", "~", "and", "และ", "กับ"])
    return re.compile(rf"(?<!\d)(?:{_YEAR}|[4-9]\d)\s?\)?\s{{0,3}}{to}", re.IGNORECASE)


def _span_around(plain: str, start: int, end: int) -> Span | None:
    """Return the span whose first year ends with what stands at `start` to `end`, None where there is none."""
    for rule, pattern in _patterns():
        for found in pattern.finditer(plain, max(0, start - _REACH), end + _REACH):
            if found.start("first") == start and (span := _span(rule, found)):
                return span
    return None


@cache
def _around() -> re.Pattern[str]:
    words = _any_of(_cues()["around"]).replace(r"\{n\}", r"\d{1,2}").replace("{n}", r"\d{1,2}")
    return re.compile(rf"(?:(?<![A-Za-z])(?:{words})|[\s(\[\"',:-])+$", re.IGNORECASE)


def _end_of_name(plain: str, floor: int, place: int) -> int:
    """Return where the words end that name what lasts, behind which only words for the time stand."""
    window = plain[max(floor, place - 60) : place]
    found = _around().search(window)
    return place - (len(window) - found.start()) if found else place


@cache
def _generic() -> re.Pattern[str]:
    return re.compile(rf"(?:{_any_of(_cues()['generic'])}|[\s\d,.()])+")


@cache
def _heads() -> re.Pattern[str]:
    return re.compile(_any_of(_cues()["heads"]), re.IGNORECASE)


def _named_before(plain: str, floor: int, line: int, end: int) -> tuple[int, int] | None:
    """Return where what lasts is named before `end`: from the word for a plan or project on, where there is one."""
    place = phrase_before(plain, floor, end, _LONGEST_NAME)
    if place and _generic().fullmatch(plain, *place):
        place = None
    if place and (head := _heads().search(plain, *place)):
        return (head.start(), place[1]) if place[1] - head.start() > len(head.group()) + 4 else place
    first = max(line, end - _LONGEST_NAME)
    for head in reversed(list(_heads().finditer(plain, first, end))):
        whole = phrase_before(plain, head.start(), end, _LONGEST_NAME)
        if whole and not _CLAUSE.search(plain, head.end(), whole[1]) and whole[1] - head.end() > 4:
            return head.start(), whole[1]
    if place is None and (wider := phrase_before(plain, line, end, _LONGEST_NAME)):
        return None if _generic().fullmatch(plain, *wider) else wider
    return place


def _of(page: Page, span: Span, floor: int) -> tuple[str, str]:
    """Return what lasts for `span`, verbatim, and the rule that found it."""
    line = line_start(page.plain, span.start)
    end = _end_of_name(page.plain, floor, span.start)
    if before := _named_before(page.plain, floor, line, end):
        return page.body[before[0] : before[1]], "head" if _heads().match(page.plain, *before) else "before"
    if after := phrase_after(page.plain, span.end, 90):
        return page.body[after[0] : after[1]], "after"
    if before := phrase_before(page.plain, line, end, _LONGEST_NAME):
        return page.body[before[0] : before[1]], "line"
    title = page.title if len(page.title) <= _LONGEST_NAME else page.title[:_LONGEST_NAME].rpartition(" ")[0]
    return (title.strip() or page.body[span.start : span.end]), "title"


def find_periods(page: Page) -> list[Found[Period]]:
    """Return the spans of years of `page` (B.E.), in the order of the text; the same years of the same thing once."""
    found: list[Found[Period]] = []
    seen: dict[tuple[int, int], set[str]] = {}
    floor = 0
    for span in _spans(page.plain):
        line = line_start(page.plain, span.start)
        of, rule = _of(page, span, max(floor, line))
        floor = span.end
        words = {token.text for token in trimmed(tokens(of)) if len(token.text) > 3}
        known = seen.setdefault((span.first, span.last), set())
        if known and (words & known or rule != "head"):
            continue
        known |= words | {of}
        fact = Period.model_validate({"of": Text.model_validate(of), "from": span.first, "to": span.last})
        found.append(Found(fact, span.start, span.end, {"years": span.rule, "of": rule}))
    return found
