"""Which of the likeliest releases a question is about, and how that is learnt."""

import numpy as np
import pytest

from knowledge.search import closeness
from knowledge.search.reranking import BESIDE, KINDS, rerank, weights
from tests.ranking_learning import Choice, learn


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("better", ["score", "day", "year", "day_in_text", "people"])
def test_what_a_release_has_of_the_question_speaks_for_it(kind: str, better: str) -> None:
    beside = np.zeros((2, len(BESIDE)), dtype=np.float32)
    beside[1, BESIDE.index(better)] = 1.0
    first, second = rerank(beside, np.zeros((2, len(closeness.NAMES)), dtype=np.float32), kind)
    assert second > first


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("worse", ["no_day", "no_year", "no_people"])
def test_what_it_lacks_speaks_against_it(kind: str, worse: str) -> None:
    assert weights(kind)[BESIDE.index(worse)] < 0


def test_the_feature_that_tells_the_right_ones_is_learnt() -> None:
    rows = np.array([[1.0, 0.0, 0.3], [0.0, 1.0, 0.3], [0.2, 0.1, 0.3]])
    choices = [Choice(np.roll(rows, at, axis=0), np.arange(3) == at % 3) for at in range(6)]
    learnt = learn(choices)
    assert learnt[0] > 0 > learnt[1]


def test_nothing_is_learnt_where_nothing_is_right() -> None:
    with pytest.raises(ValueError, match="nothing to learn"):
        learn([Choice(np.ones((2, 1)), np.zeros(2, dtype=bool))])
