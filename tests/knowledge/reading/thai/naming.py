"""Made-up Thai texts, and who is named in them."""

from knowledge.reading.mention import Mention
from knowledge.reading.page import Page, plain_letters
from knowledge.reading.thai.mentions import find_mentions


def page_of(body: str) -> Page:
    """Return a Thai page with that `body`."""
    body = body.encode("utf-8", "ignore").decode()  # as files hold it
    return Page("ข่าว", None, None, "th", body, plain_letters(body))


def mentions_of(body: str) -> list[Mention]:
    """Return the mentions in `body`."""
    return find_mentions(page_of(body))


def names_of(body: str) -> list[str]:
    """Return the full names in `body`, as printed."""
    return [mention.name for mention in mentions_of(body) if mention.full]


def posts_of(body: str) -> list[str | None]:
    """Return the posts of those named in full in `body`."""
    return [mention.post for mention in mentions_of(body) if mention.full]


def post_of(body: str) -> str | None:
    """Return the post of the first one named in `body`."""
    return mentions_of(body)[0].post
