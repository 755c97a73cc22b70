"""Words that show something about a question beyond its facet: that it asks for money, for the most, for a name ..."""

import re
from functools import cache

from knowledge.language.text import THAI
from knowledge.questions.facets import read_ways


def pattern_of(fragment: str) -> str:
    """Return the pattern of one fragment, written as in `cues.yaml`; it is sought in text of small letters."""
    if re.match(f"[{THAI}]", fragment):
        return re.escape(fragment)
    start = r"\b" if fragment[0].isalnum() else ""
    return start + re.escape(fragment.removesuffix("_")) + (r"\b" if fragment.endswith("_") else "")


@cache
def cue_words(name: str) -> frozenset[str]:
    """Return the words of the list `name` of `cues.yaml`."""
    return frozenset(map(str, read_ways("cues")[name]))


@cache
def _cue(name: str) -> re.Pattern[str]:
    return re.compile("|".join(map(pattern_of, read_ways("cues")[name])))


def shows(name: str, text: str) -> bool:
    """Return whether a word of the list `name` of `cues.yaml` stands in `text`, in capitals or not."""
    return bool(_cue(name).search(text.casefold()))
