"""Signs: what a passage shows that may be asked for (a sum of money, a day, a reason), and what a question wants."""

import re
from functools import cache
from pathlib import Path
from typing import Any

from knowledge.language.data import read_data
from knowledge.language.text import squeeze
from knowledge.questions.question import Facet


@cache
def _data() -> dict[str, Any]:
    return dict(read_data(Path(__file__).parent / "signs.yaml"))


@cache
def _patterns(part: str) -> dict[str, re.Pattern[str]]:
    return {name: re.compile(pattern) for name, pattern in _data()[part].items()}


def sign_names() -> tuple[str, ...]:
    """Return the names of all signs, in the order of the file."""
    return tuple(_data()["signs"])


def signs_in(plain: str) -> frozenset[str]:
    """Return the signs that squeezed, comparable text shows."""
    return frozenset(name for name, pattern in _patterns("signs").items() if pattern.search(plain))


def signs_wanted(text: str, facet: Facet) -> frozenset[str]:
    """Return the signs that the answer to a question should show, by its read `text` and its facet."""
    plain = squeeze(text)
    asked = {name for name, pattern in _patterns("asked").items() if pattern.search(plain) or pattern.search(text)}
    return frozenset(asked | set(_data()["facets"].get(facet, ())))
