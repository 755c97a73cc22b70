"""Updates and messages as Telegram sends them."""

from typing import Any

from telegram import Bot, Message, Update

BOT_ID, BOT_NAME = 7, "thalaeng_test_bot"
PRIVATE = {"id": 5, "type": "private", "first_name": "มานี"}
GROUP = {"id": -100, "type": "supergroup", "title": "กลุ่มข่าว"}
PERSON = {"id": 5, "is_bot": False, "first_name": "มานี", "language_code": "th"}


class KnownBot(Bot):
    """A bot that knows who it is without asking a server."""

    @property
    def id(self) -> int:
        return BOT_ID

    @property
    def username(self) -> str:
        return BOT_NAME


BOT = KnownBot(f"{BOT_ID}:made-up")


def message_json(
    text: str = "",
    *,
    chat: dict[str, Any] = PRIVATE,
    sender: dict[str, Any] = PERSON,
    **extra: Any,  # noqa: ANN401 - any JSON
) -> dict[str, Any]:
    return {"message_id": 9, "date": 1, "chat": chat, "from": sender, "text": text, **extra}


def message(text: str = "", **extra: Any) -> Message:  # noqa: ANN401 - any JSON
    found = update(text, **extra).message
    assert found
    return found


def update(text: str = "", *, update_id: int = 1, **extra: Any) -> Update:  # noqa: ANN401 - any JSON
    return Update.de_json({"update_id": update_id, "message": message_json(text, **extra)}, BOT)


def entity(kind: str, text: str, within: str) -> dict[str, Any]:
    """Return the entity that marks `text` within `within`, counted in UTF-16 units."""
    before = within[: within.index(text)]
    return {"type": kind, "offset": _units(before), "length": _units(text)}


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
