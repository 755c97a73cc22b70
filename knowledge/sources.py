"""Sources on disk -> releases: files and folders of every kind, with problems that name file and line."""

import lzma
import os
import stat
import zlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from knowledge.formats import KINDS, Entry, Found, Raw, is_text, kind_of, read_entry, read_raw
from knowledge.problems import Problem
from knowledge.release import Release
from knowledge.yaml_lines import UnreadableError

Step = Callable[[Path, int, int], None]
"""Called with each entry that is done: its file, the bytes of the file that are behind it, how many are done."""

BaseStep = Callable[[Path | None, int, int], None]
"""Called as `Step` is, and without a file when all is read and the index is put together."""

_NEITHER = "This is neither a file nor a folder; take it away, or name a file or folder of releases."


class Place(NamedTuple):
    """One entry of a source, still to be read, and the file that it stands in."""

    file: Path
    entry: Entry


class Held(NamedTuple):
    """What one place of `file` holds; `consumed` counts the bytes of the file on disk that are behind it."""

    file: Path
    holds: Found | Raw
    consumed: int


def read_sources(paths: Sequence[Path]) -> tuple[list[Release], list[Problem]]:
    """Read every source of `paths`: the releases that are good, and every problem, sorted by file and line."""
    releases: list[Release] = []
    problems: list[Problem] = []
    taken = TakenIds()
    for file, holds, _ in held_in(paths):
        found = read_raw(holds, file) if isinstance(holds, Raw) else holds
        problems += found.problems
        if found.release is None:
            continue
        if problem := taken.problem_of(found.release.id, file, found.line, raw=isinstance(holds, Raw)):
            problems.append(problem)
        else:
            releases.append(found.release)
    return releases, sorted(problems)


class TakenIds:
    """The ids that releases have so far, and where the first of each stands."""

    def __init__(self) -> None:
        self._places: dict[str, tuple[Path, int]] = {}

    def problem_of(self, identifier: str, file: Path, line: int, *, raw: bool) -> Problem | None:
        """Take `identifier`; return a problem where it is taken. A `raw` text spares the others then."""
        first_file, first_line = self._places.setdefault(identifier, (file, line))
        if (first_file, first_line) == (file, line):
            return None
        if raw:
            return twice(identifier, file, line, f"{first_file}:{first_line}")
        message = f"The id {identifier!r} is taken by {first_file}:{first_line}; give one of the two another."
        return Problem(file, line, message)


def twice(identifier: str, file: Path, line: int, first: str) -> Problem:
    """Return the problem of a raw text of which another, at `first`, gave the same release."""
    message = f"The release {identifier!r} stands twice; take this one away, or that at {first}."
    return Problem(file, line, message, spares_others=True)


def held_in(paths: Sequence[Path]) -> Iterator[Held]:
    """Yield what every place of `paths` holds, in order, one after the other; raw texts are still to be read."""
    for file, entry in places_in(paths):
        yield Held(file, read_entry(entry, file), entry.consumed)


def places_in(paths: Sequence[Path]) -> Iterator[Place]:
    """Yield what stands at every place of `paths`, in order, one after the other; what cannot be read is a problem."""
    problems: list[Problem] = []
    files = list(files_among(paths, problems))
    yield from (Place(problem.file, _lost(problem)) for problem in problems)
    for file, _ in files:
        yield from (Place(file, entry) for entry in entries_of(file))


def files_among(paths: Sequence[Path], problems: list[Problem]) -> Iterator[tuple[Path, os.stat_result]]:
    """Yield every file that `paths` stand for, once, with its status; what cannot be used is added to `problems`."""
    seen: set[tuple[int, int]] = set()
    for path in paths:
        for file in files_of(path, problems):
            try:
                status = os.stat(file)
            except OSError as error:  # a link that leads nowhere, or a file that went away this moment
                message = f"This file cannot be read ({_reason(error)}); check or replace it."
                problems.append(Problem(file, 1, message, spares_others=is_text(file)))
                continue
            if not stat.S_ISREG(status.st_mode):
                problems.append(Problem(file, 1, _NEITHER))
            elif (status.st_dev, status.st_ino) not in seen:  # named twice, or within a folder that is named too
                seen.add((status.st_dev, status.st_ino))
                yield file, status


def files_of(path: Path, problems: list[Problem]) -> list[Path]:
    """Return the files that `path` stands for; what cannot be used is added to `problems`."""
    try:
        mode = os.stat(path).st_mode
    except (OSError, ValueError) as error:
        problems.append(Problem(path, 1, f"There is nothing to read here ({_reason(error)}); check the path."))
        return []
    if stat.S_ISDIR(mode):
        return _files_in(path, problems)
    if not stat.S_ISREG(mode):
        problems.append(Problem(path, 1, _NEITHER))
    elif kind_of(path) is None:
        known = ", ".join(KINDS)
        problems.append(Problem(path, 1, f"The ending of {path.name!r} names no kind of source; use one of {known}."))
    else:
        return [path]
    return []


def _files_in(folder: Path, problems: list[Problem]) -> list[Path]:
    """Return the sources in `folder` and the folders below it, sorted; hidden ones and other files are passed over."""
    files: list[Path] = []
    unreadable: list[Problem] = []

    def refuse(error: OSError) -> None:
        message = f"This folder cannot be read ({_reason(error)}); allow it, or take the folder away."
        unreadable.append(Problem(Path(error.filename or folder), 1, message))

    for place, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        paths = (Path(place, name) for name in sorted(names) if not name.startswith("."))
        files += (path for path in paths if kind_of(path) is not None)
    if not files and not unreadable:
        known = ", ".join(KINDS)
        problems.append(Problem(folder, 1, f"No release is in this folder; put files into it that end in {known}."))
    problems += unreadable
    return files


def entries_of(file: Path) -> Iterator[Entry]:
    """Part `file` as its kind is parted; a failure of the disk or of the packing is a problem like any other."""
    kind = kind_of(file)
    assert kind is not None  # noqa: S101 - `files_of` lets no other file through
    try:
        yield from kind.part(file)
    except (OSError, EOFError, lzma.LZMAError, zlib.error) as error:
        message = f"This file cannot be read ({_reason(error)}); check or replace it."
        yield _lost(Problem(file, 1, message, spares_others=is_text(file)))
    except UnreadableError as error:
        yield _lost(Problem(file, error.line, error.message))


def _lost(problem: Problem) -> Entry:
    return Entry(problem.line, b"", 0, (problem,))


def _reason(error: Exception) -> str:
    return (isinstance(error, OSError) and error.strerror) or str(error) or type(error).__name__
