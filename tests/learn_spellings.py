"""Learns how holders of posts spell their names in English, from releases in both languages.

    .venv/bin/python -m tests.learn_spellings RELEASES.jsonl > knowledge/language/lexicon/spellings.yaml

A line of RELEASES.jsonl is `{"text": "..."}`, a release as it came, of either language. A Thai name gets the English
name that sounds like it, first name and surname, and stands in an English release of the same weeks; or the one that
Thai releases give in brackets behind it. What the releases that ship have in both languages wins. Only what fits a
single Thai name is kept. Takes about four minutes on two cores for 50,000 releases.
"""

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise
from multiprocessing import Pool
from pathlib import Path
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from knowledge.language.body_names import provinces
from knowledge.language.names import bare_name, likeness, sound
from knowledge.language.romanising import romanised
from knowledge.language.text import clean, normalise
from knowledge.reading.mentions import find_mentions
from knowledge.reading.page import read_page
from knowledge.sources import read_sources
from knowledge.values import script_of

_LATIN = re.compile(r"[A-Z][a-z]+(?:['’\-][A-Za-z]+)*(?:\s(?:Na\s)?[A-Z][a-z]+(?:['’\-][A-Za-z]+)*){1,4}")
_HONORIFIC = (
    r"(?:(?:H\.\s?E\.|(?:HE|Mr|Mrs|Ms|Miss|Dr|Prof|Gen|Lt|Sir|Assoc|Asst|Hon|YB|Senator|Her Excellency"
    r"|His Excellency|His Highness|The Honourable|The Right Honourable)\b\.?)\s?)"
)
_GLOSS = re.compile(rf"\s?\((?P<titles>{_HONORIFIC}{{0,5}})(?P<latin>[A-ZÀ-Ž][A-Za-zÀ-ž'’.\- ]{{4,60}})\)")
_WEEKS = 120  # days between the Thai and the English release
_LEAST_SOUND = 5  # consonants that first name and surname must sound together
_HEARD, _READ = 0.7, 0.55  # likeness of each part by sound, and of the whole to the romanised name
_SPELT, _SPELT_WELL = 0.65, 0.85  # likeness of the parts of two Thai spellings of one name: the worse, the better
_RIVAL = 0.2  # how often, beside the likeliest, another must be named to be taken for one more person
_INITIALS = 2  # capitals: more are a surname
_LEAD = 0.04  # by which the best must be ahead of other people
_BY_HAND = 1000  # weight of what a person has written


class Seen(NamedTuple):
    """What one release gives: names in both languages, pairs of the two, common words, and the day it came out."""

    issued: date | None
    thai: tuple[str, ...]
    english: tuple[str, ...]
    words: frozenset[str]
    pairs: tuple[tuple[str, str], ...]


def look_at(line: str) -> Seen | None:
    """Return what the release in `line` gives; None where it cannot be read."""
    page = read_page(json.loads(line)["text"])
    if page.language == "en":
        return Seen(page.issued, (), tuple(set(_pairs_of_words(page.plain))), _common(page.plain), ())
    mentions = [mention for mention in find_mentions(page) if script_of(mention.name) == "th" and mention.full]
    pairs = []
    for mention in mentions:
        thai = mention.name.split("(")[0].rstrip()
        if gloss := _GLOSS.match(page.plain, mention.start + len(thai)):
            latin = " ".join(
                word.capitalize() if word.isupper() and len(word) > _INITIALS else word
                for word in clean(gloss.group("latin")).strip(" .").split()
            )
            if len(thai.split()) > 1 and len(latin.split()) > 1 and (gloss.group("titles") or _same_ends(thai, latin)):
                pairs.append((bare_name(thai), latin))
    names = tuple({bare_name(mention.name.split("(")[0]) for mention in mentions})
    return Seen(page.issued, names, (), frozenset(), tuple(pairs))


def _pairs_of_words(text: str) -> Iterator[str]:
    """Yield every two capitalised words that stand side by side in English text."""
    for run in _LATIN.finditer(text.replace("’", "'")):
        words = run.group().removesuffix("'s").split()
        yield from (f"{one} {other}" for one, other in pairwise(words))
        yield from (
            f"{one} {na} {other}" for one, na, other in zip(words, words[1:], words[2:], strict=False) if na == "Na"
        )


def _common(text: str) -> frozenset[str]:
    """Return the words that English text writes small as well: no name is made of them."""
    return frozenset(re.findall(r"\b[a-z]{3,}\b", text))


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


def shipped() -> Iterator[Seen]:
    """Yield the names that the releases of the base have in both languages."""
    for release in read_sources([Path("knowledge/releases")])[0]:
        for person in release.people:
            thai, english = person.name.th, person.name.en
            if thai and english and len(bare_name(thai).split()) > 1:
                yield Seen(None, (), (), frozenset(), ((bare_name(thai), _without_rank(english)),) * _BY_HAND)


def _without_rank(english: str) -> str:
    words = english.split()
    while len(words) > 1 and (words[0].endswith(".") or words[0] in ("Acting", "Sub")):
        words = words[1:]
    return " ".join(words)


def _same_ends(thai: str, latin: str) -> bool:
    """Return whether first and last word of two names sound alike, roughly: foreign names are spelt freely in Thai."""
    pairs = ((thai.split()[place], normalise(latin).split()[place]) for place in (0, -1))
    return all(likeness(one, other) >= 0.45 or sound(one)[:1] == sound(other)[:1] for one, other in pairs)


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


def report(spellings: dict[str, str]) -> str:
    """Return how close the romanised names come to the learned ones: the share that are the same, the mean likeness."""
    pairs = [(romanised(thai), latin) for thai, latin in spellings.items()]
    same = sum(one.casefold() == other.casefold() for one, other in pairs) / max(1, len(pairs))
    alike = sum(Levenshtein.normalized_similarity(one.casefold(), other.casefold()) for one, other in pairs)
    return f"{len(pairs)} names; romanised: {same:.1%} the same, {alike / max(1, len(pairs)):.3f} alike"


_HEAD = """\
# English spellings of names, as their owners and the government's English releases write them: bare Thai name (no
# title) to English, the most frequent first. Learned from public releases in both languages, by
# tests/learn_spellings.py; do not edit by hand: what is wrong here belongs into spellings_by_hand.yaml, which wins.
"""


def main() -> None:
    """Print the spellings as YAML, and what came out on standard error."""
    lines = Path(sys.argv[1]).read_text("utf-8").split("\n")
    with Pool() as pool:
        seen = [one for one in pool.imap_unordered(look_at, filter(str.strip, lines), chunksize=200) if one]
    spellings = learn([*seen, *shipped()])
    print(_HEAD, end="")
    for thai, latin in spellings.items():
        print(f"{thai}: {json.dumps(latin, ensure_ascii=False)}")
    print(report(spellings), file=sys.stderr)


if __name__ == "__main__":
    main()
