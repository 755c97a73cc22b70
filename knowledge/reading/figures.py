"""Figures: quantities in a release, with their unit and what they count."""

import re

from knowledge.reading.amounts import Amount, find_amounts
from knowledge.reading.found import Found
from knowledge.reading.page import Page
from knowledge.reading.phrase import line_start, phrase_after, phrase_before
from knowledge.release import Figure
from knowledge.values import Text

_LONGEST_OF = 80  # letters
_NEXT = 24  # letters between two figures, the second of which has no words of its own
_LATIN = re.compile("[A-Za-z]")
_CHANGE = re.compile(r"(?:(?:ใน)?(?:ปี )?\d{2,4} ?|คาดว่า|จะ)*(?:เพิ่มขึ้น|เพิ่ม|ลดลง|ลด|เหลือ|คิดเป็นเงิน|คิดเป็น|นี้|ที่ผ่านมา|,|\s)*")


def _of(page: Page, amount: Amount, floor: int, line: int) -> tuple[int, int, str]:
    """Return where the words stand that say what `amount` counts, and the rule that found them.

    They stand before it; in English, what is counted stands behind the number.
    """
    counts_things = amount.rule in {"open", "word"} and bool(_LATIN.match(amount.unit))
    after = None
    if counts_things:
        first = page.plain.rfind(amount.unit, amount.start, amount.end)
        if (after := phrase_after(page.plain, first, _LONGEST_OF)) and after[1] > amount.end:
            return *after, "unit"
    if before := phrase_before(page.plain, max(floor, line), amount.start, _LONGEST_OF):
        if floor > line and _CHANGE.fullmatch(page.plain, *before):  # what changed was said with the figure before
            whole = phrase_before(page.plain, line, before[0], _LONGEST_OF)
            return (whole[0], before[1], "wider") if whole else (*before, "before")
        return *before, "before"
    wider = phrase_before(page.plain, line, amount.start, _LONGEST_OF)
    if wider and floor > line and amount.start - floor < _NEXT:  # two figures of one thing: "58 people from 6 bodies"
        return *wider, "wider"
    if after := phrase_after(page.plain, amount.end):
        return *after, "after"
    if wider:
        return *wider, "wider"
    first = max(line, amount.start - _LONGEST_OF)
    space = page.plain.find(" ", first, amount.start)
    return (first if first == line or space < 0 else space + 1), amount.end, "line"


def find_figures(page: Page) -> list[Found[Figure]]:
    """Return the quantities of `page`, in the order of the text; the same amount of the same thing once."""
    found: list[Found[Figure]] = []
    seen: set[tuple[str, str]] = set()
    floor = 0
    for amount in find_amounts(page.plain):
        line = line_start(page.plain, amount.start)
        start, end, rule = _of(page, amount, floor, line)
        floor = amount.end
        of = page.body[start:end].strip()
        value = re.sub(r"\s+", " ", page.body[amount.start : amount.end]).strip()
        if not of or (value, of) in seen:
            continue
        seen.add((value, of))
        fact = Figure(
            value=Text.model_validate(value),
            number=amount.number,
            unit=Text.model_validate(amount.unit) if amount.unit else None,
            of=Text.model_validate(of),
        )
        found.append(Found(fact, amount.start, amount.end, {"value": amount.rule, "of": rule}))
    return found
