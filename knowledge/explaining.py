"""Explaining: the notes of a traced question -> one object on why its answer came out, for people and for JSON."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from knowledge.answers.answer import Answer, Outcome
from knowledge.answers.draft import Draft
from knowledge.base import KnowledgeBase
from knowledge.language.concepts import official_name
from knowledge.language.dates import format_day
from knowledge.language.text import squeeze
from knowledge.passages.ranking import Ranked, text_of
from knowledge.questions.question import Question
from knowledge.questions.spoken import read_text
from knowledge.release import Fact, Release
from knowledge.search.ranking import Candidate
from knowledge.tracing import Note
from knowledge.values import LANGUAGES, Language, Text, script_of

MOST_CANDIDATES, MOST_PASSAGES = 8, 3
_KINDS = ("people", "groups", "organisations", "periods", "figures", "contacts", "statements")
_TELLING = ("name", "post", "venue", "of", "value", "text")  # what of a fact an answer may repeat


def explain(notes: Sequence[Note], answer: Answer, base: KnowledgeBase) -> dict[str, Any]:
    """Return why `answer` came out, by the `notes` of its way; it is made of what JSON has.

    `understood` is None for what is no question; `candidates` come best first, each with the `share` of the score that
    each feature gave it; `settled` has each release that was asked, with what its facts and its text offered, and how
    likely that is right seeing what the others say; `decided` what was said, and why: a name of `explain_why_...` among
    the phrases, with its values.
    """
    question = next((note.values["question"] for note in reversed(notes) if note.kind == "question"), None)
    weighed = {offer.release.id: offer.chance for offer in _last(notes, "offers").get("offers", ())}
    settled = [_settled(note.values, answer.language, weighed) for note in notes if note.kind == "settled"]
    candidates = _candidates(notes, answer.language, base)
    return {
        "understood": _understood(question, notes) if question else None,
        "candidates": candidates,
        "settled": settled,
        "decided": {
            "outcome": str(answer.outcome),
            "confidence": _rounded(answer.confidence),
            "needed": _last(notes, "told_from").get("least"),
            "releases": [release.id for release in answer.releases],
            **_why(question, notes, settled, candidates, answer),
        },
    }


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(float(share), 3)


def _last(notes: Sequence[Note], kind: str) -> Mapping[str, Any]:
    return next((note.values for note in reversed(notes) if note.kind == kind), {})


def _understood(question: Question, notes: Sequence[Note]) -> dict[str, Any]:
    plain = read_text(question.text)
    weights = _last(notes, "weights").get("weights", {})
    mended = [note.values for note in notes if note.kind == "mended"]
    return {
        "language": question.language,
        "facet": str(question.facet),
        "part": question.part,
        "polar": question.polar,
        "follow_up": question.follows,
        "topic": [{"word": _shown(key), "weight": _rounded(weights.get(key))} for key in question.words],
        "hints": [_shown(key) for key in question.hints],
        "people": list(_people(question, _last(notes, "names"))),
        "organisations": [_named(key, question.language) for key in question.organisations],
        "posts": [_named(key, question.language) for key in question.posts],
        "dates": [
            {"written": plain[day.start : day.end], "year": day.year, "month": day.month, "day": day.day}
            for day in question.dates
        ],
        "mended": [
            {"from": one["written"], "to": [_shown(key) for key in one["keys"]]}
            for one in mended
            if one["keys"] and list(one["keys"]) != [one["written"]]
        ],
        "unknown": [one["written"] for one in mended if list(one["keys"]) == [one["written"]]],
    }


def _shown(key: str) -> str:
    """Return a term as people write it."""
    return key.partition(":")[2] or key


def _named(key: str, language: Language) -> str:
    try:
        return official_name(key, language)
    except KeyError:  # a key that stands for something else than an entry of the lexicon
        return _shown(key)


def _people(question: Question, names: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield each person of the question with what was written and how it was matched; carried over: by the chat."""
    for keys in question.people:
        reading = next((one for one in names.get("readings", ()) if set(one.keys) & set(keys)), None)
        if reading is None:
            yield {"names": list(keys), "written": None, "matched": "chat", "likeness": None}
            continue
        written = names["text"][reading.start : reading.end]
        heard = any(script_of(key) != script_of(written) for key in reading.keys[:1])
        matched = "written" if reading.like >= 1.0 and not heard else "heard" if heard else "slip"
        yield {"names": list(keys), "written": written, "matched": matched, "likeness": _rounded(reading.like)}


def _candidates(notes: Sequence[Note], language: Language, base: KnowledgeBase) -> list[dict[str, Any]]:
    """Return the best candidates of the last ranking, with what each feature added to or took from the score."""
    begun = max((at for at, note in enumerate(notes) if note.kind == "weights"), default=0)
    steps = [note.values for note in notes[begun:] if note.kind == "score"]
    found: Sequence[Candidate] = _last(notes, "candidates").get("candidates", ())
    return [
        {
            **_release(base.by_id.of(one.document), language),
            "chance": _rounded(one.chance),
            "score": _rounded(one.share),
            "share": _shares(one, steps),
            "versions": [base.index.identifier(version) for version in one.documents[1:]],
        }
        for one in found[:MOST_CANDIDATES]
    ]


