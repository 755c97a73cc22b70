"""How the program begins, and how it ends."""

import signal
from pathlib import Path

import pytest

from tests.end_to_end.bot_api import TOKEN, ServedBotApi
from tests.end_to_end.chat import Chatter
from tests.end_to_end.conftest import Start
from tests.end_to_end.program import Program
from tests.end_to_end.test_webhook import free_port

SECRET_PART = TOKEN.split(":")[1]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_signal_ends_it_cleanly(start: Start, served: ServedBotApi, number: int) -> None:
    program = start(LOG_LEVEL="DEBUG")
    person = Chatter(served)
    person.ask("/help คำถามที่ไม่มีใครควรเห็น")
    assert program.stop(number) == 0
    assert "Traceback" not in program.output
    assert SECRET_PART not in program.output
    assert "ไม่มีใครควรเห็น" not in program.output
    assert "มานี" not in program.output


def test_wrong_token_is_a_sentence(served: ServedBotApi, folder: Path, knowledge: Path) -> None:
    wrong = "987654321:AAF-another-made-up-token_0123456789"
    settings = {"TELEGRAM_API_URL": served.url, "KNOWLEDGE": str(knowledge), "TELEGRAM_BOT_TOKEN": wrong}
    program = Program(folder, settings)
    assert program.ended() == 1
    assert "does not accept the bot's token" in program.output
    assert "Traceback" not in program.output
    assert wrong.split(":")[1] not in program.output


def test_token_revoked_meanwhile_ends_it_with_a_sentence(start: Start, served: ServedBotApi) -> None:
    program = start()
    served.api.revoked = True
    try:
        Chatter(served).write("/help")  # ends the poll under way; the next one is refused
        assert program.ended() == 1
    finally:
        served.api.revoked = False
    assert program.output.splitlines()[-1].startswith("Telegram does not accept the bot's token; copy it anew")
    assert "Traceback" not in program.output
    assert SECRET_PART not in program.output


def test_unreachable_server_is_a_sentence(folder: Path, knowledge: Path) -> None:
    settings = {"TELEGRAM_API_URL": f"http://127.0.0.1:{free_port()}", "KNOWLEDGE": str(knowledge)}
    program = Program(folder, settings)
    assert program.ended() == 1
    assert "cannot be reached" in program.output
    assert "Traceback" not in program.output
    assert SECRET_PART not in program.output
