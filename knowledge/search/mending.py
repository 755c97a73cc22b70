"""Typing slips: words that no release holds, mended to the nearest that one does, never into nonsense."""

from rapidfuzz.distance import OSA, Levenshtein

from knowledge.language.names import without_silent_letters
from knowledge.search.vocabulary import Vocabulary
from knowledge.values import script_of

_SHORTEST = 4  # letters: a shorter word is near too many others
_SHORTEST_WITHIN = 6  # the same for a word sought within a stretch
_LONGEST = 60  # letters: more are no word
_LONGEST_STRETCH = 200  # letters of a stretch in which slips are sought: what is longer is nonsense
_LIKE_ENOUGH = 0.79  # normalised similarity, 0 to 1, two letters in the wrong order being one slip


def mend(word: str, vocabulary: Vocabulary) -> str | None:
    """Return the key of the word of `vocabulary` that `word` is a slip of, None where none is near enough.

    Of words equally near, the one that the most releases hold is meant.
    """
    if not _SHORTEST <= len(word) <= _LONGEST or not any(letter.isalpha() for letter in word):
        return None
    if (key := vocabulary.key(word)) is not None:
        return key
    near = [
        (OSA.distance(word, spelt), -vocabulary.holders(known), known)
        for known in vocabulary.near(word)
        for spelt in {known, without_silent_letters(known)}
        if OSA.normalized_similarity(word, spelt) >= _LIKE_ENOUGH
    ]
    return vocabulary.key(min(near)[2]) if near else None


def mend_stretch(stretch: str, vocabulary: Vocabulary) -> list[str]:
    """Return the keys of the known Thai words that stand, with a slip, in a `stretch` whose segments mean nothing."""
    stretch = stretch[:_LONGEST_STRETCH]
    found = []
    for place, word in vocabulary.beginning(stretch, _SHORTEST_WITHIN):
        if script_of(word) != "th" or (fit := best_end(word, stretch, place, _most_slips(word))) is None:
            continue
        end, slips = fit
        found.append((len(word) - 2 * slips, vocabulary.holders(word), place, end, word))
    kept: list[tuple[int, int, int, int, str]] = []
    for candidate in sorted(found, reverse=True):
        if not any(candidate[2] < other[3] and other[2] < candidate[3] for other in kept):
            kept.append(candidate)
    keys = (vocabulary.key(word) for *_, word in kept)
    return list(dict.fromkeys(key for key in keys if key is not None))


def _most_slips(word: str) -> int:
    return 1 if len(word) < 2 * _SHORTEST_WITHIN else 2


def best_end(word: str, text: str, start: int, most: int) -> tuple[int, int] | None:
    """Return where `word`, begun at `start` of `text`, ends, and its slips; None where they are more than `most`."""
    slips, _, end = min(
        (Levenshtein.distance(word, text[start:end], score_cutoff=most), abs(end - start - len(word)), end)
        for end in range(start + max(1, len(word) - most), start + len(word) + most + 1)
    )
    return (min(end, len(text)), slips) if slips <= most else None
