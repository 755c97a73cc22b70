"""Tests of one module; see its name."""

import asyncio
from collections.abc import Awaitable, Callable

from bot.telegram.updates import MOST_WAITING, OrderedUpdates
from tests.bot.telegram.updates import GROUP, PERSON, update

Handle = Callable[[str, float], Awaitable[None]]


def run(*steps: tuple[int, int, str, float]) -> list[str]:
    """Handle updates (id, person, name, seconds) that come at once; return what began and ended, in order."""
    events: list[str] = []

    async def handle(name: str, seconds: float) -> None:
        events.append(f"{name} begins")
        await asyncio.sleep(seconds)
        events.append(f"{name} ends")

    async def all_at_once() -> None:
        processor = OrderedUpdates()
        async with asyncio.TaskGroup() as tasks:
            for update_id, person, name, seconds in steps:
                coming = update(update_id=update_id, chat=GROUP, sender={**PERSON, "id": person})
                tasks.create_task(processor.process_update(coming, handle(name, seconds)))
        assert processor._queues == {}

    asyncio.run(all_at_once())
    return events


def test_one_person_is_answered_in_order() -> None:
    assert run((1, 5, "slow", 0.02), (2, 5, "fast", 0)) == ["slow begins", "slow ends", "fast begins", "fast ends"]


def test_others_do_not_wait() -> None:
    assert run((1, 5, "slow", 0.02), (2, 6, "fast", 0)) == ["slow begins", "fast begins", "fast ends", "slow ends"]


def test_update_that_comes_twice_is_handled_once() -> None:
    assert run((1, 5, "first", 0), (1, 5, "again", 0)) == ["first begins", "first ends"]


def test_flood_of_one_person_is_cut_off() -> None:
    events = run(*((number, 5, str(number), 0.0) for number in range(MOST_WAITING + 5)), (99, 6, "other", 0))
    assert len(events) == 2 * (MOST_WAITING + 1)
    assert "other ends" in events


def test_error_of_one_update_does_not_hold_up_the_next() -> None:
    async def fails() -> None:
        raise ValueError("a failing handler")

    async def works() -> None:
        done.append(1)

    async def both() -> None:
        processor = OrderedUpdates()
        results = await asyncio.gather(
            processor.process_update(update(update_id=1), fails()),
            processor.process_update(update(update_id=2), works()),
            return_exceptions=True,
        )
        assert isinstance(results[0], ValueError)

    done: list[int] = []
    asyncio.run(both())
    assert done == [1]
