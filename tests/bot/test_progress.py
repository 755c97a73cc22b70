"""The progress bar."""

import io
import sys
import time

import pytest

from bot import progress


def test_a_bar_shows_on_a_terminal_only_and_only_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    class Screen(io.StringIO):
        def isatty(self) -> bool:
            return True

    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    with progress.progress("Loading", 2) as step:
        step()
    assert screen.getvalue() == ""
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    with progress.progress("Loading", 2) as step:
        time.sleep(0.3)
        step()
    assert "Loading" in screen.getvalue()
    no_screen = io.StringIO()
    monkeypatch.setattr(sys, "stderr", no_screen)
    with progress.progress("Loading"):
        time.sleep(0.1)
    assert no_screen.getvalue() == ""
