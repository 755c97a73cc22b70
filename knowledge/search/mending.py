"""Typing slips: words that no release holds, mended to the nearest that one does, never into nonsense."""

from collections.abc import Mapping

from rapidfuzz import fuzz, process
from rapidfuzz.distance import Levenshtein

from knowledge.values import script_of

_SHORTEST = 4  # letters: a shorter word is near too many others
_SHORTEST_WITHIN = 6  # the same for a word sought within a stretch
_LIKE_ENOUGH = 0.79  # normalised Levenshtein similarity, 0 to 1
_THAI_STRETCH = 75.0  # partial ratio, 0 to 100, of a known word within a stretch that segmentation broke up


def mend(word: str, vocabulary: Mapping[str, str]) -> str | None:
    """Return the key of the word of `vocabulary` that `word` is a slip of, None where none is near enough."""
    if len(word) < _SHORTEST or not any(letter.isalpha() for letter in word):
        return None
    best = process.extractOne(
        word,
        [known for known in vocabulary if abs(len(known) - len(word)) <= 2],
        scorer=Levenshtein.normalized_similarity,
        score_cutoff=_LIKE_ENOUGH,
    )
    return vocabulary[best[0]] if best else None


def mend_stretch(stretch: str, vocabulary: Mapping[str, str]) -> list[str]:
    """Return the keys of the known Thai words that stand, with a slip, in a `stretch` whose segments mean nothing."""
    found: list[tuple[int, int, int, str]] = []
    for word, key in vocabulary.items():
        if len(word) < _SHORTEST_WITHIN or len(word) > len(stretch) + 2 or script_of(word) != "th":
            continue
        hit = fuzz.partial_ratio_alignment(word, stretch, score_cutoff=_THAI_STRETCH)
        place = _best_window(word, stretch, hit.dest_start) if hit is not None else None
        if place is not None:
            found.append((len(word), *place, key))
    kept: list[tuple[int, int, int, str]] = []
    for candidate in sorted(found, reverse=True):
        if not any(candidate[1] < other[2] and other[1] < candidate[2] for other in kept):
            kept.append(candidate)
    return list(dict.fromkeys(key for *_, key in kept))


def _best_window(word: str, stretch: str, near: int) -> tuple[int, int] | None:
    """Return the start and end of the part of `stretch`, about `near`, that is `word` but for a slip or two."""
    most = 1 + len(word) // 8
    windows = [
        (start, start + size)
        for start in range(max(0, near - 1), near + 2)
        for size in range(len(word) - 2, len(word) + 2)
        if start + size <= len(stretch)
    ]
    distance, place = min(
        ((Levenshtein.distance(word, stretch[start:end], score_cutoff=most), (start, end)) for start, end in windows),
        default=(most + 1, (0, 0)),
    )
    return place if distance <= most else None
