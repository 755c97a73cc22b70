"""Who is meant by a name in a question, in either script, whole or in part, well spelt or not.

Among many thousands of names nearly any word is like some part of one, and many parts are words: a person is found by
two parts of the name beside each other, or by one part that stands for people more often than for anything else.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from knowledge.language.alternation import alternation
from knowledge.language.concepts import read_lexicon
from knowledge.language.text import normalise
from knowledge.language.words import Term
from knowledge.search.name_hits import Hit, hits_in
from knowledge.search.people import People
from knowledge.search.usage import Usage
from knowledge.tracing import note
from knowledge.values import script_of

_SURE = 0.84  # likeness (0 to 1) from which a single word is taken for a name
_SURE_BESIDE = 0.78  # the same of the parts of a name that stand beside each other, on the average
_SHORTEST_ALONE = {"th": 3, "en": 4}  # letters of a part that stands alone, by its script
_SHARE_OF_BOTH = 0.1  # of the releases that have both parts by chance, how many must have the person
_SHARE = 0.6  # of the releases that have the words of a single part, how many must have a person so named
_TITLED = 5.0  # how much more a part counts behind a title
_MOST_KEYS = 30  # people of one name among whom a part does not tell
_FEW = 0.02  # of the chief bearer's releases: whoever has less is not meant by a part alone
_WORD_BEFORE, _WORD_BEHIND = re.compile(r"(?<![a-z])(?P<word>[a-z]{4,30}) $"), re.compile(r" (?P<word>[a-z]{4,30})")
_LEVEL = 0.15  # likeness under which two parts are as like the word
_BESIDE = re.compile(r"[\s.]{0,3}")


@dataclass(frozen=True, slots=True)
class NameFound:
    """A person mentioned in a text: `keys` are the people it may be, `start` to `end` where the name stands."""

    keys: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a stretch of the text may mean: these keys, so surely."""

    keys: tuple[str, ...]
    start: int
    end: int
    like: float


def find_people(
    text: str,
    people: People,
    words: Sequence[Term],
    known: Callable[[str], bool],
    free: Sequence[tuple[int, int]],
    uses: Callable[[str], int],
) -> tuple[NameFound, ...]:
    """Return the people whom squeezed, normalised `text` mentions.

    `words` are its terms; `known` tells whether a term means something by itself, `uses` how many releases hold it;
    `free` are the stretches that nothing else explains.
    """
    usage = Usage(words, known, uses, sum(len(ids) for ids in people.ids))
    hits = hits_in(text, people, usage, free)
    kept = [reading for reading in _nicknamed(text) if people.knows(*reading.keys)]
    for reading in sorted(_whole_names(text, people, hits, usage), key=_order):
        _keep(reading, kept)
    alone = [hit for hit in hits if not any(hit.start < other.end and other.start < hit.end for other in kept)]
    for reading in sorted(_single_parts(text, people, alone, usage), key=_order):
        _keep(reading, kept)
    note("names", text=text, readings=kept)
    same = {keys: people.same(keys) for keys in {reading.keys for reading in kept}}
    found = (NameFound(same[reading.keys], reading.start, reading.end) for reading in kept)
    return tuple(sorted(found, key=lambda name: name.start))


@cache
def _nicknames() -> tuple[re.Pattern[str], Mapping[str, str]]:
    """Return what any nickname looks like, the longest first, and whose each is."""
    whose = {normalise(form): name for name, forms in read_lexicon("nicknames").items() for form in forms}
    thai = alternation(form for form in whose if not form.isascii())
    english = "|".join(re.escape(form) for form in whose if form.isascii())
    pattern = re.compile(rf"{thai}|\b(?:{english})\b")
    return pattern, {form.replace(" ", ""): name for form, name in whose.items()}


def _nicknamed(text: str) -> list[_Reading]:
    pattern, whose = _nicknames()
    return [_Reading((whose[found.group().replace(" ", "")],), *found.span(), 1.0) for found in pattern.finditer(text)]


def _order(reading: _Reading) -> tuple[float, ...]:
    return (round(reading.like, 2) < 1.0, reading.start - reading.end, -reading.like)


def _keep(reading: _Reading, kept: list[_Reading]) -> None:
    if not any(reading.start < other.end and other.start < reading.end for other in kept):
        kept.append(reading)


