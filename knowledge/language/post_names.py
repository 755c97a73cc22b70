"""English of posts: a Thai post as printed, put together from its parts; nothing is guessed."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from knowledge.language.alternation import alternation
from knowledge.language.body_names import match_slot
from knowledge.language.concepts import read_lexicon
from knowledge.language.text import clean
from knowledge.values import script_of

_MOST_STEPS = 600  # a post that takes more to read is no post
_MOST_BEFORE = 3
_LONGEST_IN_THAI = 400  # letters: more is no post
_LONGEST = 120  # letters of a post in English: more is a sentence that it stands in
_SLOT = re.compile(r"\{(\w+?)(2?)(\??)\}")
_GLOSS = re.compile(r" ?\((?P<gloss>[^()]{1,60})\)")
_ABBREVIATED = re.compile(
    r"[ก-ฮ. \d]{2,12}|องค์การมหาชน|มหาชน|(?:ผู้[ก-๎]+ ?)?ระดับ(?:สูง|ต้น)|[A-Z][\w&. -]{1,30}"
    r"|(?:รอง ?)?(?:[ก-ฮ]{2,4}\. ?|ปลัด ?|เลขาธิการ ?){1,2}[ก-๎.]{2,12}"
)
_THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


class _Head(NamedTuple):
    pieces: tuple[str, ...]  # literals and slots ("{body?}") in turn
    english: str


class _Read(NamedTuple):
    end: int
    english: str


class _Steps:
    """How many steps are left; a counter, so that no odd text keeps the reading busy."""

    def __init__(self) -> None:
        self.left = _MOST_STEPS

    def go(self) -> bool:
        self.left -= 1
        return self.left > 0


@cache
def _words(kind: str) -> dict[str, str]:
    return dict(read_lexicon("post_names")[kind])


@cache
def _heads() -> dict[str, list[_Head]]:
    """Return the heads by their first two letters, the longest first."""
    found: dict[str, list[_Head]] = {}
    for thai, english in _words("heads").items():
        pieces = tuple(piece for piece in re.split(r"(\{\w+\??\})", thai) if piece)
        found.setdefault(thai[:2], []).append(_Head(pieces, english))
    for heads in found.values():
        heads.sort(key=lambda head: (-len(head.pieces[0]), "?" in head.pieces[-1], -len("".join(head.pieces))))
    return found


@cache
def _before() -> re.Pattern[str]:
    return re.compile(f"(?P<word>{alternation(_words('before'))}) ?")


@cache
def _joiner() -> re.Pattern[str]:
    return re.compile(f" ?(?:{alternation(_words('joiners'))}) ?")


def _literal(text: str, at: int, piece: str) -> int | None:
    """Return where `piece` ends at `at`; spaces of the piece may be left out, one may stand before it."""
    for start in (at, at + 1) if text[at : at + 1] == " " else (at,):
        if text.startswith(piece, start):
            return start + len(piece)
        if " " in piece and text.startswith(tight := piece.replace(" ", ""), start):
            return start + len(tight)
    return None


def _fill(english: str, slot: str, value: str) -> str:
    if value:
        return english.replace(f"{{{slot}}}", value)
    return re.sub(rf" (?:of|to|for) \{{{slot}\}}$|\{{{slot}\}} ?", "", english)


def _head_at(text: str, at: int, head: _Head, steps: _Steps) -> Iterator[_Read]:
    """Yield the readings of `head` at `at` of `text`."""
    waiting = [(at, 0, head.english)]
    while waiting and steps.go():
        position, number, english = waiting.pop(0)
        if number == len(head.pieces):
            yield _Read(position, english)
            continue
        piece = head.pieces[number]
        slot = _SLOT.fullmatch(piece)
        if slot is None:
            end = _literal(text, position, piece) if number else position + len(piece)
            if end is not None:
                waiting.append((end, number + 1, english))
            continue
        kind, second, optional = slot.groups()
        waiting += [
            (value.end, number + 1, _fill(english, kind + second, value.english))
            for value in _values(kind, text, position, steps)
        ]
        if optional:
            waiting.append((position, number + 1, _fill(english, kind + second, "")))


def _values(kind: str, text: str, at: int, steps: _Steps) -> Iterator[_Read]:
    if kind == "post":
        start = at + (text[at : at + 1] == " ")
        for read in _segment(text, start, steps):
            yield _Read(read.end, f"the {read.english}")
        return
    for slot in match_slot(kind, text, at):
        yield _Read(slot.end, slot.of)


def _segment(text: str, at: int, steps: _Steps) -> Iterator[_Read]:
    """Yield the readings of one post at `at`: what stands before the head, the head, what it is of."""
    ways, position = [(at, "")], at
    for _ in range(_MOST_BEFORE):
        word = _before().match(text, position)
        if word is None:
            break
        position = word.end()
        ways.append((position, f"{ways[-1][1]} {_words('before')[word.group('word')]}".strip()))
    for start, before in ways:
        for head in _heads().get(text[start : start + 2], ()):
            if text.startswith(head.pieces[0], start):
                for read in _head_at(text, start, head, steps):
                    yield _Read(read.end, _put_before(before, read.english))


def _put_before(before: str, english: str) -> str:
    whole = f"{before} {english}".strip()
    for plain, usual in _words("joined_before").items():
        if whole.startswith((f"{plain} ", f"Former {plain} ", f"Acting {plain} ")) or whole == plain:
            return whole.replace(plain, usual, 1)
    return whole


@cache
def _behind() -> tuple[tuple[tuple[str, ...], str], ...]:
    return tuple(
        (tuple(piece for piece in re.split(r"(\{\w+\??\})", thai) if piece), english)
        for thai, english in _words("behind").items()
    )


def _rest(text: str, at: int, steps: _Steps, said: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return the posts of `text`, `said` up to `at`, where the rest of it can be read; None where it cannot."""
    if not text[at:].strip(" ,.;:-"):
        return said
    if not steps.go():
        return None
    if (gloss := _GLOSS.match(text, at)) and _repeats(gloss.group("gloss")):
        return _rest(text, gloss.end(), steps, said)
    for pieces, english in _behind():
        if _literal(text, at, pieces[0]) is None:
            continue
        start = at + (text[at : at + 1] == " ")
        for read in _head_at(text, start, _Head(pieces, english), steps):
            comma = "" if read.english.startswith(",") or not read.english else " "
            if (more := _rest(text, read.end, steps, (*said[:-1], said[-1] + comma + read.english))) is not None:
                return more
    starts = [joiner.end()] if (joiner := _joiner().match(text, at)) else []
    starts += [at + 1] if text[at] == " " else [at] if _before().match(text, at) else []
    for start in starts:
        for read in _segment(text, start, steps):
            if (more := _rest(text, read.end, steps, (*said, read.english))) is not None:
                return more
    for kind in ("body", "country") if text[at] == " " else ("country",):
        for slot in match_slot(kind, text, at):
            known = slot.english in said[-1]
            whole = f"{said[-1]}, {slot.english}" if kind == "body" else f"{said[-1]} of {slot.english}"
            whole = said[-1] if known else whole
            if (more := _rest(text, slot.end, steps, (*said[:-1], whole))) is not None:
                return more
    return None


