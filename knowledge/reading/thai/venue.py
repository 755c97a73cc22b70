"""Venues in Thai releases: where an event took place, from the word that leads to it to where it ends."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from knowledge.reading.mention import Mention
from knowledge.reading.thai.event_cues import cues
from knowledge.reading.thai.visited import find_visited

_LEADS = re.compile(
    r"(?<![ก-๙])ณ (?=\S)|(?<![ก-๙])ณ(?=[ก-ฮเแโใไ])|(?<=[ก-๙])ณ (?=ห้อง|โรงแรม|ศูนย์|อาคาร|หอประชุม)"
    r"|(?:(?<=[ )\n])|(?<=จัดขึ้น)|(?<=จัด))ที่ ?(?=[ก-๙A-Z])|(?<![ก-๙])บริเวณ ?(?=\S)"
    r"|เดินทาง(?:มา|ไป|ลง)?(?:ยัง|ถึง|มาที่|ไปที่) ?(?=[ก-๙A-Z])"
    r"|ลงพื้นที่ ?(?=หมู่|ตำบล|ต\.|อำเภอ|อ\.|จังหวัด|จ\.)|พื้นที่ ?(?=หมู่|ตำบล|ต\.)"
)
_LONGEST, _MOST_WORDS = 170, 14
_WITHIN = 4000  # letters of a paragraph in which its venue is sought
_WORD = re.compile(r"[^ \n]+")
_GLUED = re.compile(
    r"(?<=[ก-๙])(?:โดยมี|ซึ่ง|พร้อมด้วย|พร้อมทั้ง|ทั้งนี้|เมื่อวัน|ในวันที่|เพื่อร่วม|เพื่อติดตาม"
    r"|เพื่อหารือ|ในโอกาส|เข้าร่วม|และผ่าน|อย่างเป็นทางการ|แล้วเมื่อ|และ(?:พูดคุย|พบ|ติดตาม|ร่วม|รับ|ตรวจ))"
)
_PLAIN_WORD = re.compile(r"[0-9A-Za-z(\"'&\-]|(?:ที่ )?ๆ|ฯ|แอนด์|จำกัด|และ|ใน(?=พระ|ศาลา)|หลัง(?=นอก|ใน|ที่)")
_SHORT, _UNLISTED = 18, 3  # letters of a word that no list holds, and how many may follow each other
_AFTER_TIME = re.compile(
    r"\)?[ ,]{0,2}(?:(?:ใน)?(?:ช่วง)?เวลา ?)?(?:ประมาณ)? ?(?:\d{1,2}[.:]\d\d)?(?: ?-? ?\d{1,2}[.:]\d\d)?"
    r" ?(?:น\.?|นาฬิกา)?"
    r"(?: ?\([^()\n]{0,80}\))?(?: ?ตามเวลา\S{0,30})? ?$"
)


_LESS_SURE = {"place word": 2, "visited": 1}  # than "ณ" and what stands beside the day
_SOMEBODY = re.compile(r" (?:นาย|นาง|ดร\.|พล(?:เอก|โท|ตรี|ตำรวจ|\.))")
_BESIDE = 60  # letters between the day and the place beside it
_HELD_NEAR = 350  # letters before a place, the same in what somebody only says
_HELD_WITHIN = 120  # letters before a place in which is said what is held there


class Venue(NamedTuple):
    """A place at `start` to `end`; `rule` names what found it, `exact` is higher for rooms than for areas."""

    start: int
    end: int
    rule: str
    exact: int


def find_venue(
    plain: str, spans: Sequence[tuple[int, int]], day_end: int, mentions: Sequence[Mention], spoken: bool = False
) -> Venue | None:
    """Return the venue told in `spans` of `plain`: the most exact place of the first span that has any.

    A later span wins only with a place that is more exact by two. `day_end` is where the event's day ends, or -1.
    Where all is `spoken`, what is visited counts only near the head.
    """
    best: Venue | None = None
    spans = [(start, min(end, start + _WITHIN)) for start, end in spans]
    mentions = [mention for mention in mentions if any(start <= mention.start < end for start, end in spans)]
    for start, end in spans:
        here = [
            one for one in _places(plain, start, end, day_end, mentions) if not spoken or _held_at(plain, start, one)
        ]
        top = max(here, key=lambda venue: venue.exact, default=None)
        if top and (best is None or top.exact >= best.exact + 2):
            best = top
    return best or (_otherwise(plain, *spans[0], mentions, spoken) if spans else None)


def _otherwise(plain: str, start: int, end: int, mentions: Sequence[Mention], spoken: bool) -> Venue | None:
    """Return the room that stands there with no word that leads to it, or else what is visited."""
    if unmarked := _unmarked(plain, start, end, mentions):
        return unmarked
    visited = find_visited(plain, start, end, mentions, lambda place: _end(plain, place, end, mentions), spoken)
    return Venue(*visited, 1) if visited else None


def _held_at(plain: str, start: int, venue: Venue) -> bool:
    """Return whether something is held or gone to right before `venue`; who speaks names many places."""
    beside = venue.start - start < _BESIDE
    return beside or bool(cues().holding.search(plain, max(start, venue.start - _HELD_NEAR), venue.start))


def _places(plain: str, start: int, end: int, day_end: int, mentions: Sequence[Mention]) -> Iterator[Venue]:
    named = [(mention.start, mention.end) for mention in mentions if mention.start < end and mention.end > start]
    if day_end >= 0 and start <= day_end <= end and (venue := _beside_day(plain, day_end, end, mentions)):
        yield venue
    for lead in _LEADS.finditer(plain, start, end):
        place = lead.end()
        if any(first <= lead.start() < last for first, last in named):
            continue
        if lead.group().startswith("ณ"):
            if cues().no_place.match(plain, place) or _of_a_post(plain, lead.start(), place):
                continue
            rule = "at"
        elif lead.group().startswith("เดินทาง"):
            if not cues().place.match(plain, place) or cues().home.match(plain, place):
                continue
            rule = "visited"
        elif lead.group().startswith(("บริเวณ", "พื้นที่", "ลงพื้นที่")):  # a place on the way, unless something is held there
            if not cues().holding.search(plain, max(start, lead.start() - _HELD_WITHIN), lead.end()):
                continue
            place = lead.start() if lead.group().startswith("บริเวณ") else place
            rule = "place word"
        else:
            if not cues().rooms.match(plain, place) and not _place_alone(plain, place):
                continue
            rule = "place word"
        yield from _venue(plain, place, end, mentions, rule)


def _of_a_post(plain: str, lead: int, place: int) -> bool:
    """Return whether "ณ" tells where somebody serves: "เอกอัครราชทูต ณ กรุงเวียนนา"."""
    if cues().rooms.match(plain, place) or cues().buildings.match(plain, place):
        return False
    return bool(cues().serving.search(plain, max(0, lead - 40), lead))


def _unmarked(plain: str, start: int, end: int, mentions: Sequence[Mention]) -> Venue | None:
    """Return the room or hall that stands in the text with no word that leads to it."""
    for found in cues().halls.finditer(plain, start, end):
        if plain[found.start() - 1] in " \n":
            return next(_venue(plain, found.start(), end, mentions, "unmarked"), None)
    return None


def _place_alone(plain: str, place: int) -> bool:
    """Return whether a place that "ที่" leads to is one: "ที่ กระทรวง" and "ที่จังหวัด", not "ที่กระทรวงกำหนด"."""
    found = cues().buildings.match(plain, place) or cues().areas.match(plain, place)
    return bool(found and (plain[place - 1] == " " or not cues().clause.match(plain, found.end())))


def _beside_day(plain: str, day_end: int, end: int, mentions: Sequence[Mention]) -> Venue | None:
    """Return the place that stands right behind the day and hour, with or without a word that leads to it."""
    after = plain[day_end : min(end, day_end + 160)]
    for found in re.finditer(r"(?<= )(?:ที่ ?|บริเวณ)?(?=[ก-ฮเแโใไA-Z])", after):
        if not _AFTER_TIME.fullmatch(after, 0, found.start()):
            continue
        place = day_end + (found.start() if found.group() == "บริเวณ" else found.end())
        listed = cues().place.match(plain, place) and not cues().ends.match(plain, place)
        if listed or (found.group() and plain[place].isascii()):
            venue = next(_venue(plain, place, end, mentions, "beside the day"), None)
            return venue if venue and (found.group() or _no_actor(plain, venue)) else None
    return None


def _no_actor(plain: str, venue: Venue) -> bool:
    """Return whether a place that no word leads to is one; a ministry behind the day is who acts, not where."""
    hall = cues().rooms.match(plain, venue.start) or plain.startswith("ทำเนียบ", venue.start)
    return bool(hall or (venue.rule.endswith("area") and _SOMEBODY.match(plain, venue.end)))


def _venue(plain: str, place: int, limit: int, mentions: Sequence[Mention], rule: str) -> Iterator[Venue]:
    end = _end(plain, place, limit, mentions)
    if end - place < 3:
        return
    area = bool(cues().areas.match(plain, place))
    exact = 1 if area else 5 if cues().rooms.match(plain, place) else 4 if cues().buildings.match(plain, place) else 3
    exact -= _LESS_SURE.get(rule, 0)
    yield Venue(place, end, f"{rule}, area" if area else rule, exact)


def _end(plain: str, place: int, limit: int, mentions: Sequence[Mention]) -> int:
    """Return where the place that begins at `place` ends: before the next word that no place has."""
    limit = min([limit, place + _LONGEST, *(mention.start for mention in mentions if mention.start > place)])
    end = place
    words = list(_WORD.finditer(plain, place, limit))[:_MOST_WORDS]
    free = 0  # words to come that belong to a name, though no list holds them
    for number, word in enumerate(words):
        if number and cues().ends.match(plain, word.start()):
            break
        if glued := _GLUED.search(plain, word.start(), word.end()):
            end = glued.start()
            break
        if province := cues().province.match(plain, word.start(), limit):
            end = max(end, province.end())
            if province.end() < word.end():
                break
            continue
        listed = cues().place.match(plain, word.start())
        if number and not free and not listed and not _PLAIN_WORD.match(word.group()):
            free = _free_words(plain, words[number:])
            if not free:
                break
        free = 1 if listed and listed.end() == word.end() else max(0, free - 1)  # "โรงแรม" opens a name
        end = word.end()
    return len(plain[:end].rstrip(" ,;:-(\"'"))


def _free_words(plain: str, words: Sequence[re.Match[str]]) -> int:
    """Return how many of `words`, which no list holds, may belong to a place that goes on behind them."""
    for number, word in enumerate(words[: _UNLISTED + 1]):
        if number and (_listed(plain, word.start()) or cues().ends.match(plain, word.start())):
            return number
        if len(word.group()) > _SHORT:
            return 0
    return len(words) if len(words) <= _UNLISTED else 0


def _listed(plain: str, start: int) -> bool:
    return bool(cues().place.match(plain, start) or _PLAIN_WORD.match(plain, start))
