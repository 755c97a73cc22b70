"""Who held a post: now, or on the days that a question names, by what all releases say."""

from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date

from knowledge.answers.draft import Draft, fits, resting_on
from knowledge.answers.people import described
from knowledge.language.concepts import official_name
from knowledge.language.dates import DateMention, format_days
from knowledge.language.words import is_topical
from knowledge.limits import FACT_LIMIT
from knowledge.questions.question import Facet, Question
from knowledge.release import Person, Release
from knowledge.search.names import person_key
from knowledge.search.people import People

_OF_POSTS = ("post:", "org:", "place:")
_MOST = 4  # holders: of a post that more people hold at a time, releases name some only


def asks_for_holder(question: Question) -> bool:
    """Return whether the question asks for nothing but who holds, or held, a post."""
    return (
        question.facet is Facet.PERSON
        and not (question.polar or question.people or question.follows or question.unasked or question.about_person)
        and len(question.posts) == 1
        and len(question.organisations) <= 1
        and all(key.startswith(_OF_POSTS) for key in question.words if is_topical(key))
    )


def post_asked(question: Question) -> str:
    """Return the Thai of the post that the question asks for: "รัฐมนตรีว่าการกระทรวงศึกษาธิการ"."""
    place = next((key.removeprefix("place:") for key in question.words if key.startswith("place:")), "")
    return post_within(question.posts[0], question.organisations) + place


def post_within(post: str, organisations: Sequence[str]) -> str:
    """Return the Thai of the post `post` in `organisations`, keys all."""
    return official_name(post, "th") + "".join(official_name(key, "th") for key in organisations)


def days_asked(dates: Sequence[DateMention]) -> tuple[date, date] | None:
    """Return the first and the last day of the dates of a question; None where none has a year."""
    spans = [span_of(mention) for mention in dates if mention.year is not None]
    return (min(first for first, _ in spans), max(last for _, last in spans)) if spans else None


def span_of(mention: DateMention) -> tuple[date, date]:
    """Return the first and the last day that `mention` may mean; without a year that is the year 1."""
    year, month = mention.year or date.min.year, mention.month
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    last = monthrange(year, month)[1]
    if mention.day is None:
        return date(year, month, 1), date(year, month, last)
    day = date(year, month, min(mention.day, last))
    return day, day


def answer_holders(
    question: Question, people: People, releases: Mapping[str, Release]
) -> tuple[Draft, tuple[Release, ...]] | None:
    """Return who held the post that the question asks for, with the release that says so of each; None where none does.

    Without a day, the last holder is meant. Several holders come with the days of the releases that name them.
    """
    post = post_asked(question)
    days = days_asked(question.dates)
    if question.dates and days is None:
        return None
    latest = people.register.latest(post)
    if latest is None:
        return None
    first, last = days or (latest, latest)
    held = people.register.holders(post, first, last)
    if not 0 < len(held) <= _MOST:
        return None
    lines, evidence, shown, keys = [], [], [], []
    for identity, tenure in held:
        release = releases[tenure.nearest(first, last)]
        person = _person(release, people, identity.spellings)
        if person is None:
            return None
        line = described(person, question.language)
        inside = tenure.between(first, last) or (release.issued, release.issued)
        lines.append(line if len(held) == 1 else f"• {line} ({format_days(inside, question.language)})")
        evidence.append(resting_on(person, line))
        shown.append(release)
        keys.append(person_key(person))
    return Draft(fits("\n".join(lines), FACT_LIMIT), tuple(evidence), tuple(keys)), tuple(shown)


def _person(release: Release, people: People, spellings: frozenset[str]) -> Person | None:
    return next((person for person in release.people if person_key(person) in spellings and person.post), None)
