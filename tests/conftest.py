"""What every test has: no setting of whoever runs it, no `.env` of theirs, and a folder of its own."""

from pathlib import Path

import pytest

from bot.settings import SETTINGS


@pytest.fixture(scope="session")
def index_of_all(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder in which all tests keep what they read, so that the releases that ship are read once."""
    return tmp_path_factory.mktemp("index")


@pytest.fixture(autouse=True)
def _own_surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, index_of_all: Path) -> None:
    for setting in SETTINGS:
        monkeypatch.delenv(setting.key, raising=False)
    monkeypatch.setenv("INDEX", str(index_of_all))
    monkeypatch.chdir(tmp_path)
