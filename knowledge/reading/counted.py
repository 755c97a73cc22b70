"""What a figure counts: the words of its sentence that say so, before it or, where they stand there, behind it."""

import re
from typing import NamedTuple

from knowledge.reading.amounts import Amount
from knowledge.reading.phrase import line_start, opens_clause, phrase_after, phrase_before

_LONGEST = 80  # letters
_FARTHEST = 170  # letters from where the words begin that two figures share
_NEXT = 24  # letters between two figures, the second of which has no words of its own
_ITEM, _WITHIN_ITEM = 60, 200  # letters of what an item of a list is about, and behind them
_SELF_CONTAINED = 40  # letters of words that need nothing of what their item is about
_LATIN = re.compile("[A-Za-z]")
_CHANGE = re.compile(r"(?:(?:ใน)?(?:ปี )?\d{2,4} ?|คาดว่า|จะ)*(?:เพิ่มขึ้น|เพิ่ม|ลดลง|ลด|เหลือ|คิดเป็นเงิน|คิดเป็น|นี้|ที่ผ่านมา|,|\s)*")
_EACH = re.compile("[ก-๙]{1,12}ละ")
_EQUAL = re.compile(r"(?:หรือ|คิดเป็น)(?:คิดเป็น|เฉลี่ย|เท่ากับ|จำนวน|\s){0,3}$")
_LISTED = re.compile(
    r"\s?,\s?(?:และ)?(?P<name>[ก-๙A-Za-z][^\s,()]{1,30})\s?(?:จำนวน)?\s?"
)  # one more item, however short
_ANNIVERSARY = re.compile(r"(?:ครบรอบ|วาระ(?:ครบ)?|โอกาส(?:ครบ)?)\s{0,2}$")
_SAID_BEHIND = re.compile(r"\s?(?:คน|ราย)?\s?(?:เป็น|คือ)(?=[ก-๙])")
_BRACKET = re.compile(r"\(([^()\n]{1,120})\)[\s.]{0,3}(?:จำนวน|รวม|มี|ที่|จำแนกเป็น|แบ่งเป็น|คิดเป็น|แยกเป็น|เป็น|\s){0,4}$")
_MARKED = re.compile(r"[ \t]*(?:[-•●*–]|\d{1,2}(?:\.\d{1,2}){0,2}[.)]|\(\d{1,2}\))[ \t]*(?=[ก-๙A-Za-z\"])")
_HEAD = re.compile(r"[^\s\d(:\n][^\d(:\n]{2,70}?(?=\s*\(|\s(?!ฯ|:)|จำนวน|มี(?!ภาพ))")


class Counted(NamedTuple):
    """What a figure counts: `text`, the place where its words begin, and the rule that found them."""

    text: str
    start: int
    rule: str


def what_is_counted(body: str, plain: str, amount: Amount, last: tuple[int, int] | None) -> Counted | None:
    """Return what `amount` counts; `last` is where the words of the figure before begin, and where that figure ends.

    `plain` is `body` in plain letters. None where nothing is said about the amount.
    """
    found = _place(plain, amount, last)
    if found is None:
        return None
    start, end, rule = found
    if plain.count("(", start, end) > plain.count(")", start, end) and plain.startswith(")", end):
        end += 1
    text = body[start:end].strip()
    head = _item(body, plain, start) if rule == "before" and len(text) < _SELF_CONTAINED else None
    return Counted(f"{head} {text}", start, "item") if head else Counted(text, start, rule) if text else None


def _place(plain: str, amount: Amount, last: tuple[int, int] | None) -> tuple[int, int, str] | None:
    line = line_start(plain, amount.start)
    if behind := _behind(plain, amount, line):
        return behind
    floor = max(line, last[1]) if last else line
    shared = last is not None and last[1] > line
    equal = last and floor == last[1] and _EQUAL.search(plain, max(floor, amount.start - 24), amount.start)
    if last and equal and amount.start - floor < _LONGEST and (wider := _shared(plain, line, last, amount.start)):
        return wider  # the same in other words: "5 people, or 10%"
    end = _before_bracket(plain, amount.start, line)
    if before := phrase_before(plain, min(floor, end) if end < floor else floor, end, _LONGEST):
        # what changed, or how much it was for each, was said with the figure before
        if shared and last and (_CHANGE.fullmatch(plain, *before) or _EACH.fullmatch(plain, *before)):
            return _shared(plain, line, last, before[1]) or (*before, "before")
        return *before, "before"
    if shared and (listed := _LISTED.fullmatch(plain, floor, amount.start)):
        return *listed.span("name"), "before"
    if shared and last and amount.start - floor < _NEXT and (wider := _shared(plain, line, last, amount.start)):
        return wider  # two figures of one thing: "58 people from 6 bodies"
    if after := phrase_after(plain, amount.end):
        return *after, "after"
    if shared and last and (wider := _shared(plain, line, last, amount.start)):
        return wider
    return _rest(plain, amount, line)


def _behind(plain: str, amount: Amount, line: int) -> tuple[int, int, str] | None:
    """Return the words behind an amount where the way it is written says that they tell what is counted."""
    if amount.rule in {"open", "word"} and _LATIN.match(amount.unit):
        first = plain.rfind(amount.unit, amount.start, amount.end)
        if (after := phrase_after(plain, first, _LONGEST)) and after[1] > amount.end:
            return *after, "unit"
    if amount.unit == "ปี" and _ANNIVERSARY.search(plain, max(line, amount.start - 20), amount.start):
        after = None if opens_clause(plain, amount.end) else phrase_after(plain, amount.end, _LONGEST)
        if after:
            return *after, "behind"
    said = _SAID_BEHIND.match(plain, amount.end)
    if said and re.search(r"จำนวน(?:นี้)?\s{0,2}$", plain[max(line, amount.start - 12) : amount.start]):
        after = phrase_after(plain, said.end(), _LONGEST)
        return (*after, "behind") if after else None
    return None


def _before_bracket(plain: str, start: int, line: int) -> int:
    """Return the place before the bracket that stands right before `start`: it tells of what was said before it."""
    found = _BRACKET.search(plain, max(line, start - 150), start)
    return found.start() if found and plain[line : found.start()].strip() else start


def _shared(plain: str, line: int, last: tuple[int, int], end: int) -> tuple[int, int, str] | None:
    """Return the words from where those of the figure before begin up to `end`, else those nearest to `end`."""
    start = last[0] if line <= last[0] < last[1] and end - last[0] <= _FARTHEST else line
    longest = end - start if start == last[0] else _LONGEST
    place = phrase_before(plain, start, end, longest)
    if place is None:
        return None
    return (start if start == last[0] else place[0]), max(place[1], min(last[1], end)), "wider"


def _rest(plain: str, amount: Amount, line: int) -> tuple[int, int, str]:
    first = max(line, amount.start - _LONGEST)
    space = plain.find(" ", first, amount.start)
    return (first if first == line or space < 0 else space + 1), amount.end, "line"


def _item(body: str, plain: str, start: int) -> str | None:
    """Return what the item of a list is about that `start` stands in, where its first words are not in reach."""
    line = line_start(plain, start)
    marked = _MARKED.match(plain, line) if line == 0 or plain[line - 1] == "\n" else None
    head = _HEAD.match(plain, marked.end()) if marked and not opens_clause(plain, marked.end()) else None
    if (
        head is None
        or re.compile(r"\s?\d").match(plain, head.end())
        or head.end() > start
        or len(head.group()) > _ITEM
        or start - head.end() > _WITHIN_ITEM
    ):
        return None
    return body[head.start() : head.end()].strip()
