"""Sentences: where each begins and ends in a body. Thai ends none with a mark, so spaces before joining words do."""

import re
from bisect import bisect_right
from collections.abc import Sequence

# A full stop ends an English sentence, but not "Mr.", an initial, or a Thai short form ("รฟม.", "พ.ร.บ.").
_ENDS = re.compile(
    r"(?<=[^ก-๙][.!?])[\"')]{0,3}\s+(?=[\"'(]{0,2}[A-Z])(?<!\b[A-Z]\.\s)(?<!Mr\.\s)(?<!Ms\.\s)(?<!Dr\.\s)(?<!Gen\.\s)"
    r"(?<!Mrs\.\s)(?<!No\.\s)(?<!Lt\.\s)(?<!Col\.\s)(?<!Pol\.\s)(?<!H\.E\.\s)(?<!Prof\.\s)(?<!Assoc\.\s)(?<!Maj\.\s)"
    r"(?<!Adm\.\s)(?<!\bst\.\s)(?<!St\.\s)(?<!Ltd\.\s)(?<!Co\.\s)"
)
# Words that open a sentence in releases when a space stands before them.
_OPENERS = re.compile(
    r"(?<!ว่า)(?<!คือ)\s+(?=(?:ทั้งนี้|นอกจากนี้|นอกจากนั้น|นอกเหนือจาก|อย่างไรก็ตาม|อย่างไรก็ดี|สำหรับ(?!ผู้|ประชาชน|เด็ก)|"
    r"ขณะที่|ขณะเดียวกัน|ในขณะเดียวกัน|จากนั้น|หลังจากนั้น|ต่อจากนั้น|ก่อนหน้านี้|ต่อมา|โอกาสนี้|ในโอกาสนี้|ในการนี้|การนี้|"
    r"ในอีกด้าน|ด้าน\s?(?:นาย|นาง|พล|ดร\.)|ดังนั้น|ด้วยเหตุนี้|อนึ่ง|พร้อมกันนี้|ในส่วน|สามารถติดตาม|ติดตามรายละเอียด|ผู้สนใจ|"
    r"ส่วน(?=[ก-ฮเ-ไ])(?!ราชการ|กลาง|ภูมิภาค|ท้องถิ่น|พระองค์|หนึ่ง|ใหญ่|ร่วม|บุคคล|รวม|ต่าง|ที่)|สอบถาม(?:ข้อมูล|ราย)|"
    r"(?:โดย)?ที่ประชุม(?:ฯ )?(?:ได้|มี|รับทราบ|เห็นชอบ|ยัง)|(?:การ|โครงการ|งาน)\S{1,25}(?:ครั้งนี้|ดังกล่าว)|"
    r"\d{1,2}[.)] ?[ก-๙]{3}|(?:นาย|นางสาว|นาง|พลเอก|พล\.อ\.|ดร\.)\S{1,30}(?: \S{1,30})? "
    r"(?:กล่าว|เปิดเผย|ระบุ|ย้ำ|เน้นย้ำ)(?!$|\s?(?:ปิดท้าย|ทิ้งท้าย|ในตอนท้าย|สรุป|ในที่สุด))))"
)
# Words that open a clause: where a sentence is too long to be quoted whole, it is parted before them.
_CLAUSES = re.compile(
    r" (?=โดย(?!สาร)|ซึ่ง|อีกทั้ง|พร้อม(?:ทั้ง|ด้วย)|รวม(?:ถึง|ทั้ง)|ตลอดจน|จึง|เนื่องจาก|เพื่อ(?!น)|และ(?:ได้|จะ|มี|ให้)|หาก|แต่|ว่า )"
    r"|(?<=[a-z,]) (?=which |who |and |to )"
)
LONGEST = 400  # letters of a sentence that is quoted whole
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


def sentence_at(body: str, starts: Sequence[int], start: int, end: int, longest: int = LONGEST) -> str:
    """Return the sentence of `body` that holds `start` to `end`, verbatim; of a long one the clauses around them."""
    number = bisect_right(starts, start) - 1
    after = bisect_right(starts, max(start, end - 1))
    first, last = starts[number], starts[after] if after < len(starts) else len(body)
    if last - first > longest:
        first, last = _clauses_around(body, first, last, start, end, longest)
    return body[first:last].strip()


def _clauses_around(body: str, first: int, last: int, start: int, end: int, longest: int) -> tuple[int, int]:
    """Return the bounds of the clauses between `first` and `last` around `start` to `end`, with neighbours.

    As many neighbours as `longest` letters allow, those before first; a clause too long by itself is cut at spaces.
    """
    if start - first > longest:  # of a line as long as a book only the part around is looked at
        first = body.find(" ", start - longest, start) + 1 or start
    if last - end > longest:
        last = body.rfind(" ", end, end + longest) + 1 or end
    bounds = [first, *(found.end() for found in _CLAUSES.finditer(body, first, last)), last]
    low = max(place for place in range(len(bounds)) if place == 0 or bounds[place] <= start)
    high = next((place for place in range(low + 1, len(bounds)) if bounds[place] >= end), len(bounds) - 1)
    while low > 0 and bounds[high] - bounds[low - 1] <= longest:
        low -= 1
    while high + 1 < len(bounds) and bounds[high + 1] - bounds[low] <= longest:
        high += 1
    first, last = bounds[low], bounds[high]
    if last - first > longest:
        room = max(0, longest - (end - start))
        first = max(first, body.rfind(" ", first, max(first, start - room // 3) + 1) + 1)
        cut = min(last, first + longest)
        last = last if cut == last else max(body.rfind(" ", end, cut + 1), min(end, last), first + 1)
    return first, last
