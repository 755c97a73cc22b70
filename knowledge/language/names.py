"""Names of people: their parts without titles, and how they sound, so that either script and any spelling compare.

A sound is the skeleton of a name's consonants, folded as Thai ears and the many romanisations fold them: "ชัยวุฒิ",
"ไชยวุฒิ", "Chaiwut" and "Chaivudh" all sound "cwt". It follows the Royal Thai General System's classes, coarsened.
"""

import re
from functools import cache, lru_cache

from rapidfuzz.distance import Levenshtein

from knowledge.language.concepts import read_lexicon
from knowledge.language.text import THAI, normalise

_THAI_LETTER = re.compile(f"[{THAI}]")
_HARD_C = re.compile(r"c(?![hei])")
_LONG_R = re.compile(r"(?<=[ao])r(?![aeiouy])")  # "-sorn", "-tarn": the r only lengthens the vowel
_GLIDE = re.compile(r"[yw](?![aeiou])")
_NO_CONSONANT = re.compile(r"[^kcstnpfmyrwhg]")
_DOUBLED = re.compile(r"(.)\1+")
_LAST_R = re.compile(r"[rn]$")
_KILLED = re.compile(r"(?:[ทตด]ร|[ก-ฮ])[ิุ]?์")  # what stands under a thanthakhat is not spoken
_SILENT_H = re.compile(r"ห(?=[งญนมยรลว])")
_AI_WITH_Y = re.compile(r"([ไใ][ก-ฮ]{1,2})ย|ัย|(?<=[าอุู])ย(?![ะ-ู])")
_UA_VOWEL = re.compile(r"(?<=[ก-ฮ])ว(?=[ก-ฮ])(?![ก-ฮ][ะ-ู])|(?<=[าิีแเ้่])ว$|(?<=[ก-ฮ]้)ว$")
_MUTE_R = re.compile(r"(?<=[ตทช])ร$")  # เพชร, บุตร, สมุทร
_FINAL_YO_YING = re.compile(r"ญ(?![ะ-ู])")
_THAI_SOUNDS = {
    letter: sound
    for letters, sound in (
        ("กขฃคฅฆ", "k"), ("จฉชฌ", "c"), ("ซศษส", "s"), ("ดตถทธฎฏฐฑฒ", "t"), ("นณ", "n"), ("บปผพภ", "p"), ("ฝฟ", "f"),
        ("ม", "m"), ("ยญ", "y"), ("รลฬ", "r"), ("ว", "w"), ("หฮ", "h"), ("ง", "g"), ("ฤ", "r"),
    )
    for letter in letters
}  # fmt: skip
_LATIN_FOLDS = (
    ("ngk", "gk"), ("ng", "G"), ("tch", "c"), ("ch", "c"), ("sh", "s"), ("ph", "p"), ("th", "t"), ("dh", "t"),
    ("kh", "k"), ("bh", "p"), ("gh", "k"), ("ck", "k"), ("j", "c"), ("v", "w"), ("b", "p"), ("d", "t"), ("g", "k"),
    ("q", "k"), ("x", "ks"), ("z", "s"), ("l", "r"), ("G", "g"),
)  # fmt: skip
_CLOSE_ENOUGH = 0.75  # likeness of two spellings (0 to 1) whose sounds agree


@cache
def _title_pattern() -> re.Pattern[str]:
    titles = read_lexicon("titles")
    thai = sorted((normalise(title) for title in titles["th"]), key=len, reverse=True)
    english = sorted((normalise(title) for title in titles["en"]), key=len, reverse=True)
    return re.compile(
        "^(?:(?:"
        + "|".join(map(re.escape, thai))
        + r")\s*|(?:"
        + "|".join(map(re.escape, english))
        + r")(?:\.\s*|\s+))"
    )


@lru_cache(maxsize=20_000)
def bare_name(name: str) -> str:
    """Return `name` normalised and without the titles and ranks before it; a name that is all title stays whole."""
    bare = normalise(name)
    while (shorter := _title_pattern().sub("", bare, count=1)) != bare and len(shorter) > 2:
        bare = shorter
    return bare


@lru_cache(maxsize=20_000)
def name_parts(name: str) -> tuple[str, ...]:
    """Return the words of a name without titles: first name, (middle names,) surname."""
    return tuple(part for part in re.split(r"[\s.]+", bare_name(name)) if len(part) > 1)


def without_silent_letters(word: str) -> str:
    """Return a Thai word without the letters under a thanthakhat, which are not spoken: "สงกราน" for "สงกรานต์"."""
    return _KILLED.sub("", word)


def _thai_sound(word: str) -> str:
    word = without_silent_letters(word)
    word = _SILENT_H.sub("", word)
    word = _AI_WITH_Y.sub(lambda found: found.group(1) or "", word)
    word = _FINAL_YO_YING.sub("น", _MUTE_R.sub("", _UA_VOWEL.sub("", word)))
    word = word.replace("รร", "")  # the vowel ro han
    return "".join(_THAI_SOUNDS.get(letter, "") for letter in word)


def _latin_sound(word: str) -> str:
    word = _GLIDE.sub("", _LONG_R.sub("", _HARD_C.sub("k", word)))
    for spelling, fold in _LATIN_FOLDS:
        word = word.replace(spelling, fold)
    return _NO_CONSONANT.sub("", word)


@lru_cache(maxsize=100_000)  # names and words of many questions are the same
def sound(word: str) -> str:
    """Return the skeleton of consonants of one normalised word, Thai or Latin; the empty string where it has none."""
    heard = _thai_sound(word) if _THAI_LETTER.search(word) else _latin_sound(word)
    return _LAST_R.sub("n", _DOUBLED.sub(r"\1", heard))


def likeness(one: str, other: str) -> float:
    """Return how alike two normalised words are as spellings or by sound, 0 to 1; 1 is the same word.

    Words of one script are compared as written, where their sounds are near; words of two scripts by sound alone.
    """
    if one == other:
        return 1.0
    first, second = sound(one), sound(other)
    heard = Levenshtein.normalized_similarity(first, second) if first and second else 0.0
    if bool(_THAI_LETTER.search(one)) != bool(_THAI_LETTER.search(other)):
        return heard * 0.95 if min(len(first), len(second)) >= 3 else 0.0
    spelt = Levenshtein.normalized_similarity(one, other)
    if heard == 1.0 and one.lstrip("เแโใไ")[0] == other.lstrip("เแโใไ")[0] and len(first) >= 3:
        return max(spelt, _CLOSE_ENOUGH + (1 - _CLOSE_ENOUGH) * spelt)
    return spelt
