"""Groups: people whom a release does not name: "the heads of the agencies"."""

from knowledge.reading.found import Found
from knowledge.reading.mention import Mention
from knowledge.reading.page import Page
from knowledge.release import Group


def find_groups(page: Page, mentions: list[Mention]) -> list[Found[Group]]:
    """Return the groups of unnamed people in `page`, in the order of the text."""
    return []
