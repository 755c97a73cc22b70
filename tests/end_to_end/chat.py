"""People who write to the bot: what Telegram makes of it, and what they see."""

import itertools
import re
from typing import Any

from tests.end_to_end.bot_api import BOT_ID, BOT_NAME, Call, ServedBotApi

_ids = itertools.count(1001)
_message_ids = itertools.count(100_001)

Fields = dict[str, Any]


class Chatter:
    """One person in one chat with the bot: a private one, or a group where `group` is set."""

    def __init__(self, served: ServedBotApi, *, language: str = "th", group: int = 0, user: int = 0) -> None:
        self.served = served
        self.user: Fields = {"id": user or next(_ids), "is_bot": False, "first_name": "มานี", "language_code": language}
        self.chat: Fields = {"id": self.user["id"], "type": "private", "first_name": "มานี"}
        if group:
            self.chat = {"id": group, "type": "supergroup", "title": "กลุ่มข่าว"}
        self.calls_before = 0

    def write(self, text: str, *, reply_to_bot: bool = False, **extra: Any) -> int:  # noqa: ANN401 - any JSON
        """Send `text`; return the message's id."""
        message = self._message(next(_message_ids), text, **extra)
        if reply_to_bot:
            sender = {"id": BOT_ID, "is_bot": True, "first_name": "แถลง", "username": BOT_NAME}
            message["reply_to_message"] = {"message_id": 1, "date": 1, "chat": self.chat, "from": sender, "text": "…"}
        self.send("message", message)
        return int(message["message_id"])

    def edit(self, message_id: int, text: str) -> None:
        """Change the message sent before to `text`."""
        self.send("edited_message", {**self._message(message_id, text), "edit_date": 2})

    def tap(self, answer: Call, data: str) -> None:
        """Tap the button with `data` under the bot's message."""
        message = {"message_id": answer.result["message_id"], "date": 1, "chat": self.chat, "text": "…"}
        query = {"id": str(next(_ids)), "from": self.user, "chat_instance": "1", "message": message, "data": data}
        self.send("callback_query", query)

    def send(self, kind: str, content: Fields) -> None:
        """Send any kind of update."""
        self.calls_before = len(self.served.api.calls)
        self.served.enqueue({kind: content})

    def sees(self, method: str = "sendMessage", containing: str = "") -> Call:
        """Return the bot's next message to this chat since the last thing sent, or edit, or answered tap."""

        def wanted(call: Call) -> bool:
            here = str(call.fields.get("chat_id", self.chat["id"])) == str(self.chat["id"])
            return call.method == method and here and containing in call.fields.get("text", "")

        return self.served.api.wait_for(wanted, after=self.calls_before)

    def ask(self, text: str) -> Call:
        """Send `text` and return the bot's next message to this chat."""
        self.write(text)
        return self.sees()

    def heard(self) -> list[Call]:
        """Return every message that the bot ever sent to this chat."""
        calls = list(self.served.api.calls)
        return [c for c in calls if c.method == "sendMessage" and str(c.fields["chat_id"]) == str(self.chat["id"])]

    def _message(self, message_id: int, text: str, **extra: Any) -> Fields:  # noqa: ANN401 - any JSON
        return {
            "message_id": message_id,
            "date": 1,
            "chat": self.chat,
            "from": self.user,
            "text": text,
            "entities": _entities(text),
            **extra,
        }


def _entities(text: str) -> list[Fields]:
    """Return the commands and names in `text` as Telegram marks them."""
    command = [("bot_command", found) for found in re.finditer(r"^/[a-z_]+(@\w+)?", text)]
    names = [("mention", found) for found in re.finditer(r"(?<![\w/])@\w+", text)]
    return [
        {"type": kind, "offset": len(text[: found.start()].encode("utf-16-le")) // 2, "length": len(found[0])}
        for kind, found in command + names
    ]
