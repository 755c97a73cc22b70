"""The index of a base: which releases hold a term or have a person, and how much a term tells them apart."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache, partial
from hashlib import blake2b

import numpy as np

from knowledge.arrays import Array
from knowledge.identity.register import Register
from knowledge.release import Release
from knowledge.search.documents import Documents
from knowledge.search.extract import extract
from knowledge.search.facts import Plan
from knowledge.search.people import People
from knowledge.search.scoring import Holdings, spread_of
from knowledge.search.segment import DIGEST_SIZE, Segment, Standing, compile_segment
from knowledge.search.terms import read_words
from knowledge.search.vocabulary import Vocabulary

_COUNTS_KEPT = 20_000  # of terms and of pairs that were asked for last: a question asks for the same ones often
_PARTS = 100  # of a weight that is kept as hundredths


class Index(Documents):
    """The documents of several segments with the terms and people that they hold. Never changed once built."""

    def __init__(self, segments: Sequence[Segment], gone: Sequence[int] = ()) -> None:
        super().__init__(segments, gone)
        gone_ids: list[set[str]] = [set() for _ in segments]
        for number in gone:
            gone_ids[self._segment_of(number)].add(self.identifier(number))
        self.people = People(
            [segment.names for segment in segments],
            Register([segment.entries for segment in segments], gone_ids),
            [segment.ids for segment in segments],
        )
        self.vocabulary = Vocabulary([segment.words for segment in segments])
        self._holders = lru_cache(_COUNTS_KEPT)(partial(_holders, self.segments))
        self._rarities = lru_cache(_COUNTS_KEPT)(partial(_rarity, self.segments, self.size))
        self._standings = lru_cache(_COUNTS_KEPT)(partial(_standing, self.segments))
        self._together = lru_cache(_COUNTS_KEPT)(partial(_together, self.segments))

    def held(self, term: str) -> tuple[Array, Array]:
        """Return the documents that hold `term`, sorted, and the weight of the best place it has in each, 0 to 1."""
        found = [segment.held(term) for segment in self.segments]
        documents = (
            np.concatenate(
                [held + start if start else held for (held, _), start in zip(found, self._starts, strict=True)]
            )
            if len(found) > 1
            else found[0][0]
            if found
            else np.zeros(0, dtype=np.int32)
        )
        weights = np.concatenate([weights for _, weights in found]) if found else np.zeros(0, dtype=np.uint8)
        if not self._complete:
            alive = self._alive[documents]
            documents, weights = documents[alive], weights[alive]
        return documents, weights.astype(np.float32) / _PARTS

    def weight(self, term: str, document: int) -> float:
        """Return the weight of the best place that `term` has in `document`, 0 to 1; 0 where it is not there."""
        segment, number = self._own(document)
        documents, weights = segment.held(term)
        own = np.int32(number)
        place = int(documents.searchsorted(own))
        if place < len(documents) and documents[place] == own:
            return float(weights[place]) / _PARTS
        return 0.0

    def weights(self, terms: Mapping[str, float], documents: Array) -> Array:
        """Return the weight of the best place that any of `terms` has in each of `documents`, 0 to 1; 0 for none.

        The weight of each term is less by what it is unsure by.
        """
        found = np.zeros(len(documents), dtype=np.float32)
        for segment, start in zip(self.segments, self._starts, strict=True):
            own = documents - np.int32(start)  # numbers of another type would have all holders converted to it
            for term, sure in terms.items():
                holders, weights = segment.held(term)
                if len(holders):
                    places = holders.searchsorted(own)
                    there = holders.take(places, mode="clip") == own
                    if there.any():
                        held = weights.take(places, mode="clip") * there
                        np.maximum(found, sure * (held / np.float32(_PARTS)), out=found)
        return found

    def __contains__(self, term: object) -> bool:
        """Return whether a release holds `term`."""
        return isinstance(term, str) and any(term in segment.numbers for segment in self.segments)

    def holders(self, term: str) -> int:
        """Return how many documents hold `term`; gone ones may be counted."""
        return self._holders(term)

    def standing(self, term: str) -> Standing:
        """Return how many documents hold `term`, and how it stands in them."""
        return self._standings(term)

    def together(self, first: str, second: str) -> int:
        """Return how often the term `second` stands right behind `first`; gone documents may be counted."""
        return self._together(first, second)

    def sounding(self, latin: str, least: float) -> dict[tuple[str, ...], float]:
        """Return the Thai terms, one or two side by side, that sound like a Latin word, with how like: `least` to 1."""
        found: dict[tuple[str, ...], float] = {}
        for segment in self.segments:
            for first, second, like in segment.sounds.like(latin, least):
                terms = tuple(str(segment.terms[number - 1]) for number in (first, second) if number)
                found[terms] = max(like, found.get(terms, 0.0))
        return found

    def rarity(self, term: str) -> float:
        """Return how much `term` tells releases apart: 1 for a term of one release or none, towards 0 for all."""
        return self._rarities(term)

    def with_person(self, keys: Sequence[str]) -> Array:
        """Return whether each document has any of the persons `keys`."""
        found = np.zeros(self.documents, dtype=bool)
        for key in keys:
            for documents, start in zip(self.people.documents(key), self._starts, strict=True):
                found[documents + start] = True
        return found & self._alive

    def roles_of(self, keys: Sequence[str]) -> tuple[Array, Array]:
        """Return the documents, sorted, that have any of the persons `keys`, and the bits of the roles in each."""
        found = [
            (documents + start, roles)
            for key in keys
            for segment, start in zip(self.segments, self._starts, strict=True)
            for documents, roles in (segment.facts.roles_of(key),)
        ]
        bits = np.zeros(self.documents, dtype=np.uint8)
        for documents, roles in found:
            bits[documents] |= roles
        held = np.unique(np.concatenate([np.zeros(0, dtype=np.int32), *(documents for documents, _ in found)]))
        held = held[self._alive[held]]
        return held, bits[held]

    def has_phrase(self, document: int, terms: Sequence[str]) -> bool:
        """Return whether `terms` stand one behind the other in a line of `document`, or one of them in none of them."""
        known, line = self.segments[self._segment_of(document)].numbers, self.lines(document)
        numbers = [known.get(term, -2) + 1 for term in terms]
        found = line[: max(0, len(line) - len(numbers) + 1)] == numbers[0]
        for behind, number in enumerate(numbers[1:], 1):
            found = found & (line[behind : behind + len(found)] == number)
        return bool(found.any()) or any(not (line == number).any() for number in numbers)

    def plans(self) -> Iterator[tuple[int, Plan]]:
        """Yield every plan that a release gives years of, with the document."""
        for segment, start in zip(self.segments, self._starts, strict=True):
            facts = segment.facts
            rows = zip(facts.plan_documents.tolist(), facts.plan_names, facts.plan_years.tolist(), strict=True)
            for document, name, (first, last, checked) in rows:
                if self._alive[document + start]:
                    yield document + start, Plan(name, first, last, bool(checked))

    @cached_property
    def holdings(self) -> list[Holdings]:
        """For each segment which of its documents hold each term, and how often."""
        average = max(1.0, float(self.lengths.mean())) if self.documents else 1.0
        lengths = np.split(self.lengths, self._starts[1:])
        return [
            Holdings(segment.postings, segment.times, spread_of(own, average))
            for segment, own in zip(self.segments, lengths, strict=True)
        ]


def _holders(segments: Sequence[Segment], term: str) -> int:
    return sum(segment.holders(term) for segment in segments)


def _standing(segments: Sequence[Segment], term: str) -> Standing:
    found = [Standing(0, 0, 0), *(segment.standing(term) for segment in segments)]
    return Standing(*map(sum, zip(*found, strict=True)))


def _rarity(segments: Sequence[Segment], size: int, term: str) -> float:
    return math.log(1 + size / max(1, _holders(segments, term))) / math.log(1 + max(1, size))


def _together(segments: Sequence[Segment], first: str, second: str) -> int:
    found = ((one, one.numbers.get(first), one.numbers.get(second)) for one in segments)
    return sum(
        one.neighbours.times_of(before + 1, behind + 1)
        for one, before, behind in found
        if before is not None and behind is not None
    )


def index_of(releases: Iterable[Release]) -> tuple[Index, dict[bytes, Release]]:
    """Return an index of `releases`, newest first, in memory, and the releases by the digests that it has of them."""
    ordered = sorted(releases, key=lambda release: (release.issued, release.id), reverse=True)
    by_digest = {_digest(release): release for release in ordered}
    segment = compile_segment((digest, extract(release, read_words(release))) for digest, release in by_digest.items())
    return Index([segment]), by_digest


def _digest(release: Release) -> bytes:
    return blake2b(repr(release).encode("utf-8", "surrogatepass"), digest_size=DIGEST_SIZE).digest()
