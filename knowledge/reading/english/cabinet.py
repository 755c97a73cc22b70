"""Meetings of the cabinet: the synopsis of one, and the one of which somebody tells what it decided."""

import re

from knowledge.reading.english.days import Days, find_days
from knowledge.reading.found import Found
from knowledge.reading.page import Page, plain_letters
from knowledge.release import Event
from knowledge.values import Text

_SYNOPSIS = re.compile(
    r"^The cabinet (?:met|held|convened)\b[^\n]{0,80}?\bon\b"
    r"|^(?:Special |Weekly )?(?:[^\n]{0,20} )?cabinet meeting (?:on|of)\b",
    re.IGNORECASE,
)
_REST = re.compile(r"(?<=\d)\.?\s+Some of")  # "Some of the resolutions are as follows"
_TOLD = re.compile(
    r"\b(?:the )?cabinet,? (?:in|at|during) its (?:\w+ ){0,3}?(?:meeting|session|retreat)(?: on| today|,|\b)"
    r"|\b(?:\w+ )?cabinet meeting (?=on )",
    re.IGNORECASE,
)
_HEAD, _WITHIN = 300, 900  # letters: of a synopsis before its list, of a statement that tells of a meeting
_RECENT = 60  # days: a cabinet meeting longer ago is history, not news


def cabinet_synopsis(page: Page) -> Found[Event] | None:
    """Return the meeting whose decisions `page` lists; it says so in its title or its first lines."""
    for text in (page.title, page.body[:_HEAD]):
        line = next((line for line in text.split("\n") if _SYNOPSIS.match(line)), None)
        days = next(find_days(plain_letters(line), page.issued), None) if line else None
        if line is None or days is None:
            continue
        event = Event(kind="meeting", name=Text.model_validate(_REST.split(line)[0].strip()), dates=days.dates)
        start = max(0, page.body.find(line))
        end = start + len(line) if page.body.startswith(line, start) else start
        return Found(event, start, end, {"name": "cabinet", "dates": "cabinet", "kind": "cabinet"})
    return None


def cabinet_told(page: Page, printed: Days | None, start: int) -> tuple[str, Days, tuple[int, int]] | None:
    """Return the meeting that a statement from `start` on tells of: its name, its days, and where that stands.

    `printed` is the day of the statement: of a meeting without a day of its own.
    """
    meeting = _TOLD.search(page.plain, start, min(len(page.plain), start + _WITHIN))
    if meeting is None:
        return None
    own = next(find_days(page.plain, page.issued, meeting.end(), meeting.end() + 30), None)
    beside = own is not None and own.start <= meeting.end() + 6
    days = own if beside else printed
    if days is None or (page.issued is not None and abs((page.issued - days.first).days) >= _RECENT):
        return None
    end = own.end if own and beside else meeting.end()
    return page.body[meeting.start() : end].strip(" ,"), days, (meeting.start(), end)
