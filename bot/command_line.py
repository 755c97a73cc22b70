"""What the commands share: the options for releases, what these load, files that they write, lines that they print."""

import io
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TextIO

import typer

if TYPE_CHECKING:
    from knowledge.base import Knowledge, KnowledgeBase


def named(text: str) -> Path:
    """Return the path that `text` is; an empty one, as an unset variable of the shell gives, would be this folder."""
    if not text.strip():
        raise typer.BadParameter("The path is empty; name a file or folder, or '.' for this one.")
    return Path(text)


SOURCES = typer.Argument(parser=named, metavar="PATH", help="Files and folders of releases.", show_default=False)


def _knowledge(text: str) -> Any:  # noqa: ANN401 - what typer takes beside a type
    return typer.Option("--knowledge", parser=named, metavar="PATH", help=f"A file or folder of releases{text}")


KnowledgePaths = Annotated[
    list[Path] | None, _knowledge("; may be given several times. Without it: the setting KNOWLEDGE.")
]
KnownPaths = Annotated[list[Path] | None, _knowledge(" that are known already; may be given several times.")]


def written(file: Path, read: Iterable[Path]) -> TextIO:
    """Open `file` to be written; one that cannot be, or is one of `read`, is told as a wrong option."""
    if any(file.resolve() == other.resolve() for other in read):
        raise typer.BadParameter(f"{file} is read by this command, and would be written over; name another file.")
    try:
        return file.open("w", encoding="utf-8", newline="\n")
    except OSError as error:
        raise typer.BadParameter(f"{file} cannot be written to ({error.strerror}); name another file.") from error


def knowledge_paths(given: Sequence[Path] | None) -> tuple[Path, ...]:
    """Return the paths of --knowledge, or of the setting where it is not given."""
    if given:
        return tuple(given)
    from bot.settings import load_settings

    return load_settings().knowledge


def load(given: Sequence[Path] | None, *, warmed: bool = False) -> "Knowledge":
    """Load the releases of --knowledge, or of the setting where it is not given.

    `warmed`, for many questions: what the first one would wait for is made ready at once.
    """
    paths = knowledge_paths(given)
    from bot.reading_bar import showing
    from bot.settings import index_folder, load_settings
    from knowledge.base import Knowledge

    threshold = load_settings().answer_from
    with showing("Reading releases", paths) as step:
        return Knowledge(
            paths, index_folder(paths), step, answer_from=threshold, prepare=_warming() if warmed else None
        )


def _warming() -> "Callable[[KnowledgeBase], None]":
    from knowledge.answers.warming import warm

    return warm


def print_lines(lines: Iterable[object], stream: TextIO) -> None:
    """Print each of `lines` on a line of its own, without characters that a terminal would act on."""
    from bot.harmless import harmless

    for line in lines:
        print(harmless(str(line).replace("\n", " ")), file=stream)


def speak_utf8() -> None:
    """Let the streams carry Thai whatever the locale, and no character stop the program."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
