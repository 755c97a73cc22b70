"""Joining: which mentions name the same person."""

import pytest

from knowledge.reading.joining import join_mentions, same_name
from knowledge.reading.mention import Mention


def mention(name: str, *, full: bool = True, bare_at: int = 0) -> Mention:
    return Mention(0, len(name), name, full, None, len(name), "titled", bare_at=bare_at)


def places_of(*mentions: Mention) -> list[list[int]]:
    return [person.places for person in join_mentions(list(mentions))]


def test_another_title_is_the_same_person() -> None:
    assert places_of(mention("นายปลายฟ้า แสนเดือน"), mention("ดร.ปลายฟ้า แสนเดือน")) == [[0, 1]]


def test_a_short_mention_is_whose_first_name_it_is() -> None:
    short = mention("นายปลายฟ้า", full=False)
    assert places_of(mention("นายปลายฟ้า แสนเดือน"), mention("นายเมฆา หมอกเหนือ"), short) == [[0, 2], [1]]


def test_a_short_mention_finds_the_full_name_behind_it() -> None:
    assert places_of(mention("นายปลายฟ้า", full=False), mention("นายปลายฟ้า แสนเดือน")) == [[0, 1]]


def test_a_short_mention_of_two_is_the_one_named_last() -> None:
    first, second = mention("นายปลายฟ้า แสนเดือน"), mention("นางปลายฟ้า หมอกเหนือ")
    assert places_of(first, second, mention("คุณปลายฟ้า", full=False)) == [[0], [1, 2]]


def test_a_short_mention_of_nobody_is_out() -> None:
    assert places_of(mention("นายปลายฟ้า", full=False)) == []


def test_a_latin_short_mention_may_be_the_surname() -> None:
    assert places_of(mention("Mr. Alfa Muna"), mention("Mr. Muna", full=False)) == [[0, 1]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("ปลายฟ้า", "แสนเดือน"), ("ปลายฟ้า", "แสนเดิอน")),
        (("ปลายฟ้า", "แสนเดือน"), ("ปลายฟ้าแสนเดือน",)),
        (("ปลายฟ้า", "แสนเดือน"), ("ปลายฟ้า", "แสนเดือน", "หมอกเหนือ")),
        (("วรุตม์", "ธนากร"), ("warut", "thanakorn")),
        (("muna",), ("alfa", "muna")),
    ],
)
def test_slips_spaces_and_scripts_make_no_other_name(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert same_name(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("ปลายฟ้า", "แสนเดือน"), ("เมฆา", "แสนเดือน")),
        (("ปลายฟ้า", "แสนเดือน"), ("ปลายฟ้า", "หมอกเหนือ")),
        (("ปลายฟ้า", "แสนเดือน"), ("mek", "moknuea")),
    ],
)
def test_another_first_name_or_surname_is_another_person(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert not same_name(one, other)


def test_titles_end_where_the_mention_says() -> None:
    assert places_of(mention("คุณากร แสนเดือน", bare_at=0), mention("นายคุณากร แสนเดือน", bare_at=3)) in (
        [[0, 1]],
        [[0], [1]],
    )
