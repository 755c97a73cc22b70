"""The real program as a process."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from tests.end_to_end.bot_api import PATIENCE, TOKEN

ROOT = Path(__file__).resolve().parents[2]


class Program:
    """`thalaeng serve` as a process: its settings in, its output kept."""

    def __init__(self, folder: Path, settings: Mapping[str, str]) -> None:
        self._log = folder / "output.txt"
        kept = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG", "TMPDIR")}
        environment = {**kept, "PYTHONPATH": str(ROOT), "TELEGRAM_BOT_TOKEN": TOKEN, **settings}
        with self._log.open("wb") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "bot", "serve"], cwd=folder, env=environment, stdout=output, stderr=output
            )

    @property
    def output(self) -> str:
        """What the program has written so far."""
        return self._log.read_text("utf-8")

    def wait_for_output(self, text: str) -> None:
        """Return as soon as the program has written `text`."""
        deadline = time.monotonic() + PATIENCE
        while text not in self.output:
            assert self.process.poll() is None, f"The program ended: {self.output}"
            assert time.monotonic() < deadline, f"The program did not write {text!r}: {self.output}"
            time.sleep(0.02)

    def ended(self) -> int:
        """Return the exit status, once the program has ended by itself."""
        return self.process.wait(PATIENCE)

    def stop(self, number: int = signal.SIGTERM) -> int:
        """Tell the program to stop and return its exit status."""
        if self.process.poll() is None:
            self.process.send_signal(number)
        try:
            return self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise
