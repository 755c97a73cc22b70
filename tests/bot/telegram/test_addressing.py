"""Tests of one module; see its name."""

import pytest

from bot.telegram.addressing import names_bot, question_in
from tests.bot.telegram.updates import BOT, BOT_ID, BOT_NAME, GROUP, PRIVATE, entity, message

QUESTION = "ใครเป็นประธาน"


def test_private_text_is_a_question() -> None:
    assert question_in(message(QUESTION, chat=PRIVATE), BOT) == QUESTION


def test_group_text_is_for_others() -> None:
    assert question_in(message(QUESTION, chat=GROUP), BOT) is None


@pytest.mark.parametrize("name", [f"@{BOT_NAME}", f"@{BOT_NAME.upper()}"])
@pytest.mark.parametrize("template", ["{name} {question}", "{question} {name}", "🎉🎉 {name}{question}"])
def test_name_in_group_is_taken_out(name: str, template: str) -> None:
    text = template.format(name=name, question=QUESTION)
    found = question_in(message(text, chat=GROUP, entities=[entity("mention", name, text)]), BOT)
    assert found is not None
    assert "@" not in found
    assert QUESTION in found


def test_mention_of_another_is_for_others() -> None:
    text = f"@{BOT_NAME}x {QUESTION}"
    assert question_in(message(text, chat=GROUP, entities=[entity("mention", f"@{BOT_NAME}x", text)]), BOT) is None


def test_reply_to_the_bot_is_for_it() -> None:
    def reply_to(user_id: int) -> dict[str, object]:
        sender = {"id": user_id, "is_bot": True, "first_name": "b"}
        return {"message_id": 1, "date": 1, "chat": GROUP, "from": sender, "text": "…"}

    assert question_in(message(QUESTION, chat=GROUP, reply_to_message=reply_to(BOT_ID)), BOT) == QUESTION
    assert question_in(message(QUESTION, chat=GROUP, reply_to_message=reply_to(8)), BOT) is None


@pytest.mark.parametrize("command", ["/ask", f"/ask@{BOT_NAME}"])
def test_command_is_taken_out(command: str) -> None:
    text = f"{command}\n{QUESTION}"
    found = question_in(message(text, chat=GROUP, entities=[entity("bot_command", command, text)]), BOT)
    assert found == QUESTION


def test_caption_is_a_question() -> None:
    name = f"@{BOT_NAME}"
    caption = f"{name} {QUESTION}"
    photo = [{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}]
    entities = [entity("mention", name, caption)]
    picture = message(chat=GROUP, photo=photo, caption=caption, caption_entities=entities)
    assert question_in(picture, BOT) == QUESTION


def test_channel_and_what_a_channel_forwards_are_left_alone() -> None:
    channel = {"id": -200, "type": "channel", "title": "ข่าว"}
    assert question_in(message(QUESTION, chat=channel), BOT) is None
    name = f"@{BOT_NAME}"
    entities = [entity("mention", name, name)]
    assert question_in(message(name, chat=GROUP, entities=entities, is_automatic_forward=True), BOT) is None


@pytest.mark.parametrize(
    ("command", "ours"),
    [(f"/x@{BOT_NAME} y", True), ("/x@another_bot", False), ("/x", False), ("", False), (f"/x @{BOT_NAME}", False)],
)
def test_names_bot(command: str, *, ours: bool) -> None:
    assert names_bot(command, BOT) is ours
