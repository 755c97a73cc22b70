"""Known names in Thai text: those whom the text names in full elsewhere, found again without a title that is sure."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from knowledge.reading.thai.known_words import family_names, given_names, has_unknown
from knowledge.reading.thai.name_shapes import NameSpan, ends_name, glued_title
from knowledge.reading.thai.vocabulary import LETTER, OPENING, alternatives, read_words

_QUOTES = "\"'"
_SHORTEST = 3  # letters of a first name that is looked for alone
_BEHIND = re.compile(rf"(?!{LETTER})")


@cache
def _title_before() -> re.Pattern[str]:
    words = read_words("titles")
    titles = [title for key in ("civil", "rank", "learned", "noble", "foreign") for title in words[key]]
    return re.compile(rf"(?:^|(?<=[^ก-๎.])|{alternatives(words['glued_to'])})(?P<title>{alternatives(titles)})\s?$")


def shorten(plain: str, spans: list[NameSpan]) -> list[NameSpan]:
    """Return `spans` with surnames taken away that are none: "นายสมชาย เพราะ..." where "นายสมชาย ใจดี" stands elsewhere.

    A surname stays where it is seen twice, is known to be in use, or is all that the text has for the first name.
    """
    counted = Counter(_parts(plain, span) for span in spans if span.full)
    surnames: dict[str, Counter[str]] = {}
    for (first, last), times in counted.items():
        surnames.setdefault(first, Counter())[last] += times
    kept = []
    for span in spans:
        first, last = _parts(plain, span)
        others = surnames.get(first, Counter())
        if span.full and last and others.most_common(1)[0][1] > 1 == others[last] and last not in family_names():
            if not _alike(last, others.most_common(1)[0][0]) and not has_unknown(last):
                end = span.bare + len(first)
                span = replace(span, end=end, gloss_end=end, full=False, gloss=None)
        kept.append(span)
    return kept


def _alike(one: str, other: str) -> bool:
    return one[:3] == other[:3]


def _parts(plain: str, span: NameSpan) -> tuple[str, str]:
    first, _, last = plain[span.bare : span.end].partition(" ")
    return first, last


def find_known(plain: str, spans: list[NameSpan]) -> Iterator[NameSpan]:
    """Yield where the people of `spans` are named again: in full without a title, by an unsure title, or in quotes."""
    seen: set[str] = set()
    for span in spans:
        first, last = _parts(plain, span)
        if not span.full or first in seen or len(first) < _SHORTEST or not re.match(OPENING, first):
            continue
        seen.add(first)
        yield from _again(plain, first, last)


def _again(plain: str, first: str, last: str) -> Iterator[NameSpan]:
    at = plain.find(first)
    while at >= 0:
        end = at + len(first)
        before = plain[max(0, at - 30) : at]
        title = _title_before().search(before)
        start = at - len(before) + title.start("title") if title else at
        if last and plain.startswith(f" {last}", end):
            if title or not re.search(rf"{LETTER}$", before) or glued_title(before):
                yield NameSpan(start, at, end + 1 + len(last), True, True, None, end + 1 + len(last))
        elif (title and _word_ends(plain, end)) or _quoted(plain, at, end):
            yield NameSpan(start, at, end, False, True, None, end)
        at = plain.find(first, end)


def _word_ends(plain: str, end: int) -> bool:
    return _BEHIND.match(plain, end) is not None or ends_name().match(plain, end) is not None


def _quoted(plain: str, start: int, end: int) -> bool:
    return start > 0 and plain[start - 1] in _QUOTES and plain[end : end + 1] in tuple(_QUOTES)


@cache
def _untitled() -> re.Pattern[str]:
    heads = alternatives(read_words("posts")["glued_heads"])
    return re.compile(
        rf"(?:(?<!{LETTER})|(?:{alternatives(read_words('titles')['glued_to'])}))"
        rf"(?P<first>{OPENING}{LETTER}{{2,16}}) (?P<last>{OPENING}{LETTER}{{3,20}})(?= (?:{heads}))"
    )


def find_untitled(plain: str) -> Iterator[NameSpan]:
    """Yield the names without title that a post follows and whose first name is known to be one."""
    for found in _untitled().finditer(plain):
        first, last = found.group("first", "last")
        if first in given_names() and not ends_name().match(last):
            yield NameSpan(found.start("first"), found.start("first"), found.end(), True, False, None, found.end())
