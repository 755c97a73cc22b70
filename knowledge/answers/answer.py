"""An answer: one of four honest outcomes, with the text, the evidence and the releases it rests on."""

from dataclasses import dataclass
from enum import StrEnum

from knowledge.questions.question import Facet
from knowledge.release import Release
from knowledge.values import Language


class Outcome(StrEnum):
    """The ways in which a question may end; each has a name and a meaning, and there is no fifth."""

    ANSWERED = "answered"  # the release is known and states it
    NOT_STATED = "not_stated"  # the release is known and does not state it
    CHOOSE = "choose"  # several releases fit equally: the person chooses
    NOT_FOUND = "not_found"  # nothing known fits


@dataclass(frozen=True, slots=True)
class Evidence:
    """What an answer rests on: a sentence of the release, or the line of its data, and the link to it."""

    quote: str
    source: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a list: what was counted or listed, a line for each of the answer's releases, and where it goes on."""

    heading: str
    lines: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said to a question.

    `text` is the direct answer alone, plain, in `language`: no link, no evidence; at most 350 characters for a fact,
    700 for an explanation, 1,500 for a list. With `NOT_STATED` it says what is not stated, and `nearest` is what the
    release does say that comes nearest. `releases` are those it speaks of; with `CHOOSE` those to choose from, with
    `NOT_FOUND` those that come near, best first in both. `near` are others that may be meant in place of the one that
    does not state it, best first. `confidence` is how likely the answer is right, 0 to 1; None
    where nothing was weighed: no answer, a list, what a person checked.
    """

    outcome: Outcome
    text: str
    facet: Facet
    language: Language
    releases: tuple[Release, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    nearest: str = ""
    confidence: float | None = None
    page: Page | None = None
    """The same as `text` in parts, where it is a list over releases."""
    near: tuple[Release, ...] = ()

    @property
    def offered(self) -> tuple[Release, ...]:
        """The releases one of which may be meant: a person may have the question answered from any of them."""
        return self.releases if self.outcome in (Outcome.CHOOSE, Outcome.NOT_FOUND) else self.near
