"""Stems of English words, so that "meetings" finds "meeting" and "organisation" "organization"."""

import re
from functools import lru_cache

import Stemmer

_STEMMER = Stemmer.Stemmer("english", 0)  # without a cache of its own
_SHORTEST = 4  # letters: shorter words are left as they are


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return the stem of an English word (Snowball), British "-is-" spelt "-iz-"; other words as they are."""
    if not word.isascii() or not word.isalpha() or len(word) < _SHORTEST:
        return word
    return str(_STEMMER.stemWord(re.sub(r"is(?=ation|e[sd]?$|ing$|er)", "iz", word)))
