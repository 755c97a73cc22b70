"""Names: their parts without titles, and how they sound in either script."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.language.concepts import read_lexicon
from knowledge.language.names import bare_name, likeness, name_parts, sound
from knowledge.language.text import normalise
from tests.knowledge.any_text import texts


@pytest.mark.parametrize(
    ("written", "bare"),
    [
        ("นายธีรวัฒน์ โคมแก้ว", "ธีรวัฒน์ โคมแก้ว"),
        ("นางสาวดาราพร แสงจันทร์", "ดาราพร แสงจันทร์"),
        ("น.ส.ดาราพร แสงจันทร์", "ดาราพร แสงจันทร์"),
        ("ดร. พิมพ์ชนก ใจงาม", "พิมพ์ชนก ใจงาม"),
        ("ศ.ดร.พิมพ์ชนก ใจงาม", "พิมพ์ชนก ใจงาม"),
        ("พล.ต.อ.ก้องภพ ใบเขียว", "ก้องภพ ใบเขียว"),
        ("พลตำรวจเอก ก้องภพ ใบเขียว", "ก้องภพ ใบเขียว"),
        ("Mr. Teerawat Khomkaew", "teerawat khomkaew"),
        ("Dr Pimchanok Jaingam", "pimchanok jaingam"),
        ("Police General Kongphop Baikhiao", "kongphop baikhiao"),
        ("H.E. Rudolf Elphberg", "rudolf elphberg"),
        ("นาย", "นาย"),
    ],
)
def test_titles_are_no_part_of_a_name(written: str, bare: str) -> None:
    assert bare_name(written) == bare


def test_parts_are_first_name_and_surname() -> None:
    assert name_parts("นายธีรวัฒน์ โคมแก้ว") == ("ธีรวัฒน์", "โคมแก้ว")
    assert name_parts("Ms. Daraporn  Saengchan") == ("daraporn", "saengchan")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ชัยวุฒิ", "ไชยวุฒิ"),
        ("ชัยวุฒิ", "chaiwut"),
        ("ชัยวุฒิ", "chaivudh"),
        ("ดาราพร", "daraporn"),
        ("ธีรวัฒน์", "teerawat"),
        ("ธีรวัฒน์", "theerawat"),
        ("พิมพ์ชนก", "pimchanok"),
        ("สมศักดิ์", "somsak"),
        ("ประเสริฐ", "prasert"),
    ],
)
def test_one_name_sounds_the_same_in_any_spelling(one: str, other: str) -> None:
    assert likeness(one, other) >= 0.7


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ดาราพร", "ธีรวัฒน์"),
        ("daraporn", "ธีรวัฒน์"),
        ("daraporn", "somruedee"),
        ("ก้องภพ", "มะลิวัลย์"),
        ("kongphop", "มะลิวัลย์"),
    ],
)
def test_two_names_are_unlike(one: str, other: str) -> None:
    assert likeness(one, other) < 0.6


def test_letters_that_are_not_spoken_make_no_sound() -> None:
    assert sound("จันทร์") == sound("จัน")
    assert sound("") == sound("ะ") == ""


def test_titles_are_written_once() -> None:
    for titles in read_lexicon("titles").values():
        assert len(titles) == len(set(titles))


words = st.text("กขคงจชดตทนบปพฟมยรลวสหอะาิีึืุูเแโใไั่้์abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=15).map(normalise)


@settings(max_examples=300, deadline=None)
@given(words.filter(bool), words.filter(bool))
def test_likeness_is_the_same_both_ways_and_a_share(one: str, other: str) -> None:
    alike = likeness(one, other)
    assert alike == likeness(other, one)
    assert 0.0 <= alike <= 1.0
    assert likeness(one, one) == 1.0


@settings(max_examples=150, deadline=None)
@given(texts)
def test_any_text_may_be_taken_for_a_name(text: str) -> None:
    bare = bare_name(text)
    assert bare in normalise(text)
    assert all(part in bare for part in name_parts(text))
    assert set(sound(bare)) <= set("kcstnpfmyrwhg")
