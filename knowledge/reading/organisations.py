"""Organisations: bodies that a release names."""

from knowledge.reading.found import Found
from knowledge.reading.page import Page
from knowledge.release import Organisation


def find_organisations(page: Page) -> list[Found[Organisation]]:
    """Return the organisations of `page`, in the order of the text."""
    return []
