"""The commands as they are called: output, exit codes, and errors in sentences."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.settings import SHIPPED_RELEASES
from tests.bot.conftest import Ran
from tests.knowledge.made_up import CLOUDS, CLOUDS_YAML
from tests.knowledge.test_evaluation import LINE
from tests.knowledge.test_explaining import AS_PRINTED

KEYS = ["id", "status", "text", "facet", "language", "sources", "releases", "evidence", "ms"]


def test_ask_shows_the_answer_for_a_person(run: Ran) -> None:
    code, out, err = run("ask", "Who chaired the rain plan meeting?")
    assert (code, err) == (0, "")
    assert "Fasai Lomyen" in out
    assert CLOUDS["source"] in out


def test_ask_json_is_the_contracts_object(run: Ran) -> None:
    code, out, _ = run("ask", "ใครเป็นประธานการประชุมแผนฝน", "--json")
    answer = json.loads(out)
    assert code == 0
    assert list(answer) == KEYS
    assert answer["id"] is None
    assert answer["status"] == "answered"
    assert answer["language"] == "th"
    assert "ฟ้าใส" in answer["text"]
    assert answer["sources"] == [CLOUDS["source"]]
    assert answer["releases"] == [
        {"id": "moc-1", "title": "กระทรวงเมฆเปิดแผนฝน 3 ปี", "issued": "2023-03-02", "source": CLOUDS["source"]}
    ]
    assert all(list(evidence) == ["quote", "source"] for evidence in answer["evidence"])
    assert answer["ms"] >= 0


def test_a_batch_answers_line_by_line_in_order_and_goes_on_after_bad_lines(run: Ran) -> None:
    lines: list[Any] = [
        {"id": "a", "question": "Who chaired the rain plan meeting?", "conversation": "c"},
        {"id": "b", "question": "What is his post?", "conversation": "c"},
        "{bad",
        "[]",
        {"id": "c"},
        {"id": "d", "question": 5},
        {"id": "e", "question": "x", "conversation": ["c"]},
        "[" * 100_000,
        "",
        {"id": 7, "question": "\ud800\u2028\x1b ใคร"},
        {"id": "\ud800", "question": "x" * 20_000},
    ]
    stdin = (
        "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines).encode() + b'\n{"id": "\xff"}'
    )
    code, out, err = run("ask", "--batch", stdin=stdin)
    answers = [json.loads(line) for line in out.splitlines()]
    assert (code, err) == (0, "")
    assert [answer["id"] for answer in answers] == ["a", "b", None, None, "c", "d", "e", None, 7, "\ud800", None]
    assert all(list(answer)[: len(KEYS)] == KEYS for answer in answers)
    assert "Minister of Clouds" in answers[1]["text"]
    for answer in [*answers[2:8], answers[10]]:
        assert answer["status"] == "not_found"
        assert answer["error"].endswith(".")
    assert not any("error" in answer for answer in (answers[0], answers[1], answers[8], answers[9]))


def test_lines_without_a_conversation_do_not_lean_on_each_other(run: Ran) -> None:
    lines = [{"question": "Who chaired the rain plan meeting?"}, {"question": "And her post?"}]
    alone = json.loads(run("ask", "--json", "And her post?")[1])
    _, out, _ = run("ask", "--batch", stdin="\n".join(map(json.dumps, lines)))
    assert json.loads(out.splitlines()[1])["status"] == alone["status"]


def test_check_counts_what_is_good_and_lists_what_is_not(run: Ran) -> None:
    assert run("check")[:2] == (0, "1 release is good.\n")
    Path("bad.yaml").write_text(CLOUDS_YAML.replace("title", "titel").replace("moc-1", "moc-2"), "utf-8")
    code, out, _ = run("check", "bad.yaml", "absent\x1b[31m\n")
    assert code == 1
    assert [line.split(": ")[0] for line in out.splitlines()] == ["absent[31m :1", "bad.yaml:1", "bad.yaml:5"]


def test_what_ships_is_good(run: Ran) -> None:
    code, out, _ = run("check", str(SHIPPED_RELEASES))
    assert code == 0, out


@pytest.mark.parametrize("command", [("ask", "x"), ("ask", "--batch"), ("chat",), ()])
def test_knowledge_that_cannot_be_loaded_is_told_on_standard_error(run: Ran, command: tuple[str, ...]) -> None:
    Path("clouds.yaml").write_text("id: [", "utf-8")
    code, out, err = run(*command)
    assert (code, out) == (1, "")
    assert err.startswith("clouds.yaml:1: This is not YAML")


def test_knowledge_may_be_given_several_times(run: Ran) -> None:
    Path("more.jsonl").write_text(json.dumps({**CLOUDS, "id": "moc-2"}), "utf-8")
    assert run("check", "--knowledge", "clouds.yaml", "--knowledge", "more.jsonl")[1] == "2 releases are good.\n"


def test_settings_that_are_wrong_are_told_on_standard_error(run: Ran, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "not-a-token")
    code, _, err = run("serve")
    assert code == 2
    assert err.startswith("TELEGRAM_BOT_TOKEN is wrong")
    assert "not-a-token" not in err


def test_serving_needs_a_token(run: Ran) -> None:
    code, _, err = run("serve")
    assert code == 2
    assert err.startswith("TELEGRAM_BOT_TOKEN is not set.")


def test_without_a_command_the_conversation_opens_or_telegram_is_served(
    run: Ran, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "Fasai" in run(stdin="Who chaired the rain plan meeting?\n")[1]
    served: list[object] = []
    monkeypatch.setattr("bot.telegram.application.serve", lambda settings, knowledge: served.append(settings))
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "1:a")
    assert run()[0] == 0
    assert len(served) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("ask",),
        ("ask", "x", "--batch"),
        ("dance",),
        ("import", "x"),
        ("--knowledge", "x", "check"),
        ("check", ""),
        ("ask", "x", "--knowledge", ""),
        ("import", " ", "--out", "out"),
    ],
)
def test_wrong_use_is_told_with_exit_code_2(run: Ran, arguments: tuple[str, ...]) -> None:
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert "Error" in err


@pytest.mark.parametrize("command", ["ask", "chat", "serve", "check", "import", "eval"])
def test_every_command_has_help_with_an_example_and_takes_knowledge(run: Ran, command: str) -> None:
    _, out, _ = run(command, "--help")
    assert "Example: " in out
    assert "--knowledge PATH" in out


def test_who_answers_many_questions_warms_up_first_and_who_answers_one_or_none_does_not(
    run: Ran, monkeypatch: pytest.MonkeyPatch
) -> None:
    warmed: list[object] = []
    monkeypatch.setattr("knowledge.answers.warming.warm", warmed.append)
    monkeypatch.setattr("bot.telegram.application.serve", lambda settings, knowledge: None)
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "1:a")
    Path("bank.jsonl").write_text(json.dumps(LINE), "utf-8")
    many = (("serve",), ("ask", "--batch"), ("eval", "bank.jsonl"))
    few = (("ask", "x"), ("chat",), ("index",), ("import", "clouds.yaml", "--out", "out", "--knowledge", "clouds.yaml"))
    times = {}
    for command in (*many, *few):
        warmed.clear()
        run(*command)
        times[command] = len(warmed)
    assert times == {**dict.fromkeys(many, 1), **dict.fromkeys(few, 0)}


def test_what_is_less_sure_than_the_setting_is_not_said(run: Ran, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("printed.jsonl").write_text(AS_PRINTED.model_dump_json(by_alias=True, exclude_defaults=True), "utf-8")
    question = ("ask", "--json", "ใครเป็นประธานการประชุมแผนฝน", "--knowledge", "printed.jsonl")
    assert json.loads(run(*question)[1])["status"] == "answered"
    monkeypatch.setenv("ANSWER_FROM", "1")
    assert json.loads(run(*question)[1])["status"] == "not_stated"
    assert json.loads(run("ask", "--json", "Who chaired the rain plan meeting?")[1])["status"] == "answered"  # checked


def test_the_program_starts_without_telegram_and_without_the_reading() -> None:
    script = (
        "import sys; sys.argv = ['thalaeng', 'ask', 'Who chaired the workshop?', '--json']\n"
        "from bot.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(*(name in sys.modules for name in ('telegram', 'rich', 'knowledge.reading.read')))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.splitlines()[-1] == "False False False"


def test_thai_passes_whatever_the_locale() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bot", "ask", "--batch"],
        input='{"id": "ก", "question": "ใครเป็นประธาน"}'.encode(),
        capture_output=True,
        env={"LC_ALL": "POSIX", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
        timeout=60,
        check=True,
    )
    assert json.loads(done.stdout)["id"] == "ก"
    assert '"ก"'.encode() in done.stdout
