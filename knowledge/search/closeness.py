"""Closeness: how near the words of a question stand to each other in a text, and in which part of it."""

from collections.abc import Sequence

import numpy as np

from knowledge.arrays import Array, places_among
from knowledge.search.wanted import Table, Wanted

SPANS = (6, 15, 40)  # terms: a phrase, a sentence, a paragraph
NAMES = (
    "held",
    "title",
    "event",
    "lead",
    *(f"within_{span}" for span in SPANS),
    "pairs",
    "title_pairs",
    "rarest",
    "asking",
)
"""The features, in the order of the columns of `closeness`; each is a share of what the question's words weigh."""
_LEAD = 80  # terms at the beginning of a text
_NEIGHBOURS = 2  # terms from a word to the next at most, where the two are a pair
_NEVER = -(10**9)


@np.errstate(invalid="ignore")  # some processors warn of products whose every number is finite
def closeness(lines: Sequence[Array], table: Table, wanted: Sequence[Wanted]) -> Array:
    """Return a row of features (`NAMES`) for each text of `lines`, 0 to 1 each.

    A text is its terms as a segment keeps them: title, 0, name of the event, 0, each line of the text and 0. `table`
    is of `wanted`, in the numbers of that segment.
    """
    features = np.zeros((len(lines), len(NAMES)), dtype=np.float32)
    if not lines or not wanted:
        return features
    weights = np.array([word.weight for word in wanted], dtype=np.float32)
    whole = max(float(weights.sum()), 1e-3)
    together = np.concatenate(lines)
    starts = np.cumsum([0, *(len(text) for text in lines)])
    at, rows = places_among(together, table.terms)
    text = np.searchsorted(starts, at, side="right") - 1
    word, sure = table.words[rows], table.sureness[rows]
    breaks = np.flatnonzero(together == 0)
    before = np.searchsorted(breaks, starts[:-1])
    line = np.searchsorted(breaks, at) - before[text]
    body = _bodies(breaks, before, len(together))[text]

    def shares(standing: Array) -> Array:
        """Return for each text and word how surely the word stands at one of the places `standing`."""
        found = np.zeros(len(lines) * len(wanted), dtype=np.float32)
        np.maximum.at(found, (text * len(wanted) + word)[standing], sure[standing])
        return found.reshape(len(lines), len(wanted))

    held = shares(np.ones(len(at), dtype=bool))
    features[:, 0] = held @ weights
    features[:, 1] = shares(line == 0) @ weights
    features[:, 2] = shares(line == 1) @ weights
    features[:, 3] = shares((line > 1) & (at < body + _LEAD)) @ weights
    back = _distances(at, word, starts[text], len(wanted))
    worth = (held * weights).T.take(text, axis=1)
    for column, span in enumerate(SPANS, start=4):
        np.maximum.at(features[:, column], text, ((back < span) * worth).sum(axis=0))
    features[:, 7], features[:, 8] = _pairs(back, word, text, line == 0, weights, len(lines))
    features /= whole
    features[:, 9] = held[:, int(np.argmax(weights))]
    asks = np.array([one.asks for one in wanted])
    features[:, 10] = held[:, asks] @ weights[asks] / whole
    return features


def _bodies(breaks: Array, before: Array, end: int) -> Array:
    """Return where the text behind the title and the name of the event begins, for each text.

    `breaks` are the places of 0 in all texts, up to `end`, `before` how many of them stand before each text.
    """
    found: Array = np.append(breaks, [end] * 2)[before + 1] + 1
    return found


def _distances(at: Array, word: Array, start: Array, words: int) -> Array:
    """Return for each word and each place how far back the word stood last in the same text."""
    last = np.full((words, len(at)), _NEVER, dtype=np.int64)
    last[word, np.arange(len(at))] = at
    last = np.maximum.accumulate(last, axis=1)
    return np.where(last >= start, at - last, -_NEVER)


def _pairs(back: Array, word: Array, text: Array, titled: Array, weights: Array, texts: int) -> tuple[Array, Array]:
    """Return what neighbours in the question weigh that are neighbours in each text, and in its title."""
    anywhere, in_title = np.zeros((2, texts, max(0, len(weights) - 1)), dtype=np.float32)
    for first in range(len(weights) - 1):
        near = (word == first + 1) & (back[first] <= _NEIGHBOURS)
        anywhere[text[near], first] = 1.0
        in_title[text[near & titled], first] = 1.0
    lesser = np.minimum(weights[1:], weights[:-1])
    return anywhere @ lesser, in_title @ lesser
