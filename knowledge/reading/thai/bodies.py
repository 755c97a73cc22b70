"""Bodies in Thai text: where the name of a ministry, an office, a company ... begins and ends."""

import re
from collections.abc import Iterator
from functools import cache
from heapq import merge

from knowledge.language.alternation import alternation
from knowledge.language.words import segment
from knowledge.reading.body import Body, body_words

_LONGEST_COMPANY = 90  # letters behind a head
_MOST_WORDS, _WORDS_OF_PLACE = 14, 4  # words behind a head
_SECOND_NAME = 50  # letters between what is read of a long name and its short form
_SHORTEST_TAIL, _SURELY_NAMED = 3, 8  # letters
_MOST_TRIES = 10_000  # the summary of the longest Cabinet meeting has 2,000
_OFFICE = "สำนักงานปลัด"  # every ministry has one
_RUN = re.compile(r"[ก-๎ฯ]{1,70}")
_INSIDE_WORD = re.compile(r"[ะ-ฺ็-๎]")
_NUMBERED = re.compile(r"(?:(?:ที่|เขต)|(?<=ที่)|(?<=เขต)|(?<=ภาค)|(?<=พื้นที่))[ ]?\d{1,3}(?:-\d{1,3})?(?!\d)")
_LATIN_NAME = r"(?!Dr|Mr|Ms|H\.E)(?=[^()\n]{0,60}[A-Z]{2})[A-Za-z][\w &.,'\-]{1,60}"
_SHORT_NAME = r"(?!รม[วชต]\.)(?:[ก-ฮ]{1,5}\.?){1,5}|สภาพัฒน์|องค์การมหาชน|มหาชน|ประเทศไทย"
_SHORT_FORM = re.compile(rf"(?:[ ]?ฯ(?!ลฯ))?(?:[ ]?\((?:{_LATIN_NAME}|{_SHORT_NAME})\)){{0,2}}")
_REACH = 100  # letters before a body that may tell that it is a venue
_NO_BODY_BEHIND = re.compile(r"(?<=อาเซียน)[ ]?[+]|(?<=[A-Z])[ ](?!Center|Centre|Thailand)[A-Z][a-z]")  # but a title
_AREA = r"[ก-ฮเ-ไ][ก-๙]{2,18}?(?=[\s,(]|$|และ|โดย|จัด|เพื่อ)"
_PREMIER = re.compile(r"(?<!รอง)นายกรัฐมนตรี[ ]?(?:และ)?[ ]?$")  # whose ministry is but a second office
_STOPS_VENUE = re.compile(r"นาย|นาง|โดย|กล่าว|พร้อม|\n|จัด(?!เก็บ)")


@cache
def _known() -> dict[str, str]:
    """Return what each word of the data file is (known, short, generic, heads), by the word without its spaces."""
    words = body_words("th")
    table: dict[str, str] = {}
    for what in ("heads", "known", "generic"):
        table |= {word.replace(" ", ""): what for word in _thai_words(what)}
    latin = body_words("en")["short"]
    return table | {word.replace(" ", ""): "short" for word in (*words["short"], *latin)}


def _thai_words(what: str) -> list[str]:
    words = [str(word) for word in body_words("th")[what]]
    return words + [f"{_OFFICE} {word}" for word in words if what == "known" and word.startswith("กระทรวง")]


@cache
def _pattern() -> re.Pattern[str]:
    words, latin = body_words("th"), body_words("en")["short"]
    thai = [word for what in ("heads", "known", "generic") for word in _thai_words(what)]
    return re.compile(
        rf"(?P<name>{alternation(thai)})|(?<![ก-๙.])(?P<short>{alternation(words['short'])})(?![ก-ฮ\d])"
        rf"|(?<![\w(./@#\-])(?P<latin>{alternation(latin)})(?![\w/@])"
    )


def find_bodies(plain: str) -> Iterator[Body]:
    """Yield the bodies of `plain` in its order, none over another; those in the place of an event are marked so."""
    return merge(_named_bodies(plain), _areas(plain), key=lambda body: body.start)


@cache
def _partner() -> re.Pattern[str]:
    """Return the words by which somebody took part, and the province, district or city that they name."""
    cues = alternation(cue for part in body_words("th")["parts"] for cue in part["after"] if cue != "ระหว่าง")
    places = alternation(body_words("th")["areas"])
    return re.compile(
        rf"(?:{cues})[ ]?(?P<area>(?:{places})(?:(?<=นคร)|(?<=พัทยา)|(?!ต่าง|ใน|ที่|อื่น|ใกล้|ทั้ง|ชายแดน|ทุก){_AREA}))"
    )


def _areas(plain: str) -> Iterator[Body]:
    for found in _partner().finditer(plain):
        yield Body(*found.span("area"), "area", "free")


