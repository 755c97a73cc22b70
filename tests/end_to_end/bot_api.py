"""A Bot API server on loopback: the emulator from PyPI, with what this bot needs of Telegram beyond it."""

import asyncio
import json
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from aiohttp import web
from lo_bot_api_emulator import ApiRefusal, LoBotApiEmulator  # type: ignore[import-untyped]
from lo_bot_api_emulator.updates import KINDS  # type: ignore[import-untyped]

from tests.telegram_html import check_html

TOKEN = "123456789:AAE-not-a-real-token_0123456789abcde"  # noqa: S105 - made up
BOT_NAME, BOT_ID = "thalaeng_test_bot", 7
PATIENCE = 30.0  # seconds that a test waits for the bot at most

KINDS.add("edited_message")  # the emulator queues new messages only

Fields = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Call:
    """A request of the bot that the server granted: the method, its parameters as values, what came back."""

    method: str
    fields: Fields
    result: Any


class BotApi(LoBotApiEmulator):  # type: ignore[misc]
    """The emulator, which also knows the bot by name, reads HTML, keeps messages, and remembers each call."""

    def __init__(self) -> None:
        super().__init__(allow_insecure_loopback_webhooks=True)
        self.calls: list[Call] = []
        self.revoked = False
        self.gone: set[int] = set()
        """Ids of messages that somebody deleted."""
        self._shown: dict[tuple[str, int], tuple[Any, Any]] = {}
        self._changed = threading.Condition()

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Answer a request, or refuse it where its token is not the bot's."""
        if self.revoked or request.match_info["token"] != TOKEN:
            refusal = {"ok": False, "error_code": 401, "description": "Unauthorized"}
            return web.json_response(refusal, status=401)
        if request.match_info["method"] == "getUpdates":
            await self._end_of_earlier_poll()
        response: web.StreamResponse = await super().handle(request)
        return response

    def validate(self, method: str, fields: Fields, uploads: Fields) -> Any:  # noqa: ANN401 - any JSON
        """Check a request as the emulator does, and beyond; return what it is answered with."""
        values = {name: _value(text) for name, text in fields.items()}
        fields.pop("link_preview_options", None)
        result: Any
        if method == "getMe":
            result = {**super().validate(method, fields, uploads), "id": BOT_ID, "username": BOT_NAME}
        elif method.startswith(("getMyDescription", "getMyShortDescription")):
            result = {"description": "", "short_description": ""}
        elif method in ("setMyDescription", "setMyShortDescription"):
            result = True
        else:
            self._check_message(method, values)
            result = super().validate(method, fields, uploads)
        if method in ("sendMessage", "editMessageText"):
            self._shown[str(values["chat_id"]), result["message_id"]] = (values["text"], values.get("reply_markup"))
        if method != "getUpdates":
            with self._changed:
                self.calls.append(Call(method, values, result))
                self._changed.notify_all()
        return result

    def wait_for(self, wanted: Callable[[Call], bool], *, after: int = 0, seconds: float = PATIENCE) -> Call:
        """Return the first call from the one numbered `after` on that is `wanted`, as soon as there is one."""
        deadline = time.monotonic() + seconds
        with self._changed:
            while True:
                for call in self.calls[after:]:
                    if wanted(call):
                        return call
                if not self._changed.wait(deadline - time.monotonic()):
                    methods = [(call.method, call.fields) for call in self.calls[after:]]
                    raise AssertionError(f"The bot made no such call within {seconds} seconds, but these: {methods}")

    async def _end_of_earlier_poll(self) -> None:
        """Wait until a poll that the bot hung up on is over: Telegram ends it at once, the emulator a little later."""
        while self._update_queues._state(TOKEN).polling:  # noqa: ASYNC110 - it tells nobody when that ends
            await asyncio.sleep(0.01)

    def _check_message(self, method: str, values: Fields) -> None:
        if method not in ("sendMessage", "editMessageText"):
            return
        if values.get("parse_mode") == "HTML":
            try:
                check_html(values["text"])
            except ValueError as error:
                raise ApiRefusal(f"Bad Request: can't parse entities: {error}") from None
        if method == "editMessageText":
            place = str(values["chat_id"]), int(values["message_id"])
            if place[1] in self.gone or place not in self._shown:
                raise ApiRefusal("Bad Request: message to edit not found")
            if self._shown[place] == (values["text"], values.get("reply_markup")):
                raise ApiRefusal("Bad Request: message is not modified")


def _value(text: Any) -> Any:  # noqa: ANN401 - any JSON
    if isinstance(text, str) and text[:1] in ("{", "["):
        try:
            return json.loads(text)
        except ValueError:
            return text
    return text


class ServedBotApi:
    """A `BotApi` that listens on a free port, in a thread of its own."""

    def __init__(self) -> None:
        self.api = BotApi()
        self.url = ""
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> "ServedBotApi":
        self._thread.start()
        assert self._ready.wait(PATIENCE)
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(PATIENCE)

    def enqueue(self, update: Fields) -> None:
        """Hand `update` to the bot, as its way of receiving is."""
        asyncio.run_coroutine_threadsafe(self.api.enqueue_update(update, token=TOKEN), self._loop).result(PATIENCE)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        runner = web.AppRunner(self.api.app(), access_log=None, shutdown_timeout=0.1)
        self._loop.run_until_complete(runner.setup())
        self._loop.run_until_complete(web.TCPSite(runner, "127.0.0.1", 0).start())
        self.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        self._ready.set()
        self._loop.run_forever()
        self._loop.run_until_complete(runner.cleanup())
        self._loop.close()
