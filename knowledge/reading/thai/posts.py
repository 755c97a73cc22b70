"""Posts in Thai releases: where the post behind a name begins, and where it ends."""

import re
from functools import cache

from knowledge.language.concepts import read_lexicon
from knowledge.reading.thai.known_words import countries
from knowledge.reading.thai.vocabulary import alternatives, read_words, word_pattern

_CHUNK = re.compile(r"\S+")
_LONGEST = 260  # letters of a post
_BRACKETS = re.compile(r"\s?\([^()\n]{1,70}\)(?:\s?\([^()\n]{1,30}\))?")
_LATIN_POST = re.compile(
    r",? (?=[A-Za-z&,. ]{0,60}(?:President|Director|Officer|C[EFOT]O|Chair|Manager|Minister|Ambassador|Secretary|Founder|Head|Chief|Partner))"
    r"[A-Z][A-Za-z&,.'\- ]{2,120}[A-Za-z]"
)
_NOT_JOINED = r"(?!คณะ(?!กรรม)|นาย(?!ก|อำเภอ)|นาง|พล|ดร|เจ้าหน้าที่|หัวหน้าส่วน|ประชาชน|หน่วยงาน|ผู้(?!ว่า|อำนวย|ช่วย|จัดการ|บัญชา|ตรวจ)|สื่อ|ข้าราชการ|ภาค)"
_COMPANY = re.compile(r" {1,2}(?:[^\s()]{1,40} ){1,6}จำกัด(?: ?\(มหาชน\))?")  # behind "บริษัท"
_NUMBER = re.compile(r" {1,2}(?:ที่ ?)?\d{1,3}(?![\d.:/])")  # "เขต 1", "ภาค 18"
_ABBREVIATION = re.compile(r" {1,2}(?:[ก-ฮ]{1,4}\.){1,5}(?=[\s(]|\Z)")
_LATIN_RUN = re.compile(r"(?: {1,2}[A-Z&][\w&.,'\-]{0,30}){1,10}(?: \([A-Z][\w .&\-]{1,30}\))?(?=[\s(]|\Z)", re.ASCII)
_NUMBERED = re.compile(r"(?:เขต|ภาค|ภาคที่|รุ่นที่|รุ่น|เขตที่|ที่|คนที่|หมู่|หมู่ที่|ระดับ|ลำดับที่)$")
_OPENED = re.compile(r"(?:[A-Za-z]|บริษัท|ธนาคาร|มูลนิธิ|สมาคม|โรงพยาบาล|โรงเรียน|มหาวิทยาลัย|บมจ\.|บจก\.|กลุ่มบริษัท|เครือ|จังหวัด|อำเภอ|ตำบล|กระทรวง|กรม|สำนักงาน|จ\.|อ\.|ต\.|รมว\.|รมช\.|ผอ\.|ปลัด|โฆษก|อธิบดี|เลขาธิการ|ผู้ว่าการ|ประธาน|กรรมการ|ผู้จัดการ|ผู้จัดการใหญ่|แบรนด์|เลขานุการ|เลขานุการฯ|ที่ปรึกษา|ผู้อำนวยการ|อบต\.|อบจ\.|สปป\.|ฯ|แห่ง|ประจำ|(?<![ก-๙])(?:ด้าน|ฝ่าย|กลุ่ม|ส่วน|บ้าน|รอง)|หัวหน้า|ผู้แทน|สาธารณรัฐ)$")
_OF_MONKS = ("กรรมการมหาเถร", "เจ้าคณะ", "รองเจ้าคณะ", "เจ้าอาวาส", "ผู้ช่วยเจ้าอาวาส", "เลขานุการสมเด็จ")  # they hold several
_MARK = re.compile(r'[,;:"“”]|(?<!ผู้)(?<!รอง)ว่า$')
_ENUMERATED = re.compile(rf"(?: [ก-ฮเ-ไ][ก-๎]{{2,16}}){{1,2}} ?และ{_NOT_JOINED}[ก-๎]{{3,40}}")


