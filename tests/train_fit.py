"""Learns how likely a question is about any of the releases; writes knowledge/search/fit.yaml.

    python -m tests.train_fit SOURCE BANK.jsonl=TEXTS BANK.jsonl=TEXTS [...] [--index FOLDER] [--keep]

The questions of each BANK that follow no other are put to the releases of SOURCE, a file or a folder as the bot takes
them, and to those alone that BANK asks about, whose raw texts the folder TEXTS has: the release meant is among them. It
is not among those of the next BANK, to which they are put too, nor anywhere where a question is about none. With
`--index`, what is read of SOURCE is kept in FOLDER. It is printed how many percent of each kind are taken to be about a
release, by what was learnt without the questions about the same one. `--keep` leaves the file as it is.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from knowledge.answers.respond import today_in_bangkok
from knowledge.base import KnowledgeBase
from knowledge.logistic import logistic
from knowledge.questions.parse import parse
from knowledge.search import find, fit
from knowledge.search.explaining import weights_of
from knowledge.search.fit import marks_of
from knowledge.search.ranking import rank
from tests.learning_arguments import read_arguments
from tests.learnt_files import write_weights
from tests.passage_learning import learn_scale
from tests.passage_turns import FOLDS, Bank, number_of

_FILE = Path(fit.__file__).with_suffix(".yaml")
_SHRINK = 0.003  # there are many, and few marks


class Put(NamedTuple):
    """A question that was put to some releases: its fold, whether the one meant is among them, and what shows it."""

    fold: int
    meant: bool
    marks: Mapping[str, float]


def main() -> None:
    """Learn from the banks of the command line, and print how well they are told apart."""
    given = read_arguments(str(__doc__))
    put: dict[str, list[Put]] = defaultdict(list)
    for bank, other in zip(given.banks, (*given.banks[1:], given.banks[0]), strict=True):
        put["to all releases"] += put_to(bank, given.base)
        put["to those of the bank"] += put_to(bank, bank.base)
        put["to those of another bank"] += put_to(bank, other.base)
    print_folds(put)
    if not given.keep:
        write_weights(_FILE, learn([one for ones in put.values() for one in ones]))


def put_to(bank: Bank, base: KnowledgeBase) -> Iterator[Put]:
    """Yield the questions of `bank` that follow no other as they are put to `base`, where any release is found."""
    ids = {number_of(release.source): release.id for release in bank.base.releases}
    for asked in bank.questions.values():
        question = parse(asked.question, base.index, today_in_bangkok())
        if asked.after is not None or question.across is not None:
            continue
        if candidates := rank(question, base.index):
            meant = base.index.document(ids.get(bank.meant[asked.id], "")) is not None
            yield Put(
                bank.fold(asked), meant, marks_of(question, base.index, candidates, weights_of(question, base.index))
            )


def learn(put: Sequence[Put]) -> dict[str, float]:
    """Return how much each mark says."""
    return learn_scale([(one.marks, one.meant) for one in put], _SHRINK)


def print_folds(put: Mapping[str, Sequence[Put]]) -> None:
    """Print how many percent are taken to be about a release, where the one meant is there and where not, by folds."""
    everything = [one for ones in put.values() for one in ones]
    learnt = [learn([one for one in everything if one.fold != fold]) for fold in range(FOLDS)]
    for name, ones in put.items():
        taken: dict[bool, list[bool]] = defaultdict(list)
        for one in ones:
            taken[one.meant].append(logistic(one.marks, learnt[one.fold]) >= find.SURE)
        shares = (
            f"{'meant' if meant else 'not there'} {100 * sum(some) / len(some):.1f} of {len(some)}"
            for meant, some in sorted(taken.items(), reverse=True)
        )
        print(f"put {name}: {', '.join(shares)}", flush=True)


if __name__ == "__main__":
    main()
