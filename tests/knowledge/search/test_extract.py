"""What an index holds of a release: packed, it comes back as it was."""

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from knowledge.identity.entries import Said
from knowledge.search.extract import Extract, extract, pack, packed_day, unpack
from knowledge.search.facts import FactRow, Plan
from knowledge.search.terms import read_words
from knowledge.values import Text
from tests.knowledge.made_up import release

_words = st.text(st.characters(exclude_categories=["Cs", "Cc", "Z"]), min_size=1)
_some_text = st.builds(Text, th=_words, en=st.none() | _words)


@st.composite
def extracts(draw: st.DrawFn) -> Extract:
    day = draw(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
    numbers = st.integers(0, 99_991_231)
    terms = draw(st.dictionaries(_words, st.integers(0, 100)))
    names: Any = [[key, spellings] for key, spellings in draw(st.lists(st.tuples(_words, st.lists(_words))))]
    said = draw(st.lists(st.tuples(_some_text, st.none() | _some_text)))
    roles = draw(st.lists(st.tuples(_words, st.integers(0, 63))))
    plans = draw(st.lists(st.builds(Plan, _words, st.integers(0, 2700), st.integers(0, 2700), st.booleans())))
    return Extract(
        "moc-1",
        draw(_words),
        packed_day(day),
        tuple(draw(st.lists(numbers))),
        tuple(draw(st.lists(numbers))),
        terms,
        draw(st.lists(st.integers(0, len(terms)))),
        names,
        [Said(day, "moc-1", name, post) for name, post in said],
        FactRow(draw(st.integers(0, 2**64 - 1)), roles, plans),
    )


@given(extracts())
def test_what_is_packed_comes_back(extracted: Extract) -> None:
    assert unpack(pack(extracted)) == extracted


def test_an_extract_has_what_a_release_is_found_by() -> None:
    one = release(text="วันนี้ กระทรวงเมฆเปิดแผนฝน\nนายฟ้าใส ลมเย็น เป็นประธาน")
    found = extract(one, read_words(one))
    assert (found.identifier, found.title) == ("moc-1", "กระทรวงเมฆเปิดแผนฝน 3 ปี")
    assert (found.issued, found.event_days) == (20230302, (20230301,))
    assert {20230000, 20250000} <= set(found.days)  # the years of its period, C.E.
    assert found.names == [("ฟ้าใส ลมเย็น", ("นายฟ้าใส ลมเย็น", "Fasai Lomyen"))]
    assert [one.post and one.post.en for one in found.said] == ["Minister of Clouds"]
    assert max(found.terms.values()) == 100
    assert set(found.lines) <= set(range(len(found.terms) + 1))


def test_a_release_of_the_least_comes_back() -> None:
    one = release(event=None, people=[], periods=[], contacts=[])
    found = extract(one, read_words(one))
    again = unpack(pack(found))
    assert (again.event_days, list(again.names), list(again.said)) == ((), [], [])
    assert again.terms == found.terms
