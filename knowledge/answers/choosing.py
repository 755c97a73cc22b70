"""Choosing among facts of one kind: which of them a question means."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from knowledge.language.words import topic_keys
from knowledge.questions.question import Question
from knowledge.release import Release, Text
from knowledge.search.index import Index

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Fit(Generic[T]):
    """A fact and how well it fits: `share` of the question's own words that it has, 0 to 1; `overlap` of all words."""

    fact: T
    share: float
    overlap: float


def keys_of(texts: Iterable[Text | None]) -> set[str]:
    """Return the topical terms of `texts` in every language that they are there in."""
    return {key for text in texts if text for form in text.forms().values() for key in topic_keys(form)}


def identity_of(release: Release) -> set[str]:
    """Return the terms by which people name `release`: they say which release is meant, not what is asked of it."""
    texts: list[Text | None] = [release.title, *(organisation.name for organisation in release.organisations)]
    if release.event:
        texts.append(release.event.name)
    return keys_of(texts)


def own_words(question: Question, release: Release) -> list[str]:
    """Return the words of the question that do not merely say which release is meant."""
    identity = identity_of(release)
    return [key for key in question.words if key not in identity and not key.startswith("post:")]


def fitting(
    question: Question,
    release: Release,
    index: Index,
    facts: Sequence[T],
    texts: Callable[[T], Iterable[Text | None]],
) -> list[Fit[T]]:
    """Return `facts` with how well their `texts` fit the question, best first, in the release's order between equals.

    Where the question has no words of its own, every fact's share is 1: any may be meant.
    """
    own = own_words(question, release)
    everything = [*question.words, *question.hints]
    weigh = {key: index.rarity(key) for key in {*own, *everything}}
    total_own, total = sum(weigh[key] for key in own), sum(weigh[key] for key in everything)
    fits = []
    for fact in facts:
        keys = keys_of(texts(fact))
        share = sum(weigh[key] for key in own if key in keys) / total_own if own else 1.0
        overlap = sum(weigh[key] for key in everything if key in keys) / total if total else 0.0
        fits.append(Fit(fact, share, overlap))
    return sorted(fits, key=lambda fit: (-round(fit.share, 3), -round(fit.overlap, 3)))
