"""Event in English releases: what happened, when and where."""

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from knowledge.reading.english.days import Days, find_clock, find_days
from knowledge.reading.english.places import event_words, find_venue, trimmed
from knowledge.reading.english.references import find_references
from knowledge.reading.english.roles import cue_marks, sentences
from knowledge.reading.english.speech import is_speech
from knowledge.reading.english.speech_event import speech_event
from knowledge.reading.found import Found
from knowledge.reading.mention import Mention
from knowledge.reading.page import Page, plain_letters
from knowledge.release import Event
from knowledge.values import Text

_CABINET = re.compile(r"^The cabinet (?:met|held|convened)\b[^\n]{0,80}?\bon\b|^(?:Special|Weekly) [^\n]{0,20}cabinet meeting\b", re.IGNORECASE)
_IN_MEETING = re.compile(r"\b(?:the )?cabinet,? (?:in|at|during) its (?:\w+ ){0,3}?(?:meeting|session|retreat)(?: on| today|,|\b)|\b(?:\w+ )?cabinet meeting (?=on )", re.IGNORECASE)
_LEAD = 1600  # letters in which a report says what happened
_BLOCK = 70  # letters before which the day of the report stands
_HAPPENINGS = ("presided", "opened", "field_visit", "led", "met", "received", "attended", "signed", "companions", "presided_by", "signed_by")
_TOLD = re.compile(r"\b(?:disclosed|revealed|said|stated|announced|according to|explained|added|gave an interview|responded)\b", re.IGNORECASE)
_LONGEST_NAME = 160
_NAME_END = re.compile(
    r"[,;.\n(](?!\d)|\s(?:to|which|who|where|while|on (?:the )?(?:auspicious )?occasion|via|under the theme|held|hosted|at|during|through|as well as|as|with a view|in a bid|"
    r"in order|together with|for the purpose|upon|following|after|on (?=\d|January|February|March|April|May|June|July|August|September|October|November|December))\b"
)


class _Block(NamedTuple):
    """When and where, as the opening of a report puts it: "June 1, 2022, at 1845hrs, at the Ivory Room, ..."."""

    days: Days | None
    clock: str | None
    venue: tuple[int, int] | None
    start: int
    end: int


def find_event(page: Page, mentions: list[Mention]) -> Found[Event] | None:
    """Return the event that `page` reports, None where it reports none."""
    if cabinet := _cabinet(page):
        return cabinet
    if is_speech(page):
        return speech_event(page)
    return _reported(page, mentions)


def _cabinet(page: Page) -> Found[Event] | None:
    """Return the meeting whose decisions a synopsis lists."""
    for text, place in ((page.title, None), (page.body[:300], 0)):
        line = next((line for line in text.split("\n") if _CABINET.match(line)), None)
        if line is None:
            continue
        days = next(find_days(plain_letters(line), page.issued), None)
        if days is None:
            continue
        name = re.split(r"(?<=\d)\.?\s+Some of", line)[0].strip()
        start = page.body.find(line) if place is not None else 0
        rules = {"name": "cabinet", "dates": "cabinet", "kind": "cabinet"}
        end = start + len(line) if place is not None else 0
        return Found(Event(kind="meeting", name=Text.model_validate(name), dates=days.dates), start, end, rules)
    return None


def _reported(page: Page, mentions: list[Mention]) -> Found[Event] | None:
    plain = page.plain
    lead = min(len(plain), _LEAD)
    people = [(one.start, one.end) for one in find_references(plain, mentions) if one.start < lead]
    for start, end in _openings(plain, lead):
        block = _block(page, start, end, people)
        marks = [(first, after, cue.name) for first, after, cue in cue_marks(plain, block.end, end)]
        told = bool(_TOLD.search(plain, start, end))
        main = next((mark for mark in marks if mark[2] in ("said", "according") or mark[2] in _HAPPENINGS), None)
        if main is None:
            continue
        if main[2] in _HAPPENINGS or _delivers(plain, main):
            if block.days or told is False:
                return _event(page, block, main, end, "block" if block.days else "undated")
        elif told or main[2] == "said":
            return _told_event(page, block, main, marks, start, end)
        return None
    return None


def _delivers(plain: str, mark: tuple[int, int, str]) -> bool:
    return plain[mark[0] : mark[0] + 4].casefold() in ("deli", "gave", "made", "hand")


def _openings(plain: str, lead: int) -> list[tuple[int, int]]:
    """Return the sentences in which a report begins; short headings above it are passed over."""
    found = [(start, end) for start, end in sentences(plain) if start < lead and end - start > 60]
    return found[:4]


