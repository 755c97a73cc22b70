"""Learning whether a question is about any release: marks that tell it are found, and it is printed by place."""

import pytest

from knowledge.bank import BankQuestion
from tests.knowledge.made_up import HONEY, base, base_of
from tests.passage_turns import FOLDS, Bank
from tests.train_fit import Put, learn, print_folds, put_to


def _put(count: int) -> list[Put]:
    """Return questions told apart by one mark."""
    return [Put(at % FOLDS, at % 2 == 0, {"share": 0.9 if at % 2 == 0 else 0.2, "english": 1.0}) for at in range(count)]


def test_a_mark_that_tells_them_apart_weighs_and_one_that_all_have_does_not() -> None:
    learnt = learn(_put(100))
    assert learnt["share"] > 1.0
    assert abs(learnt["english"]) < 0.1


def test_it_is_printed_how_many_are_taken_to_be_about_a_release(capsys: pytest.CaptureFixture[str]) -> None:
    print_folds({"to many": _put(100)})
    assert capsys.readouterr().out == "put to many: meant 100.0 of 50, not there 0.0 of 50\n"


def test_the_release_meant_is_among_those_of_its_bank_alone() -> None:
    questions = {one.id: one for one in (_question("1", None), _question("2", "1"))}
    bank = Bank("made up", questions, dict.fromkeys(questions, "31"), base())
    (own,) = put_to(bank, base())
    assert own.meant
    (other,) = put_to(bank, base_of(HONEY))
    assert not other.meant
    assert other.marks["share"] < own.marks["share"]


def _question(name: str, after: str | None) -> BankQuestion:
    return BankQuestion(
        id=name,
        lang="en",
        style="plain",
        type="chair",
        after=after,
        question="who chaired the meeting of the Royal Tea Leaf Board on the trade agreement",
        expect="answer",
        source=["https://news.example.go.th/contents/31"],
        all_of=[["x"]],
        none_of=[],
    )
