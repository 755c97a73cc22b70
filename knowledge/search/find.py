"""Finding the releases that a question may be about, and saying how sure that is."""

from collections.abc import Mapping
from dataclasses import dataclass

from knowledge.questions.question import Facet, Question
from knowledge.release import BUDDHIST_ERA_OFFSET, Release
from knowledge.search.index import Index

_PERSON = 1.6  # weight of a person mentioned, where the rarest word has 1
_PERSON_ABSENT = 0.7  # weight of that person against a release that has not got them
_DATE = 1.2
_HINT = 0.4
_FOUND = 0.45  # score from which a release is the one meant
_LEVEL = 0.08  # lead under which two releases fit equally
_TURN, _TURN_LEAD = 0.75, 0.35  # what another release needs for a following question to turn to it
MOST_CHOICES = 6
_TOO_MANY = 12  # releases that fit equally: the question says too little to choose among them
_UNKNOWN = 0.8  # weight of a word that no release holds


@dataclass(frozen=True, slots=True)
class Candidate:
    """A release with how much of the question it explains: `score` 0 (nothing) to 1 (everything)."""

    release: Release
    score: float


def _weights(question: Question, index: Index) -> dict[str, float]:
    """Return the words of the question with how much each counts."""
    return {key: index.rarity(key) if key in index.postings else _UNKNOWN for key in question.words}


def _date_fits(question: Question, release: Release) -> bool | None:
    """Return whether a date of the question agrees with the release's; None where the question gives none."""
    if not question.dates:
        return None
    days = (release.issued, *(release.event.dates if release.event else ()))
    years = {period.start for period in release.periods} | {period.end for period in release.periods}
    for mention in question.dates:
        if any(mention.fits(day) for day in days):
            return True
        if mention.year is not None and mention.month is None:
            year = mention.year + BUDDHIST_ERA_OFFSET
            printed = " ".join(
                form
                for text in (release.title, release.event and release.event.name)
                if text
                for form in text.forms().values()
            )
            if year in years or str(year) in printed or str(mention.year) in printed:
                return True
    return False


def rank(question: Question, index: Index, releases: Mapping[str, Release]) -> list[Candidate]:
    """Return the releases that hold anything of the question, best first.

    The score is the share of the question's words, people and dates, each by its weight, that the release has.
    """
    weights = _weights(question, index)
    total = sum(weights.values())
    scores: dict[str, float] = {}
    for key, weight in weights.items():
        for release_id, place in index.postings.get(key, {}).items():
            scores[release_id] = scores.get(release_id, 0.0) + weight * place
    for keys in question.people:
        total += _PERSON_ABSENT
        for release_id in {release_id for key in keys for release_id in index.people.releases[key]}:
            scores[release_id] = scores.get(release_id, 0.0) + _PERSON
    for key in question.hints:
        for release_id, place in index.postings.get(key, {}).items():
            if release_id in scores:
                scores[release_id] += _HINT * index.rarity(key) * place
    asks_year = question.facet is Facet.PERIOD or question.polar
    candidates = []
    for release_id, score in scores.items():
        release, whole = releases[release_id], total
        fits = _date_fits(question, release)
        if fits is not None:
            score += _DATE * fits
            whole += 0.0 if asks_year and not fits else _DATE
        candidates.append(Candidate(release, min(1.0, score / max(whole, 0.1))))
    return sorted(candidates, key=lambda c: (-c.score, -c.release.issued.toordinal(), c.release.id))


def choose_releases(
    question: Question, index: Index, releases: Mapping[str, Release], before: str | None
) -> list[Release]:
    """Return the release that the question is about, or several that fit equally, or none.

    `before` is the id of the release last spoken of in the chat, which a question that names no topic is about.
    """
    candidates = rank(question, index, releases)
    spoken_of = releases.get(before or "")
    if spoken_of and _leans_on(question, candidates, spoken_of):
        return [spoken_of]
    if not (question.words or question.people or question.dates):
        return list(releases.values()) if len(releases) == 1 else []
    if not candidates or candidates[0].score < _FOUND:
        return []
    level = [c.release for c in candidates if c.score >= candidates[0].score - _LEVEL]
    return level[:MOST_CHOICES] if len(level) <= _TOO_MANY else []


def _leans_on(question: Question, candidates: list[Candidate], spoken_of: Release) -> bool:
    """Return whether the question goes on about the release last spoken of and does not turn to another."""
    if not (question.words or question.people or question.dates):
        return True
    own = next((c.score for c in candidates if c.release is spoken_of), 0.0)
    best = candidates[0].score if candidates else 0.0
    if question.follows:
        return best < _TURN or best - own < _TURN_LEAD
    return own >= _FOUND and best - own < _LEVEL
