"""Work over every core: results in their order, whatever becomes of the processes."""

import os
import signal
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from functools import partial
from itertools import count

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
