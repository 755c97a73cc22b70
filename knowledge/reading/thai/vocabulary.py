"""Vocabulary of people in Thai releases: the lists of titles, posts and stop words, as patterns."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import yaml

LETTER = "[ก-ฮะ-ฺเ-ๅ็-๎]"  # Thai letters and marks, without digits, ฯ and ๆ
OPENING = "[ก-ฮเ-ไ]"  # what a Thai word may begin with


@cache
def read_words(name: str) -> dict[str, Any]:
    """Return the lists of the data file `name` of this folder."""
    loaded: dict[str, Any] = yaml.safe_load((Path(__file__).parent / f"{name}.yaml").read_text("utf-8"))
    return loaded


def alternatives(words: Iterable[str]) -> str:
    """Return a pattern of any of `words`, the longest first; behind a dot and for a space any one space may stand."""
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\.", r"\.\s?").replace(r"\ ", r"\s?") for word in ordered) or "(?!)"


@cache
def word_pattern(name: str, *keys: str) -> re.Pattern[str]:
    """Return a compiled pattern of the words of the lists `keys` of the data file `name`."""
    return re.compile(alternatives(word for key in keys for word in read_words(name)[key]))
