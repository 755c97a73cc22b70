"""Normalising: one spelling for what looks the same, so that two texts can be compared."""

import re
import unicodedata

THAI = "\u0e00-\u0e7f"
_THAI_DIGITS = {ord(digit): str(value) for value, digit in enumerate("๐๑๒๓๔๕๖๗๘๙")}
_LOOKALIKES = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "`": "'", "–": "-", "—": "-", "‑": "-"})
_INVISIBLE = {"Cc", "Cf", "Co", "Cs", "Cn"}  # controls, zero-width and direction marks, private use, lone surrogates
_MARKS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"  # what stands above or below a Thai consonant
_COMBINING = re.compile(f"[{_MARKS}]")


def clean(text: str) -> str:
    """Return `text` in NFC, without invisible characters, with composed sara am and single spaces, else unchanged."""
    text = unicodedata.normalize("NFC", text)
    text = "".join(
        " " if c in "\t\n\r\v\f" else c for c in text if c in "\t\n\r" or unicodedata.category(c) not in _INVISIBLE
    )
    text = re.sub("\u0e4d([\u0e48-\u0e4b]?)\u0e32", "\\1\u0e33", text)  # nikhahit + sara aa
    text = text.replace("\u0e40\u0e40", "\u0e41")  # two sara e for sara ae
    return re.sub(r"\s+", " ", text).strip()


def normalise(text: str) -> str:
    """Return `text` in the spelling that is compared: cleaned, lower case, Arabic digits, plain quotes and dashes.

    A letter or mark written three times or more for effect ("มากกก", "sooo") is written once; Thai marks never
    stand twice.
    """
    text = clean(text).casefold().translate(_THAI_DIGITS).translate(_LOOKALIKES)
    text = re.sub(f"([{_MARKS}])\\1+", r"\1", text)
    return unicodedata.normalize("NFC", re.sub(r"([^\W\d_])\1{2,}", r"\1", text))


def squeeze(text: str) -> str:
    """Return normalised `text` without the spaces that touch a Thai letter: people put them, or not, as they like."""
    return re.sub(f"(?<=[{THAI}]) +| +(?=[{THAI}])", "", text)


def cuts_cluster(text: str, position: int) -> bool:
    """Return whether cutting `text` at `position` would part a Thai letter from a vowel or mark that belongs to it."""
    if 0 < position < len(text):
        before, after = text[position - 1], text[position]
        return (
            bool(_COMBINING.match(after))
            or after in "\u0e30\u0e32\u0e33\u0e45"
            or before in "\u0e40\u0e41\u0e42\u0e43\u0e44"
        )
    return False
