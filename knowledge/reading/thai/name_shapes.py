"""Shapes of names in Thai text: titles, a first name, a surname; where each begins and ends."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from knowledge.reading.thai.known_words import family_names, given_names, is_phrase, is_unknown
from knowledge.reading.thai.vocabulary import LETTER, OPENING, alternatives, read_words, word_pattern

_RUN = re.compile(rf"{OPENING}{LETTER}{{1,39}}(?:-{OPENING}{LETTER}{{1,29}}){{0,2}}")
_LAST_RUN = re.compile(rf"(?:[ก-ฮ]\.\s?)?{_RUN.pattern}")
_OF_HOUSE = re.compile(rf"\s?ณ\s{OPENING}{LETTER}{{2,19}}")  # "ณ อยุธยา"
_LATIN_NAME = re.compile(
    r"[A-ZÀ-Þ][\w'.\-]{0,29}(?: (?!President|Resident|Representative|Country|Regional|Executive|Chair|Director|Chief|CEO|Vice|Senior|Managing|Deputy|Head|Minister|Ambassador)(?:[A-ZÀ-Þ][\w'.\-]{0,29}|bin|binti|de|da|van|von|der|al|la|del|el)(?![\w])){0,6}"
)
_LATIN_GLOSS = re.compile(r"\s?\((?=[^()\n]{0,60}(?:[ .]|$)[A-Za-z])[A-Z][A-Za-zÀ-ž.,'\- ]{4,90}\)")
_THAI_GLOSS = re.compile(rf"\s?\(({OPENING}[ก-๎ .\-]{{3,70}})\)")
_LETTERS_BEFORE = re.compile("[ก-ฮะ-ฺเ-๎.]")
_FURTHER = re.compile(rf" (?P<run>{_RUN.pattern})")
_FURTHER_RUNS = 3
_TWO_NAMES = 15  # letters: no first name is that long
_FOREIGN_RUNS = 4  # a name that a gloss in Latin letters follows may have that many parts behind the first name


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A name from `start` (its titles) to `end`, its bare part from `bare` on; `full`: it has a surname.

    `sure`: its title opens nothing but names. `gloss` is the name in the other script behind it in brackets, which ends
    at `gloss_end`; without one that is `end`.
    """

    start: int
    bare: int
    end: int
    full: bool
    sure: bool
    gloss: str | None
    gloss_end: int


@cache
def _title_chain() -> re.Pattern[str]:
    words = read_words("titles")
    latin = [form for title in words["latin"] for form in (title, title.upper())]
    first = [title for key in ("civil", "rank", "learned", "noble", "foreign") for title in words[key]]
    unsure = set(words["unsure"])
    later = ["นาย", "นางสาว", *(title for title in first if title not in unsure)]
    woman = rf"(?:\s?(?:{alternatives(words['after_rank'])})(?=[\s\u0e00-\u0e7f]))?"
    in_latin = rf"(?:{alternatives(latin)})(?:(?<=[. ])|(?=[ .]))"
    before = alternatives(words["before_rank"])
    return re.compile(
        rf"(?:(?:{before})\s?)?(?P<first>{alternatives(first)}|(?<![A-Za-z]){in_latin}){woman}"
        rf"(?: {{0,2}}(?:{alternatives(later)}|{in_latin}){woman}){{0,5}}"
    )


@cache
def _no_names() -> re.Pattern[str]:
    opened: dict[str, list[str]] = read_words("titles")["no_names"]
    return re.compile(alternatives(title + rest for title, rests in opened.items() for rest in rests).replace(r"\s?", " "))


@cache
def _unsure() -> frozenset[str]:
    return frozenset(read_words("titles")["unsure"])


@cache
def _within() -> dict[str, re.Pattern[str]]:
    words: dict[str, list[str]] = read_words("titles")["within"]
    return {title: re.compile(f"(?:{alternatives(before)})$") for title, before in words.items()}


@cache
def _glued_to() -> re.Pattern[str]:
    return re.compile(f"(?:{alternatives(read_words('titles')['glued_to'])})$")


def _stands_free(plain: str, start: int, title: str) -> bool:
    """Return whether a title may begin at `start`: it is not within another word or abbreviation."""
    if not start or not _LETTERS_BEFORE.match(plain[start - 1]):
        return True
    if plain[start - 1] == ".":
        return title == "นาย" or not re.search(r"[ก-๎]\.$", plain[max(0, start - 2) : start])
    if plain[start - 1] in "เแโใไ":
        return False
    before = plain[max(0, start - 10) : start]
    for opening, within in _within().items():
        if title.startswith(opening) and within.search(before):
            return False
    alone = title in ("นาย", "นางสาว") or (len(title) > 4 and "." not in title and title.startswith(("พล", "พัน", "ร้อย")))
    return alone or _glued_to().search(before) is not None


