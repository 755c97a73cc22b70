"""Event in Thai releases: what happened, when and where."""

import re
from collections.abc import Sequence

from knowledge.reading.found import Found
from knowledge.reading.mention import Mention
from knowledge.reading.page import Page, plain_letters
from knowledge.reading.thai.days import find_days
from knowledge.reading.thai.event_cues import cues
from knowledge.reading.thai.event_day import Choice, choose_day, lines_of, tells_of_done, titled_day
from knowledge.reading.thai.event_name import Name, find_name
from knowledge.reading.thai.venue import Venue, find_venue
from knowledge.reading.thai.visited import dateline_place, titled_place
from knowledge.release import Event
from knowledge.values import Text

_TIME = re.compile(
    r"(?:(?:ช่วง|ระหว่าง)?เวลา|เวลาประมาณ) ?(?:ประมาณ )?(?P<hour>[01]?\d|2[0-3]) ?[.:] ?(?P<minute>[0-5]\d)(?!\d)"
)
_GOES_ON = re.compile(r"\n(?:และ|โดย|ซึ่ง|พร้อม|ร่วม|เพื่อ|ที่|ณ)")  # a line that only goes on with the last one
_TIME_WITHIN = 120  # letters between the day and its hour
_SPOKEN_ABOUT = ("title", "spoken today")  # rules for days of which mostly no more than words are reported
_LEAD_LINES = 3
_TOLD_WITHIN = 160  # letters behind "said that" in which an event is named


def find_event(page: Page, mentions: list[Mention]) -> Found[Event] | None:
    """Return the event that `page` reports, None where it reports none."""
    plain = page.plain
    days = find_days(plain, page.issued)
    titled = titled_day(plain, days, plain_letters(page.title), page.issued)
    choice = choose_day(plain, days, page.issued) or titled or _undated(page, mentions)
    if choice is None:
        return None
    named = choice.spoken or choice.rule in _SPOKEN_ABOUT
    name = find_name(plain, choice.told, choice.end, mentions, spoken=named)
    if name is None and not named:  # the day may stand in a line of its own
        name = find_name(plain, *_next_line(plain, choice.end), mentions)
    venue = _venue(page, choice, mentions)
    return _found(page, choice, name, venue)


def _undated(page: Page, mentions: Sequence[Mention]) -> Choice | None:
    """Return the first paragraph that tells of something done and where, for a release that gives no day for it."""
    plain = page.plain
    for _, start, end in list(lines_of(plain))[:_LEAD_LINES]:
        speaks, holds = cues().speaking.search(plain, start, end), cues().names.search(plain, start, end)
        if not holds or not (venue := _placed(page, start, end, mentions)):
            continue
        if speaks is None or holds.start() < speaks.start():
            return Choice(None, "none", start, end)
        spoken = not tells_of_done(plain, speaks)
        soon = find_name(plain, speaks.end(), min(end, speaks.end() + _TOLD_WITHIN), mentions, spoken)
        if _happened(plain, speaks, soon, venue):
            return Choice(None, "none", speaks.end(), end)
    return None


def _placed(page: Page, start: int, end: int, mentions: Sequence[Mention]) -> Venue | None:
    return find_venue(page.plain, [(start, end)], -1, mentions) or _told_of(page, start)


def _happened(plain: str, speaks: re.Match[str], soon: Name | None, venue: Venue) -> bool:
    """Return whether who speaks tells of what was done or happened at `venue`, not of plans and wishes."""
    if venue.rule in {"dateline", "visited"}:
        gone = cues().goes.search(plain, speaks.end(), speaks.end() + _TOLD_WITHIN)
        return bool(gone and (venue.rule == "dateline" or gone.start() <= venue.start <= gone.end() + _TOLD_WITHIN))
    return bool(soon and (venue.rule in {"at", "at, area"} or (venue.rule == "address" and soon.kind == "incident")))


def _venue(page: Page, choice: Choice, mentions: Sequence[Mention]) -> Venue | None:
    plain = page.plain
    if choice.spoken:  # what follows is of other things
        spans = [(choice.told, choice.end)]
        if _GOES_ON.match(plain, choice.end):
            spans.append(_next_line(plain, choice.end))
        return find_venue(plain, spans, choice.told, mentions, spoken=True)
    spans = [(choice.told, choice.end), _next_line(plain, choice.end)]
    venue = find_venue(plain, spans, choice.days.end if choice.days else -1, mentions)
    line = plain.rfind("\n", 0, choice.days.start if choice.days else choice.told) + 1
    return venue or _told_of(page, line)


def _told_of(page: Page, line: int) -> Venue | None:
    """Return the place that opens the `line`, or that the title tells of going to."""
    stated = dateline_place(page.plain, line) or titled_place(plain_letters(page.title), page.plain)
    return Venue(*stated, 0) if stated else None


def _next_line(plain: str, end: int) -> tuple[int, int]:
    """Return where the line behind the one that ends at `end` begins and ends."""
    after = plain.find("\n", end + 1)
    return min(end + 1, len(plain)), len(plain) if after < 0 else after


def _time(plain: str, choice: Choice) -> str | None:
    if choice.days is None:
        return None
    found = _TIME.search(plain, choice.days.end, min(choice.end, choice.days.end + _TIME_WITHIN))
    return f"{int(found.group('hour')):02}:{found.group('minute')}" if found else None


def _found(page: Page, choice: Choice, name: Name | None, venue: Venue | None) -> Found[Event] | None:
    time = _time(page.plain, choice)
    rules = {
        "dates": choice.rule if choice.days else None,
        "time": "hour" if time else None,
        "venue": venue.rule if venue else None,
        "name": name.kind if name else None,
    }
    if not any(rules.values()):
        return None
    start = choice.days.start if choice.days else choice.told
    ends = [part.end for part in (choice.days, name, venue) if part and start <= part.end <= choice.end]
    event = Event(
        kind=name.kind if name else "statement" if choice.spoken else None,
        name=Text(th=page.body[name.start : name.end]) if name else None,
        dates=choice.days.dates() if choice.days else (),
        time=time,
        venue=Text(th=page.body[venue.start : venue.end]) if venue else None,
    )
    return Found(event, start, max(ends, default=start + 1), {part: rule for part, rule in rules.items() if rule})
