"""English of what posts are of: ministries, organisations, provinces, districts, countries, fields of work.

A slot ("body", "province" ...) is matched at a place of a cleaned Thai text; the English is the official name, or the
romanised one where a body or place is told by its kind and a name ("เทศบาลเมือง...").
"""

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from knowledge.language.alternation import alternation
from knowledge.language.concepts import read_lexicon
from knowledge.language.known_bodies import (
    MINISTRY,
    MINISTRY_OF,
    countries,
    fields,
    ministries,
    organisations,
    provinces,
    spelt,
)
from knowledge.language.romanising import romanised
from knowledge.language.text import clean

_NUMBER = re.compile(r" ?(?:ที่ ?)?(?P<number>\d{1,3})(?!\d)")
_NAME = re.compile(
    r" ?(?!ฝ่าย|หัวหน้า|ด้าน|กลุ่ม|งาน|ผู้|ประจำ|แห่ง|ทั้ง|ทุก|และ|ต่าง|คณะ|ที่|ใน|กรม|กระทรวง|สำนัก)"
    r"(?P<name>[ก-ฮเ-ไ][ก-ฮะ-ฺเ-๎]{1,19}?)(?=[ ,()/]|จังหวัด|จ\.|และ|$)"
)
_PROVINCE_BEHIND = r" ?(?:จังหวัด|จ\.)"
_SHORTENED = "ฯ?"
_LONGEST = 300  # letters of a name: more is none
_NO_ARTICLE = re.compile(
    r"(?:University|Hospital|College|Municipality|Prison|Police Station|Arts|Institution|[A-Z]{2,}|UN [A-Z]\w+)$|^Wat "
)
_ABBREVIATION_ALONE = re.compile(r"(?:[ก-ฮ]{2,6}|(?:[ก-ฮ]\.?){2,7})")


class Slot(NamedTuple):
    """What stands in a slot: where it ends, its English as it stands alone, and behind "of"."""

    end: int
    english: str
    of: str


def with_article(english: str) -> str:
    """Return the English name of an organisation as it stands behind "of": with "the", where English has it."""
    if english in read_lexicon("body_names")["without_article"] or _NO_ARTICLE.search(english):
        return english
    return f"the {english}"


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    """Return the pattern of the names of `kind`; between their letters a space may stand where people put one."""
    names, before = {
        "topic": (ministries, f"(?:{MINISTRY})?"),
        "body": (organisations, ""),
        "province": (provinces, "(?:จังหวัด|จ\\.)?"),
        "country": (countries, "(?:ประเทศ|แห่ง)?"),
        "field": (fields, ""),
    }[kind]
    spaced = (
        re.sub("(?=วิทยาศาสตร์|วิจัย|และ|สัตว์ป่า|จำกัด|\\(มหาชน|ตะวันออกกลาง|สืบสาน|วาตภัย)|(?<=บริษัท)", " ", name).strip()
        for name in names()
    )
    return re.compile(f" ?{before} ?(?P<name>{alternation(spaced)}){_SHORTENED}")


def _listed(kind: str, table: Callable[[], dict[str, str]]) -> Callable[[str, int], Iterator[Slot]]:
    def match(text: str, at: int) -> Iterator[Slot]:
        if found := _pattern(kind).match(text, at):
            name = found.group("name")
            following = text[found.end() : found.end() + 1]
            if _ABBREVIATION_ALONE.fullmatch(name) and re.match("[ก-ฮะ-ฺ็-๎]", following):
                return
            if re.match("[ะ-ฺ็-๎]", following):  # within a word
                return
            english = table()[spelt(name)]
            yield Slot(found.end(), english, with_article(english) if kind == "body" else english)

    return match


def _named(text: str, at: int) -> Iterator[Slot]:
    if found := _NAME.match(text, at):
        english = place_in_english(found.group("name"))
        yield Slot(found.end(), english, english)


def place_in_english(name: str) -> str:
    """Return the Thai name of a place in English: the province's spelling, "Mueang" parted, or romanised."""
    if name in provinces():
        return provinces()[name]
    if name.startswith("เมือง") and len(name) > 5:
        return f"Mueang {place_in_english(name.removeprefix('เมือง'))}"
    parts = _place_parts().match(name)
    if parts and len(name) - parts.end() > 1 and not re.match("[ะ-ฺ็-๎]", name[parts.end()]):
        return f"{romanised(parts.group())} {place_in_english(name[parts.end() :])}"
    return romanised(name)


