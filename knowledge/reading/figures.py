"""Figures: quantities in a release, with their unit and what they count."""

from knowledge.reading.found import Found
from knowledge.reading.page import Page
from knowledge.release import Figure


def find_figures(page: Page) -> list[Found[Figure]]:
    """Return the quantities of `page`, in the order of the text."""
    return []
