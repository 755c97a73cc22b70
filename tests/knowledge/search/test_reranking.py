"""Which of the likeliest releases a question is about, and how that is learnt."""

import numpy as np
import pytest

from knowledge.arrays import Array
from knowledge.search.reranking import KINDS, NAMES, rerank, weights
from knowledge.values import Language
from tests.ranking_learning import Choice, learn

KNOWN = ("th_th", "en_th")


def row(**features: float) -> Array:
    """Return a row of features, those that are not given 0."""
    return np.array([[features.get(name, 0.0) for name in NAMES]], dtype=np.float32)


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("better", ["score", "share"])
def test_what_a_release_has_of_the_question_speaks_for_it(language: Language, better: str) -> None:
    rows = np.vstack([row(), row(**{better: 1.0})])
    first, second = rerank(rows, language, np.ones(2, dtype=bool))
    assert second > first


@pytest.mark.parametrize("kind", KNOWN)
@pytest.mark.parametrize("worse", ["other_month", "other_year"])
def test_what_it_lacks_speaks_against_it(kind: str, worse: str) -> None:
    assert weights(kind)[NAMES.index(worse)] < 0


def test_each_release_is_weighed_by_its_language() -> None:
    rows = np.vstack([row(score=1.0), row(score=1.0)])
    apart = rerank(rows, "th", np.array([True, False]))
    assert apart.tolist() == [pytest.approx(weights(kind)[0]) for kind in ("th_th", "th_en")]


def test_every_kind_has_every_weight() -> None:
    assert {len(weights(kind)) for kind in KINDS} == {len(NAMES)}


def test_the_feature_that_tells_the_right_ones_is_learnt() -> None:
    rows = np.array([[1.0, 0.0, 0.3], [0.0, 1.0, 0.3], [0.2, 0.1, 0.3]])
    choices = [Choice(np.roll(rows, at, axis=0), np.arange(3) == at % 3) for at in range(6)]
    learnt = learn(choices)
    assert learnt[0] > 0 > learnt[1]


def test_nothing_is_learnt_where_nothing_is_right() -> None:
    with pytest.raises(ValueError, match="nothing to learn"):
        learn([Choice(np.ones((2, 1)), np.zeros(2, dtype=bool))])
