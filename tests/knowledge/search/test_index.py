"""The index: which release holds a term, and how much the term tells."""

from knowledge.language.words import topic_keys
from knowledge.search.index import Index, index_of
from tests.knowledge.made_up import base


def test_a_term_of_one_release_tells_more_than_a_common_one() -> None:
    index = base().index
    rare, common = topic_keys("oolong")[0], topic_keys("agreement")[0]
    assert index.size == 5
    assert index.rarity("unheard of") == 1.0
    assert 0 < index.rarity(rare) < index.rarity(common) <= 1.0


def test_base_of_nothing() -> None:
    for index in (index_of([])[0], Index([])):
        assert index.size == 0
        assert "x" not in index
        assert not len(index.held("x")[0])
        assert index.rarity("x") >= 0
