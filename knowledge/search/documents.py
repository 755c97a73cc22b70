"""The documents of an index: numbered through its segments, with what each of them is and says, in its order."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import chain

import numpy as np

from knowledge.arrays import Array, Strings
from knowledge.search.day_columns import DayColumns, day_columns
from knowledge.search.segment import DIGEST_SIZE, Segment

_THAI_BYTE = "ก".encode()[0]


class Documents:
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

    def document(self, identifier: str) -> int | None:
        """Return the document of the release `identifier`, None where there is none."""
        for segment, start in zip(reversed(self.segments), reversed(self._starts), strict=True):
            number = segment.documents.get(identifier)
            if number is not None and self._alive[number + start]:
                return number + start
        return None

    def identifier(self, document: int) -> str:
        """Return the id of the release that `document` is."""
        segment, number = self._own(document)
        return str(segment.ids[number])

    def title(self, document: int) -> str:
        """Return the title of the release that `document` is, in Thai where it is known in Thai."""
        segment, number = self._own(document)
        return str(segment.titles[number])

    def plain_title(self, document: int) -> str:
        """Return the title of `document` as it is compared: squeezed and normalised."""
        segment, number = self._own(document)
        return str(segment.plain_titles[number])

    def digest(self, document: int) -> bytes:
        """Return the digest of what the release that `document` is was read from."""
        segment, number = self._own(document)
        return bytes(segment.digests[number])

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
        segment, number = self._own(document)
        return segment.lines[number]

    def terms_of(self, document: int) -> tuple[Segment, Array]:
        """Return the segment of `document`, and the numbers that it has for the document's terms, sorted, each once."""
        found = np.sort(self.lines(document))  # first the zeros
        return self.segments[self._segment_of(document)], found[1:][found[1:] != found[:-1]]

    def _segment_of(self, document: int) -> int:
        return bisect_right(self._starts, document) - 1

    def _own(self, document: int) -> tuple[Segment, int]:
        """Return the segment of `document`, and its number there."""
        at = self._segment_of(document)
        return self.segments[at], document - self._starts[at]

    def segment_of(self, documents: Array) -> Array:
        """Return for each of `documents` the place of its segment."""
        return np.searchsorted(np.asarray(self._starts[1:]), documents, side="right")

    @property
    def is_alive(self) -> Array:
        """Whether each document is not gone."""
        return self._alive

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


def _in_thai(titles: Strings) -> Array:
    """Return for each of `titles` whether a Thai letter stands in it, by the first byte of such letters."""
    sizes = np.diff(titles.ends, prepend=0)
    written = np.flatnonzero(sizes)  # an empty title would be taken for the letter behind it
    found = np.zeros(len(sizes), dtype=bool)
    starts = (titles.ends - sizes)[written]
    found[written] = np.logical_or.reduceat(titles.letters == _THAI_BYTE, starts) if len(starts) else False
    return found
