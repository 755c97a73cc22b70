"""Facts in pieces: which of the facts that were read stand in which piece of a text, and what they are about."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from operator import attrgetter
from pathlib import Path

from knowledge.language.data import read_data
from knowledge.language.names import name_parts
from knowledge.language.text import squeeze
from knowledge.language.words import comparable
from knowledge.passages.pieces import Piece
from knowledge.questions.question import Facet
from knowledge.release import Release
from knowledge.search.names import names_of
from knowledge.values import Text

_SHOWN = 40  # letters of a long text by which it is looked for


@dataclass(slots=True)
class Held:
    """What one piece holds: the kinds of its facts, and what those that have a topic are about."""

    kinds: set[str] = field(default_factory=set)
    topics: list[str] = field(default_factory=list)


@cache
def _wanted() -> dict[str, frozenset[str]]:
    return {facet: frozenset(kinds) for facet, kinds in read_data(Path(__file__).parent / "facts.yaml").items()}


def facts_wanted(facet: Facet) -> frozenset[str]:
    """Return the kinds of facts that may hold the answer to a question for `facet`."""
    return _wanted().get(facet, frozenset())


def resting_places(text: str, pieces: Sequence[Piece], quote: str | None) -> range:
    """Return the places of the pieces of `text` that `quote` stands in; none where `text` has it not."""
    start = text.find(quote) if quote else -1
    if start < 0 or not quote:
        return range(0)
    first = bisect_right(pieces, start, key=attrgetter("end"))
    return range(first, bisect_left(pieces, start + len(quote), lo=first, key=attrgetter("start")))


def facts_in(release: Release, pieces: Sequence[Piece]) -> list[Held]:
    """Return what each of `pieces` of the text of `release` holds of its facts."""
    held = [Held() for _ in pieces]
    spans: dict[str | None, range] = {}
    for quote, shown, kinds, topic, sign in _facts(release):
        if quote not in spans:
            spans[quote] = resting_places(release.text or "", pieces, quote)
        for at in spans[quote] if quote is not None else range(len(pieces)):
            piece = pieces[at]
            if (shown and shown not in piece.plain) or (sign and sign not in piece.signs):
                continue
            held[at].kinds.update(kinds)
            if topic:
                held[at].topics.append(topic)
    return held


def _facts(release: Release) -> Iterator[tuple[str | None, str, tuple[str, ...], str, str]]:
    """Yield the evidence of each fact, what must stand in its piece, its kinds, its topic, and the sign that must show.

    None for the evidence: it may stand anywhere.
    """
    if event := release.event:
        if event.dates and event.evidence:
            yield event.evidence, "", ("event",), "", "day"
        if event.time and event.evidence:
            yield event.evidence, "", ("time",), "", "clock"
        if event.venue:
            yield None, plain_of(event.venue)[:_SHOWN], ("venue",), "", ""
    for person in release.people:
        for name in names_of(person)[:1]:
            if parts := name_parts(name):
                yield None, squeeze(parts[0]), ("person", *person.roles), "", ""
    for body in release.organisations:
        if body.evidence:
            yield body.evidence, "", ("organisation",), "", ""
    for contact in release.contacts:
        yield None, squeeze(comparable(contact.value)), ("contact",), "", ""
    for figure in release.figures:
        if figure.evidence:
            yield figure.evidence, plain_of(figure.value), ("figure",), plain_of(figure.of), ""
    for period in release.periods:
        if period.evidence:
            yield period.evidence, "", ("period",), plain_of(period.of), "number"
    for statement in release.statements:
        if statement.evidence:
            kinds = (statement.kind, "items") if statement.items else (statement.kind,)
            yield statement.evidence, "", kinds, plain_of(statement.about) if statement.about else "", ""


def plain_of(text: Text) -> str:
    """Return `text` as it would stand in a piece."""
    return squeeze(comparable(next(iter(text.forms().values()))))
