"""Roles: what each person who is mentioned did at the event, read in the language of the page."""

from knowledge.reading.english import roles as english
from knowledge.reading.mention import Mention
from knowledge.reading.page import Page
from knowledge.reading.thai import roles as thai
from knowledge.release import Role


def find_roles(page: Page, mentions: list[Mention]) -> dict[int, list[tuple[Role, str]]]:
    """Return the roles of each mention, by its place in `mentions`, each with the name of the rule that found it."""
    find = thai.find_roles if page.language == "th" else english.find_roles
    return find(page, mentions)
