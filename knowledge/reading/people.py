"""People: the mentions of one person joined, with the post and every role."""

from knowledge.reading.found import Found
from knowledge.reading.mention import Mention
from knowledge.reading.page import Page
from knowledge.reading.roles import find_roles
from knowledge.release import Person, Role


def find_people(page: Page, mentions: list[Mention]) -> list[Found[Person]]:
    """Return each person of `page` once, in the order of their first mention, with all roles and the fullest post."""
    roles = find_roles(page, mentions)
    return [
        Found(
            Person(
                name=mention.name,
                post=mention.post or None,
                roles=tuple(sorted({role for role, _ in roles.get(number, ())}) or (Role.MENTIONED,)),
            ),
            mention.start,
            mention.post_end,
            {"name": mention.rule},
        )
        for number, mention in enumerate(mentions)
        if mention.full
    ]
