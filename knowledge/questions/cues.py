"""Words that show something about a question beyond its facet: that it asks for money, for the most, for a name ..."""

import re
from functools import cache

from knowledge.language.text import THAI
from knowledge.questions.facets import read_ways

_GAP = ".{0,60}?"  # ".." between the fragments of a way


def pattern_of(way: str) -> str:
    """Return the pattern of one way, written as in `cues.yaml`; it is sought in text of small letters."""
    return _GAP.join(map(_pattern_of_fragment, way.split("..")))


def _pattern_of_fragment(fragment: str) -> str:
    if re.match(f"[{THAI}]", fragment):
        return re.escape(fragment)
    start = r"\b" if fragment[0].isalnum() else ""
    return start + re.escape(fragment.removesuffix("_")) + (r"\b" if fragment.endswith("_") else "")


@cache
def _lists() -> dict[str, frozenset[str]]:
    return {name: frozenset(map(str, words)) for name, words in read_ways("cues").items()}


def cue_words(name: str) -> frozenset[str]:
    """Return the words of the list `name` of `cues.yaml`."""
    return _lists()[name]


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """Return a pattern for each list of `cues.yaml`: all at once, for no later question to wait for one."""
    return {name: re.compile("|".join(map(pattern_of, words))) for name, words in read_ways("cues").items()}


def shows(name: str, text: str) -> bool:
    """Return whether a word of the list `name` of `cues.yaml` stands in `text`, in capitals or not."""
    return bool(_patterns()[name].search(text.casefold()))


def begins_with(name: str, text: str) -> bool:
    """Return whether `text` begins with a word of the list `name` of `cues.yaml`, in capitals or not."""
    return bool(_patterns()[name].match(text.casefold()))
