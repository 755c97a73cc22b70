"""The names in one segment of a base: whose they are, in which of its documents, how they sound, what is near them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from knowledge.arrays import Array, Arrays, Lists, Strings, place_of
from knowledge.language.names import bare_name, name_parts, sound
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
        heard = [sound(part) for part in parts_there]
        sounds = sorted({one for one in heard if len(one) > 1})
        sound_number = {one: at for at, one in enumerate(sounds)}
        sounding = [at for at, one in enumerate(heard) if len(one) > 1]
        return cls(
            keys=Strings.of(keys),
            documents=Lists.of([sorted(where[key]) for key in keys]),
            key_parts=key_parts,
            key_places=key_places,
            parts=Strings.of(parts_there),
            part_keys=Lists.grouped(key_parts.values, owners, len(parts_there)),
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
        return {at: array for name, one in packed.items() for at, array in one.arrays(f"names.{name}").items()}

    @classmethod
    def within(cls, arrays: Mapping[str, Array]) -> "Names":
        """Return the names that `arrays` hold."""
        packed: dict[str, Any] = {name: Strings.within(arrays, f"names.{name}") for name in _STRINGS}
        packed |= {name: Lists.within(arrays, f"names.{name}") for name in _LISTS}
        return cls(**packed, slips=Slips.within(arrays, "names.slips"))

    @cached_property
    def number_of_part(self) -> Mapping[str, int]:
        """Part -> its number."""
        return {part: number for number, part in enumerate(self.parts)}

    def holders(self, part: str) -> Array:
        """Return the numbers of the keys that have a part."""
        at = self.number_of_part.get(part)
        return self.part_keys[at] if at is not None else _NONE

    def parts_of(self, key: int) -> list[tuple[str, int]]:
        """Return the parts of the names of key number `key`, each with which part of the name it is, 0 the first."""
        places = self.key_places[key].tolist()
        return [(self.parts[part], place) for part, place in zip(self.key_parts[key].tolist(), places, strict=True)]

    def documents_of(self, key: str) -> Array:
        """Return the sorted numbers of the documents that have the person of `key`, none for an unknown one."""
        at = place_of(self.keys, key)
        return self.documents[at] if at is not None else _NONE

    def sounding(self, heard: str) -> list[str]:
        """Return the parts whose sound is `heard`."""
        at = place_of(self.sounds, heard)
        return [self.parts[part] for part in self.sound_parts[at].tolist()] if at is not None else []

    def near(self, word: str) -> list[str]:
        """Return the parts that `word` may be a slip of: a few, some of which are not near."""
        return [self.parts[part] for part in self.slips.near(word)]


_STRINGS = ("keys", "parts", "sounds")
_LISTS = ("documents", "key_parts", "key_places", "part_keys", "sound_parts")
_NONE = np.empty(0, np.int32)
