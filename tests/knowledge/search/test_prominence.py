"""How much releases are about a word that they hold, and how much more it says for that."""

import pytest

from knowledge.search.index import Index
from knowledge.search.prominence import prominence
from knowledge.search.wanting import meant_by
from tests.knowledge.made_up import base_of, parsed, release


def telling(number: int, title: str, text: str) -> dict[str, object]:
    made = release(id=f"moc-{number}", title=title, text=text)
    return made.model_dump(by_alias=True, mode="json")


def index() -> Index:
    """Return an index in which "honey" is what releases are about, and "booklet" is said in passing."""
    honey = [telling(number, "Honey fair", "Honey of the hills. Honey is sold, honey is eaten.") for number in range(6)]
    other = [telling(number, "Rain plan", "It is told in a booklet.") for number in range(6, 12)]
    return base_of(*honey, *other).index


def test_how_a_term_stands_is_counted_over_all_segments() -> None:
    one = index()
    assert one.standing("honey") == (6, 6 * (3 + 3), 6)
    assert one.standing("booklet") == (6, 6, 0)
    assert one.standing("unheard of") == (0, 0, 0)
    assert Index([*one.segments, *one.segments]).standing("honey") == (12, 72, 12)
    assert Index([]).standing("honey") == (0, 0, 0)


def test_what_releases_repeat_and_have_in_titles_says_more() -> None:
    assert prominence({"honey": 1.0}, index()) > 1.2 > 0.8 > prominence({"booklet": 1.0}, index())


def test_of_what_no_release_holds_nothing_is_known() -> None:
    assert prominence({"unheard of": 1.0}, index()) == pytest.approx(1.0)
    assert prominence({}, index()) == pytest.approx(1.0)


def test_few_holders_tell_less_than_many() -> None:
    few, many = (base_of(*(telling(n, "Rain", "A booklet.") for n in range(count))).index for count in (1, 20))
    assert prominence({"booklet": 1.0}, many) < prominence({"booklet": 1.0}, few) < 1.0


def test_what_stands_for_a_word_counts_as_surely_as_it_does() -> None:
    between = prominence({"booklet": 1.0, "honey": 0.5}, index())
    assert prominence({"booklet": 1.0}, index()) < between < prominence({"honey": 1.0}, index())


def test_of_two_words_equally_rare_the_prominent_one_weighs_more() -> None:
    honey, booklet = meant_by(parsed("the honey booklet"), index())
    assert honey.terms["honey"] == booklet.terms["booklet"] == 1.0
    assert honey.weight > booklet.weight > 0
