"""Work over every core: results in their order, whatever becomes of the processes."""

import os
import signal
import subprocess
import sys
import time
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from functools import partial
from itertools import count
from pathlib import Path

import pytest

from knowledge.spreading import spread

_started: list[int] = []
MANY = 150  # items: more than are worked on in this process alone


def _double(number: int) -> int:
    return 2 * number


def _process(_: int) -> int:
    return os.getpid()


def _start() -> None:
    _started.append(os.getpid())


def _started_in(_: int) -> list[int]:
    return _started


def _end_itself(alone: int, number: int) -> int:
    if number > 100 and os.getpid() != alone:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def _deaf(_: int) -> bool:
    return signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ())


def test_what_interrupts_this_process_never_reaches_the_others() -> None:
    heard = {deaf for _, deaf in spread(_deaf, range(MANY))}
    assert heard == {False, True}  # this process, which works on some of them, and the others
    assert not _deaf(0)


def test_results_come_in_the_order_of_the_items() -> None:
    assert list(spread(_double, range(MANY))) == [(number, 2 * number) for number in range(MANY)]


def test_few_items_need_no_other_process() -> None:
    assert list(spread(_double, [])) == []
    assert {process for _, process in spread(_process, range(10))} == {os.getpid()}


def test_many_items_are_spread_and_every_process_is_started() -> None:
    _started.clear()
    seen = [started for _, started in spread(_started_in, range(MANY), _start)]
    assert _started == [os.getpid()]
    assert any(started and started != _started for started in seen)


def test_what_is_left_before_its_end_begins_nothing_more() -> None:
    taken: list[int] = []
    endless = (taken.append(number) or number for number in count())  # type: ignore[func-returns-value]  # in passing
    with closing(spread(_double, endless)) as found:
        for _ in range(MANY):
            next(found)
    assert len(taken) < MANY + 100 * (os.cpu_count() or 1)


def test_a_process_that_is_ended_from_outside_is_told() -> None:
    with pytest.raises(BrokenProcessPool):
        list(spread(partial(_end_itself, os.getpid()), range(MANY)))


def test_processes_end_with_the_one_that_started_them_even_where_it_is_killed() -> None:
    program = """
import sys
from tests.knowledge.test_spreading import _process, spread
if __name__ == "__main__":
    for number, process in spread(_process, range(10**9)):
        if number > 100:
            print(process, flush=True)
"""
    Path("many.py").write_text(program, "utf-8")
    surroundings = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen([sys.executable, "many.py"], stdout=subprocess.PIPE, env=surroundings) as started:
        assert started.stdout is not None
        worker = int(started.stdout.readline())
        started.kill()
        assert started.stdout.read() is not None  # to its end: whoever still held the pipe open is gone
    assert _ends(worker)


def _ends(process: int) -> bool:
    """Return whether `process` is gone within a minute."""
    for _ in range(600):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False
