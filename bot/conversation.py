"""Conversations: what each chat said last, and the choices that are still open. Bounded in number and in age."""

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from knowledge.answers.answer import Answer, Outcome
from knowledge.answers.context import NOTHING_BEFORE, Context
from knowledge.answers.respond import respond

if TYPE_CHECKING:
    from knowledge.base import Knowledge

MOST_CHATS = 10_000
MOST_CHOICES = 20  # open choices a chat: older buttons answer that they are too old
LONGEST_SILENCE = 6 * 3600.0  # seconds after which a chat begins anew


@dataclass(slots=True)
class _Chat:
    seen: float
    context: Context = NOTHING_BEFORE
    choices: OrderedDict[int, tuple[str, Context]] = field(default_factory=OrderedDict)
    next_choice: int = 1


@dataclass(frozen=True, slots=True)
class Turn:
    """An answer, and the number under which its choice (outcome `choose`) may be made later; 0 where there is none."""

    answer: Answer
    choice: int = 0


class Conversations:
    """All chats of one bot. A chat is known by any hashable key: a Telegram chat's id, a `conversation` of a batch."""

    def __init__(self, knowledge: "Knowledge", clock: Callable[[], float] = time.monotonic) -> None:
        self._knowledge = knowledge
        self._clock = clock
        self._chats: OrderedDict[Hashable, _Chat] = OrderedDict()

    def ask(self, key: Hashable, text: str) -> Turn:
        """Answer `text` as the next turn of the chat `key`."""
        chat = self._chat(key)
        before = chat.context
        answer, chat.context = respond(text, self._knowledge.base, before)
        if answer.outcome is not Outcome.CHOOSE:
            return Turn(answer)
        number = chat.next_choice
        chat.next_choice += 1
        chat.choices[number] = (text, before)
        if len(chat.choices) > MOST_CHOICES:
            chat.choices.popitem(last=False)
        return Turn(answer, number)

    def choose(self, key: Hashable, choice: int, release_id: str) -> Turn | None:
        """Answer the question of `choice` from the release chosen; None where either is no longer there."""
        chat = self._chat(key)
        asked = chat.choices.get(choice)
        base = self._knowledge.base
        if asked is None or release_id not in base.by_id:
            return None
        text, before = asked
        answer, chat.context = respond(text, base, before, release_id=release_id)
        return Turn(answer)

    def _chat(self, key: Hashable) -> _Chat:
        now = self._clock()
        chat = self._chats.pop(key, None)
        if chat is None or now - chat.seen > LONGEST_SILENCE:
            chat = _Chat(now)
        chat.seen = now
        self._chats[key] = chat
        if len(self._chats) > MOST_CHATS:
            self._chats.popitem(last=False)
        return chat
