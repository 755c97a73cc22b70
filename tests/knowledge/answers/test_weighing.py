"""Weighing: what is known of an answer, and how likely that makes it right."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.answers.weighing import Rated, marks_of, weighed
from knowledge.questions.question import Facet, Question

QUESTION = Question(text="how many umbrellas did it buy?", language="en", facet=Facet.COUNT)
_PASSAGE = {"share": 0.6, "chance": 0.5, "unknown": 9.0}
_CHANCES = st.floats(0, 1)


def _rated(release: float = 0.5, own: float = 0.8, alike: tuple[int, ...] = ()) -> Rated:
    return Rated(release, own, release * own, alike, 0.9, foreign=False, passage=_PASSAGE)


def _marks(*rated: Rated, at: int = 0, question: Question = QUESTION) -> dict[str, float]:
    return marks_of(question, list(rated), at, fit=1.0, twins=False)


def test_those_that_answer_alike_count_together_and_the_others_as_rivals() -> None:
    alone = _marks(_rated(0.4), _rated(0.3), _rated(0.2))
    alike = _marks(_rated(0.4, alike=(1,)), _rated(0.3, alike=(0,)), _rated(0.2))
    assert alone["together"] == pytest.approx(0.32)
    assert alone["added"] == 0.0
    assert alike["together"] == pytest.approx(0.56)
    assert alike["added"] == pytest.approx(0.24)
    assert alone["rival"] == pytest.approx(0.24)
    assert alike["rival"] == pytest.approx(0.16)
    assert alike["odds_of_releases"] > alike["odds_of_release"] == alone["odds_of_release"]
    assert alike["lead_of_release"] > alone["lead_of_release"]


def test_what_is_asked_and_the_passage_are_marks() -> None:
    marks = _marks(_rated(), question=replace(QUESTION, polar=True, words=("umbrella",)))
    assert (marks["polar"], marks["english"], marks["first"], marks["foreign"]) == (1.0, 1.0, 1.0, 0.0)
    assert marks["words"] > _marks(_rated())["words"] == 0.0
    assert marks["passage share"] == 0.6
    assert "passage unknown" not in marks
    assert _marks(_rated(), _rated(), at=1)["first"] == 0.0


def test_what_shipped_makes_surer_answers_of_likelier_releases_likelier() -> None:
    sure, unsure = _rated(0.9, 0.9), _rated(0.9, 0.2)
    unlikely = _rated(0.2, 0.9)
    assert weighed(_marks(sure)) > weighed(_marks(unsure))
    assert weighed(_marks(sure)) > weighed(_marks(unlikely, _rated(0.8, 0.9)))


def test_what_was_learnt_otherwise_takes_its_place() -> None:
    marks = _marks(_rated())
    assert weighed(marks, {"bias": 0.0}) == 0.5
    assert weighed(marks, {"bias": 0.0, "own": 10.0}) > 0.99


@given(st.lists(st.tuples(_CHANCES, _CHANCES), min_size=1, max_size=4), st.booleans())
def test_any_chances_make_a_chance(chances: list[tuple[float, float]], alike: bool) -> None:
    places = range(len(chances))
    rated = [
        _rated(*pair, alike=tuple(place for place in places if alike and place != at))
        for at, pair in enumerate(chances)
    ]
    for at in places:
        marks = _marks(*rated, at=at)
        assert all(value == value and abs(value) < 20 for value in marks.values())  # no NaN among them
        assert 0.0 <= weighed(marks) <= 1.0
