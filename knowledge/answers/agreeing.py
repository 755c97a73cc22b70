"""Agreeing: whether two releases answer a question alike, so that the answer is right whichever of them is meant.

Two ministries tell of one event, each in its own words: their answers are compared by what the question asks for, the
number, the day, the telephone number, the person, and else by the words that the question has not.
"""

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from knowledge.answers.draft import Draft, wording
from knowledge.language.dates import find_dates
from knowledge.language.text import blanked
from knowledge.language.words import comparable, topic_keys
from knowledge.passages.fact_terms import terms_of
from knowledge.questions.question import ROLE_FACETS, Facet, Question
from knowledge.release import Release

_SHARED = 0.5  # of the words of the shorter answer, those of the question aside: what the other must have
_SHARED_BESIDE = 0.2  # the same where they have the number in common that is asked for
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_ADDRESS = re.compile(r"[\w.-]{2,60}\.(?:th|com|org|net)\b[\w./-]{0,80}")
_TELEPHONE = re.compile(r"\d[\d -]{6,14}\d")
_SHORTEST_TELEPHONE, _HOTLINE = 8, 4  # digits
_OF_PEOPLE = (Facet.PERSON, *ROLE_FACETS)
_NO_NAME = ("post:", "org:")  # keys of what two people may have in common
_ANY_DAY = date(2000, 1, 1)  # what "yesterday" would count from: answers are compared by what they say alone


class Said(NamedTuple):
    """What a release says to a question."""

    draft: Draft
    release: Release


def agree(question: Question, one: Said, other: Said) -> bool:
    """Return whether `one` and `other` answer `question` alike."""
    (draft, _), (another, _) = one, other
    asked, facet = _dated(question.text), question.facet
    if question.polar:
        verdict = _verdict(question, draft)
        return verdict is not None and verdict == _verdict(question, another)
    if facet in _OF_PEOPLE and draft.people and another.people:
        return not set(draft.people).isdisjoint(another.people)
    if facet is Facet.CONTACT:
        return bool(_contacts(draft.text) & _contacts(another.text))
    if facet in (Facet.EVENT_DATE, Facet.ISSUED_DATE, Facet.PERIOD):
        days = (_dated(draft.text).days & _dated(another.text).days) - asked.days
        years = (_dated(draft.text).years & _dated(another.text).years) - asked.years
        return bool(days or (years and facet is Facet.PERIOD))
    if facet in (Facet.FIGURE, Facet.COUNT):
        if not (_dated(draft.text).numbers & _dated(another.text).numbers) - asked.numbers:
            return False
        return _share(*(_told(said, question) for said in (one, other))) >= _SHARED_BESIDE
    keys = [_told(said, question) for said in (one, other)]
    if facet in _OF_PEOPLE:
        keys = [frozenset(key for key in held if not key.startswith(_NO_NAME)) for held in keys]
    return _share(*keys) >= _SHARED


class Dated(NamedTuple):
    """What a text tells in numbers: its days without the year, its years (C.E.), and its other numbers."""

    days: frozenset[tuple[int, int]]
    years: frozenset[int]
    numbers: frozenset[str]


@lru_cache(maxsize=64)
def _dated(text: str) -> Dated:
    plain = comparable(text)
    dates = find_dates(plain, _ANY_DAY)
    undated = blanked(plain, ((found.start, found.end) for found in dates))
    return Dated(
        frozenset((found.month, found.day) for found in dates if found.month and found.day),
        frozenset(found.year for found in dates if found.year),
        frozenset(found.replace(",", "").rstrip(".") for found in _NUMBER.findall(undated)),
    )


def _told(said: Said, question: Question) -> frozenset[str]:
    """Return the terms of what is said, and its numbers, without those of the question."""
    text = said.draft.text
    own = _terms_and_numbers(terms_of(said.release).of(text), text)
    return own - _terms_and_numbers(topic_keys(question.text), question.text)


def _terms_and_numbers(keys: Iterable[str], text: str) -> frozenset[str]:
    """Return the `keys` of the terms of `text` without numbers, and its numbers as they are compared."""
    return _dated(text).numbers.union(key for key in keys if not key[:1].isdigit())


def _contacts(text: str) -> frozenset[str]:
    """Return the addresses, telephone numbers and hotlines in a text."""
    plain = comparable(text)
    telephones = (re.sub(r"\D", "", found) for found in _TELEPHONE.findall(plain))
    hotlines = (number for number in _dated(text).numbers if len(number) == _HOTLINE)
    long = (digits for digits in telephones if len(digits) >= _SHORTEST_TELEPHONE)
    return frozenset((*_ADDRESS.findall(plain), *long, *hotlines))


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(1, min(len(one), len(other)))


def _verdict(question: Question, draft: Draft) -> str | None:
    """Return "yes" or "no" where `draft` begins with it."""
    for verdict in ("yes", "no"):
        if draft.text.startswith(wording().say(question.language, verdict, fact="").rstrip()):
            return verdict
    return None
