"""Tests of one module; see its name."""

import asyncio
import time
from typing import Any

import pytest

from bot.telegram.rate_limit import ChatRateLimiter


async def spent(*calls: tuple[str, dict[str, Any]]) -> float:
    """Return how many seconds `calls` (endpoint, data) take when all are made at once."""

    async def made() -> bool:
        return True

    limiter = ChatRateLimiter()
    began = time.monotonic()
    await asyncio.gather(*(limiter.process_request(made, (), {}, *call, None) for call in calls))
    return time.monotonic() - began


def test_second_message_to_a_chat_waits_a_second() -> None:
    assert asyncio.run(spent(("sendMessage", {"chat_id": 1}), ("sendMessage", {"chat_id": 1}))) >= 0.9


@pytest.mark.parametrize(
    "other", [("sendMessage", {"chat_id": 2}), ("editMessageText", {"chat_id": 1}), ("answerCallbackQuery", {})]
)
def test_others_do_not_wait(other: tuple[str, dict[str, Any]]) -> None:
    assert asyncio.run(spent(("sendMessage", {"chat_id": 1}), other)) < 0.5
