"""The register of persons: who stands behind the names of many releases, and who held which post on which day."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import chain
from typing import Any

import numpy as np

from knowledge.arrays import Array, Strings, place_of
from knowledge.identity.entries import Entries, said_in
from knowledge.identity.posts import keys_of_post
from knowledge.identity.tenure import Tenure
from knowledge.language.names import bare_name
from knowledge.release import Release
from knowledge.values import Text

_FEW = 0.1  # whom this share of the chief holder's releases name, or less, is named by a slip
_SURE = 5  # releases of the chief holder from which on that is so


@dataclass(frozen=True, slots=True)
class Identity:
    """A person: the most frequent name in each language, and every spelling."""

    key: str
    name: Text
    spellings: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Ids(Sequence[str]):
    """Ids of releases by their places, read when they are asked for."""

    ids: Strings
    places: Array

    def __len__(self) -> int:
        return len(self.places)

    def __getitem__(self, at: Any) -> Any:  # noqa: ANN401 - a number or a slice, as for every sequence
        if isinstance(at, slice):
            return [self.ids[int(place)] for place in self.places[at]]
        return self.ids[int(self.places[at])]


@dataclass(frozen=True)
class Register:
    """The people of many releases, in parts: a large one, and those of releases that came since.

    Two parts have the same person where they share a bare spelling. What the releases in `gone`, ids for each part, say
    in that part counts no more.
    """

    parts: Sequence[Entries]
    gone: Sequence[Collection[str]] = ()

    def find(self, name: str) -> Identity | None:
        """Return the person of a name, titled or not, in either script; None where nobody is known by it."""
        found = self._persons(bare_name(name))
        return self._identity(found) if found else None

    def same(self, bare: str) -> tuple[str, ...]:
        """Return every spelling, bare, of the person whom `bare` names, itself where the register lacks it."""
        found = self._persons(bare)
        spellings = {spelling for part, person in found for spelling in part.spellings_of(person)}
        return tuple(sorted(spellings, key=lambda name: (name != bare, name))) or (bare,)

    def holders(self, post: str, first: date, last: date | None = None) -> list[tuple[Identity, Tenure]]:
        """Return who held `post` (Thai or English, one post) from `first` to `last`, in the order of time.

        They are those to whom a release of these days gives the post; where none does, those whom earlier and later
        ones give it. Whom hardly a release gives it, where others have many, is left out: a slip, mostly.
        """
        last = last or first
        held = self._held(post)
        found = [entry for entry in held if entry[1].within(first, last)]
        most = max((len(tenure.ordinals) for _, tenure in found), default=0)
        found = [entry for entry in found if len(entry[1].ordinals) > _FEW * most or most < _SURE]
        if not found:
            found = [entry for entry in held if entry[1].first <= first and last <= entry[1].last]
        found.sort(key=lambda entry: entry[1].first)
        return [(self._identity(persons), tenure) for persons, tenure in found]

    def latest(self, post: str) -> date | None:
        """Return the day of the last release that gives `post` to anybody, None where none does."""
        return max((tenure.last for _, tenure in self._held(post)), default=None)

    def _persons(self, bare: str) -> list[tuple[Entries, int]]:
        """Return the person whom `bare` names, in each part that has the person."""
        found = [(part, person) for part in self.parts if (person := part.person(bare)) is not None]
        if len(self.parts) == 1 or not found:
            return found
        first, person = found[0]
        spellings = first.spellings_of(person)
        others = ((part, part.person(spelling)) for part in self.parts if part is not first for spelling in spellings)
        return [(first, person), *dict.fromkeys((part, other) for part, other in others if other is not None)]

    def _identity(self, persons: Sequence[tuple[Entries, int]]) -> Identity:
        thai = next((part.thai[person] for part, person in persons if part.thai[person]), None)
        english = next((part.english[person] for part, person in persons if part.english[person]), None)
        spellings = frozenset(spelling for part, person in persons for spelling in part.spellings_of(person))
        part, person = persons[0]
        return Identity(part.keys[person], Text(th=thai, en=english), spellings)

    def _held(self, post: str) -> list[tuple[list[tuple[Entries, int]], Tenure]]:
        """Return everybody to whom a release gives `post`, with the tenure."""
        keys = keys_of_post(post)
        if len(keys) != 1:
            return []
        held: dict[str, tuple[list[tuple[Entries, int]], list[Tenure]]] = {}
        for part in self.parts:
            for at in part.tenures_of(keys[0]):
                if (tenure := self._tenure(part, at)) is not None:
                    person = int(part.holder[at])
                    persons = self._persons(part.keys[person]) if len(self.parts) > 1 else [(part, person)]
                    held.setdefault(persons[0][0].keys[persons[0][1]], (persons, []))[1].append(tenure)
        return [(persons, _united(tenures)) for persons, tenures in held.values()]

    def _tenure(self, part: Entries, at: int) -> Tenure | None:
        """Return a tenure without the releases that are gone, None where no other gives it."""
        post = Text(th=part.post_thai[at] or None, en=part.post_english[at] or None)
        days, said_by = part.days[at], part.said_by[at]
        if any(self.gone):
            kept = ~np.isin(said_by, self._gone_from[self.parts.index(part)])
            days, said_by = days[kept], said_by[kept]
        return Tenure(post, days, _Ids(part.releases, said_by)) if len(days) else None

    @cached_property
    def _gone_from(self) -> list[list[int]]:
        """The places among each part's releases of those that are gone."""
        gone = zip(self.parts, self.gone, strict=True)
        places = ((place_of(part.releases, release) for release in ids) for part, ids in gone)
        return [[place for place in found if place is not None] for found in places]


def _united(tenures: Sequence[Tenure]) -> Tenure:
    """Return the tenures of one post and person, each from a part of the register, as one."""
    if len(tenures) == 1:
        return tenures[0]
    days = [int(day) for day in chain.from_iterable(tenure.ordinals for tenure in tenures)]
    releases = list(chain.from_iterable(tenure.releases for tenure in tenures))
    order = sorted(range(len(days)), key=lambda at: (days[at], releases[at]))
    return Tenure(tenures[0].post, [days[at] for at in order], [releases[at] for at in order])


def build_register(releases: Iterable[Release]) -> Register:
    """Return the register of `releases`, one part in memory."""
    return Register([Entries.of(chain.from_iterable(said_in(release) for release in releases))])
