"""A statement before the choice among those of its kind."""

from dataclasses import dataclass

from knowledge.release import StatementKind


@dataclass(frozen=True, slots=True)
class StatementDraft:
    """What may be a statement, at `start` to `end` of a body.

    `rule` names what showed it, `weight` is how telling that is, `cue` where it stands; `points` are the places of its
    list.
    """

    kind: StatementKind
    rule: str
    weight: int
    cue: int
    start: int
    end: int
    who: str | None = None
    about: str | None = None
    points: tuple[tuple[int, int], ...] = ()
