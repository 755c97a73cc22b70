"""Sentences of English releases: their points, and their lines, which may be broken off."""

import re
from collections.abc import Iterator

from knowledge.reading.english.tokens import tokenise

_BROKEN_OFF = re.compile(
    r"(?:,|\b(?:an?|the|of|and|to|by|with|in|on|at|for|from|his|her|their|Government|Royal|who|which|will|is|was))\s?\n$"
)
_LONGEST_SENTENCE = 4000  # letters
_SHORTEST_BROKEN = 60  # letters of a line that is broken off
_NO_END = re.compile(r"\b(?:St|No|Co|Ltd|Inc|vs|Dist|approx|Bros|Mt|Ave|Rd|Nos|cf|etc|i\.e|e\.g)\.$")


def sentences(plain: str) -> Iterator[tuple[int, int]]:
    """Yield where each sentence begins and ends; neither a point behind a title nor a line broken off ends one."""
    tokens = tokenise(plain)
    start = 0
    for found in re.finditer(r'l|\.(?=[)"]{0,2}[A-Zatfbopql"(])', tokens.kinds):
        end = tokens.end(found.end())
        if found.group() == "l":
            if _BROKEN_OFF.search(plain, max(start, end - 40), end) and end - start > _SHORTEST_BROKEN:
                continue
        elif not re.match(r'[)"\s]*[A-Z"(]', plain[end : end + 6]) or _NO_END.search(plain, max(start, end - 12), end):
            continue
        yield from _short_pieces(start, end)
        start = end
    yield from _short_pieces(start, len(plain))


def _short_pieces(start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield `start` to `end` in pieces no longer than any sentence is, so that a text without points stays cheap."""
    for place in range(start, end, _LONGEST_SENTENCE):
        yield place, min(end, place + _LONGEST_SENTENCE)
