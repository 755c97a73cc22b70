"""Groups in English releases: people without names who took part."""

from hypothesis import given

from knowledge.reading.groups import find_groups
from knowledge.reading.page import Page, plain_letters
from tests.knowledge.any_text import texts


def page_of(body: str) -> Page:
    return Page("Lantern news", None, None, "en", body, plain_letters(body))


def groups(body: str) -> list[tuple[str, int | None]]:
    return [(found.fact.name.within("en"), found.fact.count) for found in find_groups(page_of(body), [])]


def test_those_who_attended_are_listed_behind_the_cue() -> None:
    assert groups(
        "The opening was attended by senior officials, representatives of the lantern makers, and diplomats."
    ) == [
        ("senior officials", None),
        ("representatives of the lantern makers", None),
        ("diplomats", None),
    ]


def test_a_number_is_read() -> None:
    assert groups("The fair was attended by over 1,200 students.") == [("over 1,200 students", 1200)]


def test_those_who_attended_stand_before_the_verb() -> None:
    assert groups("Lantern makers smiled. Local entrepreneurs attended.") == [("Local entrepreneurs", None)]


def test_a_list_ends_with_its_sentence() -> None:
    assert groups("It was attended by diplomats. The plan helps farmers, students.") == [("diplomats", None)]


def test_people_who_only_are_spoken_of_are_no_group() -> None:
    assert groups("The lantern plan helps farmers, students and senior officials.") == []


@given(texts)
def test_any_text_is_read(text: str) -> None:
    assert isinstance(find_groups(page_of(text), []), list)
