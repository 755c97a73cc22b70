"""What every test has: no setting of whoever runs it, no `.env` of theirs, and a folder of its own."""

from pathlib import Path

import pytest

from bot.settings import SETTINGS


@pytest.fixture(autouse=True)
def _own_surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for setting in SETTINGS:
        monkeypatch.delenv(setting.key, raising=False)
    monkeypatch.chdir(tmp_path)
