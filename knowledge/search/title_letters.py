"""Title letters: how much of a question's letters stand in a title in their order, wherever words are parted.

It finds what segmentation misses: a question without spaces, a slip of a letter, a name cut in two.
"""

import math
from collections import Counter
from collections.abc import Iterable

import numpy as np

from knowledge.arrays import Array
from knowledge.language.text import normalise, squeeze

_GRAM = 3  # letters that are compared at once


def title_letters(question: str, titles: Iterable[str]) -> Array:
    """Return for each title the share of the letters of `question` that it has, 0 to 1.

    Letters that most of `titles` have count little.
    """
    wanted = _grams(question)
    held = [wanted & _grams(title) for title in titles]
    holders = Counter(gram for found in held for gram in found)
    worth = {gram: math.log((len(held) + 1) / (holders[gram] + 0.5)) for gram in wanted if holders[gram]}
    whole = sum(worth.values()) or 1.0
    return np.array([sum(worth[gram] for gram in found) / whole for found in held], dtype=np.float32)


def _grams(text: str) -> frozenset[str]:
    plain = squeeze(normalise(text))
    return frozenset(plain[at : at + _GRAM] for at in range(len(plain) - _GRAM + 1))
