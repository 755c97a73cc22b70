"""Event in English releases: what happened, when and where."""

import re
from functools import cache

from knowledge.language.alternation import alternation
from knowledge.reading.english.cabinet import cabinet_synopsis, cabinet_told
from knowledge.reading.english.cues import cue_marks
from knowledge.reading.english.days import Days, find_clock, find_days
from knowledge.reading.english.happening import LONGEST_NAME, deed_name, gathering_name, kind_of_event
from knowledge.reading.english.opening import Opening, read_opening
from knowledge.reading.english.places import event_words, find_venue, visited_place
from knowledge.reading.english.references import find_references
from knowledge.reading.english.sentence_ends import sentences
from knowledge.reading.english.speech import is_speech
from knowledge.reading.english.speech_event import speech_event
from knowledge.reading.found import Found
from knowledge.reading.mention import Mention
from knowledge.reading.page import Page
from knowledge.release import Event
from knowledge.values import Text

_Mark = tuple[int, int, str]  # where a cue begins and ends, and its name

_LEAD = 1600  # letters in which a report says what happened
_OPENINGS = 6  # sentences that are looked through for it
_SHORTEST_SENTENCE = 60  # letters: what is shorter is a heading
_SCHEDULE = 900  # letters within which a statement says when something is held
_HAPPENINGS = frozenset(
    [
        "presided",
        "opened",
        "field_visit",
        "led",
        "met",
        "received",
        "attended",
        "signed",
        "presided_by",
        "signed_by",
        "held",
    ]
)
_SAYING = frozenset(["said", "according"])
_DELIVERS = re.compile(r"deliver|gave|give|giving|made|hand", re.IGNORECASE)


def find_event(page: Page, mentions: list[Mention]) -> Found[Event] | None:
    """Return the event that `page` reports, None where it reports none."""
    if synopsis := cabinet_synopsis(page):
        return synopsis
    return speech_event(page) if is_speech(page) else _reported(page, mentions)


def _reported(page: Page, mentions: list[Mention]) -> Found[Event] | None:
    plain = page.plain
    lead = min(len(plain), _LEAD)
    people = [one.start for one in find_references(plain, mentions) if one.start < lead and not one.owner]
    undated: Found[Event] | None = None
    for start, end in _first_sentences(plain, lead):
        opening = read_opening(page, start, end, people)
        marks = [(first, after, cue.name) for first, after, cue in cue_marks(plain, opening.end, end)]
        main = _main(marks)
        told = bool(_telling().search(plain, start, end))
        if main and (main[2] not in _SAYING or _DELIVERS.match(plain, main[0])):
            if opening.days:
                return _done(page, opening, main, end, "opening")
            if undated is None and not told and any(start <= first < main[0] for first in people):
                undated = _done(page, opening, main, end, "undated")
        elif opening.days or told or main:
            event = _told(page, opening, main or (opening.end, opening.end, ""), marks, start, end)
            if event or undated is None:  # behind a heading that tells all, "X disclosed gist:" is no end of it
                return event
    return undated


@cache
def _telling() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(event_words()['telling'])})\b", re.IGNORECASE)


def _first_sentences(plain: str, lead: int) -> list[tuple[int, int]]:
    """Return the sentences in which a report begins; short headings above it are passed over."""
    found: list[tuple[int, int]] = []
    for start, end in sentences(plain):
        if start >= lead or len(found) == _OPENINGS:
            break
        if end - start > _SHORTEST_SENTENCE:
            found.append((start, end))
    return found


def _main(marks: list[_Mark]) -> _Mark | None:
    """Return the cue of what a sentence says first; "together with ..." only where it says nothing else."""
    main = next((mark for mark in marks if mark[2] in _SAYING or mark[2] in _HAPPENINGS), None)
    return main or next((mark for mark in marks if mark[2] == "companions"), None)


def _told(page: Page, opening: Opening, main: _Mark, marks: list[_Mark], start: int, end: int) -> Found[Event] | None:
    """Return the event that somebody tells of: one with a day of its own, a cabinet meeting, or the telling itself.

    Else it is the telling: a press conference, where an hour or a place is given.
    """
    plain = page.plain
    if meeting := cabinet_told(page, opening.days, start):
        told_name, days, span = meeting
        same = opening.days is not None and opening.days.dates == days.dates
        clock, venue = (opening.clock, opening.venue) if same else (None, None)
        return _found(page, told_name, days, clock, venue, span, "cabinet_told")
    happening = next((mark for mark in marks if mark[0] > main[0] and mark[2] in _HAPPENINGS), None)
    own = _own_days(page, opening, main[1], end)
    if own:
        name = gathering_name(page, main[1], end) or deed_name(page, *(happening or (main[1], main[1], "said")), end)
        clock = _beginning(plain, main[1], _LEAD) or _clock(plain, own.end, own.end + 30)
        venue = find_venue(plain, main[1], min(len(plain), max(end, own.end + 100)))
        return _found(page, name, own, clock, venue, (opening.start, max(end, own.end)), "told")
    if happening and opening.days and (opening.clock or opening.venue):
        return _done(page, opening, happening, end, "opening")
    if not (opening.clock or opening.venue) and (planned := _scheduled(page, end)):
        return planned
    if opening.days is None or not (opening.clock or opening.venue):
        return None
    span = (opening.start, max(opening.end, opening.start + 1))
    return _found(page, None, opening.days, opening.clock, opening.venue, span, "statement", "statement")


