"""Conversations: what each chat said last, and the choices that are still open. Bounded in number and in age."""

import secrets
import threading
import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.recent import Recent
from knowledge.answers.across.pages import show, turned
from knowledge.answers.answer import Answer
from knowledge.answers.context import NOTHING_BEFORE, Context, Listing
from knowledge.answers.respond import respond

if TYPE_CHECKING:
    from knowledge.base import Knowledge

MOST_CHATS = 10_000
MOST_CHOICES = 20  # open choices a chat: older buttons answer that they are too old
MOST_PAGES = 20  # open pages of lists a chat, two a list
MOST_EDITABLE = 20  # questions a chat that are understood anew, when edited, as they stood
LONGEST_SILENCE = 6 * 3600.0  # seconds after which a chat begins anew
NUMBERS = 2**40  # of choices and pages


@dataclass(frozen=True, slots=True)
class _Choice:
    question: str
    before: Context
    offered: tuple[str, ...]


@dataclass(slots=True)
class _Chat:
    seen: float
    context: Context = NOTHING_BEFORE
    choices: Recent[int, _Choice] = field(default_factory=lambda: Recent(MOST_CHOICES))
    befores: Recent[Hashable, Context] = field(default_factory=lambda: Recent(MOST_EDITABLE))
    """What stood before each of the last questions, by the message that asked it."""
    pages: Recent[int, Listing] = field(default_factory=lambda: Recent(MOST_PAGES))
    turn: threading.Lock = field(default_factory=threading.Lock)
    """Held while a question of this chat is answered, so that each turn leans on the one before it."""


@dataclass(frozen=True, slots=True)
class Turn:
    """An answer, and the numbers under which more of it may be had later, 0 where there is nothing more.

    `choice` stands for the choice among the releases that the answer offers, `earlier` and `later` for the pages of a
    list before and behind the one that was shown.
    """

    answer: Answer
    choice: int = 0
    earlier: int = 0
    later: int = 0


def _number() -> int:
    """Return a random number, so that a button from before a restart never stands for a later question."""
    return 1 + secrets.randbelow(NUMBERS)


class Conversations:
    """All chats of one bot, for any number of threads at once.

    A chat is known by any hashable key: a Telegram chat's id, a `conversation` of a batch.
    """

    def __init__(self, knowledge: "Knowledge", clock: Callable[[], float] = time.monotonic) -> None:
        self._knowledge = knowledge
        self._clock = clock
        self._chats: Recent[Hashable, _Chat] = Recent(MOST_CHATS)
        self._finding = threading.Lock()

    def ask(self, key: Hashable, text: str, message: Hashable = None) -> Turn:
        """Answer `text` as the next turn of the chat `key`.

        Where `message` asked before, it was edited: it is answered as it stood, and what came after it is not leant on.
        """
        chat = self._chat(key)
        with chat.turn:
            before = chat.befores.get(message) or chat.context
            if message is not None:
                chat.befores.keep(message, before)
            answer, chat.context = respond(text, self._knowledge.base, before)
            if not answer.offered:
                return self._turn(chat, answer)
            number = _number()
            chat.choices.keep(number, _Choice(text, before, tuple(release.id for release in answer.offered)))
            return Turn(answer, number)

    def offered(self, key: Hashable, choice: int) -> tuple[str, ...]:
        """Return the ids of the releases that `choice` offers, in their order; none where it is no longer open."""
        open_choice = self._chat(key).choices.get(choice)
        return open_choice.offered if open_choice else ()

    def choose(self, key: Hashable, choice: int, release_id: str) -> Turn | None:
        """Answer the question of `choice` from the release chosen; None where either is no longer there."""
        chat = self._chat(key)
        with chat.turn:
            asked = chat.choices.get(choice)
            base = self._knowledge.base
            if asked is None or release_id not in base.by_id:
                return None
            answer, chat.context = respond(asked.question, base, asked.before, release_id=release_id)
            return Turn(answer)

    def turn_page(self, key: Hashable, number: int) -> Turn | None:
        """Show the page of a list that `number` stands for; None where it is no longer open."""
        chat = self._chat(key)
        with chat.turn:
            listing = chat.pages.get(number)
            if listing is None:
                return None
            answer, chat.context = show(listing, self._knowledge.base, chat.context)
            return self._turn(chat, answer)

    def _turn(self, chat: _Chat, answer: Answer) -> Turn:
        """Return the turn of `answer`, with the pages beside the one that it shows, which are open from now on."""
        listing = chat.context.listing if answer.page else None
        numbers = []
        for step in (-1, 1):
            beside = turned(listing, step) if listing else None
            numbers.append(_number() if beside else 0)
            if beside:
                chat.pages.keep(numbers[-1], beside)
        return Turn(answer, earlier=numbers[0], later=numbers[1])

    def _chat(self, key: Hashable) -> _Chat:
        with self._finding:
            now = self._clock()
            chat = self._chats.get(key)
            if chat is None or now - chat.seen > LONGEST_SILENCE:
                chat = _Chat(now)
                self._chats.keep(key, chat)
            chat.seen = now
            return chat
