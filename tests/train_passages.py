"""Learns which passage of a release answers a question, and writes knowledge/passages/ranking.yaml.

    python -m tests.train_passages BANK.jsonl=TEXTS [BANK.jsonl=TEXTS ...] [--folds BANK.jsonl] [--keep]

BANK is a question bank, TEXTS the folder with the raw texts of the releases that it asks about. With `--folds`, each
question of that bank is also answered by what was learnt without its release, and the verdicts are printed by type;
`--keep` leaves the file as it is. Needs numpy.
"""

import json
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import patch

import numpy as np
import yaml

from knowledge.answers import respond as respond_module
from knowledge.answers.affirming import quotation
from knowledge.answers.answer import Answer, Outcome
from knowledge.answers.context import NOTHING_BEFORE
from knowledge.answers.draft import Draft
from knowledge.answers.quoting import settle
from knowledge.bank import BankQuestion, read_bank
from knowledge.base import KnowledgeBase
from knowledge.evaluation import Verdict, judge
from knowledge.passages import ranking
from knowledge.passages.features import feature_names
from knowledge.passages.ranking import GROUPS, group_of, read_ranked
from knowledge.passages.sureness import draft_marks, passage_marks
from knowledge.questions.question import Facet, Question
from knowledge.release import Release
from knowledge.sources import read_sources
from tests.passage_learning import Choice, learn_scale, learn_weights

_FOLDS = 8
_FOLDS_WITHIN = 3  # of those from which a fold's ranker learns, for its scales of sureness
_TABLE = Path(ranking.__file__).with_suffix(".yaml")
_LEAST = {"passage": 0.7, "draft": 0.6, "lead": 0.1, "unsure_passage": 0.7, "unsure_draft": 0.5}
Model = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Turn:
    """A question as it was read, the release that it is put to, and what the facts say to it."""

    asked: BankQuestion
    question: Question
    release: Release
    draft: Draft | None
    meant: bool
    """Whether `release` is one that the question is about."""

    def is_right(self, text: str) -> bool:
        """Return whether `text` answers the question."""
        said = Answer(Outcome.ANSWERED, text, Facet.WHAT, self.question.language, (self.release,))
        return self.meant and judge(self.asked, said).verdict is Verdict.RIGHT


def main() -> None:
    """Learn from the banks of the command line; print how the bank after `--folds` ends."""
    pairs = [argument.partition("=")[::2] for argument in sys.argv[1:] if "=" in argument]
    if not pairs:
        sys.exit(str(__doc__))
    banks = {bank: _turns(Path(bank), Path(texts)) for bank, texts in pairs}
    texts_of = dict(pairs)
    everything = [turn for turns in banks.values() for turn in turns]
    if "--folds" in sys.argv:
        bank = sys.argv[sys.argv.index("--folds") + 1]
        print_folds(Path(bank), Path(texts_of[bank]), everything)
    if "--keep" not in sys.argv:
        _write(learn(everything))


def _turns(bank: Path, texts: Path) -> list[Turn]:
    """Return every question of `bank` as the bot reads it, put to the release that it found and to that of the bank."""
    base = KnowledgeBase.build(read_sources([texts])[0])
    meant = {row["id"]: str(row["release"]) for row in map(json.loads, bank.read_text("utf-8").splitlines())}
    numbered = {release.source.rstrip("/").split("/")[-1]: release for release in base.releases}
    found: list[Turn] = []
    for asked, ask in _asking(read_bank(bank), base):
        own = numbered.get(meant[asked.id])
        allowed = {meant[asked.id], *(link.rstrip("/").split("/")[-1] for link in asked.source)}
        for forced in (None, own.id if own else None):
            heard: list[tuple[Question, Release, Draft | None]] = []

            def hear(question: Question, release: Release, draft: Draft | None, **_: object) -> Draft | None:
                heard.append((question, release, draft))  # noqa: B023 - called within the round
                return draft

            with patch.object(respond_module, "settle", hear):
                ask(forced)
            if not heard:
                continue
            question, release, draft = heard[-1]
            is_meant = release.source.rstrip("/").split("/")[-1] in allowed
            found.append(Turn(asked, question, release, draft, is_meant))
            if is_meant:
                break
    return found


def _asking(
    questions: Sequence[BankQuestion], base: KnowledgeBase
) -> list[tuple[BankQuestion, Callable[[str | None], Answer]]]:
    """Return each question with what puts it to `base` behind its turns, to a given release or any."""
    by_id = {question.id: question for question in questions}

    def asker(question: BankQuestion) -> Callable[[str | None], Answer]:
        def ask(forced: str | None) -> Answer:
            turns = [question]
            while turns[0].after is not None:
                turns.insert(0, by_id[turns[0].after])
            context = NOTHING_BEFORE
            for turn in turns[:-1]:
                _, context = respond_module.respond(turn.question, base, context)
            return respond_module.respond(question.question, base, context, release_id=forced)[0]

        return ask

    return [(question, asker(question)) for question in questions]


