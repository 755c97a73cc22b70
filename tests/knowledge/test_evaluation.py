"""Judging answers: each verdict, what a word is, and banks that cannot be used."""

import codecs
import json
from pathlib import Path

import pytest

from knowledge.answers.answer import Answer, Outcome
from knowledge.bank import BankQuestion, read_bank
from knowledge.base import KnowledgeBase
from knowledge.evaluation import Verdict, evaluate, judge, tally
from knowledge.problems import KnowledgeError
from knowledge.questions.question import Facet
from tests.knowledge.made_up import CLOUDS, release

LINE = {
    "id": "1",
    "release": 1,
    "lang": "en",
    "style": "plain",
    "type": "chair",
    "after": None,
    "question": "Who chaired it?",
    "expect": "answer",
    "source": [CLOUDS["source"]],
    "all_of": [["ฟ้าใส", "Fasai"]],
    "none_of": ["Lomron"],
}


def question(**changes: object) -> BankQuestion:
    return BankQuestion.model_validate({**LINE, **changes})


def answer(text: str, outcome: Outcome = Outcome.ANSWERED, *, cited: bool = True, elsewhere: bool = False) -> Answer:
    source = release(source="https://news.example.go.th/contents/2") if elsewhere else release()
    return Answer(outcome, text, Facet.CHAIR, "en", (source,) if cited else ())


def bank(*lines: object) -> Path:
    path = Path("bank.jsonl")
    path.write_text("".join((x if isinstance(x, str) else json.dumps(x)) + "\n" for x in lines), "utf-8")
    return path


@pytest.mark.parametrize(
    ("asked", "given", "verdict", "aside"),
    [
        (question(), answer("Fasai Lomyen"), Verdict.RIGHT, False),
        (question(), answer("นายฟ้าใส ลมเย็น"), Verdict.RIGHT, False),
        (question(), answer("Fasai Lomyen", elsewhere=True), Verdict.RIGHT, True),
        (question(), answer("Fasai Lomyen", cited=False), Verdict.WRONG, False),
        (question(), answer("Fasai and Lomron"), Verdict.WRONG, False),
        (question(), answer("Somebody"), Verdict.WRONG, False),
        (question(), answer("Fasai " + "x" * 350), Verdict.WRONG, False),
        (question(type="what"), answer("Fasai " + "x" * 350), Verdict.RIGHT, False),
        (question(), answer("Which?", Outcome.CHOOSE), Verdict.ASKED, True),
        (question(), answer("Which?", Outcome.CHOOSE, elsewhere=True), Verdict.ASKED, False),
        (question(), answer("", Outcome.NOT_STATED), Verdict.MISSED, False),
        (question(), answer("", Outcome.NOT_FOUND), Verdict.MISSED, False),
        (question(expect="no_answer"), answer("", Outcome.NOT_STATED), Verdict.RIGHT, False),
        (question(expect="no_answer"), answer("Fasai"), Verdict.WRONG, False),
    ],
)
def test_each_verdict(asked: BankQuestion, given: Answer, verdict: Verdict, aside: bool) -> None:
    judged = judge(asked, given)
    assert (judged.verdict, judged.aside) == (verdict, aside)


@pytest.mark.parametrize(
    ("word", "text", "holds"),
    [
        ("5", "5 years", True),
        ("5", "2566", False),
        ("5", "5.5", False),
        ("5", "1,5", False),
        ("823", "823,314 people", True),
        ("314", "823,314 people", False),
        ("2566", "พ.ศ. ๒๕๖๖", True),
        ("2566-2568", "2566–2568", True),
        ("no", "No, it was not.", True),
        ("no", "a note", False),
        ("yes", "yesterday", False),
        ("cloud", "Clouds", True),
        ("loud", "cloud", False),
        ("น้ำ", "น\u0e4d\u0e49\u0e32", True),
        ("ฟ้า ใส", "ฟ้า\u200b  ใส", True),
    ],
)
def test_what_counts_as_standing_in_the_text(word: str, text: str, holds: bool) -> None:
    judged = judge(question(all_of=[[word]], none_of=[]), answer(text))
    assert judged.verdict is (Verdict.RIGHT if holds else Verdict.WRONG)


def test_a_bank_is_read_in_its_order() -> None:
    path = bank({**LINE, "id": "2", "after": "1", "also": []}, "", LINE)
    assert [q.id for q in read_bank(path)] == ["2", "1"]
    path.write_bytes(codecs.BOM_UTF8 + path.read_bytes())  # as some editors begin a file
    assert [q.id for q in read_bank(path)] == ["2", "1"]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ((LINE, "{"), ["bank.jsonl:2: This line is not JSON"]),
        (({**LINE, "expect": "maybe"}, {}), ["bank.jsonl:1: This is no question", "bank.jsonl:2: This is no question"]),
        ((LINE, LINE), ["bank.jsonl:2: The id '1' stands on line 1 too"]),
        (({**LINE, "after": "9"},), ["bank.jsonl:1: It follows '9', which is not in the bank"]),
        (({**LINE, "after": "1"},), ["bank.jsonl:1: It follows '1' in a circle"]),
        (("[" * 100_000,), ["bank.jsonl:1: This line is not JSON"]),
        ((), ["bank.jsonl:1: The bank is empty"]),
    ],
)
def test_a_malformed_bank_is_refused_with_every_reason(lines: tuple[object, ...], told: list[str]) -> None:
    path = bank(*lines)
    with pytest.raises(KnowledgeError) as raised:
        read_bank(path)
    problems = [str(problem) for problem in raised.value.problems]
    assert len(problems) == len(told)
    assert all(problem.startswith(start) for problem, start in zip(problems, told, strict=True)), problems


def test_verdicts_are_counted_by_kind_and_for_follow_ups() -> None:
    tables = tally(
        [
            judge(question(), answer("Fasai")),
            judge(question(lang="th", after="1"), answer("x")),
        ]
    )
    assert tables["all"] == {"all": {Verdict.RIGHT: 1, Verdict.WRONG: 1}}
    assert tables["lang"] == {"en": {Verdict.RIGHT: 1}, "th": {Verdict.WRONG: 1}}
    assert tables["turn"] == {"first": {Verdict.RIGHT: 1}, "follow-up": {Verdict.WRONG: 1}}


def test_every_question_gets_a_verdict() -> None:
    questions = [question(), question(id="2", after="1", question="\x00")]
    assert [one.question.id for one in evaluate(questions, KnowledgeBase.build([release()]))] == ["1", "2"]
