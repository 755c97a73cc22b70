"""Joining: which names of many releases are one person's, without comparing every name with every other.

Names are compared where they share the first name, the surname or the sound of both. Nearly the same name is the same
person where it is a slip of the pen, or where both hold one post; two names that releases give side by side, or with
titles of a man and a woman, are two people.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from knowledge.identity.posts import keys_of_text
from knowledge.language.english_names import name_in_thai
from knowledge.language.names import likeness, sound
from knowledge.values import Text, script_of

_A_SLIP, _NEARLY = 0.75, 0.85  # likeness of a surname beside the same first name; of a part where both differ
_SELDOM = 2  # releases: a spelling that stands in no more may be a slip by itself
_LARGEST_BLOCK = 300  # names: a larger block tells nothing, its names are left as they are
_WOMAN, _MAN = re.compile(r"นาง|น\.\s?ส|คุณหญิง|พญ|แพทย์หญิง|M(?:r)?s\b|Miss"), re.compile(r"นาย|Mr\b")


@dataclass(slots=True)
class Name:
    """A bare name with what the releases say of whoever bears it."""

    parts: tuple[str, ...]
    posts: set[Text] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    releases: set[str] = field(default_factory=set)

    def post_keys(self) -> set[str]:
        """Return the keys of the posts, single ones."""
        return {key for post in self.posts for key in keys_of_text(post)}


def title_of(name: str) -> str:
    """Return "man" or "woman" after the title before `name`, the empty string where it tells neither."""
    return "woman" if _WOMAN.match(name) else "man" if _MAN.match(name) else ""


def _blocks(names: Mapping[str, Name]) -> Iterator[list[str]]:
    by_first, by_last, by_sound = defaultdict(list), defaultdict(list), defaultdict(list)
    for bare, name in names.items():
        if len(name.parts) > 1:
            first, last = name.parts[0], name.parts[-1]
            by_first[first].append(bare)
            by_last[last].append(bare)
            by_sound[(sound(first), sound(last))].append(bare)
    for blocks in (by_first, by_last, by_sound):
        yield from (block for block in blocks.values() if 1 < len(block) <= _LARGEST_BLOCK)


def _one_person(one: Name, other: Name) -> bool:
    if one.titles and other.titles and not one.titles & other.titles:
        return False
    if one.releases & other.releases and min(len(one.releases), len(other.releases)) > _SELDOM:
        return False
    if script_of(one.parts[0]) != script_of(other.parts[0]):
        return _sounds(one) == _sounds(other) and _share_a_post(one, other)
    first, last = likeness(one.parts[0], other.parts[0]), likeness(one.parts[-1], other.parts[-1])
    if first == 1.0 and last >= _NEARLY and not (one.posts and other.posts):
        return min(len(one.releases), len(other.releases)) <= _SELDOM or _share_a_post(one, other)
    whole = 1.0 in (first, last)
    return min(first, last) >= (_A_SLIP if whole else _NEARLY) and _share_a_post(one, other)


def _share_a_post(one: Name, other: Name) -> bool:
    return bool(one.posts & other.posts or one.post_keys() & other.post_keys())


def _sounds(name: Name) -> tuple[str, str]:
    return sound(name.parts[0]), sound(name.parts[-1])


def joined(names: Mapping[str, Name]) -> dict[str, str]:
    """Return for each bare name the one that stands for its person: the most frequent of the person's names."""
    leader = {bare: bare for bare in names}

    def found(bare: str) -> str:
        while leader[bare] != bare:
            leader[bare] = leader[leader[bare]]
            bare = leader[bare]
        return bare

    def join(one: str, other: str) -> None:
        one, other = sorted((found(one), found(other)), key=lambda bare: (-len(names[bare].releases), bare))
        leader[other] = one

    for bare, thai in _known_in_thai(names):
        join(bare, thai)
    for block in _blocks(names):
        for one, other in combinations(sorted(block), 2):
            if found(one) != found(other) and _one_person(names[one], names[other]):
                join(one, other)
    return {bare: found(bare) for bare in names}


def _known_in_thai(names: Mapping[str, Name]) -> Iterable[tuple[str, str]]:
    for bare in names:
        if script_of(bare) == "en" and (thai := name_in_thai(bare)) in names:
            yield bare, str(thai)
