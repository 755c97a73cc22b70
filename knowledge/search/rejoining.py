"""Words that a slip broke up: neighbouring fragments, each a word by chance, that together are a slip of a known word.

Among very many words nearly every fragment is one: "อาเซี่ยน" is cut into "อา" and "เซี่ยน". What releases have side by
side, and how often, says whether the fragments or the word near them are meant.
"""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from rapidfuzz.distance import OSA

from knowledge.language.concepts import abbreviations, unbroken_names
from knowledge.language.names import without_silent_letters
from knowledge.language.romanising import romanised
from knowledge.language.words import Term, is_in_dictionary, is_topical
from knowledge.search.index import Index
from knowledge.search.slips import Slips

_MOST_WORDS = 5
_SHORTEST, _LONGEST = 5, 40  # letters of fragments put together, or of a word by itself
_SHORTEST_BROKEN = 4  # the same where one of the fragments is a lone letter
_MOST_LETTERS = 400  # of a text that are looked at: what has more of such words in it is nonsense
_SHORTEST_SHORT = 3  # letters of an abbreviation
_LONG_ENOUGH_FOR_TWO = 10  # letters: a shorter word has one slip at most
_SECOND_SLIP = 0.25  # how much less likely two slips are than one
_SURELY, _PERHAPS = 60.0, 15.0  # how many more times releases hold the word than the fragments, for it to be meant
_ONLY_TONES, _AS_HEARD = 20.0, 8.0  # how many more times likelier is a slip of tone marks, or one that sounds the same
_AT_LEAST = _PERHAPS * 0.99  # of the same: nothing below it comes near to being meant
_LEAST_OF_ALL = _AT_LEAST / _ONLY_TONES  # the same for the likeliest slip
_BESIDE = 20  # how many more times releases have another word beside the neighbours, for it to be perhaps meant
_SURE, _UNSURE = 1.0, 0.5
_SECOND_CONSONANT = re.compile("([kptcfh])[rl]")
_TONES = re.compile("[่-๋็์]")


@dataclass(frozen=True, slots=True)
class Rejoined:
    """A stretch of a text, `start` to `end`, that is a slip of the term `key`, or may be one: `sureness` is below 1."""

    key: str
    start: int
    end: int
    sureness: float


@cache
def _named() -> tuple[dict[str, str], tuple[str, ...], Slips]:
    """Return the names of organisations and posts that may be mended to with their keys, in order, and their slips."""
    names = unbroken_names()
    return names, tuple(names), Slips.of(tuple(names))


def rejoin(runs: Sequence[Sequence[Term]], text: str, index: Index) -> list[Rejoined]:
    """Return the slips in `runs`: plain Thai words of `text`, those of a run right behind each other.

    None of them overlap; of several readings the one is taken for which releases speak the most.
    """
    found = sorted(
        (reading for run in _first_of(runs) for reading in _readings(run, text, index)),
        key=lambda reading: (-reading[0], reading[1].start),
    )
    kept: list[Rejoined] = []
    for _, one in found:
        if not any(one.start < other.end and other.start < one.end for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)


def _first_of(runs: Sequence[Sequence[Term]]) -> Iterator[Sequence[Term]]:
    """Yield the words of `runs` that so many letters hold, and none behind them."""
    left = _MOST_LETTERS
    for run in runs:
        kept = [word for word in run if word.end - run[0].start <= left]
        if kept:
            left -= kept[-1].end - kept[0].start
            yield kept
        if len(kept) < len(run):
            return


def _readings(run: Sequence[Term], text: str, index: Index) -> Iterator[tuple[float, Rejoined]]:
    """Yield what stretches of `run` may be slips of, with how much releases speak for each."""
    for first in range(len(run)):
        yield from _beside_neighbours(run, first, index)
        for last in range(first, min(len(run), first + _MOST_WORDS)):
            start, end = run[first].start, run[last].end
            if end - start > _LONGEST:
                break
            words = run[first : last + 1]
            held = _held(words, index)
            if held * _PERHAPS > index.size:
                continue
            against = (held + 0.5) * (1 + _parted(run, first, last, index))
            if against * _LEAST_OF_ALL > index.documents:
                continue
            likely, key = max(_near(text[start:end], words, against * _AT_LEAST, index), default=(0.0, ""))
            ratio = likely / against
            if ratio >= _PERHAPS:
                sureness = _SURE if ratio >= _SURELY else _UNSURE
                yield math.log(ratio) * (end - start), Rejoined(key, start, end, sureness)


