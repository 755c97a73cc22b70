"""Contacts: numbers, addresses and sites by which a release says that somebody can be reached."""

from knowledge.reading.found import Found
from knowledge.reading.page import Page
from knowledge.release import Contact


def find_contacts(page: Page) -> list[Found[Contact]]:
    """Return the contacts of `page`, in the order of the text."""
    return []
