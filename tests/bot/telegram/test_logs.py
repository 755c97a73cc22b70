"""Tests of one module; see its name."""

import io
import logging
from urllib.parse import quote

import pytest
from telegram.error import InvalidToken

from bot.telegram.logs import HIDDEN, Redaction
from tests.bot.telegram.updates import message_json, update

TOKEN = "123456789:AAE-made_up-Token"  # noqa: S105 - made up
SECRET_PART = TOKEN.split(":")[1]


@pytest.fixture
def log() -> tuple[logging.Logger, io.StringIO]:
    logger, output = logging.Logger("test"), io.StringIO()
    handler = logging.StreamHandler(output)
    handler.addFilter(Redaction([TOKEN, "a-webhook-secret"]))
    logger.addHandler(handler)
    return logger, output


def test_token_is_hidden_wherever_it_stands(log: tuple[logging.Logger, io.StringIO]) -> None:
    logger, output = log
    logger.info(f"plain {TOKEN} and %s", f"https://api.telegram.org/bot{TOKEN}/getMe")
    logger.info("quoted %s part %s", quote(TOKEN, ""), SECRET_PART)
    logger.info(ValueError(TOKEN))
    logger.info("secret %(x)s", {"x": "a-webhook-secret"})
    try:
        raise ValueError(f"bad address bot{TOKEN}")
    except ValueError:
        logger.exception("failed", stack_info=True)
    text = output.getvalue()
    assert SECRET_PART not in text
    assert "a-webhook-secret" not in text
    assert HIDDEN in text
    assert "ValueError: bad address bot" in text


def test_updates_are_not_logged(log: tuple[logging.Logger, io.StringIO]) -> None:
    logger, output = log
    logger.critical("update %s", update("คำถามลับ"))
    logger.critical("data %r", message_json("คำถามลับ"))
    logger.critical("data %r", [message_json("คำถามลับ")])
    assert "คำถามลับ" not in output.getvalue()
    assert "มานี" not in output.getvalue()


def test_refusal_of_telegram_is_one_line(log: tuple[logging.Logger, io.StringIO]) -> None:
    logger, output = log
    try:
        raise InvalidToken(f"The token `{TOKEN}` was rejected by the server.")
    except InvalidToken:
        logger.exception("failed")
    assert output.getvalue() == f"failed\nInvalidToken: The token `{HIDDEN}` was rejected by the server.\n"


def test_ordinary_records_stay_as_they_are(log: tuple[logging.Logger, io.StringIO]) -> None:
    logger, output = log
    logger.info("%d%% of %s", 5, "releases")
    logger.info("100%")
    assert output.getvalue() == "5% of releases\n100%\n"


def test_without_secrets_nothing_is_hidden() -> None:
    assert Redaction([]).redacted("text") == "text"
