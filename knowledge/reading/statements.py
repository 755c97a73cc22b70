"""Statements: what a release says was aimed at, decided, ordered or said, and by whom."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from knowledge.reading.cues import Cue, cue_words, find_cues
from knowledge.reading.found import Found
from knowledge.reading.lists import PointList, find_lists
from knowledge.reading.mention import Mention
from knowledge.reading.page import Page
from knowledge.reading.sentences import sentence_starts
from knowledge.reading.speakers import Speakers, body_before, person_before, read_speakers
from knowledge.reading.stretches import LONGEST, begin, finish, pieces, sentence_of
from knowledge.release import Statement, StatementKind
from knowledge.values import Text

Kind = StatementKind
_MOST = {Kind.OBJECTIVE: 3, Kind.DECISION: 8, Kind.ORDER: 6, Kind.FOCUS: 4, Kind.AGENDA: 3, Kind.REASON: 6,
         Kind.METHOD: 6, Kind.SAID: 10}  # fmt: skip
_SHORTEST = 20  # letters: a shorter stretch states nothing
_TELLING_LIST = 9  # weight of a list: more than any cue
_QUOTE_REACH = 130  # letters between the end of a quotation and the verb that says whose it is
_SHORTEST_QUOTE = 30
_HEADING = (6, 110)  # letters of a line above that says what the paragraph is about
_UNMARKED_HEADING = 45
_HEADING_MARK = re.compile(r"^[^\w\"“#(]*(?:\d{1,2}(?:\.\d{1,2})?[.)]?\s*)?(?:เรื่อง\s)?")
_NO_HEADING = re.compile(r"ว่า|ค่ะ|ครับ|#|https?:|ดังนี้|\d\d[.:]\d\d|[.,]$|โทร|ได้แก่")
_SAMENESS = 28  # letters behind a cue that tell two stretches apart
_JOINING = re.compile(r"^(?:และ|ซึ่ง|ทั้งนี้|อีกทั้ง|ตลอดจน|รวมถึง|รวมทั้ง|โดย(?!เฉพาะ|ใช้|การ|วิธี|นำ|เน้น))[ ,]*")
_BY_PERSON = (Kind.ORDER, Kind.FOCUS)


@dataclass(frozen=True, slots=True)
class _Draft:
    """A statement before the choice among those of its kind; `cue` is where its cue stands."""

    kind: Kind
    rule: str
    weight: int
    cue: int
    start: int
    end: int
    who: str | None = None
    about: str | None = None
    points: tuple[tuple[int, int], ...] = ()


def find_statements(page: Page, mentions: list[Mention]) -> list[Found[Statement]]:
    """Return what is stated in `page`, the most telling of each kind, in the order of the text."""
    speakers = read_speakers(page, mentions)
    starts = sentence_starts(page.body)
    cues = list(find_cues(page.plain, page.language))
    drafts = [*_from_lists(speakers, starts, cues), *_from_cues(speakers, starts, cues)]
    chosen = [draft for kind in Kind for draft in _most_telling(page.plain, drafts, kind)]
    return [_found(page, draft) for draft in sorted(chosen, key=lambda draft: (draft.start, draft.kind))]


def _from_cues(speakers: Speakers, starts: Sequence[int], cues: Iterable[Cue]) -> Iterator[_Draft]:
    page, speaking, spoken_to = speakers.page, None, 0
    for cue in cues:
        first, last = sentence_of(starts, cue.start, len(page.body))
        if cue.rule.kind is Kind.SAID:
            said = list(_said(speakers, cue, first, last, speaking))
            yield from said
            if said:
                speaking, spoken_to = said[0].who or speaking, _line_end(page.plain, cue.end)
            continue
        if cue.rule.from_before and first:
            first = max(sentence_of(starts, first - 1, len(page.body))[0], first - LONGEST // 2)
        yield _stated(speakers, cue, (first, last), speaking if cue.start < spoken_to else None)


def _stated(speakers: Speakers, cue: Cue, sentence: tuple[int, int], speaking: str | None) -> _Draft:
    page, kind = speakers.page, cue.rule.kind
    first = sentence[0] if page.language == "en" and cue.start - sentence[0] < LONGEST else None
    first = begin(page.plain, sentence[0], cue.start) if first is None else first
    who = None
    if kind is Kind.DECISION:
        who = body_before(page, sentence[0], cue.end) or person_before(speakers, sentence[0], cue.start)
    elif kind in _BY_PERSON:
        who = person_before(speakers, sentence[0], cue.start) or body_before(page, first, cue.start) or speaking
    end = finish(page.plain, first, sentence[1])
    rule, weight = cue.rule.name, 2 * cue.rule.weight
    if rule == "purpose" and not page.plain[cue.start - 1 : cue.start].isspace():  # part of a name or of a thing's use
        rule, weight = "purpose_of_part", 1
    return _Draft(kind, rule, weight, cue.start, first, end, who, _heading(page, first))


def _said(speakers: Speakers, cue: Cue, first: int, last: int, speaking: str | None) -> Iterator[_Draft]:
    page, rule = speakers.page, cue.rule.name
    if page.language == "en":
        who = person_before(speakers, first, cue.start)
        if who is None and _pronoun(page.plain[max(first, cue.start - 40) : cue.start]):
            who = speaking
        if who:
            yield _Draft(Kind.SAID, rule, 2 * cue.rule.weight, cue.start, first, finish(page.plain, first, last), who)
        return
    line = page.plain.rfind("\n", 0, cue.start) + 1
    told = _told().match(page.plain, cue.end)
    quote = None if told else _quotation_before(page, line, cue.start)
    if quote:
        who = person_before(speakers, quote[1], cue.start) or speaking
        for start, end in pieces(page.plain, *quote, 2):
            yield _Draft(Kind.SAID, "quoted", 2 * cue.rule.weight + 1, start, start, end, who)
        return
    if not told:
        return
    who = person_before(speakers, line, cue.start)
    rule = rule if who else "said_by_last"
    yield from _speech(page, starts_at=told.end(), who=who or speaking, rule=rule, about=told["about"])


def _speech(page: Page, starts_at: int, who: str | None, rule: str, about: str | None) -> Iterator[_Draft]:
    """Yield what is said from `starts_at` to the end of the paragraph, in stretches of whole phrases."""
    start = starts_at
    while start < len(page.plain) and page.plain[start] in ' "':
        start += 1
    for number, (first, end) in enumerate(pieces(page.plain, start, _line_end(page.plain, start), 4)):
        yield _Draft(Kind.SAID, rule if number == 0 else "said_on", 6 - 2 * (number > 0), first, first, end, who, about)


@cache
def _told() -> re.Pattern[str]:
    """Return the pattern of what stands between a verb of saying and what is said."""
    that = cue_words("th")["said_that"]
    return re.compile(
        rf"(?:[ก-๙ ฯ]{{0,24}}?(?:ถึง|เกี่ยวกับ|กรณี)[ ]?(?P<about>[^\n\"]{{4,90}}?)|[ก-๙ ฯ]{{0,30}}?)[ ]?{that}[ :]*"
    )


def _quotation_before(page: Page, line: int, verb: int) -> tuple[int, int] | None:
    """Return the places of the quotation on the line that ends shortly before `verb`, marks not counted."""
    close = page.plain.rfind('"', max(line, verb - _QUOTE_REACH), verb)
    if close < 0:
        return None
    opening, depth = close, 1
    while depth and opening > line:
        opening -= 1
        if page.plain[opening] == '"':
            depth += 1 if page.body[opening] == "”" else -1
    if (depth and page.plain[line] != '"') or close - opening < _SHORTEST_QUOTE:
        return None
    return opening + 1, close


def _pronoun(text: str) -> bool:
    return any(word in cue_words("en")["pronouns"] for word in text.split()[-3:])


def _from_lists(speakers: Speakers, starts: Sequence[int], cues: Sequence[Cue]) -> Iterator[_Draft]:
    for found in find_lists(speakers.page):
        if not _of_people(speakers, found):
            yield _listed(speakers, starts, cues, found)


def _of_people(speakers: Speakers, found: PointList) -> bool:
    """Return whether the points are names of people: those are read as people."""
    opening = {mention.start for mention in speakers.mentions if mention.full}
    return sum(start in opening for start, _ in found.points) * 2 >= len(found.points)


def _listed(speakers: Speakers, starts: Sequence[int], cues: Sequence[Cue], found: PointList) -> _Draft:
    page = speakers.page
    end = found.head_end
    first = max(found.start, sentence_of(starts, end - 1, len(page.body))[0])
    heading = [cue for cue in cues if first <= cue.start < end]
    line = page.plain.rfind("\n", 0, end) + 1
    saying = [cue for cue in cues if line <= cue.start < end and cue.rule.kind is Kind.SAID]
    best = max(
        heading or saying[-1:],
        key=lambda cue: (cue.rule.kind is not Kind.SAID, cue.rule.weight, cue.start),
        default=None,
    )
    kind, rule = (best.rule.kind, f"{best.rule.name}_list") if best else (Kind.METHOD, "unclear_list")
    who = body_before(page, first, end) if kind is Kind.DECISION else None
    who = who or (person_before(speakers, line, best.start) if best else None)
    first = begin(page.plain, first, best.start if best and best.start > first else max(first, end - _SHORTEST))
    return _Draft(kind, rule, _TELLING_LIST, first, first, end, who, _heading(page, first), tuple(found.points))


def _line_end(plain: str, place: int) -> int:
    end = plain.find("\n", place)
    return len(plain) if end < 0 else end


def _heading(page: Page, place: int) -> str | None:
    """Return the heading right above the paragraph that holds `place`: a short line, numbered or of few words."""
    line = page.plain.rfind("\n", 0, place)
    above = page.plain.rfind("\n", 0, max(0, line)) + 1
    if line < 0 or not _HEADING[0] <= line - above <= _HEADING[1]:
        return None
    bare = _HEADING_MARK.sub("", page.body[above:line])
    if (len(bare) == line - above and len(bare) > _UNMARKED_HEADING) or _NO_HEADING.search(bare):
        return None
    return bare.strip(' "“”:') or None


def _most_telling(plain: str, drafts: Iterable[_Draft], kind: Kind) -> list[_Draft]:
    """Return the drafts of `kind` that tell most, none of them twice or over another."""
    chosen: list[_Draft] = []
    seen: set[str] = set()
    for draft in sorted((d for d in drafts if d.kind is kind), key=lambda d: (-d.weight, d.start)):
        key = re.sub(r"\W", "", plain[draft.cue : draft.cue + 2 * _SAMENESS])[:_SAMENESS]
        if draft.end - draft.start < _SHORTEST or key in seen or any(_overlap(draft, other) for other in chosen):
            continue
        seen.add(key)
        chosen.append(draft)
        if len(chosen) == _MOST[kind]:
            break
    return chosen


def _overlap(one: _Draft, other: _Draft) -> bool:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared * 2 > min(one.end - one.start, other.end - other.start)


def _clip(page: Page, start: int, end: int) -> str:
    text = " ".join(page.body[start:end].split()).strip(' "“”')
    return _JOINING.sub("", text)


def _found(page: Page, draft: _Draft) -> Found[Statement]:
    points = [clipped for start, end in draft.points if (clipped := _clip(page, start, end))]
    statement = Statement(
        kind=draft.kind,
        who=Text.model_validate(draft.who) if draft.who else None,
        about=Text.model_validate(draft.about) if draft.about else None,
        text=Text.model_validate(_clip(page, draft.start, draft.end) or page.body[draft.start : draft.end]),
        items=tuple(Text.model_validate(point) for point in points),
    )
    return Found(statement, draft.start, draft.end, {"fact": draft.rule})
