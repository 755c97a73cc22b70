"""A store in its folder: brought up to date by one process at a time, and made anew where it is broken."""

import logging
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from knowledge.problems import KnowledgeError, Problem
from knowledge.search.index import Index
from knowledge.search.segment import Segment
from knowledge.sources import BaseStep
from knowledge.store.building import bring_up_to_date
from knowledge.store.database import connect, drop_unlisted, snapshot
from knowledge.store.segments import CURRENT, drop_old_segments, index_for

_ROWS, _LOCK = "rows.sqlite", "lock.sqlite"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class View:
    """What a store held at one time: the index, and the rows that its releases are loaded from."""

    index: Index
    rows: sqlite3.Connection
    lasting: bool
    """Whether `rows` outlast the view; else whoever has it closes them in the end."""


class Store:
    """What was read of some sources, kept in a folder, or in memory where there is none."""

    def __init__(self, paths: Sequence[Path], folder: Path | None) -> None:
        self._paths = tuple(paths)
        self._folder = folder
        self._memory: sqlite3.Connection | None = None

    @property
    def folder(self) -> Path | None:
        """The folder that keeps what was read; None where it is kept in memory."""
        return self._folder

    def open(self, step: BaseStep | None = None) -> View:
        """Bring the store up to date with its sources, and open it; `step` is called with what is read.

        A folder that cannot be used is told in the log, and memory takes its place; one that is damaged is made anew.
        Raises KnowledgeError, with every problem, where a source cannot be used.
        """
        if self._folder is not None:
            try:
                return self._open_in(self._folder, step)
            except (OSError, sqlite3.OperationalError) as error:
                _log.warning("Nothing can be kept in %s (%s): everything is read anew now.", self._folder, error)
                self._folder = None
        return self._in_memory(step)

    def _open_in(self, folder: Path, step: BaseStep | None) -> View:
        folder.mkdir(parents=True, exist_ok=True)
        try:
            return _updated(folder, self._paths, step)
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError as error:
            _log.warning("What is kept in %s is damaged (%s); it is made anew.", folder, error)
            _clear(folder)
            return _updated(folder, self._paths, step)

    def update(self, compiled: Segment | None) -> View:
        """Bring the store up to date once more, beside a view that is in use, whose large segment is `compiled`.

        Raises KnowledgeError where a source, or the folder, cannot be used.
        """
        if self._folder is None:
            return self._in_memory(None, compiled)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            return _updated(self._folder, self._paths, None, compiled, take_over=False)
        except (OSError, sqlite3.Error) as error:
            message = f"What is read cannot be kept here ({error}); make sure that it can, or start the program anew."
            raise KnowledgeError([Problem(self._folder, 1, message)]) from error

    def _in_memory(self, step: BaseStep | None, compiled: Segment | None = None) -> View:
        if self._memory is None:
            self._memory = connect(None)
        standing = bring_up_to_date(self._memory, self._paths, step)
        return View(index_for(self._memory, standing, None, compiled, step), self._memory, lasting=True)


def _updated(
    folder: Path,
    paths: Sequence[Path],
    step: BaseStep | None,
    compiled: Segment | None = None,
    *,
    take_over: bool = True,
) -> View:
    """Bring the store in `folder` up to date, while no other process does, and return it as it is then."""
    with _alone(folder), closing(connect(folder / _ROWS, take_over=take_over)) as connection:
        standing = bring_up_to_date(connection, paths, step)
        index = index_for(connection, standing, folder, compiled, step)
        drop_unlisted(connection)  # who still uses them has a snapshot
        drop_old_segments(folder)
        return View(index, snapshot(folder / _ROWS), lasting=False)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Wait until no other process is at work in `folder`, and keep the others waiting."""
    told = False
    with closing(sqlite3.connect(folder / _LOCK, timeout=1.0, isolation_level=None)) as lock:
        while True:
            try:
                lock.execute("BEGIN EXCLUSIVE")
                break
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                    raise
            if not told:
                _log.warning("Another process reads the same releases into %s now; this one waits for it.", folder)
                told = True
        yield


def _clear(folder: Path) -> None:
    """Remove what a store keeps in `folder`."""
    for place in folder.glob("segment-*"):
        shutil.rmtree(place, ignore_errors=True)
    for file in (*folder.glob(f"{_ROWS}*"), *folder.glob(f"{_LOCK}*"), folder / CURRENT):
        with suppress(FileNotFoundError):
            file.unlink()
