"""Posts in front of names in Thai releases: "รมว.คลัง นาย ...", "รองปลัดกระทรวง (นาย ...)"."""

import re
from functools import cache

from knowledge.reading.thai.post_words import head
from knowledge.reading.thai.posts import PostSpan, post_behind
from knowledge.reading.thai.vocabulary import alternatives, read_words

_WINDOW = 130  # letters in which the post must begin
_BEFORE = 10  # letters before a post that are looked at
_BRACKET = re.compile(r"(?:\s?ในขณะนั้น)?\s?\(\s?\Z")
_GAP = re.compile(r"""(?:\s?["']| {0,2}|\s?[-:]\s?)\Z""")
_SENTENCE = "ได้"  # a verb's mark: what holds it is no post


@cache
def _opened_by() -> re.Pattern[str]:
    """Return the pattern of what stands before a post: a space, or a word that it is glued to."""
    return re.compile(rf"(?:^|[\s(/“\"]|{alternatives(read_words('titles')['glued_to'])})\Z")


def post_in_front(plain: str, name: int, least: int) -> PostSpan | None:
    """Return the post that ends right before the name at `name`; it begins at `least` or later, on the same line."""
    first = max(least, name - _WINDOW, plain.rfind("\n", max(0, name - _WINDOW), name) + 1)
    bracket = _BRACKET.search(plain[first:name])
    gap = bracket or _GAP.search(plain[first:name])
    if gap is None:
        return None
    end = first + gap.start()
    for found in head().finditer(plain, first, end):
        if not bracket and not _opened_by().search(plain[max(0, found.start() - _BEFORE) : found.start()]):
            continue
        post = post_behind(plain, found.start(), end)
        if post and post.end == end and _SENTENCE not in plain[found.start() : end]:
            return post
    return None
