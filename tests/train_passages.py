"""Learns which passage of a release answers a question; writes network.yaml and sureness.yaml of knowledge/passages.

    python -m tests.train_passages BANK.jsonl=TEXTS [BANK.jsonl=TEXTS ...] [--keep]

BANK is a question bank, TEXTS the folder with the raw texts of the releases that it asks about. OMP_NUM_THREADS=1 makes
it faster. How each bank ends is printed, for several chances from which on something is said, and how often what has a
chance is right: each question is put to the whole bot, with what was learnt without its release. `--keep` leaves the
files as they are.
"""

import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from knowledge.answers.affirming import quotation, verdict_at
from knowledge.answers.draft import Draft
from knowledge.answers.quoting import Learnt, settle
from knowledge.answers.suiting import best_suited
from knowledge.bank import BankQuestion
from knowledge.evaluation import Verdict
from knowledge.passages import network as network_module
from knowledge.passages import sureness
from knowledge.passages.asked import Asked
from knowledge.passages.features import Runs, feature_names
from knowledge.passages.network import Network, read_asks
from knowledge.passages.ranking import Ranked, rank, read_choices
from knowledge.passages.sureness import chance, read_marks
from knowledge.questions.question import Question
from knowledge.release import Release
from tests.learnt_files import write_learnt
from tests.passage_learning import Choice, learn_network, learn_scale
from tests.passage_turns import FOLDS, Bank, Turn, read_bank_with, turns_of, verdicts

_NETWORK = Path(network_module.__file__).with_suffix(".yaml")
_SURENESS = Path(sureness.__file__).with_suffix(".yaml")
_TRIED = (0.3, 0.4, 0.5, 0.6, 0.7)
Marks = list[tuple[dict[str, float], bool]]
Scales = Mapping[str, Mapping[str, float]]


class Learner:
    """The turns with the runs that each may be answered by, and what was learnt from them."""

    def __init__(self, turns: Sequence[Turn]) -> None:
        """Look at the runs of all `turns`, and judge them."""
        self.turns = turns
        self.found = [read_choices(turn.question, turn.release, turn.stated) for turn in turns]
        self.choices = [_choice(turn, *found) for turn, found in zip(turns, self.found, strict=True)]
        self.networks: dict[frozenset[int], Network] = {}

    def network(self, *without: int) -> Network:
        """Return the network learnt from all turns but those of the folds `without`."""
        key = frozenset(without)
        if key not in self.networks:
            pairs = zip(self.turns, self.choices, strict=True)
            known = [choice for turn, choice in pairs if choice is not None and turn.fold not in key]
            self.networks[key] = learn_network(known)
        return self.networks[key]

    def marks(self, *without: int) -> dict[str, Marks]:
        """Return what shows whether passages and drafts are right, by scale, but for turns of the folds `without`.

        Each turn is shown by a network that has seen neither its own fold nor those.
        """
        marked: dict[str, Marks] = {"passage": [], "draft": []}
        for turn, found in zip(self.turns, self.found, strict=True):
            ranked = None if turn.fold in without else rank(turn.question, *found, self.network(turn.fold, *without))
            for name, row in _mark(turn, ranked).items() if ranked else ():
                marked[name].append(row)
        return marked

    def learnt(self, *without: int) -> Learnt:
        """Return the network and the scales learnt from all turns but those of the folds `without`."""
        return Learnt(self.network(*without), {name: learn_scale(rows) for name, rows in self.marks(*without).items()})


def _choice(turn: Turn, asked: Asked, found: Runs) -> Choice | None:
    """Return the passages that the question has to choose among; None where none, or all, are right."""
    blank = rank(turn.question, asked, found, _blank())
    if blank is None or not turn.meant or turn.asked.expect != "answer":
        return None
    right = [turn.is_right(quotation(turn.question, turn.release, blank, at)) for at in range(len(found.runs))]
    return Choice(found.features, read_asks(turn.question), right) if any(right) and not all(right) else None


def _blank() -> Network:
    """Return a network that scores all alike."""
    size, asks = len(feature_names()), len(network_module.ask_names())
    zeros = np.zeros((size, 1), dtype=np.float32)
    flat = zeros[:, 0]
    return Network(flat, flat + 1, flat, zeros, np.zeros((asks, 1), dtype=np.float32), flat[:1], flat[:1])


