"""The index of a base: which releases hold a term, on which days they are, and how much a term tells them apart."""

import math
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache, partial
from hashlib import blake2b
from itertools import chain

import numpy as np

from knowledge.arrays import Array, Strings
from knowledge.identity.register import Register
from knowledge.release import Release
from knowledge.search.day_columns import DayColumns, day_columns
from knowledge.search.extract import extract
from knowledge.search.facts import Plan
from knowledge.search.people import People
from knowledge.search.scoring import Holdings, spread_of
from knowledge.search.segment import DIGEST_SIZE, Segment, compile_segment
from knowledge.search.terms import read_words
from knowledge.search.vocabulary import Vocabulary

_THAI_BYTE = "ก".encode()[0]
_COUNTS_KEPT = 20_000  # of terms and of pairs that were asked for last: a question asks for the same ones often
_PARTS = 100  # of a weight that is kept as hundredths


class Index:
    """The documents of several segments, numbered through: those of the second follow on those of the first.

    A document that is `gone` (replaced, or no longer in the sources) keeps its number and is found no more. Never
    changed once built.
    """

    def __init__(self, segments: Sequence[Segment], gone: Sequence[int] = ()) -> None:
        self.segments = tuple(segments)
        sizes = [len(segment) for segment in segments]
        self._starts = [sum(sizes[:at]) for at in range(len(sizes))]
        self.documents = sum(sizes)
        """How many numbers there are, those of gone documents among them."""
        self._alive = np.ones(self.documents, dtype=bool)
        self._alive[list(gone)] = False
        self._complete = not len(gone)
        self.size = int(self._alive.sum())
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
        at = self._segment_of(document)
        documents, weights = self.segments[at].held(term)
        own = np.int32(document - self._starts[at])
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

    def document(self, identifier: str) -> int | None:
        """Return the document of the release `identifier`, None where there is none."""
        for segment, start in zip(reversed(self.segments), reversed(self._starts), strict=True):
            number = segment.documents.get(identifier)
            if number is not None and self._alive[number + start]:
                return number + start
        return None

    def identifier(self, document: int) -> str:
        """Return the id of the release that `document` is."""
        at = self._segment_of(document)
        return str(self.segments[at].ids[document - self._starts[at]])

    def title(self, document: int) -> str:
        """Return the title of the release that `document` is, in Thai where it is known in Thai."""
        at = self._segment_of(document)
        return str(self.segments[at].titles[document - self._starts[at]])

    def plain_title(self, document: int) -> str:
        """Return the title of `document` as it is compared: squeezed and normalised."""
        at = self._segment_of(document)
        return str(self.segments[at].plain_titles[document - self._starts[at]])

    def digest(self, document: int) -> bytes:
        """Return the digest of what the release that `document` is was read from."""
        at = self._segment_of(document)
        return bytes(self.segments[at].digests[document - self._starts[at]])

    def digests(self) -> dict[str, bytes]:
        """Return the digest of every release by its id."""
        found = {}
        for segment, start in zip(self.segments, self._starts, strict=True):
            packed = segment.digests.tobytes()
            for number, (identifier, alive) in enumerate(
                zip(segment.ids, self._alive[start : start + len(segment)].tolist(), strict=True)
            ):
                if alive:
                    found[identifier] = packed[number * DIGEST_SIZE : (number + 1) * DIGEST_SIZE]
        return found

    def lines(self, document: int) -> Array:
        """Return the terms of `document` in their order, as numbers of its segment: see `Segment.lines`."""
        at = self._segment_of(document)
        return self.segments[at].lines[document - self._starts[at]]

    def terms_of(self, document: int) -> tuple[Segment, Array]:
        """Return the segment of `document`, and the numbers that it has for the document's terms, sorted, each once."""
        found = np.sort(self.lines(document))  # first the zeros
        return self.segments[self._segment_of(document)], found[1:][found[1:] != found[:-1]]

    def _segment_of(self, document: int) -> int:
        return bisect_right(self._starts, document) - 1

    def segment_of(self, documents: Array) -> Array:
        """Return for each of `documents` the place of its segment."""
        return np.searchsorted(np.asarray(self._starts[1:]), documents, side="right")

    @property
    def is_alive(self) -> Array:
        """Whether each document is not gone."""
        return self._alive

    @cached_property
    def holdings(self) -> list[Holdings]:
        """For each segment which of its documents hold each term, and how often."""
        average = max(1.0, float(self.lengths.mean())) if self.documents else 1.0
        lengths = np.split(self.lengths, self._starts[1:])
        return [
            Holdings(segment.postings, segment.times, spread_of(own, average))
            for segment, own in zip(self.segments, lengths, strict=True)
        ]

    @cached_property
    def lengths(self) -> Array:
        """How many terms each document has."""
        lengths = [np.diff(segment.lines.ends, prepend=0).astype(np.float32) for segment in self.segments]
        return np.concatenate([np.zeros(0, dtype=np.float32), *lengths])

    @cached_property
    def alive(self) -> Array:
        """Return the numbers of the documents that are not gone, sorted."""
        return np.flatnonzero(self._alive)

    @cached_property
    def issued(self) -> Array:
        """The day of issue of each document, as one number: 20211224."""
        return self._joined("issued")

    @cached_property
    def title_numbers(self) -> Array:
        """The number of each document's title, which `titles.alike` compares."""
        return np.concatenate([np.zeros(0, dtype=np.uint64), *(segment.facts.titles for segment in self.segments)])

    @cached_property
    def newest(self) -> Array:
        """The documents, newest first; those of one day by id, the last one first."""
        ids = chain.from_iterable(segment.ids for segment in self.segments)
        keys = zip(self.issued.tolist(), ids, range(self.documents), self._alive.tolist(), strict=True)
        return np.array([number for *_, number, alive in sorted(keys, reverse=True) if alive], dtype=np.int32)

    @cached_property
    def in_thai(self) -> Array:
        """Whether the title of each document has Thai letters."""
        return np.concatenate([np.zeros(0, dtype=bool), *(_in_thai(segment.titles) for segment in self.segments)])

    @cached_property
    def dated(self) -> DayColumns:
        """The days of all documents."""
        return day_columns(self.segments, self.issued)

    def _joined(self, name: str) -> Array:
        return np.concatenate([np.zeros(0, dtype=np.int32), *(getattr(segment, name) for segment in self.segments)])


