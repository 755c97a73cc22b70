"""Words of posts in Thai releases, as patterns: what a post begins with, what joins, ends or never belongs to one."""

import re
from functools import cache

from knowledge.language.concepts import read_lexicon
from knowledge.reading.thai.known_words import countries
from knowledge.reading.thai.vocabulary import alternatives, read_words

_BEFORE_HEADS = 4  # "อดีตรองผู้ช่วย"


def _words(*keys: str) -> str:
    return alternatives(word for key in keys for word in read_words("posts")[key])


@cache
def head() -> re.Pattern[str]:
    """Return the pattern of the words that a post begins with, "อดีตรองอธิบดี" ..."""
    return re.compile(rf"(?!{_words('no_heads')})(?:{_words('before_head')}\s?){{0,{_BEFORE_HEADS}}}{_words('heads')}")


@cache
def lead() -> re.Pattern[str]:
    """Return the pattern of what may stand between a name and its post: "อายุ 40 ปี ตำแหน่ง"."""
    return re.compile(rf"[ ,:\-\n]{{0,3}}(?:อายุ \d{{1,3}} ปี,?\s?)?(?:{_words('before_post')}\s?)?")


@cache
def joined_head() -> re.Pattern[str]:
    """Return the pattern of what joins a second post to the first; its group "head" is where that begins."""
    return re.compile(rf"[ ,]{{0,2}}{_words('joiners')}\s?(?=(?P<head>{head().pattern}))")


@cache
def spaced_head() -> re.Pattern[str]:
    """Return the pattern of a post behind a space; it is the group "head"."""
    return re.compile(rf" {{1,2}}(?P<head>{head().pattern})")


@cache
def _group() -> re.Pattern[str]:
    return re.compile(rf"{_words('groups')}(?=\s|\Z|{_words('of_groups')})(?!\s?จังหวัด|ที่ปรึกษา)|{_words('groups_sure')}")


@cache
def _group_behind_post() -> re.Pattern[str]:
    return re.compile(
        rf"{_group().pattern}|{_words('groups')}|{_words('may_be_groups')}(?=\s|\Z|{_words('of_groups')})"
    )


def is_group(plain: str, at: int, behind_post: bool = False) -> bool:
    """Return whether people without names begin at `at`: "ผู้บริหารระดับสูง", "เจ้าหน้าที่ที่เกี่ยวข้อง".

    Behind a post they do so with less: "ปลัดกระทรวง ผู้แทนจากธนาคาร", but "นายก ข ผู้แทนจากธนาคาร".
    """
    return (_group_behind_post() if behind_post else _group()).match(plain, at) is not None


@cache
def cut() -> re.Pattern[str]:
    """Return the pattern of what ends a post even where it is glued to it."""
    behind = "".join(f"(?<!{word})" for word in read_words("posts")["no_end_behind"])
    return re.compile(behind + _words("glued_ends"))


def glued_end(text: str) -> int:
    """Return where in `text` a word is glued that no post or name holds, a verb say; 0 where none is."""
    found = cut().search(text, 1)
    return found.start() if found else 0


@cache
def whole_names() -> tuple[str, ...]:
    """Return names that are whole: those of the ministries, and the prime minister's post."""
    names = (entry["th"][0] for entry in read_lexicon("organisations").values() if entry.get("th"))
    return ("นายกรัฐมนตรี", *(name for name in names if name.startswith("กระทรวง")))


@cache
def whole_with_more() -> re.Pattern[str]:
    """Return the pattern of a whole name with something glued to it that is no part of a post."""
    goes_on = alternatives([*read_words("posts")["after_whole"], *countries()])
    return re.compile(rf"{alternatives(whole_names())}(?=[ก-ฮเ-ไ])(?!{goes_on})")
