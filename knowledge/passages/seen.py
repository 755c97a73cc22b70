"""Seen: what a question finds in each piece of a text, a row of numbers a piece; and what its words weigh there."""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.language.batches import BAR, ends_of
from knowledge.language.text import squeeze
from knowledge.passages.asked import Asked
from knowledge.passages.facts import facts_of, resting_places
from knowledge.passages.hearing import sounding_places
from knowledge.passages.letters import common_letters, gram_table, letters_of
from knowledge.passages.nearness import near_answers
from knowledge.passages.sheet import Shares, Sheet, Table
from knowledge.release import Release

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
    near the thing asked for a number stands, how much of the question stands near what may be its answer."""


def look(asked: Asked, release: Release, sheet: Sheet, stated: Stated | None) -> tuple[Seen, Weighed]:
    """Return what `asked` finds in the pieces of the text of `release`, whose facts say what is `stated` to it."""
    words = sheet.table(_words(asked, sheet))
    weighed = _weigh(asked, words)
    given_names = {surface for wanted in asked.wanted if wanted.kind == "name" for surface in wanted.surfaces}
    facts = facts_of(release)
    letters = letters_of(sheet.plain)
    numbers = dict[str, list[int]]()
    for number in sheet.numbers:
        numbers.setdefault(number.digits, []).append(number.piece)
    measures = [
        _about(facts.topics, len(sheet.pieces), asked, weighed),
        common_letters(letters, sheet.pieces, asked.plain),
        _near_number(asked, sheet),
        near_answers(asked, sheet, weighed.words, weighed.total),
    ]
    seen = Seen(
        words,
        gram_table(letters, sorted(asked.grams)),
        sheet.signs,
        sheet.table(places for digits, places in sorted(numbers.items()) if digits not in asked.numbers),
        sheet.table(map(sheet.places, sorted(sheet.people - given_names))),
        sheet.table(facts.kinds.get(kind, ()) for kind in sorted(asked.facts)),
        sheet.table([_rests(release, sheet, stated)]),
        sheet.table([*_marks(asked, sheet, numbers), _said(sheet, stated)]),
        np.stack(measures, axis=1).astype(np.float32),
    )
    return seen, weighed


def _words(asked: Asked, sheet: Sheet) -> Iterator[list[int]]:
    """Yield for each word of the question where it stands, or what may stand for it."""
    sounds = [piece.sounds for piece in sheet.pieces] if any(wanted.heard for wanted in asked.wanted) else []
    spoken, ends = BAR.join(sounds), ends_of(sounds)
    bare = spoken.replace("|", "")
    for wanted in asked.wanted:
        found = [at for key in (wanted.key, *wanted.others) for at in sheet.by_key.get(key, ())]
        for surface in wanted.surfaces:
            found += sheet.places(surface)
        if wanted.heard and wanted.heard in bare:
            found += [bisect_right(ends, at) for at in sounding_places(wanted.heard, spoken)]
        yield found


def _marks(asked: Asked, sheet: Sheet, numbers: Mapping[str, Sequence[int]]) -> Iterator[list[int]]:
    """Yield where a day of the question stands, a number with the unit asked for, and a number of the question."""
    dated = [(at, day) for at, piece in enumerate(sheet.pieces) for day in piece.days] if asked.days else []
    yield [at for at, day in dated if any(_agree(given, day) for given in asked.days)]
    units = asked.units.finditer(sheet.plain) if asked.units else ()
    yield [bisect_right(sheet.ends, found.start()) for found in units]
    yield [at for digits in asked.numbers for at in numbers.get(digits, ())]


def _said(sheet: Sheet, stated: Stated | None) -> list[int]:
    """Return where the words of the answer from the facts stand."""
    said = squeeze(stated.text.casefold())[:_SHOWN] if stated else ""
    return sheet.places(said) if said else []


def _rests(release: Release, sheet: Sheet, stated: Stated | None) -> list[int]:
    """Return where the lines stand that the answer from the facts rests on."""
    quotes = stated.evidence if stated else ()
    return [at for quote in quotes for at in resting_places(release.text or "", sheet.pieces, quote)]


def _about(topics: Mapping[str, Sequence[int]], count: int, asked: Asked, weighed: Weighed) -> Shares:
    """Return how much of the question the facts of each of `count` pieces are about."""
    most = [0.0] * count
    for topic, places in topics.items():
        share = _share_of(topic, asked, weighed)
        for at in places if share else ():
            most[at] = max(most[at], share)
    return np.array(most, dtype=float)


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
    return (
        sum(weight for one, weight in pairs if weight and any(form in topic for form in one.surfaces)) / weighed.total
    )


def _near_number(asked: Asked, sheet: Sheet) -> Shares:
    """Return how near the thing asked for stands to a number of its piece: 1 beside it, 0 far from it or without it."""
    least = [_FAR] * len(sheet.pieces)
    things = [form for wanted in asked.wanted if wanted.key in asked.thing for form in (*wanted.surfaces, wanted.key)]
    starts = [number.start for number in sheet.numbers] if things else []
    for thing in things if starts else ():
        at = sheet.plain.find(thing)
        while at >= 0:
            end, place, behind = at + len(thing), bisect_right(sheet.ends, at), bisect_left(starts, at)
            for number in sheet.numbers[max(0, behind - 1) : behind + 1]:  # the nearest before it and behind it
                if number.piece == place:
                    least[place] = min(least[place], max(number.start - end, at - number.end, 0))
            at = sheet.plain.find(thing, end)
    return 1 - np.array(least, dtype=float) / _FAR
