"""Kinds: whether an answer names the kind of place or body that a question asks for."""

import re
from functools import cache, lru_cache
from pathlib import Path

from knowledge.answers.choosing import said_in
from knowledge.language.data import read_data
from knowledge.language.words import comparable, topic_keys
from knowledge.questions.question import Question
from knowledge.questions.spoken import read_text
from knowledge.values import Text


@cache
def _kinds() -> tuple[tuple[re.Pattern[str], re.Pattern[str], bool], ...]:
    kinds = read_data(Path(__file__).parent / "kinds_asked.yaml")
    return tuple((re.compile(kind["asked"]), re.compile(kind["shown"]), "named" in kind) for kind in kinds)


@lru_cache(maxsize=16)  # each answer to a question is asked about it
def _kind_asked(question: str) -> tuple[re.Pattern[str], bool] | None:
    """Return what the kind asked for shows, and whether a place of the lexicon is one; None where none is asked for."""
    text = read_text(question)
    return next(((shown, named) for asked, shown, named in _kinds() if asked.search(text)), None)


def is_of_the_kind(question: Question, *told: Text | str) -> bool:
    """Return whether `told` names the kind of place or body that the question asks for: a hotel, a province, a company.

    What names none of the kind is no answer, however near it is to the question.
    """
    kind = _kind_asked(question.text)
    if kind is None:
        return True
    shown, named = kind
    said = comparable(" ".join(text if isinstance(text, str) else said_in([text]) for text in told))
    return bool(shown.search(said)) or (named and any(key.startswith("place:") for key in topic_keys(said)))
