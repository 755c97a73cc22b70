"""The people of a base, over all its segments: who has a name, how it may be spelt, which releases have the person."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from typing import NamedTuple

from knowledge.arrays import Array
from knowledge.identity.register import Register, build_register
from knowledge.language.names import sound
from knowledge.release import Release
from knowledge.search.names import Names, Part, rows_of

_WORDS_KEPT = 5_000  # of questions, with the parts of names that they are like, and of names with their other parts
_MOST_OTHERS = 150  # people of one name whose other names are told


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
        return any(key in names.number_of_key for names in self.segments)

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
        return any(part in parts for parts in self.parts)

    @cached_property
    def parts(self) -> Sequence[Mapping[str, int]]:
        """The parts of each segment's names, with their numbers."""
        return [names.number_of_part for names in self.segments]

    @cached_property
    def longest_part(self) -> int:
        """How many letters the longest part of a name has, 0 where there is none."""
        return max((len(part) for names in self.segments for part in names.number_of_part), default=0)

    def with_part(self, part: str) -> dict[str, int]:
        """Return the keys that have `part`, each with the number of releases that have the person."""
        found: dict[str, int] = {}
        for names in self.segments:
            for key in names.holders(part):
                written = names.keys[key]
                found[written] = found.get(written, 0) + len(names.documents[key])
        return found

    def named(self, part: str) -> int:
        """Return how many times a release has somebody whose name has `part`."""
        numbers = ((names, names.number_of_part.get(part)) for names in self.segments)
        return sum(int(names.part_releases[number]) for names, number in numbers if number is not None)

    def holders(self, part: str) -> list[tuple[int, int]]:
        """Return whose name has `part`: numbers of a segment and of a key in it."""
        return [(at, key) for at, names in enumerate(self.segments) for key in names.holders(part)]

    def sounding(self, heard: str) -> list[str]:
        """Return the parts of names that sound `heard`."""
        found = (names.written_part[number] for names in self.segments for number in names.sounding(heard))
        return list(dict.fromkeys(found))

    def like(self, word: str, least: float) -> set[Part]:
        """Return the parts that sound like `word` or of which it may be a slip.

        They are parts of the names of people whom releases name `least` times or oftener.
        """
        return {self.segments[at].part(number) for at, number, releases in self._like(word) if releases >= least}

    @cached_property
    def _like(self) -> Callable[[str], list[tuple[int, int, int]]]:
        """Tells of a word what `like` does, with how often releases name people so: questions use the same words."""
        return lru_cache(_WORDS_KEPT)(partial(_like, self.segments))

    @cached_property
    def others(self) -> Callable[[str], "Others"]:
        """Tells of a part of names which others those have, too: questions use the same words."""
        return lru_cache(_WORDS_KEPT)(partial(_others, self.segments))

    def beginning(self, text: str, places: Sequence[int], shortest: int) -> list[tuple[int, str]]:
        """Return at which `places` of `text` which parts of `shortest` letters or more may begin, a slip in them."""
        return sorted(
            {
                (place, names.written_part[number])
                for names in self.segments
                for place, number in names.slips.beginning(text, places, shortest)
                if len(names.written_part[number]) >= shortest
            }
        )

    def same(self, keys: Sequence[str]) -> tuple[str, ...]:
        """Return `keys` with those under which other releases have the same persons, spelt otherwise, behind them."""
        others = (other for key in keys for other in self.register.same(key))
        return tuple(dict.fromkeys((*keys, *(key for key in others if self.knows(key)))))


class Others(NamedTuple):
    """The other parts of the names that have some part: as they are written, in Latin letters, and as they sound."""

    parts: tuple[str, ...]
    latin: tuple[str, ...]
    sounds: tuple[str, ...]


def _others(segments: Sequence[Names], part: str) -> Others:
    found = {names.part(number) for names in segments for number in names.others(part, _MOST_OTHERS)}
    return Others(*zip(*found, strict=True)) if found else Others((), (), ())


def _like(segments: Sequence[Names], word: str) -> list[tuple[int, int, int]]:
    """Return the numbers of the segment and of the part, and how many releases name people so."""
    heard = sound(word)
    return [
        (at, number, int(names.part_releases[number]))
        for at, names in enumerate(segments)
        for number in {*names.slips.near(word), *names.sounding(heard)}
    ]


def index_people(releases: Iterable[Release]) -> People:
    """Return the people of `releases`, one segment in memory."""
    releases = list(releases)
    rows = ((number, *row) for number, release in enumerate(releases) for row in rows_of(release))
    return People([Names.of(rows)], build_register(releases), [[release.id for release in releases]])
