"""A body: where a text names an organisation; and the words by which bodies are found."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from knowledge.language.data import read_data
from knowledge.values import Language


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation named at `start` to `end` of a body of text; `rule` names what found its end.

    `standing` is "post" right behind the name of a post, "further" behind that of a prime minister's second one,
    "venue" within the place of an event, else "free".
    """

    start: int
    end: int
    rule: str
    standing: str


@cache
def body_words(language: Language) -> dict[str, Any]:
    """Return what `bodies.yaml` holds for `language`."""
    loaded = read_data(Path(__file__).parent / "bodies.yaml")
    return dict(loaded[language])
