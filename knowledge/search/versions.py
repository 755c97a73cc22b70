"""Versions: the same news released in Thai and in English within days, which is one candidate with two links.

Each of the two has most of what the other says, seen through the words that may stand for its own. The synopsis of a
cabinet's meeting has all of a short release, but is no version of it: little of what the synopsis says is there.
"""

import math
from collections.abc import Iterable, Mapping, Set

from knowledge.search.bilingual import english_stand_ins, thai_terms
from knowledge.search.index import Index
from knowledge.search.twins import days_between, in_common

_DAYS_APART = 3  # days of issue: a translation comes within so many
_ALIKE = 0.4  # share of what each says that the other has, the geometric mean of both: then it is the same news
_LEAST = 0.3  # the same of the one that says more: below it, it says other things as well
_THE_SAME = 0.06  # share of all terms of both that are the same, as names and numbers are: with less, no look is taken


def versions_of(document: int, others: Iterable[int], index: Index) -> list[int]:
    """Return those of the documents `others` that are the same news as `document`, in the other language."""
    thai = index.in_thai[document]
    near = [
        other
        for other in others
        if index.in_thai[other] != thai and days_between(document, other, index) <= _DAYS_APART
    ]
    near = [other for other, shared in zip(near, in_common(document, near, index), strict=True) if shared >= _THE_SAME]
    own = _terms(document, index) if near else frozenset()
    return [other for other in near if _are_alike(own, _terms(other, index), index)]


def _are_alike(own: Set[str], others: Set[str], index: Index) -> bool:
    """Return whether texts of two languages, which have these terms, say the same."""
    shorter, longer = sorted((own, others), key=len)
    back = _share(longer, shorter, index)  # the lesser one, mostly: it may settle that they do not
    return back >= _LEAST and math.sqrt(back * _share(shorter, longer, index)) >= _ALIKE


def _terms(document: int, index: Index) -> Set[str]:
    segment, numbers = index.terms_of(document)
    return {segment.terms[number - 1] for number in numbers.tolist() if number}


def _share(own: Set[str], others: Set[str], index: Index) -> float:
    """Return how much of what the terms `own` say the terms `others` of the other language have, 0 to 1.

    A term that no other language could have is left out.
    """
    had = whole = 0.0
    for term in own:
        if term in others:
            had += (rarity := index.rarity(term))
            whole += rarity
        elif (stand_ins := _stand_ins(term)) or _is_of_both_languages(term):
            whole += (rarity := index.rarity(term))
            had += rarity * max((sure for one, sure in stand_ins.items() if one in others), default=0.0)
    return had / whole if whole else 0.0


def _stand_ins(term: str) -> Mapping[str, float]:
    return thai_terms(term) if term.isascii() else english_stand_ins(term)


def _is_of_both_languages(term: str) -> bool:
    """Return whether a text of either language has `term` where it says the same: a number, or the key of a name."""
    return ":" in term or any(letter.isdigit() for letter in term)
