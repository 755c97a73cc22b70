"""Lists: points that a release counts (1. 2. 3.), marks (•) or, where it says how many there are, sets side by side."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from knowledge.language.alternation import alternation
from knowledge.reading.cues import cue_words
from knowledge.reading.page import Page
from knowledge.values import Language

MOST_POINTS, LONGEST_POINT = 20, 300  # points of a list, letters of a point
_LONGEST_HEAD = 320  # letters
_NUMBER = re.compile(r"(?<![\w.,/(])(?P<open>\(?)(?P<number>\d{1,2})(?P<mark>[.)])(?![\d.])[ ]?(?=[^\s\d])")
_BULLET = re.compile(r"^[^\w\s\"'(#@\[<+/&%*]{1,3}[ ]?(?=[^\s\-])|(?<=\s)[•●▪➢✓✔◦][ ]?(?=\S)", re.MULTILINE)
_SHORTEST_POINT = 3
_OWN_LINE = 6  # letters of a marker at the beginning of a line
_FAR_THING = 45  # letters between what is listed and the words that lead the list in
_ALIKE = 3  # letters


@dataclass(slots=True)
class PointList:
    """A list: its head at `start` to `head_end` of the body, the places of its points, and how it was recognised."""

    start: int
    head_end: int
    end: int
    rule: str
    points: list[tuple[int, int]] = field(default_factory=list)


def find_lists(page: Page, starts: Sequence[int]) -> list[PointList]:
    """Return the lists of `page` that are led in by a phrase, in the order of the text; `starts`: of its sentences."""
    runs = [(rule, run) for rule, run in (*_numbered(page.plain), *_bulleted(page.plain)) if len(run) > 1]
    lists = [found for rule, run in runs if (found := _marked_list(page, starts, rule, run))]
    taken = [(one.start, one.end) for one in lists]
    lists += [one for one in _counted(page) if not any(start < one.end and one.start < end for start, end in taken)]
    return sorted(lists, key=lambda one: one.start)


def _numbered(plain: str) -> list[tuple[str, list[tuple[int, int]]]]:
    """Return runs of markers 1, 2, 3 ..., those of each way of writing them by themselves."""
    runs: list[tuple[str, list[tuple[int, int]]]] = []
    open_runs: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for found in _NUMBER.finditer(plain):
        style, number = (found["open"], found["mark"]), int(found["number"])
        run = open_runs.get(style)
        if number == 1:
            open_runs[style] = [found.span()]
            runs.append(("numbered", open_runs[style]))
        elif run and number == len(run) + 1 and len(run) < MOST_POINTS:
            run.append(found.span())
    return runs


def _bulleted(plain: str) -> list[tuple[str, list[tuple[int, int]]]]:
    """Return runs of the same bullet, those on lines that follow each other."""
    runs: list[tuple[str, list[tuple[int, int]]]] = []
    last = ""
    for found in _BULLET.finditer(plain):
        mark = found.group().strip()
        inside = plain.count("\n", runs[-1][1][-1][1], found.start()) if runs else 9
        if runs and mark == last and inside < 2 and len(runs[-1][1]) < MOST_POINTS:
            runs[-1][1].append(found.span())
        else:
            runs.append(("bulleted", [found.span()]))
        last = mark
    return runs


def _marked_list(page: Page, starts: Sequence[int], rule: str, run: list[tuple[int, int]]) -> PointList | None:
    start, head_end = _head(page, run[0][0])
    if not _leads_in(page.plain[start:head_end], page.language):
        return None
    found = PointList(start, head_end, head_end, rule)
    sentence = bisect_right(starts, run[-1][1])
    stops = [marker for marker, _ in run[1:]] + [starts[sentence] if sentence < len(starts) else len(page.plain)]
    for (_, first), stop in zip(run, stops, strict=True):
        end = _point_end(page.plain, first, stop)
        if first == run[-1][1]:
            end = _last_point_end(page.plain, first, end)
        if end - first >= _SHORTEST_POINT:
            found.points.append((first, end))
            found.end = end
    return found if len(found.points) > 1 else None


def _head(page: Page, marker: int) -> tuple[int, int]:
    """Return where the phrase before the first marker begins and ends: its line, or the line before it."""
    end = len(page.plain[:marker].rstrip()) if marker < 2 * _LONGEST_HEAD else _before_space(page.plain, marker)
    start = page.plain.rfind("\n", max(0, end - _LONGEST_HEAD), end) + 1
    if end - start > _LONGEST_HEAD or (start == 0 and end > _LONGEST_HEAD):
        start = page.plain.find(" ", end - _LONGEST_HEAD, end) + 1 or end - _LONGEST_HEAD
    return start, end


def _before_space(plain: str, place: int) -> int:
    while place and plain[place - 1].isspace():
        place -= 1
    return place


@cache
def _lead_in(language: Language) -> re.Pattern[str]:
    words = cue_words(language)["lead_ins"]
    return re.compile(rf"(?:{alternation(words)})[\s:.\-]*$")


def _leads_in(head: str, language: Language) -> bool:
    return bool(_lead_in(language).search(head[-24:]))


def _point_end(plain: str, start: int, stop: int) -> int:
    """Return where a point ends: before the next one, at its line's end where that says enough, or cut at a space."""
    line = plain.find("\n", start, stop)
    end = line if line - start > _SHORTEST_POINT else stop
    if end - start > LONGEST_POINT:
        cut = plain.rfind(" ", start, start + LONGEST_POINT)
        end = cut if cut > start else start + LONGEST_POINT
    return start + len(plain[start:end].rstrip(" \n,;"))


