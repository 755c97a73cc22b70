"""/reload and /status, and what they report."""

import threading
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.telegram.admin import MOST_PROBLEMS, MOST_TITLES, _moment, describe_changes, describe_problems
from bot.telegram.reloading import Reloaded
from knowledge.base import Changes, Knowledge, KnowledgeBase
from knowledge.problems import KnowledgeError, Problem
from knowledge.release import Release
from tests.bot.telegram.running import ADMIN, Running
from tests.bot.telegram.updates import GROUP, PERSON, message_json
from tests.telegram_html import check_html


def command(text: str, *, user: int = ADMIN, **extra: Any) -> dict[str, Any]:  # noqa: ANN401 - any JSON
    sender = {**PERSON, "id": user, "language_code": "en"}
    entities = [{"type": "bot_command", "offset": 0, "length": len(text)}]
    return {"message": message_json(text, sender=sender, entities=entities, **extra)}


@pytest.mark.parametrize("text", ["/reload", "/status"])
def test_stranger_is_refused(running: Running, text: str) -> None:
    base = running.service.knowledge.base
    (call,) = running.handle(command(text, user=ADMIN + 1))
    assert "admins only" in call[1]["text"]
    assert running.service.knowledge.base is base


def test_group_or_channel_in_whose_name_is_written_is_refused(running: Running) -> None:
    (call,) = running.handle(command("/status", chat=GROUP, sender_chat=GROUP))
    assert "admins only" in call[1]["text"]


def test_second_reload_while_one_runs_says_so(running: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    go_on = threading.Event()
    reload = Knowledge.reload

    def slowly(knowledge: Knowledge) -> Changes:
        go_on.wait(10)
        return reload(knowledge)

    monkeypatch.setattr(Knowledge, "reload", slowly)

    class Refused(list[Any]):
        """Lets the first reload go on as soon as the second one has been answered."""

        def append(self, call: Any) -> None:  # noqa: ANN401 - any JSON
            super().append(call)
            if "already" in str(call):
                go_on.set()

    running.calls = Refused()
    calls = running.handle(command("/reload"), command("/reload"))
    assert "already" in calls[0][1]["text"]
    assert "Loaded 3 releases" in calls[1][1]["text"]


def test_broken_data_keeps_the_old_base(running: Running) -> None:
    (running.folder / "broken.yaml").write_text("id: x\nissud: 2024-01-01\n", "utf-8")
    base = running.service.knowledge.base
    (call,) = running.handle(command("/reload"))
    assert "broken.yaml:2" in call[1]["text"]
    assert running.service.knowledge.base is base


def test_reload_after_a_broken_one_works(running: Running) -> None:
    broken = running.folder / "broken.yaml"
    broken.write_text("id: x", "utf-8")
    running.handle(command("/reload"))
    broken.unlink()
    (call,) = running.handle(command("/reload"))
    assert "Loaded 3 releases" in call[1]["text"]


def test_status(running: Running) -> None:
    (call,) = running.handle(command("/status"))
    assert "Releases: 3" in call[1]["text"]
    assert "nothing found: 0" in call[1]["text"]


def base_of(count: int) -> KnowledgeBase:
    return KnowledgeBase.build(
        Release.model_validate(
            {
                "id": f"r{number}",
                "source": "https://example.org/1",
                "publisher": "กระทรวง",
                "issued": "2024-01-01",
                "title": f"<ข่าว & {number}> " + "ยาว" * 300,
            }
        )
        for number in range(count)
    )


@pytest.mark.parametrize("count", [0, 1, 300])
def test_report_of_any_size_is_one_message(count: int) -> None:
    base, none = base_of(count), base_of(0)
    ids = tuple(base.by_id)
    for before, after, changes in ((none, base, Changes(ids, (), ())), (base, none, Changes((), (), ids))):
        text = check_html(describe_changes(Reloaded(before, after, changes, 1.25), "en"))
        assert f"{count}" in text
        assert ("more" in text) == (count > MOST_TITLES)


@pytest.mark.parametrize("count", [1, MOST_PROBLEMS, 4000])
def test_problems_of_any_number_are_one_message(count: int) -> None:
    problems = [Problem(Path("ข่าว.yaml"), line, f"<ผิด & {line}> " + "ก" * 500) for line in range(1, count + 1)]
    text = check_html(describe_problems(KnowledgeError(problems), "th"))
    assert "ข่าว.yaml:1: <ผิด & 1>" in text
    assert f"{count}" in text
    assert ("และอีก" in text) == (count > MOST_PROBLEMS)


def test_moment_is_bangkok_s() -> None:
    assert _moment(datetime(2024, 1, 1, 18, 30, tzinfo=UTC), "en") == "2 January 2024 (B.E. 2567) 01:30"