def learn(turns: Sequence[Turn]) -> Model:
    """Return the weights of the ranker and the two scales of sureness.

    The scales are learnt from what rankers say that have not seen the release in question.
    """
    choices = {id(turn): choice for turn in turns if (choice := _choice(turn)) is not None}
    marked: dict[str, list[tuple[dict[str, float], bool]]] = {"passage": [], "draft": []}
    for number in range(_FOLDS_WITHIN):
        seen = [choices[id(turn)] for turn in turns if id(turn) in choices and _fold_within(turn) != number]
        weights = learn_weights(seen, GROUPS)
        for turn in turns:
            ranked = read_ranked(turn.question, turn.release, weights) if _fold_within(turn) == number else None
            if ranked is None:
                continue
            text = quotation(turn.question, turn.release, ranked, ranked.best)
            marked["passage"].append((passage_marks(turn.question, turn.release, ranked), turn.is_right(text)))
            if turn.draft:
                marks = draft_marks(turn.question, turn.release, turn.draft, ranked)
                marked["draft"].append((marks, turn.is_right(turn.draft.text)))
    return {
        "least": dict(_LEAST),
        "passage": learn_scale(marked["passage"]),
        "draft": learn_scale(marked["draft"]),
        "ranker": learn_weights(list(choices.values()), GROUPS),
    }


def _fold_within(turn: Turn) -> int:
    return Random(f"within {turn.release.id}").randrange(_FOLDS_WITHIN)  # noqa: S311 - no secret


_known: dict[int, Choice | None] = {}


def _choice(turn: Turn) -> Choice | None:
    """Return the passages that the question has to choose among; None where none, or all, are right."""
    if id(turn) not in _known:
        ranked = read_ranked(turn.question, turn.release, dict.fromkeys(GROUPS, (0.0,) * len(feature_names())))
        runs = ranked.runs if ranked else []
        said = [quotation(turn.question, turn.release, ranked, at) for at in range(len(runs))] if ranked else []
        right = [turn.is_right(text) for text in said]
        group = group_of(turn.question.facet)
        mixed = any(right) and not all(right)
        _known[id(turn)] = (
            Choice(group, np.array([run.features for run in runs], dtype=np.float32), right) if mixed else None
        )
    return _known[id(turn)]


def print_folds(bank: Path, texts: Path, turns: Sequence[Turn]) -> None:
    """Print how `bank` ends where each question is answered by what was learnt without its release, by type."""
    base = KnowledgeBase.build(read_sources([texts])[0])
    ids = [release.id for release in base.releases]
    before, after = dict[str, Counter[Verdict]](), dict[str, Counter[Verdict]]()
    own = {row["id"]: str(row["release"]) for row in map(json.loads, bank.read_text("utf-8").splitlines())}
    asking = _asking(read_bank(bank), base)
    for number in range(_FOLDS):
        held = {name for name in ids if Random(name).randrange(_FOLDS) == number}  # noqa: S311 - no secret
        learnt = learn(
            [turn for turn in turns if turn.release.id not in held and f"-{_own(turn, own)}" not in _ends(held)]
        )

        def by_fold(question: Question, release: Release, draft: Draft | None, *, unsure: bool = False) -> Draft | None:
            return settle(question, release, draft, unsure=unsure, learnt=learnt, weights=learnt["ranker"])  # noqa: B023

        for asked, ask in asking:
            if f"-{own[asked.id]}" not in _ends(held):
                continue
            for kept, rule in ((before, _as_drafted), (after, by_fold)):
                with patch.object(respond_module, "settle", rule):
                    verdict = judge(asked, answer := ask(None)).verdict
                for row in ("all", asked.type, asked.lang, f"expect {asked.expect}"):
                    kept.setdefault(row, Counter())[verdict] += 1
            if verdict is Verdict.WRONG:
                print(f"wrong {asked.id} {asked.type} {asked.question} -> {answer.text[:200]!r}", file=sys.stderr)
    print(f"{'':20}{'n':>5}   right before, after   wrong before, after")
    for row, counts in sorted(after.items(), key=lambda item: -item[1].total()):
        shares = [
            100 * kept[row][verdict] / counts.total()
            for verdict in (Verdict.RIGHT, Verdict.WRONG)
            for kept in (before, after)
        ]
        print(f"{row:20}{counts.total():>5}{shares[0]:>15.1f}{shares[1]:>8.1f}{shares[2]:>15.1f}{shares[3]:>8.1f}")


def _own(turn: Turn, own: Mapping[str, str]) -> str:
    return own.get(turn.asked.id, "none")


def _ends(held: set[str]) -> set[str]:
    return {f"-{name.split('-')[-1]}" for name in held}


def _as_drafted(question: Question, release: Release, draft: Draft | None, *, unsure: bool = False) -> Draft | None:
    return None if unsure else draft


def _write(learnt: Model) -> None:
    comment = "".join(line for line in _TABLE.read_text("utf-8").splitlines(keepends=True) if line.startswith("#"))
    ranker = {
        group: {
            name: round(float(weight), 3)
            for name, weight in zip(feature_names(), weights, strict=True)
            if abs(weight) >= 0.0005
        }
        for group, weights in learnt["ranker"].items()
    }
    scales = {
        name: {mark: round(float(weight), 3) for mark, weight in learnt[name].items()} for name in ("passage", "draft")
    }
    table = {"least": learnt["least"], **scales, "ranker": ranker}
    _TABLE.write_text(comment + yaml.safe_dump(table, allow_unicode=True, sort_keys=False, width=120), "utf-8")


if __name__ == "__main__":
    main()
