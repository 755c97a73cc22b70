"""The noun that a question asks for: the "temple" of "at which old temple", whatever else is mentioned."""

import re
from functools import cache
from itertools import takewhile
from pathlib import Path
from typing import NamedTuple

from knowledge.language.data import read_data
from knowledge.questions.question import Facet

_ASKING = ("ไหน", "อะไร", "ใด")
_MOST_WORDS = 6  # of the phrase behind "which"
_ENDS_PHRASE = frozenset(
    {
        *("is", "are", "was", "were", "be", "been", "did", "do", "does", "has", "have", "had", "will"),
        *("would", "can", "could", "should", "must", "may", "might", "the", "a", "an", "of", "in", "on"),
        *("at", "for", "to", "from", "by", "with", "who", "whom", "that", "which", "as", "over", "under"),
        *("between", "after", "before", "during", "than", "if", "when", "while", "where", "per"),
        *("above", "below", "within", "since", "about", "against"),
    }
)  # fmt: skip
_SAYS_WHEN = frozenset(["last", "this", "next"])  # behind a noun; before it, they belong to it: "the last day"
_LONGEST = 120  # letters of the phrase
_SHORTEST_PLURAL = 3
_NO_PLURALS = frozenset(
    ["news", "series", "does", "was", "has", "always", "perhaps", "process", "overseas", "besides", "others"]
)
_OF_SEVERAL = frozenset(
    ["are", "were", "do", "did", "have", "had", "will", "would", "can", "could", "should", "must", "may", "of"]
)
_PARTICIPLE = "ed"  # behind a noun: "the lowest sum insured"
_TOLD_TO = re.compile(r" (?:told|asked|ordered|urged|instructed|expected|allowed|required|advised|invited|set|due) to ")
_BEING = frozenset(["is", "are", "was", "were"])
_DETERMINERS = frozenset(["the", "a", "an", "his", "her", "its", "their"])
_PLURALS = (("ies", "y"), ("men", "man"), ("es", ""), ("s", ""))


class Noun(NamedTuple):
    """A noun that is asked for: the facet that it means, whether it is a plural, its letters, its phrase's place."""

    facet: Facet
    several: bool
    letters: int
    start: int
    end: int


@cache
def _facets(language: str) -> dict[str, tuple[Facet, Facet]]:
    """Return the facet of each noun, and that of its plural."""
    table = {}
    for entry in read_data(Path(__file__).parent / "nouns.yaml"):
        facet = Facet(entry["facet"])
        for noun in filter(None, map(str.strip, entry.get(language, "").split(","))):
            table[noun] = (facet, Facet(entry.get("several", facet)))
    return table


def thai_ways() -> list[tuple[Facet, tuple[str, ...]]]:
    """Return the facet of each noun with what asks for it in Thai: the noun and "which"; "room ไหน" too."""
    asked = [(facet, noun + asking) for noun, (facet, _) in _facets("th").items() for asking in _ASKING]
    asked += [(facet, f" {noun} {asking}") for noun, (facet, _) in _facets("en").items() for asking in _ASKING]
    return [(facet, (fragment,)) for facet, fragment in asked]


def _facet_of(word: str) -> tuple[Facet, bool] | None:
    """Return the facet that `word` asks for, and whether it is a plural; None where it is no known noun."""
    nouns = _facets("en")
    if word in nouns:
        return nouns[word][0], False
    for plural, singular in _PLURALS:
        if word.endswith(plural) and word.removesuffix(plural) + singular in nouns:
            return nouns[word.removesuffix(plural) + singular][1], True
    return None


def _determines(word: str) -> bool:
    """Return whether a noun follows `word`: "the", "his", "Siam's"."""
    return word in _DETERMINERS or word.endswith("'s")


def _owner(word: str) -> tuple[Facet, bool] | None:
    """Return the facet of a body in the genitive: the "party" of "which party's statement"."""
    known = _facet_of(word.removesuffix("'s")) if word.endswith("'s") else None
    return known if known and known[0] is Facet.ORGANISATION else None


def several_asked(text: str) -> bool:
    """Return whether an English plural stands behind "which" or "what" of `text`: "which spare drugs were bought"."""
    asking = re.search(r"\b(?:which|what) ", text)
    words = re.findall(r"[\w-]+", text[asking.end() : asking.end() + _LONGEST])[: _MOST_WORDS + 1] if asking else []
    phrase = list(takewhile(lambda word: word not in _ENDS_PHRASE, words))
    return 0 < len(phrase) < len(words) and _is_plural(phrase[-1]) and words[len(phrase)] in _OF_SEVERAL


def _is_plural(word: str) -> bool:
    """Return whether `word` looks like an English plural."""
    return (
        len(word) > _SHORTEST_PLURAL
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is", "ous", "'s"))
        and word not in _NO_PLURALS
    )


def noun_asked(text: str) -> Noun | None:
    """Return the noun behind the first "which" or "what" of searchable `text`, where it says what is asked.

    "What was the ceiling on ..." asks for it too, and so does "what was Siam's ...". Of "which company
    road" it is the last known noun before a word that ends the phrase; None where none of the phrase is known.
    """
    asking = re.search(r" (which|what)(?= )", text)
    if asking is None:
        return None
    words = list(re.finditer(r"[^ ]+", text[asking.end() : asking.end() + _LONGEST]))
    being = bool(words) and words[0].group() in _BEING
    if being and (len(words) < 2 or not _determines(words[1].group()) or _TOLD_TO.search(text, asking.end())):
        return None  # "what were the units told to do" asks for no unit
    first = 2 if being else 0
    found: Noun | None = None
    for word in words[first : first + _MOST_WORDS]:
        if word.group() in _ENDS_PHRASE or (found and word.group() in _SAYS_WHEN):
            break
        if known := _facet_of(word.group()) or _owner(word.group()):
            found = Noun(*known, len(word.group()), asking.start(), asking.end() + word.end())
        elif found:  # a verb, or behind "what was the" a noun that nobody knows, which is then what is asked
            return None if being and not word.group().endswith(_PARTICIPLE) else found
    return found
