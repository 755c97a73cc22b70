"""Cues: the words by which a release shows that it states an aim, a decision, an order, a reason ..."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from knowledge.language.alternation import alternation
from knowledge.language.data import read_data
from knowledge.release import StatementKind
from knowledge.values import Language

_NEAR = 24  # letters beside a cue within which other words may make it something else


@dataclass(frozen=True, slots=True)
class Rule:
    """What one set of cues shows; `weight` (1 to 3) is how telling they are.

    `from_before`: what is stated begins in the sentence before the cue's; `apart`: the cues count behind a space only.
    """

    kind: StatementKind
    name: str
    weight: int
    not_after: tuple[str, ...]
    not_before: tuple[str, ...]
    from_before: bool
    apart: bool


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue at `start` to `end` of a body, and what it shows."""

    rule: Rule
    start: int
    end: int


@cache
def cue_words(language: Language) -> dict[str, Any]:
    """Return what `statement_cues.yaml` holds for `language`."""
    loaded = read_data(Path(__file__).parent / "statement_cues.yaml")
    return dict(loaded[language])


def _squeezed(word: str, language: Language) -> str:
    return word.replace(" ", "") if language == "th" else word.casefold()


@cache
def _rules(language: Language) -> dict[str, list[Rule]]:
    """Return the rules that each cue belongs to, by the cue without its spaces."""
    table: dict[str, list[Rule]] = {}
    for entry in cue_words(language)["rules"]:
        rule = Rule(
            StatementKind(entry["kind"]),
            entry["rule"],
            entry["weight"],
            tuple(entry.get("not_after", ())),
            tuple(entry.get("not_before", ())),
            entry.get("from_before", False),
            entry.get("apart", False),
        )
        for word in dict.fromkeys(entry["cues"]):
            table.setdefault(_squeezed(word, language), []).append(rule)
    return table


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    words = {word for entry in cue_words(language)["rules"] for word in entry["cues"]}
    if language == "th":
        return re.compile(alternation(words))
    initials = {word[0] for word in words}
    both = {word[0].upper() + word[1:] for word in words if word[0] in initials} | words
    return re.compile(rf"\b(?:{alternation(both)})\b")


def find_cues(plain: str, language: Language) -> Iterator[Cue]:
    """Yield the cues of `plain` in its order; one place may show several things."""
    rules = _rules(language)
    for found in _pattern(language).finditer(plain):
        before = plain[max(0, found.start() - _NEAR) : found.start()].rstrip()
        behind = plain[found.end() : found.end() + _NEAR].lstrip()
        for rule in rules[_squeezed(found.group(), language)]:
            stands = not rule.apart or plain[found.start() - 1 : found.start()].isspace()
            changed = before.endswith(rule.not_after or "\0") or behind.startswith(rule.not_before or "\0")
            if stands and not changed:
                yield Cue(rule, found.start(), found.end())
