"""Vocabulary of people in Thai releases: the lists of titles, posts and stop words, as patterns."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from knowledge.language.data import read_data

LETTER = "[ก-ฮะ-ฺเ-ๅ็-๎]"  # Thai letters and marks, without digits, ฯ and ๆ
OPENING = "[ก-ฮเ-ไ]"  # what a Thai word may begin with

_Tree = dict[str, "_Tree"]


@cache
def read_words(name: str) -> dict[str, Any]:
    """Return the lists of the data file `name` of this folder."""
    loaded: dict[str, Any] = read_data(Path(__file__).parent / f"{name}.yaml")
    return loaded


def alternatives(words: Iterable[str]) -> str:
    """Return a pattern of any of `words`, the longest that fits; behind a dot and for a space a space may stand.

    The words are woven into a tree of their first letters, so that it takes no longer with many words than with few.
    """
    tree: _Tree = {}
    for word in words:
        branch = tree
        for letter in word:
            branch = branch.setdefault(letter, {})
        branch[""] = {}
    return _woven(tree) if tree else "(?!)"


def _woven(tree: _Tree) -> str:
    branches = [_letter(letter) + _woven(rest) for letter, rest in tree.items() if letter]
    if not branches:
        return ""
    return f"(?:{'|'.join(branches)})" + ("?" if "" in tree else "")


def _letter(letter: str) -> str:
    return {".": r"\.\s?", " ": r"\s?"}.get(letter) or re.escape(letter)


@cache
def word_pattern(name: str, *keys: str) -> re.Pattern[str]:
    """Return a compiled pattern of the words of the lists `keys` of the data file `name`."""
    return re.compile(alternatives(word for key in keys for word in read_words(name)[key]))
