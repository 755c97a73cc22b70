"""Whether a question in a chat goes on about the release last spoken of, or turns to another."""

import pytest
from hypothesis import given, settings

from knowledge.questions.question import Question
from knowledge.search.ranking import rank
from knowledge.search.turning import goes_on, marks_of
from knowledge.tracing import tracing
from tests.knowledge.any_text import texts
from tests.knowledge.made_up import base, parsed


def goes(text: str, before: str) -> bool:
    index = base().index
    spoken_of = index.document(before)
    assert spoken_of is not None
    return goes_on(parsed(text), index, rank(parsed(text), index), spoken_of)


def marks(question: Question, before: str) -> dict[str, float]:
    index = base().index
    spoken_of = index.document(before)
    assert spoken_of is not None
    return marks_of(question, index, rank(question, index), spoken_of)


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("จัดที่ไหน", "honey-1"),
        ("แล้วใครเป็นประธาน", "tea-1"),
        ("and how much did it cost?", "lanterns-1"),
        ("who signed the honey trade agreement", "honey-1"),  # it names the release again
        ("what did she say?", "lanterns-1"),
    ],
)
def test_what_names_nothing_else_goes_on(text: str, before: str) -> None:
    assert goes(text, before)


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("who signed the honey trade agreement with Ruritania", "lanterns-1"),
        ("ใครเป็นประธานการประชุมแผนโคมปลอดภัย", "honey-1"),
        ("แล้วใครเป็นประธานการประชุมแผนโคมปลอดภัย", "honey-1"),
        ("แผนฝน 3 ปี ของกระทรวงเมฆ ถึงปีไหน", "tea-1"),
        ("แต่งกลอนวันแม่สี่บทให้ครูประจำชั้นหน่อย", "tea-1"),
    ],
)
def test_what_names_another_release_turns_away(text: str, before: str) -> None:
    assert not goes(text, before)


def test_marks_tell_what_the_release_has_of_the_question() -> None:
    question = parsed("who signed the honey trade agreement with Ruritania")
    own, other = marks(question, "honey-1"), marks(question, "tea-1")
    assert own.keys() == other.keys()
    assert own["has"] > other["has"]
    assert own["lacks"] < other["lacks"]
    assert (own["is_first"], other["is_first"]) == (1.0, 0.0)
    assert own["chance"] > other["chance"]
    assert own["gap"] < 0 < other["gap"]


def test_a_person_of_another_release_is_new() -> None:
    question = parsed("Maliwan Unnam's post?")
    assert marks(question, "tea-2")["known_person"] == 1.0
    assert marks(question, "honey-1")["new_person"] == 1.0


def test_what_is_looked_at_here_is_not_noted_for_the_candidates() -> None:
    question = parsed("who signed the honey trade agreement with Ruritania")
    candidates = rank(question, base().index)
    with tracing() as notes:
        marks_of(question, base().index, candidates, candidates[0].document)
    assert notes == []


@settings(max_examples=100, deadline=None)
@given(texts)
def test_marks_of_any_text_are_bounded(text: str) -> None:
    assert all(-1.0 <= value <= 1.0 for value in marks(parsed(text), "tea-1").values())
