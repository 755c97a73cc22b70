"""Signs: what a passage shows that may be asked for (a sum of money, a day, a reason), and what a question wants."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from knowledge.language.batches import BAR, ends_of
from knowledge.language.data import read_data
from knowledge.language.text import squeeze
from knowledge.questions.question import Facet

# The letters that a way of showing a sign begins with, perhaps at the edge of a word; none that may be left out.
_LEAD = re.compile(r"(?:\\b)?((?:[^\\()\[\]{}.*+?|^$]|\\[.-])+)(?![*?{])")


@dataclass(frozen=True, slots=True)
class _Finder:
    """The patterns of all signs, put together so that few places of a text are looked at."""

    leads: re.Pattern[str]
    """The first letter of every lead; the group that matched holds its other letters."""
    led: dict[str, tuple[tuple[str, re.Pattern[str] | None], ...]]
    """Lead -> the signs that it, or what it begins with, may show, each with what must match there, where more must."""
    others: tuple[tuple[str, re.Pattern[str]], ...]
    """The signs that have ways without a lead, and those ways."""


@cache
def _data() -> dict[str, Any]:
    return dict(read_data(Path(__file__).parent / "signs.yaml"))


@cache
def sign_names() -> tuple[str, ...]:
    """Return the names of all signs, in the order of the file."""
    return tuple(_data()["signs"])


def _ways(pattern: str) -> Iterator[str]:
    """Yield the ways of `pattern`: what its outermost bars part."""
    depth, in_class, start, at = 0, False, 0, 0
    while at < len(pattern):
        letter = pattern[at]
        if letter == "\\":
            at += 1
        elif in_class or letter == "[":
            in_class = letter != "]"
        elif letter in "()":
            depth += 1 if letter == "(" else -1
        elif letter == "|" and not depth:
            yield pattern[start:at]
            start = at + 1
        at += 1
    yield pattern[start:]


@cache
def _finder(kind: str) -> _Finder:
    """Return the patterns of `kind`: "signs", those of a passage that shows them, or "asked", of what wants them."""
    led: dict[str, list[tuple[str, re.Pattern[str] | None]]] = {}
    others: dict[str, list[str]] = {}
    for name, pattern in _data()[kind].items():
        for way in _ways(pattern):
            if lead := _LEAD.match(way):
                whole = lead.span(1) == (0, len(way))
                letters = re.sub(r"\\(.)", r"\1", lead.group(1))
                led.setdefault(letters, []).append((name, None if whole else re.compile(way)))
            else:
                others.setdefault(name, []).append(way)
    tails: dict[str, list[str]] = {}
    for letters in sorted(led, key=len, reverse=True):
        tails.setdefault(letters[0], []).append(re.escape(letters[1:]))
    leads = "|".join(f"{re.escape(first)}(?=({'|'.join(rest)}))" for first, rest in tails.items())
    shown = {
        letters: tuple(entry for size in range(1, len(letters) + 1) for entry in led.get(letters[:size], ()))
        for letters in led
    }
    return _Finder(
        re.compile(leads or "(?!)"), shown, tuple((name, re.compile("|".join(ways))) for name, ways in others.items())
    )


def signs_by_text(joined: str, ends: Sequence[int]) -> list[frozenset[str]]:
    """Return the signs that each of the squeezed, comparable texts in `joined` shows; `ends`: where they end there."""
    return _found(_finder("signs"), joined, ends)


def _found(finder: _Finder, joined: str, ends: Sequence[int]) -> list[frozenset[str]]:
    found = [set[str]() for _ in ends]
    for match in finder.leads.finditer(joined):
        start, at = match.start(), bisect_left(ends, match.end())
        for name, rest in finder.led[match.group() + match.group(match.lastindex or 0)]:
            if name not in found[at] and (rest is None or _within(rest.match(joined, start), ends[at])):
                found[at].add(name)
    for name, pattern in finder.others:
        for match in pattern.finditer(joined):
            at = bisect_left(ends, match.start() + 1)
            if _within(match, ends[min(at, len(ends) - 1)]):
                found[at].add(name)
    return [frozenset(signs) for signs in found]


def _within(match: re.Match[str] | None, end: int) -> bool:
    return match is not None and match.end() <= end


def signs_in(plain: str, among: Iterable[str] | None = None) -> frozenset[str]:
    """Return the signs, of all or of those `among` which they are looked for, that squeezed, comparable text shows."""
    if among is None:
        return signs_by_text(plain, [len(plain)])[0]
    return frozenset(name for name in among if pattern_of(name).search(plain))


@cache
def pattern_of(sign: str) -> re.Pattern[str]:
    """Return the pattern of what shows `sign`, one of `sign_names`, in squeezed, comparable text."""
    return re.compile(_data()["signs"][sign])


def signs_wanted(text: str, facet: Facet) -> frozenset[str]:
    """Return the signs that the answer to a question should show, by its read `text` and its facet."""
    texts = list(dict.fromkeys((squeeze(text), text)))
    asked = _found(_finder("asked"), BAR.join(texts), ends_of(texts))
    return frozenset().union(*asked, _data()["facets"].get(facet, ()))
