"""A progress bar for what takes its time: on standard error, from the second second on, and only for a person."""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

PATIENCE = 1.0  # seconds without a bar: most commands are done before


@contextmanager
def progress(label: str, total: int | None = None, *, printing: bool = False) -> Iterator[Callable[[], None]]:
    """Show how far the work inside is, `label` before the bar; yields what to call after each of `total` steps.

    Without a `total` the bar only moves. Nothing is shown where standard error is no terminal, or where the work is
    `printing` to that same terminal.
    """
    if not sys.stderr.isatty() or (printing and sys.stdout.isatty()):
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = [TextColumn("{task.description}"), BarColumn(), *([MofNCompleteColumn()] if total else [])]
    bar = Progress(
        *columns,
        TimeElapsedColumn(),
        console=Console(stderr=True),
        transient=True,
        redirect_stdout=False,  # what is printed meanwhile is for standard output, and not for the bar's terminal
        redirect_stderr=False,
    )
    task = bar.add_task(label, total=total)
    wait = threading.Timer(PATIENCE, bar.start)
    wait.daemon = True
    wait.start()
    try:
        yield lambda: bar.advance(task)
    finally:
        wait.cancel()
        wait.join()  # a bar that starts this moment is there before it is stopped
        bar.stop()
