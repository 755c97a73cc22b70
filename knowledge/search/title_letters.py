"""Title letters: how much of a question's letters stand in a title in their order, wherever words are parted.

It finds what segmentation misses: a question without spaces, a slip of a letter, a name cut in two.
"""

from collections.abc import Iterable

import numpy as np

from knowledge.arrays import Array
from knowledge.language.text import normalise, squeeze

_GRAM = 3  # letters that are compared at once


def title_letters(question: str, titles: Iterable[str]) -> Array:
    """Return for each of `titles`, squeezed and normalised, the share of the letters of `question` that it has, 0 to 1.

    Letters that most of `titles` have count little.
    """
    plain = squeeze(normalise(question))
    wanted = sorted({plain[at : at + _GRAM] for at in range(len(plain) - _GRAM + 1)})
    held = np.array([[gram in title for gram in wanted] for title in titles], dtype=np.float32)
    if not held.size:
        return np.zeros(len(held), dtype=np.float32)
    holders = held.sum(axis=0)
    worth = np.where(holders > 0, np.log((len(held) + 1) / (holders + 0.5)), 0.0).astype(np.float32)
    return np.asarray(held @ worth / (float(worth.sum()) or 1.0))
