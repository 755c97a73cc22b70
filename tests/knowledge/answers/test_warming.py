"""Warming: what the first question would wait for is there when a base is opened."""

from knowledge.answers.warming import warm
from tests.knowledge.made_up import CLOUDS, base_of

MADE_AT_FIRST_USE = {"holdings", "in_thai", "issued", "dated", "newest"}


def test_what_is_made_at_first_use_is_made() -> None:
    base = base_of(CLOUDS)
    assert not MADE_AT_FIRST_USE & vars(base.index).keys()
    warm(base)
    assert vars(base.index).keys() >= MADE_AT_FIRST_USE


def test_a_base_of_nothing_can_be_warmed() -> None:
    warm(base_of())


def test_somebody_whom_the_base_knows_is_asked_about() -> None:
    base = base_of(CLOUDS)
    warm(base)
    assert "number_of_key" in vars(base.index.people.segments[0])