# What goes on behind the last point of a list inside a paragraph.
_AFTER_LIST = re.compile(r" (?=โดย|ซึ่ง|ทั้งนี้|ทั้งหมด|นอกจาก|นาย|นาง|พล|ที่ประชุม|รัฐบาล|ก่อน|จากนั้น|พร้อม|อย่างไรก็|รวมทั้ง|ตลอดจน)")


def _last_point_end(plain: str, start: int, end: int) -> int:
    """Return where the last point ends that runs on into the paragraph; another line is no part of it."""
    line = plain.find("\n", start, end)
    on_its_own = plain.rfind("\n", max(0, start - _OWN_LINE), start) >= 0
    after = None if on_its_own else _AFTER_LIST.search(plain, start + _SHORTEST_POINT, end)
    return min((place for place in (end, line, after.start() if after else end) if place > start), default=end)


@cache
def _side_by_side(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of what leads in a list without marks ("namely", "such as") and of what is listed there."""
    words = cue_words(language)
    leads, things = alternation(words["such_as"]), alternation(words["counted"])
    return (
        re.compile(rf"(?:{leads})(?P<gap>[ :]{{0,3}}\n?)"),
        re.compile(rf"(?:(?<![\d.,])(?P<count>\d{{1,2}})[ ]?)?(?:{things})[^\n\"\d]{{0,{_FAR_THING}}}$"),
    )


def _counted(page: Page) -> list[PointList]:
    """Return lists without marks: "3 aims, namely" and three lines, or phrases side by side up to "and the last"."""
    lists: list[PointList] = []
    leads, things = _side_by_side(page.language)
    for lead in leads.finditer(page.plain):
        thing = things.search(page.plain[max(0, lead.start() - _FAR_THING - 20) : lead.start()])
        if not thing or (lists and lead.start() < lists[-1].end):
            continue
        count, by_lines = int(thing["count"] or 0), "\n" in lead["gap"]
        if not count and lead.group().startswith(tuple(cue_words(page.language)["counted_only"])):
            continue
        if (count and not 2 <= count <= MOST_POINTS) or (not by_lines and page.language == "en"):
            continue
        points = _lines(page.plain, lead.end(), count) if by_lines else _phrases(page, lead.end(), count)
        if len(points) > 1:
            start, _ = _head(page, lead.end())
            head_end = _before_space(page.plain, lead.end())
            lists.append(PointList(start, head_end, points[-1][1], "counted" if count else "such_as", points))
    return lists


def _lines(plain: str, start: int, count: int) -> list[tuple[int, int]]:
    """Return the places of `count` lines from `start`; empty where one of them is too long for a point."""
    points: list[tuple[int, int]] = []
    place = start
    while len(points) < count and place < len(plain):
        stop = plain.find("\n", place)
        stop = len(plain) if stop < 0 else stop
        if not _SHORTEST_POINT <= stop - place <= LONGEST_POINT:
            return []
        points.append((place, stop))
        place = stop + 1
    return points if len(points) == count else []


_PHRASE = re.compile(r"[^\s(]\S{0,200}(?:[ ](?:\([^()\n]{1,80}\)\S{0,80}|\d[\d,.]{0,12}(?:[ ][^\s(]\S{0,60})?)){0,3}")
_LEAST_PHRASES = 3


def _phrases(page: Page, start: int, count: int) -> list[tuple[int, int]]:
    """Return the places of the phrases from `start` up to the one behind "and"; empty where there is no such end.

    Where the text says how many there are (`count`, else 0), there must be as many.
    """
    points: list[tuple[int, int]] = []
    words, place = cue_words(page.language), start
    while len(points) < (count or MOST_POINTS):
        phrase = _PHRASE.match(page.plain, place)
        if (
            not phrase
            or phrase.end() - place > LONGEST_POINT
            or phrase.group().startswith((*words["no_points"], *words["such_as"]))
        ):
            return []
        points.append(phrase.span())
        place = phrase.end() + 1
        ended = page.plain[phrase.end() : phrase.end() + 1] in ("", "\n")
        last = phrase.group().startswith(tuple(words["last_points"])) and not _goes_on(page.plain, points)
        if last or (ended and count):
            return points if len(points) >= (count or _LEAST_PHRASES) else []
        if ended:
            return []
    return []


def _goes_on(plain: str, points: list[tuple[int, int]]) -> bool:
    """Return whether another point follows that begins as two of `points` do, so that "and" only joins two words."""
    starts = [plain[start : start + _ALIKE] for start, _ in points]
    following = plain[points[-1][1] + 1 : points[-1][1] + 60].split(" ")[:3]
    return any(starts.count(word[:_ALIKE]) > 1 for word in following if len(word) > _ALIKE)
