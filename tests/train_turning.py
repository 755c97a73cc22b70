"""Learns when a question in a chat goes on about the release last spoken of; writes knowledge/search/turning.yaml.

    python -m tests.train_turning SOURCE BANK.jsonl=TEXTS [BANK.jsonl=TEXTS ...] [--index FOLDER] [--keep]

The questions of each BANK are heard as if a release had been spoken of before: those that follow others, behind their
own release, go on about it; the others do behind their own, and turn away behind any other of the bank, and behind one
that is nearly as likely meant; those about none turn away from any. They are put to the releases of SOURCE, a file or a
folder as the bot takes them, and to those alone that BANK asks about: the folder TEXTS has their raw texts. With
`--index`, what is read of SOURCE is kept in FOLDER. It is printed how many percent of each kind go on, by what was
learnt without the questions about the same release. `--keep` leaves the file as it is.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

from knowledge.answers.context import Context
from knowledge.answers.leaning import in_context
from knowledge.answers.respond import today_in_bangkok
from knowledge.bank import BankQuestion
from knowledge.base import KnowledgeBase
from knowledge.logistic import logistic
from knowledge.questions.parse import parse
from knowledge.questions.question import Question
from knowledge.search import turning
from knowledge.search.index import Index
from knowledge.search.ranking import rank
from knowledge.search.turning import marks_of
from tests.learning_arguments import read_arguments
from tests.learnt_files import write_weights
from tests.passage_learning import learn_scale
from tests.passage_turns import FOLDS, Bank, number_of

_FILE = Path(turning.__file__).with_suffix(".yaml")
_NEAR = 8  # candidates of which one was spoken of before
_TIMES = {
    "follows": 6,
    "off": 3,
}  # how often each is learnt from: chats go on as often as they turn, but banks seldom do
_SHRINK = 0.003  # there are many, and few marks
_GOING_ON = ("follows", "same")


class Heard(NamedTuple):
    """A question behind a release: its fold, how it came to stand there, and what shows whether it goes on."""

    fold: int
    kind: str
    """follows: it follows another about that release. same, other, near: it stands on its own, behind its own release,
    another, or one that is nearly as likely meant. off: it is about none."""
    marks: Mapping[str, float]

    @property
    def goes_on(self) -> bool:
        """Whether it is about the release that it stands behind."""
        return self.kind in _GOING_ON


def main() -> None:
    """Learn from the banks of the command line, and print how well going on and turning are told apart."""
    given = read_arguments(str(__doc__))
    heard: dict[str, list[Heard]] = {"among all releases": [], "among those of the bank": []}
    for bank in given.banks:
        for name, there in zip(heard, (given.base, bank.base), strict=True):
            heard[name] += hear(bank, there)
    print_folds(heard)
    if not given.keep:
        write_weights(_FILE, learn([one for ones in heard.values() for one in ones]))


def hear(bank: Bank, base: KnowledgeBase) -> Iterator[Heard]:
    """Yield the questions of `bank`, each behind its own release and behind others of `base`.

    Those that are about none of its releases turn away from any.
    """
    index, random = base.index, Random(bank.name)  # noqa: S311 - no secret
    there = {number_of(one.source): one.id for one in bank.base.releases if index.document(one.id) is not None}
    for asked in bank.questions.values():
        own = there.get(bank.meant[asked.id])
        before = bank.questions[asked.after] if asked.after is not None else None
        if before is not None and own is None:
            continue
        question = in_context(_parsed(asked, index), base, _behind(before, own, index))
        if question.across is None:
            candidates = rank(question, index)
            near = [index.identifier(one.document) for one in candidates[:_NEAR]]
            behind = _heard_behind(own, sorted(there.values()), near, random) if before is None else {"follows": own}
            for kind, release in behind.items():
                spoken_of = index.document(release or "")
                if spoken_of is not None:
                    yield Heard(bank.fold(asked), kind, marks_of(question, index, candidates, spoken_of))


def _parsed(asked: BankQuestion, index: Index) -> Question:
    return parse(asked.question, index, today_in_bangkok())


def _behind(before: BankQuestion | None, release: str | None, index: Index) -> Context:
    """Return the context that the question `before` leaves, which was answered from `release`."""
    if before is None:
        return Context(release)
    question = _parsed(before, index)
    people = tuple(key for keys in question.people for key in keys[:1])
    return Context(release, people, question.facet, question.words, question.text)


def _heard_behind(own: str | None, releases: Sequence[str], near: Sequence[str], random: Random) -> dict[str, str]:
    """Return the ids of the releases that a question which stands on its own is heard behind, by kind."""
    others = {
        "other" if own else "off": [one for one in releases if one != own],
        "near": [one for one in near if own and one != own],
    }
    behind = {kind: random.choice(there) for kind, there in others.items() if there}
    return {"same": own} | behind if own else behind


def learn(heard: Sequence[Heard]) -> dict[str, float]:
    """Return how much each mark says."""
    rows = [(one.marks, one.goes_on) for one in heard for _ in range(_TIMES.get(one.kind, 1))]
    return learn_scale(rows, _SHRINK)


def print_folds(heard: Mapping[str, Sequence[Heard]]) -> None:
    """Print how many percent of each kind go on, by folds."""
    everything = [one for ones in heard.values() for one in ones]
    learnt = [learn([one for one in everything if one.fold != fold]) for fold in range(FOLDS)]
    for name, ones in heard.items():
        kinds: dict[str, list[bool]] = defaultdict(list)
        for one in ones:
            kinds[one.kind].append(logistic(one.marks, learnt[one.fold]) >= turning.GOES_ON)
        shares = (f"{kind} {100 * sum(went) / len(went):.1f} of {len(went)}" for kind, went in sorted(kinds.items()))
        print(f"{name}: {', '.join(shares)}", flush=True)


if __name__ == "__main__":
    main()
