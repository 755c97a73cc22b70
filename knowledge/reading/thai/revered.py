"""Royals and monks in Thai text: their names have neither a title of the civil kind nor a surname."""

import re
from collections.abc import Iterator
from functools import cache

from knowledge.reading.thai.name_shapes import NameSpan
from knowledge.reading.thai.posts import glued_end
from knowledge.reading.thai.vocabulary import LETTER, alternatives, read_words, word_pattern

_LONGEST_MONK = 34  # letters
_OWN_NAME = re.compile(r" \([ก-๎ ฺ]{3,40}\)")  # the monk's own name behind that of his rank


@cache
def _royal() -> re.Pattern[str]:
    words = read_words("revered")
    goes_on = alternatives(words["royal_goes_on"])
    return re.compile(
        rf"(?:{alternatives([*words['royal'], *words['patriarch']])}){LETTER}{{0,40}}ฯ?"
        rf"(?: {{0,2}}ฯ(?= ))?(?: {{1,2}}(?:{goes_on}){LETTER}{{0,40}}ฯ?){{0,7}}"
    )


@cache
def _monk() -> re.Pattern[str]:
    words = read_words("revered")
    return re.compile(
        rf"(?<!สมเด็จ)พระ{LETTER}{{4,{_LONGEST_MONK}}}(?: {LETTER}{{4,16}})?(?P<own> \\([ก-๎ ฺ]{{3,40}}\\))?"
        rf"(?=[ ,]{{1,2}}(?:{alternatives(words['monk_posts'])}))"
    )


@cache
def _no_monk() -> re.Pattern[str]:
    return re.compile(alternatives(read_words("revered")["no_monk"]))


@cache
def _named_after() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(read_words('revered')['named_after'])})\S{{0,20}}\s?$")


def _royal_end(name: str) -> int:
    ends = [found.end() for found in word_pattern("revered", "royal_ends").finditer(name)]
    end = ends[-1] if ends else glued_end(name) or len(name)
    return end + 1 if name[end : end + 1] == "ฯ" else end


def find_revered(plain: str) -> Iterator[NameSpan]:
    """Yield the royals and monks whom `plain` names, each kind in its order."""
    for found in _royal().finditer(plain):
        start = found.start()
        end = start + _royal_end(found.group())
        if not _named_after().search(plain[max(0, start - 45) : start]):
            own = _OWN_NAME.match(plain, end)
            gloss = own.group().strip(" ()") if own else None
            yield NameSpan(start, start, end, True, True, gloss, own.end() if own else end)
    for found in _monk().finditer(plain):
        own = found.group("own") or ""
        end = found.end() - len(own)
        if not _no_monk().match(plain, found.start()) and not glued_end(found.group()):
            yield NameSpan(found.start(), found.start(), end, True, False, own.strip(" ()") or None, found.end())
