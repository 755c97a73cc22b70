"""Which of the people, days and bodies that a question mentions a release has."""

from knowledge.search.names_held import names_held
from tests.knowledge.made_up import base, parsed


def held(text: str, release: str) -> dict[str, float]:
    document = base().index.document(release)
    assert document is not None
    return {name: value for name, value in names_held(parsed(text), base().index, document).items() if value}


def test_a_person_is_known_or_new() -> None:
    assert held("Maliwan Unnam's post?", "tea-2") == {"known_person": 1.0}
    assert held("Maliwan Unnam's post?", "honey-1") == {"new_person": 1.0}


def test_a_day_is_the_release_s_or_another() -> None:
    assert held("what was opened in March 2023?", "moc-1")["day"] == 1.0
    assert held("what was opened in March 2019?", "moc-1")["other_day"] == 1.0


def test_what_names_nothing_has_none_of_it() -> None:
    assert held("who was there?", "moc-1") == {}
