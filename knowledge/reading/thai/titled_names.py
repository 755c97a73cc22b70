"""Names behind titles in Thai text, in Thai or Latin letters, with the name in the other script behind them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from knowledge.reading.thai.known_words import family_names, given_names, is_phrase
from knowledge.reading.thai.name_shapes import Shape, further_part, name_at
from knowledge.reading.thai.name_words import ends_name, post_follows
from knowledge.reading.thai.vocabulary import OPENING, alternatives, read_words, word_pattern

_PARTICLES = "bin|binti|de|da|van|von|der|al|la|del|el"
_LATIN_GLOSS = re.compile(r"\s?\((?=[^()\n]{0,60}[ .][A-Za-z])[A-Z][A-Za-zÀ-ž.,'\- ]{4,90}\)")
_THAI_GLOSS = re.compile(rf"\s?\({OPENING}[ก-๎ .\-]{{3,70}}\)")
_GLOSSED_PARTS = 6  # of a name that a gloss in Latin letters follows, behind the first name
_COUNTED = re.compile(r"(?:\d|ทั้ง|หลาย|จำนวน|แต่ละ|ทุก)\s?\Z")  # "300 นาย เข้าร่วม" counts men
_BEFORE = 10  # letters before a title that are looked at


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A name from `start` (its titles) to `end`, its bare part from `bare` on; `full`: it has a surname.

    `rule` names what found it: "titled"; "unsure title", where the title opens other words as well; "known", where the
    text names the person elsewhere; "untitled"; "royal"; "monk". `gloss` is the name in the other script behind it in
    brackets, which ends at `gloss_end`; without one that is `end`.
    """

    start: int
    bare: int
    end: int
    full: bool
    rule: str
    gloss: str | None
    gloss_end: int


def name_span(start: int, bare: int, end: int, full: bool, rule: str, gloss: re.Match[str] | None = None) -> NameSpan:
    """Return the span of a name, with the `gloss` that stands right behind it."""
    other = gloss.group().strip(" ()") if gloss else None
    return NameSpan(start, bare, end, full, rule, other, gloss.end() if gloss else end)


def find_names(plain: str) -> Iterator[NameSpan]:
    """Yield the names of `plain` that a title opens, in its order, none overlapping another."""
    position = 0
    while found := _titles().search(plain, position):
        start, first = found.start(), found.start("first")
        position = first + 1
        if not _stands_free(plain, start, found.group("first")) or _is_other_word(plain, first, found.group("first")):
            continue
        if span := _name_behind(plain, start, found.end(), found.group("first").strip()):
            yield span
            position = span.gloss_end


@cache
def _titles() -> re.Pattern[str]:
    """Return the pattern of one title or several in a row."""
    words = read_words("titles")
    first = [title for key in ("civil", "rank", "learned", "noble", "of_honour", "foreign") for title in words[key]]
    later = ["นาย", "นางสาว", *(title for title in first if title not in _unsure())]
    in_latin = alternatives([form for title in words["latin"] for form in (title, title.upper())])
    in_latin += r"(?:(?<=[. ])|(?=[ .]))"
    woman = rf"(?:\s?{alternatives(words['after_rank'])}(?=[\s\u0e00-\u0e7f]))?"
    return re.compile(
        rf"(?:{alternatives(words['before_rank'])}\s?)?(?P<first>{alternatives(first)}|(?<![A-Za-z]){in_latin}){woman}"
        rf"(?: {{0,2}}(?:{alternatives(later)}|{in_latin}){woman}){{0,5}}"
    )


@cache
def _unsure() -> frozenset[str]:
    return frozenset(read_words("titles")["unsure"])


def _is_other_word(plain: str, start: int, title: str) -> bool:
    """Return whether the `title` at `start` opens a word that is no name: "นายกรัฐมนตรี"."""
    return title not in read_words("titles")["of_honour"] and _no_names().match(plain, start) is not None


