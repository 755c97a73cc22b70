"""Mentions of people in Thai text: titles and ranks anchor the names, and posts stand beside them."""

from knowledge.reading.mention import Mention
from knowledge.reading.page import Page
from knowledge.reading.thai.name_shapes import NameSpan, find_names
from knowledge.reading.thai.posts import post_behind


def find_mentions(page: Page) -> list[Mention]:
    """Return every mention of a person in `page`, in the order of the text; none overlaps another."""
    spans = list(find_names(page.plain))
    limits = [*(span.start for span in spans[1:]), len(page.plain)]
    return [_mention(page, span, limit) for span, limit in zip(spans, limits, strict=False)]


def _mention(page: Page, span: NameSpan, limit: int) -> Mention:
    post = post_behind(page.plain, span.gloss_end, limit)
    return Mention(
        start=span.start,
        end=span.gloss_end,
        name=page.body[span.start : span.end],
        full=span.full,
        post=page.body[post[0] : post[1]] if post else None,
        post_end=post[1] if post else span.gloss_end,
        rule="titled" if span.sure else "unsure title",
        post_rule="behind" if post else "none",
        other_name=span.gloss,
        bare_at=span.bare - span.start,
    )
