"""Groups in English releases: people without names who took part."""

from knowledge.reading.found import Found
from knowledge.reading.mention import Mention
from knowledge.reading.page import Page
from knowledge.release import Group


def find_groups(page: Page, mentions: list[Mention]) -> list[Found[Group]]:
    """Return the groups of unnamed people in `page`, in the order of the text, each name once."""
    return []
