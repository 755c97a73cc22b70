"""Counting: whether a passage has any number by which "how many" or "how much" can be answered.

However near a passage is to the question, without a number beside its days it is no answer; and how much money
something costs is told by none without an amount of money.
"""

import re
from datetime import date
from functools import cache

from knowledge.language.alternation import alternation
from knowledge.language.concepts import read_lexicon
from knowledge.language.dates import find_dates
from knowledge.language.text import blanked, squeeze
from knowledge.language.words import comparable
from knowledge.passages.asked import Asked
from knowledge.passages.signs import signs_in
from knowledge.questions.question import Facet, Question

_MONEY = "money"
_AMOUNTS = ("5บาท", "5ล้าน", "5ดอลลาร์", "5ยูโร", "5 baht", "5 dollars", "5 million")  # one of them fits units of money
_ANY_DAY = date(2000, 1, 1)  # what "yesterday" would count from: which day it is does not matter here


@cache
def _number() -> re.Pattern[str]:
    """Return the pattern of a number in digits or in words."""
    words = [word for table in read_lexicon("numbers").values() for word in table]
    thai, english = (alternation(word for word in words if word.isascii() is ascii_) for ascii_ in (False, True))
    return re.compile(rf"\d|{thai}|\b(?:{english})\b")


def counts_nothing(question: Question, asked: Asked, text: str) -> bool:
    """Return whether `question` asks how many or how much, and the passage `text` has nothing to tell it by."""
    if question.polar or question.facet not in (Facet.FIGURE, Facet.COUNT):
        return False
    plain = comparable(text)
    if _MONEY in asked.signs and (not asked.units or any(map(asked.units.search, _AMOUNTS))):
        return not signs_in(squeeze(plain), (_MONEY,))
    dates = find_dates(plain, _ANY_DAY)
    return not _number().search(blanked(plain, ((found.start, found.end) for found in dates)))
