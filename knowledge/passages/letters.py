"""Letters in common: which stretches of the letters of a question stand in which pieces of a text, however words part.

Letters are compared as codes of a byte each, so that a pair of them, or four on end, are one number.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.language.batches import BAR
from knowledge.passages.pieces import Piece
from knowledge.passages.sheet import Places, Shares, Table

GRAM = 4  # letters of the stretches that are compared where words are cut otherwise
_WIDTHS: dict[int, np.dtype[Any]] = {
    2: np.dtype("<u2"),
    GRAM: np.dtype("<u4"),
}  # of the numbers that so many letters make
_WORDS = re.compile(r"[\u0e00-\u0e7f]+|[a-z]+|\d+")
_MOST_LETTERS = 120  # of a question, compared with a text letter by letter
_LONG = 20  # letters in common from which more say nothing
_OTHER, _BETWEEN = 0, 1  # codes of letters of a text that no word has, and of what stands between words
_YES = np.ones(1, dtype=bool)
_Codes = NDArray[np.uint8]


def _code_of_each() -> _Codes:
    codes = np.full(1 << 16, _OTHER, dtype=np.uint8)
    for first, last in (("0", "9"), ("a", "z")):
        codes[ord(first) : ord(last) + 1] = np.arange(ord(first), ord(last) + 1)
    codes[0x0E00:0x0E80] = np.arange(0x80, 0x100)
    return codes


_CODE_OF_EACH = _code_of_each()


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters of the pieces of a text, with bars between: the code of each, and the places of the bars."""

    codes: _Codes
    bars: Places


@lru_cache(maxsize=64)  # of the texts that are asked about, again and again
def letters_of(plain: str) -> Letters:
    """Return the letters of squeezed texts in `plain`, with bars between."""
    units = _units(plain)
    return Letters(_CODE_OF_EACH[units], np.flatnonzero(units == ord(BAR)))


def _units(text: str) -> NDArray[np.uint16]:
    return np.frombuffer(text.encode("utf-16-le", "surrogatepass"), dtype=np.uint16)


def common_letters(letters: Letters, pieces: Sequence[Piece], question: str) -> Shares:
    """Return how many letters on end each of `pieces` shares with one word of squeezed `question`, as a share of many.

    `letters` are those of the pieces.
    """
    words = _WORDS.findall(question[:_MOST_LETTERS])
    longest = np.zeros(len(pieces), dtype=np.intp)
    places, lengths = _stretches(letters.codes, np.maximum(_CODE_OF_EACH[_units(" ".join(words))], _BETWEEN))
    np.maximum.at(longest, np.searchsorted(letters.bars, places), lengths)
    single = frozenset("".join(words))
    for place in np.flatnonzero(longest == 0).tolist():
        longest[place] = not single.isdisjoint(pieces[place].plain)
    return np.asarray(np.minimum(longest, _LONG) / _LONG)


def _stretches(codes: _Codes, asked: _Codes) -> tuple[Places, Places]:
    """Return where in `codes` each stretch of two letters or more begins that stands in `asked` too; and how long."""
    pairs, asked_pairs = _grams(codes, 2), _grams(asked, 2)
    places = _among(pairs, asked_pairs)
    rows, columns = _equal(pairs[places], asked_pairs)
    found, across = places[rows], max(1, len(codes))
    found += (found - columns + len(asked)) * across  # pairs of one stretch have numbers on end, others have not
    found.sort()
    goes_on = found[1:] == found[:-1] + 1
    begins = np.flatnonzero(np.concatenate([_YES[: len(found)], ~goes_on]))
    ends = np.flatnonzero(np.concatenate([~goes_on, _YES[: len(found)]]))
    return found[begins] % across, ends - begins + 2


def gram_table(letters: Letters, grams: Sequence[str]) -> Table:
    """Return a row for each piece, with one for each of `grams`, GRAM Thai letters each, that it has, else nought."""
    table = np.zeros((len(letters.bars) + 1, len(grams)), dtype=np.float32)
    asked = _CODE_OF_EACH[_units("".join(grams))].view(_WIDTHS[GRAM])
    here = _grams(letters.codes, GRAM)
    places = _among(_grams(letters.codes, 2)[: len(here)], asked.view(_WIDTHS[2])[::2])
    rows, columns = _equal(here[places], asked)
    table[np.searchsorted(letters.bars, places[rows]), columns] = 1.0
    return table


def _grams(codes: _Codes, size: int) -> NDArray[Any]:
    """Return the `size` letters on end from each place of `codes` on, as one number."""
    return np.ndarray((max(0, len(codes) - size + 1),), _WIDTHS[size], codes, strides=(1,))


def _among(pairs: NDArray[np.uint16], wanted: NDArray[np.uint16]) -> Places:
    """Return the places of those of `pairs` that are among `wanted`."""
    is_wanted = np.zeros(1 << 16, dtype=bool)
    is_wanted[wanted] = True
    return np.flatnonzero(is_wanted[pairs])


def _equal(grams: NDArray[Any], wanted: NDArray[Any]) -> tuple[Places, Places]:
    """Return the places in both where one of `grams` is one of `wanted`."""
    bits = max(1, len(wanted) - 1).bit_length()  # rows of 2, 4, 8 ... are soon told from columns
    padded = np.zeros(1 << bits, dtype=wanted.dtype)  # no gram is 0: that is not sought
    padded[: len(wanted)] = wanted
    found = np.flatnonzero(grams[:, None] == padded)
    return found >> bits, found & ((1 << bits) - 1)
