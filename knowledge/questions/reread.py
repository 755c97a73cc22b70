"""What a question asks for where its way of asking alone misleads, by the second readings in `reread.yaml`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from knowledge.questions.cues import pattern_of, shows
from knowledge.questions.facets import Asked, read_ways
from knowledge.questions.question import Facet


@dataclass(frozen=True, slots=True)
class Reading:
    """A second reading: of which facets, in which questions, and what they mean then."""

    read: frozenset[Facet]
    means: Facet
    part: str | None
    shown: re.Pattern[str]
    unless: re.Pattern[str] | None
    and_cue: str | None
    unless_cue: str | None
    nobody: bool
    no_post: bool

    def fits(self, plain: str, somebody: bool, post: bool) -> bool:
        """Return whether the read text `plain`, in small letters, is one that this reading is of."""
        return (
            not (self.nobody and somebody)
            and not (self.no_post and post)
            and self.shown.search(plain) is not None
            and (self.unless is None or self.unless.search(plain) is None)
            and (self.and_cue is None or shows(self.and_cue, plain))
            and (self.unless_cue is None or not shows(self.unless_cue, plain))
        )


def _any_of(ways: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(pattern_of, ways)))


@cache
def readings() -> tuple[Reading, ...]:
    """Return the second readings in the file's order."""
    return tuple(
        Reading(
            frozenset(map(Facet, entry["read"])),
            Facet(entry["means"]),
            entry.get("part"),
            _any_of(entry["shows"]),
            _any_of(entry["unless"]) if "unless" in entry else None,
            entry.get("and_cue"),
            entry.get("unless_cue"),
            entry.get("nobody", False),
            entry.get("no_post", False),
        )
        for entry in read_ways("reread")
    )


def reread(asked: Asked, plain: str, *, somebody: bool, post: bool) -> Asked | None:
    """Return what is meant by a question that seems to ask for `asked`; None where that is what it means.

    `somebody`: whether a person, or "he" or "she", stands in the question; `post`: whether a post does.
    """
    text = plain.casefold()
    for reading in readings():
        if asked.facet in reading.read and reading.fits(text, somebody, post):
            return replace(asked, facet=reading.means, part=reading.part)
    return None
