"""References: where English text speaks of its people, by name or by post alone, and in what position."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from knowledge.reading.english.posts import post_spans
from knowledge.reading.english.tokens import countries, tokenise, word_list
from knowledge.reading.mention import Mention

_JOINS = re.compile(
    r"(?:\s|[,;()&]|\b(?:and|as well as|the|then|himself|herself|spouse|his|her|both)\b|\b\d\b\.?|H\.E\.)*"
)
_SMALL = re.compile(r"\b(?:of|the|a|an|to|for|and|on|in|kingdom|republic|state|ministry|his|her|their)\b")
_PARTS = re.compile(
    r"\s+and\s+(?=[a-z-]{0,20}\s?[a-z-]{0,20}\s?[a-z-]{0,20}\s?(?:minister|secretary|spokes|president|chair|director|leader))|,\s+"
)


@dataclass(frozen=True, slots=True)
class Reference:
    """Somebody spoken of at `start` to `end` of the body, the post included: the mention's number, None for a stranger.

    `before` is the word before it ("of", "with", ""), `owner` tells "the Minister's ...", `named` a name from a post.
    """

    start: int
    end: int
    number: int | None
    before: str
    owner: bool
    named: bool
    joined: bool = False


def find_references(plain: str, mentions: list[Mention]) -> list[Reference]:
    """Return everybody spoken of in `plain`, in order; commas and "and" alone stand before those that are `joined`."""
    return list(_references(plain, tuple(mentions)))


@lru_cache(maxsize=2)  # roles and event both ask for them
def _references(plain: str, mentions: tuple[Mention, ...]) -> tuple[Reference, ...]:
    tokens = tokenise(plain)
    spans = [(tokens.start(first), tokens.end(after)) for first, after in post_spans(tokens)]
    holders = _holders(mentions)
    found: list[tuple[int, int, int | None, bool, int]] = []
    taken: list[tuple[int, int]] = []
    before = {end: start for start, end in spans}
    for number, mention in enumerate(mentions):
        if mention.start == mention.end:
            continue
        start = _post_start(plain, before, mention)
        taken.append((start, mention.post_end))
        found.append((start, mention.post_end, number, True, mention.end))
    edges = iter(sorted(taken))
    current = next(edges, None)
    for start, end in spans:
        while current and current[1] <= start:
            current = next(edges, None)
        free = current is None or current[0] >= end
        if free and plain[start:end].casefold() not in word_list("royal"):  # "Queen ... Convention Center"
            found.append((start, end, _holder(plain[start:end], holders), False, end))
    return tuple(_placed(plain, sorted(found, key=lambda entry: entry[0])))


def _post_start(plain: str, before: dict[int, int], mention: Mention) -> int:
    """Return where the post right before `mention` begins, else where the mention does."""
    end = mention.start
    while end and plain[end - 1] in " (":
        end -= 1
    return before.get(end, mention.start)


def _placed(plain: str, found: list[tuple[int, int, int | None, bool, int]]) -> Iterator[Reference]:
    last = None
    for start, end, number, named, name_end in found:
        lead = re.search(
            r"(?:(\S{1,20})\s+)?(?:(?:the|The|both|an?|then|also|its|his|her|new|former)\s+){0,2}$",
            plain[max(0, start - 44) : start],
        )
        word = (lead.group(1) or "") if lead else ""
        joined = last is not None and start >= last and bool(_JOINS.fullmatch(plain, last, start))
        owner = plain.startswith("'", end) or plain.startswith("'", name_end)
        yield Reference(start, end, number, word.casefold().strip(",;("), owner, named, joined)
        last = end


def _holders(mentions: Sequence[Mention]) -> list[tuple[int, frozenset[str], frozenset[str]]]:
    """Return for each post of each mention its number, the words of the post and the countries in it."""
    holders: list[tuple[int, frozenset[str], frozenset[str]]] = []
    for number, mention in enumerate(mentions):
        parts = _PARTS.split((mention.post or "").casefold())
        holders.extend((number, *_words(part)) for part in parts if part)
    return holders


def _words(post: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that tell a post from others, and the countries that it is of."""
    post = post.replace("’", "'").replace("defence", "defense").replace("labour", "labor").replace("'s", "")
    lands = {countries()[form] for form in _lands().findall(post)}
    post = _lands().sub(" ", post)
    words = re.findall(r"[\w-]+", _SMALL.sub(" ", post))
    return frozenset(_folded(word) for word in words), frozenset(lands)


def _folded(word: str) -> str:
    return re.sub(r"(?:man|woman|person)$", "person", word)


@cache
def _lands() -> re.Pattern[str]:
    forms = sorted(countries(), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})(?!\w)")


def _holder(post: str, holders: list[tuple[int, frozenset[str], frozenset[str]]]) -> int | None:
    """Return the number of the first mention whose post `post` means; a post of a named country only its holder's."""
    words, lands = _words(post.casefold())
    if not words:
        return None
    fitting = []
    for number, held, held_lands in holders:
        exact = words == held
        if not (exact or (words < held and len(words & _heads()) > 0 and not _higher(words, held))):
            continue
        foreign = held_lands - {"Thailand"}
        if lands and not (lands & held_lands or (lands == {"Thailand"} and not foreign)):
            continue
        fitting.append((not exact, bool(foreign) and not lands, number))
    return min(fitting)[2] if fitting else None


@cache
def _heads() -> frozenset[str]:
    return word_list("heads") | {"spokesperson"}


def _higher(words: frozenset[str], held: frozenset[str]) -> bool:
    """Return whether `words` names a higher post than `held`: "Minister" where a deputy minister is held."""
    lower = {"deputy", "vice", "assistant", "secretary", "prime"}
    return bool((held - words) & lower) and "spokesperson" not in words
