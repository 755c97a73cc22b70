"""Putting the questions of a bank, judging the answers, and counting the verdicts."""

import re
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from knowledge.answers.answer import Answer, Outcome
from knowledge.answers.context import NOTHING_BEFORE
from knowledge.answers.respond import respond
from knowledge.bank import BankQuestion
from knowledge.base import KnowledgeBase
from knowledge.explaining import explain
from knowledge.language.text import clean, normalise
from knowledge.tracing import Note, tracing
from knowledge.values import Language

LONGEST_FACT, LONGEST_EXPLANATION, LONGEST_LIST = 350, 700, 1500  # characters that a direct answer may take
LONGEST: Mapping[str, int] = {
    **dict.fromkeys(("attendees", "list", "organisation"), LONGEST_LIST),
    **dict.fromkeys(("what", "why", "how", "objective", "decision", "summary"), LONGEST_EXPLANATION),
}
TABLES = ("lang", "style", "type", "expect")  # the keys of a question by which verdicts are counted


class Verdict(StrEnum):
    """How a question ended."""

    RIGHT = "right"
    WRONG = "wrong"  # answered, but not right: this is what harms
    ASKED = "asked"  # the bot asked back
    MISSED = "missed"  # no answer where there is one


@dataclass(frozen=True, slots=True)
class Judged:
    """A question with its answer and verdict.

    `aside` adds to the verdict: asked back with the right release on offer, or right from another release than the
    bank cites. `seconds` is how long the answer took; `place`, from 1, where the release that the bank cites stood
    among the candidates, None where it did not; `release_language` its language, None where the base does not have it.
    `explanation` is what `explain` says, where it was asked for and the question did not end right.
    """

    question: BankQuestion
    answer: Answer
    verdict: Verdict
    aside: bool
    seconds: float = 0.0
    place: int | None = None
    release_language: Language | None = None
    explanation: Mapping[str, Any] | None = None


def evaluate(questions: Sequence[BankQuestion], base: KnowledgeBase, *, explained: bool = False) -> Iterator[Judged]:
    """Put each question to `base` in a chat of its own, behind the turns that it follows, and judge the answer.

    `explained`: whether what did not end right is to have its explanation.
    """
    by_id = {question.id: question for question in questions}
    identifiers = {link_number(identifier): identifier for identifier in base.by_id}
    for question in questions:
        turns = [question]
        while turns[0].after is not None:
            turns.insert(0, by_id[turns[0].after])
        context = NOTHING_BEFORE
        for turn in turns[:-1]:
            _, context = respond(turn.question, base, context)
        with tracing() as notes:
            began = time.perf_counter()
            answer, _ = respond(question.question, base, context)
            seconds = time.perf_counter() - began
        judged = judge(question, answer)
        cited = next((identifiers[number] for number in _cited(question) if number in identifiers), None)
        yield replace(
            judged,
            seconds=seconds,
            place=_place(notes, question, base),
            release_language=_language(base, cited) if cited else None,
            explanation=explain(notes, answer, base) if explained and judged.verdict is not Verdict.RIGHT else None,
        )


def _language(base: KnowledgeBase, identifier: str) -> Language:
    return "th" if base.by_id[identifier].title.th else "en"


def _cited(question: BankQuestion) -> list[str]:
    return [link_number(link) for link in question.source]


def _place(notes: Sequence[Note], question: BankQuestion, base: KnowledgeBase) -> int | None:
    """Return the place, from 1, of a release that the bank cites among the candidates; the chat's comes before them.

    News that was released in both languages has one place.
    """
    leant_on = [(note.values["document"],) for note in notes if note.kind == "leans"]
    ranked = next((note.values["candidates"] for note in reversed(notes) if note.kind == "candidates"), ())
    order = dict.fromkeys((*leant_on, *(candidate.documents for candidate in ranked)))
    wanted = set(_cited(question))
    numbers = ({link_number(base.index.identifier(document)) for document in documents} for documents in order)
    return next((place for place, same in enumerate(numbers, 1) if same & wanted), None)


def judge(question: BankQuestion, answer: Answer) -> Judged:
    """Return how `answer` ends `question`.

    Right is an answer that has every word it needs and none that it must not have, cites a source and is no longer than
    its facet needs, or no answer where none is expected.
    """
    cited = {link_number(release.source) for release in answer.releases}
    own = bool(cited & set(_cited(question)))
    if answer.outcome is Outcome.CHOOSE:
        return Judged(question, answer, Verdict.ASKED, own)
    if answer.outcome is not Outcome.ANSWERED:
        verdict = Verdict.RIGHT if question.expect == "no_answer" else Verdict.MISSED
        return Judged(question, answer, verdict, aside=False)
    right = question.expect == "answer" and bool(cited) and _fits(question, answer.text)
    return Judged(question, answer, Verdict.RIGHT if right else Verdict.WRONG, right and not own)


def _fits(question: BankQuestion, answer: str) -> bool:
    text = normalise(answer)
    return (
        len(clean(answer)) <= LONGEST.get(question.type, LONGEST_FACT)
        and all(any(_holds(text, word) for word in group) for group in question.all_of)
        and not any(_holds(text, word) for word in question.none_of)
    )


def _holds(text: str, word: str) -> bool:
    """Return whether `word` stands in the normalised `text`: 5 does not stand in 2566, nor "no" in "note"."""
    word = normalise(word)
    before, after = "", ""
    if re.fullmatch(r"\d[\d.,:/-]*", word):  # a number is a whole one; as printed 823 begins 823,314
        before = r"(?<!\d)(?<!\d[.,])"
        after = r"(?!\d)" if len(word) > 2 else r"(?!\d|[.,]\d)"
    elif re.fullmatch(r"[a-z][a-z'. -]*", word):  # an English word begins one; a short one, or yes and not, is a whole
        before = "(?<![a-z])"
        after = "(?![a-z])" if len(word) < 3 or word in ("yes", "not") else ""
    return re.search(before + re.escape(word) + after, text) is not None


def link_number(link: str) -> str:
    """Return the number that a release's link or id ends in, or all of it: http and https are then the same."""
    found = re.search(r"(\d+)/?$", link)
    return found[1] if found else link


def tally(judged: Iterable[Judged]) -> dict[str, dict[str, Counter[Verdict]]]:
    """Count verdicts over all, by each key of TABLES and by turn; a table's name comes first, then the row's."""
    tables: dict[str, dict[str, Counter[Verdict]]] = {name: {} for name in ("all", *TABLES, "turn")}
    for one in judged:
        rows = {"all": "all", **{name: str(getattr(one.question, name)) for name in TABLES}}
        rows["turn"] = "first" if one.question.after is None else "follow-up"
        for name, row in rows.items():
            tables[name].setdefault(row, Counter())[one.verdict] += 1
    return tables
