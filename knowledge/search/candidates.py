"""Candidates: the few releases among all that a question may be about, each with what speaks for it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.arrays import Array
from knowledge.questions.question import Question
from knowledge.search import closeness
from knowledge.search.days import day_marks, days_told
from knowledge.search.explaining import explained
from knowledge.search.index import Index
from knowledge.search.reranking import BESIDE, NAMES
from knowledge.search.scoring import score
from knowledge.search.title_letters import title_letters
from knowledge.search.wanted import Wanted, table_of
from knowledge.search.wanting import meant_by, wanted_in

MOST = 12  # candidates that are compared
_OF_EACH_LANGUAGE = 4  # as many of them at least: translations say less than words that are the same
_POOL = 0.3  # of the best score: what is above it is looked at first
_NEAR_BEST = 3.0  # how fast a release falls back behind the one that says most of the words
_NAMED = 4.0  # how much a part of a name counts that the question mentions, where the rarest word has some 11
_DAY, _MONTH, _YEAR = 9.0, 6.0, 2.5  # how much a day counts by what of it the question gives


@dataclass(frozen=True, slots=True)
class Candidates:
    """Documents, the likeliest by their words first, and a row of features for each."""

    documents: Array
    shares: Array
    """What `explaining.explained` tells of each."""
    rows: Array
    """Features by the names of `reranking.NAMES`."""


def candidates_for(question: Question, index: Index, most: int = MOST) -> Candidates:
    """Return the documents that say most of the words, people and days of `question`; none where none says any.

    They are `most` of them, and some more of each language.
    """
    meant = meant_by(question, index)
    wanted = [wanted_in(segment, meant) for segment in index.segments]
    words = _word_scores(wanted, index)
    people = _people(question, index)
    whole = words + _NAMED * people
    for mention in question.dates:
        worth = _DAY if mention.day else _MONTH if mention.month else _YEAR
        whole += np.float32(worth) * days_told(mention, index)
    documents = _likeliest(whole, index, most)
    if not len(documents):
        return Candidates(documents, np.zeros(0, dtype=np.float32), np.zeros((0, len(NAMES)), dtype=np.float32))
    total = max(sum(one.weight for one in meant), 1e-3)
    gap = (whole[documents] - whole[documents[0]]) / total
    shares = explained(question, index, documents)
    translated = index.in_thai[documents] != (question.language == "th")
    columns = {
        "score": words[documents] / total,
        "gap": gap,
        "near_best": np.exp(gap * _NEAR_BEST),
        "share": np.minimum(shares, 1.0),
        **day_marks(question.text, question.dates, index, documents),
        "people": people[documents],
        "no_people": (people[documents] == 0) * float(bool(question.people)),
        "length": np.log1p(index.lengths[documents]),
        "letters": _letters(question.text, documents, translated, index),
    }
    near = _closeness(documents, wanted, index)
    rows = np.column_stack([*(columns[name] for name in BESIDE), near, np.ones(len(documents))])
    return Candidates(documents, shares, rows.astype(np.float32))


def _letters(text: str, documents: Array, translated: Array, index: Index) -> Array:
    """Return how much of the letters of `text` the titles have, 0 where a release is in the other language."""
    found = np.zeros(len(documents), dtype=np.float32)
    found[~translated] = title_letters(text, map(index.plain_title, documents[~translated].tolist()))
    return found


def _word_scores(wanted: Sequence[Sequence[Wanted]], index: Index) -> Array:
    """Return how much every document says of the words, by the measure known as BM25."""
    found = [score(words, holdings) for words, holdings in zip(wanted, index.holdings, strict=True)]
    return np.concatenate([np.zeros(0, dtype=np.float32), *found])


def _people(question: Question, index: Index) -> Array:
    """Return for every document how many parts of the name of one of its people the question mentions."""
    found = np.zeros(index.documents, dtype=np.float32)
    for keys, parts in zip(question.people, question.named, strict=False):
        np.maximum(found, index.with_person(keys) * np.float32(parts), out=found)
    return found


def _likeliest(scores: Array, index: Index, most: int) -> Array:
    """Return the `most` documents with the highest scores above 0, some of each language, best first."""
    held = scores * index.is_alive
    pool = np.flatnonzero(held > _POOL * held.max(initial=0.0))  # a few hundred, mostly, among which the best are
    if len(pool) < most:
        pool = np.flatnonzero(held > 0)
    found = [_best(pool, held, index, most)]
    for thai in (True, False):
        own = pool[index.in_thai[pool] == thai]
        if len(own) < _OF_EACH_LANGUAGE:
            own = np.flatnonzero((held > 0) & (index.in_thai == thai))
        found.append(_best(own, held, index, _OF_EACH_LANGUAGE))
    documents = np.array(list({*np.concatenate(found).tolist()}), dtype=np.int32)
    return documents[_order(documents, held, index)]


def _best(documents: Array, scores: Array, index: Index, most: int) -> Array:
    """Return the `most` of `documents` with the highest scores, best first; of equal ones the newest first."""
    if len(documents) > most:
        own = scores[documents]
        documents = documents[own >= np.partition(own, -most)[-most]]
    return documents[_order(documents, scores, index)][:most]


def _order(documents: Array, scores: Array, index: Index) -> Array:
    return np.lexsort((documents, -index.issued[documents].astype(np.int64), -scores[documents]))


def _closeness(documents: Array, wanted: Sequence[Sequence[Wanted]], index: Index) -> Array:
    near = np.zeros((len(documents), len(closeness.NAMES)), dtype=np.float32)
    places = index.segment_of(documents)
    for at, words in enumerate(wanted):
        here = np.flatnonzero(places == at)
        if len(here):
            lines = [index.lines(document) for document in documents[here].tolist()]
            near[here] = closeness.closeness(lines, table_of(words), words)
    return near
