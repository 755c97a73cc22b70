"""Chit-chat: greetings, thanks, insults, questions to the bot itself and orders to it."""

import re
from collections.abc import Iterable
from functools import cache

from knowledge.questions.facets import read_ways
from knowledge.questions.polar import without_particles
from knowledge.questions.spoken import read_text

_MARKS = re.compile(r"[\s.,!?~]+")


@cache
def _phrases() -> re.Pattern[str]:
    data = read_ways("smalltalk")
    said = _alternatives(phrase for group in data["said"] for phrase in group)
    besides = _alternatives(data["besides"])
    return re.compile(f"(?:{besides})*?(?:{said})(?:{said}|{besides})*+")  # possessive: tried in one way only


@cache
def _orders() -> re.Pattern[str]:
    return re.compile(_alternatives(phrase for group in read_ways("smalltalk")["orders"] for phrase in group))


def _alternatives(phrases: Iterable[object]) -> str:
    """Return a pattern of `phrases` as messages are read, the longest first."""
    plain = {_MARKS.sub("", read_text(str(phrase))) for phrase in phrases}
    return "|".join(map(re.escape, sorted(plain - {""}, key=len, reverse=True)))


def is_smalltalk(text: str) -> bool:
    """Return whether `text` is chit-chat and nothing else, or tells the bot what to be or to write."""
    plain = _MARKS.sub("", read_text(text))
    return bool(_orders().search(plain) or _phrases().fullmatch(without_particles(plain)))