@cache
def _no_names() -> re.Pattern[str]:
    opened: dict[str, list[str]] = read_words("titles")["no_names"]
    words = (title + rest for title, rests in opened.items() for rest in rests)
    return re.compile(alternatives(words).replace(r"\s?", " "))


@cache
def _within() -> dict[str, re.Pattern[str]]:
    words: dict[str, list[str]] = read_words("titles")["within"]
    return {title: re.compile(f"{alternatives(before)}\\Z") for title, before in words.items()}


@cache
def _glued_to() -> re.Pattern[str]:
    return re.compile(f"{alternatives(read_words('titles')['glued_to'])}\\Z")


def may_be_glued_to(before: str) -> bool:
    """Return whether `before` ends in a word that a name may be glued to: "ของ", "โดย"."""
    return _glued_to().search(before) is not None


def _stands_free(plain: str, start: int, title: str) -> bool:
    """Return whether a title may begin at `start`: it is not within another word or abbreviation."""
    before = plain[max(0, start - _BEFORE) : start]
    if not re.search(r"[ก-ฮะ-ฺเ-๎.]\Z", before):
        return True
    if before.endswith("."):
        return title == "นาย" or not re.search(r"[ก-๎]\.\Z", before)
    if before[-1] in "เแโใไ":
        return False
    if any(title.startswith(opening) and within.search(before) for opening, within in _within().items()):
        return False
    return word_pattern("titles", "stand_anywhere").fullmatch(title) is not None or may_be_glued_to(before)


def _name_behind(plain: str, start: int, end: int, title: str) -> NameSpan | None:
    bare = end
    while bare - end < 2 and plain[bare : bare + 1] == " ":
        bare += 1
    rule = "unsure title" if title in _unsure() else "titled"
    latin = _latin_name().match(plain, bare)
    if latin and latin.end() - bare > 1 and (rule == "titled" or " " in latin.group()):
        return name_span(start, bare, latin.end(), True, rule, _THAI_GLOSS.match(plain, latin.end()))
    if title.isascii() and "." not in title:  # "DR", "HE" are abbreviations of other things, too
        return None
    shape = name_at(plain, bare)
    if shape is None:
        return None
    end, gloss = _glossed(plain, shape.end)
    if gloss is None and not _may_be_name(plain, start, bare, shape, title):
        return None
    return name_span(start, bare, end, shape.full or gloss is not None, rule, gloss)


@cache
def _latin_name() -> re.Pattern[str]:
    posts = alternatives(read_words("posts")["latin_posts"])
    part = r"[A-ZÀ-Þ][\w'.\-]{0,29}"
    return re.compile(rf"{part}(?: (?!{posts})(?:{part}|{_PARTICLES})(?!\w)){{0,6}}")


def _may_be_name(plain: str, start: int, bare: int, shape: Shape, title: str) -> bool:
    """Return whether a title and the shape behind it name a person; an unsure title asks for a surname."""
    first, _, last = plain[bare : shape.end].partition(" ")
    if title in read_words("titles")["addresses"]:
        known = first in given_names() or last in family_names()
        return shape.full and (known or post_follows().match(plain, shape.end) is not None)
    counted = _COUNTED.search(plain[max(0, start - _BEFORE) : start])
    if shape.full:
        return not (counted and (is_phrase(first) or (plain[bare - 1] == " " and ends_name().match(first))))
    small = len(first) < 3 or word_pattern("posts", "loose").fullmatch(first)
    return title not in _unsure() and not counted and not small


def _glossed(plain: str, end: int) -> tuple[int, re.Match[str] | None]:
    """Return where a name ends and the gloss in Latin letters behind it, over further parts of a foreign name."""
    at: int | None = end
    for _ in range(_GLOSSED_PARTS):
        if at is None:
            break
        if gloss := _LATIN_GLOSS.match(plain, at):
            return at, gloss
        at = further_part(plain, at)
    return end, None
