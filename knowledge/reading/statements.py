"""Statements: what a release says was aimed at, decided, ordered or said, and by whom."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from knowledge.reading.cues import Cue, find_cues
from knowledge.reading.found import Found
from knowledge.reading.lists import PointList, find_lists
from knowledge.reading.mention import Mention
from knowledge.reading.page import Page
from knowledge.reading.said import MANY, broken_off, by_pronoun, printed_speech, told_besides, what_is_said
from knowledge.reading.speakers import Speakers, body_before, opening, person_before, read_speakers
from knowledge.reading.statement_draft import StatementDraft
from knowledge.reading.stretches import (
    LONGEST,
    begin,
    finish,
    hangs_on,
    is_heading,
    line_end,
    line_start,
    quote_end,
    sentence_of,
    whole_starts,
)
from knowledge.release import Statement, StatementKind
from knowledge.values import Text

Kind = StatementKind
_MOST = {Kind.OBJECTIVE: 3, Kind.DECISION: 8, Kind.ORDER: 6, Kind.FOCUS: 4, Kind.AGENDA: 3, Kind.REASON: 6,
         Kind.METHOD: 6, Kind.SAID: 10}  # fmt: skip
_MOST_CUES = 5000  # a summary of a long Cabinet meeting has 1,500
_SHORTEST = 20  # letters: a shorter stretch states nothing
_STRONG = 4  # weight of a cue that may show something else in what somebody says
_MARKER = 6  # letters before a point
_TELLING_LIST = 9  # weight of a list: more than any cue
_BREAK = re.compile(r"(?<=[^\n]{40})(?<![.:!?])\n(?=[^\W\d])")  # inside a sentence
_HEADING = (6, 110)  # letters of a line above that says what the paragraph is about
_UNMARKED_HEADING = 45
_HEADING_MARK = re.compile(r"^[^\w\"“#(]*(?:\d{1,2}(?:\.\d{1,2})?[.)]?\s*)?(?:เรื่อง\s)?")
_NO_HEADING = re.compile(r"^\s*[-–•*]|ว่า|ค่ะ|ครับ|#|https?:|ดังนี้|\d\d[.:]\d\d|[.,]$|โทร|ได้แก่|follow")
_SAMENESS = 28  # letters behind a cue that tell two stretches apart
_JOINING = re.compile(r"^(?:และ|ซึ่ง|ทั้งนี้|อีกทั้ง|ตลอดจน|รวมถึง|รวมทั้ง|โดย(?!เฉพาะ|ใช้|การ|วิธี|นำ|เน้น))[ ,]*")
# Who said it, behind what was said.
_TAIL = re.compile(
    r"[ ”\"]+(?:นาย|นาง|น\.ส\.|พล|ดร\.|รมว\.|โฆษก|รองโฆษก)[^ ]{1,40} ?(?:[^ ]{1,30} )?"
    r"(?:กล่าว|ระบุ|ย้ำ|เปิดเผย)(?:ทิ้งท้าย|ปิดท้าย|สรุป|ในตอนท้าย|ในที่สุด)?$"
)
_AS_FOLLOWS = ("ดังนี้", "ต่อไปนี้", "ได้แก่", "คือ", "ประกอบด้วย", "as follows", "following", "namely")
_LIST_KINDS = {Kind.DECISION: 2, Kind.ORDER: 2, Kind.SAID: 0}  # which cue before a list tells its kind: the highest
# What a list behind a cue lists: the points of it. Behind others (why, to what end) something else is listed.
_LISTING = (
    "aim",
    "resolved",
    "approved",
    "ordered",
    "asked",
    "stressed",
    "listed",
    "discussed",
    "steps",
    "terms",
    "said_that",
)
_WAYS = re.compile(
    r"แนวทาง|มาตรการ|วิธี|ขั้นตอน|แนวปฏิบัติ|ข้อปฏิบัติ|เงื่อนไข|หลักเกณฑ์|ช่องทาง|ข้อแนะนำ|คำแนะนำ|measures|steps|guidelines|ways|approaches"
)
_NEAR_WAYS = 80  # letters
_BY_PERSON = (Kind.ORDER, Kind.FOCUS)


def find_statements(page: Page, mentions: list[Mention]) -> list[Found[Statement]]:
    """Return what is stated in `page`, the most telling of each kind, in the order of the text."""
    page = _with_whole_lines(page)
    speakers = read_speakers(page, mentions)
    starts = whole_starts(page)
    cues = list(islice(find_cues(page.plain, page.language), _MOST_CUES))
    drafts = [
        *_from_lists(speakers, starts, cues),
        *_from_cues(speakers, starts, cues),
        *printed_speech(speakers, starts),
    ]
    chosen = _most_telling(page.plain, [draft for draft in drafts if not hangs_on(page.plain, draft.start)])
    stated = [(draft.start, max(draft.end, *(end for _, end in draft.points), 0)) for draft in chosen]
    chosen += islice(told_besides(speakers, starts, stated), _MOST[Kind.SAID])
    return [_found(page, draft) for draft in sorted(chosen, key=lambda draft: (draft.start, draft.kind))]


def _with_whole_lines(page: Page) -> Page:
    """Return `page` with its lines joined where they break off inside sentences; nothing moves."""
    if not broken_off(page.plain):
        return page
    body, plain = (_BREAK.sub(" ", text) for text in (page.body, page.plain))
    return replace(page, body=body, plain=plain)


def _from_cues(speakers: Speakers, starts: Sequence[int], cues: Iterable[Cue]) -> Iterator[StatementDraft]:
    page, speaking, spoken_to = speakers.page, None, 0
    for cue in cues:
        first, last = sentence_of(starts, cue.start, len(page.body))
        if cue.rule.kind is Kind.SAID:
            said = list(what_is_said(speakers, starts, cue, (first, last), speaking))
            yield from said
            if said:
                speaking, spoken_to = said[0].who or speaking, line_end(page.plain, cue.end)
            continue
        if cue.rule.from_before and first:
            before = sentence_of(starts, first - 1, len(page.body))[0]
            if first - before >= LONGEST // 2 or hangs_on(page.plain, before):
                continue  # what follows from too much, or from half a sentence
            first = before
        theirs = cue.start < spoken_to or (page.language == "en" and by_pronoun(page.plain[first : cue.start]))
        if draft := _stated(speakers, cue, (first, last), speaking if theirs else None):
            yield draft


def _stated(speakers: Speakers, cue: Cue, sentence: tuple[int, int], speaking: str | None) -> StatementDraft | None:
    page, kind = speakers.page, cue.rule.kind
    first = begin(page.plain, sentence[0], cue.start)
    if first is None:
        return None
    who = None
    if kind is Kind.DECISION:
        who = body_before(page, sentence[0], cue.end) or person_before(speakers, first, cue.start)
    elif kind in _BY_PERSON:  # who is named nearest, behind who told of it; who told of it where nobody is
        who = body_before(page, first, cue.start) or person_before(speakers, first, cue.start)
        who = who or person_before(speakers, sentence[0], cue.start) or opening(speakers, first, cue.start) or speaking
    end = finish(page.plain, first, quote_end(page.body, first, min(sentence[1], first + 2 * LONGEST)))
    if page.plain[max(first, end - 40) : end].rstrip(" :\n").endswith(_AS_FOLLOWS) or end <= cue.start:
        return None  # what follows is a list, read with its points
    if _people(speakers, first, end) >= MANY or is_heading(page, first):
        return None
    rule, weight = cue.rule.name, 2 * cue.rule.weight
    if kind is Kind.DECISION and not who:  # approving is also what forms, contracts and readers do
        rule, weight = f"{rule}_by_none", 1
    if rule == "purpose" and not page.plain[cue.start - 1 : cue.start].isspace():  # part of a name or of a thing's use
        return None
    return StatementDraft(kind, rule, weight, cue.start, first, end, who, _heading(page, first))


def _people(speakers: Speakers, start: int, end: int) -> int:
    return bisect_left(speakers.places, end) - bisect_left(speakers.places, start)


def _from_lists(speakers: Speakers, starts: Sequence[int], cues: Sequence[Cue]) -> Iterator[StatementDraft]:
    for found in find_lists(speakers.page, starts):
        draft = _listed(speakers, starts, cues, found)
        if draft.kind is Kind.DECISION or not _of_people(speakers, found):  # people are appointed by a decision
            yield draft


def _of_people(speakers: Speakers, found: PointList) -> bool:
    """Return whether the points are names of people: those are read as people."""
    opening = {mention.start for mention in speakers.mentions if mention.full}
    return sum(start in opening for start, _ in found.points) * 2 >= len(found.points)


def _listed(speakers: Speakers, starts: Sequence[int], cues: Sequence[Cue], found: PointList) -> StatementDraft:
    page = speakers.page
    end = found.head_end
    first = max(found.start, sentence_of(starts, end - 1, len(page.body))[0])
    heading = [cue for cue in cues if first <= cue.start < end and cue.rule.name in _LISTING]
    line = line_start(page.plain, end)
    saying = [cue for cue in cues if line <= cue.start < end and cue.rule.kind is Kind.SAID]
    best = max(
        heading or saying[-1:],
        key=lambda cue: (_LIST_KINDS.get(cue.rule.kind, 1), cue.rule.weight, cue.start),
        default=None,
    )
    if best:
        kind, rule = best.rule.kind, f"{best.rule.name}_list"
    else:
        ways = _WAYS.search(page.plain, max(first, end - _NEAR_WAYS), end)
        kind, rule = (Kind.METHOD, "ways_list") if ways else (Kind.SAID, "told_list")
    who = body_before(page, first, end) if kind is Kind.DECISION else None
    who = who or (person_before(speakers, line, best.start) if best else None)
    near = begin(page.plain, first, best.start if best and best.start > first else max(first, end - _SHORTEST))
    first = max(first, line_start(page.plain, end)) if near is None else near
    if end - first > LONGEST:
        first = max(first, page.plain.rfind(" ", first, end - _SHORTEST) + 1)
    return StatementDraft(kind, rule, _TELLING_LIST, first, first, end, who, _heading(page, first), tuple(found.points))


def _heading(page: Page, place: int) -> str | None:
    """Return the heading right above the paragraph that holds `place`: a short line, numbered or of few words."""
    line = line_start(page.plain, place) - 1
    above = line_start(page.plain, max(0, line))
    if line < 0 or not _HEADING[0] <= line - above <= _HEADING[1]:
        return None
    if page.body[above : above + 1].isdigit() and page.body[line_start(page.plain, above - 1)].isdigit() and above:
        return None  # a point of a list
    bare = _HEADING_MARK.sub("", page.body[above:line])
    if (len(bare) == line - above and len(bare) > _UNMARKED_HEADING) or _NO_HEADING.search(page.body[above:line]):
        return None
    return bare.strip(' "“”:') or None


def _most_telling(plain: str, drafts: Iterable[StatementDraft]) -> list[StatementDraft]:
    """Return the drafts that tell most, as many of each kind as tell something.

    One stretch shows one thing, what somebody says apart: that may hold a decision, an aim ...
    """
    chosen: list[StatementDraft] = []
    seen: set[tuple[Kind, str]] = set()
    left = dict(_MOST)
    for draft in sorted(drafts, key=lambda d: (-d.weight, d.start)):
        key = draft.kind, re.sub(r"\W", "", plain[draft.cue : draft.cue + 2 * _SAMENESS])[:_SAMENESS]
        said = draft.kind is Kind.SAID
        others = (o for o in chosen if (o.kind is Kind.SAID) == said and not (said and (o.points or draft.points)))
        if any(start - _MARKER <= draft.start < end for o in chosen for start, end in o.points):
            continue  # a point of a list
        if draft.weight < _STRONG and any(draft.start == o.start and o.kind is Kind.SAID for o in chosen):
            continue  # no more than what somebody says
        if draft.end - draft.start < _SHORTEST or not left[draft.kind] or key in seen:
            continue
        if not any(_overlap(draft, other) for other in others):
            seen.add(key)
            chosen.append(draft)
            left[draft.kind] -= 1
    return chosen


def _overlap(one: StatementDraft, other: StatementDraft) -> bool:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared * 2 > min(one.end - one.start, other.end - other.start)


def _clip(page: Page, start: int, end: int) -> str:
    text = " ".join(page.body[start:end].split()).strip(' "“”')
    return _TAIL.sub("", _JOINING.sub("", text))


def _found(page: Page, draft: StatementDraft) -> Found[Statement]:
    points = [clipped for start, end in draft.points if (clipped := _clip(page, start, end))]
    statement = Statement(
        kind=draft.kind,
        who=Text.model_validate(draft.who) if draft.who else None,
        about=Text.model_validate(draft.about) if draft.about else None,
        text=Text.model_validate(_clip(page, draft.start, draft.end) or page.body[draft.start : draft.end]),
        items=tuple(Text.model_validate(point) for point in points),
    )
    return Found(statement, draft.start, draft.end, {"fact": draft.rule})
