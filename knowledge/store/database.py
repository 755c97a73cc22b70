"""The database of a store: rows by the digest of what they were read from, and which files hold what, in SQLite."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

import knowledge
from knowledge.problems import Problem
from knowledge.store.rows import Row

_TABLES = """
CREATE TABLE IF NOT EXISTS version (digest TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS files (place INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, state TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS entries (path TEXT NOT NULL, place INTEGER NOT NULL, line INTEGER NOT NULL,
    digest BLOB NOT NULL, PRIMARY KEY (path, place)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS rows (digest BLOB PRIMARY KEY, identifier TEXT NOT NULL, raw INTEGER NOT NULL,
    line INTEGER NOT NULL, release BLOB NOT NULL, extract BLOB NOT NULL, pieces BLOB NOT NULL, problems TEXT NOT NULL);
"""
_PATIENCE = 30.0  # seconds that one process waits for another that writes


class FileState(NamedTuple):
    """A file of the sources as it was when it was read: `state` is another once it may have changed."""

    path: str
    state: str


class Listed(NamedTuple):
    """An entry of a file with what is known of its row."""

    path: str
    line: int
    digest: bytes
    identifier: str
    raw: bool


# What makes a row what it is, within `knowledge`.
_READERS = (
    "formats.py", "validation.py", "release.py", "values.py", "reading", "language", "identity", "passages/cutting.py",
    "passages/pieces.py", "passages/signs.py", "passages/signs.yaml", "search/extract.py", "search/names.py",
    "search/terms.py", "store",
)  # fmt: skip


@cache
def reading_version() -> str:
    """Return a digest of the code and the data by which rows are made: another version makes them anew."""
    digest = blake2b(digest_size=16)
    root = Path(knowledge.__path__[0])
    for part in _READERS:
        place = root / part
        for file in sorted(place.rglob("*")) if place.is_dir() else [place]:
            if file.suffix in {".py", ".yaml"}:
                digest.update(file.read_bytes())
    return digest.hexdigest()


def connect(path: Path | None) -> sqlite3.Connection:
    """Open the database at `path`, or one in memory; rows by another version of the reading are thrown away.

    Raises sqlite3.Error where the file is no database or cannot be written.
    """
    connection = sqlite3.connect(path or ":memory:", timeout=_PATIENCE, check_same_thread=False)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    with connection:
        connection.executescript(_TABLES)
        held = connection.execute("SELECT digest FROM version").fetchone()
        if held != (reading_version(),):
            for table in ("version", "files", "entries", "rows"):
                connection.execute(f"DELETE FROM {table}")  # noqa: S608 - the names stand above
            connection.execute("INSERT INTO version VALUES (?)", (reading_version(),))
    return connection


def files_in(connection: sqlite3.Connection) -> list[FileState]:
    """Return the files whose entries are known, in their order."""
    return [FileState(*row) for row in connection.execute("SELECT path, state FROM files ORDER BY place")]


def has_row(connection: sqlite3.Connection, digest: bytes) -> bool:
    """Return whether what has `digest` was read already."""
    return connection.execute("SELECT 1 FROM rows WHERE digest = ?", (digest,)).fetchone() is not None


def add_row(connection: sqlite3.Connection, digest: bytes, row: Row) -> None:
    """Keep `row`; the transaction is the caller's."""
    problems = json.dumps([(problem.line, problem.message, problem.spares_others) for problem in row.problems])
    connection.execute("INSERT OR REPLACE INTO rows VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (digest, *row[:-1], problems))


def replace_files(
    connection: sqlite3.Connection, files: Sequence[FileState], entries: dict[str, list[tuple[int, bytes]]]
) -> None:
    """Note that the sources are `files`, in this order, of which those in `entries` hold (line, digest) anew."""
    with connection:
        connection.execute("DELETE FROM files")
        connection.executemany("INSERT INTO files VALUES (?, ?, ?)", ((at, *file) for at, file in enumerate(files)))
        for path, held in entries.items():
            connection.execute("DELETE FROM entries WHERE path = ?", (path,))
            connection.executemany(
                "INSERT INTO entries VALUES (?, ?, ?, ?)",
                ((path, place, line, digest) for place, (line, digest) in enumerate(held)),
            )
        connection.execute("DELETE FROM entries WHERE path NOT IN (SELECT path FROM files)")


def listed(connection: sqlite3.Connection) -> Iterator[Listed]:
    """Yield every entry of the sources in their order, but those without a release."""
    query = """SELECT entries.path, entries.line + rows.line - 1, digest, identifier, raw
        FROM files JOIN entries USING (path) JOIN rows USING (digest)
        WHERE identifier <> '' ORDER BY files.place, entries.place"""
    return (Listed(path, line, digest, name, bool(raw)) for path, line, digest, name, raw in connection.execute(query))


def problems_in(connection: sqlite3.Connection) -> list[Problem]:
    """Return the problems of every entry of the sources, in their order."""
    query = """SELECT entries.path, entries.line, problems FROM files JOIN entries USING (path) JOIN rows USING (digest)
        WHERE problems <> '[]' ORDER BY files.place, entries.place"""
    return [
        Problem(Path(path), first + line - 1, message, spares_others=spares)
        for path, first, problems in connection.execute(query)
        for line, message, spares in json.loads(problems)
    ]


def column(connection: sqlite3.Connection, name: str, digests: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the column `name` ("release", "extract" or "pieces") of the rows that have `digests`, in that order.

    Raises KeyError where there is no such row.
    """
    query = f"SELECT {name} FROM rows WHERE digest = ?"  # noqa: S608 - the caller's own word
    for digest in digests:
        found = connection.execute(query, (digest,)).fetchone()
        if found is None:
            raise KeyError(digest)
        yield found[0]


def drop_unlisted(connection: sqlite3.Connection) -> None:
    """Throw away the rows that no entry of the sources has any more."""
    with connection:
        connection.execute("DELETE FROM rows WHERE digest NOT IN (SELECT digest FROM entries)")
