"""The schema of a release: one published announcement and the facts in it.

Names follow Popolo (people, posts) and schema.org (NewsArticle, Event, temporalCoverage). Every model is immutable and
refuses unknown keys, so that a slip in somebody's data fails loudly. Days are ISO dates of the Common Era (C.E.); the
years of a period are Buddhist Era (B.E.), as Thai releases print them.
"""

import re
from calendar import isleap
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    field_validator,
    model_serializer,
    model_validator,
)

BUDDHIST_ERA_OFFSET = 543
EARLIEST_ISSUE, LATEST_YEAR = 1900, 2200  # C.E.: a year outside is a slip of the pen or of the era
PERIOD_YEARS = (EARLIEST_ISSUE + BUDDHIST_ERA_OFFSET, LATEST_YEAR + BUDDHIST_ERA_OFFSET)  # B.E.

Language = Literal["th", "en"]
LANGUAGES: tuple[Language, ...] = ("th", "en")


def script_of(text: str) -> Language:
    """Return "th" where `text` holds any Thai letter, else "en"."""
    return "th" if re.search("[\u0e00-\u0e7f]", text) else "en"


class Part(BaseModel):
    """What every part of a release is: immutable, and closed to unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, str_strip_whitespace=True)


class Text(Part):
    """A text that a person reads, in Thai, English or both. A bare string stands for its own script's language."""

    th: str | None = None
    en: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_string(cls, value: Any) -> Any:  # noqa: ANN401 - whatever stood in the data
        if isinstance(value, str):
            return {script_of(value): value}
        return value

    @model_validator(mode="after")
    def _not_empty(self) -> "Text":
        if not (self.th or self.en):
            raise ValueError("The text is empty; write it as a string or as {th: ..., en: ...}, or leave the key out.")
        return self

    @model_serializer
    def _to_shortest(self) -> str | dict[str, str]:
        forms = self.forms()
        if len(forms) == 1 and script_of(next(iter(forms.values()))) == next(iter(forms)):
            return next(iter(forms.values()))
        return {str(language): form for language, form in forms.items()}

    def forms(self) -> dict[Language, str]:
        """Return the languages that the text is there in, Thai first, with the text in each."""
        return {language: form for language in LANGUAGES if (form := getattr(self, language))}

    def within(self, language: Language) -> str:
        """Return the text in `language`, or in the other one where it is not there."""
        forms = self.forms()
        return forms.get(language) or next(iter(forms.values()))


def _day_of_common_era(day: date) -> date:
    if PERIOD_YEARS[0] <= day.year <= PERIOD_YEARS[1]:
        year = day.year - BUDDHIST_ERA_OFFSET
        meant = f"write it in the Common Era: {year}-{day:%m-%d}"
        if (day.month, day.day) == (2, 29) and not isleap(year):
            meant = f"and {year} had no 29 February: write the day that is meant in the Common Era"
        raise ValueError(f"The date {day} is of the Buddhist Era; {meant}.")
    if not EARLIEST_ISSUE <= day.year <= LATEST_YEAR:
        raise ValueError(f"The date {day} is outside reason; write a year from {EARLIEST_ISSUE} to {LATEST_YEAR}.")
    return day


def _buddhist_year(year: int) -> int:
    if EARLIEST_ISSUE <= year <= LATEST_YEAR:
        raise ValueError(
            f"The year {year} is of the Common Era; write it in the Buddhist Era: {year + BUDDHIST_ERA_OFFSET}."
        )
    if not PERIOD_YEARS[0] <= year <= PERIOD_YEARS[1]:
        raise ValueError(
            f"The year {year} is outside reason; write a Buddhist year from {PERIOD_YEARS[0]} to {PERIOD_YEARS[1]}."
        )
    return year


def _iso_day(value: Any) -> Any:  # noqa: ANN401 - whatever stood in the data
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or not re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        # pydantic would take a number for seconds since 1970
        raise ValueError(f"{value!r} is no day; write it as year-month-day in the Common Era, say 2021-12-24.")
    common_year = int(value[:4]) - BUDDHIST_ERA_OFFSET
    if value[4:] == "-02-29" and value[:2] == "25" and isleap(common_year):  # such a leap day does not parse as a date
        raise ValueError(f"The date {value} is of the Buddhist Era; write it in the Common Era: {common_year}-02-29.")
    return value


def _web_address(link: str) -> str:
    if not re.fullmatch(r"https?://[^\s/?#]+\.[^\s]+|https?://localhost[^\s]*", link):
        raise ValueError(f"{link!r} is no web link; write it whole, with https:// in front.")
    return link


Day = Annotated[date, BeforeValidator(_iso_day), AfterValidator(_day_of_common_era)]
BuddhistYear = Annotated[int, Field(strict=True), AfterValidator(_buddhist_year)]
WebAddress = Annotated[str, AfterValidator(_web_address)]
Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9._-]{0,63}$")]
ClockTime = Annotated[str, StringConstraints(pattern=r"^([01]?\d|2[0-3])[:.][0-5]\d$")]


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
    text: str | None = Field(default=None, description="the release itself, where whoever keeps the base has it")

    def with_role(self, role: Role) -> tuple[Person, ...]:
        """Return the people who have `role`, in the release's order."""
        return tuple(person for person in self.people if role in person.roles)
