"""Concepts of the lexicon: one key for all the names that people give an organisation, a post or a common word.

A key is "org:mdes", "post:minister", "place:น่าน" or "word:แผนยุทธศาสตร์". Organisations and posts are found in the
running text, the longest form first; words of one meaning among the segmented words, where "แผน" is not in "แผนก".
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from knowledge.language.alternation import alternation
from knowledge.language.data import read_data
from knowledge.language.text import THAI, cuts_cluster, normalise, squeeze

_FOLDER = Path(__file__).parent / "lexicon"
_LATIN = re.compile("[a-z0-9]")
_THAI_SPACE = re.compile(f"(?<=[{THAI}]) | (?=[{THAI}])")  # one beside a letter, not the rest of a gap
_ABBREVIATION = re.compile(r"^(?:[ก-ฮ]\.?){1,5}$")  # consonants alone: read only where it stands apart
_LETTERS_OF_A_MONTH = 2
_LEADING_VOWELS = "เแโใไ"
_BEGINNING = 5  # letters of a form that are looked for first


@dataclass(frozen=True, slots=True)
class Mention:
    """A concept found at `start` to `end` of a text; `form` is how it was written."""

    key: str
    form: str
    start: int
    end: int


@cache
def read_lexicon(name: str) -> Any:  # noqa: ANN401 - each file has its own shape
    """Return what the lexicon file `name`.yaml holds."""
    return read_data(_FOLDER / f"{name}.yaml")


_POSTS_OF_MINISTRIES = (
    "minister",
    "deputy_minister",
    "assistant_minister",
    "permanent_secretary",
    "deputy_permanent_secretary",
)
_MINISTRY, _MINISTRY_SHORT = "กระทรวง", "ก."
_DEPARTMENT = "Department of "


def _post_forms() -> Iterator[tuple[str, str]]:
    """Yield forms that name a post and a ministry at once, with both keys: "รมว.คลัง", "Finance Minister"."""
    for key, names in read_lexicon("organisations").items():
        short = [name.removeprefix(_MINISTRY) for name in names["th"] if name.startswith(_MINISTRY)]
        called = [name for name in names["en"] if name.startswith("Ministry of ") or name.isupper()]
        topics = [name.removeprefix("Ministry of ") for name in called]
        for post in _POSTS_OF_MINISTRIES:
            keys = f"post:{post} org:{key}"
            yield from ((held + name, keys) for held in read_lexicon("posts")[post]["th"] for name in short if name)
            for held in read_lexicon("posts")[post]["en"]:
                yield from ((f"{held} {joint} {topic}", keys) for topic in topics for joint in ("of", "for"))
                yield from ((f"{topic} {held}", keys) for topic in topics)
        yield from ((f"secretary to the {topic} minister", f"post:minister_secretary org:{key}") for topic in topics)


class _Form(NamedTuple):
    """What a form names; `apart`: it must stand apart from other letters; `parted`: it is written with a space."""

    keys: tuple[str, ...]
    apart: bool
    parted: bool


@cache
def _named_forms() -> dict[str, list[_Form]]:
    """Return what organisations and posts are called, squeezed, and what each form names, the first entry first.

    A form that the lexicon writes without a space is not read across one where it must stand apart.
    """
    table: dict[str, list[_Form]] = {}
    named = [
        (form, f"{kind}:{key}")
        for name, kind in (("organisations", "org"), ("posts", "post"))
        for key, languages in read_lexicon(name).items()
        for form in (*languages["th"], *languages["en"])
    ]
    named += [
        (_MINISTRY_SHORT + form.removeprefix(_MINISTRY).strip(), key)
        for form, key in named
        if form.startswith(_MINISTRY) and not _ABBREVIATION.match(form.removeprefix(_MINISTRY).strip())
    ]
    turned = [(form.removeprefix(_DEPARTMENT), key) for form, key in named if form.startswith(_DEPARTMENT)]
    named += [(f"{topic} {called}", key) for topic, key in turned for called in ("Department", "Dept")]
    for form, keys in (*named, *_post_forms()):
        plain = squeeze(normalise(form))
        short = bool(_ABBREVIATION.match(plain))
        for spelling in _spellings(plain) if short else {plain}:
            table.setdefault(spelling, []).append(_Form(tuple(keys.split()), short, " " in form))
    return table


def _spellings(abbreviation: str) -> set[str]:
    """Return how an abbreviation may be written: a full stop behind all letters, behind each, or none.

    Behind each of two letters it may be a month ("ก.พ.").
    """
    letters = abbreviation.replace(".", "")
    parted = {"".join(f"{letter}." for letter in letters)} if len(letters) > _LETTERS_OF_A_MONTH else set[str]()
    return {abbreviation, letters} | parted


@cache
def unbroken_names() -> dict[str, str]:
    """Return the key of every Thai name of an organisation or post that names nothing else and is no abbreviation."""
    return {
        form: entries[0].keys[0]
        for form, entries in _named_forms().items()
        if not form.isascii() and len(entries[0].keys) == 1 and not entries[0].apart
    }


@cache
def abbreviations() -> dict[str, str]:
    """Return the key of every Thai abbreviation of one organisation or post, written without full stops."""
    return {
        form: entries[0].keys[0]
        for form, entries in _named_forms().items()
        if not form.isascii() and len(entries[0].keys) == 1 and entries[0].apart and "." not in form
    }


@cache
def _lengths(within_words: bool) -> dict[str, tuple[int, ...]]:
    """Return how long the forms are that begin with the same few letters, the longest first.

    Those that may stand right behind a Thai letter are fewer: no short ones without a full stop.
    """
    table: dict[str, set[int]] = {}
    for form, entries in _named_forms().items():
        if not within_words or form.endswith(".") or not all(entry.apart for entry in entries):
            table.setdefault(form[:_BEGINNING], set()).add(len(form))
    return {beginning: tuple(sorted(lengths, reverse=True)) for beginning, lengths in table.items()}


@cache
def _beginnings() -> re.Pattern[str]:
    """Return the pattern of the places at which a form may begin: there are few of them in a text."""
    return re.compile(alternation(_lengths(within_words=False)))


def _forms_at(text: str, place: int, within_words: bool = False) -> Iterator[str]:
    """Yield the forms that stand at `place` of squeezed `text`, the longest first; a lone letter only at its end."""
    forms, lengths = _named_forms(), _lengths(within_words)
    for size in range(_BEGINNING, 1, -1):
        for length in lengths.get(text[place : place + size], ()):
            form = text[place : place + length]
            if form in forms:
                yield form


@cache
def synonyms() -> dict[str, str]:
    """Return the key of every form of a word with several names, by its normalised form."""
    table: dict[str, str] = {}
    for name, kind in (("places", "place"), ("synonyms", "word")):
        for forms in reversed(read_lexicon(name)):
            for form in forms:
                plain = squeeze(normalise(form))
                table[plain] = table[plain.replace(".", "")] = f"{kind}:{forms[0]}"
    return table


def _is_thai(letter: str) -> bool:
    return "\u0e00" <= letter <= "\u0e7f"


def _stands(text: str, start: int, end: int, apart: bool, after_mention: bool) -> bool:
    """Return whether text[start:end] may be a name by itself and not a part of a word."""
    before, behind = text[start - 1 : start], text[end : end + 1]
    if not _is_thai(text[start]):
        return not _LATIN.match(before) and not _LATIN.match(behind)
    if cuts_cluster(text, start) or cuts_cluster(text, end):
        return False
    if not apart:
        return True
    free_before = after_mention or not _is_thai(before) or text[end - 1] == "."
    free_behind = not _is_thai(behind) or behind in _LEADING_VOWELS or text[end - 1] == "." or any(_forms_at(text, end))
    return free_before and free_behind


def _without_thai_spaces(text: str) -> tuple[str, list[int]]:
    """Return `text` without the spaces beside Thai letters, and the place in that of each space left out."""
    left_out = [found.start() for found in _THAI_SPACE.finditer(text)]
    if not left_out:
        return text, []
    return _THAI_SPACE.sub("", text), [place - count for count, place in enumerate(left_out)]


def find_concepts(text: str) -> tuple[Mention, ...]:
    """Return the organisations and posts in normalised `text`, in its order, none within another.

    Spaces beside Thai letters do not matter within a name ("ผู้ช่วย รมว.") but set an abbreviation apart.
    """
    found: list[Mention] = []
    position, last_end = 0, -1
    squeezed, left_out = _without_thai_spaces(text)
    while candidate := _beginnings().search(squeezed, position):
        position = candidate.start()
        first = position + bisect_right(left_out, position)
        within_words = last_end != position and _is_thai(text[first - 1 : first])
        for form in _forms_at(squeezed, position, within_words):
            end = position + len(form)
            last = end + bisect_right(left_out, end - 1)
            entry = _standing(form, text, squeezed, (first, last), (position, end), last_end == position)
            if entry:
                found += [Mention(key, form, first, last) for key in entry.keys]
                position = last_end = end
                break
        else:
            position += 1
    return tuple(found)


def _standing(
    form: str, text: str, squeezed: str, written: tuple[int, int], found: tuple[int, int], after_mention: bool
) -> _Form | None:
    """Return what `form` names where it stands: `written` in `text`, `found` in `squeezed`; None where nothing."""
    for entry in _named_forms()[form]:
        if entry.apart:  # an abbreviation is not written with a space
            if (entry.parted or written[1] - written[0] == len(form)) and _stands(text, *written, True, after_mention):
                return entry
        elif _stands(squeezed, *found, False, after_mention):
            return entry
    return None


@cache
def official_name(key: str, language: str) -> str:
    """Return the official name of the organisation or post `key` ("org:mdes") in `language`."""
    kind, _, name = key.partition(":")
    file = {"org": "organisations", "post": "posts"}[kind]
    return str(read_lexicon(file)[name][language][0])
