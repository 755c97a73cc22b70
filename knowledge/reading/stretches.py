"""Stretches: how much of a sentence around a cue says what is stated, cut where a phrase ends."""

import re
from bisect import bisect_right
from collections.abc import Sequence

LONGEST = 500  # letters of a stretch
_LONGEST_LINE = 6000
_NEAR, _CONTEXT, _FAR = 100, 60, 170  # letters before a cue: the whole beginning is kept, as little as, as much as
_CLAUSE = re.compile(r" (?=โดย|ซึ่ง|และ|จึง|ทั้งนี้|พร้อม|เพื่อ|ได้)|(?<=ว่า) ")
_LEAST = 14  # letters of a clause before its cue
_SHORTEST_END = 0.6  # share of the longest stretch before which no cut is made for the sake of a joining word
_JOINT = re.compile(r"[ \n](?=และ|โดย|ซึ่ง|รวมถึง|รวมทั้ง|ตลอดจน|พร้อม|เพื่อ|ทั้งนี้|นอกจากนี้|ขณะ|อีกทั้ง|แต่|ส่วน|สำหรับ|หาก)")


def sentence_of(starts: Sequence[int], place: int, length: int) -> tuple[int, int]:
    """Return where the sentence that holds `place` begins and ends; `length` is that of the body."""
    number = bisect_right(starts, place)
    return starts[number - 1], starts[number] if number < len(starts) else length


def line_start(plain: str, place: int) -> int:
    """Return where the line of `place` begins; a very long one is taken to begin shortly before."""
    return plain.rfind("\n", max(0, place - _LONGEST_LINE), place) + 1 or max(0, place - _LONGEST_LINE)


def line_end(plain: str, place: int) -> int:
    """Return where the line of `place` ends; a very long one is taken to end shortly behind."""
    end = plain.find("\n", place, place + _LONGEST_LINE)
    return min(len(plain), place + _LONGEST_LINE) if end < 0 else end


def begin(plain: str, first: int, cue: int) -> int:
    """Return where a stretch around `cue` begins: its sentence's start `first`, or a clause shortly before it."""
    if cue - first <= _NEAR:
        return first
    clauses = [found.end() for found in _CLAUSE.finditer(plain, max(first, cue - _FAR), cue - _LEAST)]
    if clauses:
        return clauses[-1]
    if cue - first <= _FAR:
        return first
    space = plain.rfind(" ", cue - _FAR, cue - _CONTEXT)
    return space + 1 if space >= 0 else max(plain.rfind(" ", cue - _CONTEXT, cue) + 1, cue - _FAR)


def finish(plain: str, start: int, last: int, longest: int = LONGEST) -> int:
    """Return where a stretch from `start` ends: at the sentence's end `last`, or before where a phrase begins."""
    if last - start <= longest:
        return last
    limit = start + longest
    joints = [found.start() for found in _JOINT.finditer(plain, start + int(longest * _SHORTEST_END), limit)]
    if joints:
        return joints[-1]
    space = plain.rfind(" ", start + 1, limit)
    return space if space > start else limit


def pieces(plain: str, start: int, last: int, most: int) -> list[tuple[int, int]]:
    """Part `start` to `last` into at most `most` stretches that follow each other."""
    parts: list[tuple[int, int]] = []
    while start < last and len(parts) < most:
        end = finish(plain, start, last)
        parts.append((start, end))
        start = end + 1 if plain[end : end + 1].isspace() else end
    return parts