def glued_title(before: str) -> bool:
    """Return whether `before` ends in a word that a name may be glued to: "ของ", "โดย"."""
    return _glued_to().search(before) is not None


def find_names(plain: str) -> Iterator[NameSpan]:
    """Yield the names of `plain` that a title opens, in its order, none overlapping another."""
    position = 0
    chain = _title_chain()
    while found := chain.search(plain, position):
        first = found.group("first")
        start, title = found.start(), found.start("first")
        position = title + 1
        if not _stands_free(plain, start, first) or _no_names().match(plain, title):
            continue
        if span := _name_behind(plain, start, found.end(), first.strip()):
            yield span
            position = span.gloss_end


def _name_behind(plain: str, start: int, end: int, title: str) -> NameSpan | None:
    bare = end
    while bare < len(plain) and bare - end < 2 and plain[bare] == " ":
        bare += 1
    sure = title not in _unsure()
    latin = _LATIN_NAME.match(plain, bare)
    if latin and latin.end() - bare > 1 and (sure or " " in latin.group()):
        gloss = _THAI_GLOSS.match(plain, latin.end())
        return _span(start, bare, latin.end(), True, sure, gloss)
    if title.isascii() and "." not in title:  # "DR", "HE" are abbreviations of other things, too
        return None
    shape = name_at(plain, bare)
    if not sure and head_opens().match(plain, bare):
        return None
    if shape and title in read_words("titles")["addresses"] and not _is_known(plain, bare, shape[0]):
        return None
    if shape is None or (not shape[1] and not (sure and _may_be_short(plain, start, bare, shape[0]))):
        return None
    end, full = shape
    end, gloss = _foreign_end(plain, end)
    return _span(start, bare, end, full or gloss is not None, sure, gloss)


def _span(start: int, bare: int, end: int, full: bool, sure: bool, gloss: re.Match[str] | None) -> NameSpan:
    other = gloss.group().strip(" ()") if gloss else None
    return NameSpan(start, bare, end, full, sure, other, gloss.end() if gloss else end)


def _is_known(plain: str, bare: int, end: int) -> bool:
    """Return whether the name at `bare` to `end` is known to be one, or a post shows it."""
    first, _, last = plain[bare:end].partition(" ")
    return first in given_names() or last in family_names() or _post_follows().match(plain, end) is not None


def _may_be_short(plain: str, start: int, bare: int, end: int) -> bool:
    """Return whether a title with one name behind it is a mention: "300 นาย เข้าร่วม" counts men."""
    counted = re.search(r"(?:\d|ทั้ง|หลาย|จำนวน|แต่ละ|ทุก)\s?$", plain[max(0, start - 6) : start])
    word = plain[bare:end]
    return not counted and len(word) > 2 and not word_pattern("posts", "loose").fullmatch(word)


def _foreign_end(plain: str, end: int) -> tuple[int, re.Match[str] | None]:
    """Return where a name ends and the gloss in Latin letters behind it, over further parts of a foreign name."""
    at = end
    for _ in range(_FOREIGN_RUNS):
        if gloss := _LATIN_GLOSS.match(plain, at):
            return at, gloss
        further = _FURTHER.match(plain, at)
        if further is None or ends_name().match(further.group("run")):
            break
        at = further.end()
    return end, None


def name_at(plain: str, start: int) -> tuple[int, bool] | None:
    """Return where the name that begins at `start` ends, and whether it has a surname; None where none stands there."""
    first = _RUN.match(plain, start)
    if first is None or _posts_glued().match(first.group()) or _deputy().match(first.group()):
        return None
    if cut := cut_inside(first.group()):
        return start + cut, _holds_surname(first.group()[:cut]) and _post_glued(first.group(), cut)
    end = first.end()
    if house := _OF_HOUSE.match(plain, end):
        return house.end(), True
    last = _last_name(plain, end)
    if last is None:
        return end, _holds_surname(first.group()) and _post_follows().match(plain, end) is not None
    end = last.start() + _surname_end(last.group())
    if house := _OF_HOUSE.match(plain, end):
        return house.end(), True
    return _second_surname(plain, end), True


def _holds_surname(run: str) -> bool:
    """Return whether a run is a first name with the surname glued to it."""
    names = given_names()
    return len(run) > _TWO_NAMES or len(run) > 9 and run not in names and any(run[:cut] in names for cut in range(len(run) - 4, 2, -1))