def _repeats(gloss: str) -> bool:
    """Return whether what stands in brackets only says the post or body before it once more, shortened."""
    return bool(_ABBREVIATED.fullmatch(gloss)) or any(
        slot.end == len(gloss) for kind in ("topic", "body") for slot in match_slot(kind, gloss, 0)
    )


@lru_cache(maxsize=20_000)
def posts_in_english(post: str) -> tuple[str, ...]:
    """Return the official English of each post that a Thai text names; empty where a part of it is not known."""
    if len(post) > _LONGEST_IN_THAI:
        return ()
    text = clean(post).translate(_THAI_DIGITS).strip(" ,;:-")
    steps = _Steps()
    for read in _segment(text, 0, steps):
        if (posts := _rest(text, read.end, steps, (read.english,))) is not None:
            posts = tuple(dict.fromkeys(posts))
            # of three posts, whose the last is, the spouse's own or not, is not to be told
            return () if posts[0].startswith("Spouse") and len(posts) > 2 else posts
    return ()


def post_in_english(post: str) -> str | None:
    """Return the official English of a Thai post as printed, several of them joined; None where a part is not known.

    "รองนายกรัฐมนตรี และ รมว.คลัง" is "Deputy Prime Minister and Minister of Finance". English posts stay as they are.
    """
    if len(post) > _LONGEST_IN_THAI:
        return None
    if script_of(post) == "en":
        text = clean(post).strip(" ,;:-")
        return text if 0 < len(text) <= _LONGEST else None
    posts = posts_in_english(post)
    return f"{', '.join(posts[:-1])} and {posts[-1]}" if len(posts) > 1 else posts[0] if posts else None
