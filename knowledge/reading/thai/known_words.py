"""Known words of Thai: surnames, first names, countries and everyday words, from the lists of pythainlp."""

from functools import cache

from knowledge.language.data import pythainlp_file
from knowledge.language.words import segment

# Words that join others in a sentence: no surname holds one behind its beginning.
_JOINING = frozenset(
    (
        "ให้",
        "ที่",
        "ว่า",
        "ได้",
        "ของ",
        "จะ",
        "ไม่",
        "กับ",
        "นี้",
        "เพื่อ",
        "แห่ง",
        "ทั้ง",
        "ความ",
        "และ",
        "ใน",
        "จาก",
        "ด้วย",
        "ต้อง",
        "เป็น",
        "ถึง",
    )
)


_LONG = 12  # letters: a longer run is rather a sentence with a slip in it


def _lines(name: str) -> frozenset[str]:
    text = pythainlp_file(name).read_text("utf-8")
    return frozenset(line.strip() for line in text.splitlines() if line.strip())


@cache
def family_names() -> frozenset[str]:
    """Return surnames that are known to be in use; a release has many others."""
    return _lines("family_names_th.txt")


@cache
def given_names() -> frozenset[str]:
    """Return first names that are known to be in use; a release has many others."""
    return _lines("person_names_female_th.txt") | _lines("person_names_male_th.txt")


@cache
def countries() -> frozenset[str]:
    """Return the names of countries in Thai."""
    return _lines("countries_th.txt")


def is_phrase(run: str) -> bool:
    """Return whether a run of Thai letters is part of a sentence, not a name: joining words stand in it."""
    return run.endswith("ว่า") or any(word in _JOINING for word in segment(run)[1:])


def is_unknown(run: str) -> bool:
    """Return whether a short run of Thai letters has a part behind its first word that is no everyday word."""
    return len(run) < _LONG and has_unknown(run)


def has_unknown(run: str) -> bool:
    """Return whether a run of Thai letters has a part behind its first word that is no everyday word."""
    return any(word not in _everyday() and len(word) > 1 for word in segment(run)[1:])


@cache
def _everyday() -> frozenset[str]:
    return _lines("words_th.txt")
