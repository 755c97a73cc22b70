"""The schema of a release: one published announcement and the facts in it.

Names follow Popolo (people, posts) and schema.org (NewsArticle, Event, temporalCoverage). Every model is immutable and
refuses unknown keys, so that a slip in somebody's data fails loudly.
"""

from datetime import date
from enum import StrEnum
from typing import Any

from pydantic import Field, field_validator, model_validator

from knowledge.values import LANGUAGES, BuddhistYear, ClockTime, Day, Identifier, Part, Text, WebAddress


class Role(StrEnum):
    """What a person or a group did at the event."""

    CHAIR = "chair"
    ATTENDEE = "attendee"
    SPEAKER = "speaker"
    SIGNATORY = "signatory"
    MENTIONED = "mentioned"


class Fact(Part):
    """A piece of a release's structured data, with the sentence it rests on and whether a person looked at it."""

    evidence: str | None = Field(default=None, description="the sentence of the release that the fact rests on")
    checked: bool = Field(default=False, description="true once a person has compared the fact with the release")
    confidence: float | None = Field(
        default=None, ge=0, le=1, description="how often facts that were read in this way proved right; none: by hand"
    )
    doubts: tuple[str, ...] = Field(default=(), description="the parts that the reading is unsure of: venue, roles ...")


class Event(Fact):
    """What happened. An empty `dates`, a null `time` or `venue`: the release does not say."""

    kind: str | None = Field(default=None, description="meeting, workshop, ceremony, visit, statement ...")
    name: Text | None = None
    dates: tuple[Day, ...] = Field(default=(), description="the day, or the first and the last of several days")
    time: ClockTime | None = Field(default=None, description="when it began, 24 hours: '13:30'")
    venue: Text | None = None

    @field_validator("dates")
    @classmethod
    def _in_order(cls, dates: tuple[date, ...]) -> tuple[date, ...]:
        if list(dates) != sorted(dates):
            raise ValueError("The dates are out of order; write the first day first.")
        return dates


class Person(Fact):
    """A named person of a release, with the post as the release has it."""

    name: Text
    other_names: tuple[str, ...] = Field(default=(), description="further spellings and nicknames, either script")
    post: Text | None = None
    roles: tuple[Role, ...] = ()


class Group(Fact):
    """People whom the release does not name: "the heads of the agencies"."""

    name: Text
    roles: tuple[Role, ...] = (Role.ATTENDEE,)
    count: int | None = Field(default=None, ge=1, description="how many, where the release says so")


class Organisation(Fact):
    """An organisation of a release. A bare text stands for its name."""

    name: Text
    part: Text | None = Field(default=None, description="what it did: organiser, host, partner ...")

    @model_validator(mode="before")
    @classmethod
    def _from_name(cls, value: Any) -> Any:  # noqa: ANN401 - whatever stood in the data
        if isinstance(value, str) or (isinstance(value, dict) and value and set(value) <= set(LANGUAGES)):
            return {"name": value}
        return value


class Period(Fact):
    """A span of whole years, Buddhist Era, both ends within it; `of` says what lasts so long."""

    of: Text
    start: BuddhistYear | None = Field(alias="from")
    end: BuddhistYear | None = Field(alias="to")

    @model_validator(mode="after")
    def _in_order(self) -> "Period":
        if self.start is None and self.end is None:
            raise ValueError("The period has neither `from` nor `to`; write one of the two at least.")
        if self.start is not None and self.end is not None and self.start > self.end:
            raise ValueError(f"The period goes from {self.start} to {self.end}, backwards; swap `from` and `to`.")
        return self

    @property
    def years(self) -> int | None:
        """How many years it lasts, first and last counted; None where one end is open."""
        return self.end - self.start + 1 if self.start is not None and self.end is not None else None

    def covers(self, year: int) -> bool:
        """Return whether `year` (B.E.) lies within the period; an open end is not a limit."""
        return (self.start is None or self.start <= year) and (self.end is None or year <= self.end)


class Figure(Fact):
    """A quantity: `value` as printed ("22.5 ล้านบาท"), `number` (22500000), `unit` (บาท) and what it counts (`of`)."""

    value: Text
    number: float | None = None
    unit: Text | None = None
    of: Text


class ContactKind(StrEnum):
    """How somebody may be reached."""

    HOTLINE = "hotline"
    PHONE = "phone"
    URL = "url"
    EMAIL = "email"
    LINE = "line"
    SOCIAL = "social"
    ADDRESS = "address"


class Contact(Fact):
    """A number, address or site that the release gives, and whose or what for (`of`)."""

    kind: ContactKind
    value: str
    of: Text | None = None


class StatementKind(StrEnum):
    """What a statement is about."""

    OBJECTIVE = "objective"
    DECISION = "decision"
    ORDER = "order"
    FOCUS = "focus"
    AGENDA = "agenda"
    REASON = "reason"
    METHOD = "method"
    SAID = "said"


class Statement(Fact):
    """What the release says beyond people, days and figures; `who` said or decided it, `about` names its topic."""

    kind: StatementKind
    who: Text | None = None
    about: Text | None = Field(default=None, description="the topic, where a release has several of one kind")
    text: Text
    items: tuple[Text, ...] = Field(default=(), description="the points of the statement, where it is a list")


class Release(Part):
    """One published announcement: where it stands, when it came out, and the facts in it."""

    id: Identifier
    source: WebAddress
    publisher: Text
    issued: Day
    title: Text
    summary: Text | None = None
    event: Event | None = None
    people: tuple[Person, ...] = ()
    groups: tuple[Group, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    periods: tuple[Period, ...] = ()
    figures: tuple[Figure, ...] = ()
    contacts: tuple[Contact, ...] = ()
    statements: tuple[Statement, ...] = ()
    unstated: tuple[Text, ...] = Field(
        default=(), description="what people ask for and the release, read by a person, does not give: the budget ..."
    )
    checked: bool = Field(default=False, description="true once a person has compared all of it with the release")
    text: str | None = Field(default=None, description="the release itself, where whoever keeps the base has it")

    def with_role(self, role: Role) -> tuple[Person, ...]:
        """Return the people who have `role`, in the release's order."""
        return tuple(person for person in self.people if role in person.roles)
