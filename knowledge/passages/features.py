"""What a ranker sees of a run of pieces: one number each for shared words, signs, names, days, place and length."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from knowledge.language.names import name_parts
from knowledge.language.text import squeeze
from knowledge.passages.asked import Asked, unit_pattern
from knowledge.passages.pieces import Piece, runs
from knowledge.passages.signs import sign_names
from knowledge.release import Release
from knowledge.search.names import names_of

_NEAR = 0.5  # how much a word counts for a sign in the next piece
_BASE = (
    "share", "weight", "best_piece", "grams", "best_grams", "before", "behind", "names", "names_missed", "days", "unit",
    "unit_near", "number_near", "given_numbers", "new_numbers", "people", "bodies", "first", "place", "length",
    "pieces", "opens", "ends", "title", "signs", "signs_near", "headline", "says_own",
)  # fmt: skip


@cache
def feature_names() -> tuple[str, ...]:
    """Return the names of the features, in their order."""
    signs = sign_names()
    return (*_BASE, *(f"has {name}" for name in signs), *(f"near {name}" for name in signs))


@dataclass(frozen=True, slots=True)
class Run:
    """A run of pieces with its features; `first` and `last` are places among the pieces."""

    first: int
    last: int
    base: tuple[float, ...]
    """The features that have nothing to do with signs."""
    nearest: Mapping[str, float]
    """The signs wanted that it shows, each with how much of the question stands beside it."""

    @property
    def features(self) -> tuple[float, ...]:
        """All features, in the order of their names."""
        signs = sign_names()
        held = tuple(float(name in self.nearest) for name in signs)
        return self.base + held + tuple(self.nearest.get(name, 0.0) for name in signs)

    @property
    def share(self) -> float:
        """How much of the question's words it has, 0 to 1."""
        return self.base[0]

    def score(self, weights: Sequence[float]) -> float:
        """Return the sum of its features, each by its weight."""
        places, count = _places_of_signs(), len(self.base)
        total = sum(map(float.__mul__, self.base, weights))
        for name, near in self.nearest.items():
            at = count + places[name]
            total += weights[at] + near * weights[at + len(places)]
        return total


@cache
def _places_of_signs() -> dict[str, int]:
    return {name: place for place, name in enumerate(sign_names())}


@dataclass(frozen=True, slots=True)
class _Seen:
    """What a question finds in one piece."""

    words: int
    """The words that stand in it, a bit each."""
    grams: frozenset[str]
    numbers: frozenset[str]
    given: bool
    unit: bool
    day: bool


@lru_cache(maxsize=512)
def _numbers_in(plain: str) -> frozenset[str]:
    found, number = set(), ""
    for letter in plain + " ":
        if letter.isdigit() or (number and letter in ",."):
            number += letter
        elif number:
            found.add(number.replace(",", "").strip("."))
            number = ""
    return frozenset(found)


def _names_of_people(release: Release) -> tuple[str, ...]:
    return tuple(
        squeeze(parts[0]) for person in release.people for name in names_of(person)[:1] if (parts := name_parts(name))
    )


def _look(asked: Asked, pieces: Sequence[Piece]) -> list[_Seen]:
    unit = unit_pattern(asked.units)
    seen = []
    for piece in pieces:
        words = sum(1 << place for place, wanted in enumerate(asked.wanted) if wanted.stands_in(piece))
        numbers = _numbers_in(piece.plain) if "number" in piece.signs else frozenset()
        seen.append(
            _Seen(
                words,
                frozenset(gram for gram in asked.grams if gram in piece.plain),
                numbers,
                bool(asked.numbers & numbers),
                bool(unit and unit.search(piece.plain)),
                any(_agree(day, other) for day in asked.days for other in piece.days),
            )
        )
    return seen


def _agree(asked: tuple[int | None, ...], other: tuple[int | None, ...]) -> bool:
    pairs = [(one, two) for one, two in zip(asked, other, strict=True) if one is not None and two is not None]
    return len(pairs) > 0 and all(one == two for one, two in pairs) and (asked[1] is None or other[1] is not None)


@dataclass(frozen=True, slots=True)
class Weighed:
    """How much each word of a question says in a text, and how much of the question the text has at all."""

    words: tuple[float, ...]
    total: float
    explained: float


