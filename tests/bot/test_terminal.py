"""The conversation in the terminal: commands, choices by number, pipes, and what must not reach the screen."""

import io
import os
import pty
import select
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Protocol

import pytest

from bot import terminal
from bot.conversation import Turn
from bot.terminal import Line, answer_lines, converse, show
from knowledge.answers.answer import Answer, Evidence, Outcome
from knowledge.base import Knowledge
from knowledge.questions.question import Facet
from tests.knowledge.made_up import CLOUDS_YAML, release


class Say(Protocol):
    """Puts lines to the conversation as from a pipe, and returns what it wrote."""

    def __call__(self, *lines: str, language: str = ...) -> str: ...


@pytest.fixture
def knowledge() -> Knowledge:
    Path("clouds.yaml").write_text(CLOUDS_YAML, "utf-8")
    return Knowledge([Path("clouds.yaml")])


@pytest.fixture
def say(knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Say:
    def talk(*lines: str, language: str = "en_GB.UTF-8") -> str:
        monkeypatch.setenv("LC_ALL", language)
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        converse(knowledge)
        return capsys.readouterr().out

    return talk


class _Asked:
    """Stands in for the chats: every question is answered by a choice of two, and choosing by the release's title."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.releases = (release(), release(id="moc-2", title="Second plan"))

    def ask(self, key: str, text: str) -> Turn:
        return Turn(Answer(Outcome.CHOOSE, f"Which, {text}?", Facet.CHAIR, "en", self.releases), 7)

    def choose(self, key: str, choice: int, release_id: str) -> Turn | None:
        assert choice == 7
        chosen = next(r for r in self.releases if r.id == release_id)
        return Turn(Answer(Outcome.ANSWERED, f"Chosen: {chosen.title.within('en')}", Facet.CHAIR, "en", (chosen,)))


def test_from_a_pipe_there_are_answers_and_nothing_else(say: Say) -> None:
    out = say("Who chaired the rain plan meeting?", "", "   ")
    assert "\x1b" not in out
    assert ">" not in out
    assert "Goodbye" not in out
    assert out.strip()


def test_a_pipe_without_a_question_ends_in_silence(say: Say) -> None:
    assert say() == ""


def test_the_commands_answer_and_quit_ends(say: Say) -> None:
    out = say("/help", "/latest", "/about", "/dance \x1b[31m", "/quit", "/help")
    assert out.count("Ask in your own words") == 1
    assert "three-year rain plan · 2 March 2023 (B.E. 2566)\n  https://news.example.go.th/contents/1\n" in out
    assert "knows 1 releases" in out
    assert "no command /dance." in out
    assert "\x1b" not in out


def test_the_language_of_the_commands_is_the_users_and_may_be_chosen(say: Say) -> None:
    assert "ข่าวล่าสุด" in say("/latest", language="th_TH.UTF-8")
    assert "ข่าวล่าสุด" in say("/language th", "Who chaired it?", "/latest")
    assert "/language th or" in say("/language fr")


def test_a_number_answers_the_question_first_asked(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terminal, "Conversations", _Asked)
    out = say("who", "3", "2", "๑", "2566")
    assert "  1. Ministry of Clouds opens" in out
    assert "  2. Second plan" in out
    assert "number from 1 to 2" in out
    assert "Chosen: Second plan" in out
    assert "Chosen: Ministry of Clouds" in out
    assert "Which, 2566?" in out


def test_a_number_without_a_choice_is_a_question(say: Say) -> None:
    assert "number from" not in say("3")


def test_control_characters_never_reach_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    evil = "a\x1b[2J\x07\x9b31m\u202eb\ud800"
    show(
        [
            Line(evil, "bold"),
            *answer_lines(Answer(Outcome.ANSWERED, evil, Facet.CHAIR, "en", (), (Evidence(evil + "!", ""),))),
        ]
    )
    assert capsys.readouterr().out == "a[2J31mb\na[2J31mb\n  | a[2J31mb!\n"


def test_to_a_terminal_lines_have_their_style(monkeypatch: pytest.MonkeyPatch) -> None:
    class Screen(io.StringIO):
        def isatty(self) -> bool:
            return True

    screen = Screen()
    monkeypatch.setattr(sys, "stdout", screen)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    show([Line("นายฟ้าใส [bold]", "bold"), Line("plain " * 40)])
    text = screen.getvalue()
    assert "\x1b[1mนายฟ้าใส [bold]" in text
    assert "plain " * 40 in text


def _screen(program: subprocess.Popen[bytes], ours: int, waiting: list[bytes], *, ended: bool) -> bytes:
    """Type what is `waiting`, one key at each prompt, and return what is on the screen; `ended`: by Ctrl-C."""
    screen = b""
    until = time.monotonic() + 30
    while time.monotonic() < until:
        if not select.select([ours], [], [], 1)[0]:
            if not waiting and ended:  # it came before the program waited for a key
                program.send_signal(signal.SIGINT)
            continue
        try:
            seen = os.read(ours, 4096)
        except OSError:  # the other side is closed
            break
        if not seen:
            break
        screen += seen
        if screen.endswith(b"> ") and waiting:
            key = waiting.pop(0)
            if key == b"\x03":
                program.send_signal(signal.SIGINT)
            else:
                os.write(ours, key)
    return screen


def in_a_terminal(*typed: bytes) -> tuple[str, int]:
    """Run the program in a terminal of its own, type, and return what was on the screen and the exit code."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "TERM": "dumb", "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-m", "bot", "chat", "--knowledge", "clouds.yaml"]
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # where it is ignored, the program ignores it too
    with subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment, close_fds=True
    ) as program:
        signal.signal(signal.SIGINT, before)
        os.close(theirs)
        screen = _screen(program, ours, [*typed], ended=typed[-1] == b"\x03")
        try:
            code = program.wait(10)
        finally:
            program.kill()
    os.close(ours)
    return screen.decode(), code


@pytest.mark.parametrize("key", [b"\x03", b"\x04", b"/quit\n"])
def test_at_the_keyboard_it_welcomes_prompts_and_ends_politely(knowledge: Knowledge, key: bytes) -> None:
    screen, code = in_a_terminal(b"Who chaired it?\n", key)
    assert "Thalaeng answers questions" in screen
    assert screen.count("> ") >= 2
    assert screen.rstrip().endswith("Goodbye.")
    assert "Traceback" not in screen
    assert code == 0
