"""How fast the bot sends: one message a second to a chat, 20 a minute to a group, 30 a second in all."""

from collections.abc import Callable, Coroutine
from typing import Any

from aiolimiter import AsyncLimiter
from telegram.ext import AIORateLimiter

from bot.recent import Recent

MOST_CHATS = 10_000
MOST_RETRIES = 2  # after Telegram said "too many requests, wait"

Result = bool | dict[str, Any] | list[dict[str, Any]]


class ChatRateLimiter(AIORateLimiter):
    """Adds the limit of one chat to the two limits that python-telegram-bot keeps."""

    __slots__ = ("_chats",)

    def __init__(self) -> None:
        super().__init__(max_retries=MOST_RETRIES)
        self._chats: Recent[object, AsyncLimiter] = Recent(MOST_CHATS)

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Result]],
        args: Any,  # noqa: ANN401 - the library's signature
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> Result:
        """Call `callback`, which calls `endpoint` with `data`, as soon as the limits allow."""
        chat = data.get("chat_id")
        if chat is None:
            # No message to anybody, so no limit; and a long "wait" for a menu must not hold the messages up.
            return await callback(*args, **kwargs)
        if endpoint != "sendMessage":
            return await super().process_request(callback, args, kwargs, endpoint, data, rate_limit_args)
        async with self._limiter(chat):
            return await super().process_request(callback, args, kwargs, endpoint, data, rate_limit_args)

    def _limiter(self, chat: object) -> AsyncLimiter:
        limiter = self._chats.get(chat)
        if limiter is None:
            limiter = AsyncLimiter(max_rate=1, time_period=1)
            self._chats.keep(chat, limiter)
        return limiter
