"""Royals and monks in Thai text: their names have neither a title of the civil kind nor a surname."""

import re
from collections.abc import Iterator
from functools import cache

from knowledge.reading.thai.post_words import glued_end
from knowledge.reading.thai.titled_names import NameSpan, name_span
from knowledge.reading.thai.vocabulary import LETTER, alternatives, read_words, word_pattern

_LONGEST_MONK = 34  # letters
_OWN_NAME = re.compile(r" \([ก-๎ ฺ]{3,40}\)")  # the monk's own name behind that of his rank
_BEFORE = 45  # letters before a royal name that are looked at


def find_revered(plain: str) -> Iterator[NameSpan]:
    """Yield the royals and monks whom `plain` names, each kind in its order."""
    for found in _royal().finditer(plain):
        start, end = found.start(), found.start() + _royal_end(found.group())
        if not _named_after().search(plain[max(0, start - _BEFORE) : start]):
            yield name_span(start, start, end, True, "royal", _OWN_NAME.match(plain, end))
    for found in _monk().finditer(plain):
        if not word_pattern("revered", "no_monk").match(plain, found.start()) and not glued_end(found.group()):
            start, end = found.span("name")
            yield name_span(start, start, end, True, "monk", _OWN_NAME.match(plain, end))


@cache
def _royal() -> re.Pattern[str]:
    words = read_words("revered")
    names, titles = alternatives([*words["royal"], *words["patriarch"]]), alternatives(words["royal_titles"])
    part = rf"{alternatives(words['royal_goes_on'])}{LETTER}{{0,40}}ฯ?"
    return re.compile(
        rf"(?:{names}|{titles}(?= ?{part})){LETTER}{{0,40}}ฯ?(?: {{0,2}}ฯ(?= ))?(?: {{1,2}}{part}){{0,7}}"
    )


def _royal_end(name: str) -> int:
    """Return how long a royal `name` is: to its last word that ends such names, else to a verb that is glued to it."""
    ends = [found.end() for found in word_pattern("revered", "royal_ends").finditer(name)]
    end = ends[-1] if ends else glued_end(name) or len(name)
    return end + 1 if name[end : end + 1] == "ฯ" else end


@cache
def _monk() -> re.Pattern[str]:
    posts = alternatives(read_words("revered")["monk_posts"])
    return re.compile(
        rf"(?<!สมเด็จ)(?P<name>พระ{LETTER}{{4,{_LONGEST_MONK}}}+(?: {LETTER}{{4,16}}+)?)"
        rf"(?:{_OWN_NAME.pattern})?(?=[ ,]{{1,2}}{posts})"
    )


@cache
def _named_after() -> re.Pattern[str]:
    """Return the pattern of what is named after somebody, right before the name: "โรงพยาบาล"."""
    return re.compile(rf"{alternatives(read_words('revered')['named_after'])}\S{{0,20}}\s?\Z")
