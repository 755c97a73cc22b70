"""Candidates: the few releases among all that a question may be about, each with what speaks for it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.arrays import Array
from knowledge.questions.question import Question
from knowledge.search import closeness
from knowledge.search.days import day_marks, days_that_fit
from knowledge.search.index import Index
from knowledge.search.reranking import BESIDE
from knowledge.search.scoring import Holdings, score
from knowledge.search.title_letters import title_letters
from knowledge.search.wanted import Wanted, table_of
from knowledge.search.wanting import meant_by, wanted_in

MOST = 40  # candidates that are compared
_NAMED = 4.0  # how much a part of a name counts that the question mentions, where the rarest word has some 11
_DAY, _MONTH, _YEAR = 6.0, 4.0, 1.5  # how much a day counts by what of it the question gives


@dataclass(frozen=True, slots=True)
class Candidates:
    """Documents, the likeliest by their words first, and a row of features for each."""

    documents: Array
    beside: Array
    """Features by the names of `reranking.BESIDE`."""
    near: Array
    """Features by the names of `closeness.NAMES`."""


def candidates_for(question: Question, index: Index) -> Candidates:
    """Return the documents that say most of the words, people and days of `question`; none where none says any."""
    meant = meant_by(question, index)
    wanted = [wanted_in(segment, meant) for segment in index.segments]
    words = _word_scores(wanted, index)
    people = _people(question, index)
    whole = words + _NAMED * people
    for mention in question.dates:
        worth = _DAY if mention.day else _MONTH if mention.month else _YEAR
        whole[days_that_fit(mention, index)] += worth
    documents = _best(whole, index)
    total = max(sum(one.weight for one in meant), 1e-3)
    translated = question.language == "en"
    marks = day_marks(question.dates, index, documents)
    columns = {
        "score": words[documents] / total,
        **marks,
        "people": people[documents],
        "no_people": (people[documents] == 0) * float(bool(question.people)),
        "length": np.log1p(index.lengths[documents]),
        "letters": 0.0 if translated else title_letters(question.text, [index.title(d) for d in documents.tolist()]),
    }
    beside = np.zeros((len(documents), len(BESIDE)), dtype=np.float32)
    for column, name in enumerate(BESIDE):
        beside[:, column] = columns[name]
    return Candidates(documents, beside, _closeness(documents, wanted, index))


def _word_scores(wanted: Sequence[Sequence[Wanted]], index: Index) -> Array:
    """Return how much every document says of the words, by the measure known as BM25."""
    found = [
        score(words, Holdings(one.postings, one.frequencies, one.titled, one.of_event, lengths, average))
        for words, one, (lengths, average) in zip(wanted, index.segments, index.lengths_of_segments, strict=True)
    ]
    return np.concatenate([np.zeros(0, dtype=np.float32), *found])


def _people(question: Question, index: Index) -> Array:
    """Return for every document how many parts of the name of one of its people the question mentions."""
    found = np.zeros(index.documents, dtype=np.float32)
    for keys, parts in zip(question.people, question.named, strict=False):
        documents = index.people_of(keys)
        found[documents] = np.maximum(found[documents], parts)
    return found


def _best(scores: Array, index: Index) -> Array:
    """Return the documents with the highest scores above 0, best first; of equal ones the newest first."""
    held = scores * index.is_alive
    most = min(MOST, int(np.count_nonzero(held)))
    if not most:
        return np.zeros(0, dtype=np.int64)
    least = np.partition(held, -most)[-most]
    documents = np.flatnonzero(held >= max(least, math.ulp(0.0)))
    order = np.lexsort((documents, -index.issued[documents].astype(np.int64), -held[documents]))
    return documents[order][:MOST]


def _closeness(documents: Array, wanted: Sequence[Sequence[Wanted]], index: Index) -> Array:
    near = np.zeros((len(documents), len(closeness.NAMES)), dtype=np.float32)
    places = index.segment_of(documents)
    for at, segment in enumerate(index.segments):
        here = np.flatnonzero(places == at)
        if len(here):
            table = table_of(wanted[at], len(segment.terms))
            near[here] = closeness.closeness([index.lines(d) for d in documents[here].tolist()], table, wanted[at])
    return near
