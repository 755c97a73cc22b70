"""Which module drafts the answer to a question from the facts of a release."""

from collections.abc import Callable
from dataclasses import replace

from knowledge.answers.contacts import answer_contact, answer_source
from knowledge.answers.context import Context
from knowledge.answers.days import answer_event_date, answer_issued_date, answer_setting, answer_time, answer_venue
from knowledge.answers.doers import answer_doer, answer_thing
from knowledge.answers.draft import Draft
from knowledge.answers.figures import answer_figure, answer_length
from knowledge.answers.organisations import answer_organisation
from knowledge.answers.overview import answer_summary, answer_what
from knowledge.answers.people import ROLES, answer_person, answer_position, answer_role, is_named
from knowledge.answers.periods import answer_period
from knowledge.answers.statements import KINDS, answer_kind, specific_statement
from knowledge.answers.verdicts import answer_yes_no
from knowledge.language.text import normalise
from knowledge.questions.cues import shows
from knowledge.questions.question import Facet, Question
from knowledge.release import Release
from knowledge.search.index import Index
from knowledge.search.names import person_key

_ANSWERERS: dict[Facet, Callable[[Question, Release, Index], Draft | None]] = {
    Facet.POSITION: answer_position,
    Facet.EVENT_DATE: answer_event_date,
    Facet.ISSUED_DATE: answer_issued_date,
    Facet.TIME: answer_time,
    Facet.VENUE: answer_venue,
    Facet.PERIOD: answer_period,
    Facet.FIGURE: answer_figure,
    Facet.COUNT: answer_figure,
    Facet.CONTACT: answer_contact,
    Facet.ORGANISATION: answer_organisation,
    Facet.SUMMARY: answer_summary,
    Facet.SOURCE: answer_source,
    Facet.WHAT: answer_what,
    Facet.LIST: answer_what,
    **dict.fromkeys((Facet.LATEST, Facet.BY_DATE, Facet.BY_MINISTRY), answer_summary),  # of one release, once chosen
    **dict.fromkeys(ROLES, answer_role),
    **dict.fromkeys(KINDS, answer_kind),
}


def draft_from_facts(question: Question, release: Release, index: Index, context: Context) -> Draft | None:
    """Return what the facts of `release` say to `question`, which goes on from `context`; None where they do not."""
    if question.polar:
        return answer_yes_no(question, release, index)
    if question.of_days:
        question = replace(question, facet=Facet.EVENT_DATE, part=None)
    if question.facet in (Facet.EVENT_DATE, Facet.TIME, Facet.VENUE) and (
        setting := answer_setting(question, release, index)
    ):
        return setting
    if question.facet in ROLES:
        before = normalise(context.question) if question.more else ""
        named = tuple(person_key(person) for person in release.people if before and is_named(person, before))
        return answer_role(question, release, index, (*context.people, *named))
    if question.facet is Facet.WHAT and shows("called", question.text) and specific_statement(question, release):
        return answer_thing(question, release)
    if question.facet is Facet.PERSON:
        if not shows("who", question.text) and specific_statement(question, release):
            thing = answer_thing(question, release)  # "what is it called?" may be asked of a film too
            if thing or not question.posts:
                return thing
        return answer_person(question, release, index) or answer_doer(question, release)
    if question.facet is Facet.PERIOD and question.part == "length":
        return answer_length(question, release, index)
    return _ANSWERERS[question.facet](question, release, index)
