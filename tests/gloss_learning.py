"""Learns which Thai words the English ones in brackets behind them stand for, for `bilingual.tsv.gz`.

Releases write "ความมั่นคงทางอาหาร (food security)", and do not say which word is which. What tells is that "food" stands
behind other words as well, and one Thai word behind most of those brackets: IBM's first model of translation, which
shares each Thai word of a gloss among its English ones by how often they meet, again and again.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from knowledge.language.text import THAI
from knowledge.language.words import topic_keys

_BRACKET = re.compile(r" ?\(([A-Za-z][A-Za-z0-9 ,.'’&/:\-–]{3,90})\)")
_THAI_BEFORE = re.compile(rf"[{THAI}][{THAI}\-–: ]{{2,}}$")
_REAL_WORD = re.compile(r"[a-z]{3}")  # what is all capitals is an abbreviation, and translates nothing
_LOOKED_BACK = 60  # letters before a bracket
_MOST_THAI, _MOST_ENGLISH = 10, 12  # terms of a gloss: the last before the bracket, the first in it
_MOST_OFTEN = 5  # times that one gloss counts: what each release repeats tells no more
_ROUNDS = 6
_NOTHING = ""  # a term for English words that stand for none before the bracket
_DOUBT = 1.0  # added to the meetings of a word: what met once is not sure
_LEAST_KEPT = 0.001  # chance below which a pair is dropped between rounds
_LEAST_MET, _LEAST_SURE, _MOST = 1.5, 0.04, 6  # what is told: meetings, chance, terms a word

Gloss = tuple[str, str]
"""Thai text, and the English one in brackets behind it."""
Chances = Mapping[str, Mapping[str, float]]
"""English terms, each with Thai ones and how surely it stands for them, above 0 to 1."""


class Pair(NamedTuple):
    """The terms of a gloss in both languages, and how often it counts."""

    thai: tuple[str, ...]
    english: tuple[str, ...]
    times: int


def glosses(text: str) -> Iterator[Gloss]:
    """Yield the English words in brackets in `text`, with the Thai ones right before each."""
    for bracket in _BRACKET.finditer(text):
        english = bracket.group(1).strip()
        before = text[max(0, bracket.start() - _LOOKED_BACK) : bracket.start()].rstrip()
        if _REAL_WORD.search(english) and (thai := _THAI_BEFORE.search(before)):
            yield thai.group(), english


def pairs(counted: Counter[Gloss]) -> list[Pair]:
    """Return the glosses as terms, those that have terms in both languages."""
    found = []
    for (before, within), count in counted.items():
        thai = tuple(key for key in topic_keys(before) if not key.isascii())[-_MOST_THAI:]
        english = tuple(key for key in topic_keys(within) if key.isascii())[:_MOST_ENGLISH]
        if thai and english:
            found.append(Pair(thai, english, min(count, _MOST_OFTEN)))
    return found


def learn(known: Sequence[Pair]) -> Chances:
    """Return the Thai terms that each English one likely stands for, where that was seen often enough."""
    met = _meetings(known, None)
    for _ in range(_ROUNDS - 1):
        met = _meetings(known, _chances(met))
    learnt = {}
    for english, chances in _chances(met).items():
        sure = sorted(
            (
                (chance, thai)
                for thai, chance in chances.items()
                if thai != _NOTHING and met[english][thai] >= _LEAST_MET and chance > _LEAST_SURE
            ),
            reverse=True,
        )
        if sure:
            learnt[english] = {thai: chance for chance, thai in sure[:_MOST]}
    return learnt


def _meetings(known: Sequence[Pair], chances: Chances | None) -> Chances:
    """Return how often each English term met each Thai one, by `chances`, or evenly where there are none yet."""
    met: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for thai, english, times in known:
        for term in (*thai, _NOTHING):
            weights = [1.0 if chances is None else chances.get(word, {}).get(term, 0.0) for word in english]
            if (total := sum(weights)) <= 0:
                continue
            for word, weight in zip(english, weights, strict=True):
                met[word][term] += times * weight / total
    return met


def _chances(met: Chances) -> Chances:
    """Return how surely each English term stands for each Thai one, by how often they met."""
    chances = {}
    for english, terms in met.items():
        total = sum(terms.values()) + _DOUBT
        chances[english] = {thai: often / total for thai, often in terms.items() if often / total > _LEAST_KEPT}
    return chances
