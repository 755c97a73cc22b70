"""Whether a question of when or where is about the gathering that a release tells of, and about which kind of place."""

import re
from datetime import date
from functools import cache
from pathlib import Path

from knowledge.answers.choosing import said_in
from knowledge.language.data import read_data
from knowledge.language.words import comparable, topic_keys
from knowledge.questions.cues import shows
from knowledge.questions.question import Question
from knowledge.questions.spoken import read_text
from knowledge.release import Release
from knowledge.values import Text


def asks_of_another(question: Question, release: Release, last: date | None = None) -> bool:
    """Return whether a question of when or where, put to a release as it was printed, asks of something else.

    It does where nothing in it is what a gathering does ("when did the bridge fall?"), and where it asks for what is
    yet to come though the gathering, up to its `last` day, is over. Where a release was read by hand, what else
    happened is among its statements: such a release is not asked of another thing than its event.
    """
    if release.checked or not release.text:
        return False
    text = read_text(question.text)
    if last and last <= release.issued and shows("coming", text):
        return True
    return bool(question.words) and not question.follows and not shows("happening", text)


@cache
def _kinds() -> tuple[tuple[re.Pattern[str], re.Pattern[str], bool], ...]:
    kinds = read_data(Path(__file__).parent / "kinds_of_place.yaml")
    return tuple((re.compile(kind["asked"]), re.compile(kind["shown"]), "named" in kind) for kind in kinds)


def is_of_the_kind(question: Question, *places: Text | str) -> bool:
    """Return whether `places` name the kind of place that the question asks for: a hotel, a room, a province ..."""
    said = comparable(" ".join(place if isinstance(place, str) else said_in([place]) for place in places))
    text = read_text(question.text)
    for asked, shown, named in _kinds():
        if asked.search(text):
            known = named and any(key.startswith("place:") for key in topic_keys(said))
            return known or bool(shown.search(said))
    return True
