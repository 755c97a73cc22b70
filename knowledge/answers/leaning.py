"""How a question leans on the one before it in a chat: what was asked, of whom, and on which topic."""

import re
from dataclasses import replace

from knowledge.answers.context import Context
from knowledge.answers.draft import Draft
from knowledge.answers.people import ROLES
from knowledge.base import KnowledgeBase
from knowledge.language.names import bare_name
from knowledge.language.text import normalise, squeeze
from knowledge.questions.cues import shows
from knowledge.questions.question import Facet, Question
from knowledge.questions.spoken import points_back, read_text
from knowledge.release import Person, Release
from knowledge.search.names import names_of, person_key

_OF_A_TOPIC = (Facet.VENUE, Facet.TIME, Facet.EVENT_DATE, Facet.COUNT, Facet.FIGURE, Facet.LIST, Facet.WHY, Facet.HOW)
_HER_TITLE = re.compile(r"นาง|น\.ส|คุณหญิง|พญ|แพทย์หญิง")
_HIS_TITLE = re.compile(r"นาย")
_WHAT_IS_IT = re.compile(r"\bwhat (?:is|was|were|are) (?:it|that|this|they)\b|คืออะไร|เป็นอะไร")


def in_context(question: Question, base: KnowledgeBase, context: Context) -> Question:
    """Return the question with what it leaves unsaid and the chat has said: the person meant by "her"."""
    vague = question.unasked or (
        question.facet is Facet.WHAT and not question.words and bool(_WHAT_IS_IT.search(read_text(question.text)))
    )
    if vague and question.follows and context.facet and context.listing is None:
        counted = context.facet is Facet.COUNT and not question.words
        asked = Facet.LIST if counted else context.facet
        if question.posts and not question.people and context.facet in (*ROLES, Facet.PERSON, Facet.POSITION):
            asked = Facet.PERSON
        question = replace(question, facet=asked)
    people = _meant_by_pronoun(question, base, context)
    if people and not question.people and not question.posts:
        if question.facet is Facet.PERSON and question.about_person:
            return replace(question, facet=Facet.POSITION, people=people)
        if question.facet is Facet.POSITION and not question.words:
            return replace(question, people=people)
        if question.about_person and question.facet in (Facet.SAID, Facet.WHAT):
            return replace(question, people=people[:1])
    return question


def _meant_by_pronoun(question: Question, base: KnowledgeBase, context: Context) -> tuple[tuple[str, ...], ...]:
    """Return the people last spoken of whom "her" or "he" may mean, all of them for a word that tells neither."""
    release = base.by_id.get(context.release_id or "")
    titled = {person_key(person): person.name.th or "" for person in release.people} if release else {}
    people = [key for key in context.people if base.index.people.knows(key)]
    for list_name, title in (("she", _HER_TITLE), ("he", _HIS_TITLE)):
        if points_back(read_text(question.text), list_name):
            people = [key for key in people if title.match(titled.get(key, ""))] or people
    return tuple((key,) for key in people)


def spoken_of(draft: Draft, release: Release) -> tuple[str, ...]:
    """Return the people whom the answer `draft` of `release` is about, by their keys: else those whom it quotes."""
    if draft.people:
        return draft.people
    said = squeeze(normalise(draft.text))
    places = {person_key(person): min(_places(person, said), default=-1) for person in release.people}
    return tuple(sorted((key for key, at in places.items() if at >= 0), key=places.__getitem__))


def _places(person: Person, said: str) -> list[int]:
    """Return where each spelling of the name of `person`, without titles, first stands in `said`, that is squeezed."""
    return [at for name in names_of(person) if (at := said.find(squeeze(bare_name(name)))) >= 0]


def with_topic(question: Question, context: Context) -> Question:
    """Return a question about the same release with the words of the one before, where it leans on them."""
    if question.unasked and question.follows and (question.words or question.dates):
        placed = any(key.startswith("place:") for key in question.words)  # "and the Lao?" is asked instead, not besides
        before = [key for key in context.words if not (placed and key.startswith("place:"))]
        return replace(question, words=tuple(dict.fromkeys((*question.words, *before))))
    if not question.words and question.facet in _OF_A_TOPIC:
        return replace(question, words=context.words)
    return question


def of_another_year(question: Question) -> bool:
    """Return whether a question that only goes on asks for the year before or after, which a release seldom tells."""
    return question.unasked and shows("other_year", read_text(question.text))
