"""Misspelt keys of `.env`."""

from pathlib import Path

import pytest

from bot.misspelt import _tell, tell_misspelt
from bot.settings import load_settings

KNOWN = ("ADMIN_IDS", "LOG_LEVEL")


@pytest.fixture(autouse=True)
def _nothing_told() -> None:
    _tell.cache_clear()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ADMIN_ID=5\n", ("ADMIN_ID", "ADMIN_IDS")),
        ("export loglevel = INFO", ("loglevel", "LOG_LEVEL")),
    ],
)
def test_a_key_that_is_nearly_a_setting_is_told_once(
    text: str, told: tuple[str, str], caplog: pytest.LogCaptureFixture
) -> None:
    Path(".env").write_text(text, "utf-8")
    for _ in range(2):
        tell_misspelt(Path(".env"), KNOWN)
    key, meant = told
    assert [record.getMessage() for record in caplog.records] == [
        f"The key {key} in .env is no setting, and is passed over; did you mean {meant}?"
    ]


@pytest.mark.parametrize("text", ["ADMIN_IDS=5", "admin_ids=5", "# ADMIN_ID=5", "POSTGRES_PORT=1", "ADMIN ID", ""])
def test_other_lines_are_nobodys_business(text: str, caplog: pytest.LogCaptureFixture) -> None:
    Path(".env").write_text(text, "utf-8")
    tell_misspelt(Path(".env"), KNOWN)
    assert not caplog.records


def test_the_settings_are_read_all_the_same(caplog: pytest.LogCaptureFixture) -> None:
    Path(".env").write_text("ADMIN_ID=5\nLOG_LEVEL=DEBUG\n", "utf-8")
    assert load_settings().log_level == "DEBUG"
    assert "did you mean ADMIN_IDS?" in caplog.text


def test_a_file_that_is_not_there_or_no_text_is_no_matter(caplog: pytest.LogCaptureFixture) -> None:
    tell_misspelt(Path(".env"), KNOWN)
    Path(".env").write_bytes(b"ADMIN_ID=\xff")
    tell_misspelt(Path(".env"), KNOWN)
    assert not caplog.records
