"""Latin words of a question heard as the Thai ones of releases."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.search.hearing import hear
from knowledge.search.index import Index, index_of
from tests.knowledge.made_up import release

TITLES = ("เทศกาลว่าวที่แก่งสะพือ", "ปลูกต้นไม้ริมห้วยขาบ", "ดูดาวที่ห้วยขาบกับแก่งสะพือ", "คนขับรถที่ห้วยขาบ")


@cache
def _index() -> Index:
    return index_of(release(id=f"moc-{number}", title={"th": title}) for number, title in enumerate(TITLES, 50))[0]


def _heard(text: str) -> list[str]:
    run = text.split()
    return [max(terms, key=terms.__getitem__, default="") for terms in hear(run, [False] * len(run), _index())]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("huai khap", ["ห้วย", "ขาบ"]),
        ("huay khab", ["ห้วย", "ขาบ"]),
        ("kaeng saphue", ["แก่ง", "สะ"]),
        ("house", [""]),
        ("khap", [""]),
    ],
)
def test_words_are_heard_as_they_stand_side_by_side_in_releases(text: str, terms: list[str]) -> None:
    assert _heard(text) == terms


def test_a_concept_alone_is_not_heard() -> None:
    assert hear(["saphue"], [True], _index()) == [{}]
    assert hear([], [], _index()) == []


@settings(max_examples=50, deadline=None)
@given(st.lists(st.from_regex("[a-z]{1,12}", fullmatch=True), max_size=4))
def test_what_is_heard_is_in_releases(run: list[str]) -> None:
    for terms in hear(run, [False] * len(run), _index()):
        assert all(term in _index() and 0 < sure <= 1 for term, sure in terms.items())
