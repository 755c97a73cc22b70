"""A progress bar for what takes its time: on standard error, from the second second on, and only for a person."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

PATIENCE = 1.0  # seconds without a bar: most commands are done before


class Step(Protocol):
    """Says how far the work is: one step more, or `at` so many; `note` is shown beside the bar."""

    def __call__(self, *, at: int | None = None, note: str = "") -> None:
        """Move the bar."""


@contextmanager
def progress(label: str, total: int | None = None, *, counted: bool = True, printing: bool = False) -> Iterator[Step]:
    """Show how far the work inside is, `label` before the bar; yields what to call after each of `total` steps.

    Called without arguments it counts one step more; `at` sets how many are done, `note` says more beside the bar.
    Without a `total` the bar only moves; what is not `counted` for people, such as bytes, is shown as a share with the
    time that is left. Nothing is shown where standard error is no terminal, or where the work is `printing` to that
    same terminal.
    """
    if not sys.stderr.isatty() or (printing and sys.stdout.isatty()):
        yield lambda *, at=None, note="": None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        ProgressColumn,
        TaskProgressColumn,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    reached: list[ProgressColumn] = [] if not total else [MofNCompleteColumn() if counted else TaskProgressColumn()]
    left: list[ProgressColumn] = [] if not total or counted else [TimeRemainingColumn(), TextColumn("left")]
    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        *reached,
        TextColumn("{task.fields[note]}"),
        TimeElapsedColumn(),
        *left,
        console=Console(stderr=True),
        transient=True,
        redirect_stdout=False,  # what is printed meanwhile is for standard output, and not for the bar's terminal
        redirect_stderr=False,
    )
    task = bar.add_task(label, total=total, note="")
    wait = threading.Timer(PATIENCE, bar.start)
    wait.daemon = True
    wait.start()

    def step(*, at: int | None = None, note: str = "") -> None:
        if at is None:
            bar.update(task, advance=1, note=note)
        else:
            bar.update(task, completed=at, note=note)

    try:
        yield step
    finally:
        wait.cancel()
        wait.join()  # a bar that starts this moment is there before it is stopped
        bar.stop()
