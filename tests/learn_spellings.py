"""Learns how holders of posts spell their names in English, for `knowledge/language/lexicon/spellings.yaml`.

    .venv/bin/python -m tests.learn_spellings RELEASES.jsonl

A line of RELEASES.jsonl is `{"text": "..."}`, a release as it came, of either language. A Thai name gets the English
name that sounds like it, first name and surname, and stands in an English release of the same weeks; or the one that
Thai releases give in brackets behind it. What the releases that ship have in both languages wins. Only what fits a
single Thai name is kept. Takes about four minutes on two cores for 50,000 releases.
"""

import json
import re
import sys
from collections.abc import Iterator
from itertools import pairwise
from multiprocessing import Pool
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from bot.settings import SHIPPED_RELEASES
from knowledge.language import concepts
from knowledge.language.names import bare_name, likeness, sound
from knowledge.language.romanising import romanised
from knowledge.language.text import clean, normalise
from knowledge.reading.mentions import find_mentions
from knowledge.reading.page import read_page
from knowledge.sources import read_sources
from knowledge.values import script_of
from tests.learnt_files import write_learnt
from tests.spelling_learning import Seen, learn

SPELLINGS = Path(concepts.__file__).parent / "lexicon" / "spellings.yaml"
_LATIN = re.compile(r"[A-Z][a-z]+(?:['’\-][A-Za-z]+)*(?:\s(?:Na\s)?[A-Z][a-z]+(?:['’\-][A-Za-z]+)*){1,4}")
_HONORIFIC = (
    r"(?:(?:H\.\s?E\.|(?:HE|Mr|Mrs|Ms|Miss|Dr|Prof|Gen|Lt|Sir|Assoc|Asst|Hon|YB|Senator|Her Excellency"
    r"|His Excellency|His Highness|The Honourable|The Right Honourable)\b\.?)\s?)"
)
_GLOSS = re.compile(rf"\s?\((?P<titles>{_HONORIFIC}{{0,5}})(?P<latin>[A-ZÀ-Ž][A-Za-zÀ-ž'’.\- ]{{4,60}})\)")
_INITIALS = 2  # capitals: more are a surname
_BY_HAND = 1000  # weight of what a person has written


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


def _same_ends(thai: str, latin: str) -> bool:
    """Return whether first and last word of two names sound alike, roughly: foreign names are spelt freely in Thai."""
    pairs = ((thai.split()[place], normalise(latin).split()[place]) for place in (0, -1))
    return all(likeness(one, other) >= 0.45 or sound(one)[:1] == sound(other)[:1] for one, other in pairs)


def shipped() -> Iterator[Seen]:
    """Yield the names that the releases of the base have in both languages."""
    for release in read_sources([SHIPPED_RELEASES])[0]:
        for person in release.people:
            thai, english = person.name.th, person.name.en
            if thai and english and len(bare_name(thai).split()) > 1:
                yield Seen(None, (), (), frozenset(), ((bare_name(thai), _without_rank(english)),) * _BY_HAND)


def _without_rank(english: str) -> str:
    words = english.split()
    while len(words) > 1 and (words[0].endswith(".") or words[0] in ("Acting", "Sub")):
        words = words[1:]
    return " ".join(words)


def report(spellings: dict[str, str]) -> str:
    """Return how close the romanised names come to the learned ones: the share that are the same, the mean likeness."""
    pairs = [(romanised(thai), latin) for thai, latin in spellings.items()]
    same = sum(one.casefold() == other.casefold() for one, other in pairs) / max(1, len(pairs))
    alike = sum(Levenshtein.normalized_similarity(one.casefold(), other.casefold()) for one, other in pairs)
    return f"{len(pairs)} names; romanised: {same:.1%} the same, {alike / max(1, len(pairs)):.3f} alike"


def main() -> None:
    """Write the file anew; print what came out."""
    lines = Path(sys.argv[1]).read_text("utf-8").split("\n")
    with Pool() as pool:
        seen = [one for one in pool.imap_unordered(look_at, filter(str.strip, lines), chunksize=200) if one]
    spellings = learn([*seen, *shipped()])
    rows = (f"{thai}: {json.dumps(latin, ensure_ascii=False)}\n" for thai, latin in spellings.items())
    write_learnt(SPELLINGS, "".join(rows))
    print(report(spellings))


if __name__ == "__main__":
    main()
