"""A segment of an index: some releases as arrays, made at once and never changed; saved, and opened, not read."""

from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np

from knowledge.arrays import Array, Arrays, Lists, Strings
from knowledge.identity.entries import Entries, Said
from knowledge.language.concepts import synonyms
from knowledge.language.text import normalise, squeeze
from knowledge.search.extract import Extract
from knowledge.search.facts import FactRow, Facts
from knowledge.search.names import Names
from knowledge.search.neighbours import Neighbours
from knowledge.search.sounds import Sounds
from knowledge.search.vocabulary import Words

_TITLE, _EVENT = 2, 1  # how often more a term counts that stands in the title, in the name of the event
_IN_TITLE = 100  # the weight, in hundredths, of a term that stands in the title or names what the release is about
_MOST_COUNTED = 255  # times that a term stands in a release: what a byte holds
DIGEST_SIZE = 16  # bytes of the digest of what a release was read from
_STRINGS = ("ids", "titles", "plain_titles", "terms")
_LISTS = ("event_days", "days", "postings", "lines")
_COLUMNS = ("digests", "issued", "weights", "times")


class Standing(NamedTuple):
    """How a term stands in documents."""

    holders: int
    """How many hold it."""
    times: int
    """How often it stands in them all, as `Segment.times` counts."""
    titled: int
    """How many have it in the title, or in a name that tells what they are about."""


@dataclass(frozen=True)
class Segment:
    """Releases as documents, numbered from 0."""

    ids: Strings
    titles: Strings
    plain_titles: Strings
    """The titles as they are compared: squeezed and normalised."""
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
    times: Array
    """For each entry of `postings` how often the term stands in the title, the event's name and the text.

    In the title it counts three times, in the event's name twice.
    """
    lines: Lists
    """For each document its terms in order, 1 the first of `terms`: title, 0, event's name, 0, each line and 0."""
    neighbours: Neighbours
    sounds: Sounds
    names: Names
    words: Words
    entries: Entries
    facts: Facts

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

    def bounds(self, term: str) -> tuple[int, int]:
        """Return where the entries of `term` begin and end in `postings`, `weights` and the counts beside them."""
        number = self.numbers.get(term)
        if number is None:
            return 0, 0
        return int(self.postings.ends[number - 1]) if number else 0, int(self.postings.ends[number])

    def held(self, term: str) -> tuple[Array, Array]:
        """Return the documents that hold `term`, sorted, and its weight in each, in hundredths."""
        start, end = self.bounds(term)
        return self.postings.values[start:end], self.weights[start:end]

    def holders(self, term: str) -> int:
        """Return how many documents hold `term`."""
        start, end = self.bounds(term)
        return end - start

    def standing(self, term: str) -> Standing:
        """Return how many documents hold `term`, and how it stands in them."""
        start, end = self.bounds(term)
        titled = int(np.count_nonzero(self.weights[start:end] == _IN_TITLE))
        return Standing(end - start, int(self.times[start:end].sum(dtype=np.int64)), titled)

    def arrays(self) -> Arrays:
        """Return everything as arrays by name; `within` takes them."""
        parts = [getattr(self, name).arrays(name) for name in _LISTS]
        parts += [getattr(self, name).arrays(name) for name in _STRINGS]
        parts += [
            self.neighbours.arrays(),
            self.sounds.arrays(),
            self.names.arrays(),
            self.words.arrays(),
            self.entries.arrays(),
            self.facts.arrays(),
        ]
        found = {name: getattr(self, name) for name in _COLUMNS}
        for part in parts:
            found |= part
        return found

    @classmethod
    def within(cls, arrays: Arrays) -> "Segment":
        """Return the segment that `arrays` hold; raises KeyError or ValueError where one is missing or does not fit."""
        strings: dict[str, Any] = {name: Strings.within(arrays, name) for name in _STRINGS}
        lists: dict[str, Any] = {name: Lists.within(arrays, name) for name in _LISTS}
        columns: dict[str, Any] = {name: arrays[name] for name in _COLUMNS}
        size, entries = len(lists["days"]), len(lists["postings"].values)
        sizes = {"digests": (size, DIGEST_SIZE), "issued": (size,)}
        for name, column in columns.items():
            if column.shape != sizes.get(name, (entries,)) or column.dtype.kind not in "iu":
                raise ValueError(f"{name} and the others do not fit.")
        return cls(
            **strings,
            **lists,
            **columns,
            neighbours=Neighbours.within(arrays),
            sounds=Sounds.within(arrays),
            names=Names.within(arrays),
            words=Words.within(arrays),
            entries=Entries.within(arrays),
            facts=Facts.within(arrays),
        )


