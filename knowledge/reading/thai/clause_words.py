"""Small words of Thai clauses as patterns: what begins a clause, joins its names, or tells that somebody is quoted."""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from knowledge.language.alternation import alternation
from knowledge.language.data import read_data


class ClausePatterns(NamedTuple):
    """Patterns over a text whose references are hidden; `joint` and `fresh` look at what stands before a name."""

    openers: re.Pattern[str]
    goes_on: re.Pattern[str]
    joint: re.Pattern[str]
    fresh: re.Pattern[str]
    reported: re.Pattern[str]
    after_deed: re.Pattern[str]
    before_deed: re.Pattern[str]
    selves: re.Pattern[str]
    own_deed: re.Pattern[str]
    state: re.Pattern[str]
    connected: re.Pattern[str]
    royal: re.Pattern[str]
    royal_deed: re.Pattern[str]


@cache
def clause_patterns() -> ClausePatterns:
    """Return the patterns made of `clause_words.yaml`."""
    words = read_data(Path(__file__).parent / "clause_words.yaml")
    any_of = {name: alternation(listed) for name, listed in words.items()}
    before_selves = "|".join(f"(?<={re.escape(word)})" for word in words["before_selves"])
    return ClausePatterns(
        openers=re.compile(rf"\n|(?<=[\s.]){any_of['openers']}"),
        goes_on=re.compile(any_of["goes_on"]),
        joint=re.compile(rf"(?:{any_of['joints']}|\d\s?[.)])\s*$"),
        fresh=re.compile(rf"(?:{any_of['fresh']}|[\"'])\s*$"),
        reported=re.compile(rf"[^\s\x00]{{0,25}}\s?ว่า|[^\n\x00]{{0,150}}?\sว่า\s|{any_of['reported']}"),
        after_deed=re.compile(rf"\s?{any_of['after']}[^\n\x00]{{0,300}}?(?P<that>\sว่า\s)"),
        before_deed=re.compile(rf"{any_of['after']}\s?(?:ได้)?\s?$"),
        selves=re.compile(rf"(?:(?<=[\s(])|{before_selves}){any_of['selves']}(?=\s|{any_of['behind_selves']})"),
        own_deed=re.compile(rf"\s?(?:.{{0,4}}|.{{0,30}}{any_of['when']}.{{0,30}})ได้"),
        state=re.compile(any_of["state"]),
        connected=re.compile(rf"{any_of['connectors']}\s?$"),
        royal=re.compile(any_of["royal"]),
        royal_deed=re.compile(any_of["royal_deeds"]),
    )
