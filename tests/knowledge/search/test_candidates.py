"""Candidates: which releases are compared for a question, and what is told of each."""

import numpy as np
import pytest
from hypothesis import given, settings

from knowledge.search.candidates import MOST, candidates_for
from knowledge.search.explaining import explained
from knowledge.search.reranking import NAMES
from tests.knowledge.any_text import texts
from tests.knowledge.made_up import base, base_of, parsed, release


def likeliest(text: str) -> str:
    return base().index.identifier(int(candidates_for(parsed(text), base().index).documents[0]))


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        ("ใครเป็นประธานการประชุมแผนโคมปลอดภัย", "lanterns-1"),
        ("what did Somruedee Phuengthong sign", "honey-1"),
        ("ข่าววันที่ 15 พฤศจิกายน 2567", "lanterns-1"),
        ("which ministry opened its rain plan", "moc-1"),
    ],
)
def test_words_people_and_days_each_bring_their_release(text: str, identifier: str) -> None:
    assert likeliest(text) == identifier


def test_what_no_release_says_has_no_candidates() -> None:
    found = candidates_for(parsed("ผัดกะเพรา"), base().index)
    assert found.documents.tolist() == []
    assert found.rows.shape == (0, len(NAMES))


def test_no_more_are_compared_than_are_worth_it() -> None:
    many = base_of(*(release(id=f"moc-{number}").model_dump(by_alias=True, mode="json") for number in range(3 * MOST)))
    found = candidates_for(parsed("rain plan"), many.index)
    assert 0 < len(found.documents) <= 2 * MOST
    assert len(found.rows) == len(found.shares) == len(found.documents)


def test_a_release_that_has_more_of_the_question_explains_more() -> None:
    index = base().index
    question = parsed("ใครเป็นประธานการประชุมแผนโคมปลอดภัยของกระทรวงโคมลอย")
    right, other = index.document("lanterns-1"), index.document("honey-1")
    shares = explained(question, index, np.array([right, other]))
    assert shares[0] > 0.9
    assert shares[1] < 0.3


@settings(max_examples=50, deadline=None)
@given(texts)
def test_any_text_has_candidates_with_features_that_are_numbers(text: str) -> None:
    found = candidates_for(parsed(text), base().index)
    assert np.isfinite(found.rows).all()
    assert len(set(found.documents.tolist())) == len(found.documents)