def compile_segment(releases: Iterable[tuple[bytes, Extract]]) -> Segment:
    """Return the segment of `releases`, each the digest of what it was read from and its extract; they are numbered so.

    What is held meanwhile is some bytes for each term of each release.
    """
    terms: dict[str, int] = {}
    ids: list[str] = []
    titles: list[str] = []
    digests: list[bytes] = []
    issued, held, sizes = array("i"), array("i"), array("i")
    beside = {name: array("B") for name in _COLUMNS[2:]}
    lines, line_ends = array("i"), array("q")
    event_days: list[tuple[int, ...]] = []
    days: list[tuple[int, ...]] = []
    names: list[tuple[int, str, tuple[str, ...]]] = []
    said: list[Said] = []
    facts: list[FactRow] = []
    for number, (digest, release) in enumerate(releases):
        ids.append(release.identifier)
        titles.append(release.title)
        digests.append(digest)
        issued.append(release.issued)
        event_days.append(release.event_days)
        days.append(release.days)
        numbers = [terms.setdefault(term, len(terms)) for term in release.terms]
        held.extend(numbers)
        for column, counts in zip(beside.values(), _counts(release), strict=True):
            column.frombytes(counts.tobytes())
        lines.frombytes(np.array([0, *(number + 1 for number in numbers)], dtype=np.int32)[release.lines].tobytes())
        line_ends.append(len(lines))
        sizes.append(len(release.terms))
        names += [(number, key, tuple(spellings)) for key, spellings in release.names]
        said += release.said
        facts.append(release.facts)
    holders = np.asarray(held, dtype=np.int32)
    order = np.argsort(holders, kind="stable")
    documents = np.repeat(np.arange(len(ids), dtype=np.int32), np.asarray(sizes, dtype=np.int32))
    counts = np.bincount(holders, minlength=len(terms))
    in_order = np.asarray(lines, dtype=np.int32)
    neighbours = Neighbours.of(in_order)
    columns = [np.asarray(column, dtype=np.uint8)[order] for column in beside.values()]
    return Segment(
        ids=Strings.of(ids),
        titles=Strings.of(titles),
        plain_titles=Strings.of(squeeze(normalise(title)) for title in titles),
        digests=np.frombuffer(b"".join(digests), dtype=np.uint8).reshape(len(ids), DIGEST_SIZE),
        issued=np.asarray(issued, dtype=np.int32),
        event_days=Lists.of(event_days),
        days=Lists.of(days),
        terms=Strings.of(terms),
        postings=Lists(documents[order], np.cumsum(counts, dtype=np.int64)),
        weights=columns[0],
        times=columns[1],
        lines=Lists(in_order, np.asarray(line_ends, dtype=np.int64)),
        neighbours=neighbours,
        sounds=Sounds.of(list(terms), counts, neighbours),
        names=Names.of(names),
        words=Words.of(_words(dict(zip(terms, counts.tolist(), strict=True)))),
        entries=Entries.of(said),
        facts=Facts.of(facts),
    )


def _counts(release: Extract) -> Iterator[Array]:
    """Yield for each term of `release` its weight, and how often it stands where, as `Segment.times` has it."""
    yield np.fromiter(release.terms.values(), dtype=np.uint8, count=len(release.terms))
    lines = np.asarray(release.lines, dtype=np.int32)
    ends = [int(end) + 1 for end in np.flatnonzero(lines == 0)[:2]]
    title, event = (0, *ends, len(lines))[:2], (*ends, len(lines), len(lines))[:2]
    times = np.zeros(len(release.terms) + 1, dtype=np.int64)
    for (start, end), worth in (((0, len(lines)), 1), (title, _TITLE), (event, _EVENT)):
        times += worth * np.bincount(lines[start:end], minlength=len(times))
    yield np.minimum(times[1:], _MOST_COUNTED).astype(np.uint8)


def _words(terms: Mapping[str, int]) -> Iterator[tuple[str, str, int]]:
    """Yield what slips are mended to: every word as written, its key, and how many documents hold it."""
    yield from ((term, term, count) for term, count in terms.items() if ":" not in term)
    yield from ((form, key, terms[key]) for form, key in synonyms().items() if key in terms and form not in terms)
