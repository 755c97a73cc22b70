"""People of a base: found by any spelling of their names, and nobody where nobody is meant."""

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given, settings

from knowledge.language.words import comparable, terms
from knowledge.search.mentions import NameFound, find_people
from knowledge.search.people import People, index_people
from tests.knowledge.any_text import texts
from tests.knowledge.made_up import base, release

PEOPLE = base().index.people
DARAPORN = "ดาราพร แสงจันทร์"


def found(
    text: str, people: People = PEOPLE, free: Sequence[tuple[int, int]] = (), uses: Mapping[str, int] | None = None
) -> tuple[NameFound, ...]:
    plain = comparable(text)
    return find_people(plain, people, terms(plain), lambda _: False, free, lambda key: (uses or {}).get(key, 0))


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
    (name,) = found("ฟ้าใสคือใคร", people)
    assert set(name.keys) == {"ฟ้าใส ลมเย็น", "ฟ้าใส แดดอุ่น"}
    (name,) = found("ฟ้าใส แดดอุ่น คือใคร", people)
    assert name.keys == ("ฟ้าใส แดดอุ่น",)


@pytest.mark.parametrize("text", ["", "ใครเป็นประธาน", "who chaired the workshop", "2566", "สมชาย รักดี", "Boris Karloff"])
def test_nobody_is_found_where_nobody_is_named(text: str) -> None:
    assert found(text) == ()


@settings(max_examples=150, deadline=None)
@given(texts)
def test_any_text_may_be_searched(text: str) -> None:
    plain = comparable(text)
    for free in ((), ((0, len(plain)),)):
        for name in found(text, free=free):
            assert 0 <= name.start < name.end <= len(plain)
            assert all(PEOPLE.knows(key) for key in name.keys)


def test_base_without_people() -> None:
    assert found("ดาราพร Daraporn", index_people([]), free=[(0, 15)]) == ()


def test_a_part_that_is_mostly_a_word_names_nobody_alone() -> None:
    people = index_people([release(people=[{"name": "นายโคม ลอยฟ้าใส"}])])
    assert found("โคม ราคาเท่าไร", people, uses={"โคม": 40}) == ()
    assert [name.keys for name in found("คุณโคม ลอยฟ้าใส มาไหม", people, uses={"โคม": 40})] == [("โคม ลอยฟ้าใส",)]


def test_both_parts_may_have_slips_beside_each_other() -> None:
    people = index_people([release(people=[{"name": "นางศิริเมธวดี ศิรธนิตรา"}])])
    for text in ("Sirimetwadee Sirathanitra", "ศิริเมธวดี ศิรทนิตรา", "Sirimetwadi Sirathanita"):
        assert [name.keys for name in found(f"{text} คือใคร", people)] == [("ศิริเมธวดี ศิรธนิตรา",)], text


def test_a_surname_with_a_slip_may_be_made_of_words_that_releases_seldom_hold() -> None:
    people = index_people([release(people=[{"name": "นายโคม ตะวันฉาย"}])])
    seldom = {"โคม": 80, "ตะวัน": 8, "ฉาว": 8}
    assert [name.keys for name in found("โคม ตะวันฉาว มาไหม", people, uses=seldom)] == [("โคม ตะวันฉาย",)]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("ลุงตู่ไปไหน", "ลุงตู่"),
        ("นายกฯ ตู่ไปไหน", "นายกฯ ตู่"),
        ("นายกตู่ไปไหน", "นายกตู่"),
        ("where did Uncle Tu go?", "uncle tu"),
    ],
)
def test_a_nickname_names_who_is_called_so(text: str, written: str) -> None:
    people = index_people([release(people=[{"name": "พลเอก ประยุทธ์ จันทร์โอชา"}])])
    (name,) = found(text, people)
    assert name.keys == ("ประยุทธ์ จันทร์โอชา",)
    assert comparable(text)[name.start : name.end] == written
    assert found(text) == ()  # nobody of that base is called so


@pytest.mark.parametrize("text", ["ตู่", "ประตู่", "uncle tutor"])
def test_a_part_of_a_nickname_names_nobody(text: str) -> None:
    assert found(text, index_people([release(people=[{"name": "พลเอก ประยุทธ์ จันทร์โอชา"}])])) == ()
