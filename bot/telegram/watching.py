"""Loading the knowledge anew by itself when one of its files changes, where the setting says so."""

import asyncio
import logging

from watchfiles import awatch

from bot.telegram.reloading import reload_knowledge
from bot.telegram.service import Service
from knowledge.problems import KnowledgeError

QUIET = 1600  # milliseconds without a change before a reload: an editor or a copy writes several times

logger = logging.getLogger(__name__)


async def reload_on_change(service: Service, stop: asyncio.Event) -> None:
    """Reload whenever a file of the knowledge changes, until `stop` is set. With an error the old base stays."""
    try:
        async for _ in awatch(*service.knowledge.paths, debounce=QUIET, stop_event=stop):
            await _reload(service)
    except OSError as error:
        logger.error("Changed files are no longer noticed (%s); start the bot again, or use /reload.", error)


async def _reload(service: Service) -> None:
    try:
        changes = (await reload_knowledge(service)).changes
    except KnowledgeError as error:
        logger.error("A changed file was not loaded, the knowledge from before stays in use:\n%s", error)
    else:
        logger.info(
            "A changed file was loaded: %d releases added, %d changed, %d removed.",
            len(changes.added),
            len(changes.changed),
            len(changes.removed),
        )