@cache
def head_pattern() -> re.Pattern[str]:
    """Return the pattern of the words that a post begins with, "อดีตรองอธิบดี" ..."""
    words = read_words("posts")
    before = alternatives(words["before_head"])
    return re.compile(rf"(?:(?:{before})\s?){{0,4}}(?:{alternatives(words['heads'])})")


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(rf"[ ,:\-\n]{{0,3}}(?:อายุ \d{{1,3}} ปี,?\s?)?(?:(?:{alternatives(read_words('posts')['before_post'])})\s?)?")


@cache
def _joined() -> re.Pattern[str]:
    words = read_words("posts")
    return re.compile(rf"[ ,]{{0,2}}(?:{alternatives(words['joiners'])})\s?(?=(?P<head>{head_pattern().pattern}))")


def post_behind(plain: str, at: int, limit: int) -> tuple[int, int] | None:
    """Return where the post that follows a name ending at `at` begins and ends, before `limit`; None where none does."""
    lead = _lead().match(plain, at, limit)
    start = lead.end() if lead else at
    head = head_pattern().match(plain, start, limit)
    if head is None:
        latin = _LATIN_POST.match(plain, at, limit)
        return (at + len(latin.group()) - len(latin.group().lstrip(" ,")), latin.end()) if latin else None
    if _is_group(plain, start):
        return None
    whole = _whole().search(plain, start, limit)
    end = whole.end() if whole and whole.end() <= head.end() else _post_end(plain, start, head.end(), min(limit, start + _LONGEST))
    return (start, end) if end > start else None


def _is_group(plain: str, at: int, behind_post: bool = False) -> bool:
    """Return whether people without names begin at `at`: "ผู้บริหารระดับสูง", "เจ้าหน้าที่ที่เกี่ยวข้อง".

    Behind a post they do so with less: "ปลัดกระทรวง ผู้แทนจากธนาคาร", but "นายก ข ผู้แทนจากธนาคาร".
    """
    return (_group_behind_post() if behind_post else _group()).match(plain, at) is not None


@cache
def _group() -> re.Pattern[str]:
    words = read_words("posts")
    return re.compile(
        rf"(?:{alternatives(words['groups'])})(?=\s|\Z|{alternatives(words['of_groups'])})(?!\s?จังหวัด|ที่ปรึกษา)"
        rf"|(?:{alternatives(words['groups_sure'])})"
    )


@cache
def _group_behind_post() -> re.Pattern[str]:
    words = read_words("posts")
    return re.compile(
        rf"{_group().pattern}|(?:{alternatives(words['groups'])})"
        rf"|(?:{alternatives(words['may_be_groups'])})(?=\s|\Z|{alternatives(words['of_groups'])})"
    )


def _post_end(plain: str, start: int, position: int, limit: int) -> int:
    first, heads = 0, 0  # where the first post ends, and how many follow with a space alone between
    while position < limit:
        position, whole = _piece_end(plain, position, limit)
        if not whole:
            break
        following = _following(plain, position, limit)
        if following is None:
            break
        if second := _spaced().match(plain, position, limit):
            first, heads = first or position, heads + 1
            if heads > 1 and not plain.startswith(_OF_MONKS, start) or plain[start : second.start() + 1].startswith(second.group("head")):
                position = first  # a row of posts without names
                break
        position = following
    return start + len(plain[start : min(position, limit)].rstrip(" ,:;-/("))


@cache
def _spaced() -> re.Pattern[str]:
    return re.compile(rf" {{1,2}}(?P<head>{head_pattern().pattern})")


def _piece_end(plain: str, position: int, limit: int) -> tuple[int, bool]:
    """Return where the run without spaces at `position` ends, and whether nothing cut it: a verb, a name, a mark."""
    chunk = _CHUNK.match(plain, position, limit)
    if chunk is None:
        return position, True
    text = chunk.group()
    ends = [found.start() for found in (_cut().search(text), _MARK.search(text)) if found]
    if whole := _whole().search(text):
        ends.append(whole.end())
    bracket = text.find("(")
    if bracket >= 0 and (not ends or bracket < min(ends)):
        return position + bracket, True
    return (position + min(ends), False) if ends else (chunk.end(), True)


