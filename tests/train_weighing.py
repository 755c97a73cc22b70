"""Learns how likely the answer of one of several releases is right; writes knowledge/answers/weighing.yaml.

    python -m tests.train_weighing SOURCE BANK.jsonl=TEXTS [BANK.jsonl=TEXTS ...] [--index FOLDER] [--keep]

The questions of each BANK are put to the releases of SOURCE, a file or a folder as the bot takes them: the more there
are, the harder and the more telling. TEXTS is a folder with the raw texts of the releases that BANK asks about: the
questions are put to these alone, too, for a base may be as small. With `--index`, what is read of SOURCE is kept in
FOLDER. Releases are ranked, and passages chosen, by what is learnt without the questions about the same releases. It is
printed, by folds again, how the questions end where answers are given from a chance of ... on; those that facts alone
answer are left out. `--keep` leaves the file as it is.
"""

import argparse
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from unittest.mock import patch

import yaml

from knowledge.answers import respond as respond_module
from knowledge.answers import weighing
from knowledge.answers.answer import Answer, Outcome
from knowledge.answers.deciding import Offer, offers_of
from knowledge.answers.quoting import Learnt, settle
from knowledge.answers.weighing import weighed
from knowledge.bank import BankQuestion
from knowledge.base import Knowledge, KnowledgeBase
from knowledge.evaluation import Verdict, judge
from knowledge.questions.question import Facet
from knowledge.search import reranking
from tests.learnt_files import write_learnt
from tests.passage_learning import learn_scale
from tests.passage_turns import FOLDS, Bank, fold_of, read_bank_with, turns_of
from tests.train_passages import Learner
from tests.train_ranking import Case, Weights, cases_of, learn_weights

_FILE = Path(weighing.__file__).with_suffix(".yaml")
_TRIED = (0.5, 0.55, 0.6, 0.63, 0.66, 0.7, 0.75, 0.8)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that was asked: its fold, whether a release answers it, and what was offered.

    Of each answer that was offered there are its marks, and whether it is right.
    """

    fold: int
    answered: bool
    offered: Sequence[tuple[Mapping[str, float], bool]]


def main() -> None:
    """Learn from the banks of the command line, and print how well the answers are told apart."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path)
    parser.add_argument("banks", nargs="+", metavar="BANK=TEXTS")
    parser.add_argument("--index", type=Path)
    parser.add_argument("--keep", action="store_true")
    given = parser.parse_args()
    pairs = [pair.partition("=")[::2] for pair in given.banks]
    banks = [read_bank_with(Path(bank), Path(texts)) for bank, texts in pairs]
    base = Knowledge([given.source], given.index).base
    cases = [case for bank in banks for case in cases_of(Path(bank.name), base.index)]
    learner = Learner([turn for bank in banks for turn in turns_of(bank)])
    asked: dict[str, list[Asked]] = {"of all releases": [], "of those of the bank": []}
    for fold in range(FOLDS):
        for name, every in zip(asked, (base, None), strict=True):
            asked[name] += ask(banks, every, fold, _ranking(cases, fold), learner.learnt(fold))
    print_folds(asked)
    if not given.keep:
        everything = [one for ones in asked.values() for one in ones]
        learnt = {name: round(weight, 3) for name, weight in learn(everything).items()}
        write_learnt(_FILE, yaml.safe_dump(learnt, sort_keys=False))


def _ranking(cases: Sequence[Case], fold: int) -> Weights:
    """Return how releases are ranked by what is learnt from `cases` but for those of `fold`."""
    return learn_weights([case for case in cases if fold_of(case.release) != fold])


def ask(
    banks: Sequence[Bank], base: KnowledgeBase | None, fold: int, ranking: Weights, learnt: Learnt
) -> Iterator[Asked]:
    """Put the questions of `fold` to `base`, or to the releases of their bank.

    Releases are ranked by `ranking`, passages chosen by `learnt`.
    """
    offered: list[Sequence[Offer]] = []

    def offer(*given: object) -> list[Offer]:
        offered.append(_OFFERS_OF(*given))
        return list(offered[-1])

    with (
        patch.object(reranking, "weights", ranking.__getitem__),
        patch.object(respond_module, "settle", partial(settle, learnt=learnt)),
        patch.object(respond_module, "offers_of", offer),
    ):
        for bank in banks:
            there = replace(bank, base=base or bank.base)
            for question in (one for one in bank.questions.values() if bank.fold(one) == fold):
                offered.clear()
                there.ask(question)
                answers = [one for one in offered[-1] if one.draft and one.draft.marks] if offered else []
                yield Asked(fold, question.expect == "answer", [_seen(question, one) for one in answers])


_OFFERS_OF: Callable[..., list[Offer]] = offers_of


def _seen(question: BankQuestion, offer: Offer) -> tuple[Mapping[str, float], bool]:
    said = Answer(Outcome.ANSWERED, offer.draft.text if offer.draft else "", Facet.WHAT, "th", (offer.release,))
    return offer.marks, offer.draft is not None and judge(question, said).verdict is Verdict.RIGHT


def learn(asked: Sequence[Asked]) -> dict[str, float]:
    """Return how much each mark says."""
    return learn_scale([row for one in asked for row in one.offered])


def print_folds(asked: Mapping[str, Sequence[Asked]]) -> None:
    """Print for each way of asking how many percent end right and wrong from several chances on, by folds."""
    everything = [one for ones in asked.values() for one in ones]
    learnt = [learn([one for one in everything if one.fold != fold]) for fold in range(FOLDS)]
    for name, ones in asked.items():
        best = [_surest(one, learnt[one.fold]) for one in ones]
        print(f"asked {name}, {len(ones)} questions; answered from a chance of ... on:")
        print("  right, wrong, right of those without an answer")
        for least in _TRIED:
            silent = [not one.answered and chance < least for one, (chance, _) in zip(ones, best, strict=True)]
            right = sum(silent) + sum(chance >= least and is_right for chance, is_right in best)
            wrong = sum(chance >= least and not is_right for chance, is_right in best)
            shares = (right / len(ones), wrong / len(ones), sum(silent) / max(1, sum(not one.answered for one in ones)))
            print(f"  {least}: {', '.join(f'{100 * share:.1f}' for share in shares)}", flush=True)


def _surest(asked: Asked, learnt: Mapping[str, float]) -> tuple[float, bool]:
    """Return the chance of the surest answer, 0 where none was offered, and whether it is right."""
    return max(((weighed(marks, learnt), right) for marks, right in asked.offered), default=(0.0, False))


if __name__ == "__main__":
    main()
