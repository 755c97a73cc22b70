"""A conversation by long polling."""

from typing import Any

import pytest

from tests.end_to_end.bot_api import BOT_NAME, ServedBotApi
from tests.end_to_end.chat import Chatter
from tests.end_to_end.conftest import ADMIN, Start

CHAIR_OF_SPACE = "ใครเป็นประธานการประชุมแผนแม่บทสถานีจันทรา"
CHAIR_OF_DURIAN = "ใครเป็นประธานการประชุมคณะกรรมการนโยบายทุเรียนแห่งชาติ"

STICKER = {
    "file_id": "s",
    "file_unique_id": "s",
    "type": "regular",
    "width": 1,
    "height": 1,
    "is_animated": False,
    "is_video": False,
}


@pytest.fixture(scope="module", autouse=True)
def _program(start: Start) -> None:
    start()


def buttons(fields: dict[str, Any]) -> list[dict[str, str]]:
    return [button for row in fields["reply_markup"]["inline_keyboard"] for button in row]


def test_question_is_answered_with_evidence_and_source(served: ServedBotApi) -> None:
    person = Chatter(served)
    question = person.write(CHAIR_OF_SPACE)
    answer = person.sees().fields
    assert "ดาราพร แสงจันทร์" in answer["text"]
    assert "<blockquote>" in answer["text"]
    assert '<a href="https://news.example.org/space/1">' in answer["text"]
    assert answer["reply_parameters"]["message_id"] == question
    assert answer["link_preview_options"] == {"is_disabled": True}
    assert [button["url"] for button in buttons(answer)] == ["https://news.example.org/space/1"]


def test_question_in_english_is_answered_in_english(served: ServedBotApi) -> None:
    answer = Chatter(served).ask("Who chaired the meeting on the Moon Station Master Plan?").fields
    assert "Daraporn Saengchan" in answer["text"]
    assert "5 March 2024" in answer["text"]


def test_tap_on_choice_answers_question_first_asked(served: ServedBotApi) -> None:
    person = Chatter(served)
    choice = person.ask(CHAIR_OF_DURIAN)
    options = buttons(choice.fields)
    assert len(options) == 2
    assert all("callback_data" in option for option in options)
    older = next(option for option in options if "2567" in option["text"])
    person.tap(choice, older["callback_data"])
    assert not person.sees("answerCallbackQuery").fields.get("text")
    answer = person.sees("editMessageText").fields
    assert "หมอน ทองแท้" in answer["text"]
    assert int(answer["message_id"]) == choice.result["message_id"]
    assert [button["url"] for button in buttons(answer)] == ["https://news.example.org/durian/1"]


def test_tap_on_old_or_forged_button_is_answered_politely(served: ServedBotApi) -> None:
    person = Chatter(served)
    message = person.ask("/help")
    person.tap(message, f"c:{person.user['id']}:123456:0")
    alert = person.sees("answerCallbackQuery").fields
    assert alert["text"]
    assert alert["show_alert"] == "true"
    for data in ("c:1:2", "c:x:y:z", "l:fr", "c:1:1:999999", "'; --", "\x00"):
        person.tap(message, data)
        assert not person.sees("answerCallbackQuery").fields.get("text")


def test_edited_question_edits_its_answer(served: ServedBotApi) -> None:
    person = Chatter(served)
    question = person.write(CHAIR_OF_SPACE)
    first = person.sees()
    person.edit(question, "การประชุมแผนแม่บทสถานีจันทราจัดที่ไหน")
    edited = person.sees("editMessageText").fields
    assert int(edited["message_id"]) == first.result["message_id"]
    assert "หอดูดาวแห่งชาติ" in edited["text"]
    assert len(person.heard()) == 1


def test_edited_question_is_answered_anew_where_answer_is_gone(served: ServedBotApi) -> None:
    person = Chatter(served)
    question = person.write(CHAIR_OF_SPACE)
    served.api.gone.add(person.sees().result["message_id"])
    person.edit(question, "การประชุมแผนแม่บทสถานีจันทราจัดที่ไหน")
    assert "หอดูดาวแห่งชาติ" in person.sees().fields["text"]


def test_group_hears_answers_only_when_it_asks_the_bot(served: ServedBotApi) -> None:
    person = Chatter(served, group=-1001)
    person.write(CHAIR_OF_SPACE)
    person.write("/nothing")
    person.write("/latest@another_bot")
    person.send("message", {**person._message(77, ""), "sticker": STICKER})
    for text in (f"@{BOT_NAME} {CHAIR_OF_SPACE}", f"/ask {CHAIR_OF_SPACE}", f"/ask@{BOT_NAME} {CHAIR_OF_SPACE}"):
        assert "ดาราพร" in person.ask(text).fields["text"]
    person.write(CHAIR_OF_SPACE, reply_to_bot=True)
    assert "ดาราพร" in person.sees().fields["text"]
    assert len(person.heard()) == 4


def test_commands_answer_in_language_of_person_or_the_chosen_one(served: ServedBotApi) -> None:
    person = Chatter(served, language="en")
    assert "official Thai announcements" in person.ask("/start").fields["text"]
    menu = person.ask("/language")
    assert [button["callback_data"] for button in buttons(menu.fields)] == ["l:th", "l:en", "l:auto"]
    person.tap(menu, "l:th")
    assert "ภาษาไทย" in person.sees("editMessageText").fields["text"]
    assert "ข่าวล่าสุด" in person.ask("/latest").fields["text"]
    person.tap(menu, "l:auto")
    person.sees("editMessageText")
    about = person.ask("/about").fields["text"]
    assert "3 releases" in about


def test_latest_lists_newest_first(served: ServedBotApi) -> None:
    text = Chatter(served).ask("/latest").fields["text"]
    places = [text.index(link) for link in ("durian/2", "durian/1", "space/1")]
    assert places == sorted(places)


def test_unknown_command_and_what_is_no_text_are_answered_kindly_in_private(served: ServedBotApi) -> None:
    person = Chatter(served, language="en")
    assert "/help" in person.ask("/nothing").fields["text"]
    voice = {"file_id": "v", "file_unique_id": "v", "duration": 1}
    person.send("message", {**person._message(78, ""), "voice": voice})
    assert "text" in person.sees().fields["text"]


def test_caption_of_picture_is_a_question(served: ServedBotApi) -> None:
    person = Chatter(served)
    photo = [{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}]
    message = person._message(79, "")
    person.send("message", {**message, "photo": photo, "caption": CHAIR_OF_SPACE})
    assert "ดาราพร" in person.sees().fields["text"]


def test_any_text_gets_an_answer(served: ServedBotApi) -> None:
    person = Chatter(served)
    for text in ("<b>&amp;</i>", "\u202e\u200f ก\u0e33\x07", "?" * 4096, "🤷‍♀️"):
        assert person.ask(text).fields["text"]


def test_menu_is_set_for_each_language_and_admins_only(served: ServedBotApi) -> None:
    set_commands = [call.fields for call in served.api.calls if call.method == "setMyCommands"]
    served.api.wait_for(
        lambda call: (
            call.method == "setMyCommands"
            and call.fields.get("scope") == {"type": "chat", "chat_id": ADMIN}
            and call.fields.get("language_code") == "th"
        )
    )
    set_commands = [call.fields for call in served.api.calls if call.method == "setMyCommands"]
    for fields in set_commands:
        names = {command["command"] for command in fields["commands"]}
        assert ("reload" in names) == (fields["scope"] == {"type": "chat", "chat_id": ADMIN})
    assert {fields.get("language_code") for fields in set_commands} == {None, "en", "th"}
