"""Facts in pieces: which of the facts that were read stand in which piece of a text, and what they are about."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from operator import attrgetter
from pathlib import Path

from knowledge.language.data import read_data
from knowledge.language.names import name_parts
from knowledge.language.text import squeeze
from knowledge.language.words import comparable
from knowledge.passages.kept import FactPlaces, kept_of
from knowledge.passages.pieces import Piece
from knowledge.questions.question import Facet
from knowledge.release import Release
from knowledge.search.names import names_of
from knowledge.values import Text

_SHOWN = 40  # letters of a long text by which it is looked for


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


def facts_of(release: Release) -> FactPlaces:
    """Return in which pieces of the text of `release` its facts stand; it is read where it was not kept."""
    kept = kept_of(release)
    return kept.places or facts_in(release, kept.pieces)


def facts_in(release: Release, pieces: Sequence[Piece]) -> FactPlaces:
    """Return in which of `pieces` of the text of `release` its facts stand."""
    kinds: dict[str, set[int]] = {}
    topics: dict[str, set[int]] = {}
    spans: dict[str | None, range] = {None: range(len(pieces))}
    for quote, shown, kinds_of_it, topic, sign in _facts(release):
        if quote not in spans:
            spans[quote] = resting_places(release.text or "", pieces, quote)
        held = [at for at in spans[quote] if shown in pieces[at].plain and (not sign or sign in pieces[at].signs)]
        for kind in kinds_of_it if held else ():
            kinds.setdefault(kind, set()).update(held)
        if topic and held:
            topics.setdefault(topic, set()).update(held)
    return FactPlaces(*({name: sorted(held) for name, held in table.items()} for table in (kinds, topics)))


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
