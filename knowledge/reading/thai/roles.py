"""Roles in Thai releases: what each person who is mentioned did at the event: chaired, attended, spoke, signed."""

from knowledge.reading.mention import Mention
from knowledge.reading.page import Page
from knowledge.release import Role


def find_roles(page: Page, mentions: list[Mention]) -> dict[int, list[tuple[Role, str]]]:
    """Return the roles of each mention, by its place in `mentions`, each with the name of the rule that found it."""
    return {}
