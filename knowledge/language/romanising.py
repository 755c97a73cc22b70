"""Romanising: Thai names in Latin letters, readable and the same every time, where nobody's own spelling is known.

The letters of a word are cut into syllables (and into parts of names whose spelling is data) at the least cost; each
syllable is written after the Royal Thai General System.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from knowledge.language.concepts import read_lexicon
from knowledge.language.text import THAI, clean

_TONES = re.compile("[่-๋็ํ๎ฺ]")
_KILLED = re.compile("(?:[ทตด]ร|[ก-ฮ])[ิุ]?์")  # what stands under a thanthakhat is not spoken
_DOUBLED = re.compile("([ะ-ูเ-ไ])\\1+")
_VOWEL = re.compile("[ะ-ู]")
_VOWEL_OR_SIGN = re.compile("[ะ-ูๅ]")
_SPACES = re.compile(r"\s+")
_THAI_RUN = re.compile(f"[{THAI}]{{1,60}}")  # more at a time would cost its square
_LONGEST = 9  # letters of a syllable or part of a name
_NO_WAY = 8.0  # cost of a letter that no syllable takes: no word that people write needs it

# A syllable: the letters around the initial consonant I, the final F (or none, where it is in brackets), and the vowel.
_VOWELS = (
    ("เIียว", "iao"), ("เIียF", "ia"), ("เIีย", "ia"), ("เIือย", "ueai"), ("เIือF", "uea"),
    ("เIือ", "uea"), ("Iัวะ", "ua"), ("Iัว", "ua"), ("IวยX", "uai"), ("IวF", "ua"), ("เIาะ", "o"),
    ("เIา", "ao"), ("เIอะ", "oe"), ("เIอF", "oe"), ("เIอ", "oe"), ("เIิF", "oe"), ("เIย", "oei"),
    ("เIว", "eo"), ("แIว", "aeo"), ("เIะ", "e"), ("แIะ", "ae"), ("โIะ", "o"), ("เIF", "e"),
    ("แIF", "ae"), ("โIย", "oi"), ("โIF", "o"), ("เI", "e"), ("แI", "ae"), ("โI", "o"),
    ("ไIย", "ai"), ("ไI", "ai"), ("ใI", "ai"), ("Iัย", "ai"), ("Iำ", "am"), ("IัF", "a"),
    ("Iะ", "a"), ("Iาย", "ai"), ("Iาว", "ao"), ("IาF", "a"), ("Iา", "a"), ("Iิว", "io"),
    ("IิF", "i"), ("Iิ", "i"), ("IีF", "i"), ("Iี", "i"), ("IึF", "ue"), ("Iึ", "ue"),
    ("IืF", "ue"), ("Iือ", "ue"), ("Iื", "ue"), ("Iุย", "ui"), ("IุF", "u"), ("Iุ", "u"),
    ("IูF", "u"), ("Iู", "u"), ("IรรF", "a"), ("Iรร", "an"), ("Iอย", "oi"), ("IอF", "o"),
    ("Iอ", "o"), ("IฤF", "ri"), ("Iฤ", "rue"), ("IF", "o"), ("I", "a"),
)  # fmt: skip
_HEARD_NOT_WRITTEN = {"IF": 0.5, "I": 1.0, "IวF": 0.4}  # what such a syllable costs beyond the others
_OF_DATA, _A_SYLLABLE = 0.9, 1.0


class _Syllable(NamedTuple):
    end: int
    sound: str
    cost: float


class _Shape(NamedTuple):
    pattern: re.Pattern[str]
    vowel: str
    cost: float


@cache
def _letters(kind: str) -> dict[str, str]:
    return dict(read_lexicon("romanising")[kind])


@cache
def _elements() -> dict[str, str]:
    return {_bare(thai): latin for thai, latin in _letters("elements").items()}


@cache
def _shapes() -> tuple[_Shape, ...]:
    first = "(?P<first>" + "|".join([*_letters("clusters"), "[ก-ฮ]"]) + ")"
    alone = "(?P<first>[ก-ฮ])"
    last = "(?P<last>[" + "".join(_letters("finals")) + "])(?![ะ-ู])"
    return tuple(
        _Shape(
            re.compile(shape.replace("X", "").replace("I", first if one == 0 else alone, 1).replace("F", last)),
            vowel,
            _A_SYLLABLE + _HEARD_NOT_WRITTEN.get(shape, 0.0) + 0.05 * one,
        )
        for shape, vowel in _VOWELS
        for one in (0, 1)
    )


def _bare(word: str) -> str:
    """Return `word` without tone marks and silent letters."""
    return _DOUBLED.sub(r"\1", _TONES.sub("", _KILLED.sub("", word)))


def _syllables(word: str, at: int) -> Iterator[_Syllable]:
    elements = _elements()
    for end in range(min(len(word), at + _LONGEST), at, -1):
        if (latin := elements.get(word[at:end])) is not None and not _VOWEL.match(word, end):
            yield _Syllable(end, latin, _OF_DATA - 0.05 * (end - at))
    for pattern, vowel, cost in _shapes():
        if (found := pattern.match(word, at)) and not _VOWEL_OR_SIGN.match(word, found.end()):
            first, groups = found.group("first"), found.groupdict()
            sound = _letters("clusters").get(first, _letters("initials").get(first, ""))
            last = _letters("finals").get(groups.get("last") or "", "")
            yield _Syllable(found.end(), sound + vowel + last, cost)
    if word.startswith("ฤ", at):
        yield _Syllable(at + 1, "rue", _A_SYLLABLE)
    yield _Syllable(at + 1, _letters("initials").get(word[at], ""), _NO_WAY)


@lru_cache(maxsize=20_000)
def _romanised_run(run: str) -> str:
    """Return one word of Thai letters in Latin ones, not capitalised."""
    word = _bare(run)
    best: list[tuple[float, str]] = [(0.0, "")] + [(float("inf"), "")] * len(word)
    for at in range(len(word)):
        cost, written = best[at]
        if cost == float("inf"):
            continue
        for syllable in _syllables(word, at):
            if cost + syllable.cost < best[syllable.end][0]:
                best[syllable.end] = (cost + syllable.cost, written + syllable.sound)
    return best[-1][1]


def romanised(name: str) -> str:
    """Return `name` with every word of Thai letters in capitalised Latin ones; other characters stay as they are.

    No Thai letter is left. Titles are read like any other word: take them off first.
    """
    plain = clean(name).replace("ๆ", "").replace("ฯ", "")
    return _SPACES.sub(" ", _THAI_RUN.sub(lambda run: _romanised_run(run.group()).capitalize(), plain)).strip()
