"""What a question wants of a release: its terms, each with those that may stand for it, and how much it says."""

from collections.abc import Mapping
from dataclasses import dataclass

from knowledge.questions.question import Question
from knowledge.search.bilingual import english_stand_ins, thai_terms
from knowledge.search.bilingual_by_hand import by_hand
from knowledge.search.index import Index
from knowledge.search.prominence import prominence
from knowledge.search.scoring import rarity
from knowledge.search.segment import Segment
from knowledge.search.wanted import ASKING, Wanted

_YEAR = 0.3  # how much the year says as a word, beside the days of a release that it is compared with


@dataclass(frozen=True, slots=True)
class Meant:
    """A term of a question: which terms may stand for it, and how surely (0 to 1), and how much it says."""

    terms: Mapping[str, float]
    weight: float
    asks: bool


def meant_by(question: Question, index: Index) -> list[Meant]:
    """Return the terms of `question` in their order, with their translations where it is in English.

    A term that no release holds, and nothing stands for, is left out.
    """
    found = [(stand_ins(key, question), ASKING if key in question.hints else 1.0, key) for key in question.sought]
    found += [({str(year): 1.0}, _YEAR, "") for year in question.years]
    return [
        Meant(terms, share * weight, key in question.hints)
        for terms, share, key in found
        if (weight := _weight(terms if question.language == "en" else _own(key, terms, index), key, index)) > 0
    ]


def _own(key: str, terms: Mapping[str, float], index: Index) -> Mapping[str, float]:
    """Return those of `terms` by which a word of a Thai question is weighed: itself, where a release holds it."""
    return {key: 1.0} if index.holders(key) else terms


def _weight(terms: Mapping[str, float], key: str, index: Index) -> float:
    """Return how much a word says for which `terms` stand, 0 where no release holds any of them.

    `key` is empty where it is a year, which releases say in passing, but mean.
    """
    holders = sum(index.holders(term) * sure for term, sure in terms.items())
    return rarity(holders, index.size) * (prominence(terms, index) if key else 1.0) if holders else 0.0


def stand_ins(key: str, question: Question) -> dict[str, float]:
    """Return the terms that may stand for the term `key` of `question`, itself first, and how surely, above 0 to 1."""
    terms = {key: 1.0, **question.alternatives.get(key, {})}
    if not key.isascii():
        return {**terms, **(english_stand_ins(key) if question.language == "th" else {})}
    if key.isalpha() and (key in by_hand().always_capital or not _is_name(key, question.text)):
        for term, sure in thai_terms(key).items():
            terms[term] = max(sure, terms.get(term, 0.0))
    return terms


def _is_name(key: str, text: str) -> bool:
    """Return whether the stem `key` is of a word that `text` writes with a capital letter, not at its beginning."""
    written = f" {key[:1].upper()}{key[1:]}"
    at = text.find(written)
    while at == 0 or (at > 0 and text[at - 1].isspace()):
        at = text.find(written, at + 1)
    return at > 0


def wanted_in(segment: Segment, meant: list[Meant]) -> list[Wanted]:
    """Return `meant` by the numbers that `segment` has for its terms, in the same order."""
    found = []
    for one in meant:
        held = [
            (number + 1, sure) for term, sure in one.terms.items() if (number := segment.numbers.get(term)) is not None
        ]
        found.append(Wanted(tuple(n for n, _ in held), tuple(sure for _, sure in held), one.weight, one.asks))
    return found
