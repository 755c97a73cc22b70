"""The command line, run within the test, over one made-up release."""

import io
import sys
from pathlib import Path
from typing import Protocol

import pytest

from bot import cli
from tests.knowledge.made_up import CLOUDS_YAML


class Ran(Protocol):
    """Runs a command line in this process; returns the exit code, standard output and standard error."""

    def __call__(self, *arguments: str, stdin: str | bytes = ...) -> tuple[int, str, str]: ...


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Ran:
    def call(*arguments: str, stdin: str | bytes = b"") -> tuple[int, str, str]:
        content = stdin.encode() if isinstance(stdin, str) else stdin
        monkeypatch.setattr(sys, "argv", ["thalaeng", *arguments])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content), "utf-8"))
        code = 0
        try:
            cli.main()
        except SystemExit as end:
            code = int(end.code or 0)
        out, err = capfd.readouterr()
        assert "Traceback" not in err
        return code, out, err

    Path("clouds.yaml").write_text(CLOUDS_YAML, "utf-8")
    monkeypatch.setenv("KNOWLEDGE", "clouds.yaml")
    return call
