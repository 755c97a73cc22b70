"""What `tests.train_passages` learns from: the questions of banks as the bot reads them, each with a release."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from unittest.mock import patch

from knowledge.answers import respond as respond_module
from knowledge.answers.answer import Answer, Outcome
from knowledge.answers.context import NOTHING_BEFORE
from knowledge.answers.draft import Draft
from knowledge.bank import BankQuestion, read_bank
from knowledge.base import KnowledgeBase
from knowledge.evaluation import Verdict, judge
from knowledge.passages.seen import Stated
from knowledge.questions.question import Facet, Question
from knowledge.release import Release
from knowledge.sources import read_sources

FOLDS = 5


@dataclass(frozen=True, slots=True)
class Turn:
    """A question as it was read, the release that it is put to, and what the facts say to it."""

    bank: str
    asked: BankQuestion
    question: Question
    release: Release
    draft: Draft | None
    meant: bool
    """Whether `release` is one that the question is about."""
    found: bool
    """Whether the bot itself put the question to `release`; else it was made to."""
    unsure: bool
    """Whether `release` is but the likeliest."""
    fold: int
    """0 to FOLDS - 1: the same for all questions about a release."""

    @property
    def stated(self) -> Stated | None:
        """What the facts say, as the passages take it."""
        return Stated(self.draft.text, self.draft.evidence) if self.draft else None

    def is_right(self, text: str) -> bool:
        """Return whether `text` answers the question."""
        said = Answer(Outcome.ANSWERED, text, Facet.WHAT, self.question.language, (self.release,))
        return self.meant and judge(self.asked, said).verdict is Verdict.RIGHT


@dataclass(frozen=True, slots=True)
class Settled:
    """A question that is put to no release: how it ends without the passages."""

    bank: str
    asked: BankQuestion
    verdict: Verdict


def read_turns(bank: Path, texts: Path) -> tuple[list[Turn], list[Settled]]:
    """Return the questions of `bank` as they are put to the release found and to the bank's, and those put to none.

    `texts` is the folder with the raw texts of the releases that it asks about.
    """
    base = KnowledgeBase.build(read_sources([texts])[0])
    meant = {row["id"]: str(row["release"]) for row in map(json.loads, bank.read_text("utf-8").splitlines())}
    numbered = {_number(release.source): release for release in base.releases}
    turns, settled = list[Turn](), list[Settled]()
    for asked, ask in _asking(read_bank(bank), base):
        own = numbered.get(meant[asked.id])
        allowed = {meant[asked.id], *map(_number, asked.source)}
        fold = Random(f"release {meant[asked.id]}").randrange(FOLDS)  # noqa: S311 - no secret
        for forced in (None, own.id if own else None):
            heard: list[tuple[Question, Release, Draft | None, bool]] = []

            def hear(
                question: Question, release: Release, draft: Draft | None, *, unsure: bool = False, **_: object
            ) -> Draft | None:
                heard.append((question, release, draft, unsure))  # noqa: B023 - called within the round
                return draft

            with patch.object(respond_module, "settle", hear):
                answer = ask(forced)
            if not heard:
                if forced is None:
                    settled.append(Settled(str(bank), asked, judge(asked, answer).verdict))
                continue
            question, release, draft, unsure = heard[-1]
            is_meant = _number(release.source) in allowed
            turns.append(Turn(str(bank), asked, question, release, draft, is_meant, forced is None, unsure, fold))
            if is_meant:
                break
    return turns, settled


def _number(link: str) -> str:
    return link.rstrip("/").split("/")[-1]


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
