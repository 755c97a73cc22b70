"""Words: from a text to the terms that it is searched by, concepts of the lexicon first."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import nlpo3
import pythainlp

from knowledge.language.concepts import find_concepts, read_lexicon, synonyms
from knowledge.language.stemming import stem
from knowledge.language.text import THAI, normalise
from knowledge.values import BUDDHIST_ERA_OFFSET

_DICTIONARY = "thalaeng"
_RUNS = re.compile(rf"[{THAI}]+|\d+(?:[.,:/]\d+)*%?|[a-z]+(?:'(?!s\b)[a-z]+)?")
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)\b")
_MEETING = re.compile(r"(?<![\d/.])(\d{1,3})/(2[45]\d\d|20\d\d|[56]\d)(?![\d/])")
_DOTTED = re.compile(r"\bu\.[sk]\.?(?![a-z])")
_CAPITAL_US = re.compile(r"\bUS\b")
_COUNTRIES = {"u.s.": "usa", "u.s": "usa", "u.k.": "uk", "u.k": "uk"}  # "us" alone is a pronoun
_HOME = "place:ประเทศไทย"  # every release is of Thailand
_LONGEST_SYNONYM = 5  # words


@dataclass(frozen=True, slots=True)
class Term:
    """A word or concept to search by, and where it stands in the comparable text."""

    key: str
    start: int
    end: int


@cache
def _load_dictionary() -> None:
    """Load pythainlp's word list into nlpo3, once a process; nlpo3 holds it under a name."""
    nlpo3.load_dict(str(Path(pythainlp.__file__).parent / "corpus" / "words_th.txt"), _DICTIONARY)


def segment(run: str) -> list[str]:
    """Return the words of a run of Thai letters."""
    _load_dictionary()
    return nlpo3.segment(run, _DICTIONARY)


@cache
def stopwords() -> frozenset[str]:
    """Return the words that say nothing about a topic, in both languages."""
    lists = read_lexicon("stopwords")
    plain = {normalise(word) for words in lists.values() for word in words}
    return frozenset(plain | {stem(word) for word in plain})


def _split(text: str, offset: int) -> Iterator[Term]:
    """Yield every word of `text` with its place, counted from `offset`."""
    for found in _RUNS.finditer(text):
        start = found.start() + offset
        if not re.match(f"[{THAI}]", found.group()):
            yield Term(found.group(), start, start + len(found.group()))
            continue
        for word in segment(found.group()):
            yield Term(word, start, start + len(word))
            start += len(word)


def _merge(words: list[Term], text: str) -> Iterator[Term]:
    """Yield `words` with those that make a word of the synonyms put together, the longest first."""
    known, position = synonyms(), 0
    while position < len(words):
        for count in range(min(_LONGEST_SYNONYM, len(words) - position), 0, -1):
            first, last = words[position], words[position + count - 1]
            form = text[first.start : last.end]
            key = known.get(form) or (known.get(form.removesuffix("s")) if form.isascii() else None)
            if key:
                yield Term(key, first.start, last.end)
                position += count
                break
        else:
            word = words[position]
            yield Term(stem(word.key), word.start, word.end)
            position += 1


def _meeting_number(found: re.Match[str]) -> str:
    year = int(found.group(2))
    if len(found.group(2)) == 2:
        year += 2500
    elif year < 2400:
        year += BUDDHIST_ERA_OFFSET
    return f"{found.group(1)}/{year}"


def comparable(text: str) -> str:
    """Return `text` in the spelling in which terms are counted: normalised, numbers of meetings made alike.

    English ordinals are written as numbers, and the year in the number of a meeting in full and B.E.: "4/68" and
    "4/2025" are "4/2568".
    """
    plain = _DOTTED.sub(
        lambda found: _COUNTRIES.get(found.group(), found.group()), normalise(_CAPITAL_US.sub("USA", text))
    )
    return _MEETING.sub(_meeting_number, _ORDINAL.sub(r"\1", plain))


def terms(text: str) -> list[Term]:
    """Return the terms of comparable `text` in its order, stop words included."""
    found: list[Term] = []
    position = 0
    for mention in find_concepts(text):
        found += _merge(list(_split(text[position : mention.start], position)), text)
        found.append(Term(mention.key, mention.start, mention.end))
        position = mention.end
    found += _merge(list(_split(text[position:], position)), text)
    return found


def is_topical(key: str) -> bool:
    """Return whether a term may name a topic: no stop word, no lone letter or mark."""
    return key not in stopwords() and key != _HOME and (":" in key or len(key) > 1 or key.isdigit())


@lru_cache(maxsize=50_000)
def topic_keys(text: str) -> tuple[str, ...]:
    """Return the keys of the terms in any `text` that may name a topic, in its order.

    The number of a meeting ("4/2568") is there whole and by itself ("4").
    """
    keys = [term.key for term in terms(comparable(text)) if is_topical(term.key)]
    numbers = [key.split("/")[0] for key in keys if re.fullmatch(r"\d+/\d{4}", key)]
    return tuple(keys + [synonyms().get(number, number) for number in numbers])


def plain_keys(name: str) -> tuple[str, ...]:
    """Return the keys of the words in the name of an organisation or post, taken as words and not as that concept."""
    text = comparable(name)
    return tuple(term.key for term in _merge(list(_split(text, 0)), text) if is_topical(term.key))
