"""The README and its neighbours say what is there: every command, option, setting, dependency, file and link."""

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import typer

from bot.asking import answer_object, ask
from bot.cli import app
from bot.settings import SETTINGS, SHIPPED_RELEASES
from bot.telegram.admin import ADMIN_COMMANDS
from bot.telegram.commands import PUBLIC_COMMANDS
from bot.terminal import COMMANDS
from knowledge.bank import read_bank
from knowledge.base import Knowledge

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text("utf-8")
PAGES = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
EVERY_COMMAND = "all of them"


def rows(heading: str) -> list[list[str]]:
    """Return the cells of each row of the table whose heading begins with the cell `heading`."""
    table = README.split(f"\n| {heading} |", 1)[1].split("\n\n", 1)[0]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in table.splitlines()[2:]]


def blocks(kind: str) -> list[str]:
    return re.findall(rf"```{kind}\n(.*?)```", README, re.DOTALL)


def commands() -> dict[str, Any]:
    group: Any = typer.main.get_command(app)
    return dict(group.commands)


def test_every_command_has_its_row_and_an_example() -> None:
    assert set(re.findall(r"^\| `thalaeng (\w+)", README, re.MULTILINE)) == set(commands())
    for name in commands():
        assert any(f".venv/bin/thalaeng {name}" in block for block in blocks("sh")), name


def test_every_option_has_its_row() -> None:
    told = {
        (option, command)
        for row in rows("option")
        for option in re.findall(r"--?[a-z]+", row[0])
        for command in (commands() if row[1] == EVERY_COMMAND else re.findall(r"`(\w+)`", row[1]))
    }
    there = {
        (option, name)
        for name, command in commands().items()
        for option in (*(option for parameter in command.params for option in parameter.opts), "--help", "-h")
        if option.startswith("-")
    }
    assert told == {*there, ("--version", "thalaeng")}


def test_every_setting_has_its_row() -> None:
    told = [(row[0].strip("`"), row[1].strip("`"), row[2]) for row in rows("setting")]
    assert told == [tuple(setting) for setting in SETTINGS]


def test_every_dependency_has_its_row_with_licence_and_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    needed = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    told = rows("dependency")
    assert [row[0] for row in told] == [re.match(r"[\w-]+", line)[0] for line in needed]  # type: ignore[index]
    assert all(len(row) == 3 and all(row) for row in told)


def test_every_command_of_the_chats_is_told() -> None:
    for name in (*PUBLIC_COMMANDS, *ADMIN_COMMANDS):
        assert f"| `/{name}" in README
    for name in (*COMMANDS, "/quit"):
        assert f"`{name}" in README


@pytest.mark.parametrize("page", PAGES)
def test_every_relative_link_leads_somewhere(page: str) -> None:
    text = (ROOT / page).read_text("utf-8")
    links = [link for link in re.findall(r"\]\(([^)]+)\)", text) if "://" not in link]
    assert [link for link in links if not (ROOT / link.partition("#")[0]).exists()] == []


def test_layout_names_what_is_there_and_nothing_else() -> None:
    (tree,) = (block for block in blocks("text") if block.startswith("bot/"))
    told, top = set(), ""
    for line in tree.splitlines():
        name, meaning = line.split(maxsplit=1)
        assert meaning
        top = top if line.startswith(" ") else name
        told.add(name if name == top else top + name)
    assert all((ROOT / path).exists() for path in told), told
    for package in ("bot", "knowledge"):
        for path in (ROOT / package).iterdir():
            if path.name.startswith(("_", "py.")) or (path.is_dir() and not any(path.glob("*.*"))):
                continue
            assert f"{package}/{path.name}{'/' * path.is_dir()}" in told


def test_example_question_is_a_line_of_a_bank(tmp_path: Path) -> None:
    (line,) = (block for block in blocks("json") if "all_of" in block)
    bank = tmp_path / "bank.jsonl"
    bank.write_text(line, "utf-8")
    assert read_bank(bank)


def test_example_of_json_has_the_keys_of_an_answer() -> None:
    (line,) = (block for block in blocks("json") if "evidence" in block)
    answer, seconds = ask(Knowledge([SHIPPED_RELEASES]), "latest releases")
    assert list(json.loads(line)) == list(answer_object(answer, None, seconds))


def test_commands_run_as_they_are_written(tmp_path: Path) -> None:
    """Runs each block of commands but `serve` in a folder that looks like the project's, with the example release."""
    for name in ("knowledge", "tests"):
        (tmp_path / name).symlink_to(ROOT / name)
    (tmp_path / "releases").mkdir()
    (tmp_path / "releases/rain.yaml").write_text(blocks("yaml")[0], "utf-8")
    program = tmp_path / ".venv/bin/thalaeng"
    program.parent.mkdir(parents=True)
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m bot "$@"\n', "utf-8")
    program.chmod(0o755)
    for block in blocks("sh"):
        if "thalaeng serve" in block:
            continue
        ran = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", block],  # noqa: S607 - whichever bash is there
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
        )
        assert ran.returncode == 0, f"{block}\n{ran.stdout}{ran.stderr}"
        assert not ran.stderr
    assert (tmp_path / "out/releases.jsonl").stat().st_size > 100_000


def test_exchange_is_what_the_bot_says(tmp_path: Path) -> None:
    """Where this fails because answers got better, put what the bot says now into the README."""
    exchange = blocks("text")[0]
    questions = [line.removeprefix("> ") for line in exchange.splitlines() if line.startswith("> ")]
    ran = subprocess.run(
        [sys.executable, "-m", "bot", "chat", "--knowledge", str(SHIPPED_RELEASES)],
        input="\n".join(questions),
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    said = [line for line in ran.stdout.splitlines() if line]
    assert [line for line in exchange.splitlines() if line and not line.startswith("> ")] == said
