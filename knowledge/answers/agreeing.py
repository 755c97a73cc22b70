"""Agreeing: whether two releases answer a question alike, so that the answer is right whichever of them is meant.

Two ministries tell of one event, each in its own words: their answers are compared by what the question asks for, the
number, the day, the telephone number, the person, and else by the words that the question has not.
"""

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from knowledge.answers.draft import Draft, wording
from knowledge.language.dates import find_dates
from knowledge.language.words import comparable, topic_keys
from knowledge.questions.question import Facet, Question

_SHARED = 0.5  # of the words of the shorter answer, those of the question aside: what the other must have
_SHARED_BESIDE = 0.2  # the same where they have the number in common that is asked for
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_ADDRESS = re.compile(r"[\w.-]{2,60}\.(?:th|com|org|net)\b[\w./-]{0,80}")
_TELEPHONE = re.compile(r"\d[\d -]{6,14}\d")
_SHORTEST_TELEPHONE, _HOTLINE = 8, 4  # digits
_OF_PEOPLE = (Facet.PERSON, Facet.CHAIR, Facet.SPEAKER, Facet.SIGNATORY, Facet.ATTENDEES)
_NO_NAME = ("post:", "org:")  # keys of what two people may have in common
_ANY_DAY = date(2000, 1, 1)  # what "yesterday" would count from: answers are compared by what they say alone


class Told(NamedTuple):
    """What a text tells: its terms and numbers, its days without the year, its years (C.E.), numbers, contacts."""

    keys: frozenset[str]
    days: frozenset[tuple[int, int]]
    years: frozenset[int]
    numbers: frozenset[str]
    contacts: frozenset[str]


@lru_cache(maxsize=64)
def read_told(text: str) -> Told:
    """Return what any `text` tells."""
    plain = comparable(text)
    dates = find_dates(plain, _ANY_DAY)
    undated = plain
    for found in dates:
        undated = undated[: found.start] + " " * (found.end - found.start) + undated[found.end :]
    numbers = frozenset(found.replace(",", "").rstrip(".") for found in _NUMBER.findall(undated))
    telephones = (re.sub(r"\D", "", found) for found in _TELEPHONE.findall(plain))
    return Told(
        numbers.union(key for key in topic_keys(text) if not key[:1].isdigit()),
        frozenset((found.month, found.day) for found in dates if found.month and found.day),
        frozenset(found.year for found in dates if found.year),
        numbers,
        frozenset(_ADDRESS.findall(plain))
        | {digits for digits in telephones if len(digits) >= _SHORTEST_TELEPHONE}
        | {number for number in numbers if len(number) == _HOTLINE},
    )


def agree(question: Question, one: Draft, other: Draft) -> bool:
    """Return whether `one` and `other` answer `question` alike."""
    if question.polar:
        return _verdict(question, one) is not None and _verdict(question, one) == _verdict(question, other)
    if question.facet in _OF_PEOPLE and one.people and other.people:
        return not set(one.people).isdisjoint(other.people)
    asked, first, second = read_told(question.text), read_told(one.text), read_told(other.text)
    if question.facet in (Facet.EVENT_DATE, Facet.ISSUED_DATE):
        return bool((first.days & second.days) - asked.days)
    if question.facet is Facet.PERIOD:
        return bool((first.days & second.days) - asked.days or (first.years & second.years) - asked.years)
    if question.facet is Facet.CONTACT:
        return bool(first.contacts & second.contacts)
    keys = [told.keys - asked.keys for told in (first, second)]
    if question.facet in _OF_PEOPLE:
        keys = [frozenset(key for key in held if not key.startswith(_NO_NAME)) for held in keys]
    shared = _share(*keys)
    if question.facet in (Facet.FIGURE, Facet.COUNT):
        return bool((first.numbers & second.numbers) - asked.numbers) and shared >= _SHARED_BESIDE
    return shared >= _SHARED


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(1, min(len(one), len(other)))


def _verdict(question: Question, draft: Draft) -> str | None:
    """Return "yes" or "no" where `draft` begins with it."""
    for verdict in ("yes", "no"):
        if draft.text.startswith(wording().say(question.language, verdict, fact="").rstrip()):
            return verdict
    return None
