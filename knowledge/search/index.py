"""The index of a base: which releases hold a term, where, and how much the term tells them apart."""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from knowledge.language.concepts import official_name, synonyms
from knowledge.language.dates import find_dates
from knowledge.language.words import comparable, plain_keys, topic_keys
from knowledge.release import Release
from knowledge.search.people import People, index_people
from knowledge.search.vocabulary import Vocabulary, Words
from knowledge.values import BUDDHIST_ERA_OFFSET, LANGUAGES, Text

PARTNER = 0.65  # how much an organisation counts that only has a part in the matter
_TITLE, _TOPIC, _DETAIL, _PASSING = 1.0, 0.9, 0.7, 0.5  # how much a term counts by where it stands


@dataclass(frozen=True, slots=True)
class Index:
    """Terms and people of a base's releases."""

    postings: Mapping[str, Mapping[str, float]]
    """Term -> release id -> weight of the best place that it stands in, 0 to 1."""
    people: People
    days: Mapping[str, frozenset[tuple[int | None, int | None, int | None]]]
    """Release id -> dates in its texts as (year C.E., month, day), None where a date leaves one out."""
    vocabulary: Vocabulary
    """Every word that a release holds: what slips are mended to."""
    size: int

    def rarity(self, term: str) -> float:
        """Return how much `term` tells releases apart: 1 for a term of one release or none, towards 0 for all."""
        holders = len(self.postings.get(term, ()))
        return math.log(1 + self.size / max(1, holders)) / math.log(1 + max(1, self.size))


def _places(release: Release) -> Iterator[tuple[Text | None, float]]:
    """Yield every text of `release` with how much it says about what the release is about."""
    yield release.title, _TITLE
    yield release.summary, _TOPIC
    if release.event:
        yield release.event.name, _TITLE
        yield release.event.venue, _DETAIL
    for person in release.people:
        yield person.post, _DETAIL
    for group in release.groups:
        yield group.name, _DETAIL
    for organisation in release.organisations:
        yield organisation.name, PARTNER
    for period in release.periods:
        yield period.of, _TOPIC
    for figure in release.figures:
        yield figure.of, _TOPIC
        yield figure.value, _PASSING
        yield figure.unit, _PASSING
    for contact in release.contacts:
        yield contact.of, _DETAIL
    for statement in release.statements:
        yield statement.about, _TOPIC
        yield statement.who, _PASSING
        yield statement.text, _DETAIL
        for item in statement.items:
            yield item, _DETAIL


def release_terms(release: Release) -> dict[str, float]:
    """Return the terms of `release`, each with the weight of the best place that it stands in."""
    found: dict[str, float] = {}
    for text, weight in _places(release):
        for form in text.forms().values() if text else ():
            for key in topic_keys(form):
                found[key] = max(weight, found.get(key, 0.0))
    for key in [key for key in found if key.startswith("org:")]:  # a slip in a name leaves its words to find it by
        for language in LANGUAGES:
            for word in plain_keys(official_name(key, language)):
                found.setdefault(word, _PASSING)
    for line in (release.text or "").splitlines():
        for key in topic_keys(line):
            found.setdefault(key, _PASSING)
    return found


def release_days(release: Release) -> frozenset[tuple[int | None, int | None, int | None]]:
    """Return every date in the texts of `release`, and the years that its periods begin and end in."""
    found: set[tuple[int | None, int | None, int | None]] = set()
    for text, _ in _places(release):
        for form in text.forms().values() if text else ():
            found.update((m.year, m.month, m.day) for m in find_dates(comparable(form), release.issued))
    for period in release.periods:
        found.update((y - BUDDHIST_ERA_OFFSET, None, None) for y in (period.start, period.end) if y is not None)
    return frozenset(found)


def build_index(releases: Sequence[Release]) -> Index:
    """Index `releases`."""
    postings: dict[str, dict[str, float]] = defaultdict(dict)
    for release in releases:
        for key, weight in release_terms(release).items():
            postings[key][release.id] = weight
    days = {release.id: release_days(release) for release in releases}
    written = {key: key for key in postings if ":" not in key}
    written |= {form: key for form, key in synonyms().items() if key in postings}
    words = Words.of((word, key, len(postings[key])) for word, key in written.items())
    return Index(dict(postings), index_people(releases), days, Vocabulary([words]), len(releases))
