"""Thai of English posts: those of the cabinet and the heads of public bodies, by their official names."""

from collections.abc import Iterator
from functools import cache

from knowledge.language.concepts import read_lexicon
from knowledge.language.post_names import post_in_english
from knowledge.language.text import normalise

_MINISTRY = "กระทรวง"
_OF_A_MINISTRY = (
    "รัฐมนตรีว่าการ{}", "รัฐมนตรีช่วยว่าการ{}", "ผู้ช่วยรัฐมนตรีประจำ{}", "ปลัด{}", "รองปลัด{}", "โฆษก{}",
    "เลขานุการรัฐมนตรีว่าการ{}", "ที่ปรึกษารัฐมนตรีว่าการ{}",
)  # fmt: skip
_OF_A_DEPARTMENT = ("อธิบดี{}", "รองอธิบดี{}", "โฆษก{}")
_OF_AN_OFFICE = ("เลขาธิการ{}", "รองเลขาธิการ{}", "ผู้อำนวยการ{}", "โฆษก{}")
_BEFORE = ("", "รอง", "อดีต")
_JOINTS = (" and ", ", ")
_LONGEST = 300  # letters: more is no post


def _posts() -> Iterator[str]:
    for head in read_lexicon("post_names")["heads"]:
        if "{" not in head and "." not in head and "ฯ" not in head:
            yield from (before + head for before in _BEFORE)
    for names in read_lexicon("organisations").values():
        body = names["th"][0]
        kinds = {_MINISTRY: _OF_A_MINISTRY, "กรม": _OF_A_DEPARTMENT, "สำนักงาน": _OF_AN_OFFICE}
        for begins, shapes in kinds.items():
            if body.startswith(begins):
                yield from (shape.format(body) for shape in shapes)


@cache
def _thai_of() -> dict[str, str]:
    found: dict[str, str] = {}
    for thai in _posts():
        if english := post_in_english(thai):
            found.setdefault(_plain(english), thai)
    return found


def _plain(english: str) -> str:
    plain = normalise(english).replace("defense", "defence").replace("labor", "labour").replace("advisor", "adviser")
    return plain.replace("permanent secretary for ", "permanent secretary of the ministry of ").removeprefix("the ")


@cache
def known_posts(post: str) -> tuple[tuple[str, str], ...]:
    """Return each English post that `post` joins, as (English in one spelling, Thai); empty where one is unknown."""
    if len(post) > _LONGEST:
        return ()
    plain = _plain(post)
    if plain in _thai_of():
        return ((plain, _thai_of()[plain]),)
    for joint in _JOINTS:
        one, found, other = plain.partition(joint)
        while found:
            if one in _thai_of() and (more := known_posts(other)):
                return ((one, _thai_of()[one]), *more)
            head, found, other = other.partition(joint)
            one = f"{one}{joint}{head}"
    return ()


def post_in_thai(post: str) -> str | None:
    """Return the Thai of an English post, or of several joined by "and"; None where one of them is not known."""
    return "และ".join(thai for _, thai in known_posts(post)) or None


def plain_post(english: str) -> str:
    """Return an English post in the one spelling that is compared: "Defense" as "Defence", small letters."""
    return _plain(english)