def glued_end(text: str) -> int:
    """Return where in `text` a word is glued that no post or name holds, a verb say; 0 where none is."""
    found = _cut().search(text, 1)
    return found.start() if found else 0


@cache
def _cut() -> re.Pattern[str]:
    behind = "".join(f"(?<!{word})" for word in read_words("posts")["no_end_behind"])
    return re.compile(behind + alternatives(read_words("posts")["glued_ends"]))


@cache
def _whole() -> re.Pattern[str]:
    """Return the pattern of a name that is whole, a ministry say, with something glued to it that is no part of a post."""
    goes_on = alternatives([*read_words("posts")["after_whole"], *countries()])
    return re.compile(rf"(?:{alternatives([*_ministries(), 'นายกรัฐมนตรี'])})(?=[ก-ฮเ-ไ])(?!{goes_on})")


@cache
def _ministries() -> tuple[str, ...]:
    names = (entry["th"][0] for entry in read_lexicon("organisations").values() if entry.get("th"))
    return tuple(name for name in names if name.startswith("กระทรวง"))


def _following(plain: str, position: int, limit: int) -> int | None:
    """Return where the post goes on behind `position`, None where it ends there."""
    if brackets := _BRACKETS.match(plain, position, limit):
        return brackets.end()
    if joined := _joined().match(plain, position, limit):
        return None if _is_group(plain, joined.end(), behind_post=True) else joined.end("head")
    gap = re.compile(" {1,2}").match(plain, position, limit)
    if gap is None:
        return None
    if fixed := _fixed(plain, position, limit):
        return fixed
    if enumerated := _enumerated(plain, position, limit):
        return enumerated
    if _is_group(plain, gap.end(), behind_post=True):
        return None
    if head := head_pattern().match(plain, gap.end(), limit):
        return head.end()
    if word_pattern("posts", "ends", "glued_ends").match(plain, gap.end()):
        return None
    carried = word_pattern("posts", "carries_on").match(plain, gap.end(), limit)
    if carried and carried.group() == "กระทรวง" and plain[max(0, position - 60) : position].endswith(_ministries()):
        return None
    return carried.end() if carried else None


def _fixed(plain: str, position: int, limit: int) -> int | None:
    """Return the end of what the word before `position` asks for: a company's name, a number, an abbreviation."""
    before = plain[max(0, position - 14) : position]
    if before.endswith("บริษัท") and (company := _COMPANY.match(plain, position, limit)):
        return company.end()
    number = _NUMBER.match(plain, position, limit)
    if number and _NUMBERED.search(before):
        return number.end()
    if abbreviation := _ABBREVIATION.match(plain, position, limit):
        return abbreviation.end()
    word = _CHUNK.match(plain, position + 1, limit)
    if _OPENED.search(before) and (latin := _LATIN_RUN.match(plain, position, limit)):
        return latin.end()
    if _OPENED.search(before) and word and not word_pattern("posts", "ends", "glued_ends", "loose").match(word.group()):
        return position + 1
    return None


def _enumerated(plain: str, position: int, limit: int) -> int | None:
    """Return the end of a name in several words, "อุดมศึกษา วิทยาศาสตร์ วิจัยและนวัตกรรม"; None where none goes on."""
    found = _ENUMERATED.match(plain, position, limit)
    if found is None or _cut().search(found.group()):
        return None
    if plain[max(0, position - 60) : position].endswith(("นายกรัฐมนตรี", *_ministries())):
        return None
    for word in found.group().split():
        if word_pattern("posts", "ends", "heads", "loose", "groups").match(word.removeprefix("และ")):
            return None
    return found.end()
