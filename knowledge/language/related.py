"""Related words: what releases may write where a question says otherwise, "วีดิทัศน์" for "คลิป"."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from knowledge.language.concepts import read_lexicon
from knowledge.language.words import comparable, is_topical, terms

_FEW = 2  # words of a form that stands for those behind it, too

Forms = Mapping[str, Sequence[tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]]]
"""By the key of their first word the forms that others may stand for, with the keys of those."""


class Related(NamedTuple):
    """Words of a question, from number `first` to before `last`, and the keys of the words that may stand for them."""

    first: int
    last: int
    others: tuple[tuple[str, ...], ...]


@cache
def _forms() -> Forms:
    """Return the forms of the lexicon."""
    table: dict[str, list[tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]]] = {}
    for line in read_lexicon("spoken_for_written"):
        forms = list(dict.fromkeys(tuple(term.key for term in terms(comparable(form))) for form in line))
        for form in forms:
            behind = forms[forms.index(form) + 1 :]
            others = (
                tuple(filter(is_topical, other))
                for other in forms
                if other != form and (len(other) <= _FEW or other in behind)
            )
            table.setdefault(form[0], []).append((form, tuple(filter(None, others))))
    return table


def related(keys: Sequence[str]) -> list[Related]:
    """Return which of the words with these `keys`, in their order, others may stand for; the longest of them."""
    return find_forms(keys, _forms())


def find_forms(keys: Sequence[str], forms: Forms) -> list[Related]:
    """Return which of the words with these `keys`, in their order, are any of `forms`; the longest, none in another."""
    found, end = list[Related](), 0
    for first, key in enumerate(keys):
        known = (
            (form, others) for form, others in forms.get(key, ()) if tuple(keys[first : first + len(form)]) == form
        )
        longest = max(known, key=lambda entry: len(entry[0]), default=None)
        if longest and first + len(longest[0]) > end:
            end = first + len(longest[0])
            found.append(Related(first, end, longest[1]))
    return found
