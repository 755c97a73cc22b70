"""Typing slips: words that no release holds, mended to the nearest that one does, never into nonsense."""

from collections.abc import Mapping

from rapidfuzz import fuzz, process
from rapidfuzz.distance import Levenshtein

from knowledge.release import script_of

_SHORTEST = 4  # letters: a shorter word is near too many others
_LIKE_ENOUGH = 0.79  # normalised Levenshtein similarity, 0 to 1
_THAI_STRETCH = 85.0  # partial ratio, 0 to 100, of a known word within a stretch that segmentation broke up


def mend(word: str, vocabulary: Mapping[str, object]) -> str | None:
    """Return the word of `vocabulary` that `word` is a slip of, None where none is near enough."""
    if len(word) < _SHORTEST or not any(letter.isalpha() for letter in word):
        return None
    best = process.extractOne(
        word,
        (known for known in vocabulary if abs(len(known) - len(word)) <= 2 and ":" not in known),
        scorer=Levenshtein.normalized_similarity,
        score_cutoff=_LIKE_ENOUGH,
    )
    return best[0] if best else None


def mend_stretch(stretch: str, vocabulary: Mapping[str, object]) -> list[str]:
    """Return the known Thai words that stand, with a slip, in a `stretch` whose segments mean nothing."""
    found = []
    for word in vocabulary:
        plain = word.removeprefix("word:")
        if len(plain) <= _SHORTEST or len(plain) > len(stretch) + 1 or ":" in plain or script_of(plain) != "th":
            continue
        hit = fuzz.partial_ratio_alignment(plain, stretch, score_cutoff=_THAI_STRETCH)
        if (
            hit is not None
            and Levenshtein.distance(plain, stretch[hit.dest_start : hit.dest_end]) <= 1 + len(plain) // 8
        ):
            found.append((len(plain), word))
    return [word for _, word in sorted(found, reverse=True)[:2]]
