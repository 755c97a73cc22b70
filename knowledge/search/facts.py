"""What questions across releases count and list: who had which role, which plans there are, how titles are alike."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

import numpy as np

from knowledge.arrays import Array, Arrays, Strings
from knowledge.language.concepts import read_lexicon
from knowledge.language.data import read_data
from knowledge.language.text import normalise
from knowledge.language.words import topic_keys
from knowledge.questions.cues import pattern_of
from knowledge.release import Release, Role
from knowledge.search.names import person_key
from knowledge.search.titles import title_number

ROLE_BITS = {role: 1 << place for place, role in enumerate(Role)}
CHECKED = 1 << len(Role)
"""The bit beside those of the roles that says that a person has looked at the fact."""
OPEN_YEAR = 0
_SURE = 0.8  # of a period that was read: how often such ones are right, at least
_LONGEST_PLAN = 160  # letters of a plan's name


class Plan(NamedTuple):
    """A plan that a release gives the years of, Buddhist Era; 0 for an end that is open."""

    name: str
    start: int
    end: int
    checked: bool


class FactRow(NamedTuple):
    """What is counted of one release: the number of its title, the roles of its people as bits, its plans."""

    title: int
    roles: Sequence[tuple[str, int]]
    plans: Sequence[Plan]


def facts_of(release: Release) -> FactRow:
    """Return what questions across releases count of `release`."""
    roles: dict[str, int] = {}
    for person in release.people:
        bits = sum(ROLE_BITS[role] for role in set(person.roles)) | (
            CHECKED if person.checked or release.checked else 0
        )
        roles[person_key(person)] = roles.get(person_key(person), 0) | bits
    plans = [
        Plan(
            name[:_LONGEST_PLAN], period.start or OPEN_YEAR, period.end or OPEN_YEAR, period.checked or release.checked
        )
        for period in release.periods
        if period.checked or release.checked or (period.confidence is None or period.confidence >= _SURE)
        if (name := " ".join((period.of.th or period.of.within("en")).split())) and _shows("plan", name)
    ]
    title = release.title.th or release.title.within("en")
    return FactRow(title_number(title), list(roles.items()), list(dict.fromkeys(plans)))


def fact_terms(release: Release) -> list[str]:
    """Return terms that say what happened and where: "kind:visit", "at:เชียงใหม่".

    An event is at a place that its venue or its name has, or its title, where that tells of a visit.
    """
    event = release.event
    texts = [event.venue, event.name] if event else []
    if any(_shows("visiting", form) for form in release.title.forms().values()):
        texts.append(release.title)
    forms = [form for text in texts if text for form in text.forms().values()]
    found = {key.removeprefix("place:") for form in forms for key in topic_keys(form) if key.startswith("place:")}
    places = found - _home() if found - _home() else found
    kind = [f"kind:{event.kind}"] if event and event.kind else []
    return [*kind, *sorted(f"at:{place}" for place in places)]


def _home() -> set[str]:
    return {str(read_lexicon("places")[0][0])}


@cache
def _words() -> dict[str, re.Pattern[str]]:
    lists = read_data(Path(__file__).parent / "facts.yaml")
    return {name: re.compile("|".join(map(pattern_of, words))) for name, words in lists.items()}


def _shows(name: str, text: str) -> bool:
    return bool(_words()[name].search(normalise(text)))


def person_number(key: str) -> int:
    """Return the number that stands for the person of `key`."""
    return int.from_bytes(blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


@dataclass(frozen=True)
class Facts:
    """The facts of a segment's documents as arrays."""

    titles: Array
    """The number of each document's title: `titles.alike` compares two."""
    persons: Array
    """For each person of each document the number of the key, sorted."""
    documents: Array
    """Beside each of `persons` the document."""
    roles: Array
    """Beside each of `persons` the bits of the roles, and whether they are checked."""
    plan_names: Strings
    plan_documents: Array
    """Beside each of `plan_names` the document."""
    plan_years: Array
    """Beside each of `plan_names` the first year and the last, and whether it is checked."""

    @classmethod
    def of(cls, rows: Iterable[FactRow]) -> "Facts":
        """Return the facts of documents that are numbered in the order of `rows`."""
        titles: list[int] = []
        people: list[tuple[int, int, int]] = []
        plans: list[tuple[int, Plan]] = []
        numbers: dict[str, int] = {}
        for document, row in enumerate(rows):
            titles.append(row.title)
            for key, bits in row.roles:
                if key not in numbers:
                    numbers[key] = person_number(key)
                people.append((numbers[key], document, bits))
            plans += [(document, Plan(*plan)) for plan in row.plans]
        people.sort()
        return cls(
            np.array(titles, dtype=np.uint64),
            np.array([number for number, *_ in people], dtype=np.uint64),
            np.array([document for _, document, _ in people], dtype=np.int32),
            np.array([bits for *_, bits in people], dtype=np.uint8),
            Strings.of(plan.name for _, plan in plans),
            np.array([document for document, _ in plans], dtype=np.int32),
            np.array([plan[1:] for _, plan in plans], dtype=np.int32).reshape(len(plans), 3),
        )

    def arrays(self) -> Arrays:
        """Return the arrays to save; `Facts.within` takes them."""
        return {f"facts.{name}": getattr(self, name) for name in _COLUMNS} | self.plan_names.arrays("facts.plan_names")

    @classmethod
    def within(cls, arrays: Mapping[str, Array]) -> "Facts":
        """Return the facts that `arrays` hold."""
        columns = {name: arrays[f"facts.{name}"] for name in _COLUMNS}
        return cls(plan_names=Strings.within(arrays, "facts.plan_names"), **columns)

    def roles_of(self, key: str) -> tuple[Array, Array]:
        """Return the documents that have the person of `key`, and the bits of the roles in each."""
        number = np.uint64(person_number(key))
        first = int(np.searchsorted(self.persons, number, side="left"))
        last = int(np.searchsorted(self.persons, number, side="right"))
        return self.documents[first:last], self.roles[first:last]


_COLUMNS = ("titles", "persons", "documents", "roles", "plan_documents", "plan_years")
