"""What the tests of the bot in Telegram share."""

from pathlib import Path

import pytest

from tests.bot.telegram.running import Running


@pytest.fixture
def running(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Running:
    return Running(tmp_path, monkeypatch)
