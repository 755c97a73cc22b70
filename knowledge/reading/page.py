"""Layout: the raw text of a release as it was saved -> its title, dateline, link and body."""

import re
from dataclasses import dataclass, field
from datetime import date

from knowledge.language.dates import find_dates
from knowledge.language.text import clean, normalise
from knowledge.values import EARLIEST_ISSUE, Language

_SITE = re.compile(r"^(?:รัฐบาลไทย-)?ข่าวทำเนียบรัฐบาล-")  # the name of the page before the title
_LINK = re.compile(r"^(?:ที่มา|source)\s*:\s*(?P<link>https?://\S+)$", re.IGNORECASE)
_DATELINE = re.compile(
    r"^(?:วัน(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์|อาทิตย์)(?: ?ที่)?"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?)\s*\d{1,2}\s+\S{3,12}\s+\d{4}$|^\d{1,2}/\d{1,2}/\d{4}$",
    re.IGNORECASE,
)
_TODAY = re.compile(r"(?:วันนี้|today)\s?\((?P<day>[^()\n]{6,40})\)", re.IGNORECASE)
_TODAY_WITHIN = 3000  # letters of the body in which the day it is written on is sought, where no dateline gives one
_FURNITURE = re.compile(
    r"^(?:พิมพ์|print|share|แชร์|[.\-–—_=*•…+/~\s]+|[*\-_=+/]{3,}\s?\d{1,2} \S{3,12} \d{4}|(?:#[^\s#]+\s?)+)$",
    re.IGNORECASE,
)
_HEAD_LINES = 12  # the dateline and the copies of the title stand among the first lines
_UNSET_YEAR = 1970  # what a site prints for a date that it does not have
_LEAST_CUT, _BEGINNING = 30, 40  # letters of a cut title, letters looked at first
_LEAST_REPEATED = 40  # letters: a shorter line that the next one begins with may be a heading
_INVISIBLE = re.compile("[\u200b-\u200f\ufeff\u00ad]")
# What cleaning may change beyond white space: letters outside Thai, Latin and common marks, and marks out of order.
_UNCLEAN = re.compile("[^ -~ก-ฺ฿-๛“”‘’–—…•]|[่-๋][ุ-ฺ]|ํ|เเ")
_SAME_LENGTH = dict(zip("๐๑๒๓๔๕๖๗๘๙“”„‘’`–—‑", "0123456789\"\"\"'''---", strict=True))
_CHANGED = re.compile(f"[{''.join(_SAME_LENGTH)}]")


@dataclass(frozen=True, slots=True)
class Page:
    """One release as printed. `issued` (C.E.) and `source` are None where the text gives none.

    `body` holds its paragraphs, one a line, cleaned but verbatim. `plain` is as long as `body`, letter for letter, with
    Arabic digits and plain quotes and dashes: patterns run over `plain`, and their places hold for both.
    """

    title: str
    issued: date | None
    source: str | None
    language: Language
    body: str
    plain: str = field(repr=False)


def read_page(text: str) -> Page:
    """Take the raw `text` of a release apart; whatever is missing is None or empty, nothing raises."""
    lines = [line for raw in _INVISIBLE.sub("", text).splitlines() if (line := _clean_line(raw))]
    source, lines = _take_link(lines)
    title = _SITE.sub("", lines[0]).strip() if lines else ""
    issued, body_lines = _take_head(lines[1:], title)
    if not body_lines and title:  # a text without a title line, or a title that says it all
        body_lines = [title]
    title = _fullest_title(title, lines[1:_HEAD_LINES])
    body = "\n".join(_without_repeats(body_lines))
    issued = issued or _day_of_writing(body)
    return Page(title, issued, source, language_of_page(title + "\n" + body), body, plain_letters(body))


def plain_letters(text: str) -> str:
    """Return `text` with Arabic digits, plain quotes and dashes; as long as before, so that places stay."""
    return _CHANGED.sub(lambda found: _SAME_LENGTH[found.group()], text)


def language_of_page(text: str) -> Language:
    """Return the language most of whose letters `text` has; a Thai release quotes English, not the other way round."""
    thai = len(re.findall("[ก-ฮ]", text))
    return "th" if thai * 4 > len(re.findall("[A-Za-z]", text)) else "en"


def _take_link(lines: list[str]) -> tuple[str | None, list[str]]:
    """Return the link of the last link line, and the lines without the link lines."""
    links = [found.group("link") for line in lines if (found := _LINK.match(line))]
    return (links[-1] if links else None), [line for line in lines if not _LINK.match(line)]


def _take_head(lines: list[str], title: str) -> tuple[date | None, list[str]]:
    """Return the day of the dateline, and the lines without it, the copies of the title and the page's furniture."""
    issued, kept = None, []
    for number, line in enumerate(lines):
        if number < _HEAD_LINES:
            if _DATELINE.match(line):
                issued = issued or _day(line)
                continue
            if _same_title(line, title) and not _says_more(line, title):
                continue
        if not _FURNITURE.match(line):
            kept.append(line)
    return issued, kept


def _clean_line(line: str) -> str:
    """Return `line` cleaned; quickly where it holds nothing unusual."""
    line = " ".join(line.split())
    return clean(line) if _UNCLEAN.search(line) else line


def _without_repeats(lines: list[str]) -> list[str]:
    """Return `lines` without those of the head that the next line begins with: sites print such a start apart."""
    kept = []
    for number, line in enumerate(lines):
        if number < _HEAD_LINES and number + 1 < len(lines):
            after = lines[number + 1]
            if (
                len(line) > _LEAST_REPEATED
                and _begins_alike(line, after)
                and _letters(after).startswith(_letters(line))
            ):
                continue
        kept.append(line)
    return kept


def _day_of_writing(body: str) -> date | None:
    """Return the day that the body itself calls today, None where it does not."""
    found = _TODAY.search(body, 0, _TODAY_WITHIN)
    return _day(found.group("day")) if found else None


def _day(line: str) -> date | None:
    for mention in find_dates(normalise(line), date(2000, 1, 1)):
        if mention.year and mention.month and mention.day and mention.year != _UNSET_YEAR:
            try:
                day = date(mention.year, mention.month, mention.day)
            except ValueError:
                continue
            if day.year >= EARLIEST_ISSUE:
                return day
    return None


def _letters(text: str) -> str:
    return re.sub(r"\W", "", plain_letters(text)).casefold()


def _begins_alike(one: str, other: str) -> bool:
    """Return whether two lines begin with the same letters; cheaper than to compare all of them."""
    first, second = _letters(one[:_BEGINNING]), _letters(other[:_BEGINNING])
    shorter = min(len(first), len(second), _BEGINNING // 2)
    return first[:shorter] == second[:shorter]


def _same_title(line: str, title: str) -> bool:
    """Return whether `line` is the title once more: whole, or one of the two cut short by the site."""
    if not _begins_alike(line, title):
        return False
    one, other = _letters(line), _letters(title)
    shorter = min(len(one), len(other))
    return one == other or (
        shorter > _LEAST_CUT and one[:shorter] == other[:shorter] and abs(len(one) - len(other)) < shorter
    )


def _says_more(line: str, title: str) -> bool:
    """Return whether `line` goes on behind the title with a figure: a day, an hour. It then opens the body."""
    return len(line) > len(title) and bool(re.search(r"\d", line[len(title) :]))


def _fullest_title(title: str, head: list[str]) -> str:
    """Return the longest copy of the title: sites cut the first one, and mark it by dots."""
    return max([title, *(line for line in head if _same_title(line, title))], key=len)
