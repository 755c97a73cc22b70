"""Whether a statement bears out what a question of yes or no supposes: of the same people, number, place, decision."""

from knowledge.answers.choosing import Fit, keys_of, knows_any, own_words, said_in
from knowledge.answers.draft import Draft, fits, resting_on, wording
from knowledge.answers.people import holders, is_named, people_of
from knowledge.answers.statements import ranked_statements
from knowledge.language.names import name_parts
from knowledge.language.text import normalise
from knowledge.limits import FACT_LIMIT
from knowledge.questions.cues import shows
from knowledge.questions.question import Question
from knowledge.questions.spoken import read_text
from knowledge.release import Release, Statement, StatementKind
from knowledge.search.names import names_of

SURE = 0.65  # share of the question's own words that a fact must have to be a yes
_NEARLY = 0.45  # the same for a statement that contradicts the question
_WORDS_TO_CONTRADICT = 3  # words of the question that a statement has, without which another number in it means nothing


def say(question: Question, holds: bool, fact: str, evidence: str, people: tuple[str, ...] = ()) -> Draft:
    """Return yes or no with the `fact` that it rests on."""
    text = wording().say(question.language, "yes" if holds else "no", fact=fact)
    return Draft(fits(text, FACT_LIMIT), (evidence,), people)


def about_statement(question: Question, release: Release) -> Draft | None:
    """Return yes with the statement that says what the question supposes; None where it says so of somebody else."""
    own = own_words(question, release)
    ranked = ranked_statements(question, release, release.statements)
    if not own or not ranked or ranked[0].share < _NEARLY or shows("in_order", question.text):
        return None  # which of two came first is not for words to say
    statement = ranked[0].fact
    contradicted = _contradicted(question, release, ranked[0])
    weak = ranked[0].share < SURE and not contradicted
    if contradicted is None or weak:
        return None
    if not _said_of_them(question, release, statement) or not _as_decided(question, statement):
        return None
    fact = statement.text.within(question.language)
    if len(fact) > FACT_LIMIT and release.text:
        return None  # cut off, it might not show what was asked: the text itself is looked at
    return say(question, not contradicted, fact, resting_on(statement, fact))


def _said_of_them(question: Question, release: Release, statement: Statement) -> bool:
    """Return whether `statement` may be about the people mentioned: it names them, or nobody."""
    people = [*people_of(question, release), *holders(question, release)]
    asked = {part for person in people for name in names_of(person) for part in name_parts(name)}
    named = normalise(said_in((statement.text, statement.who)))
    if not asked or any(part in named for part in asked):
        return True
    others = [p for p in release.people if p not in people and is_named(p, named)]
    return not others and statement.kind is not StatementKind.OBJECTIVE


def _as_decided(question: Question, statement: Statement) -> bool:
    """Return whether `statement` tells a decision, where it is asked whether something was decided."""
    return not shows("decided", read_text(question.text)) or shows("decided", said_in([statement.text]))


def _contradicted(question: Question, release: Release, fit: Fit[Statement]) -> bool | None:
    """Return whether the statement has another number or place than the question supposes.

    None where it has none to compare with a place that is supposed, so that it decides nothing.
    """
    said = keys_of((fit.fact.text, *fit.fact.items))
    own = [key for key in own_words(question, release) if not _is_place(key) or not knows_any([key], release)]
    for told in (_is_number, _is_place):
        supposed, actual = {key for key in own if told(key)}, {key for key in said if told(key)}
        if told is _is_number and len(fit.words) < _WORDS_TO_CONTRADICT:
            continue
        if supposed and not supposed & actual and (actual or told is _is_place):
            return True if actual else None
    return False


def _is_place(key: str) -> bool:
    return key.startswith("place:")


def _is_number(key: str) -> bool:
    return key.removeprefix("word:").replace(",", "").replace(".", "").isdigit()
