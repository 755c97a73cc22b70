"""The way of a question: parse, find, answer."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from knowledge.answers.across.pages import answer_across, no_further_page, show, turned
from knowledge.answers.answer import Answer, Evidence, Outcome
from knowledge.answers.choosing import keys_of, own_words
from knowledge.answers.context import NOTHING_BEFORE, Context
from knowledge.answers.deciding import Offer, level, offers_of
from knowledge.answers.draft import Draft, wording
from knowledge.answers.drafting import draft_from_facts
from knowledge.answers.holders import answer_holders, asks_for_holder
from knowledge.answers.leaning import in_context, of_another_year, spoken_of, with_topic
from knowledge.answers.nearest import nearest
from knowledge.answers.quoting import settle
from knowledge.base import KnowledgeBase
from knowledge.language.text import clean
from knowledge.passages.sureness import least_chance
from knowledge.questions.across import page_asked
from knowledge.questions.parse import parse
from knowledge.questions.question import Facet, Question
from knowledge.questions.smalltalk import is_smalltalk
from knowledge.questions.spoken import LONGEST_QUESTION, read_text
from knowledge.release import Release
from knowledge.search.find import Found, find
from knowledge.search.index import Index
from knowledge.tracing import note
from knowledge.values import script_of

_BANGKOK = timedelta(hours=7)
_CHECKED = 0.8  # chance from which what a person checked is said, however much the setting asks for
_RIVAL = 0.6  # of the chance of the likeliest release, from which another may as well be meant


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
    question = in_context(parse(text, base.index, today or today_in_bangkok()), base, context)
    note("question", question=question)
    if question.across is not None and release_id is None:
        return answer_across(question, base, context)
    if release_id is not None and release_id in base.by_id:
        return _answer(question, base.by_id[release_id], base, context)
    found = find(question, base.index, context.release_id, context.offered)
    if asks_for_holder(question) and (question.dates or not _one_is_meant(found)):
        held = answer_holders(question, base.index.people, base.by_id)
        if held is not None:
            return _of_several(question, *held)
    return _decide(question, found, base, context)


def _one_is_meant(found: Found) -> bool:
    rivals = [one for one in found.candidates[1:] if one.chance >= _RIVAL * found.candidates[0].chance]
    return found.sure and not rivals


def _decide(question: Question, found: Found, base: KnowledgeBase, context: Context) -> tuple[Answer, Context]:
    """Return the surest answer of the releases that may be meant, or ask back, or tell that none states it."""
    if not found.sure:
        return _not_found(question, found, base), context
    question = _leaning(question, found, base, context)
    offers = offers_of(question, found, base.by_id.of, lambda release: _offer(question, release, base, context))
    best = offers[0]
    needed = min(_needed(base), _CHECKED) if best.checked else _needed(base)
    note("told_from", least=needed)
    if best.draft is not None and best.chance >= needed:
        answer = _told(question, best.draft, (best.release, *_same_news(best, found, base), *best.alike))
        return answer, _following(question, best.release, context, spoken_of(best.draft, best.release))
    choices = [one.candidate for one in level(offers)] if found.is_told_apart else found.likely if found.fits else ()
    if len(choices) > 1:
        offered = {base.by_id.of(one.document): one.chance for one in choices}
        answer = _say(question, Outcome.CHOOSE, "choose", list(offered))
        return answer, _offering(question, [(release.id, chance) for release, chance in offered.items()])
    if not found.is_told_apart:
        return _not_found(question, found, base), context
    first, *others = found.likely
    release, *versions = (base.by_id.of(document) for document in first.documents)
    near = [base.by_id.of(one.document) for one in others]
    answer = _not_stated(question, release, base.index, versions, near)
    return answer, _following(question, release, context, ())


def _not_found(question: Question, found: Found, base: KnowledgeBase) -> Answer:
    """Return that nothing known fits, or that too much does, with what comes near."""
    if not found.comes_near:
        return _say(question, Outcome.NOT_FOUND, "not_found")
    near = [base.by_id.of(one.document) for one in found.likely]
    return _say(question, Outcome.NOT_FOUND, "not_found_topic", near)


def _same_news(offer: Offer, found: Found, base: KnowledgeBase) -> list[Release]:
    """Return the other releases of the same news as that of `offer`: its versions, and its twins."""
    twins = found.twins if offer.candidate.document == found.candidates[0].document else ()
    releases = (base.by_id.of(document) for document in (*offer.candidate.documents, *twins))
    return [release for release in releases if release.id != offer.release.id]


def _needed(base: KnowledgeBase) -> float:
    return least_chance() if base.answer_from is None else base.answer_from


def _leaning(question: Question, found: Found, base: KnowledgeBase, context: Context) -> Question:
    """Return `question` with what the one before named, where it goes on about the same release."""
    first = found.candidates[0].document
    last = (context.release_id, *dict(context.offered))
    if not any(base.index.identifier(document) in last for document in found.candidates[0].documents):
        return question
    strange = question.words and not any(base.index.weight(key, first) > 0 for key in question.words)
    return question if strange and question.unasked else with_topic(question, context)


def _offer(question: Question, release: Release, base: KnowledgeBase, context: Context) -> Draft | None:
    if of_another_year(question):
        return None
    return settle(question, release, draft_from_facts(question, release, base.index, context), least=0.0)


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


def _answer(question: Question, release: Release, base: KnowledgeBase, context: Context) -> tuple[Answer, Context]:
    """Return what `release`, which is the one meant, states."""
    draft = _offer(question, release, base, context)
    if draft is not None and (draft.chance is None or draft.chance >= _needed(base)):
        return _told(question, draft, (release,)), _following(question, release, context, spoken_of(draft, release))
    return _not_stated(question, release, base.index), _following(question, release, context, ())


def _told(question: Question, draft: Draft, releases: Sequence[Release]) -> Answer:
    """Return `draft` as an answer; it rests on the first of `releases`, the others say the same."""
    facet = Facet.YES_NO if question.polar else question.facet
    evidence = tuple(Evidence(quote, releases[0].source) for quote in draft.evidence)
    return Answer(
        Outcome.ANSWERED, draft.text, facet, question.language, tuple(releases), evidence, confidence=draft.chance
    )


def _following(question: Question, release: Release, context: Context, spoken: tuple[str, ...]) -> Context:
    people = spoken or _mentioned(question)
    return Context(release.id, people or context.people, question.facet, question.words, question.text)


def _offering(question: Question, choices: Sequence[tuple[str, float]]) -> Context:
    """Return the context where somebody has to choose among releases, each with how likely it is the one meant."""
    return Context(None, _mentioned(question), question.facet, question.words, question.text, offered=tuple(choices))


def _mentioned(question: Question) -> tuple[str, ...]:
    """Return the people whom `question` mentions, by one key each."""
    return tuple(key for keys in question.people for key in keys[:1])


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
    key = f"topic_{Facet.EVENT_DATE if question.of_days else question.facet}"
    return wording().say(question.language, key if key in wording().keys("topic_") else "topic_any")


def _not_stated(
    question: Question,
    release: Release,
    index: Index,
    versions: Sequence[Release] = (),
    near: Sequence[Release] = (),
) -> Answer:
    """Return that `release` does not state what is asked; nor do the `versions` in the other language.

    Those `near` may be meant in its place.
    """
    topic = _topic_not_stated(question, release)
    return Answer(
        Outcome.NOT_STATED,
        wording().say(question.language, "not_stated", topic=topic),
        Facet.YES_NO if question.polar else question.facet,
        question.language,
        (release, *versions),
        nearest=nearest(question, release, index),
        near=tuple(near),
    )


def _say(question: Question, outcome: Outcome, phrase: str, releases: Sequence[Release] = ()) -> Answer:
    facet = Facet.YES_NO if question.polar else question.facet
    return Answer(outcome, wording().say(question.language, phrase), facet, question.language, tuple(releases))
