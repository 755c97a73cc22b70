"""Mentions of people in English text: honorifics and posts anchor the names."""

from knowledge.reading.mention import Mention
from knowledge.reading.page import Page


def find_mentions(page: Page) -> list[Mention]:
    """Return every mention of a person in `page`, in the order of the text; none overlaps another."""
    return []
