"""Alternation: many words as one regular expression that is fast however many they are."""

import re
from collections.abc import Iterable

_Trie = dict[str, "_Trie"]
_END = ""  # the key under which a word ends


def alternation(words: Iterable[str]) -> str:
    """Return a pattern for any of `words`, the longest that fits; a space in a word may be there or not.

    Words that begin alike share their beginning, so that a place of the text is looked at once, not once a word.
    """
    root: _Trie = {}
    for word in words:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[_END] = {}
    return _pattern(root) or r"(?!)"


def _pattern(node: _Trie) -> str:
    branches = [
        (r"[ ]?" if letter == " " else re.escape(letter)) + _pattern(below)
        for letter, below in sorted(node.items(), key=lambda entry: entry[0] == " ")
        if letter != _END
    ]
    if not branches:
        return ""
    inside = branches[0] if len(branches) == 1 and _END not in node else f"(?:{'|'.join(branches)})"
    return inside + ("?" if _END in node else "")
