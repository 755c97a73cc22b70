"""Event: what happened, when and where; read in the language of the page."""

from knowledge.reading.english import event as english
from knowledge.reading.found import Found
from knowledge.reading.mention import Mention
from knowledge.reading.page import Page
from knowledge.reading.thai import event as thai
from knowledge.release import Event


def find_event(page: Page, mentions: list[Mention]) -> Found[Event] | None:
    """Return the event that `page` reports, None where it reports none."""
    find = thai.find_event if page.language == "th" else english.find_event
    return find(page, mentions)
