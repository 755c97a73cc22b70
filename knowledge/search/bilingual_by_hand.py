"""English words and names of several words with the Thai ones of releases, as `bilingual_by_hand.yaml` has them.

What is one term in both languages is known by the English term, and needs no release. The rest, "job fair" or "ดินถล่ม",
is found among the words of a question, as related words are.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from knowledge.language.data import read_data
from knowledge.language.related import Forms, Related, find_forms
from knowledge.language.stemming import stem
from knowledge.language.words import Term, comparable, terms, topic_keys

_FILE = Path(__file__).with_suffix(".yaml")
_LIKELIEST, _LIKELY = 1.0, 0.8  # how surely the first Thai word of an entry is meant, and each other one


class ByHand(NamedTuple):
    """The entries of the file: those of one term in both languages by the English one, how surely; and the others.

    `spelt` has the Thai forms of each English term as they are written. `always_capital` holds the English terms that
    are written with a capital letter and are no names for that.
    """

    words: Mapping[str, Mapping[str, float]]
    forms: Forms
    spelt: Mapping[str, tuple[str, ...]]
    always_capital: frozenset[str]


@cache
def by_hand() -> ByHand:
    """Return what the file holds, English and Thai forms as terms are keyed; a word of two entries has both."""
    words: dict[str, dict[str, float]] = {}
    forms: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    spelt: dict[str, list[str]] = {}
    capital = set[str]()
    for line, meanings in read_data(_FILE).items():
        thai = [keys for form in meanings if (keys := topic_keys(form))]
        for written in line.split(", "):
            found = terms(comparable(written))
            english = _as_written(found, comparable(written))
            if written[0].isupper():
                capital.update(english)
            plain = len(found) == 1 and found[0].key.isalpha()  # no concept, which has other names as well
            if plain:
                spelt.setdefault(english[0], []).extend(meanings)
                known = words.setdefault(english[0], {})
                for keys, sure in zip(thai, _sureness(len(thai)), strict=True):
                    if len(keys) == 1:
                        known[keys[0]] = max(sure, known.get(keys[0], 0.0))
            forms.setdefault(english, []).extend(keys for keys in thai if len(keys) > 1 or not plain)
    return ByHand(
        {word: known for word, known in words.items() if known},
        _by_first(forms),
        {word: tuple(dict.fromkeys(thai)) for word, thai in spelt.items()},
        frozenset(capital),
    )


def _sureness(count: int) -> Iterable[float]:
    return (_LIKELY if place else _LIKELIEST for place in range(count))


def _as_written(words: Sequence[Term], text: str) -> tuple[str, ...]:
    """Return the keys of `words` of comparable `text`, stems in place of concepts: "train" is no "railway" here."""
    spelt = ((word.key, text[word.start : word.end]) for word in words)
    return tuple(stem(written) if written.isascii() and written.isalpha() else key for key, written in spelt)


def _by_first(forms: Mapping[tuple[str, ...], Sequence[tuple[str, ...]]]) -> Forms:
    """Return `forms` that others stand for by their first words."""
    table: dict[str, list[tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]]] = {}
    for form, others in forms.items():
        if others:
            table.setdefault(form[0], []).append((form, tuple(dict.fromkeys(others))))
    return table


def translated(words: Sequence[Term], text: str) -> list[Related]:
    """Return which of the English `words` of comparable `text`, in their order, Thai ones of the forms stand for."""
    return find_forms(_as_written(words, text), by_hand().forms)
