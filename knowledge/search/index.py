"""The index of a base: which releases hold a term, where, and how much the term tells them apart."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from knowledge.language.concepts import synonyms
from knowledge.passages.pieces import Date
from knowledge.release import Release
from knowledge.search.people import People, index_people
from knowledge.search.terms import read_words
from knowledge.search.vocabulary import Vocabulary, Words


@dataclass(frozen=True, slots=True)
class Index:
    """Terms and people of a base's releases."""

    postings: Mapping[str, Mapping[str, float]]
    """Term -> release id -> weight of the best place that it stands in, 0 to 1."""
    people: People
    days: Mapping[str, frozenset[Date]]
    """Release id -> dates in its texts as (year C.E., month, day), None where a date leaves one out."""
    vocabulary: Vocabulary
    """Every word that a release holds: what slips are mended to."""
    size: int

    def rarity(self, term: str) -> float:
        """Return how much `term` tells releases apart: 1 for a term of one release or none, towards 0 for all."""
        holders = len(self.postings.get(term, ()))
        return math.log(1 + self.size / max(1, holders)) / math.log(1 + max(1, self.size))


def build_index(releases: Sequence[Release]) -> Index:
    """Index `releases`."""
    postings: dict[str, dict[str, float]] = defaultdict(dict)
    days: dict[str, frozenset[Date]] = {}
    for release in releases:
        read = read_words(release)
        days[release.id] = read.days
        for key, weight in read.terms.items():
            postings[key][release.id] = weight
    written = {key: key for key in postings if ":" not in key}
    written |= {form: key for form, key in synonyms().items() if key in postings}
    known = Words.of((word, key, len(postings[key])) for word, key in written.items())
    return Index(dict(postings), index_people(releases), days, Vocabulary([known]), len(releases))
