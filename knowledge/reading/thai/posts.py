"""Posts in Thai releases: where the post behind a name begins, and where it ends."""

import re
from functools import cache
from typing import NamedTuple

from knowledge.reading.thai.post_parts import next_part
from knowledge.reading.thai.post_words import cut, head, is_group, lead, spaced_head, whole_with_more
from knowledge.reading.thai.vocabulary import alternatives, read_words

_RUN = re.compile(r"\S+")
_MARK = re.compile(r'[,;:"“”]|(?<!ผู้)(?<!รอง)ว่า\Z')
_LONGEST = 260  # letters of a post
_ADDRESS = "ท่าน"  # said before a post out of respect, and no part of it


class PostSpan(NamedTuple):
    """Where a post begins and ends."""

    start: int
    end: int


def post_behind(plain: str, at: int, limit: int) -> PostSpan | None:
    """Return the post that follows a name ending at `at`, before `limit`; None where none does."""
    between = lead().match(plain, at, limit)
    start = between.end() if between else at
    first = head().match(plain, start, limit)
    if first is None:
        latin = _latin_post().match(plain, at, limit)
        return PostSpan(*latin.span("post")) if latin else None
    if is_group(plain, start):
        return None
    if plain.startswith(_ADDRESS, start):
        start += len(_ADDRESS)
    whole = whole_with_more().search(plain, start, limit)
    if whole and whole.end() <= first.end():
        return PostSpan(start, whole.end())
    end = _post_end(plain, start, first.end(), min(limit, start + _LONGEST))
    return PostSpan(start, end) if end > start else None


@cache
def _latin_post() -> re.Pattern[str]:
    word = alternatives(read_words("posts")["latin_posts"])
    return re.compile(rf",? (?=[A-Za-z&,. ]{{0,60}}{word})(?P<post>[A-Z][A-Za-z&,.'\- ]{{2,120}}[A-Za-z])")


@cache
def _monks_hold() -> tuple[str, ...]:
    return tuple(read_words("posts")["monks_hold"])


def _post_end(plain: str, start: int, position: int, limit: int) -> int:
    """Return where the post ends that begins at `start` and whose first word ends at `position`."""
    first, heads = 0, 0  # where the first post ends, and how many follow with a space alone between
    while position < limit:
        position, uncut = _run_end(plain, position, limit)
        following = next_part(plain, start, position, limit) if uncut else None
        if following is None:
            break
        if second := spaced_head().match(plain, position, limit):
            first, heads = first or position, heads + 1
            if _in_row(plain, start, heads, second.group("head")):
                position = first
                break
        position = following
    post = plain[start : min(position, limit)].rstrip(" ,:;-/(")
    return start + len(post if "(" in post else post.rstrip(")"))


def _in_row(plain: str, start: int, heads: int, head_word: str) -> bool:
    """Return whether a post behind a post begins a row of them without names: the third one, or the same again."""
    return (heads > 1 and not plain.startswith(_monks_hold(), start)) or plain.startswith(head_word, start)


def _run_end(plain: str, position: int, limit: int) -> tuple[int, bool]:
    """Return where the run without spaces at `position` ends, and whether nothing cut it: a verb, a mark."""
    run = _RUN.match(plain, position, limit)
    if run is None:
        return position, True
    text = run.group()
    ends = [found.start() for found in (cut().search(text), _MARK.search(text)) if found]
    if whole := whole_with_more().search(text):
        ends.append(whole.end())
    bracket = text.find("(")
    if bracket >= 0 and (not ends or bracket < min(ends)):
        return position + bracket, True
    return (position + min(ends), False) if ends else (run.end(), True)
