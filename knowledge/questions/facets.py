"""Which facet a question asks for, by the ways of asking in `asking.yaml`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from operator import itemgetter
from pathlib import Path
from typing import Any

from knowledge.language.data import read_data
from knowledge.language.text import THAI
from knowledge.questions.nouns import noun_asked, thai_ways
from knowledge.questions.question import Facet

_FOLDER = Path(__file__).parent
_GAP_BONUS = 2  # a further fragment of a way says more than its letters
_QUESTION_WORD_BONUS = 20  # "where" decides what is asked, whatever else the question mentions
_WEAK_MALUS = 10
_GENERAL_MALUS = {
    Facet.WHAT: 20,
    Facet.LIST: 8,
    Facet.SUMMARY: 4,
    Facet.HOW: 8,
}  # "what" asks for anything: a noun says more
_QUESTION_WORDS = (
    "ใคร", "ที่ไหน", "เมื่อไหร่", "วันไหน", "วันที่เท่าไหร่", "วันอะไร", "กี่", "เท่าไหร่", "ปีไหน", "ปีอะไร", "ทำไม", "คนไหน",
    "who", "where", "when", "how many", "how much", "how long", "why", "what time", "what date", "what day",
)  # fmt: skip
_NOUN_BONUS = 12
_NEAR = 12  # letters between an English question word and the noun that it asks for
_MOST_GAP = 20
_GAP_LETTERS = 3  # letters between the fragments of a way that take one from its weight
_ENGLISH_QUESTION_WORD = re.compile(r"\b(?:who|what|when|where|which|why|how|whose|whom)\b")
_THAI_QUESTION_WORD = re.compile(r" ?(?:ของ|เรื่อง)?(?:อะไร|ไหน|ใด|ไร|กี่|เท่าไหร่|เมื่อไหร่|ใคร|คืออะไร|มีอะไร|มีไร|มั่ง|บ้าง)")
_WHICH_PERSON = re.compile(r"(?:คน|ท่าน|รูป)(?:ไหน|ใด)(?!บ้าง)")
_FIRST_LETTERS = 3  # of a fragment: few fragments begin with what stands in a text
_SHORT = 3  # letters: a Thai fragment as short as this must be a word of its own

_THAI_FRAGMENT = re.compile(f"^[{THAI}]")
_BETWEEN_SCRIPTS = re.compile(rf"(?<=[{THAI}])(?=[a-z0-9])|(?<=[a-z0-9])(?=[{THAI}])")


@dataclass(frozen=True, slots=True)
class Way:
    """One way of asking: fragments in their order, the facet they ask for, and how much they count."""

    facet: Facet
    part: str | None
    fragments: tuple[str, ...]
    weight: int
    asks: bool
    """Whether a question word stands in it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question asks for; `fragments` are the words by which it shows."""

    facet: Facet
    part: str | None
    fragments: tuple[str, ...]
    weight: int


def read_ways(name: str) -> Any:  # noqa: ANN401 - each file has its own shape
    """Return what the file `name`.yaml beside this module holds."""
    return read_data(_FOLDER / f"{name}.yaml")


def _fragment(written: str) -> str:
    """Return a fragment as it is searched: English ones begin at a word, "_" is the end of one."""
    return written if _THAI_FRAGMENT.match(written) else " " + written.replace("_", " ")


def _weight(fragments: Sequence[str], weak: bool) -> int:
    letters = sum(len(fragment.strip()) for fragment in fragments) + _GAP_BONUS * (len(fragments) - 1)
    return letters - _WEAK_MALUS * weak


def _question_word(fragments: Sequence[str]) -> bool:
    named = any(
        re.fullmatch(r" (?:(?:in|by|at|as|on|for|to|of) )?(?:which|what|whose) \S.*", fragment)
        for fragment in fragments
    )
    return named or any(word in fragment for fragment in fragments for word in _QUESTION_WORDS)


@cache
def ways() -> tuple[Way, ...]:
    """Return every way of asking, in the file's order."""
    found = []
    for entry in read_ways("asking"):
        for key in ("ways", "weak"):
            for written in entry.get(key, "").split("|"):
                if written.strip():
                    fragments = tuple(_fragment(part) for part in written.strip().split(".."))
                    weight = _weight(fragments, key == "weak") - _GENERAL_MALUS.get(Facet(entry["facet"]), 0)
                    asks = _question_word(fragments)
                    found.append(Way(Facet(entry["facet"]), entry.get("part"), fragments, weight, asks))
    found += [Way(facet, None, fragments, _weight(fragments, False), True) for facet, fragments in thai_ways()]
    return tuple(found)


@cache
def _ways_by_beginning() -> dict[str, dict[str, list[tuple[int, Way]]]]:
    """Return the ways by the first letters of their first fragment and by that, each with its place in the file."""
    table: dict[str, dict[str, list[tuple[int, Way]]]] = {}
    for place, way in enumerate(ways()):
        first = way.fragments[0]
        table.setdefault(first[:_FIRST_LETTERS], {}).setdefault(first, []).append((place, way))
    return table


