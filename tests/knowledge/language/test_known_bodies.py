"""Bodies and places that are known by Thai name."""

import pytest

from knowledge.language.known_bodies import countries, fields, ministries, organisations, provinces, spelt


def test_a_bare_name_has_no_spaces_and_no_mark_of_shortening() -> None:
    assert spelt("กรม ฝน หลวงฯ") == "กรมฝนหลวง"


@pytest.mark.parametrize("name", ["การคลัง", "คลัง"])
def test_a_ministry_is_known_by_what_it_is_for(name: str) -> None:
    assert ministries()[name] == "Finance"


def test_every_name_has_its_english() -> None:
    bare = (ministries(), organisations(), countries(), fields())
    for table in (*bare, provinces()):
        assert table
        assert all(thai and english for thai, english in table.items())
    assert all(name == spelt(name) for table in bare for name in table)
