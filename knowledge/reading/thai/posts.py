"""Posts in Thai releases: where the post beside a name begins, and where it ends."""

import re
from functools import cache

from knowledge.reading.thai.vocabulary import alternatives, read_words

_CHUNK = re.compile(r"\S+")
_LONGEST = 220  # letters of a post
_BRACKETS = re.compile(r"\s?\((?!นาย|นาง|พล|ดร|H\.E|Mr|Ms|Mrs)[^()\n]{1,60}\)")


@cache
def _head() -> re.Pattern[str]:
    words = read_words("posts")
    before = alternatives(words["before_head"])
    return re.compile(rf"(?:(?:{before})\s?){{0,3}}(?:{alternatives(words['heads'])})")


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(rf"[ ,:\-]{{0,3}}(?:(?:{alternatives(read_words('posts')['before_post'])})\s?)?")


@cache
def _joined() -> re.Pattern[str]:
    words = read_words("posts")
    return re.compile(rf"[ ,]{{0,2}}(?:{alternatives(words['joiners'])})\s?(?={_head().pattern})")


@cache
def _carried() -> re.Pattern[str]:
    return re.compile(rf" {{1,2}}(?:{alternatives(read_words('posts')['carries_on'])})")


@cache
def _group() -> re.Pattern[str]:
    return re.compile(rf" {{1,2}}(?:{alternatives(read_words('posts')['groups'])})")


@cache
def _end() -> re.Pattern[str]:
    words = read_words("posts")
    return re.compile(alternatives(words["ends"]))


_ENUMERATED = re.compile(r" [ก-ฮเ-ไ][ก-๎]{2,24}(?: [ก-๎]{3,24})?(?= ?และ(?!คณะ|นาย|นาง|พล|ดร|ผู้|เจ้า|หัวหน้า|ประชาชน|หน่วยงาน))")
_ENUMERATED_LAST = re.compile(r" ?และ(?!คณะ|นาย|นาง|พล|ดร|ผู้|เจ้า|หัวหน้า|ประชาชน|หน่วยงาน)[ก-๎]{3,40}")
_NEXT_NAME = re.compile(r"(?:นาย(?!ก|อำเภอ|แพทย์|ทะเบียน|ทหาร|ช่าง|ด่าน|ตำรวจ)|นางสาว|นาง(?=[ก-ฮเ-ไ])|น\.ส\.|พลเอก|พลโท|พลตรี|พล\.)")


def post_behind(plain: str, at: int) -> tuple[int, int] | None:
    """Return where the post that follows a name ending at `at` begins and ends; None where none follows."""
    lead = _lead().match(plain, at)
    start = lead.end() if lead else at
    if not _head().match(plain, start):
        return None
    return start, post_end(plain, start)


def post_end(plain: str, start: int) -> int:
    """Return where the post that begins at `start` ends."""
    head = _head().match(plain, start)
    position = head.end() if head else start
    limit = min(len(plain), start + _LONGEST)
    while position < limit:
        end, whole = _piece_end(plain, position, limit)
        position = end
        if not whole:
            break
        following = _following(plain, position)
        if following is None:
            break
        position = following
    return len(plain[:position].rstrip(" ,:;-"))


def _piece_end(plain: str, position: int, limit: int) -> tuple[int, bool]:
    """Return where the run without spaces at `position` ends, and whether no verb or name cut it."""
    chunk = _CHUNK.match(plain, position, limit)
    if chunk is None:
        return position, True
    ends = [found.start() for found in (_end().search(chunk.group()), _NEXT_NAME.search(chunk.group())) if found]
    if joined := re.search(r"[,;:\"”“(]", chunk.group()):
        ends.append(joined.start())
    return (position + min(ends), False) if ends and chunk.group()[min(ends)] != "(" else (
        (position + min(ends), True) if ends else (chunk.end(), True)
    )


def _following(plain: str, position: int) -> int | None:
    """Return where the post goes on behind `position`, None where it ends there."""
    if brackets := _BRACKETS.match(plain, position):
        return brackets.end()
    if joined := _joined().match(plain, position):
        head = _head().match(plain, joined.end())
        return head.end() if head else None
    if enumerated := _ENUMERATED.match(plain, position):
        if not _end().search(enumerated.group()) and not _head().match(enumerated.group().strip()):
            last = _ENUMERATED_LAST.match(plain, enumerated.end())
            return last.end() if last and not _end().search(last.group()) else None
    if _group().match(plain, position):
        return None
    if carried := _carried().match(plain, position):
        return carried.end()
    second = re.match(r" {1,2}", plain[position : position + 2])
    if second and (head := _head().match(plain, position + second.end())):
        return head.end()
    return None
