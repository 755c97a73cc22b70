"""Yes or no: what a question supposes, checked against the facts of a release."""

import re
from collections.abc import Sequence

from knowledge.answers.choosing import fitting, keys_of, knows_any, own_words
from knowledge.answers.claims import SURE, about_statement, say
from knowledge.answers.contacts import answer_contact
from knowledge.answers.days import answer_event_date, answer_issued_date, answer_time, answer_venue
from knowledge.answers.draft import Draft, resting_on, wording
from knowledge.answers.figures import described as described_figure
from knowledge.answers.organisations import described as described_organisation
from knowledge.answers.people import ROLES, described, holders, people_of, posts_held
from knowledge.answers.periods import line, named_in, periods_meant
from knowledge.language.concepts import synonyms
from knowledge.language.words import comparable, plain_keys, topic_keys
from knowledge.questions.cues import shows
from knowledge.questions.question import Facet, Question
from knowledge.questions.spoken import read_text
from knowledge.release import Figure, Period, Person, Release, Role
from knowledge.search.index import Index
from knowledge.search.names import person_key

_WITH_PART = (Facet.SIGNATORY, Facet.ATTENDEES, Facet.ORGANISATION)
_PRESENT = {Role.CHAIR, Role.ATTENDEE, Role.SPEAKER, Role.SIGNATORY}
_CLOCK = re.compile(r"(\d{1,2})[:.](\d\d)(?!\d)")
_YEARS_LONG = re.compile(r"(\d+|[a-z]+|[\u0e00-\u0e7f]{3,10}?)[ -]?(?:ปี(?!\d)|years?\b)")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def _role_names(person: Person, question: Question) -> str:
    return ", ".join(wording().say(question.language, f"role_{role}") for role in person.roles)


def _about_role(question: Question, release: Release) -> Draft | None:
    """Return whether those mentioned had the role; if not, who had."""
    wanted = ROLES[question.facet]
    people = people_of(question, release)
    having = release.with_role(wanted)
    if people and wanted is Role.ATTENDEE:
        return _about_presence(question, _whose_presence(question, release, people))
    if people and people[0] in having:
        line_of = f"{described(people[0], question.language)} ({_role_names(people[0], question)})"
        return say(question, True, line_of, resting_on(people[0], line_of), (person_key(people[0]),))
    if not having or not question.people or wanted is not Role.CHAIR:  # a chair is one, others may be unnamed
        return None
    line_of = f"{wording().say(question.language, f'role_{wanted}')}: {described(having[0], question.language)}"
    return say(question, False, line_of, resting_on(having[0], line_of), (person_key(having[0]),))


def _about_chair(question: Question, release: Release) -> Draft | None:
    """Return no with who presided, where whoever has the post that the question names did not."""
    chairs = release.with_role(Role.CHAIR)
    if len(chairs) != 1 or not question.posts or set(question.posts) & posts_held(chairs[0]) or not chairs[0].post:
        return None
    line_of = f"{wording().say(question.language, 'role_chair')}: {described(chairs[0], question.language)}"
    return say(question, False, line_of, resting_on(chairs[0], line_of), (person_key(chairs[0]),))


def _whose_presence(question: Question, release: Release, people: Sequence[Person]) -> Person:
    """Return whom the question asks after: the one holder of the post that it names, before those whom it names."""
    holding = holders(question, release)
    return holding[0] if len(holding) == 1 else people[0]


def _about_presence(question: Question, person: Person) -> Draft | None:
    """Return that `person` was there; None where the release only mentions them."""
    if not _PRESENT & set(person.roles):
        return None
    line_of = f"{described(person, question.language)} ({_role_names(person, question)})"
    return say(question, True, line_of, resting_on(person, line_of), (person_key(person),))


def _about_post(question: Question, release: Release) -> Draft | None:
    """Return whether the person mentioned holds the post that the question names."""
    people = people_of(question, release)
    if not people or not question.posts or own_words(question, release):
        return None
    line_of = described(people[0], question.language)
    holds = set(question.posts) <= posts_held(people[0])
    return say(question, holds, line_of, resting_on(people[0], line_of), (person_key(people[0]),))


def _about_organisation(question: Question, release: Release) -> Draft | None:
    """Return yes where an organisation that the question names had a part in the matter, with the part."""
    named = set(question.organisations) | set(question.words)
    for organisation in release.organisations:
        keys = keys_of([organisation.name])
        title = keys_of([release.title])
        if organisation.part and keys and keys <= named and not keys <= title:
            line_of = described_organisation(organisation, question.language)
            return say(question, True, line_of, resting_on(organisation, line_of))
    return None


def _about_office(question: Question, release: Release) -> Draft | None:
    """Return yes where somebody unnamed with the post that the question names was there."""
    wanted = set(question.posts) | set(question.organisations)
    for group in release.groups:
        if question.posts and wanted <= keys_of([group.name]) and Role.ATTENDEE in group.roles:
            line_of = group.name.within(question.language)
            return say(question, True, line_of, resting_on(group, line_of))
    return None


def _only_about(question: Question, release: Release, period: Period) -> bool:
    """Return whether the question names what lasts for `period`, and nothing else that the release tells."""
    named = keys_of([period.of])
    other = [key for key in own_words(question, release) if key not in named]
    return named_in(question, period) and not knows_any(other, release)


def _about_period(question: Question, release: Release, index: Index) -> Draft | None:
    meant = periods_meant(question, release, index) if release.periods and question.years else []
    if len(meant) != 1 or (question.facet is not Facet.PERIOD and not _only_about(question, release, meant[0])):
        return None
    period = meant[0]
    if len(question.years) > 1:
        holds = (period.start, period.end) == (min(question.years), max(question.years))
    elif question.part == "end" or shows("until", read_text(question.text)):
        holds = period.end == question.years[0]
    elif question.part == "start":
        holds = period.start == question.years[0]
    else:
        holds = period.covers(question.years[0])
    fact = line(period, question.language)
    return say(question, holds, fact, resting_on(period, fact))


