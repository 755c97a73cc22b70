"""English words and the Thai words that may stand for them: what a question finds texts of the other language by.

What the press writes stands in `bilingual_by_hand.yaml` beside this, and `bilingual.tsv.gz` holds what was learnt. It
was made of WordNet 3.0 (Princeton) and Thai WordNet (NICT), joined by their synsets, and of the words that stand in
brackets behind Thai ones in releases; the notices of both are in `bilingual.LICENSE.txt`.
"""

import gzip
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from knowledge.search.bilingual_by_hand import by_hand

_FILE = Path(__file__).parent / "bilingual.tsv.gz"
_LEAST_SURE_BACK, _SHORTEST_BACK, _MOST_BACK = (
    0.3,
    4,
    6,
)  # of the English terms of a Thai one: sureness, letters, number
_LEARNT, _MOST = 0.3, 6  # where there is an entry by hand: how much of its sureness what is learnt keeps, Thai terms


@cache
def _table() -> Mapping[str, str]:
    """Return every English word, as terms are keyed, with its line of the file."""
    lines = gzip.decompress(_FILE.read_bytes()).decode().splitlines()
    return dict(line.split("\t", 1) for line in lines if not line.startswith("#"))


def _learnt(key: str) -> dict[str, float]:
    """Return the Thai terms of the English term `key` as the file has them."""
    found = _table().get(key, "")
    return {term: int(sure) / 100 for term, _, sure in (entry.rpartition("=") for entry in found.split())}


@cache
def thai_terms(key: str) -> Mapping[str, float]:
    """Return the Thai terms that may stand for the English term `key`, and how surely each does, above 0 to 1.

    It is empty where none is known.
    """
    known = by_hand().words.get(key, {})
    learnt = _learnt(key)
    if not known:
        return learnt
    found = {**{term: sure * _LEARNT for term, sure in learnt.items()}, **known}
    return dict(sorted(found.items(), key=lambda entry: -entry[1])[:_MOST])


def _english() -> Iterator[str]:
    """Yield every English term that Thai ones are known for."""
    yield from dict.fromkeys((*_table(), *by_hand().words))


@cache
def _thai_to_english() -> Mapping[str, tuple[tuple[str, float], ...]]:
    """Return the English terms that each Thai one may stand for, with how surely: what was written by hand comes first.

    The learnt ones are surest first; many of them are words that nobody writes.
    """
    found = defaultdict[str, list[tuple[bool, float, str]]](list)
    for english in _english():
        for thai, sure in thai_terms(english).items():
            found[thai].append((thai not in by_hand().words.get(english, {}), -sure, english))
    return {thai: tuple((english, -lack) for _, lack, english in sorted(terms)) for thai, terms in found.items()}


@cache
def _back() -> Mapping[str, tuple[str, ...]]:
    """Return the English terms that each Thai one surely stands for."""
    return {
        thai.removeprefix("word:"): tuple(
            term for term, sure in terms if sure >= _LEAST_SURE_BACK and len(term) >= _SHORTEST_BACK
        )[:_MOST_BACK]
        for thai, terms in _thai_to_english().items()
    }


def english_terms(key: str) -> tuple[str, ...]:
    """Return the English terms, stems as they are, that the Thai term `key` may stand for; none where none is known."""
    return _back().get(key.removeprefix("word:"), ())


@cache
def _by_sureness() -> Mapping[str, Mapping[str, float]]:
    return {thai: dict(terms[:_MOST_BACK]) for thai, terms in _thai_to_english().items()}


def english_stand_ins(key: str) -> Mapping[str, float]:
    """Return the English terms by which a Thai question finds English releases, each with how surely.

    Short and unsure ones are among them, other than of `english_terms`: what they find is ranked, not taken.
    """
    return _by_sureness().get(key, {})
