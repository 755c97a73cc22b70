"""Chit-chat: greetings, thanks, insults, questions to the bot itself."""

import re
from functools import cache

from knowledge.questions.facets import read_ways
from knowledge.questions.polar import without_particles
from knowledge.questions.spoken import read_text

_MARKS = re.compile(r"[\s.,!?~]+")


@cache
def _phrases() -> re.Pattern[str]:
    phrases = {_MARKS.sub("", read_text(str(phrase))) for group in read_ways("smalltalk") for phrase in group}
    return re.compile("(?:" + "|".join(map(re.escape, sorted(phrases, key=len, reverse=True))) + ")+")


def is_smalltalk(text: str) -> bool:
    """Return whether `text` is chit-chat and nothing else."""
    return bool(_phrases().fullmatch(without_particles(_MARKS.sub("", read_text(text)))))
