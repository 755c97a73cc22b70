"""Speeches: releases that print what somebody said, word for word, under a title that says who, where and when."""

import re

from knowledge.reading.page import Page

_KINDS = "statement|remarks?|address|speech|intervention|message|toast|keynote|transcript|greetings|eulogy|declaration"
_SPEECH = re.compile(
    rf"^\W{{0,3}}(?!PMs?\b|cabinet|gov|thai(?:land)?'?s?\b)(?:[\w'’.-]{{1,20}} ){{0,6}}(?:{_KINDS})\b", re.IGNORECASE
)
_NAMED = re.compile(r"^\W{0,3}(?:(?:his|her) excellency|h\.e\.|national address)\b", re.IGNORECASE)
_REPORTED = re.compile(
    r"\b(?:delivers?|(?<!as )delivered|issued?|issues (?:a|the)|thanks|attends?|presid(?:es|ed)|chair(?:s|ed)|meets"
    r"|witness(?:es|ed)|adopts?|approves?)\b",
    re.IGNORECASE,
)
_RELATED = re.compile(r"\b(?:disclosed|revealed|spokes(?:person|man|woman))\b", re.IGNORECASE)
_JOINT = re.compile(r"^\W{0,3}joint\b", re.IGNORECASE)  # told of both sides, as a report is
_ADDRESSED = re.compile(
    r"^(?:Your (?:Excellenc|Majest)|Excellencies|Distinguished|Ladies and|Dear |My fellow|Fellow|"
    r"M(?:r\.|adam) (?:Chair|Presid))[^.\n]{0,80}$",
    re.MULTILINE,
)
_OPENING = 700  # letters within which a report says who disclosed it


def is_speech(page: Page) -> bool:
    """Return whether `page` prints a speech or statement itself, not a report about one."""
    if _REPORTED.search(page.title) or _RELATED.search(page.plain, 0, _OPENING):
        return False
    if _JOINT.match(page.title):
        return False
    titled = _SPEECH.match(page.title) or _NAMED.match(page.title)
    return bool(titled or _ADDRESSED.search(page.plain, 0, _OPENING))
