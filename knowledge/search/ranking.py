"""Ranking: the releases that a question may be about, the likeliest first, each with its chance."""

from typing import NamedTuple

import numpy as np

from knowledge.questions.question import Question
from knowledge.search.candidates import candidates_for
from knowledge.search.index import Index
from knowledge.search.reranking import rerank
from knowledge.tracing import note


class Candidate(NamedTuple):
    """A document that a question may be about.

    `share` is how much of the question it has, 0 (nothing) to 1 (everything, hints apart); `chance` how likely it is
    the one meant, 0 to 1, where one of the candidates is.
    """

    document: int
    share: float
    chance: float


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
    candidates = [Candidate(*one) for one in zip(*columns, strict=True)]
    note("candidates", candidates=candidates)
    return candidates
