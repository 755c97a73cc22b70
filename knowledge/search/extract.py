"""What an index holds of one release, small enough to be kept beside it: made once, packed, and unpacked."""

import json
import zlib
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from knowledge.identity.entries import Said, said_in
from knowledge.release import Release
from knowledge.search.facts import FactRow, Plan, fact_terms, facts_of
from knowledge.search.names import rows_of
from knowledge.search.terms import ReleaseWords
from knowledge.values import Text

_WEIGHTS = 100  # a weight is kept as so many parts of one
_HEAD = 5  # fields of an extract that are kept as they are
_EFFORT = 3  # of zlib, 1 to 9


class Extract(NamedTuple):
    """The terms, days and people of a release, as its index has them; days are packed into numbers."""

    identifier: str
    title: str
    """In Thai, where it is known in Thai."""
    issued: int
    event_days: tuple[int, ...]
    days: tuple[int, ...]
    """Days in its texts, sorted; a part that a text leaves out is 0."""
    terms: Mapping[str, int]
    """Term -> weight of the best place that it stands in, in hundredths."""
    lines: Sequence[int]
    """The terms in the order of the title, the event's name and the lines of the text: 1 the first of `terms`, 0 behind
    each line."""
    names: Sequence[tuple[str, Sequence[str]]]
    said: Sequence[Said]
    facts: FactRow


def packed_day(day: date) -> int:
    """Return `day` as one number: 20211224."""
    return day.year * 10_000 + day.month * 100 + day.day


def _packed_parts(year: int | None, month: int | None, day: int | None) -> int:
    return (year or 0) * 10_000 + (month or 0) * 100 + (day or 0)


def extract(release: Release, words: ReleaseWords) -> Extract:
    """Return what an index holds of `release`, whose `words` are these."""
    weights = {term: round(weight * _WEIGHTS) for term, weight in words.terms.items()}
    weights |= dict.fromkeys(fact_terms(release), _WEIGHTS)
    numbers = {term: number for number, term in enumerate(weights, 1)}
    return Extract(
        release.id,
        release.title.within("th"),
        packed_day(release.issued),
        tuple(packed_day(day) for day in release.event.dates) if release.event else (),
        tuple(sorted({_packed_parts(*day) for day in words.days})),
        weights,
        [number for line in words.lines for number in (*(numbers[term] for term in line if term in numbers), 0)],
        rows_of(release),
        said_in(release),
        facts_of(release),
    )


def pack(extracted: Extract) -> bytes:
    """Return `extracted` as bytes; `unpack` gives it back."""
    plain = (
        *extracted[:_HEAD],
        "\n".join(extracted.terms),
        list(extracted.terms.values()),
        extracted.lines,
        extracted.names,
        [(one.name.th, one.name.en, one.post and (one.post.th, one.post.en)) for one in extracted.said],
        extracted.facts,
    )
    return zlib.compress(json.dumps(plain, ensure_ascii=False).encode(), _EFFORT)


def unpack(content: bytes) -> Extract:
    """Return what `pack` made `content` of."""
    (identifier, title, issued, event_days, days), terms, weights, lines, names, said, facts = _parts(content)
    day = date(issued // 10_000, issued // 100 % 100, issued % 100)
    return Extract(
        identifier,
        title,
        issued,
        tuple(event_days),
        tuple(days),
        dict(zip(terms.split("\n") if terms else [], weights, strict=True)),
        lines,
        names,
        [Said(day, identifier, Text(th=th, en=en), post and Text(th=post[0], en=post[1])) for th, en, post in said],
        FactRow(facts[0], [(key, bits) for key, bits in facts[1]], [Plan(*plan) for plan in facts[2]]),
    )


def _parts(content: bytes) -> list[Any]:
    parts: list[Any] = json.loads(zlib.decompress(content))
    return [parts[:_HEAD], *parts[_HEAD:]]
