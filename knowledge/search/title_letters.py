"""Title letters: how much of a question's letters stand in a title in their order, wherever words are parted.

It finds what segmentation misses: a question without spaces, a slip of a letter, a name cut in two.
"""

from collections.abc import Iterable

import numpy as np

from knowledge.arrays import Array, places_among
from knowledge.language.text import normalise, squeeze

_LETTER = 21  # bits that any letter takes: the three that are compared at once are one number
_BETWEEN = "\0"  # stands between titles, and in no question


def title_letters(question: str, titles: Iterable[str]) -> Array:
    """Return for each of `titles`, squeezed and normalised, the share of the letters of `question` that it has, 0 to 1.

    Letters that most of `titles` have count little.
    """
    titles, wanted = list(titles), np.array(sorted({*_grams(squeeze(normalise(question))).tolist()}))
    held = np.zeros((len(titles), len(wanted)), dtype=np.float32)
    if not held.size:
        return np.zeros(len(held), dtype=np.float32)
    standing = _grams(_BETWEEN.join([*titles, ""]))
    owners = np.repeat(np.arange(len(titles)), [len(title) + len(_BETWEEN) for title in titles])[: len(standing)]
    at, places = places_among(standing, wanted)
    held[owners[at], places] = 1.0
    holders = held.sum(axis=0)
    worth = np.where(holders > 0, np.log((len(held) + 1) / (holders + 0.5)), 0.0).astype(np.float32)
    return np.asarray(held @ worth / (float(worth.sum()) or 1.0))


def _grams(text: str) -> Array:
    """Return a number for each three letters of `text` that stand one behind the other."""
    letters = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.int64)
    return letters[:-2] << 2 * _LETTER | letters[1:-1] << _LETTER | letters[2:]
