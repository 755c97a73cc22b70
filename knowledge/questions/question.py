"""A question, parsed: its language, the facet asked for, and what it mentions."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from knowledge.release import Language


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
    """The narrower thing within the facet: start, end, length, money, people ..."""
    words: tuple[str, ...] = ()
    """Words and concepts of the lexicon that name the topic; the words of asking are left out."""
    people: tuple[str, ...] = ()
    """Keys of people of the base who are mentioned."""
    posts: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    days: tuple[date, ...] = ()
    years: tuple[int, ...] = ()
    follows: bool = False
    """Whether it only makes sense after another question: "and her post?"."""