def _whole_names(text: str, people: People, hits: Sequence[Hit], usage: Usage) -> list[_Reading]:
    """Return the readings of two parts of one name that stand one behind the other."""
    spans: dict[tuple[int, int], list[Hit]] = defaultdict(list)
    for hit in hits:
        spans[hit.start, hit.end].append(hit)
    beginning: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for span in spans:
        beginning[span[0]].append(span)
    holders: dict[tuple[tuple[str, float], ...], dict[tuple[int, int], Hit]] = {}

    def holding(span: tuple[int, int]) -> dict[tuple[int, int], Hit]:
        best = sorted(spans[span], key=lambda hit: hit.like)
        alike = tuple((hit.part, hit.like) for hit in best)
        if alike not in holders:
            holders[alike] = {key: hit for hit in best for key in people.holders(hit.part)}
        return holders[alike]

    readings = []
    for first in spans:
        gap = _BESIDE.match(text, first[1])
        for second in beginning.get(gap.end() if gap else first[1], ()):
            one, other = holding(first), holding(second)
            readings += _of_both(people, one, other, (first[0], second[1]), usage.by_chance(first, second))
    return readings


def _of_both(
    people: People,
    one: Mapping[tuple[int, int], Hit],
    other: Mapping[tuple[int, int], Hit],
    span: tuple[int, int],
    by_chance: float,
) -> list[_Reading]:
    """Return the reading of two stretches as parts of one name: those of whose names they are the most like."""
    best, keys = _SURE_BESIDE, dict[str, int]()
    for at, key in one.keys() & other.keys():
        first, second = one[at, key], other[at, key]
        like = (first.like + second.like) / 2
        if like < best or not people.segments[at].in_order(key, first.part, second.part):
            continue
        if like > best:
            best, keys = like, {}
        written = people.segments[at].keys[key]
        keys[written] = keys.get(written, 0) + len(people.segments[at].documents[key])
    enough = keys and sum(keys.values()) >= _SHARE_OF_BOTH * by_chance
    return [_Reading(tuple(sorted(keys)), *span, best)] if enough else []


def _single_parts(text: str, people: People, hits: Sequence[Hit], usage: Usage) -> list[_Reading]:
    """Return the readings of parts that stand alone and yet tell a person."""
    together: dict[tuple[int, int], list[Hit]] = defaultdict(list)
    for hit in hits:
        if hit.like >= _SURE and hit.end - hit.start >= _SHORTEST_ALONE[script_of(hit.part)]:
            together[hit.start, hit.end].append(hit)
    readings, chief = [], dict[tuple[str, ...], tuple[str, ...]]()
    for (start, end), same in together.items():
        like = max(hit.like for hit in same)
        parts = [hit.part for hit in same if hit.like >= like - _LEVEL]
        used = usage.of_stretch(start, end)
        if script_of(text[start:end]) == "en" and ((like < 1.0 and used) or _unknown_beside(text, start, end, usage)):
            continue
        named = sum(map(people.named, parts)) * (_TITLED if _behind_title(text, start, usage) else 1.0)
        used = max(used, *(usage.of_part(hit.part) for hit in same if hit.like == like))
        if named and named >= _SHARE * used:
            alike = tuple(parts)
            if alike not in chief:  # a name may stand in a message a hundred times
                chief[alike] = _chief({key: count for part in parts for key, count in people.with_part(part).items()})
            if keys := chief[alike]:
                readings.append(_Reading(keys, start, end, like))
    return readings


def _unknown_beside(text: str, start: int, end: int, usage: Usage) -> bool:
    """Return whether a Latin word that no release holds stands beside another: the rest of a name that is not known."""
    beside = (_WORD_BEFORE.search(text, 0, start), _WORD_BEHIND.match(text, end))
    return any(word and not usage.of_stretch(word.start("word"), word.end("word")) for word in beside)


def _chief(counts: Mapping[str, int]) -> tuple[str, ...]:
    """Return the keys of those who are meant by a part alone; none where they are too many to tell."""
    most = max(counts.values(), default=0)
    keys = tuple(sorted(key for key, count in counts.items() if count >= _FEW * most))
    return keys if len(keys) <= _MOST_KEYS else ()


@cache
def _thai_titles() -> tuple[str, ...]:
    return tuple(normalise(title) for title in read_lexicon("titles")["th"])


def _behind_title(text: str, start: int, usage: Usage) -> bool:
    """Return whether a title or a post stands before `start`."""
    posts = (word.end for word in usage.words if word.key.startswith("post:"))
    titled = text[:start].rstrip(" .").endswith(_thai_titles())
    return titled or any(end <= start and not text[end:start].strip(" .") for end in posts)