def _weigh(asked: Asked, seen: Sequence[_Seen]) -> Weighed:
    most = math.log(1 + len(seen)) or 1.0
    weights = []
    for place, wanted in enumerate(asked.wanted):
        held = sum(1 for one in seen if one.words >> place & 1)
        weights.append((1.5 if wanted.kind == "name" else 1.0) * math.log(1 + len(seen) / held) / most if held else 0.0)
    known = sum(1 for weight in weights if weight)
    return Weighed(tuple(weights), sum(weights) or 1.0, known / len(weights) if weights else 0.0)


def _worth(words: int, weights: Sequence[float]) -> float:
    return sum(weight for place, weight in enumerate(weights) if words >> place & 1)


def read_runs(
    asked: Asked, release: Release, pieces: tuple[Piece, ...], limit: int, across: bool
) -> tuple[list[Run], Weighed]:
    """Return every run of `pieces` that `limit` letters hold with its features, and what the words weigh."""
    seen = _look(asked, pieces)
    weighed = _weigh(asked, seen)
    return list(_runs(asked, release, pieces, seen, weighed, limit, across)), weighed


def _runs(
    asked: Asked,
    release: Release,
    pieces: tuple[Piece, ...],
    seen: Sequence[_Seen],
    weighed: Weighed,
    limit: int,
    across: bool,
) -> Iterator[Run]:
    count = len(pieces)
    worth = [_worth(one.words, weighed.words) / weighed.total for one in seen]
    gram_total = len(frozenset().union(*(one.grams for one in seen))) or 1
    near = [
        max(
            worth[at],
            *(
                _worth(seen[at].words | seen[other].words, weighed.words) / weighed.total * (1 - _NEAR)
                + worth[at] * _NEAR
                for other in (at - 1, at + 1)
                if 0 <= other < count
            ),
            0.0,
        )
        for at in range(count)
    ]
    names = _names_of_people(release)
    named = [frozenset(name for name in names if name in piece.plain) for piece in pieces]
    asked_names = {surface for wanted in asked.wanted if wanted.kind == "name" for surface in wanted.surfaces}
    name_bits = sum(1 << place for place, wanted in enumerate(asked.wanted) if wanted.kind == "name")
    held_names = 0
    for one in seen:
        held_names |= one.words & name_bits
    all_names = bin(held_names).count("1") or 1
    title = squeeze(next(iter(release.title.forms().values())).casefold())
    for first, last in runs(pieces, limit, across):
        span = range(first, last + 1)
        words, grams, numbers, people = 0, set[str](), set[str](), set[str]()
        signs: set[str] = set()
        for at in span:
            words |= seen[at].words
            grams |= seen[at].grams
            numbers |= seen[at].numbers
            people |= named[at]
            signs |= pieces[at].signs
        nearest = {sign: max(near[at] for at in span if sign in pieces[at].signs) for sign in signs & asked.signs}
        share = _worth(words, weighed.words) / weighed.total
        has_names = bin(words & name_bits).count("1") / all_names if name_bits else 0.0
        length = pieces[last].end - pieces[first].start
        new = numbers - asked.numbers
        base = (
            share,
            share * weighed.total,
            max(worth[at] for at in span),
            len(grams) / gram_total,
            max(len(seen[at].grams) for at in span) / gram_total,
            worth[first - 1] if first else 0.0,
            worth[last + 1] if last + 1 < count else 0.0,
            has_names,
            float(bool(name_bits and held_names and not words & name_bits)),
            float(any(seen[at].day for at in span)),
            float(any(seen[at].unit for at in span)),
            max((near[at] for at in span if seen[at].unit), default=0.0),
            max((near[at] for at in span if seen[at].numbers - asked.numbers), default=0.0),
            float(any(seen[at].given for at in span)),
            min(len(new), 5) / 5,
            min(len(people - asked_names), 5) / 5 * float("person" in asked.signs),
            float("body" in signs and "body" in asked.signs),
            float(first == 0),
            first / count,
            math.log(length / 100) if length > 20 else -1.6,
            (last - first) / 5,
            float(pieces[first].opens),
            float(last + 1 == count or pieces[last + 1].opens),
            float(pieces[first].plain[:60] in title or title[:60] in pieces[first].plain),
            len(nearest) / len(asked.signs) if asked.signs else 0.0,
            sum(nearest.values()) / len(asked.signs) if asked.signs else 0.0,
            float(pieces[first].line <= 1),
            share * (weighed.explained),
        )
        yield Run(first, last, base, nearest)
