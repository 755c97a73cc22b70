"""Questions as they are answered, where it matters when and whether Telegram takes part."""

import logging
import time
from collections.abc import Hashable
from typing import Any

import pytest

from bot.conversation import Turn
from bot.telegram import questions
from tests.bot.telegram.running import Running
from tests.bot.telegram.updates import PRIVATE, message_json

QUESTION = "ใครเป็นประธานการประชุมแผนแม่บทสถานีจันทรา"


def asked(text: str = QUESTION, **extra: Any) -> dict[str, Any]:  # noqa: ANN401 - any JSON
    return {"message": message_json(text, **extra)}


def edited(text: str) -> dict[str, Any]:
    return {"edited_message": {**message_json(text), "edit_date": 2}}


def methods(calls: list[tuple[str, dict[str, Any]]]) -> list[str]:
    return [method for method, _ in calls]


def test_quick_answer_shows_no_typing(running: Running) -> None:
    assert methods(running.handle(asked())) == ["sendMessage"]


def test_slow_answer_shows_typing(running: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    ask = running.service.conversations.ask

    def slowly(key: Hashable, text: str, message: Hashable) -> Turn:
        time.sleep(0.1)
        return ask(key, text, message)

    monkeypatch.setattr(questions, "PATIENCE", 0.01)
    monkeypatch.setattr(running.service.conversations, "ask", slowly)
    calls = running.handle(asked())
    assert methods(calls) == ["sendChatAction", "sendMessage"]
    assert calls[0][1]["action"] == "typing"


def test_same_answer_again_is_none_the_worse(running: Running) -> None:
    running.refusals["editMessageText"] = (400, "Bad Request: message is not modified: specified new message ...")
    assert methods(running.handle(asked(), edited(QUESTION + "ครับ"))) == ["sendMessage", "editMessageText"]


def test_answer_that_cannot_be_edited_is_sent_anew(running: Running) -> None:
    running.refusals["editMessageText"] = (400, "Bad Request: message can't be edited")
    calls = running.handle(asked(), edited(QUESTION + "ครับ"))
    assert methods(calls) == ["sendMessage", "editMessageText", "sendMessage"]


def test_edit_of_question_that_was_never_answered_is_answered(running: Running) -> None:
    assert methods(running.handle(edited(QUESTION))) == ["sendMessage"]


def test_edited_question_leans_on_what_stood_before_it(running: Running) -> None:
    calls = running.handle(
        asked("แผนแม่บทสถานีจันทราเกี่ยวกับอะไร", message_id=8),
        asked("ใครเป็นประธาน"),
        asked("ประธานการประชุมทุเรียนแห่งชาติวันที่ 1 พฤษภาคม 2567 คือใคร", message_id=10),
        edited("จัดที่ไหน"),
    )
    assert methods(calls)[-1] == "editMessageText"
    assert "หอดูดาวแห่งชาติ" in calls[-1][1]["text"]


def test_name_alone_is_told_how_to_ask(running: Running) -> None:
    (call,) = running.handle(asked("/ask", entities=[{"type": "bot_command", "offset": 0, "length": 4}]))
    assert "/ask" in call[1]["text"]


def test_album_gets_one_answer(running: Running) -> None:
    photo = [{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}]
    album = [
        asked("", photo=photo, media_group_id="1", caption=QUESTION),
        asked("", photo=photo, media_group_id="1"),
        asked("", photo=photo, media_group_id="1"),
    ]
    assert methods(running.handle(*album)) == ["sendMessage"]


def test_service_messages_and_channel_posts_are_left_alone(running: Running) -> None:
    channel = {"id": -200, "type": "channel", "title": "ข่าว"}
    pinned = asked("", pinned_message={"message_id": 1, "date": 0, "chat": PRIVATE})
    assert running.handle(pinned, {"channel_post": message_json(QUESTION, chat=channel)}) == []


def test_error_is_owned_up_to_and_logged_without_the_question(
    running: Running, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(_: object, text: str, __: object) -> None:
        raise KeyError(text)

    monkeypatch.setattr(running.service.conversations, "ask", fails)
    with caplog.at_level(logging.DEBUG, "bot"):
        (call,) = running.handle(asked())
    assert "เกิดข้อผิดพลาด" in call[1]["text"]
    assert "KeyError" in caplog.text
    assert QUESTION not in caplog.text


def test_blocked_bot_goes_on(running: Running, caplog: pytest.LogCaptureFixture) -> None:
    running.refusals["sendMessage"] = (403, "Forbidden: bot was blocked by the user")
    with caplog.at_level(logging.INFO, "bot"):
        assert methods(running.handle(asked())) == ["sendMessage"]
    assert "blocked" in caplog.text


def test_outcomes_are_counted(running: Running) -> None:
    running.handle(asked(), asked("ใครเป็นประธานการประชุมคณะกรรมการนโยบายทุเรียนแห่งชาติ"))
    assert {outcome.value: count for outcome, count in running.service.outcomes.items()} == {"answered": 1, "choose": 1}
