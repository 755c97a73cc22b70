"""The logistic: how marks and their weights make a chance."""

import math
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from knowledge.language.data import read_data

_FARTHEST = 30.0  # sums beyond it make no chance that differs


def logistic(marks: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """Return the chance, 0 to 1, that `marks` make by their `weights`, which have a "bias" too."""
    total = weights["bias"] + sum(value * weights.get(name, 0.0) for name, value in marks.items())
    return 1 / (1 + math.exp(-max(-_FARTHEST, min(_FARTHEST, total))))


@cache
def learnt_weights(file: Path) -> Mapping[str, float]:
    """Return the weights of `file`, YAML that a training wrote: of each mark by name, and the bias."""
    return dict(read_data(file))
