"""Known names in Thai text: those whom the text names in full elsewhere, found again without a title that is sure."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from knowledge.reading.thai.known_words import family_names, given_names, has_unknown
from knowledge.reading.thai.name_words import ends_long_name, ends_name, opens_post
from knowledge.reading.thai.titled_names import NameSpan, may_be_glued_to, name_span
from knowledge.reading.thai.vocabulary import LETTER, OPENING, alternatives, read_words

_QUOTES = ("'", '"')
_SHORTEST = 3  # letters of a first name that is looked for alone
_MOST = 200  # names that are looked for again: a longer list is no release
_BEFORE = 30  # letters before a name that are looked at
_BEHIND = re.compile(rf"(?!{LETTER})")
_LETTER_BEFORE = re.compile(rf"{LETTER}\Z")


def find_known(plain: str, spans: Iterable[NameSpan]) -> Iterator[NameSpan]:
    """Yield where the people of `spans` are named again: in full without a title, by an unsure title, or in quotes."""
    surnames: dict[str, str] = {}
    for span in spans:
        first, last = _parts(plain, span)
        if span.full and len(first) >= _SHORTEST and re.match(OPENING, first) and len(surnames) < _MOST:
            surnames.setdefault(first, last)
    for first, last in surnames.items():
        yield from _again(plain, first, last)


def _again(plain: str, first: str, last: str) -> Iterator[NameSpan]:
    at = plain.find(first)
    while at >= 0:
        end = at + len(first)
        before = plain[max(0, at - _BEFORE) : at]
        title = _title_before().search(before)
        start = at - len(before) + title.start("title") if title else at
        free = title is not None or not _LETTER_BEFORE.search(before) or may_be_glued_to(before)
        if last and free and plain.startswith(f" {last}", end):
            yield name_span(start, at, end + 1 + len(last), True, "known")
        elif (title and _word_ends(plain, end)) or _quoted(plain, at, end):
            yield name_span(start, at, end, False, "known")
        at = plain.find(first, end)


@cache
def _title_before() -> re.Pattern[str]:
    words = read_words("titles")
    titles = [title for key in ("civil", "rank", "learned", "noble", "of_honour", "foreign") for title in words[key]]
    return re.compile(rf"(?:^|(?<=[^ก-๎.])|{alternatives(words['glued_to'])})(?P<title>{alternatives(titles)})\s?\Z")


def _word_ends(plain: str, end: int) -> bool:
    return _BEHIND.match(plain, end) is not None or ends_name().match(plain, end) is not None


def _quoted(plain: str, start: int, end: int) -> bool:
    return plain[max(0, start - 1) : start] in _QUOTES and plain[end : end + 1] in _QUOTES


def _parts(plain: str, span: NameSpan) -> tuple[str, str]:
    first, _, last = plain[span.bare : span.end].partition(" ")
    return first, last


def shorten(plain: str, spans: list[NameSpan]) -> list[NameSpan]:
    """Return `spans` with surnames taken away that are none: "นายสมชาย เพราะ..." where "นายสมชาย ใจดี" stands elsewhere.

    A surname stays where it is seen twice, is known to be in use, or is all that the text has for the first name.
    """
    surnames: dict[str, Counter[str]] = {}
    for span in spans:
        first, last = _parts(plain, span)
        if span.full and last:
            surnames.setdefault(first, Counter())[last] += 1
    return [_shortened(plain, span, surnames) for span in spans]


def _shortened(plain: str, span: NameSpan, surnames: dict[str, Counter[str]]) -> NameSpan:
    first, last = _parts(plain, span)
    if not span.full or not last:
        return span
    usual, times = surnames[first].most_common(1)[0]
    stray = times > 1 and surnames[first][last] == 1 and last[:_SHORTEST] != usual[:_SHORTEST]
    if not stray or last in family_names() or has_unknown(last):
        return span
    return name_span(span.start, span.bare, span.bare + len(first), False, span.rule)


@cache
def _untitled() -> re.Pattern[str]:
    heads = alternatives(read_words("posts")["glued_heads"])
    name = rf"{OPENING}{LETTER}{{3,20}}"
    return re.compile(rf"(?<!{LETTER})(?P<first>{OPENING}{LETTER}{{2,39}}) (?P<last>{name})(?= {heads})")


def find_untitled(plain: str) -> Iterator[NameSpan]:
    """Yield the names without title that a post follows and whose first name is known to be one."""
    for found in _untitled().finditer(plain):
        first = _known_end(found.group("first"))
        if first and not opens_post().match(first) and not ends_long_name().match(found.group("last")):
            start = found.end("first") - len(first)
            yield name_span(start, start, found.end(), True, "untitled")


def _known_end(run: str) -> str:
    """Return the known first name that `run` ends in, behind a word that it may be glued to; "" where none is."""
    ends = (run[cut:] for cut in range(len(run) - _SHORTEST + 1) if not cut or may_be_glued_to(run[:cut]))
    return next((end for end in ends if end in given_names()), "")
