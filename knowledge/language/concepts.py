"""Concepts of the lexicon: one key for all the names that people give an organisation, a post or a common word.

A key is "org:mdes", "post:minister", "place:น่าน" or "word:แผนยุทธศาสตร์". Organisations and posts are found in the
running text, the longest form first; words of one meaning among the segmented words, where "แผน" is not in "แผนก".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from knowledge.language.alternation import alternation
from knowledge.language.data import read_data
from knowledge.language.text import THAI, cuts_cluster, normalise, squeeze

_FOLDER = Path(__file__).parent / "lexicon"
_THAI_LETTER = re.compile(f"[{THAI}]")
_ABBREVIATION = re.compile(r"^(?:[ก-ฮ]\.?){1,5}$")  # consonants alone: read only where it stands apart
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
_MINISTRY = "กระทรวง"


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


@cache
def _named_forms() -> dict[str, list[tuple[str, str, bool, bool]]]:
    """Return (form, keys, must stand apart, may be parted) of organisations and posts by first two letters.

    The longest form comes first. A form that the lexicon writes without a space is not read across one where it must
    stand apart.
    """
    table: dict[str, list[tuple[str, str, bool, bool]]] = {}
    named = [
        (form, f"{kind}:{key}")
        for name, kind in (("organisations", "org"), ("posts", "post"))
        for key, languages in read_lexicon(name).items()
        for form in (*languages["th"], *languages["en"])
    ]
    for form, key in (*named, *_post_forms()):
        plain = squeeze(normalise(form))
        short = bool(_ABBREVIATION.match(plain))
        for spelling in {plain, plain.replace(".", "")} if short else {plain}:
            table.setdefault(spelling[:2], []).append((spelling, key, short, " " in form))
    for forms in table.values():
        forms.sort(key=lambda entry: -len(entry[0]))
    return table


@cache
def _beginnings() -> re.Pattern[str]:
    """Return the pattern of the places at which a form may begin: there are few of them in a text."""
    return re.compile(alternation(form[:_BEGINNING] for forms in _named_forms().values() for form, *_ in forms))


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


def _stands(text: str, start: int, end: int, apart: bool, after_mention: bool) -> bool:
    """Return whether text[start:end] may be a name by itself and not a part of a word."""
    before, behind = text[start - 1 : start], text[end : end + 1]
    if not _THAI_LETTER.match(text[start]):
        return not re.match("[a-z0-9]", before) and not re.match("[a-z0-9]", behind)
    if cuts_cluster(text, start) or cuts_cluster(text, end):
        return False
    if not apart:
        return True
    free_before = after_mention or not _THAI_LETTER.match(before) or text[end - 1] == "."
    free_behind = (
        not _THAI_LETTER.match(behind)
        or behind in _LEADING_VOWELS
        or text[end - 1] == "."
        or any(text.startswith(form, end) for form, *_ in _named_forms().get(text[end : end + 2], ()))
    )
    return free_before and free_behind


def _without_thai_spaces(text: str) -> tuple[str, list[int]]:
    """Return `text` squeezed, and for each of its letters (and its end) the place in `text`."""
    kept = [
        place
        for place, letter in enumerate(text)
        if letter != " " or not (_THAI_LETTER.match(text[place - 1 : place]) or _THAI_LETTER.match(text[place + 1 :]))
    ]
    return "".join(text[place] for place in kept), [*kept, len(text)]


def find_concepts(text: str) -> tuple[Mention, ...]:
    """Return the organisations and posts in normalised `text`, in its order, none within another.

    Spaces beside Thai letters do not matter within a name ("ผู้ช่วย รมว.") but set an abbreviation apart.
    """
    forms, found, position = _named_forms(), [], 0
    last_end = -1
    squeezed, places = _without_thai_spaces(text)
    while candidate := _beginnings().search(squeezed, position):
        position = candidate.start()
        for form, keys, apart, parted in forms.get(squeezed[position : position + 2], ()):
            end = position + len(form)
            if not squeezed.startswith(form, position):
                continue
            first, last = places[position], places[end - 1] + 1
            if apart and not parted and last - first != len(form):  # an abbreviation is not written with a space
                continue
            standing = _stands(
                *((text, first, last) if apart else (squeezed, position, end)), apart, last_end == position
            )
            if standing:
                found += [Mention(key, form, first, last) for key in keys.split()]
                position = last_end = end
                break
        else:
            position += 1
    return tuple(found)


@cache
def official_name(key: str, language: str) -> str:
    """Return the official name of the organisation or post `key` ("org:mdes") in `language`."""
    kind, _, name = key.partition(":")
    file = {"org": "organisations", "post": "posts"}[kind]
    return str(read_lexicon(file)[name][language][0])
