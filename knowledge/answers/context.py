"""What an earlier turn of a chat left for the next one to lean on."""

from dataclasses import dataclass

from knowledge.answers.across.selection import Selection
from knowledge.questions.question import Facet


@dataclass(frozen=True, slots=True)
class Listing:
    """A list over releases: what it selects, with which entry (0 the first) its page begins, and how many there are."""

    selection: Selection
    first: int = 0
    count: int = 0


@dataclass(frozen=True, slots=True)
class Context:
    """The last turn of one chat. It holds ids and names only, so that it outlives a reload of the base."""

    release_id: str | None = None
    people: tuple[str, ...] = ()
    """Names (as `Person.name` has them, either language) of the people last spoken of, first the one meant by "her"."""
    facet: Facet | None = None
    words: tuple[str, ...] = ()
    """What its question named: a following one that asks nothing new goes on about it."""
    question: str = ""
    """The last question as it came: what a choice answers."""
    listing: Listing | None = None
    """The list that the last turn showed a page of."""
    offered: tuple[tuple[str, float], ...] = ()
    """The ids of the releases among which somebody was asked to choose, the likeliest first, each with how likely it is
    the one meant, 0 to 1; `release_id` is None then."""


NOTHING_BEFORE = Context()
