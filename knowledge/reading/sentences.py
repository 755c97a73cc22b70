"""Sentences: where each begins and ends in a body. Thai ends none with a mark, so spaces before joining words do."""

import re
from bisect import bisect_right
from collections.abc import Sequence

_ENDS = re.compile(
    r"(?<=[.!?])[\"')]*\s+(?=[\"'(]*[A-Z])(?<!\b[A-Z]\.\s)(?<!Mr\.\s)(?<!Ms\.\s)(?<!Dr\.\s)(?<!Gen\.\s)(?<!Mrs\.\s)"
    r"(?<!No\.\s)(?<!Lt\.\s)(?<!Col\.\s)(?<!Pol\.\s)(?<!H\.E\.\s)(?<!Prof\.\s)(?<!Assoc\.\s)(?<!Maj\.\s)(?<!Adm\.\s)"
)
# Words that open a sentence in releases when a space stands before them.
_OPENERS = re.compile(
    r"\s+(?=(?:ทั้งนี้|นอกจากนี้|นอกจากนั้น|อย่างไรก็ตาม|อย่างไรก็ดี|สำหรับ|ขณะที่|ขณะเดียวกัน|ในขณะเดียวกัน|จากนั้น|ต่อจากนั้น|"
    r"โอกาสนี้|ในโอกาสนี้|ในการนี้|ด้าน\s?(?:นาย|นาง|พล|ดร\.)|ดังนั้น|อนึ่ง|พร้อมกันนี้|ส่วน(?=\S)|ต่อมา|ในส่วน|"
    r"(?:นาย|นางสาว|นาง|พลเอก|พล\.อ\.|ดร\.)\S+(?: \S+)? (?:กล่าว|เปิดเผย|ระบุ|ย้ำ|เน้นย้ำ)))"
)
_SHORTEST = 40  # letters: what is shorter stays with the sentence before it


def sentence_starts(body: str) -> list[int]:
    """Return where each sentence of `body` begins, in order; the first is 0."""
    starts = [0]
    place = 0
    for line in body.split("\n"):
        if place:
            starts.append(place)
        for found in sorted([*_ENDS.finditer(line), *_OPENERS.finditer(line)], key=lambda match: match.end()):
            if place + found.end() - starts[-1] >= _SHORTEST:
                starts.append(place + found.end())
        place += len(line) + 1
    return starts


def sentence_at(body: str, starts: Sequence[int], start: int, end: int, longest: int = 600) -> str:
    """Return the sentence of `body` that holds `start` to `end`, verbatim; a long one is cut at spaces around them."""
    number = bisect_right(starts, start) - 1
    after = bisect_right(starts, max(start, end - 1))
    first, last = starts[number], starts[after] if after < len(starts) else len(body)
    if last - first > longest:
        room = max(0, longest - (end - start))
        first = max(first, body.rfind(" ", first, max(first, start - room // 3) + 1) + 1)
        cut = min(last, first + longest)
        last = last if cut == last else max(body.rfind(" ", end, cut + 1), min(end, last), first + 1)
    return body[first:last].strip()
