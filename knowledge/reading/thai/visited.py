"""Places in Thai releases that no "ณ" leads to: what is visited, where something happened, and the dateline's place."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from knowledge.reading.mention import Mention
from knowledge.reading.thai.event_cues import cues

Ends = Callable[[int], int]  # from where a place begins to where it ends

_WITHIN = 1200  # letters of a paragraph in which what is visited is named
_SPOKEN_WITHIN = 350  # the same, where somebody only speaks
_TO_AREA = 220  # letters between going there and "in the area of ..."
_LEVELS = (
    r"(?:หมู่(?:ที่)? ?\d{1,2}|(?:ตำบล|แขวง|ต\.) ?[ก-๙]{2,25}|(?:อำเภอ|เขต|อ\.) ?[ก-๙]{2,25}|(?:จังหวัด|จ\.) ?[ก-๙]{2,20})"
)
_CHAIN = re.compile(rf"(?<![ก-๙]){_LEVELS} {{1,2}}{_LEVELS}|(?<=[ก-๙])(?:ตำบล|อำเภอ) ?[ก-๙]{{2,25}} {{1,2}}{_LEVELS}")
_BEFORE_CHAIN = 110  # letters before the levels of an address in which the place itself is named
_LEAD = re.compile(r"(?:(?:ใน)?(?:บริเวณ|พื้นที่)+|(?<=[ )])(?:ที่|ใน))(?! ?ดัง) ?")
_LISTED = re.compile(r"(?:ได้แก่|เช่น|อาทิ)[^ ]{0,20} ?[^ ]{0,20} ?$")
_DATELINE = re.compile(r"^[-–• ]{0,3}(?P<place>(?:จังหวัด|จ\.) ?[ก-๙]{3,16}|กรุง(?!เทพ)[ก-๙]{3,16}) ?[-–:] ?")


class Stated(NamedTuple):
    """A place at `start` to `end`, and the rule that found it."""

    start: int
    end: int
    rule: str


def find_visited(
    plain: str, start: int, end: int, mentions: Sequence[Mention], ends: Ends, spoken: bool = False
) -> Stated | None:
    """Return the place that is gone to, or where something happened, between `start` and `end` of `plain`.

    `ends` tells where a place ends. Where all is `spoken`, only what stands near the head counts.
    """
    end = min(end, start + (_SPOKEN_WITHIN if spoken else _WITHIN))
    taken = [(one.start, one.post_end) for one in mentions if one.start < end and one.post_end > start]
    for found in _in_order(plain, start, end, ends):
        if not any(first <= found.start < last for first, last in taken):
            return found
    return None


def dateline_place(plain: str, start: int) -> Stated | None:
    """Return the place that opens the line at `start`: "จังหวัดน่าน - ", None where none does."""
    found = _DATELINE.match(plain[start : start + 60])
    return Stated(start + found.start("place"), start + found.end("place"), "dateline") if found else None


def titled_place(title: str, plain: str) -> Stated | None:
    """Return where `plain` first names the province or country that its `title` tells of going to, None without one."""
    if not cues().goes.search(title):
        return None
    for found in cues().known_place.finditer(title):
        if cues().goes.search(title, 0, found.start()) and not cues().home.match(found.group()):
            bare = re.sub(r"^(?:จังหวัด ?|จ\. ?|ประเทศ ?)", "", found.group())
            named = re.search(rf"(?:(?:จังหวัด|จ\.) ?){re.escape(bare)}", plain)
            return Stated(*named.span(), "title") if named else None
    return None


def _in_order(plain: str, start: int, end: int, ends: Ends) -> Iterator[Stated]:
    """Yield the places, the surest rules first."""
    yield from _gone_to(plain, start, end, ends)
    yield from _addresses(plain, start, end, ends)
    yield from _areas(plain, start, end, ends)


def _gone_to(plain: str, start: int, end: int, ends: Ends) -> Iterator[Stated]:
    for found in cues().going.finditer(plain, start, end):
        place = found.end()
        named = cues().known_place.match(plain, place)
        building = cues().buildings.match(plain, place) or cues().areas.match(plain, place)
        if building and cues().clause.match(plain, building.end()):
            building = None
        if not (named or building) or cues().home.match(plain, place):
            continue
        last = max(ends(place), named.end() if named else 0)
        if last - place > 2:
            yield Stated(place, last, "visited")


def _addresses(plain: str, start: int, end: int, ends: Ends) -> Iterator[Stated]:
    for found in _CHAIN.finditer(plain, start, end):
        before = plain[max(start, found.start() - _TO_AREA) : found.start()]
        if not (cues().goes.search(before) or cues().incidents.search(before)) or _LISTED.search(before):
            continue
        place = found.start() - len(before) + _head(before)
        last = ends(place)
        if last <= found.start():  # another clause opens between the two
            place, last = found.start(), ends(found.start())
        yield Stated(place, last, "address")


def _head(before: str) -> int:
    """Return where in the words `before` an address the place itself begins: "บริเวณฟาร์มเป็ด หมู่ 2"."""
    near = [lead for lead in _LEAD.finditer(before) if len(before) - lead.end() < _BEFORE_CHAIN]
    leads = [lead.end() for lead in near if "บริเวณ" in lead.group() or cues().place.match(before, lead.end())]
    if leads:
        return leads[-1]
    word = before.rstrip().rfind(" ") + 1
    named = cues().buildings.search(before, word) or cues().areas.search(before, word)
    return named.start() if named else len(before)


def _areas(plain: str, start: int, end: int, ends: Ends) -> Iterator[Stated]:
    for found in cues().in_area.finditer(plain, start, end):
        place = found.start("area")
        if cues().goes.search(plain, max(start, place - _TO_AREA), place) and not cues().home.match(plain, place):
            yield Stated(place, found.end(), "in area")
