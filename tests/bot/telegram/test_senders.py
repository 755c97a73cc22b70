"""Who speaks, in which conversation, in which language."""

import pytest

from bot.telegram.senders import conversation_key, is_admin, language_for, sender_id
from knowledge.values import Language
from tests.bot.telegram.running import ADMIN, Running
from tests.bot.telegram.updates import GROUP, PERSON, PRIVATE, message, update


def test_each_person_of_a_group_has_a_conversation() -> None:
    in_group, alone = message("x", chat=GROUP), message("x", chat=PRIVATE)
    assert conversation_key(in_group.chat, sender_id(in_group)) == (GROUP["id"], PERSON["id"])
    assert conversation_key(alone.chat, sender_id(alone)) == PRIVATE["id"]


def test_group_may_speak_in_its_own_name() -> None:
    assert sender_id(message("x", chat=GROUP, sender_chat=GROUP)) == GROUP["id"]


def test_is_admin() -> None:
    admin = {**PERSON, "id": ADMIN}
    assert is_admin(update("x", sender=admin), frozenset({ADMIN}))
    assert not is_admin(update("x"), frozenset({ADMIN}))
    assert not is_admin(update("x", chat=GROUP, sender=admin, sender_chat=GROUP), frozenset({ADMIN}))
    assert not is_admin(update("x", sender=admin), frozenset())


@pytest.mark.parametrize(
    ("code", "chosen", "expected"),
    [
        ("th", None, "th"),
        ("th-TH", None, "th"),
        ("en-GB", None, "en"),
        ("de", None, "en"),
        (None, None, "en"),
        ("th", "en", "en"),
        ("en", "th", "th"),
    ],
)
def test_language_for(running: Running, code: str | None, chosen: Language | None, expected: Language) -> None:
    if chosen:
        running.service.languages.keep(5, chosen)
    assert language_for(running.service, update("x", sender={**PERSON, "language_code": code})) == expected
