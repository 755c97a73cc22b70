"""Hearing: which Thai words the Latin words of a question may spell, that are neither English nor a person's name."""

from collections.abc import Sequence
from math import log1p

from knowledge.language.stemming import stem
from knowledge.search.bilingual import thai_terms
from knowledge.search.index import Index
from knowledge.search.sounds import coarsely, finely

_SHORTEST = 2  # letters of a word that is heard
_OFTEN = 400  # releases that hold a word which is English enough not to be heard
_ALIKE = 0.7  # likeness, 0 to 1, of a word that stands beside another that is heard
_ALIKE_ALONE = 0.85  # the same of one by itself
_SYLLABLES = 4  # signs of a coarse sound that is long enough to tell a word by itself
_ALONE = 0.6  # how sure one by itself is at most
_MOST = 4  # terms that one word may be
_BESIDE = 0.95  # how sure the best of those is that stand beside another as in a release
_WORD = 0.5  # how much less sure is what a word may spell that is English, or a concept
_STRICTLY = 4  # power of the likenesses of two words side by side, against how often they stand so
_AS_ONE = 3.0  # how much speaks for two words that are one in Thai

_Sounding = dict[tuple[str, ...], float]
"""Thai terms, one or two side by side, with how like a Latin word is to them, or how much speaks for them."""


def is_name(word: str, index: Index) -> bool:
    """Return whether a Latin word may be a name in Latin letters: no English word, and not used like one."""
    key = stem(word)
    plain = word.isascii() and word.isalpha() and len(word) >= _SHORTEST
    return plain and not thai_terms(key) and index.holders(key) <= _OFTEN


def hear(run: Sequence[str], concepts: Sequence[bool], index: Index) -> list[dict[str, float]]:
    """Return for each word of a `run`, Latin words side by side, the Thai terms that it may spell, with how surely.

    `concepts` says of each whether it is one of the lexicon, and only part of a name where others say so. Of many words
    that sound alike those are meant that releases have side by side, as the run has.
    """
    names = [not concept and is_name(word, index) for word, concept in zip(run, concepts, strict=True)]
    heard = [index.sounding(word, _ALIKE) if any(names[max(0, at - 1) : at + 2]) else {} for at, word in enumerate(run)]
    supported: list[_Sounding] = [{} for _ in run]
    for at in range(len(run) - 1):
        _support(heard[at], heard[at + 1], supported[at], supported[at + 1], index)
        if any(names[at : at + 2]):
            for terms, like in index.sounding(run[at] + run[at + 1], _ALIKE_ALONE).items():
                if len(terms) == 1:
                    supported[at][terms] = max(like * _AS_ONE, supported[at].get(terms, 0.0))
    found = zip(run, names, heard, supported, strict=True)
    return [
        _likeliest(support, _BESIDE if name else _BESIDE * _WORD, index)
        or (_alone(word, sounds, index) if name else {})
        for word, name, sounds, support in found
    ]


def _support(first: _Sounding, second: _Sounding, for_first: _Sounding, for_second: _Sounding, index: Index) -> None:
    """Add what speaks for the terms of two neighbouring words: that releases have them side by side."""
    for one, like in first.items():
        for other, as_like in second.items():
            if times := index.together(one[-1], other[0]):
                speaks = (like * as_like) ** _STRICTLY * log1p(times)
                for_first[one] = max(speaks, for_first.get(one, 0.0))
                for_second[other] = max(speaks, for_second.get(other, 0.0))


def _likeliest(support: _Sounding, sureness: float, index: Index) -> dict[str, float]:
    """Return the terms for which the most speaks, the first of them with `sureness`: of two that are one, the rarer."""
    best = max(support.values(), default=1.0)
    found: dict[str, float] = {}
    for terms, speaks in sorted(support.items(), key=lambda entry: -entry[1])[:_MOST]:
        rarer = min(terms, key=index.holders)
        found[rarer] = max(found.get(rarer, 0.0), sureness * speaks / best)
    return found


def _alone(word: str, sounds: _Sounding, index: Index) -> dict[str, float]:
    """Return the terms that a word by itself may spell: it says enough where it has two syllables."""
    if len(coarsely(finely(word))) < _SYLLABLES:
        return {}
    likely = sorted(sounds.items(), key=lambda entry: -entry[1])[:_MOST]
    return {min(terms, key=index.holders): _ALONE * like for terms, like in likely if like >= _ALIKE_ALONE}
