"""What a question asks of a text: its words with all that may stand for them there, and the signs of an answer."""

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path

from knowledge.language.concepts import synonyms
from knowledge.language.data import read_data
from knowledge.language.dates import DateMention
from knowledge.language.names import name_parts, sound
from knowledge.language.stemming import stem
from knowledge.language.text import blanked, squeeze
from knowledge.language.words import comparable, is_topical, terms, topic_keys
from knowledge.passages.facts import facts_wanted
from knowledge.passages.hearing import sounding_places
from knowledge.passages.letters import GRAM
from knowledge.passages.pieces import Piece
from knowledge.passages.signs import signs_wanted
from knowledge.questions.question import Facet, Question
from knowledge.questions.spoken import read_text
from knowledge.release import Release
from knowledge.search.bilingual import english_terms, thai_terms
from knowledge.search.names import names_of, person_key

_LEAST_SOUND = 3  # consonants of a word that is looked for by its sound
_LEAST_SURFACE = 2  # letters of a Thai word that is looked for within others
_UNIT = 2  # letters by which a Thai unit is known: how many letters the word has, nobody knows
_LEAST_SURE = 0.15  # how surely a Thai word of the word list stands for an English one
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

    def stands_in(self, piece: Piece) -> bool:
        """Return whether `piece` has the word."""
        return (
            self.key in piece.keys
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


@cache
def _bridges() -> dict[str, tuple[str, ...]]:
    """Return the Thai words that may stand for an English one, by its stem."""
    table: dict[str, list[str]] = {}
    for english, *thai in read_data(Path(__file__).parent / "bridge.yaml"):
        for word in str(english).split():
            table.setdefault(stem(word), []).extend(squeeze(str(form)) for form in thai)
    return {word: tuple(dict.fromkeys(forms)) for word, forms in table.items()}


@cache
def _forms_of() -> dict[str, tuple[str, ...]]:
    """Return every form of a word with several names, by its key."""
    table: dict[str, list[str]] = {}
    for form, key in synonyms().items():
        table.setdefault(key, []).append(form)
    return {key: tuple(forms) for key, forms in table.items()}


def _surfaces(key: str, *, english: bool = False) -> tuple[str, ...]:
    forms = [form for form in _forms_of().get(key, ()) if not form.isascii() and len(form) > _LEAST_SURFACE]
    if ":" not in key:
        forms += [key] if not key.isascii() and len(key) >= _LEAST_SURFACE else []
    for form in (key, *_forms_of().get(key, ())):
        forms += _bridges().get(stem(form), ()) if form.isascii() else ()
    if key.isascii() and not forms:
        forms += [form for form, sure in thai_terms(key).items() if sure >= _LEAST_SURE and ":" not in form]
        forms = [squeeze(form) for form in forms if len(form) > _LEAST_SURFACE]
    if english and not key.isascii():
        forms += english_terms(key)
    return tuple(dict.fromkeys(forms))


def _heard(key: str) -> str:
    """Return how an English word sounds in Thai, where it may be a name: nothing else stands for it."""
    if ":" in key or not key.isascii() or not key.isalpha() or stem(key) in _bridges():
        return ""
    heard = sound(key)
    return heard if len(heard) >= _LEAST_SOUND else ""


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
    asked = _read(question.text, question.facet, words, question.dates, english=english)
    return replace(asked, wanted=(*asked.wanted, *_names(question, release)))


@lru_cache(maxsize=16)  # a question is put to several releases
def _read(text: str, facet: Facet, words: tuple[str, ...], dates: tuple[DateMention, ...], *, english: bool) -> Asked:
    """Return what a question asks of any text, Thai or `english`: all but the people whom it mentions."""
    plain = read_text(text)
    plain = blanked(plain, ((mention.start, mention.end) for mention in dates if mention.month or mention.year))
    keys = [term.key for term in terms(plain) if is_topical(term.key)]
    keys += [key for key in words if key not in keys]
    squeezed = re.sub(r"[^\u0e00-\u0e7f]", " ", squeeze(plain))
    grams = {run[at : at + GRAM] for run in squeezed.split() for at in range(max(0, len(run) - GRAM + 1))}
    return Asked(
        tuple(
            Wanted(key, _surfaces(key, english=english), _heard(key), "number" if key.isdigit() else "word")
            for key in dict.fromkeys(keys)
        ),
        signs_wanted(plain, facet),
        frozenset(found.replace(",", "") for found in _NUMBER.findall(plain)),
        tuple((day.year, day.month, day.day) for day in dates),
        _unit_pattern(_units(plain)),
        frozenset(grams),
        facts_wanted(facet),
        _thing(plain),
        squeeze(comparable(text)),
    )


def _thing(plain: str) -> frozenset[str]:
    """Return the words of topic beside those that ask: before Thai ones, behind "how many" and English ones."""
    found = list[str]()
    if asking := _ASKING_THAI.search(plain):
        found += topic_keys(plain[: asking.start()])[-1:]
        found += topic_keys(plain[asking.end() :])[:1] if asking.group() == "กี่" else ()
    if asking := _ASKING_ENGLISH.search(plain):
        found += topic_keys(plain[asking.end() :])[:_THINGS]
    return frozenset(found)


def _units(plain: str) -> tuple[str, ...]:
    if found := re.search(r"กี่\s?([\u0e00-\u0e7f]{2,12})", plain):
        return (found.group(1)[:_UNIT],)
    if found := re.search(r"how many ((?:[a-z-]+ ?){1,4})", plain):
        words = found.group(1).split()
        thai = [form for word in words for form in _surfaces(topic_keys(word)[0] if topic_keys(word) else word)]
        return (*words, *thai)
    return ()


@lru_cache(maxsize=1_000)  # people count much the same things
def _unit_pattern(units: tuple[str, ...]) -> re.Pattern[str] | None:
    """Return what a number with one of `units` behind it looks like."""
    if not units:
        return None
    return re.compile(r"\d[\d,.]*\s?(?:กว่า|[a-z-]+ ){0,2}(?:" + "|".join(map(re.escape, units)) + ")")
