"""Ranking: the releases that a question may be about, the likeliest first, each with its chance."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from knowledge.questions.question import Question
from knowledge.search.candidates import candidates_for
from knowledge.search.index import Index
from knowledge.search.reranking import rerank
from knowledge.search.versions import versions_of
from knowledge.tracing import note
from knowledge.values import Language

_NEAR = 8  # candidates among which versions of the likeliest are looked for
_WITH_VERSIONS = 3  # of the likeliest candidates: those whose versions in the other language are looked for
_HARDLY = 0.02  # of the chance of the likeliest: with less, no candidate is looked at


class Version(NamedTuple):
    """A document that is the same news as another; `part` is how much of the chance of both is its own, 0 to 1."""

    document: int
    part: float


class Candidate(NamedTuple):
    """A document that a question may be about.

    `share` is how much of the question it has, 0 (nothing) to 1 (everything, hints apart); `chance` how likely it is
    the one meant, 0 to 1, where one of the candidates is. News that was released in both languages is one candidate:
    `versions` are all its documents, first `document`, which is in the language of the question.
    """

    document: int
    share: float
    chance: float
    versions: tuple[Version, ...] = ()

    @property
    def documents(self) -> tuple[int, ...]:
        """All documents that are this news, the one in the language of the question first."""
        return tuple(version.document for version in self.versions) or (self.document,)


def rank(question: Question, index: Index) -> list[Candidate]:
    """Return the documents that the question may be about, the likeliest first; of equal ones the newest first."""
    found = candidates_for(question, index)
    if not len(found.documents):
        return []
    sums = rerank(found.rows, question.language, index.in_thai[found.documents])
    powers = np.exp(sums - sums.max())
    chances = powers / powers.sum()
    order = np.argsort(-chances, kind="stable")
    columns = (found.documents[order].tolist(), found.shares[order].tolist(), chances[order].tolist())
    candidates = _with_versions([Candidate(*one) for one in zip(*columns, strict=True)], question.language, index)
    note("candidates", candidates=candidates)
    return candidates


def _with_versions(candidates: list[Candidate], language: Language, index: Index) -> list[Candidate]:
    """Return `candidates`, the likeliest first, where each of the first few is one with its versions."""
    likely = [one for one in candidates[:_NEAR] if one.chance >= _HARDLY * candidates[0].chance]
    near, found = likely, list[Candidate]()
    while near and len(found) < _WITH_VERSIONS:
        first, *near = near
        versions = versions_of(first.document, [one.document for one in near], index)
        same = [first, *(one for one in near if one.document in versions)]
        near = [one for one in near if one.document not in versions]
        found.append(_as_one(same, language, index) if versions else first)
    return sorted([*found, *near], key=lambda one: -one.chance) + candidates[len(likely) :]


def _as_one(same: Sequence[Candidate], language: Language, index: Index) -> Candidate:
    """Return candidates that are the `same` news in both languages as one, that in `language` first."""
    chance = sum(one.chance for one in same)
    versions = [Version(one.document, one.chance / chance if chance else 1 / len(same)) for one in same]
    versions.sort(key=lambda version: index.in_thai[version.document] != (language == "th"))
    return Candidate(versions[0].document, max(one.share for one in same), chance, tuple(versions))