def _own_days(page: Page, opening: Opening, start: int, end: int) -> Days | None:
    """Return the days of what is told: days to come, or a span, beside a word for something that is held."""
    printed = opening.days.first if opening.days else page.issued
    for days in find_days(page.plain, page.issued, start, end):
        to_come = printed is not None and days.first > printed
        several = days.first != days.last
        if to_come and several:
            return days
        if to_come or (days.sure and (several or opening.days is None)):
            around = page.plain[max(start, days.start - 160) : min(end, days.end + 60)]
            if _planned().search(around):
                return days
    return None


@cache
def _planned() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(event_words()['planned'])})\b", re.IGNORECASE)


@cache
def _held() -> re.Pattern[str]:
    nouns = alternation(event_words()["gatherings"])
    held = "(?:is|are|was|were|will be|to be) (?:also )?(?:scheduled|held|set|due|organi[sz]ed|planned|slated)"
    return re.compile(rf"\b(?P<name>{nouns})\b[^.\n]{{0,80}}?\b(?:{held}|(?:took|takes?|taking) place)\b")


def _scheduled(page: Page, start: int) -> Found[Event] | None:
    """Return the event of which the next sentences say that it is, or was, held on a day."""
    plain = page.plain
    for found in _held().finditer(plain, start, min(len(plain), start + _SCHEDULE)):
        line_end = plain.find("\n", found.end())
        stop = min(line_end if line_end >= 0 else len(plain), found.end() + 240)
        days = next(find_days(plain, page.issued, found.end(), stop), None)
        if days is None:
            continue
        first = max(plain.rfind("\n", 0, found.start()) + 1, plain.rfind(". ", 0, found.start()) + 2)
        name = gathering_name(page, 0, first) or page.body[first : found.end("name")].removeprefix("The ")
        clock = _beginning(plain, found.start(), stop - found.start() + 120) or _clock(plain, days.end, stop)
        venue = find_venue(plain, found.end(), stop)
        return _found(page, name[-LONGEST_NAME:], days, clock, venue, (first, stop), "scheduled")
    return None


@cache
def _starts() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(event_words()['beginnings'])}) (?=\d{{1,2}}[:.]?\d\d)")


def _beginning(plain: str, start: int, within: int) -> str | None:
    """Return the hour that something is said to begin at, from `start` on `within` so many letters."""
    found = _starts().search(plain, start, min(len(plain), start + within))
    return _clock(plain, found.start(), found.end() + 12) if found else None


def _clock(plain: str, start: int, end: int) -> str | None:
    clock = find_clock(plain, start, min(end, len(plain)))
    return clock[0] if clock else None


def _done(page: Page, opening: Opening, mark: _Mark, end: int, rule: str) -> Found[Event]:
    """Return the event that a sentence reports as done, by the cue at `mark`."""
    if opening.days is None:
        days = next((days for days in find_days(page.plain, page.issued, mark[1], end) if days.sure), None)
        opening, rule = opening._replace(days=days), "inside" if days else rule
    venue = opening.venue or find_venue(page.plain, mark[1], end)
    clock = opening.clock or _clock(page.plain, mark[1], end)
    return _found(page, deed_name(page, *mark, end), opening.days, clock, venue, (opening.start, end), rule)


def _found(
    page: Page,
    name: str | None,
    days: Days | None,
    clock: str | None,
    venue: tuple[int, int] | None,
    span: tuple[int, int],
    rule: str,
    kind: str | None = None,
) -> Found[Event]:
    visited = None if venue else visited_place(page.plain, *span)
    venue = venue or visited
    place = page.body[slice(*venue)].strip(" ,") if venue else None
    if place and not re.search(r"\b[A-Z]\.[A-Z]\.$", place):
        place = place.rstrip(".")
    event = Event(
        kind=kind or kind_of_event(name or "") or kind_of_event(page.title),
        name=Text.model_validate(name) if name else None,
        dates=days.dates if days else (),
        time=clock,
        venue=Text.model_validate(place) if place else None,
    )
    rules = {"kind": "words"} | ({"name": rule} if name else {}) | ({"time": rule} if clock else {})
    rules |= {"dates": rule if days.sure else f"{rule}_guessed"} if days else {}
    return Found(event, *span, rules | ({"venue": "visited" if visited else rule} if place else {}))
