"""Learning for `tests.train_passages`: a network that puts right passages before others, and scales of sureness."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.passages.network import FARTHEST, Network

_CELLS, _NETWORKS = 8, 3  # of one network; how many are learnt from other starts, and put together
_STEPS, _CHOICES_OF_A_STEP = 300, 64
_RATE, _SHRINK, _DROPPED = 0.01, 0.01, 0.2
_STEPS_OF_A_SCALE, _RATE_OF_A_SCALE, _SHRINK_OF_A_SCALE = 300, 0.05, 0.08
_Array = NDArray[np.float32]
_Sizes = NDArray[np.int_]


@dataclass(frozen=True, slots=True)
class Choice:
    """The passages that a question has to choose among: their features, what is asked, and which are right."""

    features: _Array
    asks: _Array
    right: Sequence[bool]


def learn_network(choices: Sequence[Choice]) -> Network:
    """Return a network that gives the right passages of each choice the greatest share of the chance (softmax).

    It is the mean of several, each learnt from a start of its own; the same `choices` give the same network.
    """
    features = np.concatenate([choice.features for choice in choices])
    mean, spread = features.mean(axis=0), features.std(axis=0) + 0.05
    near = np.clip((features - mean) / spread, -FARTHEST, FARTHEST).astype(np.float32)
    learnt = _learn(near, choices)
    return Network(
        mean,
        spread,
        np.asarray(learnt["straight"].mean(axis=1), dtype=np.float32),
        learnt["layer"],
        learnt["asks"],
        learnt["bias"],
        learnt["out"] / np.float32(_NETWORKS),
    )


def _learn(near: _Array, choices: Sequence[Choice]) -> dict[str, _Array]:
    """Return the weights at the end of all steps of Adam, each over some of `choices` and some of the features.

    All networks learn side by side from the same choices: the cells of each stand behind those of the one before.
    """
    random = np.random.default_rng(0)
    right = np.concatenate([np.asarray(choice.right, dtype=np.float32) for choice in choices])
    asks = np.array([choice.asks for choice in choices])
    sizes = np.array([len(choice.right) for choice in choices])
    ends = np.cumsum(sizes)
    count, cells = near.shape[1], _CELLS * _NETWORKS
    drawn = {
        "straight": np.zeros((count, _NETWORKS)),
        "layer": random.normal(0, count**-0.5, (count, cells)),
        "asks": random.normal(0, 0.3, (asks.shape[1], cells)),
        "bias": np.zeros(cells),
        "out": random.normal(0, 0.3, cells),
    }
    weights = {name: start.astype(np.float32) for name, start in drawn.items()}
    mean = {name: np.zeros_like(start) for name, start in weights.items()}
    square = {name: np.zeros_like(start) for name, start in weights.items()}
    for step in range(1, _STEPS + 1):
        chosen = random.choice(len(choices), min(_CHOICES_OF_A_STEP, len(choices)), replace=False)
        rows = np.concatenate([np.arange(ends[at] - sizes[at], ends[at]) for at in chosen])
        kept = (random.random((count, _NETWORKS)) > _DROPPED).astype(np.float32) / np.float32(1 - _DROPPED)
        slope = _slope(weights, kept, near[rows], asks[chosen], right[rows], sizes[chosen])
        rate = _RATE * min(1.0, 2 * (1 - step / _STEPS))
        for name, held in weights.items():
            down = slope[name] + (_SHRINK * held if name != "bias" else 0.0)
            mean[name] = 0.9 * mean[name] + 0.1 * down
            square[name] = 0.99 * square[name] + 0.01 * down**2
            size = np.sqrt(square[name] / (1 - 0.99**step)) + 1e-8
            weights[name] = (held - rate * (mean[name] / (1 - 0.9**step)) / size).astype(np.float32)
    return weights


def _slope(
    weights: Mapping[str, _Array], kept: _Array, near: _Array, asks: _Array, right: _Array, sizes: _Sizes
) -> dict[str, _Array]:
    """Return the slope of the loss over choices of `sizes` passages each, by each of `weights`.

    `kept`: the features that each network sees this time, a column a network; nought for those that it does not.
    """
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]]).astype(np.intp)
    of = np.repeat(np.arange(len(sizes)), sizes)
    wide = np.repeat(kept, _CELLS, axis=1)
    cells = np.tanh(near @ (weights["layer"] * wide) + (asks @ weights["asks"])[of] + weights["bias"])
    scores = near @ (weights["straight"] * kept)
    scores += (cells * weights["out"]).reshape(len(near), _NETWORKS, _CELLS).sum(axis=2)
    shares = np.exp(scores - np.maximum.reduceat(scores, starts)[of])
    all_shares = shares / np.add.reduceat(shares, starts)[of]
    hits = shares * right[:, None]
    right_shares = hits / np.maximum(np.add.reduceat(hits, starts), 1e-12)[of]
    down = (all_shares - right_shares) / np.float32(len(sizes))
    below_wide = np.repeat(down, _CELLS, axis=1)
    below = below_wide * weights["out"] * (1 - cells**2)
    return {
        "straight": near.T @ down * kept,
        "layer": near.T @ below * wide,
        "asks": asks.T @ np.add.reduceat(below, starts),
        "bias": below.sum(axis=0),
        "out": (cells * below_wide).sum(axis=0),
    }


def learn_scale(
    marked: Sequence[tuple[Mapping[str, float], bool]], shrink: float = _SHRINK_OF_A_SCALE
) -> dict[str, float]:
    """Return the weight of each mark, and the bias, of a logistic regression of right on marks.

    The higher `shrink`, the nearer to nought is every weight.
    """
    names = sorted({name for marks, _ in marked for name in marks})
    table = np.array([[marks.get(name, 0.0) for name in names] for marks, _ in marked], dtype=np.float32)
    right = np.array([hit for _, hit in marked], dtype=np.float32)
    mean, spread = table.mean(axis=0), table.std(axis=0) + 1e-3
    known = np.concatenate([(table - mean) / spread, np.ones((len(right), 1), dtype=np.float32)], axis=1)

    weights = np.zeros(len(names) + 1, dtype=np.float32)
    mass, square = np.zeros(len(weights)), np.zeros(len(weights))
    drawn = np.append(np.full(len(names), shrink), 0.0)  # the bias is not drawn to nought
    for step in range(1, _STEPS_OF_A_SCALE + 1):
        chances = 1 / (1 + np.exp(-(known @ weights)))
        down = known.T @ (chances - right) / len(right) + drawn * weights
        mass = 0.9 * mass + 0.1 * down
        square = 0.999 * square + 0.001 * down**2
        size = np.sqrt(square / (1 - 0.999**step)) + 1e-8
        weights = (weights - _RATE_OF_A_SCALE * (mass / (1 - 0.9**step)) / size).astype(np.float32)
    plain = weights[:-1] / spread
    return {name: float(weight) for name, weight in zip(names, plain, strict=True)} | {
        "bias": float(weights[-1] - plain @ mean)
    }
