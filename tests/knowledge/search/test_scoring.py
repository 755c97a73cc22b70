"""How much each release says of the words of a question."""

import numpy as np
import pytest

from knowledge.arrays import Lists
from knowledge.search.scoring import Holdings, rarity, score, spread_of
from knowledge.search.wanted import Wanted


def holdings(documents: list[list[int]], titles: list[list[int]], terms: int) -> Holdings:
    """Return the holdings of made-up documents: their terms by number, and those of their titles among them."""
    entries = [(term, at) for term in range(1, terms + 1) for at, held in enumerate(documents) if term in held]
    lengths = np.array([len(held) for held in documents])
    return Holdings(
        Lists.of([[at for term, at in entries if term == one] for one in range(1, terms + 1)]),
        np.array([documents[at].count(term) + 2 * titles[at].count(term) for term, at in entries], dtype=np.uint8),
        spread_of(lengths, float(lengths.mean())),
    )


def word(*terms: int, sure: float = 1.0) -> Wanted:
    return Wanted(terms, (1.0, *[sure] * (len(terms) - 1)), 2.0)


def test_a_word_that_few_hold_says_more() -> None:
    assert rarity(1, 100) > rarity(50, 100) > rarity(100, 100) > 0


def test_what_no_document_holds_scores_nothing() -> None:
    made = holdings([[1, 2], [2]], [[], []], 3)
    assert score([word(3)], made).tolist() == [0.0, 0.0]
    assert score([], made).tolist() == [0.0, 0.0]


def test_a_word_in_the_title_counts_more() -> None:
    scores = score([word(1)], holdings([[1, 2], [1, 2]], [[1], []], 2))
    assert scores[0] > scores[1] > 0


def test_a_short_document_is_more_about_its_words() -> None:
    scores = score([word(1)], holdings([[1, 2, 2, 2, 2, 2], [1, 2]], [[], []], 2))
    assert scores[1] > scores[0]


def test_a_word_again_counts_less_than_another_word() -> None:
    scores = score([word(1), word(2)], holdings([[1, 1], [1, 2]], [[], []], 2))
    assert scores[1] > scores[0]


def test_a_translation_counts_by_its_sureness() -> None:
    scores = score([word(1, 2, sure=0.5)], holdings([[1], [2], [3]], [[], [], []], 3))
    assert scores[0] > scores[1] > scores[2] == 0


def test_translations_add_up_to_one_word() -> None:
    made = holdings([[1, 2], [1, 1]], [[], []], 2)
    scores = score([word(1, 2)], made)
    assert scores[0] == pytest.approx(scores[1])
