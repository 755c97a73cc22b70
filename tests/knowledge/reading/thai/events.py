"""What tests of events read: the event of a made-up Thai body, and its parts."""

from datetime import date

from knowledge.reading.found import Found
from knowledge.reading.mention import Mention
from knowledge.reading.page import Page, plain_letters
from knowledge.reading.thai.event import find_event
from knowledge.release import Event

ISSUED = date(2024, 5, 10)
CHAIR = "นางสาวดาราพร แสงโคม ปลัดกระทรวงเมฆ"


def page_of(body: str, issued: date | None = ISSUED) -> Page:
    return Page("กระทรวงเมฆแถลงข่าว", issued, None, "th", body, plain_letters(body))


def found(body: str, mentions: list[Mention] | None = None) -> Found[Event]:
    event = find_event(page_of(body), mentions or [])
    assert event is not None
    return event


def dates(body: str) -> list[str]:
    return [str(day) for day in found(body).fact.dates]


def venue(body: str, mentions: list[Mention] | None = None) -> str | None:
    text = found(body, mentions).fact.venue
    return text.th if text else None


def name(body: str, mentions: list[Mention] | None = None) -> str | None:
    text = found(body, mentions).fact.name
    return text.th if text else None
