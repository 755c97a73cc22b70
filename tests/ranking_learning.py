"""Learns how much each feature of a release says of whether a question is about it, for `reranking.yaml`.

For each question the candidates have rows of features, and it is known which of them are right. What is learnt is the
weights by which the chance of the right ones, as a softmax of the weighted sums, is greatest over all questions.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.arrays import Array

_STEPS, _RATE = 250, 0.05
_FIRST, _SECOND = 0.9, 0.99  # how long the means of the slopes, and of their squares, remember
_STILL = 1e-6  # spread of a feature under which it tells nothing
_RESTRAINT = 0.03  # how much a weight costs: what keeps them from fitting these questions alone


@dataclass(frozen=True, slots=True)
class Choice:
    """A question: a row of features for each candidate, and which of them are right (True)."""

    rows: Array
    right: Array


def learn(choices: Sequence[Choice]) -> Array:
    """Return the weight of each feature; a question none of whose candidates is right teaches nothing.

    Raises ValueError where no question has a right candidate.
    """
    known = [choice for choice in choices if choice.right.any()]
    if not known:
        raise ValueError("No question has a right candidate, so there is nothing to learn from.")
    everything = np.concatenate([choice.rows for choice in known]).astype(np.float64)
    right = np.concatenate([choice.right for choice in known])
    starts = np.cumsum([0, *(len(choice.right) for choice in known[:-1])])
    question = np.repeat(np.arange(len(known)), [len(choice.right) for choice in known])
    mean, spread = everything.mean(axis=0), everything.std(axis=0)
    varies = spread > _STILL
    spread = np.where(varies, spread, 1.0)
    scaled = np.where(varies, (everything - mean) / spread, 0.0)
    weights, first, second = np.zeros((3, everything.shape[1]))
    for step in range(1, _STEPS + 1):
        chances = _shares(scaled @ weights, starts, question)
        wanted = np.where(right, chances, 0.0)
        wanted /= np.add.reduceat(wanted, starts)[question] + 1e-12
        slope = (chances - wanted) @ scaled / len(known) + _RESTRAINT * weights
        first = _FIRST * first + (1 - _FIRST) * slope
        second = _SECOND * second + (1 - _SECOND) * slope**2
        weights = weights - _RATE * (first / (1 - _FIRST**step)) / (np.sqrt(second / (1 - _SECOND**step)) + 1e-8)
    return np.asarray(weights / spread)


def _shares(sums: Array, starts: Array, question: Array) -> Array:
    """Return the chance of each candidate among those of its question, whose rows begin at `starts`."""
    powers = np.exp(sums - np.maximum.reduceat(sums, starts)[question])
    return np.asarray(powers / np.add.reduceat(powers, starts)[question])
