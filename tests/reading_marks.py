"""How well facts are read: releases read by a person beside the same ones read by machine, part by part."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from rapidfuzz.distance import LCSseq

from knowledge.language.names import bare_name
from knowledge.language.text import normalise
from knowledge.reading.confidence import confidence
from knowledge.reading.contacts import find_contacts
from knowledge.reading.event import find_event
from knowledge.reading.mentions import find_mentions
from knowledge.reading.page import Page, read_page
from knowledge.reading.people import find_people
from knowledge.reading.periods import find_periods
from knowledge.release import Event, Person
from knowledge.values import Text

Facts = Mapping[str, Any]  # one release read by a person: a line of a file of facts
_ENOUGH = 2 / 3  # of the letters of the shorter of two texts that they must share in their order


@dataclass(frozen=True, slots=True)
class Judged:
    """A fact that was read: its kind, the rule by which each part was read and whether that part is right."""

    kind: str
    rules: Mapping[str, str]
    right: Mapping[str, bool]

    @property
    def confidence(self) -> float:
        """How sure the reading says that it is, 0 to 1."""
        return confidence(self.kind, self.rules)[0]


def judge_all(facts: Path, texts: Path) -> Iterator[Judged]:
    """Judge what is read from the folder `texts` (NUMBER.txt) against the lines of `facts`."""
    for line in facts.read_text("utf-8").splitlines():
        gold = json.loads(line)
        number = str(gold["url"]).rsplit("/", 1)[-1]
        yield from judge(read_page((texts / f"{number}.txt").read_text("utf-8")), gold)


def judge(page: Page, gold: Facts) -> Iterator[Judged]:
    """Judge every event, person, period and contact that is read from `page`; not those that `gold` has no key for."""
    mentions = find_mentions(page)
    if "event" in gold and (event := find_event(page, mentions)):
        yield Judged("event", event.rules, dict(_event_right(event.fact, gold.get("event") or {}, event.rules)))
    for person in find_people(page, mentions) if "people" in gold else ():
        yield Judged("person", person.rules, dict(_person_right(person.fact, gold["people"], person.rules)))
    spans = {(period["from"], period["to"]) for period in gold["periods"]}
    for period in find_periods(page):
        right = (period.fact.start, period.fact.end) in spans
        yield Judged("period", period.rules, dict.fromkeys(period.rules, right))
    values = {_squeezed(contact["value"]) for contact in gold["contacts"]}
    for contact in find_contacts(page):
        right = _squeezed(contact.fact.value) in values
        yield Judged("contact", contact.rules, dict.fromkeys(contact.rules, right))


def shares(judged: Iterable[Judged]) -> dict[str, dict[str, tuple[int, int]]]:
    """Return for each part ("person.post") and each rule how many were right, of how many."""
    counts: dict[str, dict[str, tuple[int, int]]] = {}
    for one in judged:
        for part, right in one.right.items():
            rules = counts.setdefault(f"{one.kind}.{part}", {})
            before, of = rules.get(one.rules[part], (0, 0))
            rules[one.rules[part]] = before + right, of + 1
    return counts


def calibration(judged: Sequence[Judged], edges: Sequence[float]) -> Iterator[tuple[float, float, int, float, float]]:
    """Yield for each band of confidence: its edges, how many facts, their mean confidence, and the share right."""
    for low, high in pairwise(edges):
        some = [one for one in judged if low <= one.confidence < high or (high == 1 and one.confidence == 1)]
        if some:
            sure = sum(one.confidence for one in some) / len(some)
            yield low, high, len(some), sure, sum(all(one.right.values()) for one in some) / len(some)


def _event_right(event: Event, gold: Facts, rules: Mapping[str, str]) -> Iterator[tuple[str, bool]]:
    judges: dict[str, Callable[[], bool]] = {
        "dates": lambda: [str(day) for day in event.dates] == list(gold.get("dates") or []),
        "time": lambda: event.time == gold.get("time"),
        "venue": lambda: _alike(event.venue, gold.get("venue")),
        "name": lambda: _alike(event.name, gold.get("name")),
    }
    yield from ((part, judges[part]()) for part in rules if part in judges)


def _person_right(person: Person, gold: Sequence[Facts], rules: Mapping[str, str]) -> Iterator[tuple[str, bool]]:
    same = next((one for one in gold if _same_name(person.name, one["name"])), None)
    judges: dict[str, Callable[[], bool]] = {
        "name": lambda: same is not None,
        "post": lambda: same is not None and _alike(person.post, same["position"]),
        "roles": lambda: same is not None and set(person.roles) == set(same["roles"]),
    }
    yield from ((part, judges[part]()) for part in rules if part in judges)


def _same_name(name: Text, other: str) -> bool:
    bare = _squeezed(bare_name(other))
    names = [_squeezed(bare_name(form)) for form in name.forms().values()]
    return any(one == bare or (len(one) > 7 and (one in bare or bare in one)) for one in names)


def _alike(read: Text | None, other: str | None) -> bool:
    if read is None or not other:
        return read is None and not other
    plain = _squeezed(other)
    return any(
        LCSseq.similarity(one, plain) >= _ENOUGH * min(len(one), len(plain))
        for one in map(_squeezed, read.forms().values())
        if one
    )


def _squeezed(text: str) -> str:
    return normalise(text).replace(" ", "").replace("-", "").replace(".", "")
