"""Which of the days in a Thai release is that of the event it reports."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from knowledge.reading.thai.days import Days, find_days
from knowledge.reading.thai.event_cues import cues

_LINES, _LETTERS = 8, 9000  # an event is told at the head of a release
_LEAD_LINES, _LEAD_LETTERS = 3, 600
_DAY_ALONE = re.compile(r"[(\s]{0,3}(?:ประจำ)?วัน ?[ก-๙]{0,9} ?(?:ที่)?[)\s]{0,3}")
_OPENING = re.compile(
    r"^[\"'(\s.#*•]*"
    r"(?:[^\s\"]{2,30}(?: [^\s\"]{2,30}){0,3} ?[-:] ?|(?:กรุงเทพฯ?|กรุงเทพมหานคร|กทม\.|จังหวัด\S{2,20}|จ\.\S{2,20}) )?"
    r"(?:โดย|สำหรับ|ใน|เมื่อ|ช่วง|ห้วง|เช้า|สาย|บ่าย|เที่ยง|ค่ำ|เย็น|คืน|ของ|วาน|วันเดียวกัน|น?นี้|ระหว่าง|[(, ]){0,6}"
    r"(?:วัน ?(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์|อาทิตย์)? ?(?:ที่)?)?[ (:]{0,3}$"
)
_TOLD = re.compile(
    r"(?:(?:เผย|(?<!ดัง)กล่าว|แถลง|ระบุ|รายงาน|ชี้แจง|อีก|ต่อ|เติม)(?:ว่า|ถึง)|ภายหลัง)[\" ]{0,2}"
    r"(?:ใน|เมื่อ|ช่วง|เช้า|บ่าย|ค่ำ|เย็น|ของ| ){0,4}"
    r"(?:วัน ?(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์|อาทิตย์)? ?(?:ที่)?)?[ (]{0,2}$"
)
_CABINET = re.compile(
    r"(?:ประชุม|มติ)\S{0,12} ?(?:ครม\.?|คณะรัฐมนตรี)(?: ?\(ครม\.?\))?\S{0,12} ?"
    r"(?:ใน|เมื่อ)?(?:วัน\S{0,12}ที่|ประจำวันที่)?[ (]{0,3}$"
)
_CLOSE = re.compile(
    r"(?:(?:ใน|เมื่อ|ระหว่าง|ห้วง|ช่วง){0,2}(?:วัน ?\S{0,12}|จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์|อาทิตย์) ?ที่|จัดขึ้น|\()[ (]{0,2}$"
)
_SPOKEN_THEN = re.compile(r"(?:แถลง|กล่าว|เผย|ชี้แจง|ระบุ|ย้ำ)(?:ข่าว)?(?:ใน|เมื่อ)? ?$")
_DID = re.compile(
    r" ?(?:\S{2,12} )?(?:ตน|ผม)?ได้(?:มา|ร่วม|นำ|ลงพื้นที่|เดินทาง|เป็นประธาน|ประชุม|หารือ|เข้าร่วม|ตรวจ|จัด|มอบ|พบ|เปิด|รับมอบ|ลงนาม)"
)  # behind "today": what was done
_THIS = re.compile(r" ?(?:ที่จะถึง)?นี้")  # "15 May this"
_HOUR = re.compile(r"\)? ?(?:ช่วง)?เวลา ?(?:ประมาณ )?\d")
_PLACED = re.compile(r"\)? ?(?:(?:ตั้งแต่|ช่วง)?เวลา ?[\d.:\- ]{3,14} ?น\.? ?)?ณ ?(?!เวลา)[ก-๙A-Z]")
_BEHIND = re.compile(r"(?:ตามมติ|ตามคำสั่ง|ในคราว)")  # what was decided or done before is no event of this release
_NO_REPORT = re.compile(r"\)? ?(?:ของ|\d|เป็นต้น|เป็นวัน)")  # what is said of the day itself, or a table of days
_SOON = 30  # letters between "disclosed" and "after"
_LOOK_BACK = 200  # letters before a day that tell what it is of
_SPAN_WITHIN = 250  # letters between a day and the days it is one of
_HOLD_WITHIN = 160  # letters between what is held and its day
_FURTHEST_PAST, _FURTHEST_AHEAD = 35, 150  # days between the issue and an event that is told, not opened with
_CABINET_WITHIN, _FEAST_WITHIN = 8, 2  # days from the issue
_MORE = re.compile(r"(?:โดย|ซึ่ง|ล่าสุด|ทั้งนี้) ?(?:ใน|เมื่อ)?(?:วัน ?\S{0,12}ที่)?[ (]{0,2}$")
_CLOSING = re.compile(r"\)? ?(?:ที่ผ่านมา)? ?(?:\n|$|ณ |ที่(?!ผ่าน)|โดยมี)")


Line = tuple[int, int, int]  # number, start, end


class Choice(NamedTuple):
    """The days of the event, the rule that chose them, and the paragraph (its place in the text) that tells of it.

    `told` is where the telling begins: behind the day that opens it, or at the head of the paragraph. `spoken` says
    that all that the release reports of this day is somebody's words.
    """

    days: Days | None
    rule: str
    told: int
    end: int
    spoken: bool = False


def choose_day(plain: str, days: Sequence[Days], issued: date | None) -> Choice | None:
    """Return the event's days among `days` of `plain`, None where none of them is an event's."""
    lines = list(lines_of(plain))
    opening = _opening(plain, days, lines)
    if opening is None:
        return _told(plain, days, _lead(lines), issued) or _alone(plain, days, lines[:_LEAD_LINES], issued)
    if not opening.spoken or opening.days is None:
        return opening
    after = [one for one in days if one.start >= opening.told]
    rest = [line for line in lines if line[2] > opening.told]
    told = _told(plain, after, rest[:1], issued) or _happened(plain, after, rest, issued)
    if told is None or told.days is None or told.days.dates() == opening.days.dates():
        return opening
    return told


def titled_day(plain: str, days: Sequence[Days], title: str, issued: date | None) -> Choice | None:
    """Return the days that the `title` names where `plain` names them too, with the line in which it does so."""
    for titled in find_days(title, issued):
        if issued and _near(titled, issued):
            for one in days:
                if one.dates() == titled.dates():
                    return Choice(one, "title", plain.rfind("\n", 0, one.start) + 1, _line_end(plain, one.end))
    return None


def _lead(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines that lead: the first three, more where they are short."""
    return [line for line in lines if line[0] < _LEAD_LINES or line[1] < _LEAD_LETTERS]


