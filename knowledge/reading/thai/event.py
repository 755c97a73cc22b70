"""Event in Thai releases: what happened, when and where."""

import re
from collections.abc import Sequence

from knowledge.reading.found import Found
from knowledge.reading.mention import Mention
from knowledge.reading.page import Page
from knowledge.reading.thai.days import find_days
from knowledge.reading.thai.event_cues import cues
from knowledge.reading.thai.event_day import Choice, choose_day, lines_of
from knowledge.reading.thai.event_name import Name, find_name
from knowledge.reading.thai.venue import Venue, find_venue
from knowledge.release import Event
from knowledge.values import Text

_TIME = re.compile(
    r"(?:(?:ช่วง|ระหว่าง)?เวลา|เวลาประมาณ) ?(?:ประมาณ )?(?P<hour>[01]?\d|2[0-3]) ?[.:] ?(?P<minute>[0-5]\d)(?!\d)"
)
_TIME_WITHIN = 120  # letters between the day and its hour
_LEAD_LINES = 3
_TOLD_WITHIN = 160  # letters behind "said that" in which an event is named


def find_event(page: Page, mentions: list[Mention]) -> Found[Event] | None:
    """Return the event that `page` reports, None where it reports none."""
    plain = page.plain
    choice = choose_day(plain, find_days(plain, page.issued), page.issued) or _undated(plain, mentions)
    if choice is None:
        return None
    name = find_name(plain, choice.told, choice.end, mentions, choice.spoken)
    if name is None and not choice.spoken:  # the day may stand in a line of its own
        name = find_name(plain, *_next_line(plain, choice.end), mentions)
    venue = _venue(plain, choice, mentions)
    return _found(page, choice, name, venue)


def _undated(plain: str, mentions: Sequence[Mention]) -> Choice | None:
    """Return the first paragraph that tells of something done and where, for a release that gives no day for it."""
    for _, start, end in list(lines_of(plain))[:_LEAD_LINES]:
        speaks, holds = cues().speaking.search(plain, start, end), cues().names.search(plain, start, end)
        if not holds or not (venue := find_venue(plain, [(start, end)], -1, mentions)):
            continue
        if speaks is None or holds.start() < speaks.start():
            return Choice(None, "none", start, end)
        soon = find_name(plain, speaks.end(), min(end, speaks.end() + _TOLD_WITHIN), mentions, spoken=True)
        if soon and venue.rule == "at":  # who speaks tells of an event that was held
            return Choice(None, "none", speaks.end(), end)
    return None


def _venue(plain: str, choice: Choice, mentions: Sequence[Mention]) -> Venue | None:
    if choice.spoken:  # what follows is of other things
        venue = find_venue(plain, [(choice.told, choice.end)], choice.told, mentions)
        return venue if venue and venue.rule != "online" else None
    spans = [(choice.told, choice.end), _next_line(plain, choice.end)]
    return find_venue(plain, spans, choice.days.end if choice.days else -1, mentions)


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
