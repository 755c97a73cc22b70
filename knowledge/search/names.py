"""The names in one segment of a base: whose they are, in which of its documents, how they sound, what is near them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np

from knowledge.arrays import Array, Arrays, Lists, Strings
from knowledge.language.names import bare_name, name_parts, sound
from knowledge.language.romanising import romanised
from knowledge.release import Person, Release
from knowledge.search.slips import Slips

_MOST_PARTS = 255  # of a name; a place is kept in a byte


def person_key(person: Person) -> str:
    """Return what identifies `person` across releases: the name without titles, Thai first."""
    return bare_name(person.name.th or person.name.within("en"))


def names_of(person: Person) -> tuple[str, ...]:
    """Return every spelling of the name that the release has."""
    return (*person.name.forms().values(), *person.other_names)


def rows_of(release: Release) -> list[tuple[str, tuple[str, ...]]]:
    """Return the key and the spellings of everybody in `release`: what `Names.of` takes, with the document's number."""
    return [(person_key(person), names_of(person)) for person in release.people]


class Part(NamedTuple):
    """A part of names: as it is written, in Latin letters, and as it sounds, empty for one consonant or none."""

    written: str
    latin: str
    sound: str


@dataclass(frozen=True)
class Names:
    """Names of everybody in a segment, by the number of a key (a person) and of a part (a word of a name)."""

    keys: Strings
    """Sorted keys."""
    documents: Lists
    """Key -> the documents that have the person, sorted."""
    key_parts: Lists
    """Key -> the parts of its spellings."""
    key_places: Lists
    """Key -> which part of the name each of `key_parts` is, 0 the first."""
    parts: Strings
    """Sorted parts."""
    part_keys: Lists
    """Part -> the keys that have it."""
    part_releases: Array
    """Part -> how many documents have somebody so named, one counted for each person."""
    latin: Strings
    """Part -> its letters in Latin ones, as they are romanised."""
    sounds: Strings
    """Sorted sounds."""
    sound_parts: Lists
    """Sound -> the parts that sound so."""
    slips: Slips
    """Slips of the parts."""

    @classmethod
    def of(cls, rows: Iterable[tuple[int, str, Sequence[str]]]) -> "Names":
        """Return the names of `rows`: number of a document, key of a person, spellings of the name."""
        where: dict[str, set[int]] = {}
        made_of: dict[str, dict[str, int]] = {}
        split: dict[str, tuple[str, ...]] = {}
        for document, key, spellings in rows:
            where.setdefault(key, set()).add(document)
            parts = made_of.setdefault(key, {})
            for spelling in spellings:
                if spelling not in split:
                    split[spelling] = name_parts(spelling)
                for place, part in enumerate(split[spelling][:_MOST_PARTS]):
                    parts.setdefault(part, place)
        keys = sorted(where)
        parts_there = sorted({part for parts in made_of.values() for part in parts})
        number = {part: at for at, part in enumerate(parts_there)}
        key_parts = Lists.of([[number[part] for part in made_of[key]] for key in keys])
        key_places = Lists.of([list(made_of[key].values()) for key in keys], np.uint8)
        owners = np.repeat(np.arange(len(keys), dtype=np.int32), np.diff(key_parts.ends, prepend=0))
        documents = Lists.of([sorted(where[key]) for key in keys])
        heard = [sound(part) for part in parts_there]
        sounds = sorted({one for one in heard if len(one) > 1})
        sound_number = {one: at for at, one in enumerate(sounds)}
        counts = np.diff(documents.ends, prepend=0)[owners]
        sounding = [at for at, one in enumerate(heard) if len(one) > 1]
        return cls(
            keys=Strings.of(keys),
            documents=documents,
            key_parts=key_parts,
            key_places=key_places,
            parts=Strings.of(parts_there),
            part_keys=Lists.grouped(key_parts.values, owners, len(parts_there)),
            part_releases=np.bincount(key_parts.values, counts, len(parts_there)).astype(np.int32),
            latin=Strings.of(romanised(part).lower() for part in parts_there),
            sounds=Strings.of(sounds),
            sound_parts=Lists.grouped(
                np.array([sound_number[heard[at]] for at in sounding], np.int32),
                np.array(sounding, np.int32),
                len(sounds),
            ),
            slips=Slips.of(parts_there),
        )

    def arrays(self) -> Arrays:
        """Return the arrays to save; `Names.within` takes them."""
        packed = {name: getattr(self, name) for name in (*_STRINGS, *_LISTS, "slips")}
        found = {at: array for name, one in packed.items() for at, array in one.arrays(f"names.{name}").items()}
        return {**found, "names.part_releases": self.part_releases}

    @classmethod
    def within(cls, arrays: Mapping[str, Array]) -> "Names":
        """Return the names that `arrays` hold."""
        packed: dict[str, Any] = {name: Strings.within(arrays, f"names.{name}") for name in _STRINGS}
        packed |= {name: Lists.within(arrays, f"names.{name}") for name in _LISTS}
        return cls(**packed, part_releases=arrays["names.part_releases"], slips=Slips.within(arrays, "names.slips"))

    @cached_property
    def number_of_part(self) -> Mapping[str, int]:
        """Part -> its number."""
        return {part: number for number, part in enumerate(self.parts)}

    @cached_property
    def written_part(self) -> Sequence[str]:
        """The parts, read."""
        return list(self.number_of_part)

    @cached_property
    def number_of_key(self) -> Mapping[str, int]:
        """Key -> its number."""
        return {key: number for number, key in enumerate(self.keys)}

    @cached_property
    def number_of_sound(self) -> Mapping[str, int]:
        """Sound -> its number."""
        return {heard: number for number, heard in enumerate(self.sounds)}

    @cached_property
    def latin_part(self) -> Sequence[str]:
        """The parts in Latin letters, read."""
        return list(self.latin)

    def holders(self, part: str) -> list[int]:
        """Return the numbers of the keys that have a part."""
        at = self.number_of_part.get(part)
        return self.part_keys[at].tolist() if at is not None else []

    def in_order(self, key: int, first: str, second: str) -> bool:
        """Return whether `first` is a part of the names of key number `key` before `second`."""
        places = dict(zip(self.key_parts[key].tolist(), self.key_places[key].tolist(), strict=True))
        return bool(places[self.number_of_part[first]] < places[self.number_of_part[second]])

    def documents_of(self, key: str) -> Array:
        """Return the sorted numbers of the documents that have the person of `key`, none for an unknown one."""
        at = self.number_of_key.get(key)
        return self.documents[at] if at is not None else _NONE

    def sounding(self, heard: str) -> list[int]:
        """Return the numbers of the parts whose sound is `heard`."""
        at = self.number_of_sound.get(heard)
        found: list[int] = self.sound_parts[at].tolist() if at is not None else []
        return found

    def part(self, number: int) -> "Part":
        """Return the part that has `number`."""
        heard = self._sound_of_part[number]
        sounding = self._written_sound[heard] if heard >= 0 else ""
        return Part(self.written_part[number], self.latin_part[number], sounding)

    @cached_property
    def _written_sound(self) -> Sequence[str]:
        return list(self.number_of_sound)

    @cached_property
    def _sound_of_part(self) -> Array:
        """Part -> the number of its sound, -1 for none."""
        found = np.full(len(self.parts), -1, dtype=np.int32)
        numbers = np.arange(len(self.sounds), dtype=np.int32)
        found[self.sound_parts.values] = np.repeat(numbers, np.diff(self.sound_parts.ends, prepend=0))
        return found

    def others(self, part: str, most: int) -> set[int]:
        """Return the numbers of the other parts of the names with `part`, of `most` persons at most."""
        return {other for key in self.holders(part)[:most] for other in self.key_parts[key].tolist()}


_STRINGS = ("keys", "parts", "latin", "sounds")
_LISTS = ("documents", "key_parts", "key_places", "part_keys", "sound_parts")
_NONE = np.empty(0, np.int32)
