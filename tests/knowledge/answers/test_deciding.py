"""Deciding: which of several releases answers, how surely, and when somebody has to choose."""

from collections.abc import Mapping
from itertools import count

import pytest

from knowledge.answers.deciding import level, offers_of
from knowledge.answers.draft import Draft
from knowledge.questions.question import Facet, Question
from knowledge.release import Release
from knowledge.search.find import Found
from knowledge.search.ranking import Candidate, Version
from tests.knowledge.made_up import release

RELEASES = [release(id=f"moc-{number}") for number in range(4)]
OTHERS = count(100)
QUESTION = Question(text="how many umbrellas did it buy?", language="en", facet=Facet.COUNT)


def said(chance: float | None, number: int | None = None) -> Draft:
    """Return an answer with `chance` that nobody else gives, but for one of the same `number`."""
    told = f"{next(OTHERS) if number is None else number} umbrellas"
    return Draft(told, (f"It bought {told}.",), chance=chance)


def offered(chances: list[float], drafts: Mapping[str, Draft]) -> tuple[list[tuple[str, float]], list[str]]:
    """Return the offers of releases that are meant with `chances`, and which of them were asked."""
    asked: list[str] = []

    def ask(one: Release) -> Draft | None:
        asked.append(one.id)
        return drafts.get(one.id)

    found = Found(tuple(Candidate(at, 0.9, chance) for at, chance in enumerate(chances)), fit=1.0)
    return [(offer.release.id, offer.chance) for offer in offers_of(QUESTION, found, RELEASES.__getitem__, ask)], asked


def test_a_release_that_answers_surely_is_taken_before_a_likelier_one_that_says_nothing() -> None:
    offers, _ = offered([0.5, 0.4], {"moc-1": said(0.9)})
    assert [name for name, _ in offers] == ["moc-1", "moc-0"]
    assert offers[0][1] > 0.5
    assert offers[1][1] == 0.0


def test_a_release_that_is_surely_meant_is_asked_alone() -> None:
    assert offered([0.95, 0.05], {"moc-1": said(0.9)}) == ([("moc-0", 0.0)], ["moc-0"])


def test_nothing_more_is_asked_once_an_answer_is_sure_enough() -> None:
    offers, asked = offered([0.8, 0.2], {"moc-0": said(0.9), "moc-1": said(0.9)})
    assert asked == ["moc-0"]
    assert 0.6 < offers[0][1] < 0.9


def test_at_most_three_are_asked_and_none_that_is_far_behind() -> None:
    assert offered([0.3, 0.3, 0.2, 0.2], {})[1] == ["moc-0", "moc-1", "moc-2"]
    assert offered([0.6, 0.3, 0.02], {})[1] == ["moc-0", "moc-1"]


def test_no_more_are_asked_once_even_sure_answers_could_not_be_told() -> None:
    assert offered([0.4, 0.17], {})[1] == ["moc-0"]
    assert offered([0.4, 0.17], {"moc-0": said(0.8)})[1] == ["moc-0", "moc-1"]
    assert offered([0.4, 0.3, 0.17], {})[1] == ["moc-0", "moc-1"]
    assert offered([0.4, 0.3, 0.17], {"moc-1": said(0.8)})[1] == ["moc-0", "moc-1", "moc-2"]


def _said_by(drafts: Mapping[str, Draft], one: Release) -> Draft | None:
    return drafts.get(one.id)


@pytest.mark.parametrize("own", [0.0, 0.3, 1.0, None])
def test_a_chance_is_a_share_and_no_higher_than_that_of_the_answer(own: float | None) -> None:
    for _, chance in offered([0.4, 0.3, 0.2], {"moc-0": said(own), "moc-2": said(0.5)})[0]:
        assert 0.0 <= chance <= 1.0
    assert offered([0.7], {"moc-0": said(0.3)})[0][0][1] <= 0.3


def test_chances_of_those_that_answer_alike_add_up() -> None:
    apart, _ = offered([0.5, 0.4], {"moc-0": said(0.8), "moc-1": said(0.8)})
    alike, _ = offered([0.5, 0.4], {"moc-0": said(0.8, 42), "moc-1": said(0.8, 42)})
    assert alike[0][1] == pytest.approx(apart[0][1] + apart[1][1])
    assert alike[0][0] == apart[0][0]


