"""The measures of a judged bank: made-up verdicts, counted by hand."""

from dataclasses import replace

import pytest

from knowledge.answers.answer import Answer, Outcome
from knowledge.bank import BankQuestion
from knowledge.base import KnowledgeBase
from knowledge.evaluation import Judged, Verdict, evaluate
from knowledge.measures import Bin, Retrieval, calibration, confusion, retrieval, sweep, times
from knowledge.questions.question import Facet
from tests.knowledge.made_up import CLOUDS, release
from tests.knowledge.test_evaluation import LINE


def judged(
    verdict: Verdict,
    confidence: float | None = None,
    *,
    facet: Facet = Facet.CHAIR,
    asked: str = "chair",
    **more: object,
) -> Judged:
    outcome = Outcome.NOT_STATED if verdict is Verdict.MISSED else Outcome.ANSWERED
    question = BankQuestion.model_validate({**LINE, "type": asked, **more})
    answer = Answer(outcome, "x", facet, "en", (release(),), confidence=confidence)
    return Judged(question, answer, verdict, aside=False)


def test_facets_are_counted_by_what_was_asked() -> None:
    ones = [judged(Verdict.RIGHT), judged(Verdict.WRONG, facet=Facet.PERSON), judged(Verdict.WRONG, facet=Facet.PERSON)]
    assert confusion(ones) == {"chair": {"chair": 1, "person": 2}}


def test_the_bins_tell_what_was_said_and_what_was_right() -> None:
    ones = [
        judged(Verdict.RIGHT, 0.82),
        judged(Verdict.WRONG, 0.88),
        judged(Verdict.RIGHT, 1.0),
        judged(Verdict.RIGHT, 0.9),
        judged(Verdict.RIGHT),
        judged(Verdict.MISSED, 0.95),
    ]
    low, high = calibration(ones)
    assert [replace(one, said=round(one.said, 2)) for one in (low, high)] == [
        Bin(0.8, 0.9, 2, 0.85, 0.5),
        Bin(0.9, 1.0, 2, 0.95, 1.0),
    ]


def test_above_a_threshold_what_is_less_sure_is_held_back() -> None:
    ones = [
        judged(Verdict.RIGHT, 0.75),
        judged(Verdict.WRONG, 0.65),
        judged(Verdict.WRONG, 0.35, expect="no_answer"),
        judged(Verdict.RIGHT),
        judged(Verdict.ASKED),
    ]
    rows = sweep(ones)
    assert rows[0.3] == {Verdict.RIGHT: 2, Verdict.WRONG: 2, Verdict.ASKED: 1}
    assert rows[0.4] == {Verdict.RIGHT: 3, Verdict.WRONG: 1, Verdict.ASKED: 1}
    assert rows[0.7] == {Verdict.RIGHT: 3, Verdict.MISSED: 1, Verdict.ASKED: 1}
    assert rows[0.8] == {Verdict.RIGHT: 2, Verdict.MISSED: 2, Verdict.ASKED: 1}


def test_the_right_release_is_looked_for_in_the_answer_and_among_the_candidates() -> None:
    other = release(id="moc-2", source="https://news.example.go.th/contents/2")
    found = replace(judged(Verdict.RIGHT), place=1, release_language="th")
    offered = replace(found, answer=replace(found.answer, releases=(other, release())), place=2)
    far = replace(found, answer=replace(found.answer, releases=(other,)), place=21)
    unknown = replace(found, release_language=None)
    assert retrieval([found, offered, far, unknown]) == {"en on th": Retrieval(3, 1, 2, 1, 2)}


def test_the_times_are_those_of_the_questions() -> None:
    ones = [replace(judged(Verdict.RIGHT), seconds=number / 100) for number in range(1, 102)]
    spent = times(ones)
    assert (spent.median, spent.longest) == (0.51, 1.01)
    assert spent.p99 == pytest.approx(1.0)
    assert times(ones[:1]).p99 == 0.01


def test_a_question_put_to_a_base_tells_where_the_right_release_stood() -> None:
    other = release(
        id="moc-2", source="https://news.example.go.th/contents/2", title={"th": "ดวงจันทร์", "en": "The moon"}
    )
    base = KnowledgeBase.build([release(), other])
    questions = [
        BankQuestion.model_validate({**LINE, "question": "Who chaired the three-year rain plan meeting?"}),
        BankQuestion.model_validate({**LINE, "id": "2", "after": "1", "question": "And where was it?"}),
        BankQuestion.model_validate({**LINE, "id": "3", "question": "moon"}),
        BankQuestion.model_validate({**LINE, "id": "4", "source": ["https://news.example.go.th/contents/9"]}),
    ]
    ones = list(evaluate(questions, base, explained=True))
    assert [one.place for one in ones[:2]] == [1, 1]
    assert ones[2].place != 1
    assert [one.release_language for one in ones] == ["th", "th", "th", None]
    assert [one.explanation is None for one in ones] == [one.verdict is Verdict.RIGHT for one in ones]
    assert CLOUDS["source"] in {source for one in ones for source in one.question.source}
