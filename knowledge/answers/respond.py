"""The way of a question: parse, find, answer."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from knowledge.answers.across.pages import answer_across, no_further_page, show, turned
from knowledge.answers.answer import Answer, Evidence, Outcome
from knowledge.answers.choosing import keys_of, own_words
from knowledge.answers.contacts import answer_contact, answer_source
from knowledge.answers.context import NOTHING_BEFORE, Context
from knowledge.answers.days import answer_event_date, answer_issued_date, answer_setting, answer_time, answer_venue
from knowledge.answers.doers import answer_doer, answer_thing
from knowledge.answers.draft import Draft, wording
from knowledge.answers.figures import answer_figure, answer_length
from knowledge.answers.holders import answer_holders, asks_for_holder
from knowledge.answers.nearest import nearest
from knowledge.answers.organisations import answer_organisation
from knowledge.answers.overview import answer_summary, answer_what
from knowledge.answers.people import ROLES, answer_person, answer_position, answer_role
from knowledge.answers.periods import answer_period
from knowledge.answers.quoting import settle
from knowledge.answers.statements import KINDS, answer_kind, specific_statement
from knowledge.answers.verdicts import answer_yes_no
from knowledge.base import KnowledgeBase
from knowledge.language.text import clean
from knowledge.questions.across import page_asked
from knowledge.questions.cues import shows
from knowledge.questions.parse import parse
from knowledge.questions.question import Facet, Question
from knowledge.questions.smalltalk import is_smalltalk
from knowledge.questions.spoken import LONGEST_QUESTION, points_back, read_text
from knowledge.release import Release
from knowledge.search.find import choose_releases, likeliest
from knowledge.search.index import Index
from knowledge.search.names import person_key
from knowledge.tracing import note
from knowledge.values import script_of

_BANGKOK = timedelta(hours=7)
_OF_A_TOPIC = (Facet.VENUE, Facet.TIME, Facet.EVENT_DATE, Facet.COUNT, Facet.FIGURE, Facet.LIST, Facet.WHY, Facet.HOW)
_HER_TITLE = re.compile(r"นาง|น\.ส|คุณหญิง|พญ|แพทย์หญิง")
_HIS_TITLE = re.compile(r"นาย")

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


def today_in_bangkok() -> date:
    """Return the day that it is in Bangkok."""
    return (datetime.now(UTC) + _BANGKOK).date()


def respond(
    text: str,
    base: KnowledgeBase,
    context: Context = NOTHING_BEFORE,
    *,
    today: date | None = None,
    release_id: str | None = None,
) -> tuple[Answer, Context]:
    """Answer the question `text` from `base`; never raises, whatever `text` is.

    `context` is what the last turn of the same chat returned. `today` (default: the day in Bangkok) is what "yesterday"
    counts from. `release_id` answers from that release alone: somebody chose it. Returns the answer and the context for
    the next turn.
    """
    refusal = _refuse(text)
    if refusal is not None:
        return refusal, context
    if context.listing is not None and (step := page_asked(read_text(text))):
        listing = turned(context.listing, step)
        return show(listing, base, context) if listing else (no_further_page(context.listing), context)
    question = _in_context(parse(text, base.index, today or today_in_bangkok()), base, context)
    note("question", question=question)
    if question.across is not None and release_id is None:
        return answer_across(question, base, context)
    if release_id is not None and release_id in base.by_id:
        return _answer(question, base.by_id[release_id], base, context)
    found = [base.by_id.of(document) for document in choose_releases(question, base.index, context.release_id)]
    if asks_for_holder(question) and (question.dates or len(found) != 1):
        held = answer_holders(question, base.index.people, base.by_id)
        if held is not None:
            return _of_several(question, *held)
    if len(found) == 1:
        same = found[0].id == context.release_id
        strange = question.words and not any(_holds(base.index, key, found[0]) for key in question.words)
        leans = same and not (strange and question.unasked)
        return _answer(_with_topic(question, context) if leans else question, found[0], base, context)
    if found:
        return _say(question, Outcome.CHOOSE, "choose", found), context
    likely = likeliest(question, base.index)
    if likely is not None and (told := _tell(question, base.by_id.of(likely), base, context, unsure=True)):
        return told
    return _say(question, Outcome.NOT_FOUND, "not_found"), context


def _holds(index: Index, term: str, release: Release) -> bool:
    document = index.document(release.id)
    return document is not None and index.weight(term, document) > 0


def _refuse(text: str) -> Answer | None:
    """Return what is said to something that is no question at all: nothing, far too much, a greeting."""
    plain = clean(text[: 4 * LONGEST_QUESTION])
    language = script_of(plain)
    if len(text) > LONGEST_QUESTION:
        message = wording().say(language, "too_long", length=len(text), most=LONGEST_QUESTION)
    elif not any(letter.isalnum() for letter in plain):
        message = wording().say(language, "empty")
    elif is_smalltalk(text):
        message = wording().say(language, "smalltalk")
    else:
        return None
    return Answer(Outcome.NOT_FOUND, message, Facet.WHAT, language)


def _in_context(question: Question, base: KnowledgeBase, context: Context) -> Question:
    """Return the question with what it leaves unsaid and the chat has said: the person meant by "her"."""
    vague = question.unasked or (question.facet is Facet.WHAT and not question.words)
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


def _with_topic(question: Question, context: Context) -> Question:
    """Return a question about the same release with the words of the one before, where it leans on them."""
    if question.unasked and question.follows and (question.words or question.dates):
        placed = any(key.startswith("place:") for key in question.words)  # "and the Lao?" is asked instead, not besides
        before = [key for key in context.words if not (placed and key.startswith("place:"))]
        return replace(question, words=tuple(dict.fromkeys((*question.words, *before))))
    if not question.words and question.facet in _OF_A_TOPIC:
        return replace(question, words=context.words)
    return question


def _draft(question: Question, release: Release, index: Index, context: Context) -> Draft | None:
    if question.polar:
        return answer_yes_no(question, release, index)
    if question.facet in (Facet.EVENT_DATE, Facet.TIME, Facet.VENUE) and (
        setting := answer_setting(question, release, index)
    ):
        return setting
    if question.facet in ROLES:
        return answer_role(question, release, index, context.people)
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


def _answer(question: Question, release: Release, base: KnowledgeBase, context: Context) -> tuple[Answer, Context]:
    if told := _tell(question, release, base, context):
        return told
    return _not_stated(question, release, base.index), _following(question, release, context, ())


def _tell(
    question: Question, release: Release, base: KnowledgeBase, context: Context, *, unsure: bool = False
) -> tuple[Answer, Context] | None:
    """Return what `release` states; None where it does not, or where it is `unsure` that it is meant and states it."""
    draft = settle(question, release, _draft(question, release, base.index, context), unsure=unsure)
    if draft is None:
        return None
    facet = Facet.YES_NO if question.polar else question.facet
    evidence = tuple(Evidence(quote, release.source) for quote in draft.evidence)
    answer = Answer(
        Outcome.ANSWERED, draft.text, facet, question.language, (release,), evidence, confidence=draft.chance
    )
    return answer, _following(question, release, context, draft.people)


def _following(question: Question, release: Release, context: Context, spoken_of: tuple[str, ...]) -> Context:
    people = spoken_of or tuple(key for keys in question.people for key in keys[:1])
    return Context(release.id, people or context.people, question.facet, question.words, question.text)


def _of_several(question: Question, draft: Draft, releases: Sequence[Release]) -> tuple[Answer, Context]:
    """Return an answer each line of which rests on a release of its own; the chat goes on about the last of them."""
    evidence = tuple(Evidence(quote, release.source) for quote, release in zip(draft.evidence, releases, strict=True))
    following = Context(releases[-1].id, draft.people, question.facet, question.words, question.text)
    shown = tuple({release.id: release for release in releases}.values())
    return Answer(Outcome.ANSWERED, draft.text, question.facet, question.language, shown, evidence), following


def _topic_not_stated(question: Question, release: Release) -> str:
    """Return what the release does not state: as whoever read it wrote it down, else by the facet."""
    own = set(own_words(question, release))
    for text in release.unstated:
        if own & keys_of([text]):
            return text.within(question.language)
    key = f"topic_{question.facet}"
    return wording().say(question.language, key if key in wording().keys("topic_") else "topic_any")


def _not_stated(question: Question, release: Release, index: Index) -> Answer:
    topic = _topic_not_stated(question, release)
    return Answer(
        Outcome.NOT_STATED,
        wording().say(question.language, "not_stated", topic=topic),
        Facet.YES_NO if question.polar else question.facet,
        question.language,
        (release,),
        nearest=nearest(question, release, index),
    )


def _say(question: Question, outcome: Outcome, phrase: str, releases: Sequence[Release] = ()) -> Answer:
    facet = Facet.YES_NO if question.polar else question.facet
    return Answer(outcome, wording().say(question.language, phrase), facet, question.language, tuple(releases))