def _block(page: Page, start: int, end: int, people: list[tuple[int, int]]) -> _Block:
    """Return when and where the sentence from `start` to `end` sets what it tells: before whoever does it."""
    plain = page.plain
    subject = next((first for first, _ in people if start <= first < end), end)
    days = next((days for days in find_days(plain, page.issued, start, min(end, max(subject, start + _BLOCK)))), None)
    if days is None or days.start - start > _BLOCK:
        late = _late_block(page, start, end, people)
        return late or _Block(None, None, None, start, start)
    after = next((first for first, _ in people if days.end <= first < end), end)
    clock = find_clock(plain, start, min(after, days.end + 90))
    venue = _between(plain, clock[2] if clock and clock[2] > days.end else days.end, after, end)
    return _Block(days, clock[0] if clock else None, venue, start, venue[1] if venue else max(days.end, clock[2] if clock else 0))


def _late_block(page: Page, start: int, end: int, people: list[tuple[int, int]]) -> _Block | None:
    """Return the block of "X disclosed that on 3 May, at 0900hrs, at ..., Y met ...", None where there is none."""
    plain = page.plain
    said = re.search(r"\bthat,? (?:on |at )?(?=(?:\w+day,? )?(?:\d{1,2} |[A-Z][a-z]{2,8}\.? \d|today|yesterday|\d))", plain[start:end])
    if said is None:
        return None
    place = start + said.end()
    days = next(iter(find_days(plain, page.issued, place, min(end, place + 40))), None)
    if days is None:
        return None
    after = next((first for first, _ in people if days.end <= first < end), end)
    clock = find_clock(plain, days.end, min(after, days.end + 60))
    venue = _between(plain, clock[2] if clock else days.end, after, end)
    return _Block(days, clock[0] if clock else None, venue, place, venue[1] if venue else max(days.end, clock[2] if clock else 0))


@cache
def _asides() -> re.Pattern[str]:
    return re.compile(rf",\s(?:{'|'.join(event_words()['asides'].split())})\b(?!\s(?:the\s)?[A-Z])|,?\s(?:following|prior to|after|before|upon|on occasion)\b")


def _between(plain: str, start: int, subject: int, end: int) -> tuple[int, int] | None:
    """Return the venue that stands after the hour and before whoever did it."""
    found = re.compile(r"\s?(?:\([^()\n]{0,60}\))?,?\s?(?:local time|\(?[A-Z]\w+ time\)?)?,?\s?(?:at|in|At|In)\s(?:the\s)?").match(plain, start)
    if found is None:
        return None
    stop = subject
    if aside := _asides().search(plain, found.end(), stop):
        stop = aside.start()
    if stop >= end:
        found_venue = find_venue(plain, start, end)
        return found_venue if found_venue and found_venue[0] == found.end() else None
    comma = plain.rfind(",", found.end(), stop)
    if aside is None and comma > 0:
        stop = comma
    span = trimmed(plain, found.end(), stop)
    return span if 2 < span[1] - span[0] < 260 and "\n" not in plain[slice(*span)] else None


def _told_event(
    page: Page, block: _Block, main: tuple[int, int, str], marks: list[tuple[int, int, str]], start: int, end: int
) -> Found[Event] | None:
    """Return the event that somebody tells of: one with a day of its own, a cabinet meeting, or the telling itself.

    A day alone is when the telling was printed: no event. With an hour and a place it is a press conference.
    """
    plain = page.plain
    if meeting := _IN_MEETING.search(plain, start, min(len(plain), start + 900)):
        days = next(find_days(plain, page.issued, meeting.end(), meeting.end() + 30), None)
        if days is None or days.start > meeting.end() + 6:
            days = block.days
        if days:
            close = days.end if days.start >= meeting.start() else meeting.end()
            name = page.body[meeting.start() : close].strip(" ,")
            rules = {"name": "told", "dates": "cabinet_told", "kind": "cabinet"}
            return Found(Event(kind="meeting", name=Text.model_validate(name), dates=days.dates), meeting.start(), close, rules)
    happening = next((mark for mark in marks if mark[0] > main[0] and mark[2] in _HAPPENINGS), None)
    own = _own_days(page, block, main[1], end)
    if own is not None:
        where = find_venue(plain, main[1], end)
        inner = _Block(own, None, where, block.start, main[1])
        return _event(page, inner, happening or (main[1], main[1], "said"), end, "told")
    if happening and block.days and (block.clock or block.venue):
        return _event(page, block, happening, end, "block")
    if block.days and (block.clock or block.venue):
        rules = {"dates": "statement", "kind": "statement", "time": "block", "venue": "block"}
        venue = page.body[slice(*block.venue)] if block.venue else None
        event = Event(kind="statement", dates=block.days.dates, time=block.clock, venue=Text.model_validate(venue) if venue else None)
        return Found(event, block.start, block.end, rules)
    return _scheduled(page, end)


