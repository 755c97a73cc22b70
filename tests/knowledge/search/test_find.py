"""Finding releases: the one meant, several that fit equally, or none."""

import pytest
from hypothesis import given, settings

from knowledge.search.find import Found, find
from knowledge.search.ranking import Candidate, rank
from tests.knowledge.any_text import texts
from tests.knowledge.made_up import base, parsed


def chosen(text: str, before: str | None = None) -> set[str]:
    found = find(parsed(text), base().index, before)
    likely = [one for one in found.candidates if found.sure and one.chance >= 0.5 * found.candidates[0].chance]
    return {base().index.identifier(one.document) for one in likely}


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("ใครเป็นประธานการประชุมแผนโคมปลอดภัย", {"lanterns-1"}),
        ("who chaired the lantern safety workshop", {"lanterns-1"}),
        ("ข่าวแผนฝนว่าอย่างไร", {"moc-1"}),
        ("who signed the honey trade agreement with Ruritania", {"honey-1"}),
        ("ประชุมคณะกรรมการใบชาหลวงใครเป็นประธาน", {"tea-1", "tea-2"}),
        ("who chaired the Royal Tea Leaf Board", {"tea-1", "tea-2"}),
        ("ก้องภพ ใบเขียว ตำแหน่งอะไร", {"tea-1"}),
        ("Maliwan Unnam's post?", {"tea-2"}),
        ("ผัดกะเพราทำยังไง", set()),
        ("best pizza in Naples", set()),
    ],
)
def test_what_a_question_is_about(text: str, ids: set[str]) -> None:
    assert chosen(text) == ids


@pytest.mark.parametrize("before", ["lanterns-1", "honey-1", "tea-2"])
def test_a_question_without_a_topic_is_about_the_release_spoken_of(before: str) -> None:
    assert chosen("แล้วจัดที่ไหน", before) == {before}
    assert chosen("and who was there?", before) == {before}


def test_a_question_with_a_topic_turns_to_its_release() -> None:
    assert chosen("ใครลงนามข้อตกลง honey trade กับ Ruritania", "lanterns-1") == {"honey-1"}
    assert chosen("ใครเป็นประธานการประชุมแผนโคมปลอดภัย", "honey-1") == {"lanterns-1"}


@pytest.mark.parametrize("text", ["ประชุมกี่โมงอะ", "how many in all?"])
def test_too_few_words_for_a_topic_stay_with_the_release_spoken_of(text: str) -> None:
    assert chosen(text, "honey-1") == {"honey-1"}


@pytest.mark.parametrize(
    ("chance", "named", "told_apart"), [(0.95, 0.4, True), (0.6, 1.3, True), (0.6, 0.9, False), (0.2, 1.3, False)]
)
def test_what_names_little_is_told_of_no_release_that_is_hardly_likely(
    chance: float, named: float, *, told_apart: bool
) -> None:
    candidates = (Candidate(0, 0.9, chance),)
    assert Found(candidates, fit=1.0, named=named).is_told_apart is told_apart
    assert not Found(candidates, fit=0.0, named=named).is_told_apart
    assert Found(candidates, fit=1.0).is_told_apart  # in a chat
    assert not Found().is_told_apart


def test_those_that_are_nearly_as_likely_as_the_first_may_be_offered() -> None:
    found = Found(tuple(Candidate(at, 0.9, chance) for at, chance in enumerate([0.4, 0.3, 0.1, 0.05])), fit=1.0)
    assert [one.document for one in found.likely] == [0, 1]
    assert len(Found(tuple(Candidate(at, 0.9, 0.1) for at in range(9)), fit=1.0).likely) == 5
    assert Found().likely == ()


@pytest.mark.parametrize(("share", "fits", "comes_near"), [(0.97, True, True), (0.6, False, True), (0.3, False, False)])
def test_the_more_of_the_question_the_first_has_the_more_is_made_of_it(
    share: float, *, fits: bool, comes_near: bool
) -> None:
    found = Found((Candidate(0, share, 0.4),), fit=1.0)
    assert (found.fits, found.comes_near) == (fits, comes_near)
    assert not Found((Candidate(0, share, 0.4),), fit=0.0).fits
    assert not Found().comes_near


def test_where_nobody_has_chosen_a_question_without_a_topic_is_about_any_that_was_offered() -> None:
    offered = (("tea-2", 0.5), ("tea-1", 0.4), ("gone-1", 0.1))
    found = find(parsed("แล้วจัดที่ไหน"), base().index, None, offered)
    assert found.sure
    assert [(base().index.identifier(one.document), one.chance) for one in found.candidates] == [*offered[:2]]
    turned = find(parsed("ใครเป็นประธานการประชุมแผนโคมปลอดภัย"), base().index, None, offered)
    assert base().index.identifier(turned.candidates[0].document) == "lanterns-1"
    assert not find(parsed("แล้วจัดที่ไหน"), base().index, None, (("gone-1", 1.0),)).candidates


def test_a_release_that_is_gone_is_not_leant_on() -> None:
    assert chosen("แล้วจัดที่ไหน", "gone-1") == set()


def test_ranking_is_best_first() -> None:
    scores = [candidate.chance for candidate in rank(parsed("lantern safety plan"), base().index)]
    assert scores
    assert scores == sorted(scores, reverse=True)
    assert all(score >= 0 for score in scores)


@settings(max_examples=100, deadline=None)
@given(texts)
def test_any_text_finds_releases_of_the_base_or_none(text: str) -> None:
    for before in (None, "tea-1"):
        documents = [one.document for one in find(parsed(text), base().index, before).candidates]
        assert len(set(documents)) == len(documents)
        assert set(documents) <= set(base().index.alive.tolist())
