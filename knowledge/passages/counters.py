"""Counters: what stands behind a number that tells how many of a thing there are, "คน" for passengers."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from knowledge.language.data import read_data
from knowledge.language.stemming import stem
from knowledge.language.text import squeeze

_SHORT = 2  # letters by which a Thai unit is known: how many letters the word has, nobody knows
_HOW_MANY_THAI = re.compile(r"กี่\s?([\u0e00-\u0e7f]{2,12})")
_HOW_MANY_ENGLISH = re.compile(r"\bhow many ((?:[\w'%-]+ ?){1,5})")
_VERB_ENDS = ("ed", "ing", "'s", "s'")
_BETWEEN = r"\s?(?:กว่า|เศษ|ล้าน|แสน|หมื่น|พัน|ร้อย|[a-z-]+ ){0,3}"  # what may stand between a number and its unit


class _Class(NamedTuple):
    units: tuple[str, ...]
    thai: tuple[str, ...]
    """What Thai things, and units, begin with."""
    english: frozenset[str]
    """The stems of English ones."""


@cache
def _data() -> dict[str, Any]:
    return dict(read_data(Path(__file__).parent / "counters.yaml"))


@cache
def _classes() -> tuple[_Class, ...]:
    found = []
    for entry in _data()["classes"]:
        units, things = (tuple(map(str, entry[name])) for name in ("units", "things"))
        words = (*things, *units)
        found.append(
            _Class(
                units,
                tuple(word for word in words if not word.isascii()),
                frozenset(stem(part) for word in words if word.isascii() for part in word.split()[:1]),
            )
        )
    return tuple(found)


def counted_in(plain: str) -> tuple[str, ...]:
    """Return the words of read `plain` for what it counts: the one behind "กี่", or those behind "how many"."""
    if found := _HOW_MANY_THAI.search(plain):
        return (found.group(1),)
    if found := _HOW_MANY_ENGLISH.search(plain):
        return tuple(_noun(found.group(1).split()))
    return ()


def _noun(words: Sequence[str]) -> list[str]:
    """Return those of `words` that name a thing: up to the first that goes on about it, and to the last plural."""
    noun = list[str]()
    for word in words:
        if not noun and word in _data()["skipped"]:
            continue
        if word in _data()["stops"] or (noun and word.endswith(_VERB_ENDS)):
            break
        noun.append(word)
    plurals = [place for place, word in enumerate(noun) if word == "people" or (word.endswith("s") and len(word) > 3)]
    return noun[: plurals[-1] + 1] if plurals else noun


def units_for(words: Sequence[str], forms: Iterable[str]) -> tuple[str, ...]:
    """Return what may stand behind a number of what is counted: `words` of a question, `forms` what stands for them."""
    found = list(_own(words))
    for form in words[-1:] if words and words[0].isascii() else words:
        found += _of_class(form)
    for form in forms:
        found += (form, *_of_class(form))
    return tuple(dict.fromkeys(found))


def _own(words: Sequence[str]) -> Iterator[str]:
    for word in words:
        yield re.sub(r"(?:ie)?s$", "", word) if word.isascii() else word[:_SHORT]


def _of_class(form: str) -> Iterator[str]:
    thai = squeeze(form)
    for one in _classes():
        if stem(form) in one.english if form.isascii() else thai.startswith(one.thai):
            yield from one.units


@lru_cache(maxsize=1_000)  # people count much the same things
def unit_pattern(units: tuple[str, ...]) -> re.Pattern[str] | None:
    """Return what a number with one of `units` behind it looks like."""
    if not units:
        return None
    return re.compile(rf"\d[\d,.]*{_BETWEEN}(?:" + "|".join(map(re.escape, units)) + ")")
