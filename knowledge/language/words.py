"""Words: from a text to the terms that it is searched by, concepts of the lexicon first."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import nlpo3

from knowledge.language.concepts import find_concepts, read_lexicon, synonyms
from knowledge.language.data import pythainlp_file
from knowledge.language.stemming import stem
from knowledge.language.text import THAI, normalise
from knowledge.values import BUDDHIST_ERA_OFFSET

_DICTIONARY = "thalaeng"
WORD_LIST = pythainlp_file("words_th.txt")
_RUNS = re.compile(rf"[{THAI}]+|\d+(?:[.,:/]\d+)*%?|[a-z]+(?:'(?!s\b)[a-z]+)?")
_ORDINAL_END = re.compile(r"(?:st|nd|rd|th)\b(?<=\d..)")
_MEETING = re.compile(r"(?<![\d/.q])(\d{1,3})/(2[45]\d\d|20\d\d|[56]\d)(?![\d/])")
_NUMBERED = re.compile(r"\d+/\d{4}")
_DOTTED = re.compile(r"\bu\.[sk]\.?(?![a-z])")
_CAPITAL_US = re.compile(r"\bUS\b")
_COUNTRIES = {"u.s.": "usa", "u.s": "usa", "u.k.": "uk", "u.k": "uk"}  # "us" alone is a pronoun
_HOME = "place:ประเทศไทย"  # every release is of Thailand
_LONGEST_SYNONYM = 5  # words


Keyed = tuple[str, int, int]
"""A term as it is read in a long text: its key, where it begins and ends."""


class Term(NamedTuple):
    """A word or concept to search by, and where it stands in the comparable text."""

    key: str
    start: int
    end: int


@cache
def _load_dictionary() -> None:
    """Load the words into nlpo3, once a process; nlpo3 reads them from a file and holds them under a name."""
    with TemporaryDirectory() as folder:
        words = Path(folder) / "words.txt"
        words.write_text("\n".join(sorted(dictionary())), "utf-8")
        nlpo3.load_dict(str(words), _DICTIONARY)


@cache
def dictionary() -> frozenset[str]:
    """Return the words that texts are segmented by: pythainlp's list, without those that only break up others."""
    unused = read_lexicon("unused_words")
    return frozenset(WORD_LIST.read_text("utf-8").split()).difference(unused["learnt"], unused["by_hand"])


def is_in_dictionary(word: str) -> bool:
    """Return whether a Thai word is one by the list that texts are segmented by, and not a name or a slip."""
    return word in dictionary()


@lru_cache(maxsize=20_000)  # half of all runs were met before
def segment(run: str) -> tuple[str, ...]:
    """Return the words of a run of Thai letters."""
    _load_dictionary()
    return tuple(nlpo3.segment(run, _DICTIONARY))


@cache
def stopwords() -> frozenset[str]:
    """Return the words that say nothing about a topic, in both languages."""
    lists = read_lexicon("stopwords")
    plain = {normalise(word) for words in lists.values() for word in words}
    return frozenset(plain | {stem(word) for word in plain})


@cache
def _beginnings() -> frozenset[str]:
    """Return everything that a word of the synonyms may begin with: few words of a text are worth a second look."""
    forms = {spelt for form in synonyms() for spelt in (form, f"{form}s" if form.isascii() else form)}
    return frozenset(form[:size] for form in forms for size in range(1, len(form) + 1))


