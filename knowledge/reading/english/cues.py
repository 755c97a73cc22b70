"""Cues: the words of cues.yaml that tell what people did, and where they stand in a text."""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from knowledge.language.data import read_data
from knowledge.release import Role


class Cue(NamedTuple):
    """What a cue makes of who stands before it and after it."""

    name: str
    subject: tuple[Role, ...]
    object: tuple[Role, ...]
    near: bool


@cache
def all_cues() -> tuple[re.Pattern[str], dict[str, Cue]]:
    """Return one pattern of all cues, a group each, and the cues by the names of their groups."""
    loaded = read_data(Path(__file__).parent / "cues.yaml")
    cues = {
        entry["name"]: Cue(
            entry["name"],
            tuple(Role(role) for role in entry.get("subject", "").split()),
            tuple(Role(role) for role in entry.get("object", "").split()),
            bool(entry.get("near")),
        )
        for entry in loaded
    }
    # The passive ways, "chaired by", must be tried before the active ones.
    order = sorted(
        loaded,
        key=lambda entry: (
            not entry["name"].endswith("_by"),
            entry["name"] not in ("according", "companions", "listed"),
        ),
    )
    pattern = "|".join(f"(?P<{entry['name']}>{_spaced(entry['words'])})" for entry in order)
    return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])|(?P<none>(?!))"), cues


def _spaced(words: list[str]) -> str:
    """Return `words` as one expression in which a line may break at every space."""
    return "|".join(words).replace(" ", r"[ \n]")


def cue_marks(plain: str, start: int, end: int) -> list[tuple[int, int, Cue]]:
    """Return the cues between `start` and `end` of `plain` in order, each with where it begins and ends."""
    pattern, cues = all_cues()
    return [(found.start(), found.end(), cues[found.lastgroup or ""]) for found in pattern.finditer(plain, start, end)]
