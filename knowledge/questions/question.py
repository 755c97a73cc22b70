"""A question, parsed: its language, the facet asked for, and what it mentions."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from knowledge.language.dates import DateMention
from knowledge.release import Role
from knowledge.values import Language


class Facet(StrEnum):
    """What kind of thing is asked. The values are the outside contract's."""

    ATTENDEES = "attendees"
    CHAIR = "chair"
    SPEAKER = "speaker"
    SIGNATORY = "signatory"
    POSITION = "position"  # a person is given, the post is asked
    PERSON = "person"  # a post is given, the person is asked
    EVENT_DATE = "event_date"
    ISSUED_DATE = "issued_date"
    TIME = "time"
    VENUE = "venue"
    PERIOD = "period"
    OBJECTIVE = "objective"
    FOCUS = "focus"
    AGENDA = "agenda"
    DECISION = "decision"
    SAID = "said"
    FIGURE = "figure"
    COUNT = "count"
    CONTACT = "contact"
    ORGANISATION = "organisation"
    LIST = "list"
    WHAT = "what"
    WHY = "why"
    HOW = "how"
    SUMMARY = "summary"
    SOURCE = "source"
    YES_NO = "yes_no"
    LATEST = "latest"
    BY_DATE = "by_date"
    BY_MINISTRY = "by_ministry"


DAYS = "days"  # the part of a period: from which day to which
ROLE_FACETS = (Facet.CHAIR, Facet.ATTENDEES, Facet.SPEAKER, Facet.SIGNATORY)
"""The facets that ask who had a role in an event."""


Topic = tuple[tuple[tuple[str, ...], str], ...]
"""Words of a topic, each with how it stands in the question: keys that must stand together, one mostly."""


class Unit(StrEnum):
    """What is counted or listed."""

    RELEASE = "release"
    EVENT = "event"
    PLAN = "plan"


@dataclass(frozen=True, slots=True)
class Across:
    """What is asked of all releases: what is counted or listed, and by what it is narrowed beside names and dates."""

    unit: Unit
    counted: bool = False
    newest: bool = False
    """Whether the newest are asked for, in place of all."""
    anywhere: bool = False
    """Whether a release counts that names the topic at all, and not only one that is about it."""
    roles: tuple[Role, ...] = ()
    kinds: tuple[str, ...] = ()
    """Kinds of event, as `Event.kind` has them."""
    topic: Topic = ()
    places: tuple[str, ...] = ()
    """Keys of places at which something happened."""
    between: str = ""
    """What binds the dates: "to", "since", "until", "after", "before", or nothing."""
    fiscal: bool = False
    """Whether the years are fiscal ones, from October on."""


@dataclass(frozen=True, slots=True)
class Question:
    """What somebody asked.

    `text` is the question as it came, `language` the one to answer in. Everything else is what `parse` found in it;
    years are Buddhist Era.
    """

    text: str
    language: Language
    facet: Facet
    polar: bool = False
    """Whether yes or no is asked, of what `facet` holds."""
    part: str | None = None
    """The narrower thing within the facet: start, end or length of a period, or the first and last of its days."""
    words: tuple[str, ...] = ()
    """Keys of the terms that name the topic, organisations and posts among them; words of asking are left out."""
    alternatives: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    """For keys of `words` that may be slips or stand for others: the terms, itself among them, that may be meant, each
    with how surely it is, 0 to 1."""
    hints: tuple[str, ...] = ()
    """Words of asking that releases hold too ("ประธาน", "cover"): they speak for a release, never against one."""
    sought: tuple[str, ...] = ()
    """Keys of all terms in their order, slips mended: of topic, of asking and in names, but not of dates."""
    people: tuple[tuple[str, ...], ...] = ()
    """The people mentioned; for each name, the keys of those whom it may mean."""
    named: tuple[int, ...] = ()
    """For each of `people` how many parts of the name are given: 2 for a first name with a surname."""
    posts: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    dates: tuple[DateMention, ...] = ()
    years: tuple[int, ...] = ()
    follows: bool = False
    """Whether it points back to the question before: "and her post?"."""
    about_person: bool = False
    """Whether a word stands for a person spoken of before: "her", "เขา"."""
    unasked: bool = False
    """Whether no word of asking stands in it: "and the senate?"."""
    more: bool = False
    """Whether further ones are asked for: "who else?"."""
    across: Across | None = None
    """What is asked of all releases; None where the question is about one."""

    @property
    def of_days(self) -> bool:
        """Whether the days from and to which something lasts are asked for, and not its years."""
        return self.facet is Facet.PERIOD and self.part == DAYS

    @property
    def of_years(self) -> bool:
        """Whether years are asked for: those of the question are then no sign of when a release came out."""
        return self.facet is Facet.PERIOD and self.part != DAYS