def _likely_ways(text: str) -> list[Way]:
    """Return the ways whose first fragment stands in `text`, in the file's order: few of a thousand."""
    table = _ways_by_beginning()
    begun = {text[at : at + size] for at in range(len(text)) for size in range(1, _FIRST_LETTERS + 1)}
    likely = [
        entry
        for letters in begun & table.keys()
        for fragment, entries in table[letters].items()
        if fragment in text
        for entry in entries
    ]
    return [way for _, way in sorted(likely, key=itemgetter(0))]


def searchable(text: str) -> str:
    """Return squeezed, normalised `text` with a space around every English word, for fragments to be found in."""
    spaced = _BETWEEN_SCRIPTS.sub(" ", text)
    return " " + " ".join(re.sub(r"[^\w'%" + THAI + "-]", " ", spaced).split()) + " "


def _place(way: Way, text: str, words: frozenset[str]) -> tuple[int, int, int] | None:
    """Return where `way` stands in `text`: its start, its end, and the letters between its fragments."""
    position, start, gap = 0, -1, 0
    for fragment in way.fragments:
        found = text.find(fragment, position)
        if found < 0 or (len(fragment) <= _SHORT and _THAI_FRAGMENT.match(fragment) and fragment not in words):
            return None
        gap += found - position if start >= 0 else 0
        start = found if start < 0 else start
        # the space that ends one English fragment may begin the next
        position = found + len(fragment) - fragment.endswith(" ")
    return start, position, gap


def _emphasis(way: Way, text: str, start: int, end: int, first: re.Match[str] | None) -> int:
    """Return what the place of a way adds to its weight.

    The first English question word asks, later ones only join clauses ("... when he met ..."); a noun right behind it,
    or right before a Thai one, is what is asked for.
    """
    if _THAI_FRAGMENT.match(way.fragments[0]):
        return _QUESTION_WORD_BONUS if way.asks else _NOUN_BONUS * bool(_THAI_QUESTION_WORD.match(text, end))
    if first is None:
        return _QUESTION_WORD_BONUS * way.asks + _NOUN_BONUS * bool(_THAI_QUESTION_WORD.match(text, end))
    if way.asks:
        return _QUESTION_WORD_BONUS if start <= first.start() else -_WEAK_MALUS
    return _NOUN_BONUS * (first.start() - 1 <= start <= first.end() + _NEAR)


def asked_for(text: str, words: frozenset[str]) -> tuple[Asked, ...]:
    """Return the facets that `searchable` text may ask for, best first, one entry a facet and part.

    `words` are the segmented words of the question: a short Thai fragment counts only where it is one of them.
    """
    best: dict[tuple[Facet, str | None], Asked] = {}
    noun = noun_asked(text)
    if noun and noun.facet is Facet.PERSON:
        _find_ways(text[: noun.start] + " who" + text[noun.end :], words, best)
        came = best.pop((Facet.ATTENDEES, None), None)
        if came:  # one of a kind is asked for: "which ambassador called on ..."; several are all who came
            _keep(replace(came, facet=Facet.ATTENDEES if noun.several else Facet.PERSON), best)
        named = best.pop((Facet.PERSON, None), None) if noun.several else None
        if named:  # several, and not by what they did at the event: "which guards were thanked"
            _keep(replace(named, facet=Facet.LIST), best)
    elif noun:
        weight = noun.letters + _QUESTION_WORD_BONUS + _NOUN_BONUS
        _keep(Asked(noun.facet, None, (text[noun.start : noun.end],), weight), best)
    if _WHICH_PERSON.search(text):
        _find_ways(_WHICH_PERSON.sub("ใคร", text), words, best)
    _find_ways(text, words, best)
    return tuple(sorted(best.values(), key=lambda asked: -asked.weight))


def _keep(asked: Asked, best: dict[tuple[Facet, str | None], Asked]) -> None:
    known = best.get((asked.facet, asked.part))
    if known is None or asked.weight > known.weight:
        best[asked.facet, asked.part] = asked


def _find_ways(text: str, words: frozenset[str], best: dict[tuple[Facet, str | None], Asked]) -> None:
    """Add to `best` what each way of asking that stands in `text` asks for."""
    first = _ENGLISH_QUESTION_WORD.search(text)
    for way in _likely_ways(text):
        place = _place(way, text, words)
        if place is not None:
            start, end, gap = place
            weight = way.weight - min(_MOST_GAP, gap // _GAP_LETTERS) + _emphasis(way, text, start, end, first)
            _keep(Asked(way.facet, way.part, way.fragments, weight), best)


@cache
def asking_words() -> frozenset[str]:
    """Return the fragments of all ways as plain words: a word that only asks is no topic."""
    return frozenset(fragment.strip() for way in ways() for fragment in way.fragments)
