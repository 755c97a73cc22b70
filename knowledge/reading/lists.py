"""Lists: points that a release counts (1. 2. 3.), marks (•) or, where it says how many there are, sets side by side."""

import re
from dataclasses import dataclass, field
from functools import cache

from knowledge.reading.alternation import alternation
from knowledge.reading.cues import cue_words
from knowledge.reading.page import Page
from knowledge.values import Language

MOST_POINTS, LONGEST_POINT = 20, 300  # points of a list, letters of a point
_LONGEST_HEAD = 320  # letters
_NUMBER = re.compile(r"(?<![\w.,/(])(?P<open>\(?)(?P<number>\d{1,2})(?P<mark>[.)])(?![\d.])[ ]?(?=[^\s\d])")
_BULLET = re.compile(r"^[^\w\s\"'(#@\[<+/&%*]{1,3}[ ]?(?=[^\s\-])|(?<=\s)[•●▪➢✓✔◦][ ]?(?=\S)", re.MULTILINE)
_SHORTEST_POINT = 3


@dataclass(slots=True)
class PointList:
    """A list: its head at `start` to `head_end` of the body, the places of its points, and how it was recognised."""

    start: int
    head_end: int
    end: int
    rule: str
    points: list[tuple[int, int]] = field(default_factory=list)


def find_lists(page: Page) -> list[PointList]:
    """Return the lists of `page` that are led in by a phrase, in the order of the text."""
    runs = [(rule, run) for rule, run in (*_numbered(page.plain), *_bulleted(page.plain)) if len(run) > 1]
    lists = [found for rule, run in runs if (found := _marked_list(page, rule, run))]
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


def _marked_list(page: Page, rule: str, run: list[tuple[int, int]]) -> PointList | None:
    start, head_end = _head(page, run[0][0])
    if not _leads_in(page.plain[start:head_end], page.language):
        return None
    found = PointList(start, head_end, head_end, rule)
    stops = [marker for marker, _ in run[1:]] + [len(page.plain)]
    for (_, first), stop in zip(run, stops, strict=True):
        end = _point_end(page.plain, first, stop)
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


@cache
def _count(language: Language) -> re.Pattern[str]:
    things = alternation(cue_words(language)["counted"])
    leads = alternation(word for word in cue_words(language)["lead_ins"] if word not in ("is", "are", "ว่า", "เช่น"))
    return re.compile(rf"(?<![\d.,])(?P<count>\d{{1,2}})[ ]?(?:{things})[^\n\"]{{0,40}}?(?:{leads})(?P<gap>[ :]*\n?)")


def _counted(page: Page) -> list[PointList]:
    """Return lists without marks: "3 aims, namely" and three lines, or three phrases with spaces between them."""
    lists = []
    for found in _count(page.language).finditer(page.plain):
        count = int(found["count"])
        if not 2 <= count <= MOST_POINTS or (page.language == "en" and "\n" not in found["gap"]):
            continue
        parting = "\n" if "\n" in found["gap"] else " "
        points = _parted(page.plain, found.end(), parting, count)
        if points:
            start, _ = _head(page, found.end())
            head_end = _before_space(page.plain, found.end())
            lists.append(PointList(start, head_end, points[-1][1], "counted", points))
    return lists


def _parted(plain: str, start: int, parting: str, count: int) -> list[tuple[int, int]]:
    """Return the places of `count` points; empty where the text does not part so."""
    points: list[tuple[int, int]] = []
    place = start
    line_end = plain.find("\n", start) if parting == " " else len(plain)
    line_end = len(plain) if line_end < 0 else line_end
    while len(points) < count and place < line_end:
        stop = plain.find(parting, place, line_end)
        stop = line_end if stop < 0 else stop
        if stop - place > LONGEST_POINT or (parting == " " and stop - place < _SHORTEST_POINT):
            return []
        points.append((place, stop))
        place = stop + 1
    if len(points) < count:
        return []
    last = plain[points[-1][0] : points[-1][1]]
    ends_so = parting == "\n" or last.startswith(("และ", "ตลอดจน", "รวมถึง", "รวมทั้ง", "กับ")) or points[-1][1] == line_end
    return points if ends_so else []
