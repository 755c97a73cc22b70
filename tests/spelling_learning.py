"""Which English name is whose: names of releases in both languages, put together by sound, spelling and days."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from knowledge.language.known_bodies import provinces
from knowledge.language.names import likeness, sound
from knowledge.language.romanising import romanised
from knowledge.language.text import normalise
from knowledge.values import script_of

_WEEKS = 120  # days between the Thai and the English release
_LEAST_SOUND = 5  # consonants that first name and surname must sound together
_HEARD, _READ = 0.7, 0.55  # likeness of each part by sound, and of the whole to the romanised name
_SPELT, _SPELT_WELL = 0.65, 0.85  # likeness of the parts of two Thai spellings of one name: the worse, the better
_RIVAL = 0.2  # how often, beside the likeliest, another must be named to be taken for one more person
_LEAD = 0.04  # by which the best must be ahead of other people


class Seen(NamedTuple):
    """What one release gives: names in both languages, pairs of the two, common words, and the day it came out."""

    issued: date | None
    thai: tuple[str, ...]
    english: tuple[str, ...]
    words: frozenset[str]
    pairs: tuple[tuple[str, str], ...]


def _sounds(name: str) -> tuple[str, ...]:
    return tuple(sound(normalise(part)) for part in name.split())


def learn(seen: Iterable[Seen]) -> dict[str, str]:
    """Return the English spelling of each Thai name (bare) that is surely known."""
    days: dict[str, list[date]] = defaultdict(list)
    found: dict[str, Counter[str]] = defaultdict(Counter)
    english: dict[str, list[date]] = defaultdict(list)
    common: set[str] = set()
    places = set(provinces().values())
    for one in seen:
        common |= one.words
        for name in one.thai:
            if len(name.split()) == 2 and one.issued:
                days[name].append(one.issued)
        for name in one.english:
            if one.issued:
                english[name].append(one.issued)
        for thai, latin in one.pairs:
            if script_of(thai) == "th":
                found[thai][latin] += 3
    by_sound: dict[str, list[str]] = defaultdict(list)
    for name in days:
        by_sound["".join(heard[:1] for heard in _sounds(name))].append(name)
    for latin, issued in english.items():
        if common & {word.casefold() for word in latin.split()} or latin in places:
            continue
        for thai in _who_sounds_like(latin, by_sound, days):
            near = sum(any(abs((day - other).days) <= _WEEKS for other in days[thai]) for day in issued)
            if near:
                found[thai][latin] += near
    return _settled(found, days)


def _who_sounds_like(latin: str, by_sound: dict[str, list[str]], days: dict[str, list[date]]) -> list[str]:
    """Return the Thai names, all of one person, that an English one may be; none where several people may be meant."""
    first, last = normalise(latin).split()[0], normalise(latin).split()[-1]
    if len(sound(first)) + len(sound(last)) < _LEAST_SOUND or "na" in normalise(latin).split():
        return []
    fits = []
    for name in by_sound.get(sound(first)[:1] + sound(last)[:1], ()):
        given, family = name.split()
        if (
            min(_part_alike(given, first), _part_alike(family, last)) >= _HEARD
            and (fit := _reads_alike(name, latin)) >= _READ
        ):
            fits.append((fit, name))
    if not fits:
        return []
    best = max(fit for fit, _ in fits)
    who = max((name for fit, name in fits if best - fit < _LEAD), key=lambda name: len(days[name]))
    rivals = [name for fit, name in fits if best - fit < _LEAD and not same_person(who, name)]
    if any(len(days[name]) > _RIVAL * len(days[who]) for name in rivals):
        return []
    return [name for _, name in fits if same_person(who, name)]


def same_person(one: str, other: str) -> bool:
    """Return whether two Thai names are one, spelt a little differently."""
    pairs = zip(one.split(), other.split(), strict=False)
    alike = [Levenshtein.normalized_similarity(a, b) for a, b in pairs]
    return min(alike) >= _SPELT and max(alike) >= _SPELT_WELL


def _part_alike(thai: str, latin: str) -> float:
    """Return how alike a part of a name is in two scripts, by sound, or as read where it is too short to sound much."""
    return max(likeness(thai, latin), float(_folded(romanised(thai)) == _folded(latin)))


def _reads_alike(thai: str, latin: str) -> float:
    """Return how alike the romanised name and the English one are, letter by letter, the worse of the two parts."""
    ours, theirs = _folded(romanised(thai)).split(), _folded(latin).split()
    return min(Levenshtein.normalized_similarity(ours[place], theirs[place]) for place in (0, -1))


def _folded(latin: str) -> str:
    """Return a Latin spelling with what spellings of one Thai sound differ in made alike."""
    plain = normalise(latin)
    for one, same in (
        ("ph", "p"),
        ("th", "t"),
        ("kh", "k"),
        ("ch", "j"),
        ("ee", "i"),
        ("oo", "u"),
        ("v", "w"),
        ("or", "o"),
        ("ar", "a"),
    ):
        plain = plain.replace(one, same)
    return plain


def _settled(found: dict[str, Counter[str]], days: dict[str, list[date]]) -> dict[str, str]:
    """Return the most frequent spelling of each name; where several have one, of the most frequent and its variants.

    The names that most releases have come first.
    """
    best = {thai: max(counts.items(), key=lambda entry: (entry[1], entry[0]))[0] for thai, counts in found.items()}
    owners: dict[str, list[str]] = defaultdict(list)
    for thai, latin in best.items():
        owners[latin].append(thai)
    first = {latin: max(names, key=lambda name: found[name][latin]) for latin, names in owners.items()}
    return {
        thai: latin
        for thai, latin in sorted(best.items(), key=lambda entry: (-len(days.get(entry[0], ())), entry[0]))
        if same_person(thai, first[latin]) and (len(days.get(thai, ())) > 1 or sum(found[thai].values()) > 1)
    }
