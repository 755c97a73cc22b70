"""What the end-to-end tests share: a Bot API server, releases, and the program that answers from them."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.end_to_end.bot_api import ServedBotApi
from tests.end_to_end.program import Program
from tests.end_to_end.releases import write_releases

ADMIN = 42

Start = Callable[..., Program]


@pytest.fixture(scope="module")
def served() -> Iterator[ServedBotApi]:
    with ServedBotApi() as served:
        yield served


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("program")


@pytest.fixture(scope="module")
def knowledge(folder: Path) -> Path:
    return write_releases(folder)


@pytest.fixture(scope="module")
def start(served: ServedBotApi, folder: Path, knowledge: Path) -> Iterator[Start]:
    """Return a function that starts the program with further settings and waits until it answers."""
    with ExitStack() as programs:

        def started(**settings: str) -> Program:
            usual = {"TELEGRAM_API_URL": served.url, "KNOWLEDGE": str(knowledge), "ADMIN_IDS": str(ADMIN)}
            program = Program(folder, {**usual, **settings})
            programs.callback(program.stop)
            program.wait_for_output("The bot answers as @")
            return program

        yield started
