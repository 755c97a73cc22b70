"""Mentions of people in Thai text: titles and ranks anchor the names, and posts stand beside them."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from knowledge.reading.mention import Mention
from knowledge.reading.page import Page
from knowledge.reading.thai.known_names import find_known, find_untitled, shorten
from knowledge.reading.thai.posts import PostSpan, post_behind
from knowledge.reading.thai.posts_before import post_in_front
from knowledge.reading.thai.revered import find_revered
from knowledge.reading.thai.titled_names import NameSpan, find_names
from knowledge.reading.thai.vocabulary import word_pattern

_LINKED = re.compile(r"\s?(?:,|และ)?\s?")  # between the names of a row whose post stands behind the last


class _Post(NamedTuple):
    span: PostSpan
    rule: str


def find_mentions(page: Page) -> list[Mention]:
    """Return every mention of a person in `page`, in the order of the text; none overlaps another."""
    plain = page.plain
    titled = shorten(plain, _apart([*find_names(plain), *find_revered(plain)]))
    known = _apart([*find_known(plain, titled), *find_untitled(plain)])
    spans = _apart([*titled, *(span for span in known if not _overlaps(span, titled))])
    return [_mention(page, span, post) for span, post in zip(spans, _posts(plain, spans), strict=True)]


def _apart(spans: Iterable[NameSpan]) -> list[NameSpan]:
    """Return `spans` in the order of the text, without those that overlap an earlier one."""
    kept: list[NameSpan] = []
    for span in sorted(spans, key=lambda one: one.start):
        if not kept or span.start >= kept[-1].gloss_end:
            kept.append(span)
    return kept


def _overlaps(span: NameSpan, others: list[NameSpan]) -> bool:
    """Return whether `span` lies over one of `others`, which are in the order of the text."""
    at = bisect_right(others, span.start, key=lambda other: other.start)
    near = others[max(0, at - 1) : at + 1]
    return any(other.start < span.gloss_end and span.start < other.gloss_end for other in near)


def _posts(plain: str, spans: list[NameSpan]) -> list[_Post | None]:
    """Return the post of each name: behind it, else in front of it, else that of the next name in a row of names."""
    limits = [*(span.start for span in spans[1:]), len(plain)]
    posts: list[_Post | None] = []
    taken = 0
    for span, limit in zip(spans, limits, strict=False):
        post = _post_beside(plain, span, taken, limit)
        posts.append(post)
        taken = post.span.end if post and post.rule == "behind" else span.gloss_end
    for number in range(len(spans) - 2, -1, -1):
        following = posts[number + 1]
        if posts[number] or following is None or following.rule == "in front" or not spans[number].full:
            continue
        linked = _LINKED.fullmatch(plain, spans[number].gloss_end, spans[number + 1].start)
        if linked and word_pattern("posts", "held_by_several").match(plain, following.span.start):
            posts[number] = _Post(following.span, "shared")
    return posts


def _post_beside(plain: str, span: NameSpan, least: int, limit: int) -> _Post | None:
    if behind := post_behind(plain, span.gloss_end, limit):
        return _Post(behind, "behind")
    front = post_in_front(plain, span.start, least)
    return _Post(front, "in front") if front else None


def _mention(page: Page, span: NameSpan, post: _Post | None) -> Mention:
    return Mention(
        start=span.start,
        end=span.gloss_end,
        name=page.body[span.start : span.end],
        full=span.full,
        post=page.body[post.span.start : post.span.end] if post else None,
        post_end=post.span.end if post and post.rule == "behind" else span.gloss_end,
        rule=span.rule,
        post_rule=post.rule if post else "none",
        other_name=span.gloss,
        bare_at=span.bare - span.start,
    )
