"""How much a stretch of a text is used for anything."""

from math import inf

from knowledge.language.words import Term
from knowledge.search.usage import Usage

HELD = {"kite": 40, "festival": 10}
USAGE = Usage(
    [Term("kite", 0, 4), Term("festival", 5, 13), Term("the", 14, 17), Term("zzyx", 18, 22)],
    lambda key: key == "the",
    lambda key: HELD.get(key, 0),
    100,
)


def test_a_word_is_used_as_often_as_releases_hold_it() -> None:
    assert USAGE.of_stretch(0, 4) == 40
    assert USAGE.of_stretch(18, 22) == 0
    assert USAGE.of_stretch(14, 17) == inf


def test_a_bit_of_a_word_is_used_as_often_as_the_word() -> None:
    assert USAGE.of_stretch(6, 9) == 10


def test_words_side_by_side_are_used_seldomer_than_each() -> None:
    assert 0 < USAGE.of_stretch(0, 13) <= 10


def test_what_stands_between_words_is_not_used() -> None:
    assert USAGE.of_stretch(4, 5) == 0


def test_a_known_word_is_cut_only_within() -> None:
    assert USAGE.cuts(2, 13)
    assert USAGE.cuts(0, 7)
    assert not USAGE.cuts(0, 13)
    assert not USAGE.cuts(19, 22)
