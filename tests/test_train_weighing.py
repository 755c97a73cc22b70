"""Learning how likely answers are right: marks that tell it are found, and what is printed follows from them."""

import pytest

from tests.passage_turns import FOLDS, fold_of
from tests.train_weighing import Asked, learn, print_folds


def _asked(count: int) -> list[Asked]:
    """Return questions with a right and a wrong answer, told apart by one mark; every fourth has no right one."""
    right, wrong = ({"own": 0.9, "english": 1.0}, True), ({"own": 0.2, "english": 1.0}, False)
    return [Asked(at % FOLDS, at % 4 > 0, (wrong, right) if at % 4 else (wrong,)) for at in range(count)]


def test_a_mark_that_tells_right_from_wrong_weighs_and_one_that_all_have_does_not() -> None:
    learnt = learn(_asked(100))
    assert learnt["own"] > 1.0
    assert abs(learnt["english"]) < 0.1
    assert "bias" in learnt


def test_it_is_printed_how_questions_end_from_several_chances_on(capsys: pytest.CaptureFixture[str]) -> None:
    print_folds({"of many": _asked(100), "of none": [Asked(0, True, ())]})
    printed = capsys.readouterr().out
    assert "asked of many, 100 questions" in printed
    assert "  0.6: 100.0, 0.0, 100.0\n" in printed
    assert "asked of none, 1 questions" in printed
    assert "  0.5: 0.0, 0.0, 0.0\n" in printed


def test_questions_about_one_release_are_of_one_fold() -> None:
    folds = {fold_of(str(number)) for number in range(100)}
    assert folds == set(range(FOLDS))
    assert fold_of("37324") == fold_of("37324")