def _holders(segments: Sequence[Segment], term: str) -> int:
    return sum(segment.holders(term) for segment in segments)


def _rarity(segments: Sequence[Segment], size: int, term: str) -> float:
    return math.log(1 + size / max(1, _holders(segments, term))) / math.log(1 + max(1, size))


def _together(segments: Sequence[Segment], first: str, second: str) -> int:
    found = ((one, one.numbers.get(first), one.numbers.get(second)) for one in segments)
    return sum(
        one.neighbours.times_of(before + 1, behind + 1)
        for one, before, behind in found
        if before is not None and behind is not None
    )


def _in_thai(titles: Strings) -> Array:
    """Return for each of `titles` whether a Thai letter stands in it, by the first byte of such letters."""
    counts = np.concatenate([[0], np.cumsum(titles.letters == _THAI_BYTE, dtype=np.int32)])
    return np.diff(counts[titles.ends], prepend=0) > 0


def index_of(releases: Iterable[Release]) -> tuple[Index, dict[bytes, Release]]:
    """Return an index of `releases`, newest first, in memory, and the releases by the digests that it has of them."""
    ordered = sorted(releases, key=lambda release: (release.issued, release.id), reverse=True)
    by_digest = {_digest(release): release for release in ordered}
    segment = compile_segment((digest, extract(release, read_words(release))) for digest, release in by_digest.items())
    return Index([segment]), by_digest


def _digest(release: Release) -> bytes:
    return blake2b(repr(release).encode("utf-8", "surrogatepass"), digest_size=DIGEST_SIZE).digest()
