"""Mentions of people in Thai text: titles and ranks anchor the names, and posts stand beside them."""

from knowledge.reading.mention import Mention
from knowledge.reading.page import Page
from knowledge.reading.thai.name_shapes import NameSpan, find_names
from knowledge.reading.thai.posts import post_behind


def find_mentions(page: Page) -> list[Mention]:
    """Return every mention of a person in `page`, in the order of the text; none overlaps another."""
    return [_mention(page, span) for span in find_names(page.plain)]


def _mention(page: Page, span: NameSpan) -> Mention:
    post = post_behind(page.plain, span.end)
    return Mention(
        start=span.start,
        end=span.end,
        name=page.body[span.start : span.end],
        full=span.full,
        post=page.body[post[0] : post[1]] if post else None,
        post_end=post[1] if post else span.end,
        rule="titled" if span.sure else "unsure title",
        post_rule="behind" if post else "none",
    )
