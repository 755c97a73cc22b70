"""Learning for `tests.train_passages`: weights that put a right passage before the others, and scales of sureness."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_STEPS, _STEPS_OF_A_GROUP, _STEPS_OF_A_SCALE = 90, 50, 300
_RATE, _RATE_OF_A_GROUP = 0.1, 0.03
_SHRINK, _SHRINK_OF_A_GROUP, _SHRINK_OF_A_SCALE = 0.02, 0.06, 0.02
_LEAST_OF_A_GROUP = 60  # choices: a group with fewer is ranked like all
_Array = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Choice:
    """The passages that a question has to choose among: their features, and which are right."""

    group: str
    features: _Array
    right: Sequence[bool]


def learn_weights(choices: Sequence[Choice], groups: Sequence[str]) -> dict[str, tuple[float, ...]]:
    """Return weights of the features for each of `groups`, drawn towards those for all choices.

    They maximise the chance of the right passages of each choice together, as shares of one (softmax).
    """
    spread = np.concatenate([c.features for c in choices]).std(axis=0) + 1e-3
    start = np.zeros(len(spread), dtype=np.float32)
    shared = _descend(_slope(choices, spread), start, _SHRINK, _STEPS, _RATE)
    learnt = {}
    for group in groups:
        own = [choice for choice in choices if choice.group == group]
        enough = len(own) >= _LEAST_OF_A_GROUP
        tuned = (
            _descend(_slope(own, spread), shared, _SHRINK_OF_A_GROUP, _STEPS_OF_A_GROUP, _RATE_OF_A_GROUP, shared)
            if enough
            else shared
        )
        learnt[group] = tuple(float(weight) for weight in tuned / spread)
    return learnt


def _slope(choices: Sequence[Choice], spread: _Array) -> Callable[[_Array], _Array]:
    """Return the function from weights to the slope of the loss over `choices`."""
    features = np.concatenate([c.features for c in choices]) / spread
    right = np.concatenate([np.asarray(c.right, dtype=np.float32) for c in choices])
    sizes = [len(c.right) for c in choices]
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    of = np.repeat(np.arange(len(choices)), sizes)

    def slope(weights: _Array) -> _Array:
        scores = features @ weights
        shares = np.exp(scores - np.maximum.reduceat(scores, starts)[of])
        all_shares = shares / np.add.reduceat(shares, starts)[of]
        right_shares = shares * right / np.maximum(np.add.reduceat(shares * right, starts), 1e-12)[of]
        return np.asarray(features.T @ (all_shares - right_shares) / len(choices), dtype=np.float32)

    return slope


def _descend(
    slope: Callable[[_Array], _Array],
    start: _Array,
    shrink: float,
    steps: int,
    rate: float,
    towards: _Array | None = None,
) -> _Array:
    """Return the weights at the end of `steps` of Adam, drawn `towards` some (nought) by `shrink`."""
    weights, mean, square = start.copy(), np.zeros_like(start), np.zeros_like(start)
    for step in range(1, steps + 1):
        down = slope(weights) + shrink * (weights - (0.0 if towards is None else towards))
        mean = np.asarray(0.9 * mean + 0.1 * down, dtype=np.float32)
        square = np.asarray(0.999 * square + 0.001 * down**2, dtype=np.float32)
        weights = weights - rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return np.asarray(weights, dtype=np.float32)


def learn_scale(marked: Sequence[tuple[Mapping[str, float], bool]]) -> dict[str, float]:
    """Return the weight of each mark, and the bias, of a logistic regression of right on marks."""
    names = sorted({name for marks, _ in marked for name in marks})
    table = np.array([[marks.get(name, 0.0) for name in names] for marks, _ in marked], dtype=np.float32)
    right = np.array([hit for _, hit in marked], dtype=np.float32)
    mean, spread = table.mean(axis=0), table.std(axis=0) + 1e-3
    known = np.concatenate([(table - mean) / spread, np.ones((len(right), 1), dtype=np.float32)], axis=1)

    def slope(weights: _Array) -> _Array:
        chances = 1 / (1 + np.exp(-(known @ weights)))
        down = known.T @ (chances - right) / len(right)
        down[-1] -= _SHRINK_OF_A_SCALE * weights[-1]  # the bias is not drawn to nought
        return np.asarray(down, dtype=np.float32)

    weights = _descend(slope, np.zeros(len(names) + 1, dtype=np.float32), _SHRINK_OF_A_SCALE, _STEPS_OF_A_SCALE, 0.05)
    plain = weights[:-1] / spread
    return {name: float(weight) for name, weight in zip(names, plain, strict=True)} | {
        "bias": float(weights[-1] - plain @ mean)
    }
