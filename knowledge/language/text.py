"""Normalising: one spelling for what looks the same, so that two texts can be compared."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

THAI = "\u0e00-\u0e7f"
_ALIKE = {digit: str(value) for value, digit in enumerate("๐๑๒๓๔๕๖๗๘๙")} | {
    "“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "`": "'", "–": "-", "—": "-", "‑": "-",
}  # fmt: skip
_TO_FOLD = re.compile(f"[{''.join(_ALIKE)}]")
_INVISIBLE = {"Cc", "Cf", "Co", "Cs", "Cn"}  # controls, zero-width and direction marks, private use, lone surrogates
_RARE = re.compile("[^ -~ก-\u0e3a\u0e3f-\u0e5b]")  # all others are seen: most letters need no second look
_MARKS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"  # what stands above or below a Thai consonant
_NIKHAHIT = "\u0e4d"
_PARTED_SARA_AM = re.compile(f"{_NIKHAHIT}([\u0e48-\u0e4b]?)\u0e32")
_DOUBLED_MARK = re.compile(f"([{_MARKS}])\\1+")
_DRAWN_OUT = re.compile(r"([^\W\d_])\1{2,}")
_WHOLE_WORD = 3  # letters of one kind that by themselves are no word drawn out: "ททท.", "www", "III"
_THAI_SPACE = re.compile(f"(?<=[{THAI}]) +| +(?=[{THAI}])")


def _shown(found: re.Match[str]) -> str:
    """Return a rare letter as it is, a space for one that parts lines or words, nothing for one that is not seen."""
    letter = found.group()
    if letter in "\t\n\r":
        return " "
    return "" if unicodedata.category(letter) in _INVISIBLE else letter


def clean(text: str) -> str:
    """Return `text` in NFC, without invisible characters, with composed sara am and single spaces, else unchanged."""
    text = _RARE.sub(_shown, unicodedata.normalize("NFC", text))
    if _NIKHAHIT in text:
        text = _PARTED_SARA_AM.sub("\\1\u0e33", text)
    text = text.replace("\u0e40\u0e40", "\u0e41")  # two sara e for sara ae
    return " ".join(text.split())


@lru_cache(maxsize=64)  # whoever answers a question asks for it in this spelling again and again
def normalise(text: str) -> str:
    """Return `text` in the spelling that is compared: cleaned, lower case, Arabic digits, plain quotes and dashes.

    A letter or mark written three times or more for effect ("มากกก", "sooo") is written once, but for abbreviations
    like "ททท."; Thai marks never stand twice.
    """
    text = _TO_FOLD.sub(lambda found: _ALIKE[found.group()], clean(text).casefold())
    return unicodedata.normalize("NFC", _DRAWN_OUT.sub(_once, _DOUBLED_MARK.sub(r"\1", text)))


def _once(found: re.Match[str]) -> str:
    """Return the letter that is drawn out; as it is what is a word by itself, and "ออ" behind a vowel ("ชื่อออมสิน")."""
    start, end = found.span()
    before, behind = found.string[start - 1 : start], found.string[end : end + 1]
    by_itself = not _is_letter(before) and not _is_letter(behind)
    three = end - start == _WHOLE_WORD
    return found.group() if three and (by_itself or (found.group(1) == "อ" and _is_letter(behind))) else found.group(1)


def _is_letter(letter: str) -> bool:
    return bool(letter) and unicodedata.category(letter)[0] in "LM"


def squeeze(text: str) -> str:
    """Return normalised `text` without the spaces that touch a Thai letter: people put them, or not, as they like."""
    return _THAI_SPACE.sub("", text)


def blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return `text` with spaces in place of `spans`, so that what stands around them is segmented by itself."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def cuts_cluster(text: str, position: int) -> bool:
    """Return whether cutting `text` at `position` would part a Thai letter from a vowel or mark that belongs to it."""
    if 0 < position < len(text):
        before, after = text[position - 1], text[position]
        return (
            "\u0e30" <= after <= "\u0e3a"
            or "\u0e47" <= after <= "\u0e4e"
            or after == "\u0e45"
            or "\u0e40" <= before <= "\u0e44"
        )
    return False