@cache
def _place_parts() -> re.Pattern[str]:
    return re.compile(alternation(read_lexicon("body_names")["place_parts"]))


def _number(text: str, at: int) -> Iterator[Slot]:
    if found := _NUMBER.match(text, at):
        yield Slot(found.end(), found.group("number"), found.group("number"))


def _party(text: str, at: int) -> Iterator[Slot]:
    if text.startswith(("พรรค", " พรรค"), at):
        yield from _listed("body", organisations)(text, at)


def _district(text: str, at: int) -> Iterator[Slot]:
    lead = re.compile(r" ?(?:อำเภอ|อ\.)?").match(text, at)
    found = _NAME.match(text, lead.end() if lead else at)
    if found is None:
        return
    district, end = place_in_english(found.group("name")), found.end()
    if behind := re.compile(_PROVINCE_BEHIND).match(text, end):
        for province in _listed("province", provinces)(text, behind.end()):
            district, end = f"{district}, {province.english}", province.end
    yield Slot(end, district, district)


class _Shape(NamedTuple):
    begins: str
    kind: str
    ends: str
    english: str


@cache
def _shapes() -> tuple[_Shape, ...]:
    """Return the shapes of bodies, those that begin with most letters first."""
    found = []
    for shape, english in read_lexicon("body_names")["shapes"].items():
        begins, _, rest = shape.partition("{")
        kind, _, ends = rest.partition("}")
        found.append(_Shape(begins, kind, ends, english))
    return tuple(sorted(found, key=lambda shape: (-len(shape.begins), -len(shape.ends))))


def _body(text: str, at: int) -> Iterator[Slot]:
    yield from _listed("body", organisations)(text, at)
    start = at + (text[at : at + 1] == " ")
    for shape in _shapes():
        if text.startswith(shape.begins, start):
            kind = "province" if shape.kind == "place" else shape.kind
            for slot in match_slot(kind, text, start + len(shape.begins)):
                if text.startswith(shape.ends, slot.end):
                    name = shape.english.replace(f"{{{shape.kind}}}", slot.english)
                    yield Slot(slot.end + len(shape.ends), name, with_article(name))
    for topic in _listed("topic", ministries)(text, at):
        if text.startswith(MINISTRY, start):
            name = MINISTRY_OF + topic.english
            yield Slot(topic.end, name, with_article(name))


@cache
def _matchers() -> dict[str, Callable[[str, int], Iterator[Slot]]]:
    return {
        "topic": _listed("topic", ministries),
        "province": _listed("province", provinces),
        "country": _listed("country", countries),
        "field": _listed("field", fields),
        "body": _body,
        "party": _party,
        "number": _number,
        "district": _district,
        "name": _named,
    }


def match_slot(kind: str, text: str, at: int) -> Iterator[Slot]:
    """Yield what may stand in a slot of `kind` at `at` of cleaned `text`, a space before it or not, likeliest first."""
    yield from _matchers()[kind](text, at)


_GLOSS = re.compile(r"\s?\((?P<gloss>[ก-๎. ]{2,14}|[A-Z][A-Za-z&. -]{1,29}|องค์การมหาชน|มหาชน)\)")


@cache
def _acronyms() -> dict[str, str]:
    """Return the English acronym of each organisation that has one, by its official English name."""
    return {
        names["en"][0]: acronym
        for names in read_lexicon("organisations").values()
        if (
            acronym := next(
                (name for name in names["en"][1:] if re.fullmatch(r"[A-Za-z]*[A-Z]{2,}[A-Z-]*", name)), None
            )
        )
    }


@lru_cache(maxsize=20_000)
def body_in_english(name: str) -> str | None:
    """Return the official English name of an organisation or country that Thai text names, None where it is not known.

    Where the text gives an abbreviation in brackets, so does the English: "Student Loan Fund (SLF)".
    """
    if len(name) > _LONGEST:
        return None
    text = clean(name).strip(" ,")
    gloss = _GLOSS.search(text)
    bare = _GLOSS.sub("", text).strip()
    for whole in dict.fromkeys((text, bare)):
        for slot in (*_body(whole, 0), *match_slot("country", whole, 0)):
            if slot.end == len(whole):
                printed = gloss.group("gloss") if gloss and whole == bare else ""
                acronym = printed if printed.isascii() else _acronyms().get(slot.english, "")
                return f"{slot.english} ({acronym})" if acronym else slot.english.removeprefix("the ")
    return None
