"""What a question asks of a text: its words with all that may stand for them there, and the signs of an answer."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from knowledge.language.dates import DateMention
from knowledge.language.names import name_parts
from knowledge.language.text import blanked, squeeze
from knowledge.language.words import Term, comparable, is_topical, terms, topic_keys
from knowledge.passages.counters import counted_in, unit_pattern, units_for
from knowledge.passages.facts import facts_wanted
from knowledge.passages.hearing import sounding_places
from knowledge.passages.letters import GRAM
from knowledge.passages.network import group_of
from knowledge.passages.pieces import Piece
from knowledge.passages.signs import signs_wanted
from knowledge.passages.standing_in import LEAST_LETTERS, keys_for, letters_for, sound_for
from knowledge.questions.question import Facet, Question
from knowledge.questions.spoken import read_text
from knowledge.release import Release
from knowledge.search.names import names_of, person_key

_AT_A_POINT = ("number", "day")  # groups of facets
_THAI = re.compile(r"[\u0e00-\u0e7f]{3}")
_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
_ASKING_THAI = re.compile(r"อะไร|ไหน|ใหน|ใด|เท่าไ|เท่าใด|กี่|ใคร|ยังไง|อย่างไร|เมื่อไ|ไร")
_ASKING_ENGLISH = re.compile(
    r"\b(?:what|which|whose|who|whom|where|when|why|how(?: (?:many|much|long|far|big|old))?)\b"
)
_THINGS = 2  # words of topic beside one that asks, at most


@dataclass(frozen=True, slots=True)
class Wanted:
    """A word of a question, and what may stand for it in a text: a key, letters, or how it sounds."""

    key: str
    surfaces: tuple[str, ...]
    heard: str
    """How it sounds, where a word that sounds so stands for it; else the empty string."""
    kind: str
    """word, name (of a person), day, or number."""
    others: frozenset[str] = frozenset()
    """The keys of other words that may stand for it."""

    def stands_in(self, piece: Piece) -> bool:
        """Return whether `piece` has the word."""
        return (
            self.key in piece.keys
            or not self.others.isdisjoint(piece.keys)
            or any(surface in piece.plain for surface in self.surfaces)
            or bool(self.heard and next(sounding_places(self.heard, piece.sounds), -1) >= 0)
        )


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question asks of a text."""

    wanted: tuple[Wanted, ...]
    signs: frozenset[str]
    numbers: frozenset[str]
    """The numbers that the question gives itself."""
    days: tuple[tuple[int | None, int | None, int | None], ...]
    units: re.Pattern[str] | None
    """A number with a Thai or English word behind it that counts what is asked: "กี่รูป", "how many monks"."""
    grams: frozenset[str]
    """Every GRAM Thai letters on end in it."""
    facts: frozenset[str]
    """The kinds of facts that may hold the answer."""
    thing: frozenset[str]
    """The keys of the words beside that which asks: "storm" of "which storm"."""
    plain: str
    """The question itself, squeezed."""
    at_a_point: bool = False
    """Whether a number or a day answers, which stands at one place of a text."""


def _names(question: Question, release: Release) -> list[Wanted]:
    """Return the people mentioned, by the parts of their names that the release spells."""
    found = []
    for keys in question.people:
        people = [person for person in release.people if person_key(person) in keys]
        spelt = {part for person in people for name in names_of(person) for part in name_parts(name)[:1]}
        spelt |= {name_parts(key)[0] for key in keys if name_parts(key)}
        found.append(Wanted(f"name:{keys[0]}", tuple(squeeze(part) for part in spelt), "", "name"))
    return found


def read_asked(question: Question, release: Release) -> Asked:
    """Return what `question` asks of the text of `release`."""
    english = not _THAI.search(release.text or "")
    words = (*question.words, *question.hints)
    stand_ins = tuple((key, tuple(forms)) for key, forms in question.alternatives.items())
    # Beside a person who is looked for by name: the words of the name, and words of asking that no release has.
    needless = frozenset(question.sought).difference(words) if question.people else frozenset()
    asked = _read(question.text, question.facet, words, question.dates, stand_ins, needless, english=english)
    return replace(
        asked,
        wanted=(*asked.wanted, *_names(question, release)),
        at_a_point=not question.polar and group_of(question.facet) in _AT_A_POINT,
    )


@lru_cache(maxsize=16)  # a question is put to several releases
def _read(
    text: str,
    facet: Facet,
    words: tuple[str, ...],
    dates: tuple[DateMention, ...],
    stand_ins: tuple[tuple[str, tuple[str, ...]], ...],
    needless: frozenset[str],
    *,
    english: bool,
) -> Asked:
    """Return what a question asks of any text, Thai or `english`: all but the people whom it mentions.

    The terms `needless` are not looked for.
    """
    plain = read_text(text)
    plain = blanked(plain, ((mention.start, mention.end) for mention in dates if mention.month or mention.year))
    topical = [term for term in terms(plain) if is_topical(term.key)]
    keys = [term.key for term in topical if term.key not in needless]
    keys += [key for key in words if key not in keys]
    known = dict(stand_ins)
    squeezed = re.sub(r"[^\u0e00-\u0e7f]", " ", squeeze(plain))
    grams = {run[at : at + GRAM] for run in squeezed.split() for at in range(max(0, len(run) - GRAM + 1))}
    return Asked(
        tuple(
            Wanted(
                key,
                letters_for(key, english=english),
                sound_for(key),
                "number" if key.isdigit() else "word",
                keys_for(key, known.get(key, ()), english=english),
            )
            for key in dict.fromkeys(keys)
        ),
        signs_wanted(plain, facet),
        frozenset(found.replace(",", "") for found in _NUMBER.findall(plain)),
        tuple((day.year, day.month, day.day) for day in dates),
        unit_pattern(_units(plain, english=english)),
        frozenset(grams),
        facts_wanted(facet),
        _thing(plain, topical),
        squeeze(comparable(text)),
    )


def _thing(plain: str, topical: Sequence[Term]) -> frozenset[str]:
    """Return the words of topic beside those that ask: before Thai ones, behind "how many" and English ones.

    `topical` are the terms of `plain` that may name a topic, in its order.
    """
    found = list[str]()
    if asking := _ASKING_THAI.search(plain):
        found += [term.key for term in topical if term.end <= asking.start()][-1:]
        found += _behind(topical, asking.end())[:1] if asking.group() == "กี่" else ()
    if asking := _ASKING_ENGLISH.search(plain):
        found += _behind(topical, asking.end())[:_THINGS]
    return frozenset(found)


def _behind(topical: Sequence[Term], end: int) -> list[str]:
    return [term.key for term in topical if term.start >= end]


def _units(plain: str, *, english: bool) -> tuple[str, ...]:
    """Return what may stand behind a number that tells how many there are, where that is asked."""
    words = counted_in(plain)
    if not words:
        return ()
    keys = topic_keys(words[-1])[:1]
    if not english:
        return units_for(words, [form for key in keys for form in letters_for(key)] if words[0].isascii() else ())
    if words[0].isascii():
        return units_for(words, ())
    keys += topic_keys(plain[: plain.find("กี่")])[-1:]
    return units_for(
        words, [form for key in keys for form in keys_for(key, (), english=True) if len(form) > LEAST_LETTERS]
    )
