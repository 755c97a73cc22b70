"""English words and the Thai words that may stand for them in a release: what an English question finds Thai texts by.

`bilingual.tsv.gz` beside this holds them. It was made of WordNet 3.0 (Princeton) and Thai WordNet (NICT), joined by
their synsets, and of the words that stand in brackets behind Thai ones in releases; the notices of both are in
`bilingual.LICENSE.txt`.
"""

import gzip
from collections.abc import Mapping
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parent / "bilingual.tsv.gz"


@cache
def _table() -> Mapping[str, str]:
    """Return every English word, as terms are keyed, with its line of the file."""
    lines = gzip.decompress(_FILE.read_bytes()).decode().splitlines()
    return dict(line.split("\t", 1) for line in lines if not line.startswith("#"))


@cache
def thai_terms(key: str) -> Mapping[str, float]:
    """Return the Thai terms that may stand for the English term `key`, and how surely each does, above 0 to 1.

    It is empty where none is known.
    """
    found = _table().get(key, "")
    return {term: int(sure) / 100 for term, _, sure in (entry.rpartition("=") for entry in found.split())}
