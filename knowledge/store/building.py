"""Bringing a store up to date: what changed in the sources is read, on every core; the rest stays as it is."""

import logging
import os
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from knowledge.problems import KnowledgeError, Problem
from knowledge.sources import BaseStep, Place, TakenIds, entries_of, files_among
from knowledge.spreading import spread
from knowledge.store.database import (
    FileState,
    add_row,
    files_in,
    has_row,
    listed,
    problems_in,
    replace_files,
)
from knowledge.store.rows import digest_of, row_of

_SAVED_EVERY = 100  # rows: what a loss of power may cost
_SHOWN = 20  # problems of single texts that a log tells
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Standing:
    """What a store holds now: of each release, in the order of the sources, the id and the digest of its row."""

    identifiers: tuple[str, ...]
    digests: tuple[bytes, ...]


def bring_up_to_date(connection: sqlite3.Connection, paths: Sequence[Path], step: BaseStep | None = None) -> Standing:
    """Read what is new or changed in the sources `paths`; return what the store then holds.

    Raises KnowledgeError with every problem where a structured release is wrong, or nothing is left at all; the store
    then stays as it was, but what was read is not read again. Raw texts that cannot be read are told in the log. What
    was read before an interruption is kept.
    """
    problems: list[Problem] = []
    files = [(file, FileState(_place_of(file), _state(status))) for file, status in files_among(paths, problems)]
    states = [state for _, state in files]
    named = {state.path: file for file, state in files}
    before = files_in(connection)
    known = set(before)
    if states != before or problems:
        changed = [file for file, state in files if state not in known]
        entries, wrong = _read(connection, changed, step or (lambda *_: None))
        problems += wrong
        if any(not problem.spares_others for problem in problems):
            raise KnowledgeError(sorted(problems))
        replace_files(connection, states, entries)
    standing, doubles = _standing(connection, named)
    hopeless = not standing.identifiers or any(not problem.spares_others for problem in doubles)
    if hopeless or states != before:
        kept = (replace(problem, file=named[str(problem.file)]) for problem in problems_in(connection))
        spared = [*problems, *kept, *doubles]
        if hopeless and spared:
            raise KnowledgeError(spared)
        _tell(spared)
    return standing


def _place_of(file: Path) -> str:
    """Return where `file` is, however it was named, in letters that can be kept, whatever its bytes are.

    A link is a place of its own: one that leads elsewhere later does not become another file.
    """
    return os.path.abspath(file).encode("utf-8", "backslashreplace").decode()


def _state(status: os.stat_result) -> str:
    return f"{status.st_size} {status.st_mtime_ns} {status.st_ino}"


def _read(
    connection: sqlite3.Connection, files: Sequence[Path], step: BaseStep
) -> tuple[dict[str, list[tuple[int, bytes]]], list[Problem]]:
    """Read the entries of `files` of which there is no row; return the entries of each file, and what is fatal."""
    entries: dict[str, list[tuple[int, bytes]]] = {}
    under_way: dict[tuple[str, int], bytes] = {}
    fatal: list[Problem] = []

    def news() -> Iterator[Place]:
        for file in files:
            held = entries.setdefault(_place_of(file), [])
            for entry in entries_of(file):
                digest = digest_of(file, entry)
                held.append((entry.line, digest))
                if entry.problems or not has_row(connection, digest):
                    under_way[_place_of(file), entry.line] = digest
                    yield Place(file, entry)

    try:
        with closing(spread(row_of, news())) as read:
            for count, (place, row) in enumerate(read, 1):
                digest = under_way.pop((_place_of(place.file), place.entry.line))
                if any(not problem.spares_others for problem in row.problems):
                    above = place.entry.line - 1
                    fatal += [replace(problem, line=problem.line + above) for problem in row.problems]
                else:
                    add_row(connection, digest, row)
                if count % _SAVED_EVERY == 0:
                    connection.commit()
                step(place.file, place.entry.consumed, count)
    except BrokenProcessPool:
        message = "A process that reads was ended from outside (is the memory full?); start again to go on."
        fatal.append(Problem(files[0], 1, message))
    finally:
        connection.commit()
    return entries, fatal


def _standing(connection: sqlite3.Connection, named: Mapping[str, Path]) -> tuple[Standing, list[Problem]]:
    """Return the releases that count, the first of each id, and what is wrong with those that are there twice.

    `named` has the files by their places.
    """
    standing: dict[str, bytes] = {}
    doubles: list[Problem] = []
    taken = TakenIds()
    for one in listed(connection):
        if problem := taken.problem_of(one.identifier, named[one.path], one.line, raw=one.raw):
            doubles.append(problem)
        else:
            standing[one.identifier] = one.digest
    return Standing(tuple(standing), tuple(standing.values())), doubles


def _tell(spared: Sequence[Problem]) -> None:
    for problem in spared[:_SHOWN]:
        _log.warning("Left out: %s", problem)
    if len(spared) > _SHOWN:
        _log.warning("Left out: %d more texts; see them all by `thalaeng check`.", len(spared) - _SHOWN)
