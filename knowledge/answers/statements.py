"""What was aimed at, focused on, discussed, decided, said; why and how: from the statements of a release."""

import re
from collections.abc import Sequence

from knowledge.answers.choosing import Fit, fitting, keys_of, knows_any, leading, own_words, said_in
from knowledge.answers.draft import Draft, fits, resting_on, wording
from knowledge.answers.people import people_of
from knowledge.language.names import bare_name
from knowledge.language.words import topic_keys
from knowledge.limits import EXPLANATION_LIMIT
from knowledge.questions.cues import shows
from knowledge.questions.question import Facet, Question
from knowledge.release import Release, Statement, StatementKind
from knowledge.search.index import Index
from knowledge.search.names import person_key
from knowledge.values import Language, Text

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
_ALSO = {
    Facet.DECISION: (StatementKind.DECISION, StatementKind.ORDER, StatementKind.METHOD),
}
ON_THE_EVENT = (StatementKind.OBJECTIVE, StatementKind.FOCUS)
_POINTED = 0.45  # weight of the question's own words in a statement of the kind asked
_SURELY, _SHARE = 0.9, 0.3  # weight and share of them in a statement of another kind
_ABOUT_IT = 0.5  # share of them that shows that a question of day or place is about a statement, not the event
_TOPIC = 0.5  # how much more a word counts that names the topic of a statement
_LISTED = 0.4  # share of all words of a question that a list must have
_TOLD = 0.6  # share of a point's words that a text must have to tell it
_PLACES = {"แรก": 0, "ที่หนึ่ง": 0, "ที่สอง": 1, "ที่สาม": 2, "สุดท้าย": -1, "first": 0, "second": 1, "third": 2, "last": -1}
_PLACE_IN_LIST = re.compile(
    r"(?:แนวทาง|ข้อ|เรื่อง|ประเด็น|ด้าน|มาตรการ|ประการ)(แรก|ที่หนึ่ง|ที่สอง|ที่สาม|สุดท้าย)"
    r"|\b(first|second|third|last) (?:of|one|approach|point|item|issue|area|goal|measure|priority)"
)
_LEAD = 0.15  # by which the best must lead the next to be meant alone


def described(statement: Statement, language: Language) -> str:
    """Return what the statement says, with its points behind it where it is a list and its text does not tell them."""
    text = statement.text.within(language)
    told = set(topic_keys(text)) if statement.items else set()
    points = [point.within(language) for point in statement.items]
    if all(len(told & set(topic_keys(point))) >= _TOLD * len(set(topic_keys(point))) for point in points):
        return text
    return "\n".join((text, *(f"– {point}" for point in points)))


def _evidence(statement: Statement, language: Language) -> str:
    who = f"{statement.who.within(language)}: " if statement.who else ""
    return resting_on(statement, f"{who}{statement.text.within(language)}")


def ranked_statements(question: Question, release: Release, statements: Sequence[Statement]) -> list[Fit[Statement]]:
    """Return `statements` with how well they fit the question, best first."""
    return fitting(question, release, statements, lambda s: (s.who, s.about, s.text, *s.items))


def _by_people(question: Question, release: Release, statements: Sequence[Statement]) -> Sequence[Statement]:
    """Return those of `statements` that a person mentioned in the question made; all where nobody is mentioned."""
    keys = {person_key(person) for person in people_of(question, release)}
    if not keys or not (question.facet is Facet.SAID or shows("saying", question.text)):
        return statements
    theirs = [s for s in statements if s.who and any(bare_name(form) in keys for form in s.who.forms().values())]
    return theirs if question.facet is Facet.SAID else theirs or statements


def _draft(statements: Sequence[Statement], language: Language) -> Draft:
    if len(statements) == 1:
        text = described(statements[0], language)
    else:
        text = "\n".join(f"• {described(statement, language)}" for statement in statements)
    people = tuple(bare_name(s.who.th or s.who.within("en")) for s in statements if s.who)
    evidence = tuple(_evidence(statement, language) for statement in statements)
    return Draft(fits(text, EXPLANATION_LIMIT), evidence, tuple(dict.fromkeys(people)))


def _said_weight(fit: Fit[Statement]) -> float:
    """Return the weight of the question's own words in a statement, those that name its topic counted more."""
    topic = keys_of([fit.fact.about])
    named = len(fit.words & topic) / len(fit.words) if fit.words else 0.0
    return fit.weight * (1 + _TOPIC * named)


def _pointed_at(ranked: Sequence[Fit[Statement]], weight: float) -> list[Statement]:
    """Return the statements level with the best of those of which the question's own words say `weight` or more."""
    good = sorted((fit for fit in ranked if _said_weight(fit) >= weight), key=lambda fit: -round(_said_weight(fit), 3))
    return [fit.fact for fit in good if _said_weight(fit) >= _said_weight(good[0]) - _LEAD]


