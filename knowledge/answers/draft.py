"""A draft: what one facet's module found in one release, before it becomes an `Answer`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from knowledge.language.phrases import Phrases, load_phrases
from knowledge.release import Fact


@dataclass(frozen=True, slots=True)
class Draft:
    """A direct answer and the lines that it rests on; `people` are the names spoken of, for the next turn.

    `chance` is how likely it is right where `settle` weighed it, 0 to 1; None for what a person checked. `marks` are
    what showed it, by name: those of the passage, and whether the answer is "stated" by facts.
    """

    text: str
    evidence: tuple[str, ...]
    people: tuple[str, ...] = ()
    chance: float | None = None
    marks: Mapping[str, float] = field(default_factory=dict, compare=False, repr=False)


@cache
def wording() -> Phrases:
    """Return the phrases of direct answers."""
    return load_phrases(Path(__file__).parent / "wording")


def fits(text: str, limit: int) -> str:
    """Return `text` cut to `limit` characters at a line or word, with "…" where something was cut."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 2]
    at = max(cut.rfind("\n"), cut.rfind(" "))
    return (cut[:at] if at > limit // 2 else cut).rstrip(" ,;·") + " …"


def resting_on(fact: Fact, line: str) -> str:
    """Return the sentence that `fact` rests on, or `line`, its data in words, where the release's text is not kept."""
    return fact.evidence or line
