"""The kinds of source files: YAML, JSON Lines and the texts of releases, each read into what it holds."""

import gzip
import json
import lzma
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from io import BufferedIOBase
from pathlib import Path
from typing import BinaryIO, NamedTuple, cast

from pydantic import ValidationError

from knowledge.problems import Problem
from knowledge.reading.files import TEXT_READERS, UnreadableTextError, text_of
from knowledge.release import Release
from knowledge.validation import read_release
from knowledge.yaml_lines import DEEPEST, Document, UnreadableError, read_document

LARGEST = 2 * 1024 * 1024  # bytes of a YAML file, and of a line of JSON Lines: what a person can oversee, and more


class Found(NamedTuple):
    """What one place of a source holds: a release with its line (from 1), or problems."""

    line: int
    release: Release | None
    problems: list[Problem]


class Raw(NamedTuple):
    """The raw text of a release at `line` (from 1) of a source, still to be read. `name` is that of its file."""

    line: int
    name: str
    text: str


class Entry(NamedTuple):
    """What stands at one place of a source; `consumed` counts the bytes of the file on disk that are behind it."""

    holds: Found | Raw
    consumed: int


def read_raw(raw: Raw, file: Path) -> Found:
    """Read the facts out of a raw text; one that cannot be read is a problem of its own, which spares the others."""
    from knowledge.reading.read import (
        IncompleteError,
        read_release_text,
    )  # only where there are texts: it takes a while

    try:
        return Found(raw.line, read_release_text(raw.text, raw.name), [])
    except IncompleteError as error:
        message = str(error)
    except ValidationError as error:
        message = f"What was read of this text is no release ({error.errors()[0]['msg']}); write it as a YAML file."
    return Found(raw.line, None, [Problem(file, raw.line, message, spares_others=True)])


def _read_yaml(file: Path) -> Iterator[Entry]:
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
    yield Entry(Found(document.line_of(("id",)), None if problems else release, problems), len(content))


def _read_json_lines(file: Path) -> Iterator[Entry]:
    empty = True
    with file.open("rb") as packed, _unpacked(packed, file.name) as stream:
        number = 0
        while content := stream.readline(LARGEST + 1):
            number += 1
            if len(content) > LARGEST:
                raise UnreadableError(
                    number, f"This line is longer than {LARGEST >> 20} MiB; a line holds one release."
                )
            if content.strip():
                empty = False
                yield Entry(_read_line(content, number, file), packed.tell())
    if empty:
        raise UnreadableError(1, "This file is empty; write a release a line into it, or take it away.")


def _read_line(content: bytes, number: int, file: Path) -> Found | Raw:
    """Read one line: a structured release, or the raw text of one where it has a `text` and no `id`."""
    try:
        data = _json(content, number)
    except UnreadableError as error:
        return Found(number, None, [Problem(file, error.line, error.message)])
    if isinstance(data, dict) and "id" not in data and isinstance(text := data.get("text"), str):
        name = data.get("file")
        return Raw(number, Path(name).stem if isinstance(name, str) else f"{_stem(file)}-{number}", text)
    return Found(number, *read_release(data, file, Document(data, {(): number}).line_of))


def _unpacked(packed: BinaryIO, name: str) -> BufferedIOBase:
    """Return the stream of what `packed` holds, by the ending of its `name`."""
    if name.lower().endswith(".gz"):
        return gzip.GzipFile(fileobj=packed)
    return lzma.LZMAFile(packed) if name.lower().endswith(".xz") else cast("BufferedIOBase", packed)


def _read_text(file: Path) -> Iterator[Entry]:
    size = file.stat().st_size
    try:
        yield Entry(Raw(1, _stem(file), text_of(file)), size)
    except UnreadableTextError as error:
        yield Entry(Found(1, None, [Problem(file, 1, str(error), spares_others=True)]), size)


def _stem(file: Path) -> str:
    return file.name.partition(".")[0]


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


def _decoded(content: bytes, line: int) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line += content.count(b"\n", 0, error.start)
        raise UnreadableError(line, f"The byte 0x{content[error.start]:02x} is no UTF-8; save it as UTF-8.") from None


# The kinds of sources, by the ending of the file's name.
READERS: Mapping[str, Callable[[Path], Iterator[Entry]]] = {
    ".yaml": _read_yaml,
    ".yml": _read_yaml,
    ".jsonl": _read_json_lines,
    ".jsonl.gz": _read_json_lines,
    ".jsonl.xz": _read_json_lines,
    **dict.fromkeys(TEXT_READERS, _read_text),
}


def reader_of(file: Path) -> Callable[[Path], Iterator[Entry]] | None:
    """Return what reads a file of the kind of `file`, None where the ending of its name is not known."""
    name = file.name.lower()
    return next((reader for ending, reader in READERS.items() if name.endswith(ending)), None)


def is_text(file: Path) -> bool:
    """Return whether `file` holds the raw text of one release."""
    return reader_of(file) is _read_text
