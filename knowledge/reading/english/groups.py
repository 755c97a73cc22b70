"""Groups in English releases: people without names who took part: "senior officials", "over 300 students"."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from knowledge.language.data import read_data
from knowledge.reading.found import Found
from knowledge.reading.mention import Mention
from knowledge.reading.page import Page
from knowledge.release import Group
from knowledge.values import Text

_BEFORE = 500  # letters of a sentence in which a list may go on
_BEHIND = 160  # letters between a group and the verb behind it
_LONGEST = 110  # letters of a group's name
_LEFT_OVER = re.compile(r"^(?:[a-z]+ (?:were|was) )?(?:(?:and|with|the|other|were|was|as|well) )*", re.IGNORECASE)


class _Patterns(NamedTuple):
    group: re.Pattern[str]
    before: re.Pattern[str]
    behind: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    words = read_data(Path(__file__).parent / "group_words.yaml")
    heads, before, behind, ends = (
        "|".join(re.escape(word) for word in sorted(words[name], key=len, reverse=True))
        for name in ("heads", "before", "behind", "ends")
    )
    number = r"(?:(?:over|more than|some|about|around|nearly|approximately|at least)[ ])?(?P<count>\d[\d,]{0,8})[ ]"
    of = rf"[ ](?:of|from|in|representing|concerned|involved)\b(?:[ ](?!(?:{ends})\b)[\w'’&/()-]{{1,30}}){{0,9}}"
    return _Patterns(
        re.compile(
            rf"(?<![\w-])(?:{number})?(?:(?!prime\b)[a-z][a-z-]{{1,20}}[ ]){{0,3}}(?:{heads})\b(?:{of})?", re.IGNORECASE
        ),
        re.compile(rf"\b(?:{before})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{behind})\b", re.IGNORECASE),
    )


def find_groups(page: Page, mentions: list[Mention]) -> list[Found[Group]]:
    """Return the groups of unnamed people in `page`, in the order of the text, each name once."""
    found: dict[str, Found[Group]] = {}
    taken = [(mention.start, max(mention.end, mention.post_end)) for mention in mentions]
    for start, end, rule in _parts(page.plain):
        for group in _groups(page, start, end, rule):
            if not any(first < group.end and group.start < last for first, last in taken):
                found.setdefault(group.fact.name.within("en").casefold(), group)
    return list(found.values())


def _parts(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the parts of sentences that name who took part, and the rule that tells so."""
    patterns = _patterns()
    reached = 0
    for cue in patterns.before.finditer(text):
        if cue.start() >= reached:
            reached = _sentence_end(text, cue.end(), cue.end() + _BEFORE)
            yield cue.end(), reached, "before"
    reached = 0
    for cue in patterns.behind.finditer(text):
        start = max(reached, cue.start() - _BEHIND)
        yield (
            max(text.rfind(". ", start, cue.start()), text.rfind("\n", start, cue.start()), start),
            cue.start(),
            "behind",
        )
        reached = cue.end()


def _sentence_end(text: str, start: int, limit: int) -> int:
    ends = [place for mark in (". ", ".\n", "\n") if (place := text.find(mark, start, limit)) >= 0]
    return min(ends, default=min(limit, len(text)))


def _groups(page: Page, start: int, end: int, rule: str) -> Iterator[Found[Group]]:
    """Yield the groups between `start` and `end`: behind the cue, next to a comma, an "and" or the cue itself."""
    for found in _patterns().group.finditer(page.plain, start, end):
        before = page.plain[max(start, found.start() - 5) : found.start()]
        joined = found.start() - start <= 2 or re.search(r"(?:,|\band|\bwith|;)\s*$", before) is not None
        text = page.body[found.start() : found.end()].strip(" ,(")
        if not joined or len(text) > _LONGEST:
            continue
        text = _LEFT_OVER.sub("", text)
        number = int(found["count"].replace(",", "") or 0) or None if found["count"] else None
        rules = {"name": rule, "count": "printed"} if number else {"name": rule}
        yield Found(Group(name=Text(en=text), count=number), found.end() - len(text), found.end(), rules)
