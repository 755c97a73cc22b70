"""Finding the releases that a question may be about, and saying how sure that is."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from knowledge.questions.question import Facet, Question
from knowledge.release import Release
from knowledge.search.index import Index
from knowledge.search.terms import PARTNER

_PERSON = 2.2  # weight of a person mentioned, where the rarest word has 1
_PERSON_ASKED = 0.5  # the same where it is asked whether it was that person
_ROLES = (Facet.CHAIR, Facet.ATTENDEES, Facet.SPEAKER, Facet.SIGNATORY)
_MEETING = re.compile(r"\d+/\d{4}")
_NUMBERED = 2.0  # how much more the number of a meeting ("4/2568") says than a word
_DATE = 1.6
_OTHER_DATE = 0.5  # what a date that the release does not have leaves of its score
_OTHER_BODY = 0.35  # the same for organisations none of which it has
_PARTNER_ALONE = 0.7  # the same for organisations of which it has but a partner: a part, not the topic
_OTHER_PLACE = 0.75  # the same for a place that it does not have
_MENTIONED = 0.4  # how much a date counts that stands in the text alone
_LEAST_WHOLE = 0.4  # what a question weighs at least: one common word is no topic
_TELLING = 0.7  # rarity and place of a word that turns a chat to another release: one of its titles or topics
_HINT = 0.4
_FOUND = 0.4  # score from which a release is the one meant
_LIKELY, _LIKELY_LEAD = 0.18, 0.1  # score and lead from which a release is likely meant, though not surely
_LEVEL = 0.05  # lead under which two releases fit equally
_TURN_WORDS = 1.6  # weight of the words with which a following question may turn to another release
_TITLE_WORD = 0.95  # rarity and place of one word that does so by itself: a rare one of a title
_TURN, _TURN_LEAD = 0.75, 0.35  # what another release needs for a following question to turn to it
MOST_CHOICES = 6
_TOO_MANY = 12  # releases that fit equally: the question says too little to choose among them
_UNKNOWN = 0.8  # weight of a word that no release holds


@dataclass(frozen=True, slots=True)
class Candidate:
    """A release with how much of the question it explains: `score` 0 (nothing) to 1 (everything, hints apart)."""

    release: Release
    score: float


def _weights(question: Question, index: Index) -> dict[str, float]:
    """Return the words of the question with how much each counts."""
    weights = {key: index.rarity(key) if key in index.postings else _UNKNOWN for key in question.words}
    return {key: weight * (_NUMBERED if _MEETING.fullmatch(key) else 1.0) for key, weight in weights.items()}


def _date_fit(question: Question, release: Release, index: Index) -> float | None:
    """Return how well the dates of the question agree with the release's, 0 to 1; None where the question gives none.

    A date of its issue or event counts whole, one that its text mentions less.
    """
    if not question.dates:
        return None
    days = (release.issued, *(release.event.dates if release.event else ()))
    span = [mention for mention in question.dates if mention.month is None]
    if len(span) > 1:  # the years of a plan: each has to be there
        years = {year for year, *_ in index.days[release.id]} | {day.year for day in days}
        return float(all(mention.year in years for mention in span))
    if any(mention.fits(day) for mention in question.dates for day in days):
        return 1.0
    for mention in question.dates:
        wanted = (mention.year, mention.month, mention.day)
        for known in index.days[release.id]:
            if all(given is None or given == held for given, held in zip(wanted, known, strict=True)):
                return _MENTIONED
    return 0.0


def rank(question: Question, index: Index, releases: Mapping[str, Release]) -> list[Candidate]:
    """Return the releases that hold anything of the question, best first.

    The score is the share of the question's words, people and dates, each by its weight, that the release has.
    """
    weights = _weights(question, index)
    person = _PERSON_ASKED if question.polar and question.facet in _ROLES and not question.years else _PERSON
    total = sum(weights.values()) + person * len(question.people)
    scores: dict[str, float] = {}
    for key, weight in weights.items():
        for release_id, place in index.postings.get(key, {}).items():
            scores[release_id] = scores.get(release_id, 0.0) + weight * place
    for keys in question.people:
        for release_id in {release_id for key in keys for release_id in index.people.releases(key)}:
            scores[release_id] = scores.get(release_id, 0.0) + person
    for key in question.hints:
        for release_id, place in index.postings.get(key, {}).items():
            if release_id in scores:
                scores[release_id] += _HINT * index.rarity(key) * place
    if any(mention.month for mention in question.dates):
        for release in releases.values():
            if _date_fit(question, release, index) == 1.0:
                scores.setdefault(release.id, 0.0)
    years_asked = question.facet is Facet.PERIOD
    places = [key for key in question.words if key.startswith("place:")] if not question.polar else []
    candidates = []
    for release_id, score in scores.items():
        release, whole = releases[release_id], total
        fit = _date_fit(question, release, index)
        if fit is not None:
            score += _DATE * fit
            whole += 0.0 if years_asked and not fit else _DATE
            score *= 1.0 if years_asked or fit else _OTHER_DATE
        elsewhere = any(release_id not in index.postings.get(key, ()) for key in places)
        score *= _OTHER_PLACE if elsewhere else 1.0
        held = max((index.postings.get(key, {}).get(release_id, 0.0) for key in question.organisations), default=1.0)
        score *= _OTHER_BODY if held == 0.0 else _PARTNER_ALONE if held <= PARTNER else 1.0
        candidates.append(Candidate(release, score / max(whole, _LEAST_WHOLE)))
    return sorted(candidates, key=lambda c: (-c.score, -c.release.issued.toordinal(), c.release.id))


def choose_releases(
    question: Question, index: Index, releases: Mapping[str, Release], before: str | None
) -> list[Release]:
    """Return the release that the question is about, or several that fit equally, or none.

    `before` is the id of the release last spoken of in the chat, which a question that names no topic is about.
    """
    candidates = rank(question, index, releases)
    spoken_of = releases.get(before or "")
    if spoken_of and _leans_on(question, index, candidates, spoken_of):
        return [spoken_of]
    if not (question.words or question.people or question.dates):
        return list(releases.values()) if len(releases) == 1 else []
    if not candidates or candidates[0].score < _FOUND:
        return []
    level = [c.release for c in candidates if c.score >= candidates[0].score - _LEVEL]
    return level[:MOST_CHOICES] if len(level) <= _TOO_MANY else []


def likeliest(question: Question, index: Index, releases: Mapping[str, Release]) -> Release | None:
    """Return the release that explains the most of a question that fits none surely, where no other comes near it."""
    candidates = rank(question, index, releases)[:2]
    if not candidates or candidates[0].score < _LIKELY:
        return None
    next_best = candidates[1].score if len(candidates) > 1 else 0.0
    return candidates[0].release if candidates[0].score >= next_best + _LIKELY_LEAD else None


def _turns(strange: list[float]) -> bool:
    """Return whether words that the release spoken of lacks turn to another: one of a title, or two telling ones."""
    return max(strange, default=0.0) >= _TITLE_WORD or sum(weight >= _TELLING for weight in strange) > 1


def _leans_on(question: Question, index: Index, candidates: list[Candidate], spoken_of: Release) -> bool:
    """Return whether the question goes on about the release last spoken of and does not turn to another."""
    own = next((c.score for c in candidates if c.release is spoken_of), 0.0)
    best = candidates[0].score if candidates else 0.0
    strange = [
        index.rarity(key) * max(index.postings[key].values())
        for key in question.words
        if key in index.postings and spoken_of.id not in index.postings[key]
    ]
    people = {key for keys in question.people for key in keys}
    new_person = bool(people) and not any(spoken_of.id in index.people.releases(key) for key in people)
    named = sum(_weights(question, index).values())
    if question.follows and not new_person:
        told = named >= _TURN_WORDS or max(strange, default=0.0) >= _TITLE_WORD
        return not told or best < _TURN or best - own < _TURN_LEAD
    if (
        question.words
        and not question.people
        and not any(spoken_of.id in index.postings.get(k, ()) for k in question.words)
    ):
        return False  # every word is about something else
    if (
        not new_person
        and (not question.dates or question.polar or question.facet is Facet.PERIOD)
        and not _turns(strange)
    ):
        return True
    return own >= _FOUND and best - own < _LEVEL
