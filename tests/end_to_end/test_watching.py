"""Files that are loaded by themselves when they change."""

from pathlib import Path

import pytest

from tests.end_to_end.bot_api import ServedBotApi
from tests.end_to_end.chat import Chatter
from tests.end_to_end.conftest import Start
from tests.end_to_end.program import Program
from tests.end_to_end.releases import BROKEN, durian


@pytest.fixture(scope="module", autouse=True)
def program(start: Start) -> Program:
    return start(RELOAD_ON_CHANGE="true")


def test_changed_file_is_loaded_by_itself(served: ServedBotApi, knowledge: Path, program: Program) -> None:
    (knowledge / "durian-9.yaml").write_text(durian(9, "2026-06-01", "นางชะนี หอมไกล"), "utf-8")
    program.wait_for_output("A changed file was loaded")
    assert "durian/9" in Chatter(served).ask("/latest").fields["text"]
    (knowledge / "broken.yaml").write_text(BROKEN, "utf-8")
    program.wait_for_output("broken.yaml:4")
    assert "durian/9" in Chatter(served).ask("/latest").fields["text"]
