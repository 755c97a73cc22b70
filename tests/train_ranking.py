"""Learns which of the likeliest releases a question is about, and writes knowledge/search/reranking.yaml.

    python -m tests.train_ranking BANK.jsonl=SOURCE [BANK.jsonl=SOURCE ...] [--folds] [--keep] [--index FOLDER]

BANK is a question bank, SOURCE the releases that it is asked of: a file or a folder, as the bot takes them; the more of
them, the harder and the more telling. With `--index`, what is read of the sources is kept in FOLDER, in one for each.
With `--folds` it is printed, by the languages of question and release, how often the right release is the first, among
the first five and among the first twenty, where what ranks it was learnt without the questions about that release.
`--keep` leaves the file as it is. Questions that go on from others teach nothing here.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

import numpy as np

from knowledge.answers.respond import today_in_bangkok
from knowledge.arrays import Array
from knowledge.bank import read_bank
from knowledge.base import Knowledge
from knowledge.questions.parse import parse
from knowledge.search import reranking
from knowledge.search.candidates import candidates_for
from knowledge.search.index import Index
from knowledge.search.reranking import NAMES
from knowledge.search.twins import twins_of
from knowledge.search.versions import versions_of
from knowledge.values import LANGUAGES, Language
from tests.learnt_files import write_learnt
from tests.ranking_learning import Choice, learn

_FOLDS = 8
_IN_ENGLISH = 3  # times that an English question about an English release is learnt from
_COMPARED = 25  # candidates that are learnt from: more than are compared later, for they tell what is no candidate, too
_TABLE = Path(reranking.__file__).with_suffix(".yaml")
Weights = Mapping[str, Array]
"""The weights of the features, by the names of `reranking.KINDS`."""


@dataclass(frozen=True, slots=True)
class Case:
    """A question of a bank: its language, the release that it is about, and what was found for it."""

    language: Language
    release: str
    about_thai: bool
    """Whether that release is in Thai."""
    in_thai: Array
    """Whether each candidate is in Thai."""
    rows: Array
    """The features of each candidate, by the names of `reranking.NAMES`."""
    right: Array
    """Whether each candidate is right."""


def main() -> None:
    """Learn from the banks of the command line; print how often the right release is found by folds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("banks", nargs="+", metavar="BANK=SOURCE")
    parser.add_argument("--folds", action="store_true")
    parser.add_argument("--keep", action="store_true")
    parser.add_argument("--index", type=Path)
    given = parser.parse_args()
    banks: dict[str, list[Path]] = defaultdict(list)
    for pair in given.banks:
        bank, _, source = pair.partition("=")
        banks[source].append(Path(bank))
    cases: dict[Path, list[Case]] = {}
    for source, files in banks.items():
        folder = given.index / blake2b(source.encode(), digest_size=6).hexdigest() if given.index else None
        index = Knowledge([Path(source)], folder).base.index
        cases |= {file: cases_of(file, index) for file in files}
    everything = [case for found in cases.values() for case in found]
    if given.folds:
        _print_folds(cases)
    if not given.keep:
        _write(learn_weights(everything))


def cases_of(bank: Path, index: Index) -> list[Case]:
    """Return the questions of `bank` that are about a release of `index` and go on from no other."""
    rows = map(json.loads, bank.read_text("utf-8").splitlines())
    links = {row["id"]: [*row["source"], *row.get("also", [])] for row in rows}
    cases = []
    for asked in read_bank(bank):
        numbers = [link.rstrip("/").rsplit("/", 1)[-1] for link in links[asked.id]]
        meant = [found for number in numbers if (found := index.document(f"thaigov-{number}")) is not None]
        if asked.after is not None or not meant:
            continue
        question = parse(asked.question, index, today_in_bangkok())
        candidates = candidates_for(question, index, _COMPARED)
        others = candidates.documents.tolist()
        same = {other for one in meant for found in (twins_of, versions_of) for other in found(one, others, index)}
        right = np.isin(candidates.documents, [*meant, *same])
        in_thai = index.in_thai[candidates.documents]
        about_thai = bool(index.in_thai[meant[0]])
        cases.append(Case(question.language, numbers[0], about_thai, in_thai, candidates.rows, right))
    return cases


def learn_weights(cases: Sequence[Case]) -> Weights:
    """Return the weights of the features by kind of question and release.

    For the questions of a language, what is learnt is how much each feature says of a release in the same language, and
    how much more or less of one in the other.
    """
    weights: dict[str, Array] = {}
    for language in LANGUAGES:
        own = [case for case in cases if case.language == language for _ in range(_times(case))]
        learnt = learn([Choice(_apart(case), case.right) for case in own])
        same, further = learnt[: len(NAMES)], learnt[len(NAMES) :]
        other = "en" if language == "th" else "th"
        weights |= {f"{language}_{language}": same, f"{language}_{other}": same + further}
    return weights


def _times(case: Case) -> int:
    """Return how often `case` is learnt from: few questions are about a release in English, where few releases are."""
    return _IN_ENGLISH if case.language == "en" and not case.about_thai else 1


def _apart(case: Case) -> Array:
    """Return the features twice, the second time those of releases in the other language alone."""
    foreign = case.in_thai != (case.language == "th")
    return np.hstack([case.rows, case.rows * foreign[:, None]])


def _sums(case: Case, weights: Weights) -> Array:
    in_thai, in_english = (case.rows @ weights[f"{case.language}_{other}"] for other in ("th", "en"))
    return np.where(case.in_thai, in_thai, in_english)


def _print_folds(cases: Mapping[Path, Sequence[Case]]) -> None:
    """Print by bank and languages where the right release is, ranked by what was learnt without it."""
    everything = [case for found in cases.values() for case in found]
    learnt = [learn_weights([case for case in everything if _fold(case) != fold]) for fold in range(_FOLDS)]
    for bank, found in (*cases.items(), (Path("all"), everything)):
        places: dict[str, list[int]] = defaultdict(list)
        for case in found:
            sums = _sums(case, learnt[_fold(case)])
            best = sums[case.right].max(initial=-np.inf)
            place = int((sums > best).sum()) if case.right.any() else len(NAMES) * 100
            places[f"{case.language}>{'th' if case.about_thai else 'en'}"].append(place)
        for languages, held in sorted(places.items()):
            shares = (100 * sum(place < most for place in held) / len(held) for most in (1, 5, 20))
            print(bank, languages, len(held), "first {:.0f} %, 5: {:.0f} %, 20: {:.0f} %".format(*shares), flush=True)


def _fold(case: Case) -> int:
    """Return the fold of `case`; questions about one release are of one fold."""
    return blake2b(case.release.encode(), digest_size=2).digest()[0] % _FOLDS


def _write(weights: Weights) -> None:
    lines: list[str] = []
    for kind, learnt in weights.items():
        lines += [f"{kind}:", *(f"  {name}: {weight:.3f}" for name, weight in zip(NAMES, learnt, strict=True))]
    write_learnt(_TABLE, "\n".join(lines) + "\n")
    reranking.weights.cache_clear()


if __name__ == "__main__":
    main()
