"""Question banks: JSON Lines of questions, with what counts as a right answer to each."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from knowledge.problems import KnowledgeError, Problem
from knowledge.values import Language


class BankQuestion(BaseModel):
    """A question of a bank, and what counts as a right answer. Further keys, which only people read, may stand by.

    `after` is the id of the question that it follows in the same chat. Of each group of `all_of` one word must stand
    in the answer's text, and of `none_of` none; `source` is what the answer should cite.
    """

    model_config = ConfigDict(frozen=True, strict=True)

    id: str
    lang: Language
    style: str
    type: str
    after: str | None
    question: str
    expect: Literal["answer", "no_answer"]
    source: list[str]
    all_of: list[list[str]]
    none_of: list[str]


def read_bank(file: Path) -> list[BankQuestion]:
    """Read the questions of `file` (JSON Lines); raises KnowledgeError with every problem where it is malformed."""
    questions: dict[str, BankQuestion] = {}
    lines: dict[str, int] = {}
    problems: list[Problem] = []
    for line, found in _questions_of(file):
        if isinstance(found, str):
            problems.append(Problem(file, line, found))
        elif found.id in lines:
            message = f"The id {found.id!r} stands on line {lines[found.id]} too; give one of the two another."
            problems.append(Problem(file, line, message))
        else:
            questions[found.id], lines[found.id] = found, line
    if not problems:
        faults = {question.id: _chain_fault(question, questions) for question in questions.values()}
        problems = [Problem(file, lines[name], fault) for name, fault in faults.items() if fault]
    if problems:
        raise KnowledgeError(problems)
    return list(questions.values())


def _questions_of(file: Path) -> Iterator[tuple[int, BankQuestion | str]]:
    """Read `file`: each line's number (from 1) with its question, or with the sentence that says what is wrong."""
    try:
        lines = file.read_text("utf-8-sig").split("\n")
    except (OSError, ValueError) as error:
        reason = (isinstance(error, OSError) and error.strerror) or "it is no UTF-8"
        yield 1, f"The bank cannot be read ({reason}); check the path and the file."
        return
    written = [(number, line) for number, line in enumerate(lines, 1) if line.strip()]
    if not written:
        yield 1, "The bank is empty; write one question a line."
    for number, line in written:
        try:
            yield number, BankQuestion.model_validate(json.loads(line))
        except ValidationError as error:
            faults = [f"`{'.'.join(map(str, e['loc']))}`: {e['msg']}" for e in error.errors(include_url=False)]
            yield number, f"This is no question of a bank ({'; '.join(faults)}); write it like its neighbours."
        except (ValueError, RecursionError) as error:
            yield number, f"This line is not JSON ({error}); write one question a line."


def _chain_fault(question: BankQuestion, questions: Mapping[str, BankQuestion]) -> str | None:
    seen = {question.id}
    while question.after is not None:
        if question.after not in questions:
            return f"It follows {question.after!r}, which is not in the bank; add it, or write null."
        if question.after in seen:
            return f"It follows {question.after!r} in a circle; let one of the chain follow none."
        seen.add(question.after)
        question = questions[question.after]
    return None
