"""Facts that are counted: kind and place of an event, roles of people, plans; packed as arrays they are the same."""

from typing import Any

import pytest

from knowledge.language.words import topic_keys
from knowledge.release import Role
from knowledge.search.facts import CHECKED, ROLE_BITS, FactRow, Facts, fact_terms, facts_of
from tests.knowledge.answers.across.tours import tours
from tests.knowledge.made_up import release

FASAI = "ฟ้าใส ลมเย็น"


@pytest.mark.parametrize(
    ("changes", "terms"),
    [
        ({"event": {"kind": "visit", "venue": "ศาลากลางจังหวัดเชียงใหม่"}}, ["kind:visit", "at:เชียงใหม่"]),
        ({"event": {"venue": "City Hall, Chiang Mai, Thailand"}}, ["at:เชียงใหม่"]),
        ({"event": None, "title": "“ฟ้าใส” ลงพื้นที่เชียงใหม่"}, ["at:เชียงใหม่"]),
        ({"event": None, "title": "“ฟ้าใส” ห่วงหมอกที่เชียงใหม่"}, []),
        ({"event": None}, []),
    ],
)
def test_where_something_happened(changes: dict[str, Any], terms: list[str]) -> None:
    assert fact_terms(release(**changes)) == terms


def test_roles_of_one_person_are_put_together() -> None:
    found = dict(facts_of(release()).roles)
    assert found[FASAI] == ROLE_BITS[Role.CHAIR] | ROLE_BITS[Role.SPEAKER] | CHECKED


def test_only_plans_that_are_sure_enough_are_plans() -> None:
    periods = [
        {"of": "แผนฝน", "from": 2566, "to": 2568},
        {"of": "แผนหมอก", "from": 2566, "to": 2568, "confidence": 0.5},
        {"of": "สัญญาเช่า", "from": 2566, "to": 2568},
    ]
    assert [plan.name for plan in facts_of(release(periods=periods)).plans] == ["แผนฝน"]


def test_arrays_hold_what_was_put_in() -> None:
    rows = [FactRow(7, [("a", 1), ("b", 2)], []), FactRow(8, [("b", 4)], [])]
    facts = Facts.within(Facts.of(rows).arrays())
    documents, bits = facts.roles_of("b")
    assert (documents.tolist(), bits.tolist()) == ([0, 1], [2, 4])
    assert not len(facts.roles_of("c")[0])
    assert facts.titles.tolist() == [7, 8]


def test_index_puts_the_spellings_of_a_person_together() -> None:
    documents, bits = tours().index.roles_of([FASAI, "มะลิวัลย์ อุ่นน้ำ", "nobody"])
    assert len(documents) == len(set(documents.tolist())) == len(bits) > 30


def test_index_knows_what_stands_together() -> None:
    index = tours().index
    document = index.document("tour-1")
    assert document is not None
    keys = topic_keys("กระทรวงเมฆเปิดสถานีวัดลม")
    assert len(keys) > 2
    assert index.has_phrase(document, keys)
    assert not index.has_phrase(document, keys[::-1])