def _spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where the words between `start` and `end` of `text` begin and end."""
    found: list[tuple[int, int]] = []
    for run in _RUNS.finditer(text, start, end):
        place, last = run.span()
        if "\u0e00" <= text[place] <= "\u0e7f":
            for word in segment(run.group()):
                found.append((place, place + len(word)))
                place += len(word)
        else:
            found.append((place, last))
    return found


def _words(text: str, start: int, end: int) -> Iterator[Keyed]:
    """Yield the words of `text` between `start` and `end`; those that make a synonym as one, the longest first."""
    spans, position, beginnings = _spans(text, start, end), 0, _beginnings()
    while position < len(spans):
        first, last = spans[position]
        word = text[first:last]
        if word in beginnings and (found := _synonym(text, spans, position)):
            yield found[0]
            position += found[1]
        else:
            yield stem(word) if word.isascii() else word, first, last
            position += 1


def _synonym(text: str, spans: list[tuple[int, int]], position: int) -> tuple[Keyed, int] | None:
    """Return the longest synonym that begins with the word at `position`, and how many words it takes."""
    known, beginnings, first = synonyms(), _beginnings(), spans[position][0]
    found: tuple[Keyed, int] | None = None
    for count in range(1, min(_LONGEST_SYNONYM, len(spans) - position) + 1):
        last = spans[position + count - 1][1]
        form = text[first:last]
        if form not in beginnings:
            break
        if key := known.get(form) or (known.get(form.removesuffix("s")) if form.isascii() else None):
            found = (key, first, last), count
    return found


def _meeting_number(found: re.Match[str]) -> str:
    year = int(found.group(2))
    if len(found.group(2)) == 2:
        year += 2500
    elif year < 2400:
        year += BUDDHIST_ERA_OFFSET
    return f"{found.group(1)}/{year}"


@lru_cache(maxsize=64)  # of a question, and of what may answer it, it is asked for again and again
def comparable(text: str) -> str:
    """Return `text` in the spelling in which terms are counted: normalised, numbers of meetings made alike.

    English ordinals are written as numbers, and the year in the number of a meeting in full and B.E.: "4/68" and
    "4/2025" are "4/2568".
    """
    plain = normalise(_CAPITAL_US.sub("USA", text) if "US" in text else text)
    if "u." in plain:
        plain = _DOTTED.sub(lambda found: _COUNTRIES.get(found.group(), found.group()), plain)
    plain = _ORDINAL_END.sub("", plain)
    return _MEETING.sub(_meeting_number, plain) if "/" in plain else plain


def keyed(text: str) -> list[Keyed]:
    """Return what `terms` does, as plain tuples: a long text has thousands."""
    found: list[Keyed] = []
    position = 0
    for mention in find_concepts(text):
        found += _words(text, position, mention.start)
        found.append((mention.key, mention.start, mention.end))
        position = mention.end
    found += _words(text, position, len(text))
    return found


@lru_cache(maxsize=16)  # whoever answers a question asks for its terms again and again
def terms(text: str) -> tuple[Term, ...]:
    """Return the terms of comparable `text` in its order, stop words included."""
    return tuple(Term(*term) for term in keyed(text))


def is_topical(key: str) -> bool:
    """Return whether a term may name a topic: no stop word, no lone letter or mark."""
    return key not in stopwords() and key != _HOME and (":" in key or len(key) > 1 or key.isdigit())


@lru_cache(maxsize=50_000)
def topic_keys(text: str) -> tuple[str, ...]:
    """Return the keys of the terms in any `text` that may name a topic, in its order.

    The number of a meeting ("4/2568") is there whole and by itself ("4").
    """
    keys = [key for key, *_ in keyed(comparable(text)) if is_topical(key)]
    return (*keys, *meeting_numbers(keys))


def meeting_numbers(keys: Iterable[str]) -> list[str]:
    """Return the keys of the numbers of meetings among `keys`, by themselves: "4" of "4/2568"."""
    numbers = [key.split("/")[0] for key in keys if "/" in key and _NUMBERED.fullmatch(key)]
    return [synonyms().get(number, number) for number in numbers]


def plain_keys(name: str) -> tuple[str, ...]:
    """Return the keys of the words in the name of an organisation or post, taken as words and not as that concept."""
    text = comparable(name)
    return tuple(key for key, *_ in _words(text, 0, len(text)) if is_topical(key))