def _named_bodies(plain: str) -> Iterator[Body]:
    place = tries = last = 0
    while tries < _MOST_TRIES and (found := _pattern().search(plain, place)):
        tries += 1
        what = _known()[found.group().replace(" ", "")]
        place = found.end()
        if what == "generic" or _NO_BODY_BEHIND.match(plain, place):
            continue
        end, rule = (place, what) if what != "heads" else _headed(plain, found.group(), place)
        if end is None or (what == "short" and _is_second_name(plain, found.start(), last)):
            continue
        if what == "known":
            end = _of_where(plain, end)
        end = _SHORT_FORM.match(plain, end).end()  # type: ignore[union-attr]  # it matches the empty text
        place = last = max(place, end)
        yield Body(found.start(), end, rule, _standing(plain, found.start()))


def _is_second_name(plain: str, start: int, last: int) -> bool:
    """Return whether the short form at `start` stands in brackets behind the long form, of which `last` is the end."""
    between = plain[last:start]
    return last > 0 and len(between) <= _SECOND_NAME and between.endswith("(") and "\n" not in between


def _headed(plain: str, head: str, place: int) -> tuple[int | None, str]:
    """Return where the name ends whose `head` ends at `place`, None where it is none, and the rule that says so."""
    if head in body_words("th")["companies"]:
        limited = _company().match(plain, place)
        if limited:
            return limited.end(), "company"
        return None, ""
    if head == "กรม" and _INSIDE_WORD.match(plain, place):
        return None, ""
    end, whole = _tail(plain, head, place)
    return (end if whole else None), "headed"


@cache
def _company() -> re.Pattern[str]:
    ends, heads = alternation(body_words("th")["company_ends"]), alternation(body_words("th")["companies"])
    latin = r"[A-Z][\w.&,\- ]{2,60}?(?i:co\.?,? ?ltd|company limited|plc|inc|corp(?:oration)?)\.?"
    return re.compile(rf"[ ]?(?:(?:(?!{heads})[^\n\"]){{2,{_LONGEST_COMPANY}}}?{ends}|{latin})")


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(body_words("th")[key])


def _tail(plain: str, head: str, place: int) -> tuple[int | None, bool]:
    """Return where the words that belong to `head` end, None where none does, and whether the text parts there too."""
    run = _RUN.match(plain, place)
    end, count, closed = place, 0, False
    if run:
        joined, most = head in _words("joined"), _WORDS_OF_PLACE if head in _words("places") else _MOST_WORDS
        for word in segment(run.group()):
            allowed = joined and word in _words("ends_but_joined" if count else "firsts")
            stops = word in _words("ends") and not allowed
            if stops or count == most or _begins_another(word):
                closed = word in _words("closers") and end - place >= _SURELY_NAMED
                break
            end, count = end + len(word), count + 1
        end = _without_joint(plain, place, end)
    whole = closed or run is None or end == run.end() or plain.startswith(tuple(_words("further")), end)
    if plain.endswith(("จังหวัด", "อำเภอ", "ตำบล"), place, end):
        return None, False  # all of its kind, not one
    if numbered := _NUMBERED.match(plain, end):
        end, whole = numbered.end(), True
    return (end, whole) if end - place >= _SHORTEST_TAIL else (None, False)


def _begins_another(word: str) -> bool:
    return word in ("กระทรวง", "กรม", "นาย", "นาง", "นางสาว")


def _without_joint(plain: str, start: int, end: int) -> int:
    """Return the end of a name without the joining word that it may have run into."""
    for joint in ("และ", "ของ", "เพื่อ", "การ", "ใน", "ให้", "ต่อ", "ผู้", "ด้าน", "รับ"):
        if plain.endswith(joint, start, end):
            return end - len(joint)
    return end


def _of_where(plain: str, end: int) -> int:
    """Return where a known name ends with the country or the province that it is of."""
    for word in body_words("th")["foreign"]:
        if plain.startswith(word, end):
            further, _ = _tail(plain, "", end + len(word))
            return further or end
    return end


@cache
def _contexts() -> tuple[re.Pattern[str], re.Pattern[str]]:
    posts, venues = (alternation(body_words("th")[key]) for key in ("posts", "venues"))
    return re.compile(rf"(?:{posts})[ ]?$"), re.compile(rf"(?:(?<=\s)|^)(?:{venues})")


def _standing(plain: str, start: int) -> str:
    """Return how a body stands in the text: of a "post" or a "further" one, as a "venue", or "free"."""
    posts, venues = _contexts()
    if post := posts.search(plain, max(0, start - 24), start):
        return "further" if _PREMIER.search(plain, max(0, post.start() - 24), post.start()) else "post"
    before = plain[max(0, start - _REACH) : start]
    found = list(venues.finditer(before))
    return "venue" if found and not _STOPS_VENUE.search(before, found[-1].end()) else "free"