def _alone(plain: str, days: Sequence[Days], lines: Sequence[Line], issued: date | None) -> Choice | None:
    """Return the day that fills a line of its own above the report."""
    for number, start, end in lines:
        for one in days:
            if start <= one.start < one.end <= end and issued and _near(one, issued) and end < len(plain):
                around = plain[start : one.start] + plain[one.end : end]
                if number < _LEAD_LINES and _DAY_ALONE.fullmatch(around):
                    return Choice(one, "alone", end, _line_end(plain, end + 1))
    return None


def _line_end(plain: str, start: int) -> int:
    end = plain.find("\n", start)
    return len(plain) if end < 0 else end


def _opening(plain: str, days: Sequence[Days], lines: Sequence[Line]) -> Choice | None:
    for number, start, end in lines:
        for one in days:
            if start <= one.start < end and _opens(plain, one, number, start, end):
                return _opened(plain, one, end)
    return None


def _told(plain: str, days: Sequence[Days], lines: Sequence[Line], issued: date | None) -> Choice | None:
    """Return the first of `days` in `lines` of which something is told that happened then."""
    for _, start, end in lines:
        for one in days:
            if start <= one.start < end and issued and _near(one, issued):
                before = plain[max(start, one.start - _LOOK_BACK) : one.start]
                if rule := _telling(plain, before, one, issued):
                    return Choice(_with_next_day(plain, one, days, end), rule, start, end)
    return None


def _with_next_day(plain: str, one: Days, days: Sequence[Days], end: int) -> Days:
    """Return `one` with the day after it, or the days that it is one of, where these are told close by."""
    for other in days:
        if (
            one.end < other.start < min(end, one.end + _SPAN_WITHIN)
            and other.first <= one.first <= one.last < other.last
        ):
            return other
        near = one.end < other.start < min(end, one.end + _HOLD_WITHIN)
        if near and other.first - one.last == timedelta(1) and _CLOSE.search(plain[one.end : other.start]):
            return replace(one, last=other.last)
    return one


