"""Groups in Thai releases: people without names, at the end of the lists of those who took part."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple

from knowledge.language.alternation import alternation
from knowledge.language.data import read_data
from knowledge.reading.found import Found
from knowledge.reading.mention import Mention
from knowledge.reading.page import Page
from knowledge.reading.thai.cues import HIDDEN, Cue, names_something
from knowledge.reading.thai.references import Reference
from knowledge.reading.thai.roles import role_tokens
from knowledge.release import Group
from knowledge.values import Text

_LONGEST_LIST = 700  # letters without a name or a verb: more is no list
_NEAR = 60  # letters between the cue of a list and its first name or group
_BEFORE = 4  # letters of a cue that a group may be glued to: "ด้วย"
_LONGEST, _SHORTEST = 110, 5  # letters of a group's name
_OTHER = "(?!รม|สภาผู้แทน)"  # behind a head, makes another word of it: "เกษตรกรรม"
_OPENING = ("having", "company", "led_by", "brings")
_JOINING = ("joins", "shares")
_WITHIN = ("with", "nothing", "absent")  # cues that may stand within a list


class _Patterns(NamedTuple):
    head: re.Pattern[str]  # a joint or a space, and the word that a group begins with
    end: re.Pattern[str]
    number: re.Pattern[str]
    joint: re.Pattern[str]  # left over at the end of a group


@cache
def _patterns() -> _Patterns:
    words = read_data(Path(__file__).parent / "group_words.yaml")
    heads, joints = alternation(words["heads"]), alternation(words["joints"])
    glued = alternation(word for word in words["joints"] if word.strip(" ,"))
    before, counted = alternation(words["before_count"]), alternation(words["counted"])
    return _Patterns(
        re.compile(
            rf"(?:(?:(?<![ก-๎0-9/])(?<![0-9] )|มี|ด้วย|กับ|โดย){joints}[ ]?(?P<joined>{heads})"
            rf"|{glued}(?P<glued>{heads})){_OTHER}"
        ),
        re.compile("|".join(map(re.escape, words["ends"]))),  # the spaces must be there
        re.compile(rf"[ ]?(?:{before}[ ]?){{0,3}}(?P<count>\d{{1,3}}(?:,\d{{3}}){{1,2}}|\d{{1,7}})[ ]?(?:{counted})"),
        re.compile(rf"[\s,]*{joints}[\s,]*$"),
    )


def find_groups(page: Page, mentions: list[Mention]) -> list[Found[Group]]:
    """Return the groups of unnamed people in `page`, in the order of the text, each name once."""
    found: dict[str, Found[Group]] = {}
    hidden, tokens = role_tokens(page, tuple(mentions))
    for start, end, rule in _lists(hidden, tokens):
        for group in _groups(page, hidden, start, end, rule):
            found.setdefault(group.fact.name.within("th"), group)
    return list(found.values())


def _lists(hidden: str, tokens: Iterable[tuple[int, Reference | Cue | str]]) -> Iterator[tuple[int, int, str]]:
    """Yield where the lists of those who took part begin and end, and how sure it is that they are such."""
    opened = -1
    for place, token in tokens:
        if isinstance(token, Reference) or (isinstance(token, Cue) and token.kind in _WITHIN):
            continue
        if isinstance(token, Cue) and token.kind in _OPENING:
            opened = token.end if opened < 0 else opened
        elif isinstance(token, Cue) and names_something(hidden, token):
            continue
        elif opened >= 0:
            closing = token.kind if isinstance(token, Cue) else ""
            if closing != "says" and _is_list(hidden[opened:place], closing):
                yield opened, place, "listed_joins" if closing in _JOINING else "list"
            opened = -1


def _is_list(text: str, closing: str) -> bool:
    """Return whether `text` between two cues lists people: names are in it, or it begins with a group that joins."""
    if len(text.replace(HIDDEN, "")) > _LONGEST_LIST:
        return False
    if closing in _JOINING and _patterns().head.search(text, 0, _NEAR):
        return True
    return 0 <= text.find(HIDDEN) <= _NEAR


def _groups(page: Page, hidden: str, start: int, end: int, rule: str) -> Iterator[Found[Group]]:
    """Yield the groups between `start` and `end` of the body."""
    heads = list(_patterns().head.finditer(hidden, max(0, start - _BEFORE), end))
    for match, follower in zip_longest(heads, heads[1:]):
        first = match.start("joined") if match["joined"] else match.start("glued")
        last = hidden.find(HIDDEN, first, follower.start() if follower else end)
        if last < 0:
            last = follower.start() if follower else end
        if group := _group(page, first, last, rule):
            yield group


def _group(page: Page, start: int, end: int, rule: str) -> Found[Group] | None:
    """Return the group at `start`, which ends at `end` of the body at the latest; None where it is too long for one."""
    patterns = _patterns()
    rules = {"name": rule}
    count = patterns.number.search(page.plain, start, end)
    if count:
        rules["count"] = "printed"
    ended = patterns.end.search(page.plain, start, count.start() if count else end)
    last = ended.start() if ended else count.start() if count else end
    name = patterns.joint.sub("", page.body[start:last]).strip(" ,/").removesuffix("ร่วม")
    if not _SHORTEST <= len(name) <= _LONGEST:
        return None
    number = int(count["count"].replace(",", "")) or None if count else None
    return Found(Group(name=Text(th=name), count=number), start, start + len(name), rules)
