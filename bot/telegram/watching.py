"""Loading the knowledge anew by itself when one of its files changes, where the setting says so."""

import asyncio
import logging
from collections.abc import Sequence
from pathlib import Path

from watchfiles import Change, DefaultFilter, awatch

from bot.telegram.reloading import reload_knowledge
from bot.telegram.service import Service
from knowledge.problems import KnowledgeError

QUIET = 1600  # milliseconds without a change before a reload: an editor or a copy writes several times

logger = logging.getLogger(__name__)


async def reload_on_change(service: Service, stop: asyncio.Event) -> None:
    """Reload whenever a file of the knowledge changes, until `stop` is set. With an error the old base stays."""
    paths = [path.resolve() for path in service.knowledge.paths]
    # A file's folder, not the file: an editor that saves puts a new file in the place of the old one.
    folders = {path if path.is_dir() else path.parent for path in paths}
    try:
        async for _ in awatch(*folders, watch_filter=_OneOf(paths), debounce=QUIET, stop_event=stop):
            async with service.reloading:
                await _reload(service)
    except OSError as error:
        logger.error("Changed files are no longer noticed (%s); start the bot again, or use /reload.", error)


class _OneOf(DefaultFilter):
    """Lets pass what changes in or at one of some paths, less what editors leave lying about."""

    def __init__(self, paths: Sequence[Path]) -> None:
        super().__init__()
        self._paths = frozenset(paths)

    def __call__(self, change: Change, path: str) -> bool:
        changed = Path(path)
        return not self._paths.isdisjoint((changed, *changed.parents)) and super().__call__(change, path)


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
