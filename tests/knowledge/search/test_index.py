"""The index: which release holds a term, and how much the term tells."""

from dataclasses import replace

import numpy as np

from knowledge.arrays import Strings
from knowledge.language.words import topic_keys
from knowledge.search.extract import extract
from knowledge.search.index import Index, index_of
from knowledge.search.segment import DIGEST_SIZE, Segment, compile_segment
from knowledge.search.terms import read_words
from tests.knowledge.made_up import base, release


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


def _index(*numbers: int, start: int = 0) -> Segment:
    releases = [release(id=f"r-{number}", issued=f"2023-03-{number:02}", title=f"เรื่องที่ {number}") for number in numbers]
    return compile_segment(
        (bytes([start + number]) * DIGEST_SIZE, extract(one, read_words(one)))
        for number, one in zip(numbers, releases, strict=True)
    )


def test_documents_of_several_segments_are_numbered_through_and_gone_ones_left_out() -> None:
    rain = topic_keys("ฝน")[0]
    index = Index([_index(1, 2, 3), _index(2, 9, start=100)], gone=[1])
    assert (index.documents, index.size) == (5, 4)
    assert index.held(rain)[0].tolist() == [0, 2, 3, 4]
    assert [index.identifier(number) for number in index.newest.tolist()] == ["r-9", "r-3", "r-2", "r-1"]
    assert index.document("r-2") == 3
    assert index.digests() == {
        identifier: bytes([number]) * DIGEST_SIZE
        for identifier, number in {"r-1": 1, "r-2": 102, "r-3": 3, "r-9": 109}.items()
    }
    assert {
        identifier: index.digest(index.document(identifier) or 0) for identifier in index.digests()
    } == index.digests()
    assert np.flatnonzero(index.with_person(["ฟ้าใส ลมเย็น"])).tolist() == [0, 2, 3, 4]
    assert index.weight(rain, 4) == index.weight(rain, 0) > 0
    assert index.weight("unheard of", 4) == 0
    days, owners = index.dated.event
    assert owners.tolist() == [0, 1, 2, 3, 4]
    assert set(days.tolist()) == {20230301}


def test_the_language_of_a_title_shows_by_its_letters() -> None:
    titled = replace(_index(1, 2, 3, 4), titles=Strings.of(["", "A report", "Report ก", ""]))
    assert Index([titled, _index(5), compile_segment([])]).in_thai.tolist() == [False, False, True, False, True]


def test_of_one_day_the_last_id_is_the_newest() -> None:
    releases = [release(id=identifier) for identifier in ("b", "c", "a")]
    index, _ = index_of(releases)
    assert [index.identifier(number) for number in index.newest.tolist()] == ["c", "b", "a"]
