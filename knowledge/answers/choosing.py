"""Choosing among facts of one kind: which of them a question means."""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from knowledge.language.words import topic_keys
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


@dataclass(frozen=True, slots=True)
class Fit(Generic[T]):
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


def _naming_texts(release: Release) -> Iterable[Text | None]:
    yield release.title
    if release.event:
        yield release.event.name


def _circumstances(release: Release) -> Iterable[Text | None]:
    for organisation in release.organisations:
        yield organisation.name


def _setting(release: Release) -> Iterable[Text | None]:
    for person in release.people:
        yield person.post
    if release.event:
        yield release.event.venue


def _fact_texts(release: Release) -> Iterable[list[Text | None]]:
    if release.event:
        yield [release.event.venue]
    for person in release.people:
        yield [person.post]
    for group in release.groups:
        yield [group.name]
    for organisation in release.organisations:
        yield [organisation.part]
    for period in release.periods:
        yield [period.of]
    for figure in release.figures:
        yield [figure.of, figure.unit]
    for contact in release.contacts:
        yield [contact.of]
    for statement in release.statements:
        yield [statement.who, statement.about, statement.text, *statement.items]


def identity_of(release: Release) -> set[str]:
    """Return the terms by which people name `release`: they say which release is meant, not what is asked of it."""
    return keys_of((*_naming_texts(release), *_circumstances(release), *_setting(release)))


def own_words(question: Question, release: Release) -> list[str]:
    """Return the words of the question that do not merely say which release is meant."""
    identity = identity_of(release)
    return [key for key in question.words if key not in identity and not key.startswith("post:")]


def _rarities(release: Release) -> dict[str, float]:
    """Return how rare each term is among the facts of `release`: 1 for a term of a single fact."""
    facts = [keys_of(texts) for texts in _fact_texts(release)]
    held: dict[str, int] = {}
    for keys in facts:
        for key in keys:
            held[key] = held.get(key, 0) + 1
    most = math.log(1 + len(facts)) or 1.0
    return {key: math.log(1 + len(facts) / count) / most for key, count in held.items()}


def knows_any(words: Sequence[str], release: Release) -> bool:
    """Return whether any fact of `release` has one of `words`."""
    rarity = _rarities(release)
    return any(word in rarity for word in words)


def fitting(
    question: Question, release: Release, facts: Sequence[T], texts: Callable[[T], Iterable[Text | None]]
) -> list[Fit[T]]:
    """Return `facts` with how well their `texts` fit the question, best first, in the release's order between equals.

    A word weighs what it tells the facts of this release apart. Where the question has no words of its own, every
    fact's share is 1: any may be meant.
    """
    everything, rarity = [*question.words, *question.hints], _rarities(release)
    left = dict.fromkeys(keys_of(_setting(release)), _SETTING)
    left |= dict.fromkeys(keys_of(_circumstances(release)), _CIRCUMSTANCE)
    left |= dict.fromkeys(keys_of(_naming_texts(release)), _NAMES_IT)
    weigh = {
        key: rarity.get(key, 0.0 if key.startswith("post:") else _UNEXPLAINED)
        * (_HINTED if key in question.hints else 1.0)
        for key in everything
    }
    asking = {key: weight * left.get(key, 1.0) for key, weight in weigh.items()}
    total_asking, total = sum(asking.values()), sum(weigh.values())
    any_meant = not own_words(question, release)
    fits = []
    for fact in facts:
        keys = keys_of(texts(fact))
        weight = sum(asking[key] for key in asking if key in keys)
        share = 1.0 if any_meant else weight / total_asking
        overlap = sum(weigh[key] for key in weigh if key in keys) / total if total else 0.0
        fits.append(Fit(fact, share, overlap, frozenset(key for key in everything if key in keys), weight))
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
