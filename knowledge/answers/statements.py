"""What was aimed at, focused on, discussed, decided, said; why and how: from the statements of a release."""

from collections.abc import Sequence

from knowledge.answers.choosing import Fit, fitting, own_words
from knowledge.answers.draft import EXPLANATION_LIMIT, Draft, fits, resting_on, wording
from knowledge.answers.people import people_of
from knowledge.language.names import bare_name
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
_SHARE = 0.5  # of the question's own words that a statement of another kind than asked must have
_OWN_SHARE = 0.3  # the same for a statement of the kind asked
_LEAD = 0.15  # by which the best must lead the next to be meant alone


def described(statement: Statement, language: Language) -> str:
    """Return what the statement says, with its points where it is a list and its text does not tell them."""
    return statement.text.within(language)


def _evidence(statement: Statement, language: Language) -> str:
    who = f"{statement.who.within(language)}: " if statement.who else ""
    return resting_on(statement, f"{who}{statement.text.within(language)}")


def ranked_statements(
    question: Question, release: Release, index: Index, statements: Sequence[Statement]
) -> list[Fit[Statement]]:
    """Return `statements` with how well they fit the question, best first."""
    return fitting(question, release, index, statements, lambda s: (s.about, s.text, *s.items))


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
    """Return the statement that leads, or those level with it, that have `share` of the question's own words."""
    good = [fit for fit in ranked if fit.share >= share]
    return [fit.fact for fit in good if fit.share + fit.overlap >= good[0].share + good[0].overlap - _LEAD]


def answer_kind(question: Question, release: Release, index: Index) -> Draft | None:
    """Return the statements of the kind that the facet asks for, those that the question's words point at."""
    wanted = [s for kind in KINDS[question.facet] for s in release.statements if s.kind is kind]
    if question.facet is Facet.SAID and question.people:
        wanted = list(release.statements)
    wanted = list(_by_people(question, release, wanted))
    own = bool(own_words(question, release))
    meant = _meant(ranked_statements(question, release, index, wanted), _OWN_SHARE if own else 0.0)
    if meant:
        return _draft(meant, question.language)
    return answer_any(question, release, index)


def answer_any(question: Question, release: Release, index: Index) -> Draft | None:
    """Return the statement of any kind that has the question's own words; None where none is sure enough."""
    if not own_words(question, release):
        return None
    ranked = ranked_statements(question, release, index, _by_people(question, release, release.statements))
    meant = _meant(ranked, _SHARE)
    return _draft(meant[:1], question.language) if meant else None


def point_count(question: Question, release: Release, index: Index) -> Draft | None:
    """Return how many points the statement has that the question means, with the points."""
    listed = [s for s in release.statements if s.items]
    meant = _meant(ranked_statements(question, release, index, listed), _SHARE)
    if len(meant) != 1 or not question.words:
        return None
    points = "; ".join(item.within(question.language) for item in meant[0].items)
    text = wording().say(question.language, "points", count=len(meant[0].items), points=points)
    return Draft(fits(text, EXPLANATION_LIMIT), (_evidence(meant[0], question.language),))
