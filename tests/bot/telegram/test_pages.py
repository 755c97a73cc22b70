"""Pages of a list: buttons that turn them, and taps on buttons of lists that are gone."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.conversation import MOST_PAGES, Conversations
from bot.telegram.service import Service
from knowledge.answers.warming import warm
from knowledge.base import Knowledge
from tests.bot.telegram.running import Running
from tests.bot.telegram.updates import PERSON, PRIVATE, message_json
from tests.knowledge.answers.across.tours import TOURS

LIST = "ขอข่าวเดือนมิถุนายน 2564 ทั้งหมด"


@pytest.fixture
def knowledge(tmp_path: Path) -> Knowledge:
    file = tmp_path / "tours.jsonl"
    file.write_text("\n".join(json.dumps(one, ensure_ascii=False) for one in TOURS), "utf-8")
    return Knowledge([file], prepare=warm)


def tapped(data: str) -> dict[str, Any]:
    message = {**message_json("รายการ"), "message_id": 1001}
    query = {"id": "1", "from": PERSON, "chat_instance": "1", "data": data, "message": {**message, "chat": PRIVATE}}
    return {"callback_query": query}


def button(fields: dict[str, Any], place: int) -> str:
    markup = fields["reply_markup"]
    keyboard = json.loads(markup) if isinstance(markup, str) else markup
    return str(keyboard["inline_keyboard"][0][place]["callback_data"])


def test_button_puts_the_next_page_in_the_place_of_the_one_shown(running: Running, knowledge: Knowledge) -> None:
    running.service = Service(running.service.settings, knowledge, Conversations(knowledge))
    ((_, first),) = running.handle({"message": message_json(LIST)})
    assert "ดวงที่ 22" in first["text"]
    assert "ดวงที่ 12" not in first["text"]
    assert "contents/5042" in first["text"]
    methods = running.handle(tapped(button(first, 0)))
    assert [method for method, _ in methods] == ["answerCallbackQuery", "editMessageText"]
    second = methods[-1][1]
    assert "ดวงที่ 12" in second["text"]
    back = running.handle(tapped(button(second, 0)))[-1][1]
    assert back["text"] == first["text"]


def test_page_that_is_gone_is_told_politely(running: Running) -> None:
    ((method, fields),) = running.handle(tapped("p:5:123456"))
    assert method == "answerCallbackQuery"
    assert "ถามใหม่" in fields["text"]


def test_pages_are_no_other_chat_s_and_bounded(knowledge: Knowledge) -> None:
    conversations = Conversations(knowledge)
    first = conversations.ask("a", LIST)
    assert first.later
    assert not first.earlier
    assert conversations.turn_page("b", first.later) is None
    second = conversations.turn_page("a", first.later)
    assert second is not None
    assert second.earlier
    for _ in range(MOST_PAGES):
        conversations.ask("a", LIST)
    assert conversations.turn_page("a", first.later) is None


def test_page_of_releases_that_are_gone_is_answered(knowledge: Knowledge) -> None:
    conversations = Conversations(knowledge)
    later = conversations.ask("a", LIST).later
    file = knowledge.paths[0]
    file.write_text("\n".join(file.read_text("utf-8").splitlines()[:9]), "utf-8")
    knowledge.reload()
    turn = conversations.turn_page("a", later)
    assert turn is not None
    assert [release.id for release in turn.answer.releases] == ["tour-20"]