def _own_days(page: Page, block: _Block, start: int, end: int) -> Days | None:
    """Return the days of what is told: days to come, or a span, beside a word for something that is held."""
    printed = block.days.first if block.days else page.issued
    for days in find_days(page.plain, page.issued, start, end):
        around = page.plain[max(start, days.start - 160) : min(end, days.end + 60)]
        to_come = printed is not None and days.first > printed
        if (to_come or days.sure) and _planned().search(around) and (to_come or days.first != days.last or block.days is None):
            return days
        if to_come and days.first != days.last:
            return days
    return None


@cache
def _planned() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(event_words()['planned'].split())})\b", re.IGNORECASE)


def _scheduled(page: Page, start: int) -> Found[Event] | None:
    """Return the event of which the next sentences say that it is, or was, held on a day."""
    plain = page.plain
    pattern = re.compile(
        r"\b(?P<name>(?:meeting|summit|conference|forum|ceremony|event|visit|session|consultation|festival|exhibition|talks)\b)[^.\n]{0,80}?"
        r"\b(?:is|are|was|were|will be|to be)\s(?:also\s)?(?:scheduled|held|set|due|organi[sz]ed|planned|slated|take place)\b|"
        r"\b(?P<place>(?:meeting|summit|conference|forum|ceremony|event|visit|session|consultation)\b)[^.\n]{0,80}?\b(?:took|takes|will take) place\b"
    )
    for found in pattern.finditer(plain, start, min(len(plain), start + 900)):
        stop = plain.find("\n", found.end())
        stop = min(stop if stop >= 0 else len(plain), found.end() + 240)
        days = next(find_days(plain, page.issued, found.end(), stop), None)
        if days:
            clock = find_clock(plain, days.end, stop)
            venue = find_venue(plain, found.end(), stop)
            line = plain.rfind("\n", 0, found.start()) + 1
            first = max(line, plain.rfind(". ", 0, found.start()) + 2)
            name = re.sub(r"^(?:The|A|An) ", "", page.body[first : found.end("name") if found.group("name") else found.end("place")])
            return _found(page, name[-_LONGEST_NAME:], days, clock[0] if clock else None, venue, (first, stop), "scheduled")
    return None


def _event(page: Page, block: _Block, mark: tuple[int, int, str], end: int, rule: str) -> Found[Event]:
    plain = page.plain
    start, after, cue = mark
    venue = block.venue or find_venue(plain, after, end)
    name = _name(page, start, after, cue, end)
    clock = block.clock or ((found := find_clock(plain, after, end)) and found[0])
    return _found(page, name, block.days, clock or None, venue, (block.start, end), rule)


def _found(
    page: Page, name: str | None, days: Days | None, clock: str | None, venue: tuple[int, int] | None, span: tuple[int, int], rule: str
) -> Found[Event]:  # fmt: skip
    place = page.body[slice(*venue)].strip(" ,.") if venue else None
    kind = _kind(name or "") or _kind(page.title) or _kind(page.plain[slice(*span)])
    rules = {"kind": "words", "name": rule}
    rules |= {"dates": rule if days and days.sure else f"{rule}_guessed"} if days else {}
    rules |= ({"venue": rule} if place else {}) | ({"time": rule} if clock else {})
    event = Event(
        kind=kind, name=Text.model_validate(name) if name else None, dates=days.dates if days else (), time=clock,
        venue=Text.model_validate(place) if place else None,
    )  # fmt: skip
    return Found(event, span[0], span[1], rules)


@cache
def _kinds() -> list[tuple[str, re.Pattern[str]]]:
    return [(kind, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for kind, words in event_words()["kinds"]]


def _kind(text: str) -> str | None:
    return next((kind for kind, words in _kinds() if words.search(text)), None)


def _name(page: Page, start: int, after: int, cue: str, end: int) -> str | None:
    """Return what happened, verbatim: what was attended or chaired, else the deed itself with whom it was done to."""
    plain = page.plain
    bare = cue in ("presided", "attended", "opened") and not re.match(r"(?:visit|travel|arriv|depart|took|paid|pay)", plain[start:after])
    first = after if bare else start
    if delivered := re.search(r"\bat (?:the )?(?=[A-Z\d])", plain[after : min(end, after + 140)]) if cue == "said" else None:
        first = after + delivered.end()
    first += len(plain[first:end]) - len(plain[first:end].lstrip(" :"))
    first += 4 if plain.startswith("the ", first) else 0
    stop = _NAME_END.search(plain, first + 12, end)
    last = min(stop.start() if stop else end, first + _LONGEST_NAME)
    return page.body[first:last].strip(" ,.;") or None
