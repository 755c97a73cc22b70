"""Stretches: how much of a sentence around a cue says what is stated, cut where a phrase ends."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from knowledge.reading.page import Page
from knowledge.reading.sentences import sentence_starts

LONGEST = 500  # letters of a stretch
_HEAD, _HEADINGS, _SAME_SHARE = 600, 3, 0.55  # letters, lines and share of a line that repeat the title
_LONGEST_LINE = 6000
_BRACKETS = 60  # letters inside brackets, or of a term in quotation marks
_FAR = 300  # letters before a cue beyond which its sentence's beginning is not taken
_QUOTES = re.compile("[“”]")
_LEAST = 14  # letters of a clause before its cue
_SHORTEST_END = 0.6  # share of the longest stretch before which no cut is made for the sake of a joining word
_JOINT = re.compile(r"[ \n](?=และ|โดย|ซึ่ง|รวมถึง|รวมทั้ง|ตลอดจน|พร้อม|เพื่อ|ทั้งนี้|นอกจากนี้|ขณะ|อีกทั้ง|แต่|ส่วน|สำหรับ|หาก)")
# What stands before what somebody says: it tells who speaks, not what is stated.
_SAYING = re.compile(
    r"(?:กล่าว|เปิดเผย|เผย|ระบุ|ย้ำ|ยืนยัน|ชี้แจง|แถลง|บอก|เสริม|อธิบาย|ให้สัมภาษณ์|ให้ข้อมูล)[ก-๙ ฯ]{0,16}?"
    r"(?:(?<!ก)|(?<=อีก))(?<!ผู้)(?<!แม้)(?<!ระห)(?<!ไม่)(?<!รู้)ว่า(?!ราชการ|การ|จ้าง|ด้วย|ง)[ \"]*"
    r"|(?:กล่าว|เปิดเผย|แถลง)[^\n\"]{0,90}? ว่า[ \"]+"
)
# A clause that has its subject with it, inside a sentence too long to be quoted whole.
_OWN_SUBJECT = re.compile(
    r" (?:โดย|ซึ่ง)?(?=(?:รัฐบาล|กระทรวง|กรม|สำนักงาน|ที่ประชุม|คณะ|นายก|ประเทศไทย|ไทย|โครงการ|มาตรการ|ประชาชน|ผู้ประกอบการ"
    r"|ธนาคาร|หน่วยงาน|จังหวัด|การ)[ก-๙ฯ]{0,40}?(?:ได้|จะ|มี|เป็น|ยัง|จึง|ต้อง|พร้อม))"
    r"| (?=ปัจจุบัน|ขณะนี้|ล่าสุด|ในปี|ในช่วง|ที่ผ่านมา|จากการ|หลังจาก)"
)
# What no sentence begins with: the subject, or the clause that it hangs on, stands before it.
_DEPENDENT = re.compile(
    r"(?:และ|หรือ|ซึ่ง|สามารถ|สำหรับ(?:เป็น|ใช้|ปีงบ)|ส่งผล|ทำให้|ในส่วนกลาง|เพื่อ(?!น)|กับ|ของ|แก่|จึง|ได้(?!แก่|รับ)|ก็|อัน|ให้|แล้ว|ที่(?!ประชุม|ผ่านมา|ดิน|ปรึกษา|พัก|ทำการ|ว่าการ|ตั้ง|มา)"
    r"|พร้อม(?:ทั้ง|ด้วย|กับ|นำ|ให้)|รวม(?:ถึง|ทั้ง)|ตลอดจน|โดย(?:มี|ใช้|ได้|จะ|การ|เป็น|เฉพาะ|รวม|ให้|นำ|ไม่|เน้น|เริ่ม)"
    r"|มี(?!การ|ผู้|ประชาชน)|จะ|ถึง|ต่อ(?!ไป|มา|จาก|เนื่อง)|ด้วย(?!เหตุ|สถานการณ์|ความ)|[\d,.]+ ?(?:บาท|ล้าน|คน|ราย|%)|[)\]”,.:;])"
)


def whole_starts(page: Page) -> list[int]:
    """Return where the sentences of `page` begin, but for those inside brackets: "(No. 35) announced"."""
    starts = sentence_starts(page.body)
    return [start for start in starts if not start or not _in_brackets(page.plain, start)]


def _in_brackets(plain: str, place: int) -> bool:
    before = plain[max(0, place - _BRACKETS) : place]
    return "\n" not in before[-1:] and before.rfind("(") > before.rfind(")")


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


# Short first lines without a day or a person before the one that opens the release.
_DAY_OR_PERSON = r"(?:\(?\d{1,2} |วันนี้|วันที่|วัน[ก-๙]{3,10}ที่|เมื่อ|นาย|นาง|พล|ดร\.|น\.ส|ผศ|รศ|ว่าที่|ที่|ณ )"
_SUMMED_UP = re.compile(
    rf"(?!{_DAY_OR_PERSON})[^\n]{{1,400}}\n(?={_DAY_OR_PERSON})|[^\n]{{1,500}}\n(?:[^\n]{{1,500}}\n)?(?=วันนี้|วันที่|เมื่อวันที่)"
)


@lru_cache(maxsize=8)
def _threes(text: str) -> frozenset[str]:
    bare = re.sub(r"\W", "", text)
    return frozenset(bare[place : place + 3] for place in range(len(bare) - 2))


def is_heading(page: Page, place: int) -> bool:
    """Return whether the line of `place`, among the first of the page, sums it up: the title again, or its rest."""
    start = line_start(page.plain, place)
    summary = _SUMMED_UP.match(page.plain)
    if summary and start < summary.end():
        return True
    if start > _HEAD or page.plain.count("\n", 0, start) > _HEADINGS:
        return False
    line = _threes(page.body[start : line_end(page.plain, start)][:_HEAD])
    return len(line & _threes(page.title[:_HEAD])) > _SAME_SHARE * len(line)


def begin(plain: str, first: int, cue: int) -> int | None:
    """Return where a stretch around `cue` begins: its sentence's start `first`, or where a clause has its own subject.

    Who says it is left out; None where neither stands near enough, or where the sentence's start hangs on another.
    """
    said = [found.end() for found in _SAYING.finditer(plain, max(first, cue - _FAR), cue)]
    if said and not hangs_on(plain, said[-1]):  # else the speaker is the subject: "said that he had"
        return said[-1]
    if cue - first <= _FAR and not hangs_on(plain, first):
        return first
    clauses = [found.end() for found in _OWN_SUBJECT.finditer(plain, max(first, cue - _FAR), cue - _LEAST)]
    return clauses[-1] if clauses else None


def hangs_on(plain: str, start: int) -> bool:
    """Return whether what begins at `start` has lost its subject, or the clause that it belongs to."""
    new_line = start == 0 or plain[start - 1] == "\n"
    return _DEPENDENT.match(plain, start) is not None and not (new_line and plain.startswith("และ", start))


def quote_end(body: str, start: int, end: int) -> int:
    """Return where a stretch ends: before a quotation mark that closes what was opened before `start`."""
    depth = 0
    for mark in _QUOTES.finditer(body, start + 1, end):
        depth += 1 if mark.group() == "“" else -1
        if depth < 0 and mark.start() - start > _BRACKETS:
            return mark.start()
        depth = max(depth, 0)
    return end


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


def pieces(plain: str, starts: Sequence[int], start: int, last: int, most: int) -> list[tuple[int, int]]:
    """Part `start` to `last` into at most `most` stretches of whole sentences, which begin at `starts`.

    Of a sentence too long for a stretch its beginning is taken, and further on what has its own subject.
    """
    parts: list[tuple[int, int]] = []
    while start < last and len(parts) < most:
        following = starts[bisect_right(starts, start) : bisect_right(starts, min(last, start + LONGEST))]
        end = following[-1] if following else finish(plain, start, last)
        end = last if last - start <= LONGEST else end
        parts.append((start, end))
        start = end if following or end == last else _next_beginning(plain, starts, end, last)
        while start < last and hangs_on(plain, start):
            start = _next_beginning(plain, starts, start, last)
    return parts


def _next_beginning(plain: str, starts: Sequence[int], place: int, last: int) -> int:
    """Return where the next sentence or clause with its own subject begins behind `place`; `last` where none does."""
    number = bisect_right(starts, place)
    sentence = min(last, starts[number]) if number < len(starts) else last
    clause = _OWN_SUBJECT.search(plain, place + 1, sentence)
    return clause.end() if clause else sentence