def _mark(turn: Turn, ranked: Ranked) -> dict[str, tuple[dict[str, float], bool]]:
    """Return what shows whether the best passage, and the answer from the facts, are right; and whether they are."""
    ranked, _ = best_suited(turn.question, turn.release, ranked)
    said = quotation(turn.question, turn.release, ranked, ranked.best)
    verdict = verdict_at(turn.question, turn.release, ranked, ranked.best)
    shown = read_marks(turn.question, turn.release, turn.stated, ranked, verdict)
    texts = {"passage": said, "draft": turn.draft.text if turn.draft else ""}
    return {scale: (marks, turn.is_right(texts[scale])) for scale, marks in shown.items()}


def main() -> None:
    """Learn from the banks of the command line, and print how they end."""
    pairs = [argument.partition("=")[::2] for argument in sys.argv[1:] if "=" in argument]
    if not pairs:
        sys.exit(str(__doc__))
    banks = [read_bank_with(Path(bank), Path(texts)) for bank, texts in pairs]
    learner = Learner([turn for bank in banks for turn in turns_of(bank)])
    print_folds(banks, learner)
    if "--keep" not in sys.argv:
        _write(learner.learnt())


def print_folds(banks: Sequence[Bank], learner: Learner) -> None:
    """Print how each bank ends, each question answered by what was learnt without its release."""
    learnt = [learner.learnt(fold) for fold in range(FOLDS)]
    for bank in banks:
        print(f"{bank.name}: {len(bank.questions)} questions; said from a chance of ... on:")
        print("  right, wrong, asked, right of those that follow others, right of those without an answer")
        known: dict[tuple[str, str], Draft | None] = {}
        for least in _TRIED:
            ended = [
                pair
                for fold in range(FOLDS)
                for pair in verdicts(bank, fold, partial(_settle, known, learnt[fold]), least)
            ]
            print(f"  {least}: {_shares(ended)}", flush=True)
    print_chances(learner, learnt)


def _settle(
    known: dict[tuple[str, str], Draft | None],
    learnt: Learnt,
    question: Question,
    release: Release,
    draft: Draft | None,
    **_: object,
) -> Draft | None:
    """Settle by `learnt`, once for each question and release."""
    key = (repr(question), release.id)
    if key not in known:
        known[key] = settle(question, release, draft, least=0.0, learnt=learnt)
    return known[key]


def _shares(ended: Sequence[tuple[BankQuestion, Verdict]]) -> str:
    def share(verdict: Verdict, fits: Callable[[BankQuestion], bool]) -> str:
        own = [found is verdict for question, found in ended if fits(question)]
        return f"{100 * sum(own) / max(1, len(own)):.1f}"

    shares = [share(verdict, lambda _: True) for verdict in (Verdict.RIGHT, Verdict.WRONG, Verdict.ASKED)]
    shares.append(share(Verdict.RIGHT, lambda question: question.after is not None))
    shares.append(share(Verdict.RIGHT, lambda question: question.expect == "no_answer"))
    return ", ".join(shares)


def print_chances(learner: Learner, learnt: Sequence[Learnt]) -> None:
    """Print how often passages and drafts with a chance of ... were right."""
    counts: dict[str, Counter[tuple[int, bool]]] = {"passage": Counter(), "draft": Counter()}
    for turn, found in zip(learner.turns, learner.found, strict=True):
        by = learnt[turn.fold]
        ranked = rank(turn.question, *found, by.network)
        for name, (marks, right) in _mark(turn, ranked).items() if ranked else ():
            counts[name][min(9, int(10 * chance(name, marks, by.scales))), right] += 1
    for name, counted in counts.items():
        print(f"{name}: how many have a chance of ..., and how many percent of them are right")
        for tenth in range(10):
            held = counted[tenth, True] + counted[tenth, False]
            print(f"  {tenth / 10} on: {held}, {100 * counted[tenth, True] / max(1, held):.0f}")


def _write(learnt: Learnt) -> None:
    _dump(_NETWORK, learnt.network.as_data(feature_names()), flow=None)
    rounded = {
        name: {mark: round(float(weight), 3) for mark, weight in scale.items()} for name, scale in learnt.scales.items()
    }
    _dump(_SURENESS, {"least": sureness.least_chance()} | rounded, flow=False)


def _dump(file: Path, table: Mapping[str, Any], *, flow: bool | None) -> None:
    dumped = yaml.safe_dump(dict(table), allow_unicode=True, sort_keys=False, width=120, default_flow_style=flow)
    write_learnt(file, dumped)


if __name__ == "__main__":
    main()
