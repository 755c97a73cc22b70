"""How the Thai words of a segment sound, so that "Huai Khap" in a question finds "ห้วยขาบ" in a release.

A word is kept under its coarse sound: classes of consonants, and one sign for any vowel. Names of places and things are
often no words: segmentation cuts them in two, so the pairs of rare words that stand together are kept as well.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from rapidfuzz.distance import Levenshtein

from knowledge.arrays import Array, Arrays, Lists, Strings
from knowledge.language.concepts import synonyms
from knowledge.language.romanising import romanised
from knowledge.search.neighbours import Neighbours
from knowledge.search.slips import Slips
from knowledge.values import script_of

_FINE = (
    ("tth", "T"), ("pph", "P"), ("kkh", "K"),
    ("ngk", "gk"), ("ng", "G"), ("tch", "c"), ("ts", "s"), ("ch", "c"), ("sh", "s"), ("ph", "P"), ("th", "T"),
    ("dh", "T"), ("kh", "K"), ("bh", "P"), ("gh", "K"), ("ck", "k"), ("j", "c"), ("v", "w"), ("g", "k"), ("q", "k"),
    ("x", "ks"), ("z", "s"), ("l", "r"), ("G", "g"), ("ee", "i"), ("oo", "u"), ("ou", "u"), ("eu", "U"), ("ue", "U"),
    ("oe", "O"), ("ae", "e"), ("aw", "o"), ("ay", "ai"), ("uy", "ui"), ("oy", "oi"),
)  # fmt: skip
_FINAL = re.compile(r"[bdPTK](?![aeiouUOrw])")
_FINALS = {"b": "p", "d": "t", "P": "p", "T": "t", "K": "k"}
_BREATHED = str.maketrans("PTKbd", "ptkpt")
_LONG_R = re.compile(r"(?<=[aoe])r(?![aeiouyUO])")  # "-sorn", "-tarn": the r only lengthens the vowel
_LONG_ER = re.compile(r"er(?![aeiouyUO])")  # "Serm" as "Soem"
_GLIDE = re.compile(r"(?<=[aeiouUO])[yw](?![aeiouUO])")
_VOWELS = re.compile(r"[aeiouUO]+")
_DOUBLED = re.compile(r"(.)\1+")
_LAST = re.compile(r"[rn]$")
_RARE = 1500  # releases that hold the rarer word of a pair, at most
_SHARE = 0.1  # of the times that the rarer word stands, how often it has to stand in the pair
_MOST = 150  # words of one sound that are kept, the most frequent
_CHOICES = 12  # of these that may be meant
_LONG = 5  # signs of a coarse sound that may have a slip
_ENOUGH = 0.85  # likeness of a word beside which no slip is thought of


@lru_cache(maxsize=50_000)
def finely(latin: str) -> str:
    """Return a Latin word as it sounds, however it is spelt: "Kaeng" and "Gaeng" are both "keg"."""
    word = _LONG_ER.sub("oe", re.sub("[^a-z]", "", latin.lower()))
    for spelling, fold in _FINE:
        word = word.replace(spelling, fold)
    word = _FINAL.sub(lambda found: _FINALS[found.group()], word)
    return _LAST.sub("n", _DOUBLED.sub(r"\1", _LONG_R.sub("", word)))


def coarsely(fine: str) -> str:
    """Return what `finely` gave with one sign for every vowel and none for a glide."""
    return _DOUBLED.sub(r"\1", _VOWELS.sub("a", _GLIDE.sub("", fine.translate(_BREATHED))))


def _likeness(one: str, other: str, least: float) -> float:
    """Return how alike two fine sounds are, 0 to 1: people often do not tell "k" from "kh".

    It is 0 where it is surely below `least`, 0.5 or more.
    """
    strict = Levenshtein.normalized_similarity(one, other, score_cutoff=2 * least - 1)
    if not strict:
        return 0.0
    return (strict + Levenshtein.normalized_similarity(one.translate(_BREATHED), other.translate(_BREATHED))) / 2


def _in_latin(terms: Sequence[str]) -> dict[int, list[str]]:
    """Return how Thai ones of `terms`, by their numbers, are written in Latin letters; a concept in each form."""
    written = {term: [term] for term in terms if len(term) > 1 and ":" not in term}
    for form, key in synonyms().items():
        written.setdefault(key, []).append(form)
    return {
        number: latin
        for number, term in enumerate(terms, 1)
        if (latin := [romanised(form).lower() for form in written.get(term, ()) if script_of(form) == "th"])
    }


@dataclass(frozen=True)
class Sounds:
    """Thai words and pairs of words of a segment by their sounds."""

    sounds: Strings
    """Sorted coarse sounds."""
    sounding: Lists
    """For each sound the entries that sound so, those that stand in most releases first."""
    slips: Slips
    """Slips of the sounds."""
    fine: Strings
    """For each entry its fine sound."""
    first: Array
    """For each entry the number of its term, 1 the first, or of the first of two."""
    second: Array
    """For each entry the number of the second term, 0 where there is none."""

    @classmethod
    def of(cls, terms: Sequence[str], holders: Array, neighbours: Neighbours) -> "Sounds":
        """Return the sounds of `terms`, each held by so many releases, and of their pairs."""
        latin = _in_latin(terms)
        thai = np.zeros(len(terms) + 1, bool)
        thai[list(latin)] = True
        held = np.concatenate([[0], holders])
        one, other = neighbours.split()
        rarer = np.minimum(held[one], held[other])
        kept = thai[one] & thai[other] & (rarer <= _RARE) & (neighbours.times >= _SHARE * rarer)
        entries = [(int(held[number]), number, 0, word) for number, words in latin.items() for word in words]
        pairs = zip(neighbours.times[kept].tolist(), one[kept].tolist(), other[kept].tolist(), strict=True)
        entries += [
            (times, before, behind, word + last)
            for times, before, behind in pairs
            for word in latin[before]
            for last in latin[behind]
        ]
        entries.sort(key=lambda entry: -entry[0])
        fine = [finely(word) for *_, word in entries]
        together: dict[str, list[int]] = {}
        for number, heard in enumerate(fine):
            same = together.setdefault(coarsely(heard), [])
            if len(same) < _MOST:
                same.append(number)
        sounds = sorted(together)
        return cls(
            Strings.of(sounds),
            Lists.of([together[one] for one in sounds]),
            Slips.of(sounds),
            Strings.of(fine),
            np.array([entry[1] for entry in entries], np.int32),
            np.array([entry[2] for entry in entries], np.int32),
        )

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """Coarse sound -> its number."""
        return {sound: number for number, sound in enumerate(self.sounds)}

    @cached_property
    def heard(self) -> Sequence[str]:
        """The fine sounds of the entries, read."""
        return list(self.fine)

    def like(self, latin: str, least: float) -> list[tuple[int, int, float]]:
        """Return the terms that sound like a Latin word: numbers of one or two (0: none), and the likeness, 0 to 1.

        Likeness is `least` or more.
        """
        heard = finely(latin)
        coarse = coarsely(heard)
        found = self._alike(heard, [self.numbers[coarse]] if coarse in self.numbers else [], least)
        if len(coarse) < _LONG or any(like >= _ENOUGH for *_, like in found):
            return found
        return self._alike(heard, self.slips.near(coarse), least)

    def _alike(self, heard: str, sounds: Sequence[int], least: float) -> list[tuple[int, int, float]]:
        entries = [entry for number in sounds for entry in self.sounding[number].tolist()]
        likely = [(entry, _likeness(heard, self.heard[entry], least)) for entry in entries]
        found = [(int(self.first[entry]), int(self.second[entry]), like) for entry, like in likely if like >= least]
        return sorted(found, key=lambda one: -one[2])[:_CHOICES]

    def arrays(self) -> Arrays:
        """Return the arrays to save; `Sounds.within` takes them."""
        packed = [self.sounds.arrays("sounds.sounds"), self.sounding.arrays("sounds.sounding")]
        packed += [self.slips.arrays("sounds.slips")]
        packed += [self.fine.arrays("sounds.fine"), {"sounds.first": self.first, "sounds.second": self.second}]
        return {name: array for one in packed for name, array in one.items()}

    @classmethod
    def within(cls, arrays: Mapping[str, Array]) -> "Sounds":
        """Return the sounds that `arrays` hold."""
        return cls(
            Strings.within(arrays, "sounds.sounds"),
            Lists.within(arrays, "sounds.sounding"),
            Slips.within(arrays, "sounds.slips"),
            Strings.within(arrays, "sounds.fine"),
            arrays["sounds.first"],
            arrays["sounds.second"],
        )
