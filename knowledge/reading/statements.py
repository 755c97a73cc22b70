"""Statements: what a release says was aimed at, decided, ordered or said, and by whom."""

from knowledge.reading.found import Found
from knowledge.reading.mention import Mention
from knowledge.reading.page import Page
from knowledge.release import Statement


def find_statements(page: Page, mentions: list[Mention]) -> list[Found[Statement]]:
    """Return what is stated in `page`, in the order of the text."""
    return []
