"""Event in Thai releases: what happened, when and where."""

from knowledge.reading.found import Found
from knowledge.reading.mention import Mention
from knowledge.reading.page import Page
from knowledge.release import Event


def find_event(page: Page, mentions: list[Mention]) -> Found[Event] | None:
    """Return the event that `page` reports, None where it reports none."""
    return None
