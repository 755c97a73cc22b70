"""What admins may do: /reload and /status."""

from pathlib import Path

import pytest

from tests.end_to_end.bot_api import ServedBotApi
from tests.end_to_end.chat import Chatter
from tests.end_to_end.conftest import ADMIN, Start
from tests.end_to_end.releases import BROKEN, durian

QUESTION = "ใครเป็นประธานการประชุมแผนแม่บทสถานีจันทรา"


@pytest.fixture(scope="module", autouse=True)
def _program(start: Start) -> None:
    start()


def test_stranger_is_refused(served: ServedBotApi) -> None:
    for command in ("/reload", "/status"):
        assert "admins only" in Chatter(served, language="en").ask(command).fields["text"]
    assert "ผู้ดูแล" in Chatter(served, group=-2001).ask("/reload").fields["text"]


def test_group_speaking_as_itself_is_refused(served: ServedBotApi) -> None:
    admin = Chatter(served, language="en", group=-2002, user=ADMIN)
    admin.write("/status", sender_chat={"id": -2002, "type": "supergroup", "title": "กลุ่มข่าว"})
    assert "admins only" in admin.sees().fields["text"]


def test_reload_reports_changes_and_keeps_good_knowledge(served: ServedBotApi, knowledge: Path) -> None:
    admin = Chatter(served, language="en", user=ADMIN)
    others = [Chatter(served) for _ in range(5)]

    (knowledge / "durian-3.yaml").write_text(durian(3, "2025-06-01", "นายพวงมณี สุกงอม"), "utf-8")
    (knowledge / "durian-1.yaml").write_text(durian(1, "2024-05-02", "นายหมอน ทองแท้"), "utf-8")
    (knowledge / "durian-2.yaml").unlink()
    admin.write("/reload")
    for other in others:
        other.write(QUESTION)
    report = admin.sees(containing="Loaded 3 releases").fields["text"]
    assert "Added: 1" in report
    assert "durian-3" in report
    assert "Changed: 1" in report
    assert "Removed: 1" in report
    for other in others:
        assert "ดาราพร" in other.sees().fields["text"]
    assert "durian/3" in Chatter(served).ask("/latest").fields["text"]

    (knowledge / "broken.yaml").write_text(BROKEN, "utf-8")
    report = admin.ask("/reload").fields["text"]
    assert "Not loaded" in report
    assert "broken.yaml:4" in report
    assert "issued" in report
    assert "ดาราพร" in Chatter(served).ask(QUESTION).fields["text"]
    (knowledge / "broken.yaml").unlink()


def test_status_counts_questions(served: ServedBotApi) -> None:
    Chatter(served).ask(QUESTION)
    status = Chatter(served, language="en", user=ADMIN).ask("/status").fields["text"]
    assert "Thalaeng 0." in status
    assert "Releases: " in status
    assert "with an answer: " in status
