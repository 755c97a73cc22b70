"""Who did something, and what something is called: from the statement that the question's own words are about."""

import re
from collections.abc import Sequence
from dataclasses import replace

from knowledge.answers.choosing import said_in
from knowledge.answers.draft import Draft, fits
from knowledge.answers.people import is_named, people_of
from knowledge.answers.statements import from_statement, ranked_statements, specific_statement
from knowledge.language.text import normalise
from knowledge.limits import EXPLANATION_LIMIT
from knowledge.questions.question import Question
from knowledge.release import Person, Release, Statement

_CLEAR_LEAD = 1.0  # weight by which the statement on who did something must lead the next
_TITLED = re.compile('[“"‘«]')


def answer_thing(question: Question, release: Release) -> Draft | None:
    """Return the statement that the question's own words are about, where it has a name in quotation marks."""
    statement = specific_statement(question, release)
    if statement is None:
        return None
    told = from_statement(statement, question.language)
    if any(_TITLED.search(form) for form in statement.text.forms().values()):
        return told
    if statement.about and any(_TITLED.search(form) for form in statement.about.forms().values()):
        topic = statement.about.within(question.language)
        return replace(told, text=fits(f"{topic}: {told.text}", EXPLANATION_LIMIT))
    return None


def answer_doer(question: Question, release: Release) -> Draft | None:
    """Return the statement that the question's own words are about, where it names somebody and no other comes near.

    "Who handed out the awards?" is no question of posts.
    """
    statement = specific_statement(question, release)
    if statement is None or not _names_somebody(statement, release, people_of(question, release)):
        return None
    weights = sorted((fit.weight for fit in ranked_statements(question, release, release.statements)), reverse=True)
    if len(weights) > 1 and weights[1] > weights[0] - _CLEAR_LEAD:
        return None
    return from_statement(statement, question.language)


def _names_somebody(statement: Statement, release: Release, besides: Sequence[Person]) -> bool:
    """Return whether `statement` names a person of the release, `besides` left out."""
    said = normalise(said_in((statement.text, *statement.items)))
    return any(is_named(person, said) for person in release.people if person not in besides)