def _held(words: Sequence[Term], index: Index) -> float:
    """Return how often releases have `words` in this order, as far as their pairs tell."""
    if len(words) == 1:
        return index.holders(words[0].key)
    return min(_together(one, other, index) for one, other in pairwise(words))


def _together(one: Term, other: Term, index: Index) -> float:
    """Return how often releases have two words side by side: beside a stop word, which is not counted, at most.

    A lone letter is no word: it only stands where a word was broken up.
    """
    topical = [word for word in (one, other) if is_topical(word.key)]
    if len(topical) == 2:
        return index.together(one.key, other.key)
    if _is_lone(one) or _is_lone(other):
        return 0
    return min((index.holders(word.key) for word in topical), default=index.size)


def _is_lone(word: Term) -> bool:
    return len(word.key) == 1


def _parted(run: Sequence[Term], first: int, last: int, index: Index) -> float:
    """Return how often releases have the words side by side that the ends of a stretch part."""
    before = index.together(run[first - 1].key, run[first].key) if first else 0
    behind = index.together(run[last].key, run[last + 1].key) if last + 1 < len(run) else 0
    return before + behind


def _near(written: str, words: Sequence[Term], least: float, index: Index) -> Iterator[tuple[float, str]]:
    """Yield how often releases hold each word that `written` is or may be a slip of, and its key.

    Words that are surely held less often than `least` may be left out: how they sound is dear to tell.
    """
    names, ordered, slips = _named()
    if len(words) > 1 and len(written) >= _SHORTEST_SHORT and (short := abbreviations().get(written)):
        yield index.holders(short), short
    if len(written) < (_SHORTEST_BROKEN if any(_is_lone(word) for word in words) else _SHORTEST):
        return
    parts = {written[one.start - words[0].start : other.end - words[0].start] for one in words for other in words}
    known = {*index.vocabulary.near(written), *(ordered[number] for number in slips.near(written))} - parts
    for word in known:
        key = names.get(word) or index.vocabulary.key(word)
        most = 2 if len(word) >= _LONG_ENOUGH_FOR_TWO else 1
        spellings = {word, without_silent_letters(word)}
        distance = min(OSA.distance(written, spelt, score_cutoff=most) for spelt in spellings)
        if key is None or word.isascii() or distance > most:
            continue
        held = index.holders(key) * (_SECOND_SLIP if distance > 1 else 1.0)
        if held * _ONLY_TONES < least:
            continue
        only_tones = _toneless(written) in map(_toneless, spellings)
        if not only_tones and held * _AS_HEARD < least:
            continue
        likely = _ONLY_TONES if only_tones else _alike(word, written)
        if likely == 1.0 and len(words) == 1 and is_in_dictionary(words[0].key):
            continue  # a rare word, but one
        yield held * likely, key


def _alike(word: str, written: str) -> float:
    return _AS_HEARD if _spoken(word) == _spoken(written) else 1.0


def _spoken(word: str) -> str:
    """Return how a word is said, without the second of two consonants, which many people leave out."""
    return _SECOND_CONSONANT.sub(r"\1", romanised(word).lower())


def _toneless(word: str) -> str:
    return _TONES.sub("", word)


def _beside_neighbours(run: Sequence[Term], place: int, index: Index) -> Iterator[tuple[float, Rejoined]]:
    """Yield the word near the one at `place` that releases have beside its neighbours instead: "โคลน" before "ถล่ม"."""
    word = run[place]
    before = run[place - 1].key if place else None
    behind = run[place + 1].key if place + 1 < len(run) else None

    def times(key: str) -> int:
        return (index.together(before, key) if before else 0) + (index.together(key, behind) if behind else 0)

    if len(run) == 1 or not is_topical(word.key) or times(word.key) * _BESIDE > index.size:
        return
    least = _BESIDE * (1 + times(word.key))
    held = index.holders(word.key)
    near = (index.vocabulary.key(one) or one for one in index.vocabulary.near(word.key) if not one.isascii())
    found = [(times(key), key) for key in near if index.holders(key) > held]
    best = max(found, default=(0, ""))
    if best[0] >= least and _spoken(best[1].partition(":")[2] or best[1]) == _spoken(word.key):
        yield math.log(1 + best[0] / least), Rejoined(best[1], word.start, word.end, _UNSURE)
