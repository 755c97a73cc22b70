"""References: every place of a Thai release that means a person named in it: by name, whole or short, or by post."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from knowledge.language.concepts import read_lexicon
from knowledge.language.data import read_data
from knowledge.reading.joining import join_mentions, parts_of
from knowledge.reading.mention import Mention

_SHORTEST_NAME = 4  # letters: a shorter first name stands in too many words
_SHORTEST_POST = 6
_SHORTEST_BODY = 5  # letters of a ministry's name that is cut short
_MOST_PEOPLE, _MOST_PLACES = 150, 300  # people looked for, places of one form: no release has more
_JOINED = re.compile("และ|ในฐานะ|ปฏิบัติหน้าที่|ทำหน้าที่|/")  # between two posts of one person


class Reference(NamedTuple):
    """A person meant at `start` to `end`: the one of the mention with number `mention`; `by` is "name" or "post".

    `bare`: a full name without a post, which may yet follow.
    """

    start: int
    end: int
    mention: int
    by: str
    bare: bool = False


class _Holder(NamedTuple):
    """Who holds a post: the number of the mention, and what the post is of ("กระทรวงวัฒนธรรม")."""

    mention: int
    of: str


@cache
def _loaded() -> Any:  # noqa: ANN401 - lists of words, and short posts by concept
    return read_data(Path(__file__).parent / "references.yaml")


@cache
def _words() -> dict[str, tuple[str, ...]]:
    return {name: tuple(words) for name, words in _loaded().items() if name != "short_posts"}


@cache
def _forms(concept: str) -> tuple[str, ...]:
    """Return the Thai forms of a post of the lexicon, the longest first."""
    forms = [*read_lexicon("posts")[concept]["th"], *_loaded()["short_posts"].get(concept, ())]
    return tuple(sorted(forms, key=len, reverse=True))


def find_references(text: str, mentions: Sequence[Mention]) -> list[Reference]:
    """Return the references to people in `text`, in its order, none overlapping another."""
    persons = _persons(mentions)
    found = [
        Reference(
            mention.start, max(mention.end, mention.post_end), person, "name", mention.full and mention.post is None
        )
        for mention, person in zip(mentions, persons, strict=True)
    ]
    firsts = [number for number, person in enumerate(persons) if number == person and mentions[number].full]
    firsts = firsts[:_MOST_PEOPLE]
    taken = bytearray(len(text))
    for reference in found:
        taken[reference.start : reference.end] = b"\x01" * (reference.end - reference.start)
    for reference in sorted(
        [*_first_names(text, mentions, firsts), *_posts(text, mentions, firsts)], key=lambda one: one.start - one.end
    ):
        if not any(taken[reference.start : reference.end]):
            taken[reference.start : reference.end] = b"\x01" * (reference.end - reference.start)
            found.append(reference)
    return sorted(found)


def _persons(mentions: Sequence[Mention]) -> list[int]:
    """Return for each mention the number of the first full mention of the same person, or its own."""
    persons = list(range(len(mentions)))
    for joined in join_mentions(list(mentions)):
        first = next(place for place in joined.places if mentions[place].full)
        for place in joined.places:
            persons[place] = first
    return persons


def _places(text: str, form: str) -> Iterator[int]:
    place = -len(form)
    for _ in range(_MOST_PLACES):
        place = text.find(form, place + len(form))
        if place < 0:
            return
        yield place


def _is_thai(letter: str) -> bool:
    return "\u0e01" <= letter <= "\u0e4e"


def _first_names(text: str, mentions: Sequence[Mention], firsts: Sequence[int]) -> Iterator[Reference]:
    """Yield first names alone, in quotes or behind a post: '"ดาราพร"', "รัฐมนตรีดาราพร"."""
    before_name = _words()["before_short_name"]
    for number in firsts:
        first = next(iter(parts_of(mentions[number])), "")
        if len(first) < _SHORTEST_NAME:
            continue
        for place in _places(text, first):
            if not _is_thai(text[place - 1 : place]) or text.endswith(before_name, max(0, place - 20), place):
                yield Reference(place, place + len(first), number, "name")


def _posts(text: str, mentions: Sequence[Mention], firsts: Sequence[int]) -> Iterator[Reference]:
    """Yield posts that stand alone and mean the one who is named with them elsewhere."""
    holders: dict[str, list[_Holder]] = {}
    for number in firsts:
        post = mentions[number].post or ""
        if len(post) >= _SHORTEST_POST:
            for place in _places(text, post):
                if _opens(text, place):
                    yield Reference(place, place + len(post), number, "post")
        for concept, of in _held(post):
            holders.setdefault(concept, []).append(_Holder(number, of))
    weak = _words()["weak_posts"]
    for concept, held in holders.items():
        for form in _forms(concept):
            for place in _places(text, form):
                end, holder = _holder(text, place + len(form), held, form in weak)
                if holder is not None and _opens(text, place):
                    yield Reference(place, end, holder, "post")


def _held(post: str) -> Iterator[tuple[str, str]]:
    """Yield the posts of the lexicon that `post` begins with, also behind "และ", and what each is of."""
    for part in _JOINED.split(post):
        part = part.strip()
        fits = [
            (len(form), concept)
            for concept, languages in read_lexicon("posts").items()
            for form in languages["th"]
            if part.startswith(form)
        ]
        if fits:
            length, concept = max(fits)
            yield concept, part[length:].strip()


def _opens(text: str, place: int) -> bool:
    """Return whether a post may begin at `place`: not within a longer post or word ("สำนักนายกรัฐมนตรี")."""
    if not _is_thai(text[place - 1 : place]):
        before = text[max(0, place - 16) : place].rstrip()
        return not before.endswith(_words()["before_other_post"])
    return text.endswith(_words()["before_post"], max(0, place - 12), place)


def _holder(text: str, end: int, held: Sequence[_Holder], weak: bool) -> tuple[int, int | None]:
    """Return where the post that was read up to `end` really ends, and who holds it; None where that is not clear.

    A `weak` form means nobody without more of the post, or the mark of what is cut off, behind it.
    """
    rest = text[end : end + 60]
    only = _only(held)
    if rest.startswith(("ฯ", " ฯ")):
        return end + 1 + rest.index("ฯ"), only
    longest, holder = max(((_shared(rest, holder.of), holder) for holder in held), key=lambda fit: fit[0])
    whole = len(holder.of.partition(" (")[0])
    if longest >= max(whole, 1) or (longest >= _SHORTEST_BODY and not _is_thai(rest[longest : longest + 1])):
        return end + longest, holder.mention
    short = rest.lstrip().partition(" ")[0]
    called = [one for one in held if "." in short[:6] and len(short) > 2 and short in one.of]
    if len(called) == 1:
        return end + rest.index(short) + len(short), called[0].mention
    alone = not rest or not _is_thai(rest[0]) or rest.startswith(_words()["behind_post"])
    if weak or only is None:
        return end, None
    if alone and not (rest[:1] == " " and rest[1:].startswith(_words()["carries_post_on"])):
        return end, only
    return (end, only) if "." in short[:6] and not short.startswith(holder.of[:3] or "\n") else (end, None)


def _only(held: Sequence[_Holder]) -> int | None:
    """Return who is meant by the post alone: its only holder, or the only one who holds it of nothing else.

    Beside a prime minister of Japan, "นายกรัฐมนตรี" is the other one.
    """
    means = {one.mention for one in held}
    if len(means) > 1:
        means = {one.mention for one in held if not one.of}
    return means.pop() if len(means) == 1 else None


def _shared(one: str, other: str) -> int:
    count = 0
    for letter, match in zip(one, other, strict=False):
        if letter != match:
            break
        count += 1
    return count
