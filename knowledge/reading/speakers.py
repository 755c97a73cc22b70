"""Speakers: who said, decided or ordered what stands behind a verb, by the name, the post or the body before it."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from knowledge.language.alternation import alternation
from knowledge.language.concepts import find_concepts
from knowledge.language.names import bare_name
from knowledge.language.text import normalise
from knowledge.reading.cues import cue_words
from knowledge.reading.mention import Mention
from knowledge.reading.page import Page
from knowledge.values import Language

_SUBJECT_REACH = 160  # letters before a verb within which its subject stands
_BODY_REACH = 90
_OPENING = 60  # letters of a sentence within which its subject stands: "Today (5 May) Mr ..."
_GAP = 45  # letters that may stand between a name (with its post) and the verb
_LONGEST_POST = 90
_AFTER_POST = 12  # letters that may stand between a post and the verb: "ได้", "has"
_SHORTEST_SUBJECT, _LONGEST_SUBJECT = 3, 50  # letters
_NOT_SUBJECT = re.compile(r"(?:ร่วมกับ|พร้อมด้วย|โดยมี|ให้แก่|ของ|แก่|กับ|จาก|ถึง|ต่อ|ให้|by|with|to|of|from)\s*$")


@dataclass(frozen=True, slots=True)
class Speakers:
    """The people of a page by their mentions: the full name of each, by mention and by the posts they hold."""

    page: Page
    mentions: Sequence[Mention]
    full_names: dict[int, str]
    holders: dict[frozenset[str], str]
    places: list[int]


def read_speakers(page: Page, mentions: Sequence[Mention]) -> Speakers:
    """Tie each short mention to the full name that begins with it, and each post to who holds it."""
    full: dict[str, str] = {}
    for mention in mentions:
        if mention.full:
            full.setdefault(bare_name(mention.name).split(" ")[0], mention.name)
    names = {
        number: mention.name if mention.full else full.get(bare_name(mention.name).split(" ")[0], mention.name)
        for number, mention in enumerate(mentions)
    }
    holders: dict[frozenset[str], str] = {}
    for mention in mentions:
        if mention.full and mention.post and (keys := _post_keys(mention.post)):
            holders.setdefault(keys, mention.name)
    return Speakers(page, mentions, names, holders, [mention.start for mention in mentions])


def _post_keys(post: str) -> frozenset[str]:
    keys = frozenset(mention.key for mention in find_concepts(normalise(post)))
    return keys if any(key.startswith("post:") for key in keys) else frozenset()


def opening(speakers: Speakers, start: int, verb: int) -> str | None:
    """Return the full name of whom what begins at `start` names first, where it opens with a day and that name."""
    number = bisect_left(speakers.places, start)
    if number < len(speakers.places) and speakers.places[number] < min(verb, start + _OPENING):
        return speakers.full_names[number]
    return None


def person_before(speakers: Speakers, start: int, verb: int) -> str | None:
    """Return the full name, or the post as printed, of whom the text names between `start` and the `verb`."""
    start = max(start, verb - _SUBJECT_REACH)
    for number in range(bisect_left(speakers.places, verb) - 1, -1, -1):
        mention = speakers.mentions[number]
        if mention.start < start:
            break
        last = max(mention.end, mention.post_end)
        if mention.end <= verb and verb - min(last, verb) <= _GAP:
            before = speakers.page.plain[max(0, mention.start - 12) : mention.start]
            if not _NOT_SUBJECT.search(before):
                return speakers.full_names[number]
    return _holder(speakers, start, verb)


@cache
def _openers(language: Language) -> re.Pattern[str]:
    words = cue_words(language)["openers"]
    return re.compile(rf"^(?:(?:{alternation(words)})[\s,]*){{0,3}}", re.IGNORECASE)


_POST = re.compile(
    r"(?:ท่าน)?(?:รอง|ผู้ช่วย|อดีต|เลขานุการ)?(?:นายก(?:รัฐมนตรี|ฯ)|รมว\.|รมช\.|รมต\.|รัฐมนตรี|ปลัด|อธิบดี|โฆษก|ผู้ว่า|เลขาธิการ|เลขาฯ|ผู้อำนวยการ|ผอ\.|"
    r"ผู้บัญชาการ|ผบ\.|ประธาน|กรรมการผู้จัดการ|ผู้ตรวจราชการ|เอกอัครราชทูต|รองโฆษก|ผู้แทน)"
    r"[^\s\"]{0,60}(?:[ ](?:[ก-ฮ]{1,5}\.){1,4})?"
    r"|(?:The\s|the\s)?(?:Deputy |Vice |Assistant )?(?:Prime Minister|PM|Minister|Spokesperson|Spokesman|"
    r"Secretary[- ]General|Director[- ]General|Permanent Secretary|Government Spokesperson|Governor|"
    r"President|Ambassador|Chairman)\b[^\n\".,]{0,50}"
)


def _holder(speakers: Speakers, start: int, verb: int) -> str | None:
    """Return who holds the post that stands right before the verb; the post as printed where nobody named holds it."""
    text = speakers.page.plain[start:verb].rsplit("\n", 1)[-1]
    text = _openers(speakers.page.language).sub("", text).strip()[-_LONGEST_POST:]
    found = list(_POST.finditer(text))
    if not found or len(text) - found[-1].end() > _AFTER_POST:
        return None
    printed = re.sub(r"\s*(?:ได้|จึง|ยัง|has|have|also)$", "", found[-1].group().strip())
    keys = _post_keys(printed)
    holding = {name for held, name in speakers.holders.items() if keys and keys <= held}
    exact = {name for held, name in speakers.holders.items() if keys and keys == held}
    for names in (exact, holding):
        if len(names) == 1:
            return names.pop()
    return None if printed in cue_words(speakers.page.language)["bare_posts"] else printed or None


def subject_before(page: Page, line: int, verb: int) -> str | None:
    """Return what a `line` opens with before the `verb`, where it is as short as a name: "The bank", "Aunt Daeng"."""
    if verb - line > _LONGEST_SUBJECT:
        return None
    text = _openers(page.language).sub("", page.body[line:verb]).strip()
    text = re.sub(r"[ ]?(?:ได้|ยัง|ขอ|จึง|ร่วม|พร้อม)+$", "", text)
    return text if len(text) >= _SHORTEST_SUBJECT and not re.search(r"[\d\"“”,:]", text) else None


_PART_REACH = 14
# What makes the name of a body part of a post or of a longer word: "the chairman of the board", "government policy".
_PART = re.compile(
    r"(?:ประธาน|กรรมการ|เลขานุการ|โฆษก|ประจำ|ผู้แทน|นโยบาย|ของ|หัวหน้า|สมาชิก|เลขาธิการ|มติ|ตามที่|ต่อ|มาตรการ|ให้|ใน|ถึง|เสนอ|แก่|กับ)$"
)


@cache
def _bodies(language: Language) -> re.Pattern[str]:
    boards, verbs = (alternation(cue_words(language)[key]) for key in ("boards", "board_verbs"))
    return re.compile(
        rf"(?<!ทำเนียบ)(?<![ก-๙](?=บอร์ด))(?:(?:{boards})(?:(?!{verbs})[ก-๙.]){{0,70}}|{alternation(cue_words(language)['bodies'])})"
    )


def body_before(page: Page, start: int, verb: int) -> str | None:
    """Return the body (the Cabinet, the meeting) that stands last between `start` and the `verb`, and near it."""
    found = list(_bodies(page.language).finditer(page.plain, max(start, verb - _BODY_REACH), verb))
    found = [one for one in found if not _PART.search(page.plain, max(0, one.start() - _PART_REACH), one.start())]
    return page.body[found[-1].start() : found[-1].end()] if found else None
