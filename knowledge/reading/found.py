"""What a reader of one kind of fact gives back: the fact, where it stands, and the rule that found it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from knowledge.release import Fact

F = TypeVar("F", bound=Fact)


@dataclass(frozen=True, slots=True)
class Found(Generic[F]):
    """A fact read from a page, without evidence, confidence and doubts yet. It stands at `start` to `end` of the body.

    `rules` names for each part of the fact that was read ("name", "post", "venue" ...) the rule that found it:
    confidences are measured by part and rule (`confidence.yaml`). A fact of a single part calls it "fact".
    """

    fact: F
    start: int
    end: int
    rules: Mapping[str, str]
