"""What was aimed at, focused on, discussed, decided, said; why and how: from the statements of a release."""

import re
from collections.abc import Sequence

from knowledge.answers.choosing import Fit, fitting, leading, own_words
from knowledge.answers.draft import EXPLANATION_LIMIT, Draft, fits, resting_on, wording
from knowledge.answers.people import people_of
from knowledge.language.names import bare_name
from knowledge.language.words import topic_keys
from knowledge.questions.question import Facet, Question
from knowledge.release import Language, Release, Statement, StatementKind
from knowledge.search.index import Index
from knowledge.search.people import person_key

KINDS: dict[Facet, tuple[StatementKind, ...]] = {
    Facet.OBJECTIVE: (StatementKind.OBJECTIVE,),
    Facet.FOCUS: (StatementKind.FOCUS,),
    Facet.AGENDA: (StatementKind.AGENDA,),
    Facet.DECISION: (StatementKind.DECISION, StatementKind.ORDER),
    Facet.SAID: (StatementKind.SAID,),
    Facet.WHY: (StatementKind.REASON, StatementKind.OBJECTIVE),
    Facet.HOW: (StatementKind.METHOD,),
}
_OF_THE_WHOLE = (Facet.OBJECTIVE, Facet.FOCUS, Facet.AGENDA)  # a release that has one of these is asked for it whole
_SHARE = 0.42  # of the question's own words that a statement of another kind than asked must have
_OWN_SHARE = 0.3  # the same for a statement of the kind asked
_ABOUT_IT = 0.6  # of the own words of a question about a day or place: it is about what the statement says
_FORMAL_AGENDA = re.compile("วาระ|agenda", re.IGNORECASE)
_LEAD = 0.15  # by which the best must lead the next to be meant alone


def described(statement: Statement, language: Language) -> str:
    """Return what the statement says, with its points behind it where it is a list and its text does not tell them."""
    text = statement.text.within(language)
    told = set(topic_keys(text))
    points = [point.within(language) for point in statement.items]
    if all(set(topic_keys(point)) & told for point in points):
        return text
    return "\n".join((text, *(f"– {point}" for point in points)))


def _evidence(statement: Statement, language: Language) -> str:
    who = f"{statement.who.within(language)}: " if statement.who else ""
    return resting_on(statement, f"{who}{statement.text.within(language)}")


def ranked_statements(question: Question, release: Release, statements: Sequence[Statement]) -> list[Fit[Statement]]:
    """Return `statements` with how well they fit the question, best first."""
    return fitting(question, release, statements, lambda s: (s.about, s.text, *s.items))


def _by_people(question: Question, release: Release, statements: Sequence[Statement]) -> Sequence[Statement]:
    """Return those of `statements` that a person mentioned in the question made; all where nobody is mentioned."""
    keys = {person_key(person) for person in people_of(question, release)}
    if not keys:
        return statements
    return [s for s in statements if s.who and any(bare_name(form) in keys for form in s.who.forms().values())]


def _draft(statements: Sequence[Statement], language: Language) -> Draft:
    if len(statements) == 1:
        text = described(statements[0], language)
    else:
        text = "\n".join(f"• {described(statement, language)}" for statement in statements)
    people = tuple(bare_name(s.who.th or s.who.within("en")) for s in statements if s.who)
    evidence = tuple(_evidence(statement, language) for statement in statements)
    return Draft(fits(text, EXPLANATION_LIMIT), evidence, tuple(dict.fromkeys(people)))


def _meant(ranked: Sequence[Fit[Statement]], share: float) -> list[Statement]:
    """Return the statements level with the best of those that have `share` of the question's own words."""
    return leading([fit for fit in ranked if fit.share >= share], _LEAD)


def answer_kind(question: Question, release: Release, index: Index) -> Draft | None:
    """Return the statements of the kind that the facet asks for, those that the question's words point at."""
    wanted = [s for kind in KINDS[question.facet] for s in release.statements if s.kind is kind]
    if question.facet is Facet.SAID and question.people:
        wanted = list(release.statements)
    wanted = list(_by_people(question, release, wanted))
    alone = len(wanted) == 1 and question.facet in _OF_THE_WHOLE
    share = _OWN_SHARE if own_words(question, release) and not alone else 0.0
    meant = _meant(ranked_statements(question, release, wanted), share)
    if meant:
        return _draft(meant, question.language)
    if question.facet is Facet.AGENDA and not own_words(question, release) and not _FORMAL_AGENDA.search(question.text):
        summary = release.summary  # what was talked about, where no list of it was drawn up
        return Draft(summary.within(question.language), (summary.within(question.language),)) if summary else None
    return answer_any(question, release, index)


def answer_any(question: Question, release: Release, index: Index) -> Draft | None:
    """Return the statement of any kind that has the question's own words; None where none is sure enough."""
    if not own_words(question, release):
        return None
    ranked = ranked_statements(question, release, _by_people(question, release, release.statements))
    meant = _meant(ranked, _SHARE)
    return _draft(meant[:1], question.language) if meant else None


def specific_statement(question: Question, release: Release) -> Statement | None:
    """Return the statement that the question's own words are about, where they are about one and not the event."""
    own = own_words(question, release)
    ranked = ranked_statements(question, release, release.statements)
    if not own or not ranked or ranked[0].share < _ABOUT_IT or not set(own) & ranked[0].words:
        return None
    return ranked[0].fact


def from_statement(statement: Statement, language: Language) -> Draft:
    """Return what `statement` says as a draft."""
    return _draft([statement], language)


def point_count(question: Question, release: Release, index: Index) -> Draft | None:
    """Return how many points the statement has that the question means, with the points."""
    listed = [s for s in release.statements if s.items]
    meant = _meant(ranked_statements(question, release, listed), _SHARE)
    if len(meant) != 1 or not question.words:
        return None
    points = "; ".join(item.within(question.language) for item in meant[0].items)
    text = wording().say(question.language, "points", count=len(meant[0].items), points=points)
    return Draft(fits(text, EXPLANATION_LIMIT), (_evidence(meant[0], question.language),))
