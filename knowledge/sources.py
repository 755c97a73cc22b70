"""Sources on disk -> releases: YAML files, JSON Lines and folders of them, with problems that name file and line."""

import gzip
import json
import lzma
import os
import stat
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from io import BufferedIOBase
from pathlib import Path
from typing import NamedTuple

from knowledge.problems import KnowledgeError, Problem
from knowledge.release import Release
from knowledge.validation import read_release
from knowledge.yaml_lines import DEEPEST, Document, UnreadableError, read_document

LARGEST = 2 * 1024 * 1024  # bytes of a YAML file, and of a line of JSON Lines: what a person can oversee, and more


class Found(NamedTuple):
    """What one place of a source holds: a release with its line (from 1), or problems."""

    line: int
    release: Release | None
    problems: list[Problem]


def load_releases(paths: Sequence[Path]) -> list[Release]:
    """Read every source of `paths`; raises KnowledgeError with every problem, and then returns nothing."""
    releases, problems = read_sources(paths)
    if problems:
        raise KnowledgeError(problems)
    return releases


def read_sources(paths: Sequence[Path]) -> tuple[list[Release], list[Problem]]:
    """Read every source of `paths`: the releases that are good, and every problem, sorted by file and line."""
    releases: list[Release] = []
    problems: list[Problem] = []
    places: dict[str, tuple[Path, int]] = {}
    seen: set[Path] = set()
    for path in paths:
        for file in _files_of(path, problems):
            if (real := file.resolve()) in seen:  # named twice, or within a folder that is named too
                continue
            seen.add(real)
            for line, release, wrong in _found_in(file):
                problems += wrong
                if release is None:
                    continue
                first_file, first_line = places.setdefault(release.id, (file, line))
                if (first_file, first_line) == (file, line):
                    releases.append(release)
                else:
                    message = (
                        f"The id {release.id!r} is taken by {first_file}:{first_line}; give one of the two another."
                    )
                    problems.append(Problem(file, line, message))
    return releases, sorted(problems)


def _files_of(path: Path, problems: list[Problem]) -> list[Path]:
    """Return the files that `path` stands for; what cannot be used is added to `problems`."""
    try:
        mode = os.stat(path).st_mode
    except (OSError, ValueError) as error:
        problems.append(Problem(path, 1, f"There is nothing to read here ({_reason(error)}); check the path."))
        return []
    if stat.S_ISDIR(mode):
        return _files_in(path, problems)
    if not stat.S_ISREG(mode):
        problems.append(Problem(path, 1, "This is neither a file nor a folder; name a file or folder of releases."))
    elif _reader_of(path) is None:
        known = ", ".join(READERS)
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
        files += (path for path in paths if _reader_of(path) is not None)
    if not files and not unreadable:
        known = ", ".join(READERS)
        problems.append(Problem(folder, 1, f"No release is in this folder; put files into it that end in {known}."))
    problems += unreadable
    return files


def _found_in(file: Path) -> Iterator[Found]:
    """Read `file` with the reader of its kind; a failure of the disk or of the packing is a problem like any other."""
    reader = _reader_of(file)
    assert reader is not None  # noqa: S101 - `_files_of` lets no other file through
    try:
        yield from reader(file)
    except (OSError, EOFError, lzma.LZMAError, zlib.error) as error:
        yield Found(1, None, [Problem(file, 1, f"This file cannot be read ({_reason(error)}); check or replace it.")])
    except UnreadableError as error:
        yield Found(error.line, None, [Problem(file, error.line, error.message)])


def _read_yaml(file: Path) -> Iterator[Found]:
    with file.open("rb") as stream:
        content = stream.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise UnreadableError(
            1, f"This file is larger than {LARGEST >> 20} MiB; a YAML file holds one release: split it."
        )
    document = read_document(_decoded(content, 1))
    if document.data is None:
        raise UnreadableError(1, "This file is empty; write a release into it, or take it away.")
    release, problems = read_release(document.data, file, document.line_of)
    problems += [Problem(file, line, message) for line, message in document.slips]
    yield Found(document.line_of(("id",)), None if problems else release, problems)


def _read_json_lines(file: Path) -> Iterator[Found]:
    empty = True
    with _open(file) as stream:
        number = 0
        while content := stream.readline(LARGEST + 1):
            number += 1
            if len(content) > LARGEST:
                raise UnreadableError(
                    number, f"This line is longer than {LARGEST >> 20} MiB; a line holds one release."
                )
            if not content.strip():
                continue
            empty = False
            try:
                data = _json(content, number)
            except UnreadableError as error:
                yield Found(number, None, [Problem(file, error.line, error.message)])
                continue
            if isinstance(data, dict) and data.keys() == {"file", "text"}:
                raise UnreadableError(number, RAW_TEXT)
            yield Found(number, *read_release(data, file, Document(data, {(): number}).line_of))
    if empty:
        raise UnreadableError(1, "This file is empty; write a release a line into it, or take it away.")


def _open(file: Path) -> BufferedIOBase:
    if file.name.lower().endswith(".gz"):
        return gzip.GzipFile(file)
    if file.name.lower().endswith(".xz"):
        return lzma.open(file)
    return file.open("rb")


def _json(content: bytes, line: int) -> object:
    def unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
        data = dict(pairs)
        if len(data) < len(pairs):
            twice = Counter(key for key, _ in pairs).most_common(1)[0][0]
            raise UnreadableError(line, f"The key {twice!r} stands twice in one object; delete one of the two.")
        return data

    try:
        data: object = json.loads(_decoded(content, line), object_pairs_hook=unique)
    except RecursionError:
        raise UnreadableError(
            line, f"The data nests deeper than {DEEPEST} levels; no release needs that many."
        ) from None
    except ValueError as error:
        raise UnreadableError(line, f"This line is not JSON ({error}); write one object a line.") from None
    return data


def _read_text(file: Path) -> Iterator[Found]:
    yield Found(1, None, [Problem(file, 1, RAW_TEXT)])


def _decoded(content: bytes, line: int) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line += content.count(b"\n", 0, error.start)
        raise UnreadableError(line, f"The byte 0x{content[error.start]:02x} is no UTF-8; save it as UTF-8.") from None


def _reason(error: Exception) -> str:
    return (isinstance(error, OSError) and error.strerror) or str(error) or type(error).__name__


RAW_TEXT = (
    "The raw text of a release cannot be read yet; write its facts into a YAML file, as in the releases that ship."
)

# The kinds of sources, by the ending of the file's name.
READERS: Mapping[str, Callable[[Path], Iterator[Found]]] = {
    ".yaml": _read_yaml,
    ".yml": _read_yaml,
    ".jsonl": _read_json_lines,
    ".jsonl.gz": _read_json_lines,
    ".jsonl.xz": _read_json_lines,
    ".txt": _read_text,
}


def _reader_of(file: Path) -> Callable[[Path], Iterator[Found]] | None:
    name = file.name.lower()
    return next((reader for ending, reader in READERS.items() if name.endswith(ending)), None)
