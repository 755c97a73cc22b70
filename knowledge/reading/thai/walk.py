"""The walk through a Thai release: where it stands, and the roles that it has given so far."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from knowledge.reading.thai.references import Reference
from knowledge.release import Role


@dataclass(slots=True)
class Walk:
    """Where the walk stands in the text `hidden`, and the roles given so far: mention -> role -> rule."""

    hidden: str
    roles: dict[int, dict[Role, str]] = field(default_factory=dict)
    names: list[Reference] = field(default_factory=list)  # the list that waits for its verb
    opened: str = ""  # the kind of cue that opened it; "" for the subject of a clause
    pending: str = ""  # the kind of cue that will open the next list
    pending_end: int = 0
    head: list[Reference] = field(default_factory=list)  # the subject of the clause
    waiting: bool = False  # the head was named with company and waits for its verb
    suspended: list[Reference] = field(default_factory=list)  # a subject broken off by "มอบหมายจาก ..."
    tail: list[Reference] = field(default_factory=list)  # who did what the last verb says
    main: list[Reference] = field(default_factory=list)  # who is the subject where none is written
    last_kind: str = ""  # of the last verb in the clause
    last_end: int = 0  # where the last name or verb ended
    clause: int = 0  # where the clause began
    sender: list[Reference] = field(default_factory=list)  # who sends, or receives, those named behind
    told_having: bool = False  # the last verb was about a list that "โดยมี" opened
    quoting: bool = False  # what follows is what somebody said
    quoted_from: int = 0  # where that began
    quote_at: int = -1  # where it will begin, behind what was done before it was said; -1: nowhere
    done_before: str = ""  # the kind of deed after which the clause, whose subject follows, tells what was said
    speaker: Reference | None = None

    def give(self, references: Sequence[Reference], role: Role, rule: str) -> None:
        """Give `role` to those whom `references` mean; the first rule to do so counts."""
        for reference in references:
            given = self.roles.setdefault(reference.mention, {})
            given.setdefault(role, f"{rule}_by_post" if reference.by == "post" else rule)

    def has_part(self, references: Sequence[Reference]) -> bool:
        """Return whether any of those meant has a part in the event already."""
        return any(
            role in self.roles.get(reference.mention, ())
            for reference in references
            for role in (Role.CHAIR, Role.ATTENDEE)
        )
