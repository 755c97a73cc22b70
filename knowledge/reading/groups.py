"""Groups: people whom a release does not name, "the heads of the agencies"; read in the language of the page."""

from knowledge.reading.english import groups as english
from knowledge.reading.found import Found
from knowledge.reading.mention import Mention
from knowledge.reading.page import Page
from knowledge.reading.thai import groups as thai
from knowledge.release import Group


def find_groups(page: Page, mentions: list[Mention]) -> list[Found[Group]]:
    """Return the groups of unnamed people in `page`, in the order of the text, each name once."""
    return thai.find_groups(page, mentions) if page.language == "th" else english.find_groups(page, mentions)
