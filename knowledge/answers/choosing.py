"""Choosing among facts of one kind: which of them a question means."""

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

from knowledge.language.words import topic_keys
from knowledge.passages.fact_terms import terms_of
from knowledge.passages.kept import FactCounts
from knowledge.questions.question import Question
from knowledge.release import Release
from knowledge.values import BUDDHIST_ERA_OFFSET, Text

T = TypeVar("T")
# What is left of the weight of a word that may only name the release, an organisation, a post or the place.
_NAMES_IT, _CIRCUMSTANCE, _SETTING = 0.25, 0.4, 0.1
_HINTED = 0.3  # the same for a word that mostly asks
_UNEXPLAINED = (
    0.35  # weight of a word that nothing in the release has: how people put it, more often than what they ask
)


class Fit(NamedTuple, Generic[T]):
    """A fact and how well it fits a question.

    `share` is how much of the question's own words it has, 0 to 1; `overlap` how much of all its words; `words` which.
    `weight` is what its own words that the fact has say together: 1 for a word that no other fact of the release has.
    """

    fact: T
    share: float
    overlap: float
    words: frozenset[str]
    weight: float


def keys_of(texts: Iterable[Text | None]) -> set[str]:
    """Return the topical terms of `texts` in every language that they are there in."""
    return {key for text in texts if text for form in text.forms().values() for key in topic_keys(form)}


def said_in(texts: Iterable[Text | None]) -> str:
    """Return `texts` in every language that they are there in, one behind the other."""
    return " ".join(form for text in texts if text for form in text.forms().values())


def identity_of(release: Release) -> set[str]:
    """Return the terms by which people name `release`: they say which release is meant, not what is asked of it."""
    counts = terms_of(release).counts
    return {*counts.naming, *counts.circumstances, *counts.setting}


def own_words(question: Question, release: Release) -> list[str]:
    """Return the words of the question that do not merely say which release is meant."""
    counts = terms_of(release).counts
    return [key for key in question.words if _left(key, counts) == 1.0 and not key.startswith("post:")]


def knows_any(words: Sequence[str], release: Release) -> bool:
    """Return whether any fact of `release` has one of `words`."""
    held = terms_of(release).counts.held
    return any(word in held for word in words)


def _left(key: str, counts: FactCounts) -> float:
    """Return what is left of the weight of a word that may only say which release is meant."""
    if key in counts.naming:
        return _NAMES_IT
    if key in counts.circumstances:
        return _CIRCUMSTANCE
    return _SETTING if key in counts.setting else 1.0


def _weight(rarity: float | None, key: str) -> float:
    """Return what a word weighs that has a `rarity` in the release, or that nothing there has."""
    if rarity is None:
        return 0.0 if key.startswith("post:") else _UNEXPLAINED
    return rarity


def fitting(
    question: Question, release: Release, facts: Sequence[T], texts: Callable[[T], Iterable[Text | None]]
) -> list[Fit[T]]:
    """Return `facts` with how well their `texts` fit the question, best first, in the release's order between equals.

    A word weighs what it tells the facts of this release apart. Where the question has no words of its own, every
    fact's share is 1: any may be meant.
    """
    if not facts:
        return []
    everything, terms = [*question.words, *question.hints], terms_of(release)
    weigh = {key: _weight(terms.rarity(key), key) * (_HINTED if key in question.hints else 1.0) for key in everything}
    asking = {key: weight * _left(key, terms.counts) for key, weight in weigh.items()}
    total_asking, total = sum(asking.values()), sum(weigh.values())
    any_meant = not own_words(question, release)
    fits = []
    for fact in facts:
        keys = terms.within(texts(fact))
        held = [key for key in asking if key in keys]
        weight = sum([asking[key] for key in held])
        share = 1.0 if any_meant else weight / total_asking
        overlap = sum([weigh[key] for key in held]) / total if total else 0.0
        fits.append(Fit(fact, share, overlap, frozenset(held), weight))
    return sorted(fits, key=lambda fit: (-round(fit.share + fit.overlap, 3), -round(fit.share, 3)))


def of_year(
    question: Question, release: Release, facts: Sequence[T], texts: Callable[[T], Iterable[Text | None]]
) -> list[T]:
    """Return those of `facts` that are of the year asked for, where it is another than the release's own.

    A question on 2020 put to a release of 2022 means the figure of 2020, or none.
    """
    own_years = {release.issued.year, *(day.year for day in (release.event.dates if release.event else ()))}
    asked = {year for year in question.years if year - BUDDHIST_ERA_OFFSET not in own_years}
    if not asked:
        return list(facts)
    printed = {str(year) for year in asked} | {str(year - BUDDHIST_ERA_OFFSET) for year in asked}
    return [
        fact
        for fact in facts
        if any(year in form for text in texts(fact) if text for form in text.forms().values() for year in printed)
    ]


def leading(ranked: Sequence[Fit[T]], lead: float) -> list[T]:
    """Return the facts of `ranked`, best first, level with the best: within `lead` of its share and overlap."""
    return [fit.fact for fit in ranked if fit.share + fit.overlap >= ranked[0].share + ranked[0].overlap - lead]
