"""Conversations: turns, choices, and what is forgotten."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.conversation import LONGEST_SILENCE, MOST_CHOICES, Conversations
from knowledge.answers.answer import Outcome
from knowledge.base import Knowledge
from tests.end_to_end.releases import write_releases

SPACE = "ใครเป็นประธานการประชุมแผนแม่บทสถานีจันทรา"
DURIAN = "ใครเป็นประธานการประชุมคณะกรรมการนโยบายทุเรียนแห่งชาติ"


@pytest.fixture(scope="module")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    return Knowledge([write_releases(tmp_path_factory.mktemp("releases"))])


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_choice_answers_question_first_asked(knowledge: Knowledge) -> None:
    conversations = Conversations(knowledge)
    turn = conversations.ask("a", DURIAN)
    assert turn.answer.outcome is Outcome.CHOOSE
    assert set(conversations.offered("a", turn.choice)) == {"durian-1", "durian-2"}
    conversations.ask("a", SPACE)
    chosen = conversations.choose("a", turn.choice, "durian-1")
    assert chosen is not None
    assert "หมอน ทองแท้" in chosen.answer.text


@pytest.mark.parametrize(
    ("text", "outcome", "offered"),
    [
        ("คณะกรรมการนโยบายทุเรียนแห่งชาติ งบเท่าไหร่", Outcome.NOT_STATED, {"durian-1"}),
        ("ทุเรียนราคาเท่าไร", Outcome.NOT_FOUND, {"durian-1", "durian-2"}),
    ],
)
def test_what_comes_near_may_be_chosen_too(
    knowledge: Knowledge, text: str, outcome: Outcome, offered: set[str]
) -> None:
    conversations = Conversations(knowledge)
    turn = conversations.ask("a", text)
    assert turn.answer.outcome is outcome
    assert set(conversations.offered("a", turn.choice)) == offered
    chosen = conversations.choose("a", turn.choice, "durian-1")
    assert chosen is not None
    assert [release.id for release in chosen.answer.releases] == ["durian-1"]


def test_edited_question_is_answered_as_it_stood(knowledge: Knowledge) -> None:
    conversations = Conversations(knowledge)
    conversations.ask("a", "แผนแม่บทสถานีจันทราเกี่ยวกับอะไร", 1)
    assert conversations.ask("a", "ใครเป็นประธาน", 2).answer.outcome is Outcome.ANSWERED
    conversations.ask("a", "ประธานการประชุมทุเรียนแห่งชาติวันที่ 1 พฤษภาคม 2567 คือใคร", 3)
    edited = conversations.ask("a", "จัดที่ไหน", 2).answer
    assert [release.id for release in edited.releases] == ["space-1"]
    first = conversations.ask("a", "จัดที่ไหน", 1).answer
    assert first.outcome is not Outcome.ANSWERED
    assert first == Conversations(knowledge).ask("b", "จัดที่ไหน").answer


def test_choice_is_no_other_chat_s(knowledge: Knowledge) -> None:
    conversations = Conversations(knowledge)
    turn = conversations.ask("a", DURIAN)
    assert conversations.offered("b", turn.choice) == ()
    assert conversations.choose("b", turn.choice, "durian-1") is None


def test_choice_of_release_that_is_gone_is_none(knowledge: Knowledge) -> None:
    conversations = Conversations(knowledge)
    assert conversations.choose("a", conversations.ask("a", DURIAN).choice, "durian-77") is None


def test_oldest_choices_close(knowledge: Knowledge) -> None:
    conversations = Conversations(knowledge)
    first = conversations.ask("a", DURIAN).choice
    for _ in range(MOST_CHOICES):
        conversations.ask("a", DURIAN)
    assert conversations.offered("a", first) == ()


def test_chat_begins_anew_after_long_silence(knowledge: Knowledge) -> None:
    clock = Clock()
    conversations = Conversations(knowledge, clock)
    choice = conversations.ask("a", DURIAN).choice
    clock.now = LONGEST_SILENCE
    assert conversations.offered("a", choice)
    clock.now += LONGEST_SILENCE + 1
    assert conversations.offered("a", choice) == ()


def test_numbers_of_choices_are_never_given_twice(knowledge: Knowledge) -> None:
    choices = {Conversations(knowledge).ask("a", DURIAN).choice for _ in range(20)}
    assert len(choices) == 20


def test_many_threads_may_ask_at_once(knowledge: Knowledge) -> None:
    conversations = Conversations(knowledge)
    with ThreadPoolExecutor(8) as threads:
        turns = list(threads.map(lambda number: conversations.ask(number % 3, SPACE), range(60)))
    assert all("ดาราพร" in turn.answer.text for turn in turns)
