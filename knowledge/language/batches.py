"""Batches: many short texts read in one go, for what is done once for all of them costs no more than for one."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import TypeVar

from knowledge.language.words import comparable

BAR = "\u2016"  # stands between the texts: no word, name, date or number goes across it
_T = TypeVar("_T")


def comparable_all(texts: Iterable[str]) -> list[str]:
    """Return each of `texts` as `comparable` gives it; a bar in one of them is read as a space."""
    texts = [text.replace(BAR, " ") for text in texts]
    return [text.strip() for text in comparable(BAR.join(texts)).split(BAR)] if texts else []


def ends_of(texts: Sequence[str]) -> list[int]:
    """Return where each of `texts` ends once they are joined by bars."""
    return [end + place for place, end in enumerate(accumulate(map(len, texts)))]


def by_text(ends: Sequence[int], placed: Iterable[tuple[int, _T]]) -> Iterator[list[_T]]:
    """Yield for each of the joined texts what begins in it, from pairs of a place and anything, in their order."""
    waiting = iter(placed)
    following = next(waiting, None)
    for end in ends:
        held: list[_T] = []
        while following is not None and following[0] < end:
            held.append(following[1])
            following = next(waiting, None)
        yield held
