"""The kinds of source files: YAML, JSON Lines and the texts of releases; each is parted, and each part is read."""

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
from knowledge.reading.files import TEXT_READERS, UnreadableTextError, content_of, text_in
from knowledge.release import Release
from knowledge.validation import read_release
from knowledge.yaml_lines import DEEPEST, Document, UnreadableError, read_document

LARGEST = 2 * 1024 * 1024  # bytes of a YAML file, and of a line of JSON Lines: what a person can oversee, and more
_BUFFER = 1024 * 1024  # bytes of JSON Lines that are fetched at once: lines are long


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
    """What stands at one place of a source, still to be read: `content` from `line` (from 1) on, or `problems`.

    `consumed` counts the bytes of the file on disk that are behind it.
    """

    line: int
    content: bytes
    consumed: int
    problems: tuple[Problem, ...] = ()


def read_entry(entry: Entry, file: Path) -> Found | Raw:
    """Return what `entry` of `file` holds: a release or what is wrong with it, or a text that is still to be read."""
    if entry.problems:
        return Found(entry.line, None, list(entry.problems))
    kind = kind_of(file)
    assert kind is not None  # noqa: S101 - only a file of a known kind has entries
    try:
        return kind.read(entry.content, entry.line, file)
    except UnreadableError as error:
        return Found(error.line, None, [Problem(file, error.line, error.message)])


def read_raw(raw: Raw, file: Path) -> Found:
    """Read the facts out of a raw text; one that cannot be read is a problem of its own, which spares the others."""
    from knowledge.reading.read import (  # only where there are texts: it takes a while
        IncompleteError,
        read_release_text,
    )

    try:
        return Found(raw.line, read_release_text(raw.text, raw.name), [])
    except IncompleteError as error:
        message = str(error)
    except ValidationError as error:
        message = f"What was read of this text is no release ({error.errors()[0]['msg']}); write it as a YAML file."
    except Exception as error:  # noqa: BLE001 - whatever a text of fifty thousand may bring about
        message = f"Reading this text failed ({type(error).__name__}: {error}); please report it with the text."
    return Found(raw.line, None, [Problem(file, raw.line, message, spares_others=True)])


def _whole(file: Path) -> Iterator[Entry]:
    """Yield the one entry of a file of YAML."""
    with file.open("rb") as stream:
        content = stream.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise UnreadableError(
            1, f"This file is larger than {LARGEST >> 20} MiB; a YAML file holds one release: split it."
        )
    yield Entry(1, content, len(content))


def _whole_text(file: Path) -> Iterator[Entry]:
    """Yield the one entry of a text."""
    try:
        content = content_of(file)
    except UnreadableTextError as error:
        yield Entry(1, b"", file.stat().st_size, (Problem(file, 1, str(error), spares_others=True),))
    else:
        yield Entry(1, content, file.stat().st_size)


def _lines(file: Path) -> Iterator[Entry]:
    """Yield an entry for each line that is not empty."""
    empty = True
    with file.open("rb", _BUFFER) as packed, _unpacked(packed, file.name) as stream:
        number = 0
        while content := stream.readline(LARGEST + 1):
            number += 1
            if len(content) > LARGEST:
                raise UnreadableError(
                    number, f"This line is longer than {LARGEST >> 20} MiB; a line holds one release."
                )
            if not content.isspace():
                empty = False
                yield Entry(number, content, packed.tell())
    if empty:
        raise UnreadableError(1, "This file is empty; write a release a line into it, or take it away.")


def _read_yaml(content: bytes, line: int, file: Path) -> Found:
    document = read_document(_decoded(content, line))
    if document.data is None:
        raise UnreadableError(1, "This file is empty; write a release into it, or take it away.")
    release, problems = read_release(document.data, file, document.line_of)
    problems += [Problem(file, line, message) for line, message in document.slips]
    return Found(document.line_of(("id",)), None if problems else release, problems)


def _read_line(content: bytes, line: int, file: Path) -> Found | Raw:
    """Read one line: a structured release, or the raw text of one where it has a `text` and no `id`."""
    data = _json(content, line)
    if isinstance(data, dict) and "id" not in data and isinstance(text := data.get("text"), str):
        name = data.get("file")
        return Raw(line, Path(name).stem if isinstance(name, str) else f"{_stem(file)}-{line}", text)
    return Found(line, *read_release(data, file, Document(data, {(): line}).line_of))


def _read_text(content: bytes, line: int, file: Path) -> Found | Raw:
    try:
        return Raw(line, _stem(file), text_in(content, file))
    except UnreadableTextError as error:
        return Found(line, None, [Problem(file, line, str(error), spares_others=True)])


def _unpacked(packed: BinaryIO, name: str) -> BufferedIOBase:
    """Return the stream of what `packed` holds, by the ending of its `name`."""
    if name.lower().endswith(".gz"):
        return gzip.GzipFile(fileobj=packed)
    return lzma.LZMAFile(packed) if name.lower().endswith(".xz") else cast("BufferedIOBase", packed)


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


class Kind(NamedTuple):
    """A kind of source file: how it is parted into entries, and how one of them is read."""

    part: Callable[[Path], Iterator[Entry]]
    read: Callable[[bytes, int, Path], Found | Raw]


_YAML, _JSON_LINES, _TEXT = Kind(_whole, _read_yaml), Kind(_lines, _read_line), Kind(_whole_text, _read_text)

# The kinds of sources, by the ending of the file's name.
KINDS: Mapping[str, Kind] = {
    ".yaml": _YAML,
    ".yml": _YAML,
    ".jsonl": _JSON_LINES,
    ".jsonl.gz": _JSON_LINES,
    ".jsonl.xz": _JSON_LINES,
    **dict.fromkeys(TEXT_READERS, _TEXT),
}


def kind_of(file: Path) -> Kind | None:
    """Return the kind of `file`, None where the ending of its name is not known."""
    name = file.name.lower()
    return next((kind for ending, kind in KINDS.items() if name.endswith(ending)), None)


def is_text(file: Path) -> bool:
    """Return whether `file` holds the raw text of one release."""
    return kind_of(file) is _TEXT
