"""What `tests.train_passages` learns from: the questions of banks as the bot reads them, each with a release."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
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
_NONE = "0"  # number that questions have which are about no release
Settle = Callable[..., Draft | None]


@dataclass(frozen=True, slots=True)
class Bank:
    """A bank of questions, and a base of the releases that it asks about."""

    name: str
    questions: Mapping[str, BankQuestion]
    meant: Mapping[str, str]
    """The number of the release of each question."""
    base: KnowledgeBase

    def fold(self, question: BankQuestion) -> int:
        """Return 0 to FOLDS - 1: the same for all questions about a release; each about none has one of its own."""
        release = self.meant[question.id]
        return fold_of(question.id if release == _NONE else release)

    def ask(self, question: BankQuestion, forced: str | None = None) -> Answer:
        """Return what is answered to `question` behind the turns that it follows, from the release `forced` or any."""
        turns = [question]
        while turns[0].after is not None:
            turns.insert(0, self.questions[turns[0].after])
        context = NOTHING_BEFORE
        for turn in turns[:-1]:
            _, context = respond_module.respond(turn.question, self.base, context)
        return respond_module.respond(question.question, self.base, context, release_id=forced)[0]


def fold_of(release: str) -> int:
    """Return the fold, 0 to FOLDS - 1, of the questions about the release with the number `release`."""
    return Random(f"release {release}").randrange(FOLDS)  # noqa: S311 - no secret


@dataclass(frozen=True, slots=True)
class Turn:
    """A question as it was read, a release that it is put to, and what the facts say to it."""

    asked: BankQuestion
    question: Question
    release: Release
    draft: Draft | None
    meant: bool
    """Whether `release` is one that the question is about."""
    fold: int

    @property
    def stated(self) -> Stated | None:
        """What the facts say, as the passages take it."""
        return Stated(self.draft.text, self.draft.evidence) if self.draft else None

    def is_right(self, text: str) -> bool:
        """Return whether `text` answers the question."""
        said = Answer(Outcome.ANSWERED, text, Facet.WHAT, self.question.language, (self.release,))
        return self.meant and judge(self.asked, said).verdict is Verdict.RIGHT


def read_bank_with(bank: Path, texts: Path) -> Bank:
    """Return the questions of `bank` with a base of the releases whose raw texts the folder `texts` has."""
    meant = {row["id"]: str(row["release"]) for row in map(json.loads, bank.read_text("utf-8").splitlines())}
    questions = {question.id: question for question in read_bank(bank)}
    return Bank(str(bank), questions, meant, KnowledgeBase.build(read_sources([texts])[0]))


def turns_of(bank: Bank) -> Iterator[Turn]:
    """Yield each question of `bank` as it is put to the release that the bot thinks the likeliest, and to its own."""
    numbered = {number_of(release.source): release for release in bank.base.releases}
    for asked in bank.questions.values():
        own = numbered.get(bank.meant[asked.id])
        allowed = {bank.meant[asked.id], *map(number_of, asked.source)}
        for forced in (None, own.id if own else None):
            heard = _hear(bank, asked, forced)
            if heard is None:
                continue
            question, release, draft = heard
            is_meant = number_of(release.source) in allowed
            yield Turn(asked, question, release, draft, is_meant, bank.fold(asked))
            if is_meant:
                break


def _hear(bank: Bank, asked: BankQuestion, forced: str | None) -> tuple[Question, Release, Draft | None] | None:
    """Return what the first release that `asked` is put to has to settle; None where it is put to none."""
    heard: list[tuple[Question, Release, Draft | None]] = []

    def hear(question: Question, release: Release, draft: Draft | None, **_: object) -> Draft | None:
        heard.append((question, release, draft))
        return draft

    with patch.object(respond_module, "settle", hear):
        bank.ask(asked, forced)
    own = [one for one in heard if one[0].text == asked.question]
    return own[0] if own else None


def verdicts(bank: Bank, fold: int, settle: Settle, answer_from: float) -> Iterator[tuple[BankQuestion, Verdict]]:
    """Yield how the questions of `bank` about releases of `fold` end where `settle` weighs passages against facts.

    `answer_from`: the chance from which something is said.
    """
    choosy = replace(bank, base=replace(bank.base, answer_from=answer_from))
    with patch.object(respond_module, "settle", settle):
        for question in bank.questions.values():
            if bank.fold(question) == fold:
                yield question, judge(question, choosy.ask(question)).verdict


def number_of(link: str) -> str:
    """Return the number of the release at `link`: the last part of it."""
    return link.rstrip("/").split("/")[-1]
