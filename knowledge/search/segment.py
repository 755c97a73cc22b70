"""A segment of an index: some releases as arrays, made at once and never changed; saved, and opened, not read."""

from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from knowledge.arrays import Array, Arrays, Lists, Strings
from knowledge.identity.entries import Entries, Said
from knowledge.language.concepts import synonyms
from knowledge.search.extract import Extract
from knowledge.search.names import Names
from knowledge.search.vocabulary import Words

DIGEST_SIZE = 16  # bytes of the digest of what a release was read from
_COLUMNS = ("digests", "issued", "weights")


@dataclass(frozen=True)
class Segment:
    """Releases as documents, numbered from 0."""

    ids: Strings
    digests: Array
    """A row of 16 bytes a document: what its release was read from."""
    issued: Array
    """The day of issue of each document, as one number: 20211224."""
    event_days: Lists
    """The days of each document's event, as numbers like that."""
    days: Lists
    """The days in each document's texts, sorted; a part that is left out is 0."""
    terms: Strings
    postings: Lists
    """For each term the documents that hold it, sorted."""
    weights: Array
    """For each entry of `postings` the weight of the best place that the term stands in, in hundredths."""
    names: Names
    words: Words
    entries: Entries

    def __len__(self) -> int:
        return len(self.ids)

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """Term -> its place in `terms`."""
        return {term: number for number, term in enumerate(self.terms)}

    @cached_property
    def documents(self) -> Mapping[str, int]:
        """Id of a release -> its document."""
        return {identifier: number for number, identifier in enumerate(self.ids)}

    def held(self, term: str) -> tuple[Array, Array]:
        """Return the documents that hold `term`, sorted, and its weight in each, in hundredths."""
        number = self.numbers.get(term)
        if number is None:
            return _NONE
        start, end = int(self.postings.ends[number - 1]) if number else 0, int(self.postings.ends[number])
        return self.postings.values[start:end], self.weights[start:end]

    def holders(self, term: str) -> int:
        """Return how many documents hold `term`."""
        number = self.numbers.get(term)
        if number is None:
            return 0
        return int(self.postings.ends[number]) - (int(self.postings.ends[number - 1]) if number else 0)

    def arrays(self) -> Arrays:
        """Return everything as arrays by name; `within` takes them."""
        lists = {"event_days": self.event_days, "days": self.days, "postings": self.postings}
        parts = [part.arrays(name) for name, part in lists.items()]
        parts += [self.ids.arrays("ids"), self.terms.arrays("terms")]
        parts += [self.names.arrays(), self.words.arrays(), self.entries.arrays()]
        found = {name: getattr(self, name) for name in _COLUMNS}
        for part in parts:
            found |= part
        return found

    @classmethod
    def within(cls, arrays: Arrays) -> "Segment":
        """Return the segment that `arrays` hold; raises KeyError where one is missing."""
        return cls(
            Strings.within(arrays, "ids"),
            arrays["digests"],
            arrays["issued"],
            Lists.within(arrays, "event_days"),
            Lists.within(arrays, "days"),
            Strings.within(arrays, "terms"),
            Lists.within(arrays, "postings"),
            arrays["weights"],
            Names.within(arrays),
            Words.within(arrays),
            Entries.within(arrays),
        )


_NONE = (np.zeros(0, dtype=np.int32), np.zeros(0, dtype=np.uint8))


def compile_segment(releases: Iterable[tuple[bytes, Extract]]) -> Segment:
    """Return the segment of `releases`, each the digest of what it was read from and its extract; they are numbered so.

    What is held meanwhile is some bytes for each term of each release.
    """
    terms: dict[str, int] = {}
    ids: list[str] = []
    digests: list[bytes] = []
    issued, held, weights, sizes = array("i"), array("i"), array("B"), array("i")
    event_days: list[tuple[int, ...]] = []
    days: list[tuple[int, ...]] = []
    names: list[tuple[int, str, tuple[str, ...]]] = []
    said: list[Said] = []
    for number, (digest, release) in enumerate(releases):
        ids.append(release.identifier)
        digests.append(digest)
        issued.append(release.issued)
        event_days.append(release.event_days)
        days.append(release.days)
        held.extend(terms.setdefault(term, len(terms)) for term in release.terms)
        weights.extend(release.terms.values())
        sizes.append(len(release.terms))
        names += [(number, key, tuple(spellings)) for key, spellings in release.names]
        said += release.said
    holders = np.asarray(held, dtype=np.int32)
    order = np.argsort(holders, kind="stable")
    documents = np.repeat(np.arange(len(ids), dtype=np.int32), np.asarray(sizes, dtype=np.int32))
    counts = np.bincount(holders, minlength=len(terms))
    return Segment(
        Strings.of(ids),
        np.frombuffer(b"".join(digests), dtype=np.uint8).reshape(len(ids), DIGEST_SIZE),
        np.asarray(issued, dtype=np.int32),
        Lists.of(event_days),
        Lists.of(days),
        Strings.of(terms),
        Lists(documents[order], np.cumsum(counts, dtype=np.int64)),
        np.asarray(weights, dtype=np.uint8)[order],
        Names.of(names),
        Words.of(_words(dict(zip(terms, counts.tolist(), strict=True)))),
        Entries.of(said),
    )


def _words(terms: Mapping[str, int]) -> Iterator[tuple[str, str, int]]:
    """Yield what slips are mended to: every word as written, its key, and how many documents hold it."""
    yield from ((term, term, count) for term, count in terms.items() if ":" not in term)
    yield from ((form, key, terms[key]) for form, key in synonyms().items() if key in terms and form not in terms)
