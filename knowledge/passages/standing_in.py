"""Standing in: what may stand in a text for a word of a question: its other forms, its translations, its sound."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from knowledge.language.concepts import synonyms
from knowledge.language.data import read_data
from knowledge.language.names import sound
from knowledge.language.stemming import stem
from knowledge.language.text import squeeze
from knowledge.search.bilingual import english_stand_ins, english_terms, thai_terms
from knowledge.search.bilingual_by_hand import by_hand

_LEAST_SOUND = 3  # consonants of a word that is looked for by its sound
LEAST_LETTERS = 2  # letters of a Thai word that is looked for within others
_LEAST_SURE = 0.15  # how surely a Thai word of the word list stands for an English one
_SURE = 0.6  # how surely an English word stands for a Thai one, beyond those that are looked for by their letters


@cache
def _bridges() -> dict[str, tuple[str, ...]]:
    """Return the Thai words that may stand for an English one, by its stem."""
    table: dict[str, list[str]] = {}
    for english, *thai in read_data(Path(__file__).parent / "bridge.yaml"):
        for word in str(english).split():
            table.setdefault(stem(word), []).extend(squeeze(str(form)) for form in thai)
    return {word: tuple(dict.fromkeys(forms)) for word, forms in table.items()}


@cache
def _forms_of() -> dict[str, tuple[str, ...]]:
    """Return every form of a word with several names, by its key."""
    table: dict[str, list[str]] = {}
    for form, key in synonyms().items():
        table.setdefault(key, []).append(form)
    return {key: tuple(forms) for key, forms in table.items()}


def letters_for(key: str, *, english: bool = False) -> tuple[str, ...]:
    """Return the letters that may stand for `key` in a text, Thai or `english`."""
    forms = [form for form in _forms_of().get(key, ()) if not form.isascii() and len(form) > LEAST_LETTERS]
    if ":" not in key:
        forms += [key] if not key.isascii() and len(key) >= LEAST_LETTERS else []
    for form in (key, *_forms_of().get(key, ())):
        forms += _bridges().get(stem(form), ()) if form.isascii() else ()
    if key.isascii():
        meant = [*by_hand().spelt.get(key, ())]
        if not (forms or meant):
            meant = [form for form, sure in thai_terms(key).items() if sure >= _LEAST_SURE and ":" not in form]
        forms += [squeeze(form) for form in meant if len(form) > LEAST_LETTERS]
    if english and not key.isascii():
        forms += english_terms(key)
    return tuple(dict.fromkeys(forms))


@cache
def _english_of() -> dict[str, frozenset[str]]:
    """Return the stems of the English words of the bridges that each Thai form may stand for."""
    table: dict[str, set[str]] = {}
    for word, forms in _bridges().items():
        for form in forms:
            table.setdefault(form, set()).add(word)
    return {form: frozenset(words) for form, words in table.items()}


def keys_for(key: str, known: Iterable[str], *, english: bool) -> frozenset[str]:
    """Return the keys of the words that may stand for `key`: those `known`, and in an `english` text English ones."""
    found = set(known)
    if english and not key.isascii():
        found |= {stand_in for stand_in, sure in english_stand_ins(key).items() if sure >= _SURE}
        found |= _english_of().get(squeeze(key.removeprefix("word:")), frozenset())
    return frozenset(found - {key})


def sound_for(key: str) -> str:
    """Return how an English word sounds in Thai, where it may be a name: nothing else stands for it."""
    if ":" in key or not key.isascii() or not key.isalpha() or stem(key) in _bridges():
        return ""
    spoken = sound(key)
    return spoken if len(spoken) >= _LEAST_SOUND else ""