def _about_day(question: Question, release: Release, index: Index) -> Draft | None:
    if not any(mention.day or mention.month for mention in question.dates):
        return None
    issued = question.facet is Facet.ISSUED_DATE
    known = (release.issued,) if issued else release.event.dates if release.event else ()
    draft = (answer_issued_date if issued else answer_event_date)(question, release, index)
    if not known or draft is None:
        return None
    first, last = known[0], known[-1]
    holds = any(
        mention.fits(first)
        or mention.fits(last)
        or (mention.day and mention.month == first.month and first.day <= mention.day <= last.day)
        for mention in question.dates
    )
    return say(question, bool(holds), draft.text, draft.evidence[0])


def _about_venue(question: Question, release: Release, index: Index) -> Draft | None:
    """Return whether the event was where the question supposes: whether the venue has the words that do not name it."""
    draft = answer_venue(question, release, index)
    if draft is None or release.event is None or release.event.venue is None:
        return None
    named = keys_of((release.title, release.event.name))
    supposed = {key for key in question.words if key not in named and not key.startswith(("post:", "org:"))}
    there = {key for form in release.event.venue.forms().values() for key in (*topic_keys(form), *plain_keys(form))}
    if not supposed & there and not any(key.startswith("place:") for key in supposed):
        return None
    return say(question, bool(supposed & there), draft.text, draft.evidence[0])


def _about_figure(question: Question, release: Release, index: Index) -> Draft | None:
    text = read_text(question.text)
    for mention in reversed(question.dates):
        text = text[: mention.start] + text[mention.end :]
    numbers = {found.replace(",", "") for found in _NUMBER.findall(text)}
    ranked = fitting(question, release, release.figures, lambda figure: (figure.of, figure.unit))
    numbers -= {str(year) for year in question.years}
    if (
        not numbers
        or not ranked
        or not _same_unit(ranked[0].fact, text)
        or ranked[0].share < SURE
        or ranked[0].overlap == 0
    ):
        return None
    figure = ranked[0].fact
    printed = {n.replace(",", "") for form in figure.value.forms().values() for n in _NUMBER.findall(comparable(form))}
    fact = described_figure(figure, question.language)
    return say(question, bool(numbers & printed), fact, resting_on(figure, fact))


def _same_unit(figure: Figure, text: str) -> bool:
    """Return whether the unit of `figure` stands in `text`: years are not compared with baht."""
    units = [form for part in (figure.unit,) if part for form in part.forms().values()]
    return any(comparable(unit).removesuffix("s") in text for unit in units)


def _about_length(question: Question, release: Release, index: Index) -> Draft | None:
    """Return whether the plan lasts as many years as the question supposes."""
    found = _YEARS_LONG.search(read_text(question.text))
    supposed = synonyms().get(found.group(1), found.group(1)).removeprefix("word:") if found else ""
    asks_length = supposed.isdigit() and not question.people  # "the five-year plan" only names it beside a person
    meant = periods_meant(question, release, index) if release.periods and asks_length else []
    if len(meant) != 1 or not meant[0].years or not named_in(question, meant[0]):
        return None
    fact = line(meant[0], question.language)
    return say(question, meant[0].years == int(supposed), fact, resting_on(meant[0], fact))


def _whether_stated(question: Question, release: Release, index: Index) -> Draft | None:
    """Return yes with the contact or hour that the release gives: "is there a number to call?"."""
    if question.facet is Facet.CONTACT:
        own = set(own_words(question, release))
        if own and not own & keys_of([contact.of for contact in release.contacts]):
            return None  # something else is asked of whoever may be called
        contact = answer_contact(question, release, index)
        return say(question, True, contact.text, contact.evidence[0]) if contact else None
    draft, supposed = answer_time(question, release, index), _CLOCK.search(read_text(question.text))
    if draft is None:
        return None
    holds = supposed is None or f"{int(supposed.group(1))}{supposed.group(2)}" in re.sub(r"\b0|[.:]", "", draft.text)
    return say(question, holds, draft.text, draft.evidence[0])


def answer_yes_no(question: Question, release: Release, index: Index) -> Draft | None:
    """Return yes or no with the fact that it rests on; None where no fact of `release` decides it."""
    own = own_words(question, release)
    if question.facet in (Facet.CONTACT, Facet.TIME):
        return _whether_stated(question, release, index)
    by_year = question.years and not any(mention.month for mention in question.dates)
    if question.facet not in ROLES and by_year and (found := _about_period(question, release, index)):
        return found
    if question.facet in _WITH_PART and (found := _about_organisation(question, release)):
        return found
    if question.facet is Facet.ATTENDEES and (found := _about_office(question, release)):
        return found
    if question.facet in ROLES and question.people and not (own and about_statement(question, release)):
        return _about_role(question, release)
    if question.facet is Facet.CHAIR and not question.people and (found := _about_chair(question, release)):
        return found
    dated = any(mention.day for mention in question.dates)
    if dated and question.facet in (Facet.EVENT_DATE, Facet.ISSUED_DATE, Facet.WHAT):
        return _about_day(question, release, index)
    if question.facet is Facet.VENUE:
        return _about_venue(question, release, index)
    found = (
        _about_length(question, release, index)
        or _about_figure(question, release, index)
        or about_statement(question, release)
        or _about_post(question, release)
    )
    if found or own or question.facet not in (Facet.WHAT, Facet.ATTENDEES):
        return found
    people = people_of(question, release)
    return _about_presence(question, _whose_presence(question, release, people)) if people else None
