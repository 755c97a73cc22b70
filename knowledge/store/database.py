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
from knowledge.search.segment import DIGEST_SIZE
from knowledge.store.rows import Row

_TABLES = {
    "version": "(digest TEXT NOT NULL)",
    "files": "(place INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, state TEXT NOT NULL)",
    "entries": """(path TEXT NOT NULL, place INTEGER NOT NULL, line INTEGER NOT NULL, digest BLOB NOT NULL,
        PRIMARY KEY (path, place)) WITHOUT ROWID""",
    "rows": """(digest BLOB PRIMARY KEY, identifier TEXT NOT NULL, raw INTEGER NOT NULL, line INTEGER NOT NULL,
        release BLOB NOT NULL, extract BLOB NOT NULL, pieces BLOB NOT NULL, problems TEXT NOT NULL)""",
}
# What is asked of every row at each start, apart from the long columns.
_INDEXES = (
    "CREATE INDEX IF NOT EXISTS rows_listed ON rows (digest, identifier, raw, line)",
    "CREATE INDEX IF NOT EXISTS rows_wrong ON rows (digest) WHERE problems <> '[]'",
)
_PAGE = 16384  # bytes: a release stands on one or two, which the disk gives sooner than some four
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
    "passages/fact_terms.py", "passages/facts.py", "passages/kept.py", "passages/pieces.py", "passages/signs.py",
    "passages/signs.yaml", "search/extract.py", "search/facts.py", "search/facts.yaml", "search/names.py",
    "search/terms.py", "search/titles.py", "store",
)  # fmt: skip


def reading_version() -> str:
    """Return a digest of the code and the data by which rows are made: another version makes them anew."""
    return version_of(_READERS)


@cache
def version_of(parts: tuple[str, ...]) -> str:
    """Return a digest of the code and the data in `parts`, files and folders within `knowledge`."""
    digest = blake2b(digest_size=16)
    root = Path(knowledge.__path__[0])
    for part in parts:
        place = root / part
        for file in sorted(place.rglob("*")) if place.is_dir() else [place]:
            if file.suffix in {".py", ".yaml"}:
                digest.update(file.read_bytes())
    return digest.hexdigest()


def connect(path: Path | None, *, take_over: bool = True) -> sqlite3.Connection:
    """Open the database at `path`, or one in memory; what another version of the reading left there is thrown away.

    Where that is not to be, `take_over` is false. Raises sqlite3.Error where the file is no database, cannot be
    written, or is not to be taken over.
    """
    connection = sqlite3.connect(path or ":memory:", timeout=_PATIENCE, check_same_thread=False)
    try:
        connection.execute(f"PRAGMA page_size = {_PAGE}")  # of a new file alone, and before anything else
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if not _is_ours(connection, tables):
            if tables and not take_over:
                raise sqlite3.OperationalError("another version of the program has it now")
            _make_anew(connection, tables)
        for index in _INDEXES:
            connection.execute(index)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def snapshot(path: Path) -> sqlite3.Connection:
    """Open the database at `path` to be read, by several threads: it stays as it is now, whoever writes later."""
    connection = sqlite3.connect(path, timeout=_PATIENCE, check_same_thread=False, isolation_level=None)
    connection.execute("BEGIN")
    connection.execute("SELECT digest FROM version").fetchone()  # it is held from the first look on
    return connection


def _is_ours(connection: sqlite3.Connection, tables: set[str]) -> bool:
    """Return whether the rows were made by this version of the reading."""
    if not tables.issuperset(_TABLES):
        return False
    columns = [name for _, name, *_ in connection.execute("PRAGMA table_info(version)")]
    return columns == ["digest"] and connection.execute("SELECT digest FROM version").fetchall() == [
        (reading_version(),)
    ]


def _make_anew(connection: sqlite3.Connection, tables: set[str]) -> None:
    """Make the tables in the place of `tables`, which are there."""
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        for name in tables:
            connection.execute('DROP TABLE "{}"'.format(name.replace('"', '""')))
        for name, columns in _TABLES.items():
            connection.execute(f"CREATE TABLE {name} {columns}")
        connection.execute("INSERT INTO version VALUES (?)", (reading_version(),))


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
    """Yield every entry of the sources in their order, but those without a release.

    They are asked for as one row: between two rows other threads take their turn, tens of thousands of times.
    """
    query = """SELECT group_concat(file), group_concat(line), group_concat(hex(digest), ''), group_concat(identifier),
        group_concat(raw, '') FROM (
            SELECT files.place AS file, entries.line + rows.line - 1 AS line, digest, identifier, raw
            FROM files CROSS JOIN entries USING (path) CROSS JOIN rows INDEXED BY rows_listed USING (digest)
            WHERE identifier <> '' ORDER BY files.place, entries.place)"""
    places, lines, digests, identifiers, raws = connection.execute(query).fetchone()
    if places is None:
        return
    paths = [file.path for file in files_in(connection)]
    packed = bytes.fromhex(digests)
    rows = zip(places.split(","), lines.split(","), identifiers.split(","), raws, strict=True)
    for at, (place, line, identifier, raw) in enumerate(rows):
        digest = packed[at * DIGEST_SIZE : (at + 1) * DIGEST_SIZE]
        yield Listed(paths[int(place)], int(line), digest, identifier, raw == "1")


def problems_in(connection: sqlite3.Connection) -> list[Problem]:
    """Return the problems of every entry of the sources, in their order."""
    query = """SELECT entries.path, entries.line, problems
        FROM files CROSS JOIN entries USING (path) CROSS JOIN rows INDEXED BY rows_wrong USING (digest)
        WHERE problems <> '[]' ORDER BY files.place, entries.place"""
    return [
        Problem(Path(path), first + line - 1, message, spares_others=spares)
        for path, first, problems in connection.execute(query)
        for line, message, spares in json.loads(problems)
    ]


def extracts_of(connection: sqlite3.Connection, digests: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the packed extracts of the rows that have `digests`, in that order; raises KeyError where one lacks."""
    return (_found(connection, "extract", digest)[0] for digest in digests)


def release_of(connection: sqlite3.Connection, digest: bytes) -> tuple[bytes, bytes]:
    """Return the packed release of the row that has `digest`, and its packed pieces; raises KeyError without one."""
    release, pieces = _found(connection, "release, pieces", digest)
    return release, pieces


def _found(connection: sqlite3.Connection, columns: str, digest: bytes) -> tuple[bytes, ...]:
    query = f"SELECT {columns} FROM rows WHERE digest = ?"  # noqa: S608 - the words of the functions above
    found: tuple[bytes, ...] | None = connection.execute(query, (digest,)).fetchone()
    if found is None:
        raise KeyError(digest)
    return found


def drop_unlisted(connection: sqlite3.Connection) -> None:
    """Throw away the rows that no entry of the sources has any more."""
    with connection:
        connection.execute(
            """DELETE FROM rows WHERE rowid IN (
                SELECT rowid FROM rows INDEXED BY rows_listed WHERE digest NOT IN (SELECT digest FROM entries))"""
        )
