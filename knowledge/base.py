"""The knowledge base: an immutable snapshot of releases with their index, and the one place where it is swapped."""

import gc
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache, partial
from pathlib import Path
from typing import Any
from weakref import finalize

from knowledge.passages.kept import remember
from knowledge.problems import KnowledgeError, Problem
from knowledge.release import Release
from knowledge.search.index import Index, index_of
from knowledge.sources import BaseStep
from knowledge.store.database import release_of
from knowledge.store.rows import unpacked_release
from knowledge.store.store import Store, View

_COLLECTED_AFTER = 20_000  # objects more than before, where Python itself has some hundreds
_KEPT = 512  # releases that are kept in memory, of those that were looked at last


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
        return (self._index.identifier(document) for document in self._index.newest.tolist())

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
    answer_from: float | None = None
    """The confidence, 0 to 1, from which on an answer is given that was weighed; None: as the models that ship say."""

    @classmethod
    def of(cls, index: Index, load: Callable[[bytes], Release], answer_from: float | None = None) -> "KnowledgeBase":
        """Return the base of `index`, whose releases are loaded, each by its digest, when they are needed."""
        by_id = Releases(index, load)
        return cls(index, by_id, Newest(index, by_id), datetime.now(UTC), answer_from)

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
    index = base.index
    found = [(int(index.issued[document]), i) for i in identifiers if (document := index.document(i)) is not None]
    return tuple(identifier for _, identifier in sorted(found, reverse=True))


class Knowledge:
    """The base in use. `base` is one reference: a question under way keeps the one that it took at its start."""

    def __init__(
        self,
        paths: Sequence[Path],
        folder: Path | None = None,
        step: BaseStep | None = None,
        *,
        answer_from: float | None = None,
        prepare: Callable[[KnowledgeBase], object] | None = None,
    ) -> None:
        """Open what `folder` keeps of the sources `paths`, and read what is new or changed in them.

        Without a folder everything is read, and kept in memory. `step` is called with what is read; `answer_from` is
        every base's; `prepare` is called with each base, also of a reload, before it comes into use. Raises
        KnowledgeError, with every problem, where a source cannot be used.
        """
        self.paths = tuple(paths)
        self._answer_from, self._prepare = answer_from, prepare
        self._store = Store(self.paths, folder)
        self.base = self._base_of(self._store.open(step))

    @property
    def folder(self) -> Path | None:
        """The folder that keeps what was read; None where none was given, or it cannot be used."""
        return self._store.folder

    def reload(self) -> Changes:
        """Build the next base beside the old one and swap it in; on KnowledgeError the old one stays."""
        new = self._base_of(self._store.update(self.base.index.segments[0]))
        changes = changes_between(self.base, new)
        self.base = new
        return changes

    def _base_of(self, view: View) -> KnowledgeBase:
        load = partial(_load, view.rows, self.folder)
        base = KnowledgeBase.of(view.index, load, self._answer_from)
        if not view.lasting:
            finalize(base.by_id, view.rows.close)  # a question under way may still load from an old base
        if self._prepare:
            self._prepare(base)
        _spare_questions_the_collector()
        return base


def _spare_questions_the_collector() -> None:
    """Keep the garbage collector from holding up a question, by 0.1 s, to look through all that a base holds.

    That lasts, and answers leave next to nothing behind that is not freed without it.
    """
    gc.freeze()
    gc.set_threshold(_COLLECTED_AFTER, *gc.get_threshold()[1:])


def _load(rows: sqlite3.Connection, folder: Path | None, digest: bytes) -> Release:
    """Load the release that was read from what has `digest`; raises KnowledgeError where `folder` is damaged."""
    try:
        packed, pieces = release_of(rows, digest)
        release = unpacked_release(packed)
    except (sqlite3.DatabaseError, zlib.error, ValueError, KeyError) as error:
        if folder is None:
            raise
        message = f"What is kept in this folder is damaged ({error}); delete the folder, and it is made anew."
        raise KnowledgeError([Problem(folder, 1, message)]) from error
    if pieces:
        remember(release, pieces)
    return release
