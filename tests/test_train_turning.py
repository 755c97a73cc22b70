"""Learning when a chat goes on: marks that tell it are found, each question is heard in its chat, and it is printed."""

import pytest

from knowledge.bank import BankQuestion
from tests.knowledge.made_up import base
from tests.passage_turns import FOLDS, Bank
from tests.train_turning import Heard, hear, learn, print_folds


def _heard(count: int) -> list[Heard]:
    """Return questions of each kind, told apart by one mark."""
    own, other = {"own": 0.9, "polar": 1.0}, {"own": 0.1, "polar": 1.0}
    kinds = (("follows", own), ("same", own), ("other", other), ("near", other))
    return [Heard(at % FOLDS, *kinds[at % 4]) for at in range(count)]


def test_a_mark_that_tells_going_on_from_turning_weighs_and_one_that_all_have_does_not() -> None:
    learnt = learn(_heard(120))
    assert learnt["own"] > 1.0
    assert abs(learnt["polar"]) < 0.1


def test_it_is_printed_how_many_of_each_kind_go_on(capsys: pytest.CaptureFixture[str]) -> None:
    print_folds({"among many": _heard(120)})
    printed = capsys.readouterr().out
    assert "among many: follows 100.0 of 30, near 0.0 of 30, other 0.0 of 30, same 100.0 of 30" in printed


def test_questions_are_heard_behind_their_own_release_and_behind_others() -> None:
    heard = list(hear(_bank(), base()))
    assert [one.kind for one in heard] == ["same", "other", "near", "follows", "off"]
    assert [one.goes_on for one in heard] == [True, False, False, True, False]
    own, other, _, following, _ = heard
    assert own.marks["own"] > other.marks["own"]
    assert following.marks["follows"] == 1.0


def _bank() -> Bank:
    asked = _question("1", "who chaired the Royal Tea Leaf Board", None)
    following = _question("2", "and where was it?", "1")
    questions = {one.id: one for one in (asked, following, _question("3", "best pizza in Naples", None))}
    return Bank("made up", questions, {"1": "31", "2": "31", "3": "none"}, base())


def _question(name: str, text: str, after: str | None) -> BankQuestion:
    return BankQuestion(
        id=name,
        lang="en",
        style="plain",
        type="what",
        after=after,
        question=text,
        expect="answer",
        source=["https://news.example.go.th/contents/31"],
        all_of=[["x"]],
        none_of=[],
    )
