"""Measures how often each rule of reading is right, and writes knowledge/reading/confidence.yaml.

    python -m tests.calibrate FACTS.jsonl=TEXTS [FACTS.jsonl=TEXTS ...]

FACTS holds what a person read in each release, a line each (`url`, `event`, `people`, `periods`, `contacts`); TEXTS is
the folder with their raw texts, NUMBER.txt by the number that the link ends in. Rules that no such file can judge stand
in `by_eye` of the same YAML file, counted by hand, and are kept.
"""

import sys
from collections.abc import Mapping
from pathlib import Path

import yaml

from knowledge.reading import confidence
from tests.learnt_files import write_learnt
from tests.reading_marks import Judged, judge_all, shares

_WEIGHT = 4  # facts that the mean of a part counts for: a rule seen once or twice is judged by its neighbours
_TABLE = Path(confidence.__file__).with_suffix(".yaml")


def main() -> None:
    """Write the table anew from the files of the command line."""
    judged: list[Judged] = []
    for pair in sys.argv[1:]:
        facts, _, texts = pair.partition("=")
        judged += judge_all(Path(facts), Path(texts))
    if not judged:
        sys.exit(str(__doc__))
    by_eye = yaml.safe_load(_TABLE.read_text("utf-8")).get("by_eye") or {}
    table = {"by_eye": by_eye, "measured": measured(shares(judged))}
    write_learnt(_TABLE, yaml.safe_dump(table, allow_unicode=True, sort_keys=True))


def measured(counts: Mapping[str, Mapping[str, tuple[int, int]]]) -> dict[str, dict[str, float]]:
    """Return the share right of each rule of each part, drawn towards the share of the whole part (`any`)."""
    table = {}
    for part, rules in counts.items():
        right, of = (sum(column) for column in zip(*rules.values(), strict=True))
        mean = (right + 1) / (of + 2)
        table[part] = {"any": round(mean, 3)} | {
            rule: round((hits + _WEIGHT * mean) / (tries + _WEIGHT), 3) for rule, (hits, tries) in rules.items()
        }
    return table


if __name__ == "__main__":
    main()
