"""The terms of what a release states, read when it came into a base, or once for as long as it is asked about.

Most facts are quoted from the text of their release: what is known of its pieces is not read again.
"""

import math
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from knowledge.language.words import meeting_numbers, topic_keys
from knowledge.passages.at_hand import at_hand
from knowledge.passages.kept import FactCounts, Kept, kept_of
from knowledge.release import Release
from knowledge.values import Text


@dataclass(frozen=True, slots=True)
class FactTerms:
    """The terms of what a release states."""

    release: Release
    kept: Kept
    counts: FactCounts
    starts: Sequence[int]
    """Where each of its pieces begins."""
    ends: Sequence[int]
    by_text: dict[str, frozenset[str]] = field(default_factory=dict)
    """Those of its texts that were asked for."""

    def rarity(self, key: str) -> float | None:
        """Return how rare a term is among the facts: 1 for a term of a single fact; None for one of no fact."""
        count = self.counts.held.get(key)
        if not count:
            return None
        return math.log(1 + self.counts.facts / count) / (math.log(1 + self.counts.facts) or 1.0)

    def within(self, texts: Iterable[Text | None]) -> set[str]:
        """Return the topical terms of `texts` of the release, in every language that they are there in."""
        return set().union(*map(self.of, _forms(texts)))

    def of(self, form: str) -> frozenset[str]:
        """Return the topical terms of a text of the release, in one language."""
        keys = self.by_text.get(form)
        if keys is None:
            keys = self.by_text[form] = self._read(form)
        return keys

    def _read(self, form: str) -> frozenset[str]:
        """Return the terms of `form`: those of the pieces of the text that it spans, and of its edges."""
        if not self.release.text or self.release.checked:
            return frozenset(topic_keys(form))
        text, place = self.release.text, self.release.text.find(form)
        end = place + len(form)
        first, last = bisect_left(self.starts, place), bisect_right(self.ends, end)
        if place < 0 or first >= last:
            return _keys_of(form, self.kept)
        inside = frozenset().union(*(piece.keys for piece in self.kept.pieces[first:last]))
        edges = (text[place : self.starts[first]].strip(), text[self.ends[last - 1] : end].strip())
        return inside.union(meeting_numbers(inside), *(_keys_of(edge, self.kept) for edge in edges if edge))


@at_hand
def terms_of(release: Release) -> FactTerms:
    """Return the terms of what `release` states; they are read where they were not kept."""
    kept = kept_of(release)
    return _terms(release, kept, kept.counts or count_terms(release, kept))


def _terms(release: Release, kept: Kept, counts: FactCounts) -> FactTerms:
    pieces = kept.pieces
    return FactTerms(release, kept, counts, [piece.start for piece in pieces], [piece.end for piece in pieces])


def keys_within(texts: Iterable[Text | None], release: Release) -> set[str]:
    """Return the topical terms of `texts` of `release`, in every language that they are there in."""
    return terms_of(release).within(texts)


def _forms(texts: Iterable[Text | None]) -> Iterator[str]:
    for text in texts:
        if text is not None:
            yield from (form for form in (text.th, text.en) if form)


def _naming_texts(release: Release) -> list[Text | None]:
    return [release.title, release.event.name if release.event else None]


def _circumstances(release: Release) -> list[Text | None]:
    return [organisation.name for organisation in release.organisations]


def _setting(release: Release) -> list[Text | None]:
    return [*(person.post for person in release.people), release.event.venue if release.event else None]


def _fact_texts(release: Release) -> Iterator[list[Text | None]]:
    if release.event:
        yield [release.event.venue]
    for person in release.people:
        yield [person.post]
    for group in release.groups:
        yield [group.name]
    for organisation in release.organisations:
        yield [organisation.part]
    for period in release.periods:
        yield [period.of]
    for figure in release.figures:
        yield [figure.of, figure.unit]
    for contact in release.contacts:
        yield [contact.of]
    for statement in release.statements:
        yield [statement.who, statement.about, statement.text, *statement.items]


def count_terms(release: Release, kept: Kept) -> FactCounts:
    """Return the terms of what `release` states, of which `kept` has the pieces, and what no piece holds."""
    terms = _terms(release, kept, _NO_COUNTS)
    facts = list(_fact_texts(release))
    counts = Counter(key for texts in facts for key in terms.within(texts))
    around = (_naming_texts(release), _circumstances(release), _setting(release))
    return FactCounts(len(facts), counts, *(frozenset(terms.within(texts)) for texts in around))


_NO_COUNTS = FactCounts(0, {}, *(frozenset[str](),) * 3)


def _keys_of(text: str, kept: Kept) -> frozenset[str]:
    keys = kept.apart.get(text)
    return frozenset(topic_keys(text)) if keys is None else keys.union(meeting_numbers(keys))
