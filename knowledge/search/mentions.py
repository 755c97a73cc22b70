"""Who is meant by a name in a question, in either script, whole or in part, well spelt or not.

Among many thousands of names nearly any word is like some part of one, and many parts are words: a person is found by
two parts of the name beside each other, or by one part that stands for people more often than for anything else.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from knowledge.language.concepts import read_lexicon
from knowledge.language.names import sound
from knowledge.language.text import normalise
from knowledge.language.words import Term
from knowledge.search.name_hits import Hit, hits_in
from knowledge.search.people import People
from knowledge.tracing import note
from knowledge.values import script_of

_SURE = 0.84  # likeness (0 to 1) from which a single word is taken for a name
_SURE_BESIDE = 0.78  # the same of the parts of a name that stand beside each other, on the average
_SHORTEST_SOUND = 3  # consonants that a single Latin word must sound to be heard as a Thai name
_SHARE = 0.25  # of the releases that have the words of a single part, how many must have a person so named
_TITLED = 20.0  # how much more a part counts behind a title
_MOST_KEYS = 30  # people of one name among whom a part does not tell
_FEW = 0.02  # of the chief bearer's releases: whoever has less is not meant by a part alone
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
    hits = hits_in(text, people, words, known, free)
    kept: list[_Reading] = []
    for reading in sorted(_whole_names(text, people, hits), key=_order):
        _keep(reading, kept)
    alone = [hit for hit in hits if not any(hit.start < other.end and other.start < hit.end for other in kept)]
    readings = _single_parts(text, people, alone, words, known, uses)
    for reading in sorted(readings, key=_order):
        _keep(reading, kept)
    note("names", text=text, readings=kept)
    found = (NameFound(people.same(reading.keys), reading.start, reading.end) for reading in kept)
    return tuple(sorted(found, key=lambda name: name.start))


def _order(reading: _Reading) -> tuple[float, ...]:
    return (round(reading.like, 2) < 1.0, reading.start - reading.end, -reading.like)


def _keep(reading: _Reading, kept: list[_Reading]) -> None:
    if not any(reading.start < other.end and other.start < reading.end for other in kept):
        kept.append(reading)


def _whole_names(text: str, people: People, hits: Sequence[Hit]) -> list[_Reading]:
    """Return the readings of two parts or more of one name that stand one behind the other."""
    beginning: dict[int, list[Hit]] = defaultdict(list)
    for hit in hits:
        beginning[hit.start].append(hit)
    best: dict[tuple[int, int], tuple[float, set[str]]] = {}
    for first in hits:
        gap = _BESIDE.match(text, first.end)
        follows = {first.end, gap.end() if gap else first.end}
        for second in (hit for at in follows for hit in beginning.get(at, ())):
            like = (first.like + second.like) / 2
            span = (first.start, second.end)
            before = best.get(span, (_SURE_BESIDE, set()))
            if like < before[0] or second.part == first.part:
                continue
            if keys := people.with_parts(first.part, second.part):
                best[span] = (like, {*keys, *(before[1] if like == before[0] else ())})
    return [_Reading(tuple(sorted(keys)), *span, like) for span, (like, keys) in best.items()]


def _single_parts(
    text: str,
    people: People,
    hits: Sequence[Hit],
    words: Sequence[Term],
    known: Callable[[str], bool],
    uses: Callable[[str], int],
) -> list[_Reading]:
    """Return the readings of parts that stand alone and yet tell a person."""
    together: dict[tuple[int, int], list[Hit]] = defaultdict(list)
    for hit in hits:
        if hit.like >= _SURE:
            together[hit.start, hit.end].append(hit)
    readings = []
    for (start, end), same in together.items():
        like = max(hit.like for hit in same)
        parts = [hit.part for hit in same if hit.like == like]
        used = _used(start, end, words, known, uses)
        if like < 1.0 and not _may_be_heard(text[start:end], parts, used):
            continue
        counts = {key: count for part in parts for key, count in people.with_part(part).items()}
        titled = _TITLED if _behind_title(text, start) else 1.0
        keys = _chief(counts)
        if keys and sum(counts.values()) * titled >= _SHARE * used:
            readings.append(_Reading(keys, start, end, like))
    return readings


def _may_be_heard(written: str, parts: Sequence[str], used: float) -> bool:
    """Return whether a word that is no part as written may be one by ear: a Latin one is no word of any release."""
    if script_of(written) == "th":
        return True
    return not used and (any(script_of(part) == "en" for part in parts) or len(sound(written)) >= _SHORTEST_SOUND)


def _chief(counts: Mapping[str, int]) -> tuple[str, ...]:
    """Return the keys of those who are meant by a part alone; none where they are too many to tell."""
    most = max(counts.values(), default=0)
    keys = tuple(sorted(key for key, count in counts.items() if count >= _FEW * most))
    return keys if len(keys) <= _MOST_KEYS else ()


def _used(
    start: int, end: int, words: Sequence[Term], known: Callable[[str], bool], uses: Callable[[str], int]
) -> float:
    """Return how many releases hold what stands from `start` to `end`: its rarest word, or one it is a bit of."""

    def held(word: Term) -> float:
        return uses(word.key) or (float("inf") if known(word.key) else 0.0)

    over = [word for word in words if word.start < end and start < word.end]
    inside = [held(word) for word in over if start <= word.start and word.end <= end]
    sticking_out = [held(word) for word in over if word.start < start or end < word.end]
    return max(min(inside, default=0.0), max(sticking_out, default=0.0))


@cache
def _thai_titles() -> tuple[str, ...]:
    return tuple(normalise(title) for title in read_lexicon("titles")["th"])


def _behind_title(text: str, start: int) -> bool:
    return text[:start].rstrip().endswith(_thai_titles())
