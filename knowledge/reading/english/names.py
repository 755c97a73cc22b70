"""Names in English text: the tokens that a title, a post before them or a post behind them marks as a name."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from knowledge.reading.english.posts import post_behind
from knowledge.reading.english.tokens import Tokens

_NEXT = (
    r"(?:[NI]|A(?=[,.;:)(lwWafb])|C(?=[NIC,.;:)(lwW])|V(?=[,.;:)(lswW])|(?<=[HGR][NI])V(?=N)|W(?=,)|-(?=N)"
    r"|p{1,3}(?=[NVCH])|(?<=p)(?:[VC]|H(?=N))|(?<=N)R(?=N))"
)
_NAME = rf"(?:(?:[NI]|W(?=N)|C(?=[NIp])|V(?=[NI])|A(?![VP])){_NEXT}{{0,7}})"
_TITLED = re.compile(rf"(?:H{{1,7}}(?:[GR]{{1,3}}H{{0,3}})?|(?<![PNVAM])G{{1,3}}(?=N)|R{{1,3}}(?=N)){_NAME}")
_AFTER_POST = re.compile(r"[NI](?:[NI]|p{1,3}N){0,5}")
_BEFORE_POST = re.compile(
    r"(?<![NIVCAMPRHGpo-])N(?:[NI]|p{1,3}N){1,4}(?=(?:\([^()l]{1,14}\))?(?:,|-(?=[PM]))t?[wWdVCAMPRNq])"
)
BETWEEN = re.compile(
    r"(?:\([^()l]{0,14}\))?(?:,?A(?=,))?(?:,l?|l|-)?"
)  # what may stand between a name and the post after it
_LONGEST_HEADING = 240  # letters
_PROMINENT = 0.8  # the share of capitalised words from which a line is a heading


class Name(NamedTuple):
    """A name's tokens: the first with titles, the one after the last, and the rule that found it."""

    first: int
    after: int
    rule: str


def find_names(tokens: Tokens, posts: dict[int, int], plain: str) -> list[Name]:
    """Return the names in order; `posts` has for the token after each post the post's first token."""
    names = {name.first: name for name in _titled(tokens, plain)}
    for name in _behind_posts(tokens, posts, names, plain):
        names[name.first] = name
    taken = {number for name in names.values() for number in range(name.first, name.after)}
    claimed = frozenset(first for after, first in posts.items() if after in names)
    for found in _BEFORE_POST.finditer(tokens.kinds):
        between = BETWEEN.match(tokens.kinds, found.end())
        free = taken.isdisjoint(range(*found.span()))
        if free and between and post_behind(tokens, between.end(), claimed) is not None:
            names[found.start()] = Name(*found.span(), "apposition")
    return [names[first] for first in sorted(names)]


def _titled(tokens: Tokens, plain: str) -> Iterator[Name]:
    """Yield the names behind titles, but not the buildings and funds that bear a king's name, nor "Bang Khun ..."."""
    kinds = tokens.kinds
    for found in _TITLED.finditer(kinds):
        first, after = found.span()
        if kinds[first] == "R" and (kinds[after - 1] == "V" or re.match("[VsCAPMd]", kinds[after : after + 1])):
            continue
        around = kinds[first - 1 : first] + kinds[after : after + 1]
        if plain.startswith("Khun ", tokens.start(first)) and re.search("[NCV]", around):
            continue
        yield Name(first, after, "honorific")


def _behind_posts(tokens: Tokens, posts: dict[int, int], names: dict[int, Name], plain: str) -> Iterator[Name]:
    """Yield the names that stand right behind a post; a single word only behind the post's head, "President Doe"."""
    kinds = tokens.kinds
    for place in posts:
        found = _AFTER_POST.match(kinds, place)
        if found is None or place in names or _is_within(names, place):
            continue
        single = found.end() - place < 2
        if single and (kinds[found.end() : found.end() + 1] in tuple("VPMAq") or kinds[place - 1] not in "Pq"):
            continue
        if not _is_heading(plain, tokens, place):
            yield Name(place, found.end(), "post")


def _is_within(names: dict[int, Name], number: int) -> bool:
    """Return whether token `number` belongs to one of `names` that begins shortly before it."""
    return any(names[first].after > number for first in range(max(0, number - 8), number) if first in names)


def _is_heading(plain: str, tokens: Tokens, number: int) -> bool:
    """Return whether token `number` stands in a line of headline capitals, where every verb looks like a name."""
    start = plain.rfind("\n", 0, tokens.start(number)) + 1
    end = plain.find("\n", start)
    line = plain[start : end if end >= 0 else len(plain)]
    if len(line) > _LONGEST_HEADING or line.endswith("."):
        return False
    words = re.findall(r"[^\W\d_]{4,}", line)
    return len(words) > 6 and sum(word[0].isupper() for word in words) >= _PROMINENT * len(words)
