"""Work spread over every core: items in, results out, in their order, with bounded memory."""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from itertools import islice
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

_ALONE = 64  # items that are worked on before other processes are started: those take a second to come up
_AHEAD = 64  # items for each process that may be under way: what bounds the memory


def spread(
    work: Callable[[Item], Result], items: Iterable[Item], start: Callable[[], None] | None = None
) -> Generator[tuple[Item, Result], None, None]:
    """Yield each of `items` with what `work` makes of it, in order, in as many processes as there are cores.

    `work` and `start`, which every process calls first, must be importable (functions of modules, or partials of them).
    Few items are worked on in this process alone. Raises BrokenProcessPool where a process is ended from outside. Close
    it where it is left before its end: nothing more is begun then.
    """
    stream = iter(items)
    first = list(islice(stream, _ALONE))
    if start is not None and first:
        start()
    yield from ((item, work(item)) for item in first[: _ALONE - 1])
    if len(first) < _ALONE:
        return
    cores = os.cpu_count() or 1
    context = multiprocessing.get_context("spawn")  # a fork would copy the locks of a progress bar's thread
    with ProcessPoolExecutor(cores, context, _prepare, (start,)) as pool:
        waiting: deque[tuple[Item, Future[Result]]] = deque()
        try:
            with _uninterrupted():
                waiting.append((first[-1], pool.submit(work, first[-1])))
            for item in stream:
                waiting.append((item, pool.submit(work, item)))
                if len(waiting) > _AHEAD * cores:
                    yield _result(waiting.popleft())
            while waiting:
                yield _result(waiting.popleft())
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Keep from processes that are started here what interrupts this one: until they are ready they would complain."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _result(entry: tuple[Item, Future[Result]]) -> tuple[Item, Result]:
    item, future = entry
    return item, future.result()


def _end_with_parent() -> None:
    """End this process once the one that started it is gone, however that ended: it would wait for work for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _prepare(start: Callable[[], None] | None) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that a person interrupts ends the others
    threading.Thread(target=_end_with_parent, daemon=True).start()
    if start is not None:
        start()
