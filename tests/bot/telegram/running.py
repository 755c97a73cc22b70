"""The whole application in the test's own process, with the network cut off and every request recorded."""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr
from telegram import Update
from telegram.request import HTTPXRequest

from bot.conversation import Conversations
from bot.settings import Settings
from bot.telegram.application import AnyApplication, build_application
from bot.telegram.service import Service
from knowledge.answers.warming import warm
from knowledge.base import Knowledge
from tests.bot.telegram.updates import BOT_ID, BOT_NAME
from tests.end_to_end.releases import write_releases

ADMIN = 42
TOKEN = f"{BOT_ID}:made-up-token"

Refusal = tuple[int, str]
Call = tuple[str, dict[str, Any]]


class Running:
    """A bot that handles updates one after the other; `calls` are its requests, `refusals` what is answered to some."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        settings = Settings(telegram_bot_token=SecretStr(TOKEN), admin_ids=frozenset({ADMIN}))
        self.folder = write_releases(folder)
        knowledge = Knowledge([self.folder], prepare=warm)
        self.service = Service(settings, knowledge, Conversations(knowledge))
        self.calls: list[Call] = []
        self.refusals: dict[str, Refusal] = {}
        monkeypatch.setattr(HTTPXRequest, "do_request", self._granted)

    def handle(self, *updates: dict[str, Any]) -> list[Call]:
        """Handle `updates`, JSON as Telegram sends it, and return the requests made for them."""
        before = len(self.calls)
        asyncio.run(self._handle(updates))
        return [call for call in self.calls[before:] if call[0] != "getMe"]

    async def _handle(self, updates: tuple[dict[str, Any], ...]) -> None:
        application: AnyApplication = build_application(TOKEN, self.service)
        self.service.reloading = asyncio.Lock()  # a lock belongs to the event loop in which somebody waited for it
        async with application:
            await application.start()
            for number, update in enumerate(updates):
                await application.update_queue.put(Update.de_json({"update_id": number, **update}, application.bot))
            await application.update_queue.join()
            await application.stop()

    async def _granted(self, *_: object, url: str, request_data: Any = None, **__: object) -> tuple[int, bytes]:  # noqa: ANN401
        method = url.rsplit("/", 1)[1]
        fields = dict(request_data.parameters) if request_data else {}
        self.calls.append((method, fields))
        if method in self.refusals:
            status, description = self.refusals[method]
            return status, json.dumps({"ok": False, "description": description}).encode()
        result: Any = True
        if method == "getMe":
            result = {"id": BOT_ID, "is_bot": True, "first_name": "แถลง", "username": BOT_NAME}
        elif method in ("sendMessage", "editMessageText"):
            chat = {"id": fields["chat_id"], "type": "private"}
            result = {"message_id": 1000 + len(self.calls), "date": 1, "chat": chat, "text": fields["text"]}
        return 200, json.dumps({"ok": True, "result": result}).encode()
