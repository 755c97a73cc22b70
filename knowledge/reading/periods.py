"""Periods: spans of years in a release, with what lasts so long."""

from knowledge.reading.found import Found
from knowledge.reading.page import Page
from knowledge.release import Period


def find_periods(page: Page) -> list[Found[Period]]:
    """Return the spans of years of `page`, in the order of the text."""
    return []
