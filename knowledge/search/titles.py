"""How alike titles are: each as one number, so that many are compared at once."""

import re
from hashlib import blake2b

import numpy as np

from knowledge.arrays import Array
from knowledge.language.text import normalise, squeeze

_BITS = 48  # of the number, that say which letters a title has; the others stand for its figures
_GRAM = 3  # letters
_MOST_OTHER = 5  # bits in which the numbers of near-identical titles differ, at most
_LONGEST = 400  # letters of a title that count
_NO_WORD = re.compile(r"[\W_]+")
_FIGURES = re.compile(r"\d+")


def title_number(title: str) -> int:
    """Return a number for `title` that differs in few bits from that of a title with nearly the same letters.

    Titles with other figures (another day, another meeting) differ in many.
    """
    plain = squeeze(normalise(title[:_LONGEST]))
    figures = ",".join(_FIGURES.findall(plain))
    letters = _NO_WORD.sub("", plain)
    grams = {letters[at : at + _GRAM] for at in range(max(1, len(letters) - _GRAM + 1))}
    hashes = np.frombuffer(b"".join(_digest(gram, _BITS // 8) for gram in sorted(grams)), dtype=np.uint8)
    votes = np.unpackbits(hashes.reshape(len(grams), _BITS // 8), axis=1).sum(axis=0) * 2 > len(grams)
    own = int.from_bytes(np.packbits(votes).tobytes(), "big")
    return own << 16 | int.from_bytes(_digest(figures, 2), "big")


def _digest(text: str, size: int) -> bytes:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=size).digest()


def alike(first: Array, second: Array | np.uint64) -> Array:
    """Return for each pair of numbers of titles whether the titles are near-identical."""
    other: Array = np.bitwise_xor(first, second)
    same_figures: Array = (other & np.uint64(0xFFFF)) == 0
    near: Array = np.bitwise_count(other >> np.uint64(16)) <= _MOST_OTHER
    return np.logical_and(same_figures, near)
