"""Updates by webhook, with the secret token that Telegram sends."""

import json
import socket
import urllib.error
import urllib.request
from typing import Any

import pytest

from tests.end_to_end.bot_api import ServedBotApi
from tests.end_to_end.chat import Chatter
from tests.end_to_end.conftest import Start
from tests.end_to_end.program import Program

SECRET = "a-secret-of-this-test"  # noqa: S105 - made up
QUESTION = "ใครเป็นประธานการประชุมแผนแม่บทสถานีจันทรา"


def free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


@pytest.fixture(scope="module")
def link() -> str:
    return f"http://127.0.0.1:{free_port()}/telegram/updates"


@pytest.fixture(scope="module", autouse=True)
def program(start: Start, link: str) -> Program:
    return start(
        TELEGRAM_WEBHOOK_URL=link,
        TELEGRAM_WEBHOOK_LISTEN=link.split("/")[2],
        TELEGRAM_WEBHOOK_SECRET=SECRET,
    )


def post(link: str, update: dict[str, Any], secret: str | None) -> int:
    headers = {"Content-Type": "application/json"}
    if secret is not None:
        headers["X-Telegram-Bot-Api-Secret-Token"] = secret
    request = urllib.request.Request(link, json.dumps(update).encode(), headers)  # noqa: S310 - loopback
    try:
        with urllib.request.urlopen(request, timeout=10) as response:  # noqa: S310
            return int(response.status)
    except urllib.error.HTTPError as refusal:
        with refusal:
            return refusal.code


def test_question_is_answered(served: ServedBotApi) -> None:
    assert "ดาราพร" in Chatter(served).ask(QUESTION).fields["text"]


def test_wrong_secret_is_refused_and_unanswered(served: ServedBotApi, link: str) -> None:
    stranger, person = Chatter(served), Chatter(served)
    for number, secret in enumerate((None, "", "wrong", SECRET + "x")):
        assert post(link, {"update_id": 900 + number, "message": stranger._message(1, "/help")}, secret) in (401, 403)
    person.ask("/help")
    assert stranger.heard() == []


def test_update_that_comes_twice_is_answered_once(served: ServedBotApi, link: str) -> None:
    person = Chatter(served)
    update = {"update_id": 950, "message": person._message(5, "/about")}
    assert [post(link, update, SECRET) for _ in range(3)] == [200, 200, 200]
    person.sees()
    person.ask("/help")  # what is handled after them
    assert len(person.heard()) == 2


def test_what_is_no_update_does_no_harm(served: ServedBotApi, link: str, program: Program) -> None:
    odd: list[dict[str, Any]] = [{}, {"update_id": 960}, {"update_id": 961, "message": {}}, {"update_id": "x"}]
    for update in odd:
        assert post(link, update, SECRET) in (200, 400, 500)
    assert "ดาราพร" in Chatter(served).ask(QUESTION).fields["text"]
    assert SECRET not in program.output
