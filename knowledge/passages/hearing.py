"""Hearing: where a text, by how its words sound, has a name that the question writes in other letters."""

from collections.abc import Iterator

_BAR = "|"  # stands before and behind how each word sounds


def sounding_places(heard: str, sounds: str) -> Iterator[int]:
    """Yield where in `sounds`, each between bars, one word, or several on end, begin that sound like `heard`."""
    first = _BAR + heard[:1]
    at = sounds.find(first)
    while at >= 0:
        if _is_heard(heard, sounds, at):
            yield at
        at = sounds.find(first, at + 1)


def _is_heard(heard: str, sounds: str, at: int) -> bool:
    """Return whether whole words from the bar at the place `at` on sound like `heard`."""
    for letter in heard:
        at += sounds.startswith(_BAR, at)
        if not sounds.startswith(letter, at):
            return False
        at += 1
    return sounds.startswith(_BAR, at)
