"""What the handlers of one running bot share."""

import asyncio
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import cast

from telegram.ext import ContextTypes

from bot.conversation import Conversations
from bot.recent import Recent
from bot.settings import Settings
from knowledge.answers.answer import Outcome
from knowledge.base import Knowledge
from knowledge.values import Language

MOST_CHATS_WITH_LANGUAGE = 10_000
MOST_ANSWERS_TO_EDIT = 10_000

Context = ContextTypes.DEFAULT_TYPE


@dataclass(slots=True)
class Service:
    """The parts of one running bot. Only the event loop's thread touches it; `conversations` may be asked from any."""

    settings: Settings
    knowledge: Knowledge
    conversations: Conversations
    started: datetime = field(default_factory=lambda: datetime.now(UTC))
    languages: Recent[int, Language] = field(default_factory=lambda: Recent(MOST_CHATS_WITH_LANGUAGE))
    """The language that a chat chose with /language, by chat id."""
    answers: Recent[tuple[int, int], int] = field(default_factory=lambda: Recent(MOST_ANSWERS_TO_EDIT))
    """The id of the message that answers a question, by the question's chat id and message id."""
    outcomes: Counter[Outcome] = field(default_factory=Counter)
    reloading: asyncio.Lock = field(default_factory=asyncio.Lock)
    """Held while the knowledge is loaded anew."""


def attach_service(bot_data: dict[str, object], service: Service) -> None:
    """Put `service` where `service_of` finds it."""
    bot_data["service"] = service


def service_of(context: Context) -> Service:
    """Return the service that the handler of `context` works for."""
    return cast("Service", context.bot_data["service"])
