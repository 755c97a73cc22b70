"""Cutting: a text into clauses, at the words that open one; none too short to say anything or too long to quote."""

import re
from collections.abc import Iterator
from itertools import pairwise

from knowledge.reading.sentences import sentence_starts

_JOINTS = re.compile(
    r"(?<=\s)(?=โดย(?!สาร|เฉพาะ)|ซึ่ง|อีกทั้ง|พร้อม(?:ทั้ง|ด้วย|กัน)|รวม(?:ถึง|ทั้ง)|ตลอดจน|จึง|เนื่องจาก|เพื่อ(?!น)|และ|หาก|แต่|ขณะ|"
    r"ทั้งนี้|นอกจาก|สำหรับ|ส่วน|จากนั้น|หลังจาก|ก่อน|เมื่อ|ระหว่าง|ตั้งแต่|จำนวน|ได้แก่|อาทิ|ประกอบด้วย|ณ |ได้|จะ|ให้|คือ|เป็น|พบ|"
    r"มี(?!นาคม|\.ค)|\d{1,2}[.)] ?[ก-๙]{3}|(?!(?<=\d ). \d)[-•–*] )"
    r"|(?<=[,;:] )(?=[a-z])|(?<=[a-z] )(?=(?:which|who|where|while|and|that|to|for|with|including)\b )"
)
_LEAST, _MOST, _LONGEST = (
    32,
    170,
    320,
)  # letters: a shorter piece stays with its neighbour, a longer one is cut at spaces


def clause_bounds(text: str) -> list[tuple[int, int, int, bool]]:
    """Return where each piece begins and ends, its line, and whether a sentence begins there."""
    starts = sentence_starts(text)
    found: list[tuple[int, int, int, bool]] = []
    line = 0
    for first, last in zip(starts, [*starts[1:], len(text)], strict=True):
        line += text.count("\n", found[-1][1] if found else 0, first)
        opens = True
        for start, end in _clauses(text, first, last):
            stripped = text[start:end].strip()
            if not any(letter.isalnum() for letter in stripped):
                continue
            start = text.index(stripped[0], start)
            found.append((start, start + len(stripped), line, opens))
            opens = False
    return found


def _clauses(text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield the bounds of the clauses between `first` and `last`, none too short or too long."""
    cuts = [first]
    joints = [found.start() for found in _JOINTS.finditer(text, first, last)]
    for place in [*joints, last]:
        while place - cuts[-1] > _LONGEST:
            space = text.rfind(" ", cuts[-1] + _LEAST, cuts[-1] + _MOST)
            cuts.append(space + 1 if space > 0 else cuts[-1] + _MOST)
        if place - cuts[-1] >= _LEAST and (last - place >= _LEAST or place == last):
            cuts.append(place)
    if cuts[-1] != last:
        if len(cuts) > 1 and last - cuts[-1] < _LEAST:
            cuts[-1] = last
        else:
            cuts.append(last)
    yield from pairwise(cuts)