def test_an_answer_names_those_that_answer_alike() -> None:
    drafts = {"moc-0": said(0.8, 42), "moc-1": said(0.8, 7), "moc-2": said(0.8, 42)}
    found = Found(tuple(Candidate(at, 0.9, 0.3) for at in range(3)), fit=1.0)
    best = offers_of(QUESTION, found, RELEASES.__getitem__, lambda one: drafts.get(one.id))[0]
    assert {best.release.id, *(one.id for one in best.alike)} == {"moc-0", "moc-2"}


def test_of_those_that_answer_alike_the_one_in_the_language_of_the_question_comes_first() -> None:
    thai = release(id="moc-th", title={"th": "กรมร่มซื้อร่ม"})
    english = release(id="moc-en", title={"en": "The Umbrella Department buys umbrellas"})
    found = Found((Candidate(0, 0.9, 0.5), Candidate(1, 0.9, 0.4)), fit=1.0)
    offers = offers_of(QUESTION, found, [thai, english].__getitem__, lambda _: said(0.8, 42))
    assert [offer.release.id for offer in offers] == ["moc-en", "moc-th"]
    apart = offers_of(QUESTION, found, [thai, english].__getitem__, lambda _: said(0.8))
    assert [offer.release.id for offer in apart] == ["moc-th", "moc-en"]


def test_what_a_person_checked_is_told_apart() -> None:
    found = Found((Candidate(0, 0.9, 0.99),), fit=1.0)
    assert offers_of(QUESTION, found, RELEASES.__getitem__, lambda _: said(None))[0].checked
    assert not offers_of(QUESTION, found, RELEASES.__getitem__, lambda _: said(0.97))[0].checked


def test_only_between_those_that_may_well_answer_is_there_a_choice() -> None:
    def choices(drafts: Mapping[str, Draft]) -> list[str]:
        found = Found((Candidate(0, 0.9, 0.5), Candidate(1, 0.9, 0.45)), fit=1.0)
        offers = offers_of(QUESTION, found, RELEASES.__getitem__, lambda one: drafts.get(one.id))
        return [offer.release.id for offer in level(offers)]

    assert choices({"moc-0": said(0.8), "moc-1": said(0.8)}) == ["moc-0", "moc-1"]
    assert choices({"moc-0": said(0.8)}) == ["moc-0"]
    assert choices({"moc-0": said(0.9), "moc-1": said(0.1)}) == ["moc-0"]
    assert choices({}) == []


def told_by_versions(drafts: Mapping[str, Draft], part: float = 0.5) -> tuple[str, float]:
    """Return which of two versions of the only news answers, and its chance; `part` is that of the first, moc-0."""
    news = Candidate(0, 0.9, 0.6, (Version(0, part), Version(1, 1 - part)))
    found = Found((news, Candidate(2, 0.9, 0.4)), fit=1.0)
    (best, *others) = offers_of(QUESTION, found, RELEASES.__getitem__, lambda one: drafts.get(one.id))
    assert {one.release.id for one in others} <= {"moc-2"}
    return best.release.id, best.chance


def test_of_two_versions_the_one_of_the_questions_language_answers_unless_the_other_is_surer() -> None:
    assert told_by_versions({"moc-0": said(0.8), "moc-1": said(0.8)})[0] == "moc-0"
    assert told_by_versions({"moc-0": said(0.8), "moc-1": said(0.85)})[0] == "moc-0"
    assert told_by_versions({"moc-0": said(0.3), "moc-1": said(0.9)})[0] == "moc-1"
    assert told_by_versions({"moc-1": said(0.9)})[0] == "moc-1"


def test_a_version_is_no_rival_and_counts_once() -> None:
    alone, _ = offered([0.6, 0.4], {"moc-0": said(0.8)})
    _, together = told_by_versions({"moc-0": said(0.8), "moc-1": said(0.8)}, part=1.0)
    assert together == pytest.approx(alone[0][1])
    rivals, _ = offered([0.3, 0.3], {"moc-0": said(0.8), "moc-1": said(0.8)})
    assert told_by_versions({"moc-0": said(0.8), "moc-1": said(0.8)})[1] > rivals[0][1]


def test_what_a_version_says_that_is_hardly_meant_is_less_sure() -> None:
    assert told_by_versions({"moc-0": said(0.8)}, part=0.1)[1] < told_by_versions({"moc-0": said(0.8)}, part=0.9)[1]
