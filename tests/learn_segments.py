"""Learns which words of pythainlp's list cut others in two, for `knowledge/language/lexicon/unused_words.yaml`.

    .venv/bin/python -m tests.learn_segments RELEASES.jsonl

A line of RELEASES.jsonl is `{"text": "..."}`, a release as it came; a few thousand are enough. The texts are segmented
into the fewest words of the list, so that "บอกว่า" may come out as "บอ" and "กว่า": what parts them right is how often
each word stands in all texts. From those counts each run of letters is segmented into its likeliest words (a unigram
model, Viterbi's way, learnt again in rounds); a word that hardly ever comes out so is one that only breaks up others.
"""

import json
import math
import re
import sys
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

import nlpo3
import yaml

from knowledge.language import concepts
from knowledge.language.concepts import read_lexicon
from knowledge.language.text import THAI, cuts_cluster
from knowledge.language.words import WORD_LIST, comparable
from tests.learnt_files import write_learnt

_RUNS = re.compile(f"[{THAI}]{{3,}}")
_EVERY_WORD = "every word"  # the name under which nlpo3 holds the whole list, what is unused so far with it
_ROUNDS = 3
_UNSEEN = 0.3  # how often a word is thought to stand that never did
_UNKNOWN_LETTER = 3.0  # how much each letter of an unknown word costs, as a logarithm, and 3 of its own
_LONGEST, _LONGEST_UNKNOWN = 30, 12  # letters of a word that is looked for, and of an unknown one
_LEAST_LETTERS = 4  # of a word that is left out: shorter ones may stand in names
_LEAST_TIMES, _KEPT = 4, 0.2  # times that a word must have come out, and the share of them that is right after all


def likeliest(run: str, logs: Mapping[str, float], unknown: float) -> list[str]:
    """Return the words of `run`, Thai letters, that are together the likeliest by the logarithms of their chances."""
    best, came_from = [0.0] + [-math.inf] * len(run), [0] * (len(run) + 1)
    for start in range(len(run)):
        if cuts_cluster(run, start):
            continue
        for end in range(start + 1, min(len(run), start + _LONGEST) + 1):
            known = logs.get(run[start:end])
            if known is None and end - start > _LONGEST_UNKNOWN:
                continue
            whole = best[start] + (unknown - _UNKNOWN_LETTER * (end - start + 1) if known is None else known)
            if whole > best[end]:
                best[end], came_from[end] = whole, start
    words, end = [], len(run)
    while end:
        words.append(run[came_from[end] : end])
        end = came_from[end]
    return words[::-1]


def unused(texts: Iterable[str], words: Collection[str]) -> list[str]:
    """Return those of `words` that nearly always break up others where `texts` are segmented by all of them, sorted."""
    nlpo3.load_dict(str(WORD_LIST), _EVERY_WORD)
    runs = Counter(run for text in texts for run in _RUNS.findall(comparable(text)))
    fewest = Counter[str]()
    for run, times in runs.items():
        for word in nlpo3.segment(run, _EVERY_WORD):
            fewest[word] += times
    counts = fewest
    for _ in range(_ROUNDS):
        whole = sum(counts.values())
        logs = {word: math.log(max(counts[word], _UNSEEN) / whole) for word in words}
        counts = Counter[str]()
        for run, times in runs.items():
            for word in likeliest(run, logs, math.log(_UNSEEN / whole)):
                counts[word] += times
    return sorted(
        word
        for word in words
        if _LEAST_LETTERS <= len(word) <= _LONGEST
        and fewest[word] >= _LEAST_TIMES
        and counts[word] <= _KEPT * fewest[word]
    )


def main() -> None:
    """Write the file anew: what is learnt, and what people wrote into it as it is."""
    kept = Path(concepts.__file__).parent / "lexicon" / "unused_words.yaml"
    words = frozenset(WORD_LIST.read_text("utf-8").split())
    with open(sys.argv[1], encoding="utf-8") as lines:
        learnt = unused((json.loads(line)["text"] for line in lines), words)
    table = {"learnt": learnt, "by_hand": read_lexicon(kept.stem)["by_hand"]}
    write_learnt(kept, yaml.safe_dump(table, allow_unicode=True, sort_keys=False, width=120, default_flow_style=None))


if __name__ == "__main__":
    main()
