"""What an import writes: a YAML file for each release, or one file of JSON Lines, complete or not there at all."""

import json
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Literal

from knowledge.dump import dump_json_line, dump_release
from knowledge.problems import KnowledgeError, Problem
from knowledge.release import Release
from knowledge.sources import read_sources
from knowledge.validation import read_release
from knowledge.yaml_lines import Document

Format = Literal["yaml", "jsonl"]
_ID_IN_FRONT = re.compile(rb'\{"id": "([a-z0-9._-]+)"[,}]')
_BLOCK = 1 << 20  # bytes that are looked at together from a file's end


def dump(release: Release, form: Format) -> str:
    """Return `release` as it is written in `form`."""
    return dump_release(release) if form == "yaml" else dump_json_line(release) + "\n"


def place_of(identifier: str, out: Path, form: Format) -> Path:
    """Return the file in the folder `out` that holds the release `identifier`."""
    return out / f"{identifier}.yaml" if form == "yaml" else out / "releases.jsonl"


class Before:
    """The releases that are in the folder `out` from imports before."""

    def __init__(self, out: Path, form: Format) -> None:
        """Take note of what is in `out`, without reading it whole."""
        self._out, self._form = out, form
        self.offsets = dict(_offsets(place_of("", out, form))) if form == "jsonl" else {}

    def release(self, identifier: str) -> Release | None:
        """Return the release `identifier`, None where it is not there; raises KnowledgeError where it is malformed."""
        place = place_of(identifier, self._out, self._form)
        if self._form == "yaml":
            if not place.exists():
                return None
            releases, problems = read_sources([place])
        elif identifier in self.offsets:
            release, problems = read_release(json.loads(self.line(identifier)), place, Document(None).line_of)
            releases = [release] if release else []
        else:
            return None
        if problems:
            raise KnowledgeError(problems)
        return releases[0]

    def line(self, identifier: str) -> bytes:
        """Return the line of JSON Lines that holds the release `identifier`."""
        with place_of(identifier, self._out, "jsonl").open("rb") as lines:
            lines.seek(self.offsets[identifier])
            return lines.readline()


class YamlFolder:
    """A folder with a YAML file for each release."""

    def __init__(self, out: Path) -> None:
        """Write into `out`, which is made where it is not there."""
        self._out = out
        out.mkdir(parents=True, exist_ok=True)

    def keep(self, identifier: str) -> bool:
        """Return whether the release `identifier` is there."""
        return place_of(identifier, self._out, "yaml").exists()

    def write(self, identifier: str, content: str) -> bool:
        """Write the file of `identifier`; return whether it was otherwise before."""
        path = place_of(identifier, self._out, "yaml")
        wanted = content.encode()
        if path.exists() and path.read_bytes() == wanted:
            return False
        draft = path.with_name(f".{path.name}.part")  # a file that is half written is never seen under its name
        draft.write_bytes(wanted)
        os.replace(draft, path)
        return True


class LinesFile:
    """One file of JSON Lines. It grows beside the one that is there, and takes its place when it is complete."""

    def __init__(self, before: Before, part: IO[bytes]) -> None:
        """Go on behind the lines that `part` holds already; `before` are those of the file that is there."""
        self._before, self._part = before, part
        try:
            self._written = {identifier for identifier, _ in _offsets(Path(part.name))}
        except KnowledgeError:  # nobody but imports writes it: one that is damaged is begun anew
            part.truncate(0)
            self._written = set()

    def keep(self, identifier: str) -> bool:
        """Take the line of `identifier` over from the file that is there; return whether it is there or was."""
        if identifier in self._written:
            return True
        if identifier not in self._before.offsets:
            return False
        self._add(identifier, self._before.line(identifier))
        return True

    def write(self, identifier: str, content: str) -> bool:
        """Write the line of `identifier`; return whether it was otherwise before."""
        line = content.encode()
        self._add(identifier, line)
        return identifier not in self._before.offsets or self._before.line(identifier) != line

    def keep_others(self) -> None:
        """Take over every release that this import did not touch."""
        for identifier in self._before.offsets:
            self.keep(identifier)

    def _add(self, identifier: str, line: bytes) -> None:
        self._written.add(identifier)
        self._part.write(line)
        self._part.flush()


Output = YamlFolder | LinesFile


@contextmanager
def open_output(out: Path, form: Format, before: Before) -> Iterator[Output]:
    """Give the output in the folder `out`; JSON Lines take their place only where the work inside ends well."""
    folder = YamlFolder(out)
    if form == "yaml":
        yield folder
        return
    part = out / ".releases.jsonl.part"
    _drop_half_a_line(part)
    with part.open("ab") as stream:
        lines = LinesFile(before, stream)
        yield lines
        lines.keep_others()
    if part.stat().st_size:
        os.replace(part, place_of("", out, form))
    else:
        part.unlink()


def _offsets(file: Path) -> Iterator[tuple[str, int]]:
    """Yield the id of each line of a file of JSON Lines, and where the line begins; nothing where there is no file.

    Raises KnowledgeError where a line is no release: an import would have nowhere to leave it.
    """
    if not file.exists():
        return
    with file.open("rb") as lines:
        offset = 0
        for number, line in enumerate(lines, 1):
            if line.strip():
                written = _ID_IN_FRONT.match(line)  # as imports write it: what follows need not be parsed for the id
                yield written.group(1).decode() if written else _id_in(line, file, number), offset
            offset += len(line)


def _id_in(line: bytes, file: Path, number: int) -> str:
    try:
        return str(json.loads(line)["id"])
    except (ValueError, TypeError, KeyError, RecursionError):
        message = "This line is no release with an `id`, as an import writes it here; mend it, or name another folder."
        raise KnowledgeError([Problem(file, number, message)]) from None


def _drop_half_a_line(file: Path) -> None:
    """Cut off what an interrupted import left of its last line."""
    if not file.exists():
        return
    with file.open("r+b") as lines:
        end = lines.seek(0, os.SEEK_END)
        while end > 0:
            start = max(0, end - _BLOCK)
            lines.seek(start)
            if (newline := lines.read(end - start).rfind(b"\n")) >= 0:
                end = start + newline + 1
                break
            end = start
        lines.truncate(end)
