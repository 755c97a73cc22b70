"""People of a base: found by any spelling of their names, and nobody where nobody is meant."""

import pytest
from hypothesis import given, settings

from knowledge.language.words import comparable, terms
from knowledge.release import Person
from knowledge.search.people import NameFound, find_people, index_people, names_of, person_key
from tests.knowledge.any_text import texts
from tests.knowledge.made_up import base, release

PEOPLE = base().index.people
DARAPORN = "ดาราพร แสงจันทร์"


def found(text: str) -> tuple[NameFound, ...]:
    plain = comparable(text)
    return find_people(plain, PEOPLE, terms(plain), frozenset(), ())


def test_key_is_the_thai_name_without_titles() -> None:
    person = Person.model_validate(
        {"name": {"th": "ดร.ฟ้าใส ลมเย็น", "en": "Dr. Fasai Lomyen"}, "other_names": ["Fahsai Lomyen"]}
    )
    assert person_key(person) == "ฟ้าใส ลมเย็น"
    assert names_of(person) == ("ดร.ฟ้าใส ลมเย็น", "Dr. Fasai Lomyen", "Fahsai Lomyen")
    assert person_key(Person.model_validate({"name": "Mr. Rudolf Elphberg"})) == "rudolf elphberg"


def test_index_knows_every_part_of_every_spelling() -> None:
    fasai = {"name": {"th": "นายฟ้าใส ลมเย็น", "en": "Fasai Lomyen"}, "other_names": ["Faasai"]}
    people = index_people([release(people=[fasai]), release(id="moc-2", people=[fasai])])
    assert set(people.parts) == {"ฟ้าใส", "ลมเย็น", "fasai", "lomyen", "faasai"}
    assert people.releases == {"ฟ้าใส ลมเย็น": {"moc-1", "moc-2"}}


@pytest.mark.parametrize(
    "text",
    [
        "ดาราพร",
        "แสงจันทร์",
        "ดาราพร แสงจันทร์",
        "นางสาวดาราพรแสงจันทร์ว่าอย่างไร",
        "คุณดาราพรคือใคร",
        "ดารา\u200bพร",
        "Daraporn",
        "DARAPORN SAENGCHAN",
        "Daraphorn Sangchan",
    ],
)
def test_found_in_any_spelling(text: str) -> None:
    assert [name.keys for name in found(text)] == [(DARAPORN,)]


def test_place_is_that_of_the_whole_name() -> None:
    text = "ถามว่า ดาราพร แสงจันทร์ มาไหม"
    (name,) = found(text)
    assert text[name.start : name.end] == DARAPORN


def test_several_are_found_in_their_order() -> None:
    keys = [name.keys for name in found("ก้องภพ พบ มะลิวัลย์ และ Rudolf Elphberg")]
    assert keys == [("ก้องภพ ใบเขียว",), ("มะลิวัลย์ อุ่นน้ำ",), ("rudolf elphberg",)]


def test_two_who_share_a_name_are_both_meant() -> None:
    people = index_people([release(people=[{"name": "นายฟ้าใส ลมเย็น"}, {"name": "นางฟ้าใส แดดอุ่น"}])])
    plain = comparable("ฟ้าใสคือใคร")
    (name,) = find_people(plain, people, terms(plain), frozenset(), ())
    assert set(name.keys) == {"ฟ้าใส ลมเย็น", "ฟ้าใส แดดอุ่น"}
    plain = comparable("ฟ้าใส แดดอุ่น คือใคร")
    (name,) = find_people(plain, people, terms(plain), frozenset(), ())
    assert name.keys == ("ฟ้าใส แดดอุ่น",)


@pytest.mark.parametrize("text", ["", "ใครเป็นประธาน", "who chaired the workshop", "2566", "สมชาย รักดี", "Boris Karloff"])
def test_nobody_is_found_where_nobody_is_named(text: str) -> None:
    assert found(text) == ()


@settings(max_examples=150, deadline=None)
@given(texts)
def test_any_text_may_be_searched(text: str) -> None:
    plain = comparable(text)
    for free in ((), ((0, len(plain)),)):
        for name in find_people(plain, PEOPLE, terms(plain), frozenset(), free):
            assert 0 <= name.start < name.end <= len(plain)
            assert set(name.keys) <= set(PEOPLE.releases)


def test_base_without_people() -> None:
    nobody = index_people([])
    plain = comparable("ดาราพร Daraporn")
    assert find_people(plain, nobody, terms(plain), frozenset(), ((0, len(plain)),)) == ()
