"""The people of a base, over all its segments: who has a name, how it may be spelt, which releases have the person."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from knowledge.arrays import Array
from knowledge.identity.register import Register, build_register
from knowledge.release import Release
from knowledge.search.names import Names, rows_of


@dataclass(frozen=True)
class People:
    """Names of everybody in a base. A key is the name without titles, Thai where it is known in Thai."""

    segments: Sequence[Names]
    register: Register
    """Who is who across the releases."""
    ids: Sequence[Sequence[str]]
    """The ids of each segment's releases, by the number of the document."""

    def knows(self, key: str) -> bool:
        """Return whether any release has the person of `key`."""
        return any(len(documents) for documents in self.documents(key))

    def documents(self, key: str) -> list[Array]:
        """Return for each segment the sorted numbers of its documents that have the person of `key`."""
        return [names.documents_of(key) for names in self.segments]

    def releases(self, key: str) -> frozenset[str]:
        """Return the ids of the releases that have the person of `key`."""
        found = zip(self.ids, self.documents(key), strict=True)
        return frozenset(ids[document] for ids, documents in found for document in documents.tolist())

    def count(self, key: str) -> int:
        """Return how many releases have the person of `key`."""
        return sum(len(documents) for documents in self.documents(key))

    def has_part(self, part: str) -> bool:
        """Return whether anybody's name has `part`."""
        return any(part in names.number_of_part for names in self.segments)

    @cached_property
    def longest_part(self) -> int:
        """How many letters the longest part of a name has, 0 where there is none."""
        return max((len(part) for names in self.segments for part in names.number_of_part), default=0)

    def with_part(self, part: str) -> dict[str, int]:
        """Return the keys that have `part`, each with the number of releases that have the person."""
        found: dict[str, int] = {}
        for names in self.segments:
            for key in names.holders(part).tolist():
                written = names.keys[key]
                found[written] = found.get(written, 0) + len(names.documents[key])
        return found

    def with_parts(self, first: str, second: str) -> set[str]:
        """Return the keys that have both parts in one name, `first` before `second`."""
        found = set[str]()
        for names in self.segments:
            for key in np.intersect1d(names.holders(first), names.holders(second), assume_unique=True).tolist():
                places = dict(names.parts_of(key))
                if places[first] < places[second]:
                    found.add(names.keys[key])
        return found

    def sounding(self, heard: str) -> list[str]:
        """Return the parts of names that sound `heard`."""
        return list(dict.fromkeys(part for names in self.segments for part in names.sounding(heard)))

    def near(self, word: str) -> list[str]:
        """Return the parts of names that `word` may be a slip of: a few, some of which are not near."""
        return list(dict.fromkeys(part for names in self.segments for part in names.near(word)))

    def beginning(self, text: str, shortest: int) -> list[tuple[int, str]]:
        """Return where in `text` which parts may begin, a slip in them: parts of `shortest` letters or more."""
        return sorted(
            {
                (place, names.parts[number])
                for names in self.segments
                for place, number in names.slips.beginning(text, shortest)
            }
        )

    def same(self, keys: Sequence[str]) -> tuple[str, ...]:
        """Return `keys` with those under which other releases have the same persons, spelt otherwise, behind them."""
        others = (other for key in keys for other in self.register.same(key))
        return tuple(dict.fromkeys((*keys, *(key for key in others if self.knows(key)))))


def index_people(releases: Iterable[Release]) -> People:
    """Return the people of `releases`, one segment in memory."""
    releases = list(releases)
    rows = ((number, *row) for number, release in enumerate(releases) for row in rows_of(release))
    return People([Names.of(rows)], build_register(releases), [[release.id for release in releases]])
