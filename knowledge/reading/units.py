"""Units: the words behind a number that say what is counted or measured."""

import re
from functools import cache

from knowledge.language.words import segment
from knowledge.reading.unit_words import any_of, unit_lists

_LONGEST = 60  # letters


@cache
def _units() -> tuple[re.Pattern[str], frozenset[str]]:
    """Return the units that are known, with what may be measured per what; and those that a name may follow."""
    lists = unit_lists()
    unit = any_of(lists["measures"])
    quality = rf"(?:\s?{any_of(lists['qualities'])})?"
    each = rf"(?:\s?(?:/|ต่อ|per )\s?(?:{unit}|GDP|person|household|family|capita|ประชากร|หน่วย|หัว|case)){{0,3}}"
    return re.compile(rf" {{0,2}}(?P<unit>(?P<head>{unit})(?![a-zA-Z]){quality}{each})"), frozenset(lists["names"])


def named_unit(plain: str, place: int, sure: bool) -> tuple[str, int] | None:
    """Return the known unit that stands at `place` and where it ends; one of `names` only where no name follows."""
    pattern, names = _units()
    found = pattern.match(plain, place)
    if found is None:
        return None
    alone = found.group("unit") == found.group("head")
    if found.group("head") in names and alone and not sure and not _word_ends(plain, found.end()):
        return None
    if re.compile(r"ที่\s?\d").match(plain, found.end()):  # "ครั้งที่ 3": what follows is numbered
        return None
    if found.group("head") in unit_lists()["labels"] and re.compile(r"\s?\d").match(plain, found.end()):
        return None
    return found.group("unit"), found.end()


def _word_ends(plain: str, place: int) -> bool:
    """Return whether a word ends at `place`: what stands there is no Thai letter, or begins a new clause."""
    run = re.compile("[ก-๙]{1,20}").match(plain, place)
    return run is None or segment(run.group())[0] in _never()


@cache
def _never() -> frozenset[str]:
    return frozenset([*unit_lists()["never"], *unit_lists()["qualities"]])


def open_unit(plain: str, place: int, counted: bool) -> tuple[str, int] | None:
    """Return the word or words at `place` that say what is counted, and where they end."""
    window = plain[place : place + _LONGEST]
    if found := re.match(r"[ -]{1,2}(?=[A-Za-z])", window):
        return _english_unit(window[found.end() :], place + found.end(), counted)
    found = re.match(r" {0,2}(?=[ก-๙])", window)
    if found is None or not counted:
        return None
    run = re.match(r"[ก-๙]+", window[found.end() :])
    word = segment(run.group())[0] if run else ""
    if len(word) < 2 or word in _never():
        return None
    return word, place + found.end() + len(word)


@cache
def _stops() -> frozenset[str]:
    return frozenset(unit_lists()["stops"])


def _english_unit(text: str, place: int, counted: bool) -> tuple[str, int] | None:
    """Return the noun that `text` begins with, with the words before it: up to the first plural, five at most."""
    words: list[str] = []
    end = 0
    for found in re.finditer(r"[A-Za-z][A-Za-z'&-]*", text):
        if text[end : found.start()].strip(" ") or found.group().casefold() in _stops() or len(words) == 5:
            break
        words.append(found.group())
        end = found.end()
        if re.search(r"(?<![sui'])s$|ies$|people$|children$|men$", words[-1]) and len(words[-1]) > 3:
            return text[:end], place + end
    if counted and words and end < len(text):
        first = len(words[0])
        return words[0], place + first
    return None
