"""The journal of an import: which texts are done, so that an interrupted import, or the next one, passes them over."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import IO

import knowledge
from bot.importing.output import Format

_READING = ("reading", "language")  # what makes a text be read as it is read: another version of it reads anew


class Journal:
    """The texts that were read into a folder, by digest, each with the id of its release."""

    def __init__(self, done: dict[str, str], stream: IO[str]) -> None:
        """Take `done` over and note what follows in `stream`."""
        self._done, self._stream = done, stream

    def identifier(self, text: str) -> str | None:
        """Return the id of the release that `text` was read into, None where it was not."""
        return self._done.get(_digest(text))

    def note(self, text: str, identifier: str) -> None:
        """Note that `text` was read into the release `identifier`, and written."""
        digest = _digest(text)
        if self._done.get(digest) != identifier:
            self._done[digest] = identifier
            self._stream.write(f"{digest} {identifier}\n")
            self._stream.flush()


@contextmanager
def open_journal(out: Path, form: Format) -> Iterator[Journal]:
    """Give the journal in the folder `out`; one by another version of the reading, or of another format, is void."""
    path = out / f".import-{form}"
    head = reading_version()
    done: dict[str, str] = {}
    if path.exists():
        first, *lines = path.read_text("utf-8", "replace").split("\n")  # a damaged line is of no text
        if first == head:
            done = {digest: identifier for line in lines for digest, _, identifier in [line.partition(" ")]}
    with path.open("a" if done else "w", encoding="utf-8") as stream:
        if not done:
            stream.write(head + "\n")
        yield Journal(done, stream)


@cache
def reading_version() -> str:
    """Return a digest of the code and the data by which texts are read."""
    digest = blake2b(digest_size=16)
    root = Path(knowledge.__path__[0])
    for part in _READING:
        for file in sorted(root.joinpath(part).rglob("*")):
            if file.suffix in {".py", ".yaml"}:
                digest.update(file.read_bytes())
    return digest.hexdigest()


def _digest(text: str) -> str:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
