"""Cues: the words of a Thai release that tell what somebody did, and of what kind each is."""

import re
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from knowledge.language.alternation import alternation
from knowledge.language.data import read_data

HIDDEN = "\x00"  # stands for each letter of a reference, so that no cue is read in it
_BESIDE = "_beside"  # kinds that count only right before a reference
_NO_CUES = ("nouns", "nouns_apart", "before_nouns")
_NOUN_REACH = 16  # letters before a verb in which a noun can make it the name of something


class Cue(NamedTuple):
    """A cue of `kind` at `start` to `end` of a text."""

    start: int
    end: int
    kind: str


@cache
def role_words() -> Any:  # noqa: ANN401 - lists of words by kind
    """Return the words of `role_cues.yaml` by kind."""
    return read_data(Path(__file__).parent / "role_cues.yaml")


def _patterns(beside: bool) -> tuple[str, dict[str, str]]:
    """Return the pattern of the cues that stand anywhere, or of those beside a reference, and the kind of each word."""
    lists = {
        kind: words for kind, words in role_words().items() if kind.endswith(_BESIDE) == beside and kind not in _NO_CUES
    }
    kinds = {word.replace(" ", ""): kind.removesuffix(_BESIDE) for kind, words in lists.items() for word in words}
    return alternation(word for words in lists.values() for word in words), kinds


@cache
def _anywhere() -> tuple[re.Pattern[str], dict[str, str]]:
    pattern, kinds = _patterns(beside=False)
    return re.compile(f"({pattern})"), kinds


@cache
def _beside() -> tuple[re.Pattern[str], dict[str, str]]:
    pattern, kinds = _patterns(beside=True)
    return re.compile(f"({pattern}) {{0,2}}(?={HIDDEN})"), kinds


@cache
def _noun() -> re.Pattern[str]:
    words = role_words()
    always, apart, before = (alternation(words[name]) for name in _NO_CUES)
    return re.compile(f"(?:{always}|(?:^|[^ก-๎]|{before}){apart})$")


def names_something(hidden: str, cue: Cue) -> bool:
    """Return whether the verb `cue` is the name of an event, or of those who do it: "การหารือ", "ผู้เข้าร่วม"."""
    return _noun().search(hidden[max(0, cue.start - _NOUN_REACH) : cue.start]) is not None


def find_cues(hidden: str) -> list[Cue]:
    """Return the cues of `hidden`, a text whose references are hidden, in its order; of two in one place the longer."""
    found = [
        Cue(match.start(1), match.end(1), kinds[match.group(1).replace(" ", "")])
        for pattern, kinds in (_beside(), _anywhere())  # of the same words, those beside a reference count
        for match in pattern.finditer(hidden)
    ]
    cues: list[Cue] = []
    for cue in sorted(found, key=lambda cue: (cue.start, -cue.end)):
        if not cues or cue.start >= cues[-1].end:
            cues.append(cue)
        elif cue.end > cues[-1].end and cue.end - cue.start > cues[-1].end - cues[-1].start:
            cues[-1] = cue
    return cues
