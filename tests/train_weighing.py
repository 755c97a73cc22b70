"""Learns how likely the answer of one of several releases is right; writes knowledge/answers/weighing.yaml.

    python -m tests.train_weighing SOURCE BANK.jsonl=TEXTS [BANK.jsonl=TEXTS ...] [--index FOLDER] [--keep]

The questions of each BANK are put to the releases of SOURCE, a file or a folder as the bot takes them: the more there
are, the harder and the more telling. TEXTS is a folder with the raw texts of the releases that BANK asks about: the
questions are put to these alone, too, for a base may be as small, and to those of the next BANK, which do not answer
them. With `--index`, what is read of SOURCE is kept in FOLDER. Releases are ranked, and passages chosen, by what is
learnt without the questions about the same releases. It is printed, by folds again, how the questions end where answers
are given from a chance of ... on; those that facts alone answer are left out. `--keep` leaves the file as it is.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from unittest.mock import patch

from knowledge.answers import respond as respond_module
from knowledge.answers import weighing
from knowledge.answers.answer import Answer, Outcome
from knowledge.answers.deciding import Offer, offers_of
from knowledge.answers.quoting import Learnt, settle
from knowledge.answers.weighing import weighed
from knowledge.bank import BankQuestion
from knowledge.base import KnowledgeBase
from knowledge.evaluation import Verdict, judge
from knowledge.questions.question import Facet
from knowledge.search import reranking
from tests.learning_arguments import read_arguments
from tests.learnt_files import write_weights
from tests.passage_learning import learn_scale
from tests.passage_turns import FOLDS, Bank, fold_of, number_of, turns_of
from tests.train_passages import Learner
from tests.train_ranking import Case, Weights, cases_of, learn_weights

_FILE = Path(weighing.__file__).with_suffix(".yaml")
_TRIED = (0.5, 0.6, 0.64, 0.7, 0.8)


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
    given = read_arguments(str(__doc__))
    banks, base = given.banks, given.base
    cases = [case for bank in banks for case in cases_of(Path(bank.name), base.index)]
    learner = Learner([turn for bank in banks for turn in turns_of(bank)])
    put_to: dict[str, Sequence[KnowledgeBase]] = {
        "of all releases": [base] * len(banks),
        "of those of the bank": [bank.base for bank in banks],
        "of those of another bank": [bank.base for bank in (*banks[1:], banks[0])],
    }
    asked: dict[str, list[Asked]] = {name: [] for name in put_to}
    for fold in range(FOLDS):
        ranking, passages = _ranking(cases, fold), learner.learnt(fold)
        for name, bases in put_to.items():
            pairs = [replace(bank, base=there) for bank, there in zip(banks, bases, strict=True)]
            asked[name] += ask(pairs, fold, ranking, passages)
    print_folds(asked)
    if not given.keep:
        write_weights(_FILE, learn([one for ones in asked.values() for one in ones]))


def _ranking(cases: Sequence[Case], fold: int) -> Weights:
    """Return how releases are ranked by what is learnt from `cases` but for those of `fold`."""
    return learn_weights([case for case in cases if fold_of(case.release) != fold])


def ask(banks: Sequence[Bank], fold: int, ranking: Weights, learnt: Learnt) -> Iterator[Asked]:
    """Put the questions of `fold` to the bases of `banks`, ranked by `ranking`, with passages chosen by `learnt`."""
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
            for question in (one for one in bank.questions.values() if bank.fold(one) == fold):
                offered.clear()
                bank.ask(question)
                answers = [one for one in offered[-1] if one.draft and one.draft.marks] if offered else []
                seen = [_seen(question, one, bank.base) for one in answers]
                yield Asked(fold, _is_answered(question, bank.base), seen)


_OFFERS_OF: Callable[..., list[Offer]] = offers_of


def _is_answered(question: BankQuestion, base: KnowledgeBase) -> bool:
    """Return whether a release of `base` answers `question`."""
    sources = (base.index.document(f"thaigov-{number_of(source)}") for source in question.source)
    return question.expect == "answer" and any(document is not None for document in sources)


def _seen(question: BankQuestion, offer: Offer, base: KnowledgeBase) -> tuple[Mapping[str, float], bool]:
    """Return the marks of `offer`, and whether its answer is right, which names its versions and what is alike, too."""
    cited = (offer.release, *map(base.by_id.of, offer.candidate.documents), *offer.alike)
    said = Answer(Outcome.ANSWERED, offer.draft.text if offer.draft else "", Facet.WHAT, "th", cited)
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
