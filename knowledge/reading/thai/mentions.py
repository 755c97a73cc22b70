"""Mentions of people in Thai text: titles and ranks anchor the names, and posts stand beside them."""

import re
from bisect import bisect_right

from knowledge.reading.mention import Mention
from knowledge.reading.page import Page
from knowledge.reading.thai.known_names import find_known, find_untitled, shorten
from knowledge.reading.thai.name_shapes import NameSpan, find_names
from knowledge.reading.thai.posts import post_behind
from knowledge.reading.thai.posts_before import post_in_front
from knowledge.reading.thai.revered import find_revered

_LINKED = re.compile(r"\s?(?:,|และ)?\s?")
_SHARED = re.compile(r"รัฐมนตรีช่วย|รอง|ผู้ช่วย|ที่ปรึกษา|สมาชิก|กรรมการ|ผู้ตรวจราชการ|ส\.ส\.|สส\.|องคมนตรี|คณะที่ปรึกษา|ผู้ทรงคุณวุฒิ|รมช")
_Post = tuple[int, int, str]  # where it begins and ends, and the rule that found it


def find_mentions(page: Page) -> list[Mention]:
    """Return every mention of a person in `page`, in the order of the text; none overlaps another."""
    plain = page.plain
    titled = shorten(plain, _apart([*find_names(plain), *find_revered(plain)]))
    known = _apart([*find_known(plain, titled), *find_untitled(plain)])
    spans = _apart([*titled, *(span for span in known if not _overlaps(span, titled))])
    return [_mention(page, span, post) for span, post in zip(spans, _posts(page.plain, spans), strict=True)]


def _apart(spans: list[NameSpan]) -> list[NameSpan]:
    """Return `spans` in the order of the text, without those that overlap an earlier one."""
    kept: list[NameSpan] = []
    for span in sorted(spans, key=lambda one: one.start):
        if not kept or span.start >= kept[-1].gloss_end:
            kept.append(span)
    return kept


def _overlaps(span: NameSpan, others: list[NameSpan]) -> bool:
    """Return whether `span` lies over one of `others`, which are in the order of the text."""
    at = bisect_right(others, span.start, key=lambda other: other.start)
    return any(other.start < span.gloss_end and span.start < other.gloss_end for other in others[max(0, at - 1) : at + 1])


def _posts(plain: str, spans: list[NameSpan]) -> list[_Post | None]:
    """Return the post of each name: behind it, else in front of it, else that of the next name in a row of names."""
    limits = [*(span.start for span in spans), len(plain)][1:]
    posts: list[_Post | None] = []
    taken = 0
    for span, limit in zip(spans, limits, strict=False):
        behind = post_behind(plain, span.gloss_end, limit)
        front = None if behind else post_in_front(plain, span.start, taken)
        posts.append((*behind, "behind") if behind else (*front, "in front") if front else None)
        taken = behind[1] if behind else span.gloss_end
    for number in range(len(spans) - 2, -1, -1):
        following = posts[number + 1]
        if posts[number] or following is None or following[2] == "in front" or not spans[number].full:
            continue
        linked = _LINKED.fullmatch(plain, spans[number].gloss_end, spans[number + 1].start)
        if linked and _SHARED.match(plain, following[0]):
            posts[number] = (following[0], following[1], "shared")
    return posts


def _mention(page: Page, span: NameSpan, post: _Post | None) -> Mention:
    return Mention(
        start=span.start,
        end=span.gloss_end,
        name=page.body[span.start : span.end],
        full=span.full,
        post=page.body[post[0] : post[1]] if post else None,
        post_end=post[1] if post and post[2] == "behind" else span.gloss_end,
        rule="titled" if span.sure else "unsure title",
        post_rule=post[2] if post else "none",
        other_name=span.gloss,
        bare_at=span.bare - span.start,
    )
