"""The knowledge base: an immutable snapshot of releases with their index, and the one place where it is swapped."""

import logging
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from knowledge.passages.pieces import remember
from knowledge.release import Release
from knowledge.search.index import Index, index_of
from knowledge.sources import Step
from knowledge.store.building import bring_up_to_date
from knowledge.store.database import column, connect, drop_unlisted
from knowledge.store.rows import unpacked_release
from knowledge.store.segments import drop_old_segments, index_for

_KEPT = 512  # releases that are kept in memory, of those that were looked at last
_log = logging.getLogger(__name__)


class Releases(Mapping[str, Release]):
    """The releases of an index by id, newest first; each is loaded when it is looked at."""

    def __init__(self, index: Index, load: Callable[[bytes], Release]) -> None:
        """Take `index`, and `load`, which returns the release that was read from what has a digest."""
        self._index = index
        self._load = lru_cache(_KEPT)(load)

    def __getitem__(self, identifier: str) -> Release:
        document = self._index.document(identifier)
        if document is None:
            raise KeyError(identifier)
        return self.of(document)

    def __contains__(self, identifier: object) -> bool:
        return isinstance(identifier, str) and self._index.document(identifier) is not None

    def __iter__(self) -> Iterator[str]:
        return (self._index.identifier(int(document)) for document in self._index.newest)

    def __len__(self) -> int:
        return self._index.size

    def of(self, document: int) -> Release:
        """Return the release that `document` of the index is."""
        return self._load(self._index.digest(document))


class Newest(Sequence[Release]):
    """The releases of an index in the order of time, newest first; each is loaded when it is looked at."""

    def __init__(self, index: Index, releases: Releases) -> None:
        self._index, self._releases = index, releases

    def __len__(self) -> int:
        return self._index.size

    def __getitem__(self, place: Any) -> Any:  # noqa: ANN401 - a number or a slice, as for every sequence
        chosen = self._index.newest[place]
        if isinstance(place, slice):
            return [self._releases.of(int(document)) for document in chosen]
        return self._releases.of(int(chosen))


@dataclass(frozen=True)
class KnowledgeBase:
    """Releases, newest first, and what is needed to find them. Never changed once built: a reload builds another."""

    index: Index
    by_id: Releases
    releases: Newest
    loaded: datetime

    @classmethod
    def of(cls, index: Index, load: Callable[[bytes], Release]) -> "KnowledgeBase":
        """Return the base of `index`, whose releases are loaded, each by its digest, when they are needed."""
        by_id = Releases(index, load)
        return cls(index, by_id, Newest(index, by_id), datetime.now(UTC))

    @classmethod
    def build(cls, releases: Iterable[Release]) -> "KnowledgeBase":
        """Index `releases`, whose ids must differ, in memory."""
        index, by_digest = index_of(releases)
        return cls.of(index, by_digest.__getitem__)


@dataclass(frozen=True, slots=True)
class Changes:
    """What a reload changed: ids of releases, each tuple in the order of the base that holds them."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]


def changes_between(old: KnowledgeBase, new: KnowledgeBase) -> Changes:
    """Return which releases `new` has more than `old`, has otherwise, and no longer has."""
    before, after = old.index.digests(), new.index.digests()
    return Changes(
        added=_newest_first(new, after.keys() - before.keys()),
        changed=_newest_first(new, {i for i in after.keys() & before.keys() if after[i] != before[i]}),
        removed=_newest_first(old, before.keys() - after.keys()),
    )


def _newest_first(base: KnowledgeBase, identifiers: set[str]) -> tuple[str, ...]:
    return tuple(sorted(identifiers, key=lambda i: (base.by_id[i].issued, i), reverse=True))


class Knowledge:
    """The base in use. `base` is one reference: a question under way keeps the one that it took at its start."""

    def __init__(self, paths: Sequence[Path], folder: Path | None = None, step: Step | None = None) -> None:
        """Open what `folder` keeps of the sources `paths`, and read what is new or changed in them.

        Without a folder everything is read, and kept in memory. `step` is called with what is read. Raises
        KnowledgeError, with every problem, where a source cannot be used.
        """
        self.paths = tuple(paths)
        self._folder = folder
        self._connection = self._connect()
        self.base = self._next(step)
        drop_unlisted(self._connection)
        if self._folder is not None:
            drop_old_segments(self._folder)

    def _connect(self) -> sqlite3.Connection:
        """Open the store; one that cannot be written to is told in the log, and memory takes its place."""
        if self._folder is not None:
            try:
                self._folder.mkdir(parents=True, exist_ok=True)
                return connect(self._folder / "rows.sqlite")
            except (OSError, sqlite3.Error) as error:
                _log.warning("Nothing can be kept in %s (%s): everything is read anew now.", self._folder, error)
                self._folder = None
        return connect(None)

    def _next(self, step: Step | None, compiled: Index | None = None) -> KnowledgeBase:
        standing = bring_up_to_date(self._connection, self.paths, step)
        segment = compiled.segments[0] if compiled is not None else None
        index = index_for(self._connection, standing, self._folder, segment)
        return KnowledgeBase.of(index, self._load)

    def _load(self, digest: bytes) -> Release:
        release = unpacked_release(next(column(self._connection, "release", [digest])))
        remember(release, next(column(self._connection, "pieces", [digest])))
        return release

    def reload(self) -> Changes:
        """Build the next base beside the old one and swap it in; on KnowledgeError the old one stays."""
        new = self._next(None, self.base.index)
        changes = changes_between(self.base, new)
        self.base = new
        return changes
