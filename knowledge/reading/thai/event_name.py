"""Names and kinds of events in Thai releases: the words that tell what happened, verbatim."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from knowledge.reading.mention import Mention
from knowledge.reading.thai.event_cues import cues

_LONGEST, _SHORTEST, _LONGEST_QUOTE = 230, 8, 120
_TO_PEOPLE = 12  # letters between "met" and whom: "หารือร่วมกับ"
_STRONGER_WITHIN = 500  # letters behind a weak name in which another counts
_WITHIN = 1500  # letters behind the day in which the event is named
_LOOK_BACK = 30  # letters before a name
_SPOKEN_WITHIN = 600  # the same, where somebody only speaks
_WORD = re.compile(r"[^ \n]+")
_GLUED = re.compile(r"(?<=[ก-๙)])(?:โดยมี|ซึ่ง|พร้อมด้วย|พร้อมทั้ง|ทั้งนี้|เมื่อวันที่|ในวันที่|ในวันนี้|ในช่วง|เมื่อวานนี้|ระหว่างวันที่|(?<!ผู้)ว่า$)")
_CLAUSE = re.compile(r"โดย|ณ(?![ก-ฮ])|ซึ่ง|เพื่อ|พร้อม|เมื่อ|ระหว่างวัน|วันที่|ใน|ที่|ร่วมกับ|ว่า|ทั้งนี้|มี(?= )|ได้|จะ")
_GOES_ON = re.compile(r"ประจำปี|ครั้งที่|เนื่อง|ในโอกาส|การ|ด้าน|หัวข้อ|ใน(?!วันที่|วัน|การนี้|โอกาสนี้)|ที่ \d|ปี")
_TAKING_PART = ("ร่วม", "เข้า", "พบหารือ")
_PAIRS = {'"': '"', "(": ")"}


class Name(NamedTuple):
    """What the event is called, at `start` to `end`, and its kind (a meeting, a ceremony ...)."""

    start: int
    end: int
    kind: str


def find_name(plain: str, start: int, end: int, mentions: Sequence[Mention], spoken: bool = False) -> Name | None:
    """Return the first words between `start` and `end` of `plain` that name an event, outside of posts and names.

    Where all is `spoken`, things done are passed over: they are what is spoken about, and so is what is named further
    on, or without a word before it that tells of taking part in it.
    """
    end = min(end, start + _WITHIN)
    taken = [
        (mention.start, mention.post_end) for mention in mentions if start < mention.post_end and mention.start < end
    ]
    weak: Name | None = None
    for found in cues().names.finditer(plain, start, min(end, start + _SPOKEN_WITHIN) if spoken else end):
        kind = cues().kinds[int((found.lastgroup or "k0")[1:])]
        if spoken and not (kind.told and _is_taken_part_in(plain, found.start())):
            continue
        if any(first <= found.start() < last for first, last in taken):
            continue
        if weak and (found.start() < weak.end or kind.weak):
            continue
        head = _past_people(found.end(), mentions) if kind.of_people else found.end()
        stop = _end(plain, found.start(), min(head, end), end)
        if stop - found.start() < _SHORTEST or stop <= found.end():
            continue
        name = Name(found.start(), stop, kind.kind)
        if not kind.weak:
            return name
        weak, end = name, min(end, found.start() + _STRONGER_WITHIN)
    return weak


def _is_taken_part_in(plain: str, place: int) -> bool:
    """Return whether what is named at `place` is something that those spoken of take part in, or hold."""
    return bool(cues().takes_part.search(plain, max(0, place - _LOOK_BACK), place)) or plain.startswith(
        _TAKING_PART, place
    )


def _past_people(head: int, mentions: Sequence[Mention]) -> int:
    """Return where the person ends who is named right behind `head`, `head` where nobody is."""
    return next((mention.post_end for mention in mentions if head <= mention.start <= head + _TO_PEOPLE), head)


def _end(plain: str, start: int, head: int, limit: int) -> int:
    """Return where the name that begins at `start` ends: before the first word that begins another clause."""
    limit = min(limit, max(start + _LONGEST, head))
    end, closing = head, ""
    for number, word in enumerate(_WORD.finditer(plain, head, limit)):
        ends = _CLAUSE if number == 0 else cues().ends  # "การประชุม คณะทำงาน"
        fresh = plain[word.start() - 1] in " \n"
        if not closing and fresh and ends.match(plain, word.start()) and not _GOES_ON.match(plain, word.start()):
            break
        if not closing and (glued := _GLUED.search(plain, word.start(), word.end())):
            end = glued.start()
            break
        if number and word.end() == limit and plain[limit : limit + 1] not in ("", " ", "\n"):  # cut within a word
            break
        closing = _left_open(word.group(), closing)
        if closing and plain.find(closing, word.end(), word.end() + _LONGEST_QUOTE) < 0:  # nothing closes it
            closing = ""
        end = word.end()
    return len(plain[:end].rstrip(" ,;:-"))


def _left_open(word: str, closing: str) -> str:
    """Return the mark that closes what is quoted or in brackets after `word`, empty where nothing is open."""
    for letter in word:
        closing = ("" if letter == closing else closing) if closing else _PAIRS.get(letter, "")
    return closing