def _happened(plain: str, days: Sequence[Days], lines: Sequence[Line], issued: date | None) -> Choice | None:
    """Return the day on which what is spoken of happened, where it is told further down: "เหตุเกิดเมื่อ ..."."""
    for _, start, end in lines:
        for one in days:
            before = plain[max(start, one.start - _LOOK_BACK) : one.start]
            if start <= one.start < end and issued and _near(one, issued) and cues().happened.search(before):
                return Choice(one, "happened", start, end)
    return None


def lines_of(plain: str) -> Iterator[Line]:
    """Yield number, start and end of the lines at the head of `plain`."""
    start = 0
    for number in range(_LINES):
        end = plain.find("\n", start)
        end = len(plain) if end < 0 else end
        yield number, start, end
        start = end + 1
        if start >= min(len(plain), _LETTERS):
            return


def _opens(plain: str, one: Days, number: int, start: int, end: int) -> bool:
    """Return whether the day opens its line, and more than a single day stands there: that may be any script's date."""
    alone = end - one.end < 12 and one.first == one.last
    if alone or one.start - start > 90 or not _OPENING.match(plain[start : one.start]):
        return False
    if one.end - one.start == len(one.word):  # "today" without its date: in the words of somebody, or of these times
        return number < _LEAD_LINES and plain[start] != '"' and plain[one.end] == " "
    return not _NO_REPORT.match(plain, one.end)


def _opened(plain: str, one: Days, end: int) -> Choice:
    after = plain[one.end : min(end, one.end + 700)]
    speaks, holds = cues().speaking.search(after), cues().holding.search(after)
    spoken = bool(speaks and (not holds or speaks.start() < holds.start()) and not tells_of_done(after, speaks))
    return Choice(one, ("spoken" if spoken else "opening") + (" today" if one.word else ""), one.end, end, spoken)


def tells_of_done(text: str, speaks: re.Match[str]) -> bool:
    """Return whether who speaks does so after something that was done: "เปิดเผยภายหลังการประชุม"."""
    return bool(cues().afterwards.search(text, speaks.start(), speaks.end() + _SOON))


def _near(one: Days, issued: date) -> bool:
    return -_FURTHEST_PAST <= (one.first - issued).days <= _FURTHEST_AHEAD


def _telling(plain: str, before: str, one: Days, issued: date) -> str | None:
    """Return by which rule the words `before` a day make it the event's, None where they do not."""
    if one.word and one.end - one.start == len(one.word):  # else "in this day and age"
        return "told today" if _TOLD.search(before) and _DID.match(plain, one.end) else None
    away = (one.first - issued).days
    if abs(away) <= _CABINET_WITHIN and _CABINET.search(before):
        return "cabinet"
    if _TOLD.search(before):
        return "told"
    close = _CLOSE.search(before)
    lead = before[: close.start()] if close else before
    placed = close and _PLACED.match(plain, one.end)
    if placed and one.first < one.last:  # "งานวันแม่ ... ระหว่างวันที่ ... ณ": more than the feast
        return "placed"
    if cues().feasts.search(lead):
        return "feast" if abs(away) <= _FEAST_WITHIN and one.first == one.last else None
    if cues().not_the_event.search(before) or cues().not_the_event.search(lead):
        return None
    if one.word and _SPOKEN_THEN.search(before):
        return "spoken today"
    soon = _THIS.match(plain, one.end) or (close and _HOUR.match(plain, one.end))
    if _BEHIND.search(before[-_HOLD_WITHIN:]):
        return None
    if placed:
        return "placed"
    if (close or one.word or soon) and cues().holding.search(lead[-_HOLD_WITHIN:]):
        return "held"
    if _MORE.search(before) and cues().holding.search(plain, one.end, one.end + _HOLD_WITHIN):
        return "held then"
    if close and close.group().startswith("เมื่อ") and _CLOSING.match(plain, one.end):
        return "closing"
    return None