def _post_glued(run: str, cut: int) -> bool:
    return _posts_glued().match(run, cut) is not None or _deputy().match(run, cut) is not None


def _surname_end(run: str) -> int:
    """Return where in `run` the surname ends that it begins with: before a word that is glued to it."""
    if cut := cut_inside(run):
        return cut
    if is_phrase(run):
        for cut in range(len(run) - 2, 3, -1):
            if run[:cut] in family_names() and ends_name().match(run, cut):
                return cut
    return len(run)


def _last_name(plain: str, end: int) -> re.Match[str] | None:
    """Return the run behind a first name that ends at `end`, where it is a surname."""
    gap = re.compile(r" {1,2}|\n").match(plain, end)
    last = _LAST_RUN.match(plain, gap.end()) if gap else None
    if last is None or gap is None:
        return None
    surname = last.group()[: _surname_end(last.group())]
    if re.fullmatch(r"[ก-ฮ]{2,5}", surname) and plain[last.end() : last.end() + 1] == ".":  # an abbreviation
        return None
    if ends_name().match(surname):
        # words that end a short mention also open surnames
        if len(surname) < 5 or surname != last.group() or _glued_words().match(surname):
            return None
        shown = surname in family_names() or is_unknown(surname) or _post_follows().match(plain, last.end())
        return last if shown or _in_row(plain, last) else None
    if gap.group() == "\n":
        return last if _post_follows().match(plain, last.end()) else None
    return None if is_phrase(surname) and not _post_follows().match(plain, last.end()) else last


def _in_row(plain: str, run: re.Match[str]) -> bool:
    """Return whether a run that may be a small word stands in a row of names, right before the next title."""
    loose = word_pattern("posts", "loose").match(run.group()) and not word_pattern("posts", "ends").match(run.group())
    return bool(loose) and re.compile(" (?:และ ?)?(?:นาย(?!ก)|นาง)").match(plain, run.end()) is not None


def _second_surname(plain: str, end: int) -> int:
    """Return the end of further parts of a name behind the one that ends at `end`, where a post follows; else `end`."""
    at = end
    for _ in range(_FURTHER_RUNS):
        further = _FURTHER.match(plain, at)
        if further is None or _no_further().match(further.group("run")) or cut_inside(further.group("run")):
            return end
        at = further.end()
        known = len(further.group("run")) > 4 and further.group("run") in family_names()
        if known or _post_follows().match(plain, at):
            return at
    return end


@cache
def head_opens() -> re.Pattern[str]:
    """Return the pattern of a post that stands where a name would."""
    return re.compile(rf"(?:{alternatives(read_words('posts')['glued_heads'])}|อธิการ|ประธาน|ครู )")


@cache
def _no_further() -> re.Pattern[str]:
    titles, posts = read_words("titles"), read_words("posts")
    words = [word for key in ("civil", "rank", "learned") for word in titles[key]]
    return re.compile(alternatives([*words, "คุณหญิง", "ท่านผู้หญิง", *posts["carries_on"]]) + f"|{ends_name().pattern}")


@cache
def _deputy() -> re.Pattern[str]:
    words = read_words("posts")
    return re.compile(rf"(?:{alternatives(words['before_head'])})(?:{alternatives(words['heads'])})")


@cache
def ends_name() -> re.Pattern[str]:
    """Return the pattern of what a name ends before: verbs, small words, posts, titles, organisations."""
    posts, titles = read_words("posts"), read_words("titles")
    keys = ("heads", "before_head", "ends", "glued_ends", "loose", "carries_on_sure")
    words = [word for key in keys for word in posts[key]]
    return re.compile(alternatives([*words, *titles["rank"], "นาย", "นางสาว", "น.ส.", "ดร."]))


@cache
def _glued_words() -> re.Pattern[str]:
    return word_pattern("posts", "glued_ends", "glued_heads")


@cache
def _posts_glued() -> re.Pattern[str]:
    return word_pattern("posts", "glued_heads")


@cache
def _post_follows() -> re.Pattern[str]:
    words = read_words("posts")
    before = alternatives(words["before_head"])
    return re.compile(rf"[\s,]{{1,2}}(?:(?:{before})\s?){{0,3}}(?:{alternatives(words['heads'])})")


@cache
def _cut() -> re.Pattern[str]:
    return re.compile(f"{_glued_words().pattern}|{_deputy().pattern}|(?<!ผู้)ว่า$")


def cut_inside(run: str) -> int:
    """Return where in the `run` of a name the next word is glued to it; 0 where the run is all name."""
    found = _cut().search(run, 3)
    return found.start() if found else 0
