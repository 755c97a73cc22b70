"""Parts of posts in Thai releases: whether a post goes on behind a space, and how far that part reaches."""

import re
from functools import cache

from knowledge.reading.thai.known_words import countries
from knowledge.reading.thai.post_words import cut, head, is_group, joined_head, whole_names
from knowledge.reading.thai.vocabulary import alternatives, read_words, word_pattern

_GAP = re.compile(" {1,2}")
_WORD = re.compile(r"\S+")
_BRACKETS = re.compile(r"\s?\([^()\n]{1,70}\)(?:\s?\([^()\n]{1,30}\))?")
_COMPANY = re.compile(r" {1,2}(?:[^\s()]{1,40} ){1,6}?จำกัด(?: ?\(มหาชน\))?")  # behind "บริษัท"
_NUMBER = re.compile(r" {1,2}(?:ที่ ?)?\d{1,3}(?![\d.:/])")  # "เขต 1", "ภาค 18"
_ABBREVIATION = re.compile(r" {1,2}(?:[ก-ฮ]{1,4}\.){1,5}(?=[\s(]|\Z)")
_LATIN = re.compile(r"(?: {1,2}[A-Z&][\w&.,'\-]{0,30}){1,10}(?: \([A-Z][\w .&\-]{1,30}\))?(?=[\s(]|\Z)", re.ASCII)
_MINISTRY = "กระทรวง"
_BEFORE = 60  # letters before a gap that are looked at


def next_part(plain: str, start: int, position: int, limit: int) -> int | None:
    """Return where the first word of the next part of the post at `start` ends; None where the post ends here."""
    if brackets := _BRACKETS.match(plain, position, limit):
        return brackets.end()
    if joined := joined_head().match(plain, position, limit):
        return None if is_group(plain, joined.end(), behind_post=True) else joined.end("head")
    gap = _GAP.match(plain, position, limit)
    if gap is None:
        return None
    if asked := _asked_for(plain, position, limit) or _enumerated(plain, position, limit):
        return asked
    if is_group(plain, gap.end(), behind_post=True):
        return None
    if second := head().match(plain, gap.end(), limit):
        return second.end()
    return _carried(plain, start, position, limit)


def _carried(plain: str, start: int, position: int, limit: int) -> int | None:
    """Return the end of the word behind a space that carries the post on: an organisation, a place, a field."""
    at = position + len(plain[position : position + 2]) - len(plain[position : position + 2].lstrip())
    if word_pattern("posts", "ends", "glued_ends").match(plain, at):
        return None
    carried = _carries_on().match(plain, at, limit)
    if carried is None:
        return None
    again = f" {carried.group()}" in plain[start:position]  # a row of organisations, no longer whose post it is
    ministry_again = carried.group() == "กระทรวง" and _ends_whole(plain, position)
    return None if again or ministry_again else carried.end()


@cache
def _carries_on() -> re.Pattern[str]:
    return re.compile(alternatives([*read_words("posts")["carries_on"], *countries()]))


def _ends_whole(plain: str, position: int) -> bool:
    return plain[max(0, position - _BEFORE) : position].endswith(whole_names())


@cache
def _asks() -> re.Pattern[str]:
    words = read_words("posts")
    return re.compile(
        rf"(?:[A-Za-z]|{alternatives(words['asks_for_more'])}|(?<![ก-๙]){alternatives(words['asks_alone'])})\Z"
    )


@cache
def _numbered() -> re.Pattern[str]:
    return re.compile(f"{alternatives(read_words('posts')['numbered'])}\\Z")


def _asked_for(plain: str, position: int, limit: int) -> int | None:
    """Return the end of what the word before `position` asks for: a company's name, a number, an abbreviation."""
    before = plain[max(0, position - _BEFORE) : position]
    if before.endswith("บริษัท") and (company := _COMPANY.match(plain, position, limit)):
        return company.end()
    number = _NUMBER.match(plain, position, limit)
    if number and _numbered().search(before):
        return number.end()
    if abbreviation := _ABBREVIATION.match(plain, position, limit):
        return abbreviation.end()
    word = _WORD.match(plain, position + 1, limit)
    if word is None or not _asks().search(before):
        return None
    if latin := _LATIN.match(plain, position, limit):
        return latin.end()
    ends = word_pattern("posts", "ends", "glued_ends", "loose").match(word.group())
    return None if ends else position + 1


@cache
def _enumeration() -> re.Pattern[str]:
    words = read_words("posts")
    no_last = rf"{alternatives(words['not_enumerated'])}(?!{alternatives(words['enumerated_all_the_same'])})"
    return re.compile(rf"(?: [ก-ฮเ-ไ][ก-๎]{{2,16}}){{1,2}} ?และ(?!{no_last})[ก-๎]{{3,40}}")


def _enumerated(plain: str, position: int, limit: int) -> int | None:
    """Return the end of a name in several words, "อุดมศึกษา วิทยาศาสตร์ วิจัยและนวัตกรรม"; None where none goes on."""
    found = _enumeration().match(plain, position, limit)
    if found is None or cut().search(found.group()) or _ends_whole(plain, position):
        return None
    other = word_pattern("posts", "ends", "heads", "loose", "groups")
    words = [word.removeprefix("และ") for word in found.group().split() if word != "และ"]
    if _MINISTRY in plain[max(0, position - _BEFORE) : position].rpartition(" ")[2]:
        words[-1] = words[-1].removeprefix("การ")  # "กระทรวงเมฆ ฝน และการเกษตร"
    if any(other.match(word) for word in words):
        return None
    return found.end()
