"""Made-up English releases, and the readers put over them."""

from datetime import date

from knowledge.reading.english.event import find_event
from knowledge.reading.english.mentions import find_mentions
from knowledge.reading.english.roles import find_roles
from knowledge.reading.mention import Mention
from knowledge.reading.page import Page, plain_letters
from knowledge.release import Event

ISSUED = date(2031, 6, 4)


def page_of(body: str, title: str = "A report") -> Page:
    """Return the page of an English release that came out on 4 June 2031 C.E."""
    body, title = (text.encode("utf-8", "ignore").decode() for text in (body, title))  # as files hold them
    return Page(title, ISSUED, "https://example.org/1", "en", body, plain_letters(body))


def mentions_of(body: str, title: str = "A report") -> list[Mention]:
    """Return the mentions in `body`."""
    return find_mentions(page_of(body, title))


def names_of(body: str) -> list[str]:
    """Return the full names in `body`, as printed."""
    return [mention.name for mention in mentions_of(body) if mention.full]


def post_of(body: str) -> str | None:
    """Return the post of the first full name in `body`."""
    return next(mention.post for mention in mentions_of(body) if mention.full)


def roles_of(body: str, title: str = "A report") -> dict[str, set[str]]:
    """Return the roles by the last word of each name in `body`; who has none is left out."""
    page = page_of(body, title)
    mentions = find_mentions(page)
    held: dict[str, set[str]] = {}
    for number, roles in find_roles(page, mentions).items():
        if roles:
            held.setdefault(mentions[number].name.split()[-1], set()).update(str(role) for role, _ in roles)
    return held


def event_of(body: str, title: str = "A report") -> Event | None:
    """Return the event of a release."""
    page = page_of(body, title)
    found = find_event(page, find_mentions(page))
    return found.fact if found else None
