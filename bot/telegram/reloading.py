"""Reloading the knowledge base of a running bot, on command or because a file changed."""

import asyncio
import time
from dataclasses import dataclass

from bot.telegram.service import Service
from knowledge.base import Changes, KnowledgeBase


@dataclass(frozen=True, slots=True)
class Reloaded:
    """What a reload did: the bases before and after it, what changed between them, how long it took."""

    before: KnowledgeBase
    after: KnowledgeBase
    changes: Changes
    seconds: float


async def reload_knowledge(service: Service) -> Reloaded:
    """Build the next base in a thread while questions go on, and swap it in; on KnowledgeError the old one stays.

    Whoever calls this holds `service.reloading`, so that one reload runs at a time.
    """
    began = time.monotonic()
    before = service.knowledge.base
    changes = await asyncio.to_thread(service.knowledge.reload)
    return Reloaded(before, service.knowledge.base, changes, time.monotonic() - began)
