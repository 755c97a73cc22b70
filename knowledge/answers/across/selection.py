"""What a question across releases selects, as names and days only, so that a page of it can be shown at any time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from knowledge.answers.holders import days_asked, post_within, span_of
from knowledge.language.dates import DateMention, calendar, format_day, format_year
from knowledge.questions.question import Across, Facet, Question, Unit
from knowledge.search.extract import packed_day
from knowledge.search.people import People
from knowledge.values import BUDDHIST_ERA_OFFSET, Language

_CHIEF = 0.9  # share of the releases of all who bear a name that one of them has, who is then meant
_MOST_NAMES = 5  # people who are named when it is asked back which of them is meant


@dataclass(frozen=True, slots=True)
class Someone:
    """A person: the keys that releases have, and the name as it is shown."""

    keys: tuple[str, ...]
    name: str


@dataclass(frozen=True, slots=True)
class Span:
    """Days from `first` to `last`, as numbers like 20211224, and how they are said."""

    first: int
    last: int
    said: str


@dataclass(frozen=True, slots=True)
class Selection:
    """What is counted or listed. It holds names and days only: it outlives a reload of the base."""

    across: Across
    facet: Facet
    language: Language
    people: tuple[Someone, ...]
    organisations: tuple[str, ...]
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Unclear:
    """Why a question cannot be counted: the phrase that asks back, and the names in it."""

    phrase: str
    names: tuple[str, ...] = ()


def select(question: Question, across: Across, people: People, spoken_of: Sequence[str]) -> Selection | Unclear:
    """Return what `question` selects, or what it leaves unclear: whom it means, or which year.

    `spoken_of` are the keys of the people last spoken of in the chat, whom "she" means.
    """
    if any(mention.year is None for mention in question.dates):
        return Unclear("across_which_year")
    someone = _people(question, across, people, spoken_of)
    if isinstance(someone, Unclear):
        return someone
    facet = Facet.COUNT if across.counted else Facet.LATEST if across.newest else Facet.LIST
    if facet is Facet.LIST and question.facet in (Facet.BY_DATE, Facet.BY_MINISTRY):
        facet = question.facet
    spans = _spans(question.dates, across, question.language)
    by_post = across.unit is Unit.EVENT and not question.people  # the body is said with the post
    organisations = () if by_post else question.organisations
    return Selection(across, facet, question.language, someone, organisations, spans)


def _people(
    question: Question, across: Across, people: People, spoken_of: Sequence[str]
) -> tuple[Someone, ...] | Unclear:
    """Return each person whom the question means; a post stands for its only holder on the days asked."""
    if question.people:
        found = [_bearer(keys, people, question.language) for keys in question.people]
        unclear = next((one for one in found if isinstance(one, Unclear)), None)
        return unclear or tuple(one for one in found if isinstance(one, Someone))
    if across.unit is not Unit.EVENT:
        return ()
    if len(question.posts) == 1:
        return _holder(question, people)
    if question.about_person and spoken_of:
        return _spoken_of(spoken_of, people, question)
    return Unclear("across_whom")


def _spoken_of(spoken_of: Sequence[str], people: People, question: Question) -> tuple[Someone, ...] | Unclear:
    one = _bearer(people.same(spoken_of[:1]), people, question.language)
    return one if isinstance(one, Unclear) else (one,)


def _bearer(keys: Sequence[str], people: People, language: Language) -> Someone | Unclear:
    """Return the person whom a name with `keys` means; unclear where several bear it, none by far the most named."""
    spellings: dict[frozenset[str], list[str]] = {}
    for key in keys:
        spellings.setdefault(frozenset(people.register.same(key)), []).append(key)
    counts = {same: sum(people.count(key) for key in own) for same, own in spellings.items()}
    order = sorted(counts, key=lambda same: -counts[same])
    if counts[order[0]] < _CHIEF * sum(counts.values()):
        return Unclear("across_which_person", tuple(_name(spellings[same], people, language) for same in order))
    return Someone(tuple(sorted(order[0])), _name(spellings[order[0]], people, language))


def _name(keys: Sequence[str], people: People, language: Language) -> str:
    key = max(keys, key=people.count)
    identity = people.register.find(key)
    return identity.name.within(language) if identity else key


def _holder(question: Question, people: People) -> tuple[Someone, ...] | Unclear:
    """Return the only holder of the post that the question names on its days, or ever."""
    post = post_within(question.posts[0], question.organisations)
    first, last = days_asked(question.dates) or (date.min, date.max)
    held = people.register.holders(post, first, last)
    names = tuple(identity.name.within(question.language) for identity, _ in held)
    if len(held) != 1:
        return Unclear("across_which_holder" if held else "across_whom", names)
    return (Someone(tuple(sorted(held[0][0].spellings)), names[0]),)


def named(names: Sequence[str]) -> str:
    """Return `names` in one line, the first few of many."""
    return ", ".join(names[:_MOST_NAMES]) + (" …" if len(names) > _MOST_NAMES else "")


def _spans(dates: Sequence[DateMention], across: Across, language: Language) -> tuple[Span, ...]:
    days = [_shifted(span_of(mention), mention, across) for mention in dates]
    said = [_said(mention, across, language) for mention in dates]
    if across.between == "to" and len(days) > 1:
        return (_span(days[0][0], days[1][1], f"{said[0]} – {said[1]}"),)
    if across.between and days:
        (first, last), one = days[0], date.resolution
        ends = {
            "since": (first, date.max), "until": (date.min, last),
            "after": (last + one, date.max), "before": (date.min, first - one),
        }  # fmt: skip
        if across.between in ends:
            return (_span(*ends[across.between], f"{_BOUND[language][across.between]} {said[0]}"),)
    return tuple(_span(*both, words) for both, words in zip(days, said, strict=True))


_BOUND = {
    "th": {"since": "ตั้งแต่", "until": "ถึง", "after": "หลัง", "before": "ก่อน"},
    "en": {"since": "since", "until": "until", "after": "after", "before": "before"},
}


def _shifted(days: tuple[date, date], mention: DateMention, across: Across) -> tuple[date, date]:
    """Return `days`, or those of the fiscal year, October to September, that the mention of a year means."""
    if not across.fiscal or mention.month is not None or mention.year is None:
        return days
    return date(mention.year - 1, 10, 1), date(mention.year, 9, 30)


def _span(first: date, last: date, said: str) -> Span:
    return Span(packed_day(first), packed_day(last), said)


def _said(mention: DateMention, across: Across, language: Language) -> str:
    year = (mention.year or 0) + BUDDHIST_ERA_OFFSET
    if mention.month is None:
        fiscal = {"th": "ปีงบประมาณ ", "en": "fiscal year "}[language] if across.fiscal else ""
        return fiscal + format_year(year, language)
    if mention.day is not None:
        return format_day(span_of(mention)[0], language)
    month = calendar()["months"][mention.month - 1][language][0]
    era = f"{year} (ค.ศ. {mention.year})" if language == "th" else f"{mention.year} (B.E. {year})"
    return f"{month} {era}"
