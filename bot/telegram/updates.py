"""Updates: each is handled once, those of one person in their order, those of different people at the same time."""

import asyncio
import inspect
import logging
from collections.abc import Awaitable
from typing import Any

from telegram import Update
from telegram.ext import BaseUpdateProcessor

from bot.recent import Recent

MOST_AT_ONCE = 256
MOST_WAITING = 20  # of one person: whoever sends faster than that is not answered every time
MOST_REMEMBERED = 10_000  # Telegram may send an update again, for as long as a day

logger = logging.getLogger(__name__)


class OrderedUpdates(BaseUpdateProcessor):
    """Runs the handlers of an update, unless it came before, as soon as that person's earlier ones are done."""

    __slots__ = ("_queues", "_seen")

    def __init__(self) -> None:
        super().__init__(MOST_AT_ONCE)
        self._seen: Recent[int, bool] = Recent(MOST_REMEMBERED)
        self._queues: dict[tuple[int, int], tuple[asyncio.Lock, int]] = {}

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Await `coroutine`, which handles `update`, in its turn, or never where the update is to be left out."""
        if not isinstance(update, Update):
            await coroutine
        elif self._is_wanted(update):
            await self._in_turn(_sender_of(update), coroutine)
        elif inspect.iscoroutine(coroutine):
            coroutine.close()

    async def initialize(self) -> None:
        """Do nothing: there is nothing to open."""

    async def shutdown(self) -> None:
        """Do nothing: there is nothing to close."""

    def _is_wanted(self, update: Update) -> bool:
        if update.update_id in self._seen:
            logger.debug("Update %d came before and is left out.", update.update_id)
            return False
        self._seen.keep(update.update_id, True)
        if self._queues.get(_sender_of(update), (None, 0))[1] >= MOST_WAITING:
            logger.warning("Update %d is left out: %d of its sender wait already.", update.update_id, MOST_WAITING)
            return False
        return True

    async def _in_turn(self, sender: tuple[int, int], coroutine: Awaitable[Any]) -> None:
        lock, waiting = self._queues.get(sender, (asyncio.Lock(), 0))
        self._queues[sender] = (lock, waiting + 1)
        try:
            async with lock:
                await coroutine
        finally:
            waiting = self._queues[sender][1] - 1
            if waiting:
                self._queues[sender] = (lock, waiting)
            else:
                del self._queues[sender]


def _sender_of(update: Update) -> tuple[int, int]:
    chat, user = update.effective_chat, update.effective_user
    return (chat.id if chat else 0, user.id if user else 0)