def answer_kind(question: Question, release: Release, index: Index) -> Draft | None:
    """Return the statements of the kind that the facet asks for, those that the question's words point at."""
    statements = _by_people(question, release, release.statements)
    for kind in KINDS[question.facet]:
        wanted = [s for s in statements if s.kind is kind]
        ranked = ranked_statements(question, release, wanted)
        if wanted and not own_words(question, release):
            return _draft(leading(ranked, _LEAD), question.language)
        if meant := _pointed_at(ranked, _POINTED):
            return _draft(meant, question.language)
        if question.facet is Facet.WHY and len(wanted) == 1 and ranked[0].overlap > 0:
            return _draft(wanted, question.language)
    wanted = [s for s in release.statements if s.kind is KINDS[question.facet][0]]
    whole = question.facet is Facet.DECISION and not knows_any(own_words(question, release), release)
    if wanted and (question.facet in _OF_THE_WHOLE or whole):
        return _draft(wanted, question.language)
    if question.facet is Facet.AGENDA and not shows("agenda", question.text) and release.summary:
        summary = release.summary.within(question.language)  # what was talked about, where nobody listed it
        return Draft(fits(summary, EXPLANATION_LIMIT), (summary,))
    return answer_any(question, release, index)


def answer_any(question: Question, release: Release, index: Index) -> Draft | None:
    """Return the statement that has the question's own words, of any kind that may answer the facet; else None."""
    if point := answer_point(question, release):
        return point
    kinds = _ALSO.get(question.facet, tuple(StatementKind))
    possible = [s for s in release.statements if s.kind in kinds]
    if question.facet is Facet.LIST:  # an objective in one sentence is no list
        possible = [s for s in possible if s.items or s.kind is not StatementKind.OBJECTIVE]
    theirs = _by_people(question, release, possible)
    return _any_of(question, release, theirs) or (
        _any_of(question, release, possible)
        if len(theirs) < len(possible) and question.facet is not Facet.SAID
        else None
    )


def answer_point(question: Question, release: Release) -> Draft | None:
    """Return the point of a list that the question asks for by its place: "the first of the three approaches"."""
    asked = _PLACE_IN_LIST.search(question.text.casefold())
    lists = ranked_statements(question, release, [s for s in release.statements if s.items]) if asked else []
    best = max(lists, key=lambda fit: fit.overlap, default=None)
    if asked is None or best is None or not best.words:
        return None
    place = _PLACES[asked.group(1) or asked.group(2)]
    if place >= len(best.fact.items):
        return None
    point = best.fact.items[place].within(question.language)
    return Draft(fits(point, EXPLANATION_LIMIT), (_evidence(best.fact, question.language),))


def _any_of(question: Question, release: Release, statements: Sequence[Statement]) -> Draft | None:
    ranked = [
        fit
        for fit in ranked_statements(question, release, statements)
        if not misses_superlative(question, (fit.fact.text, *fit.fact.items))
    ]
    sure = [fit for fit in ranked if fit.share >= _SHARE]
    own = own_words(question, release)
    asks_known = not own or knows_any(own, release)
    lists = [fit for fit in ranked if fit.fact.items] if question.facet is Facet.LIST and asks_known else []
    meant = _pointed_at(lists, _POINTED) or _pointed_at(sure, _SURELY)
    if not meant and question.facet is Facet.LIST and asks_known:
        named = _named_lists(ranked)
        return _draft(named, question.language) if named else None
    return _draft(_listed_first(meant)[:1], question.language) if meant else None


def _named_lists(ranked: Sequence[Fit[Statement]]) -> list[Statement]:
    """Return the list that the question's words name best, also with words that name the release itself.

    Lists of one kind that they name alike are all meant.
    """
    lists = sorted((fit for fit in ranked if fit.fact.items), key=lambda fit: -fit.overlap)
    level = [fit.fact for fit in lists if fit.overlap >= max(_LISTED, lists[0].overlap - _LEAD)]
    return level if len({statement.kind for statement in level}) == 1 else []


def _listed_first(statements: Sequence[Statement]) -> list[Statement]:
    return sorted(statements, key=lambda statement: not statement.items)


def misses_superlative(question: Question, texts: Sequence[Text]) -> bool:
    """Return whether the question asks for the most of something and `texts` name no most."""
    return shows("superlative", question.text) and not shows("superlative", said_in(texts))


def specific_statement(question: Question, release: Release) -> Statement | None:
    """Return the statement that the question's own words are about, where they are not about the event as a whole."""
    ranked = ranked_statements(question, release, [s for s in release.statements if s.kind not in ON_THE_EVENT])
    best = max(ranked, key=lambda fit: fit.weight, default=None)
    if (
        best is None
        or not own_words(question, release)
        or best.weight < _SURELY
        or best.share < _ABOUT_IT
        or misses_superlative(question, (best.fact.text, *best.fact.items))
    ):
        return None
    return best.fact


def from_statement(statement: Statement, language: Language) -> Draft:
    """Return what `statement` says as a draft."""
    return _draft([statement], language)


def point_count(question: Question, release: Release, index: Index) -> Draft | None:
    """Return how many points the statement has that the question means, with the points."""
    lists = [s for s in release.statements if s.items]
    if shows("stressing", question.text):
        lists = [s for s in lists if s.kind is StatementKind.FOCUS] or lists
    ranked = ranked_statements(question, release, lists)
    meant = leading(ranked[:1], 0.0) if ranked and ranked[0].words else []
    if len(meant) != 1 or not question.words:
        return None
    points = "; ".join(item.within(question.language) for item in meant[0].items)
    text = wording().say(question.language, "points", count=len(meant[0].items), points=points)
    return Draft(fits(text, EXPLANATION_LIMIT), (_evidence(meant[0], question.language),))
