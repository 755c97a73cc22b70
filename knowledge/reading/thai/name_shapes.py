"""Shapes of names in Thai text: titles, a first name, a surname; where each begins and ends."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from knowledge.reading.thai.vocabulary import LETTER, OPENING, alternatives, read_words, word_pattern

_RUN = re.compile(rf"{OPENING}{LETTER}{{1,39}}")
_LONGEST_GAP = 2  # spaces between titles and names
_AFTER_NA = re.compile(rf"\s?ณ\s{OPENING}{LETTER}{{2,19}}(?:\s(?=ณ\s))?")
_GLOSS = re.compile(r"\s?\((?:H\.?E\.?|Mr|Mrs|Ms|Miss|Dr|[A-Z])[A-Za-z.,'’\- ]{3,80}\)")
_LATIN_NAME = re.compile(r"[A-Z][A-Za-zÀ-ž'.\-]{0,29}(?:\s(?:[A-Z][A-Za-zÀ-ž'.\-]{0,29}|bin|binti|de|van|von|der|al|la)(?![a-z])){0,6}")
_THAI_GLOSS = re.compile(rf"\s?\({OPENING}[^()\n]{{3,60}}\)")


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A name at `start` (its titles) to `end`; its bare part begins at `bare`. `sure`: its title opens nothing else."""

    start: int
    bare: int
    end: int
    full: bool
    sure: bool


@cache
def title_chain() -> re.Pattern[str]:
    """Return the pattern of one title or several in a row."""
    words = read_words("titles")
    title = alternatives(
        word for key in ("civil", "rank", "learned", "noble", "foreign") for word in words[key]
    )
    before, after = alternatives(words["before_rank"]), alternatives(words["after_rank"])
    one = rf"(?:{title})(?:\s?(?:{after})(?=[\s\u0e00-\u0e7f]))?"
    return re.compile(rf"(?P<first>(?:(?:{before})\s?)?(?:{one}))(?:[\s]{{0,2}}(?:{one})){{0,4}}")


@cache
def _no_name() -> re.Pattern[str]:
    words: dict[str, list[str]] = read_words("titles")["no_names"]
    return re.compile("|".join(f"{title}(?:{alternatives(rest)})" for title, rest in words.items() if rest))


@cache
def _unsure() -> frozenset[str]:
    return frozenset(read_words("titles")["unsure"])


def _stands_free(plain: str, start: int, title: str) -> bool:
    """Return whether a title may begin at `start`: not within another word or abbreviation."""
    if not start or not re.match("[ก-ฮะ-ฺเ-๎.]", plain[start - 1]):
        return not (start and title[0].isascii() and plain[start - 1].isalnum())
    if plain[start - 1] in "เแโใไ.":
        return False
    if title in ("นาย", "นางสาว") or title.startswith(("พล", "พัน", "ร้อย", "นาวา")):
        return not re.search("(?:ท|ทำ|เจ้า|ขุน|มูล|กำลัง|รี้|จุด|ไพร่|มวล|สาว)$", plain[max(0, start - 6) : start])
    return bool(re.search(r"(?:และ|โดย|ของ|ด้าน|ระหว่าง|พร้อม|ให้|กับ|ว่า|ต่อ|ที่|ได้แก่|คือ|ส่วน|นำโดย|โดยมี)$", plain[max(0, start - 8) : start]))


def find_names(plain: str) -> Iterator[NameSpan]:
    """Yield the names of `plain` that a title opens, in its order, none overlapping another."""
    position = 0
    while found := title_chain().search(plain, position):
        start, position = found.start(), found.start() + 1
        if not _stands_free(plain, start, found.group("first")) or _no_name().match(plain, start):
            continue
        if span := _name_behind(plain, start, found.end(), found.group().strip() not in _unsure()):
            yield span
            position = span.end


def _name_behind(plain: str, start: int, end: int, sure: bool) -> NameSpan | None:
    bare = end
    while bare < len(plain) and bare - end < _LONGEST_GAP and plain[bare] == " ":
        bare += 1
    if latin := _LATIN_NAME.match(plain, bare):
        return _foreign(plain, start, bare, latin.end())
    shape = name_at(plain, bare)
    if shape is None or (not sure and not shape[1]):
        return None
    return NameSpan(start, bare, shape[0], shape[1], sure)


def _foreign(plain: str, start: int, bare: int, end: int) -> NameSpan | None:
    if gloss := _THAI_GLOSS.match(plain, end):
        end = gloss.end()
    return NameSpan(start, bare, end, " " in plain[bare:end], True) if end - bare > 2 else None


def name_at(plain: str, start: int) -> tuple[int, bool] | None:
    """Return where the name that begins at `start` ends, and whether it has a surname; None where none stands there."""
    first = _RUN.match(plain, start)
    if first is None or no_name_word().match(plain, start):
        return None
    if cut := cut_inside(first.group()):
        return (start + cut, False)
    end = first.end()
    if na := _AFTER_NA.match(plain, end):
        return (na.end(), True)
    last = _RUN.match(plain, end + _spaces(plain, end)) if plain[end : end + 1] == " " else None
    if last is None or not _may_be_surname(plain, last):
        return (end, False)
    end = last.start() + (cut_inside(last.group()) or len(last.group()))
    while na := _AFTER_NA.match(plain, end):
        end = na.end()
    return (end, True)


def _spaces(plain: str, at: int) -> int:
    return 2 if plain[at : at + 2] == "  " else 1


@cache
def no_name_word() -> re.Pattern[str]:
    """Return the pattern of what no name begins with: verbs, posts, titles."""
    posts = read_words("posts")
    return re.compile(alternatives([*posts["heads"], *posts["ends"], *posts["joiners"]]))


def _may_be_surname(plain: str, run: re.Match[str]) -> bool:
    """Return whether the run behind a first name is a surname: no verb, post or title, or one followed by a post."""
    follows = after_name().match(plain, run.end())
    if no_name_word().match(run.group()) or title_opens(run.group()):
        return False
    if loose_word().match(run.group()):
        return follows is not None and len(run.group()) > 4
    return True


def title_opens(text: str) -> bool:
    """Return whether `text` begins with a title."""
    return word_pattern("titles", "civil", "rank").match(text) is not None


@cache
def loose_word() -> re.Pattern[str]:
    """Return the pattern of small words that follow a short mention, but also open surnames."""
    return re.compile(alternatives(read_words("posts")["loose"]))


@cache
def after_name() -> re.Pattern[str]:
    """Return the pattern of a post that follows a name behind a space."""
    words = read_words("posts")
    before = alternatives(words["before_head"])
    return re.compile(rf"[\s,]{{1,2}}(?:(?:{before})\s?){{0,3}}(?:{alternatives(words['heads'])})")


@cache
def _inside() -> re.Pattern[str]:
    words = read_words("posts")
    return re.compile(alternatives([*words["ends"], *words["glued_heads"]]))


def cut_inside(run: str) -> int:
    """Return where in the `run` of a name the next word is glued to it; 0 where the run is all name."""
    found = _inside().search(run, 3)
    return found.start() if found else 0
