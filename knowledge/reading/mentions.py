"""Mentions of people, in the language of the page."""

from knowledge.reading.english import mentions as english
from knowledge.reading.mention import Mention
from knowledge.reading.page import Page
from knowledge.reading.thai import mentions as thai


def find_mentions(page: Page) -> list[Mention]:
    """Return every mention of a person in `page`, in the order of the text; none overlaps another."""
    find = thai.find_mentions if page.language == "th" else english.find_mentions
    return find(page)