def _shares(candidate: Candidate, steps: Sequence[Mapping[str, Any]]) -> dict[str, float]:
    """Return how much of the candidate's score came with each step; what a step took away is below 0."""
    heights = [0.0, *(float(step["scores"][step["documents"] == candidate.document][0]) for step in steps)]
    whole = heights[-1] / candidate.share if candidate.share and heights[-1] else 1.0
    gained = zip(steps, heights[1:], heights, strict=False)
    shares = {str(step["of"]): round((height - before) / whole, 3) for step, height, before in gained}
    return {name: share for name, share in shares.items() if share}


def _release(release: Release, language: Language) -> dict[str, Any]:
    return {"id": release.id, "issued": release.issued.isoformat(), "title": release.title.within(language)}


def _settled(values: Mapping[str, Any], language: Language, weighed: Mapping[str, float]) -> dict[str, Any]:
    """Return what one release offered: the answer from its facts and those facts, and its best passages.

    `weighed` is how likely the answer of each release is right, seeing what the others say.
    """
    release, draft, ranked = values["release"], values["draft"], values.get("ranked")
    return {
        "release": _release(release, language),
        "checked": release.checked,
        "draft": draft
        and {
            "text": draft.text,
            "facts": list(_facts_below(draft, release)),
            "chance": _rounded(values.get("stated")),
        },
        "passages": _passages(release, ranked) if ranked else [],
        "passage_chance": _rounded(values.get("quoted")),
        "weighed": _rounded(weighed.get(release.id)),
    }


def _passages(release: Release, ranked: Ranked) -> list[dict[str, Any]]:
    best = sorted(range(len(ranked.runs)), key=ranked.scores.__getitem__, reverse=True)
    return [
        {
            "text": text_of(release, ranked.runs[at]),
            "score": _rounded(ranked.scores[at]),
            "share": _rounded(ranked.chances[at]),
        }
        for at in best[:MOST_PASSAGES]
    ]


def _facts_below(draft: Draft, release: Release) -> Iterator[dict[str, Any]]:
    """Yield the facts that `draft` was made of: they rest on its evidence, and it repeats something of theirs."""
    resting = [(kind, fact) for kind, fact in _facts(release) if not fact.evidence or fact.evidence in draft.evidence]
    said = squeeze(draft.text)
    repeated = [(kind, fact) for kind, fact in resting if any(form in said for form in _forms(fact))]
    for kind, fact in repeated or [(kind, fact) for kind, fact in resting if fact.evidence]:
        yield {
            "kind": kind,
            "says": next(_forms(fact), ""),
            "confidence": fact.confidence,
            "checked": fact.checked or release.checked,
            "evidence": fact.evidence,
        }


def _facts(release: Release) -> Iterator[tuple[str, Fact]]:
    if release.event:
        yield "event", release.event
    for kind in _KINDS:
        yield from ((kind, fact) for fact in getattr(release, kind))


def _forms(fact: Fact) -> Iterator[str]:
    """Yield what a fact says, squeezed, in the languages that it has."""
    for name in _TELLING:
        value = getattr(fact, name, None)
        written = value.forms().values() if isinstance(value, Text) else [value] if isinstance(value, str) else []
        yield from (squeeze(form) for form in written if form)
    for day in getattr(fact, "dates", ()):
        yield from (squeeze(format_day(day, language)) for language in LANGUAGES)


def _why(
    question: Question | None,
    notes: Sequence[Note],
    settled: Sequence[Mapping[str, Any]],
    candidates: Sequence[Mapping[str, Any]],
    answer: Answer,
) -> dict[str, Any]:
    """Return how the release was found, and why this was said."""
    fit = _last(notes, "fit")
    found = {"fit": _rounded(fit.get("chance")), "least": fit.get("least")}
    release = _how_found(notes)
    spoken_of = {release.id for release in answer.releases[:1]}
    last = next((one for one in reversed(settled) if one["release"]["id"] in spoken_of), None)
    if answer.outcome is Outcome.CHOOSE:
        return {"release_by": "level", **found, "why": "choose"}
    if answer.outcome is Outcome.NOT_FOUND:
        return {"release_by": None, **found, "why": "no_question" if question is None else "not_found"}
    if last is None:
        return {"release_by": None, **found, "why": "several"}
    if answer.outcome is Outcome.NOT_STATED:
        return {"release_by": release, **found, "why": "not_sure" if last["draft"] or last["passages"] else "nothing"}
    from_facts = bool(last["draft"]) and answer.text == last["draft"]["text"]
    weighed = last["passage_chance"] is not None
    why = ("fact" if weighed else "fact_alone") if from_facts else "passage"
    return {"release_by": release, **found, "why": why}


def _how_found(notes: Sequence[Note]) -> str | None:
    if any(note.kind == "leans" for note in notes):
        return "chat"
    return "fit" if any(note.kind == "fit" for note in notes) else None
