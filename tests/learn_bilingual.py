"""Learns which Thai words English ones may stand for, and writes knowledge/search/bilingual.tsv.gz.

    .venv/bin/python -m tests.learn_bilingual --wordnet DIR --releases FILE [--out FILE]

DIR holds the database of WordNet 3.0 (Princeton; its own licence, which allows any use with its notice): `index.sense`,
`index.noun`, `index.verb`, `index.adj` and `index.adv`. The npm package WNdb 3.0.1 has them, packed as
`WNdb-3.0.tar.gz` (its folder `dict`). Thai WordNet (NICT; a licence of the same words) comes with pythainlp, as
`wordnet_th.db`; both name a meaning by the same number, which shows what English and Thai words have in common. FILE
holds a release a line, `{"text": "..."}`, as it came or as `thalaeng import` writes it. Of the releases come the Thai
terms that are worth knowing, those that stand in one, and what their brackets translate (tests/gloss_learning.py).

What is written: an English term, as texts are searched by it, a tab, and Thai ones with how surely, in hundredths, each
is meant. The notices of both works lie in bilingual.LICENSE.txt, and must go where the file goes. Takes about five
minutes on two cores for 50,000 releases.
"""

import argparse
import gzip
import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from knowledge.language.data import pythainlp_file
from knowledge.language.stemming import stem
from knowledge.language.words import topic_keys
from knowledge.search import bilingual
from knowledge.spreading import spread
from tests.gloss_learning import Chances, Gloss, glosses, learn, pairs

_TABLE = Path(bilingual.__file__).with_suffix(".tsv.gz")
_THAI_WORDNET = pythainlp_file("wordnet_th.db")
_KINDS = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
_KIND_OF_NUMBER = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}  # as `index.sense` has it; 5: satellite adjective
_SATELLITE = "s"
_MOST_SENSES = 5  # of a word, the commonest first: the others are rarely meant
_SHORTEST = 3  # letters of an English term
_MOST, _LEAST_SURE = 6, 0.05  # of the Thai terms of an English one, by each source: number, sureness
_BOLDNESS = 1.5  # shares are spread over words of one meaning, and so each is surer than its share
_HEAD = (
    "# English term <tab> Thai terms, each with how surely it stands for it in hundredths."
    " Licences: bilingual.LICENSE.txt"
)


class Sense(NamedTuple):
    """A meaning of an English word, which of its meanings it is, from 1 on, and how often tagged texts have it."""

    word: str
    meaning: str
    place: int
    tagged: int


class Seen(NamedTuple):
    """What one release gives: the Thai terms that stand in it, and what its brackets translate."""

    terms: frozenset[str]
    glosses: tuple[Gloss, ...]


def main() -> None:
    """Write the table that the command line asks for, and print how many English terms it has."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wordnet", type=Path, required=True, metavar="DIR")
    parser.add_argument("--releases", type=Path, required=True, metavar="FILE")
    parser.add_argument("--out", type=Path, default=_TABLE, metavar="FILE")
    given = parser.parse_args()
    thai = thai_meanings(_THAI_WORDNET)
    counted: Counter[Gloss] = Counter()
    terms: set[str] = set()
    with given.releases.open(encoding="utf-8") as lines:
        for _, seen in spread(look_at, filter(str.strip, lines)):
            terms |= seen.terms
            counted.update(seen.glosses)
    by_meaning = by_wordnet(senses(given.wordnet), thai, terms)
    rows = table(by_meaning, learn(pairs(counted)), terms)
    given.out.write_bytes(gzip.compress("\n".join([_HEAD, *rows, ""]).encode(), mtime=0))
    print(f"{len(rows)} English terms, {len(terms)} Thai ones in the releases, {len(counted)} glosses: {given.out}")


def look_at(line: str) -> Seen:
    """Return what the release in `line` gives."""
    text = str(json.loads(line).get("text") or "")
    keys = chain.from_iterable(map(topic_keys, text.splitlines()))
    return Seen(frozenset(key for key in keys if not key.isascii()), tuple(glosses(text)))


def thai_meanings(database: Path) -> Mapping[str, list[str]]:
    """Return the Thai words of each meaning in Thai WordNet, by its number and kind: "02958343-n"."""
    found = defaultdict[str, list[str]](list)
    connection = sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)
    try:
        for meaning, word in connection.execute("SELECT synsetid, li FROM word_synset"):
            found[meaning].append(word)
    finally:
        connection.close()
    return found


def senses(folder: Path) -> Iterator[Sense]:
    """Yield the commonest meanings of the English words in WordNet, those of several words left out."""
    counts = _counts((folder / "index.sense").read_text("ascii"))
    for kind, name in _KINDS.items():
        for line in (folder / f"index.{name}").read_text("ascii").splitlines():
            word, *fields = line.split()
            if line.startswith(" ") or not word.isalpha():  # the licence is indented
                continue
            number_of_senses = int(fields[1])
            for place, number in enumerate(fields[-number_of_senses:][:_MOST_SENSES], 1):
                tagged = counts.get((word, kind, place), 0)
                for spelt in (kind, _SATELLITE) if kind == "a" else (kind,):
                    yield Sense(word, f"{number}-{spelt}", place, tagged)


def _counts(index: str) -> Mapping[tuple[str, str, int], int]:
    """Return how often tagged texts have each meaning of a word, by word, kind and place, from WordNet's index."""
    found = {}
    for line in index.splitlines():
        key, _, place, count = line.split()
        word, _, rest = key.partition("%")
        found[word, _KIND_OF_NUMBER[rest[0]], int(place)] = int(count)
    return found


def by_wordnet(found: Iterable[Sense], thai: Mapping[str, Collection[str]], known: Collection[str]) -> Chances:
    """Return the Thai terms among `known` that share a meaning with an English one, each with its share.

    A meaning counts the more the oftener texts have it and the earlier it stands. Words of one stem are one term, which
    has the highest share that any of them gives. A Thai word of several terms is left out.
    """
    weights: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for word, meaning, place, tagged in found:
        for spelt in thai.get(meaning, ()):
            keys = topic_keys(spelt)
            if len(keys) == 1 and keys[0] in known and not keys[0].isascii():
                weights[word][keys[0]] += (1 + tagged) / place
    shares: dict[str, dict[str, float]] = defaultdict(dict)
    for word, terms in weights.items():
        total, held = sum(terms.values()), shares[stem(word)]
        for term, weight in terms.items():
            held[term] = max(held.get(term, 0.0), weight / total)
    return shares


def table(by_meaning: Chances, by_gloss: Chances, known: Collection[str]) -> list[str]:
    """Return the lines of the file: each English term with the Thai ones of both sources, the surest first."""
    rows = []
    for english in sorted({*by_meaning, *by_gloss}):
        if not english.isalpha() or len(english) < _SHORTEST:
            continue
        sure: dict[str, float] = {}
        for source in (by_meaning, by_gloss):
            for term, share in _surest_first(source.get(english, {}))[:_MOST]:
                if term in known and share >= _LEAST_SURE:
                    sure[term] = max(sure.get(term, 0.0), min(1.0, share * _BOLDNESS))
        if sure:
            rows.append(f"{english}\t" + " ".join(f"{term}={round(p * 100)}" for term, p in _surest_first(sure)))
    return rows


def _surest_first(shares: Mapping[str, float]) -> list[tuple[str, float]]:
    return sorted(shares.items(), key=lambda entry: (-entry[1], entry[0]))


if __name__ == "__main__":
    main()
