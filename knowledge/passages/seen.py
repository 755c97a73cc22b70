"""Seen: what a question finds in each piece of a text, a row of numbers a piece; and what its words weigh there."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from knowledge.language.names import name_parts
from knowledge.language.text import squeeze
from knowledge.passages.asked import Asked, unit_pattern
from knowledge.passages.facts import facts_in, resting_places
from knowledge.passages.pieces import Piece
from knowledge.passages.signs import sign_names
from knowledge.release import Release
from knowledge.search.names import names_of

Table = NDArray[np.float32]
_NUMBER = re.compile(r"\d[\d,.]*")
_LETTERS = re.compile(r"[\u0e00-\u0e7f]+|[a-z]+|\d+")
_MOST_LETTERS = 120  # of a question, compared with a text letter by letter
_LONG = 20  # letters in common from which more say nothing
_FAR = 40  # letters between a number and the thing asked for: more say nothing
_SHOWN = 50  # letters of an answer by which it is looked for in a piece


@dataclass(frozen=True, slots=True)
class Stated:
    """What the facts say to a question: the answer, and the lines of the release that it rests on."""

    text: str
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Weighed:
    """How much each word of a question says in a text, and how much of the question the text has at all."""

    words: tuple[float, ...]
    total: float
    explained: float


@dataclass(frozen=True, slots=True)
class Seen:
    """What a question finds in the pieces of a text: tables with a row a piece; noughts and ones but for the last."""

    words: Table
    grams: Table
    signs: Table
    numbers: Table
    """A column for each number that the question does not give itself."""
    people: Table
    """A column for each name of a person that the question does not give itself."""
    kinds: Table
    """A column for each kind of fact that may hold the answer."""
    rests: Table
    """One column: whether the answer from the facts rests on it."""
    marks: Table
    """Columns: has a day, a unit, a number of the question, the words of the answer from the facts."""
    measures: Table
    """Columns, 0 to 1: how much of the question its facts are about, how many letters on end it shares with it, how
    near the thing asked for a number stands."""


def look(asked: Asked, release: Release, pieces: Sequence[Piece], stated: Stated | None) -> tuple[Seen, Weighed]:
    """Return what `asked` finds in `pieces` of the text of `release`, of whose facts `stated` says something to it."""
    words = _flags([[wanted.stands_in(piece) for wanted in asked.wanted] for piece in pieces])
    weighed = _weigh(asked, words)
    signs = sign_names()
    numbers = [_numbers_in(piece.plain) if "number" in piece.signs else frozenset() for piece in pieces]
    new = sorted(frozenset().union(*numbers) - asked.numbers)
    given_names = {surface for wanted in asked.wanted if wanted.kind == "name" for surface in wanted.surfaces}
    people = sorted(_names_of_people(release) - given_names)
    held = facts_in(release, pieces)
    kinds, grams = sorted(asked.facts), sorted(asked.grams)
    unit = unit_pattern(asked.units)
    said = squeeze(stated.text.casefold())[:_SHOWN] if stated else ""
    rests = np.zeros((len(pieces), 1), dtype=np.float32)
    for quote in stated.evidence if stated else ():
        rests[list(resting_places(release.text or "", pieces, quote))] = 1.0
    marks = [
        (
            any(_agree(day, other) for day in asked.days for other in piece.days),
            bool(unit and unit.search(piece.plain)),
            bool(asked.numbers & found),
            bool(said and said in piece.plain),
        )
        for piece, found in zip(pieces, numbers, strict=True)
    ]
    topics = {topic for one in held for topic in one.topics}
    about = {topic: _share_of(topic, asked, weighed) for topic in topics}
    words_of_question = _LETTERS.findall(asked.plain[:_MOST_LETTERS])
    things = [form for wanted in asked.wanted if wanted.key in asked.thing for form in (*wanted.surfaces, wanted.key)]
    measures = [
        (
            max((about[topic] for topic in one.topics), default=0.0),
            _common(words_of_question, piece.plain),
            _near_number(piece.plain, things) if "number" in piece.signs else 0.0,
        )
        for one, piece in zip(held, pieces, strict=True)
    ]
    seen = Seen(
        words,
        _flags([[gram in piece.plain for gram in grams] for piece in pieces]),
        _flags([[name in piece.signs for name in signs] for piece in pieces]),
        _flags([[number in found for number in new] for found in numbers]),
        _flags([[name in piece.plain for name in people] for piece in pieces]),
        _flags([[kind in one.kinds for kind in kinds] for one in held]),
        rests,
        _flags(marks),
        np.array(measures, dtype=np.float32).reshape(len(pieces), -1),
    )
    return seen, weighed


def _flags(rows: Sequence[Sequence[bool]]) -> Table:
    """Return ones and noughts: by way of bytes, since numpy is slow with lists."""
    flat = np.frombuffer(bytes(chain.from_iterable(rows)), dtype=np.uint8)
    return flat.reshape(len(rows), -1).astype(np.float32) if len(flat) else np.zeros((len(rows), 0), dtype=np.float32)


def _numbers_in(plain: str) -> frozenset[str]:
    return frozenset(found.replace(",", "").strip(".") for found in _NUMBER.findall(plain))


def _names_of_people(release: Release) -> set[str]:
    named = (name for person in release.people for name in names_of(person)[:1])
    return {squeeze(parts[0]) for name in named if (parts := name_parts(name))}


def _agree(asked: tuple[int | None, ...], other: tuple[int | None, ...]) -> bool:
    pairs = [(one, two) for one, two in zip(asked, other, strict=True) if one is not None and two is not None]
    return len(pairs) > 0 and all(one == two for one, two in pairs) and (asked[1] is None or other[1] is not None)


def _weigh(asked: Asked, words: Table) -> Weighed:
    most = math.log(1 + len(words)) or 1.0
    weights = []
    for wanted, held in zip(asked.wanted, words.sum(axis=0), strict=True):
        rare = math.log(1 + len(words) / held) / most if held else 0.0
        weights.append((1.5 if wanted.kind == "name" else 1.0) * rare)
    known = sum(1 for weight in weights if weight)
    return Weighed(tuple(weights), sum(weights) or 1.0, known / len(weights) if weights else 0.0)


def _share_of(topic: str, asked: Asked, weighed: Weighed) -> float:
    """Return how much of the question's words, by their weights, stand in `topic`: 0 to 1."""
    pairs = zip(asked.wanted, weighed.words, strict=True)
    return sum(weight for wanted, weight in pairs if any(form in topic for form in wanted.surfaces)) / weighed.total


def _near_number(plain: str, things: Sequence[str]) -> float:
    """Return how near one of `things` stands to a number in squeezed text: 1 beside it, 0 far from it or without it."""
    numbers = [found.span() for found in _NUMBER.finditer(plain)]
    least = _FAR
    for thing in things:
        at = plain.find(thing)
        while at >= 0:
            end = at + len(thing)
            least = min(least, *(max(start - end, at - stop, 0) for start, stop in numbers))
            at = plain.find(thing, end)
    return 1.0 - least / _FAR


def _common(words: Sequence[str], plain: str) -> float:
    """Return how many letters on end one of `words` shares with `plain`, as a share of many."""
    longest = 0
    for word in words:
        at, end = 0, len(word)
        while at + longest < end and longest < _LONG:
            if word[at : at + longest + 1] in plain:
                longest += 1
            else:
                at += 1
    return longest / _LONG
