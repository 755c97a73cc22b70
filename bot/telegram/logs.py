"""Logs without secrets and without what people wrote: the token, questions and names never reach them."""

import logging
import re
import traceback
from collections.abc import Iterable, Mapping
from urllib.parse import quote

from telegram import TelegramObject
from telegram.error import TelegramError

HIDDEN = "[hidden]"
SHORTEST_SECRET = 6  # part of a token: a shorter one would blank out ordinary words
FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class Redaction(logging.Filter):
    """Takes the secrets, and the updates that libraries log, out of every record that passes."""

    def __init__(self, secrets: Iterable[str]) -> None:
        super().__init__()
        forms = {form for secret in secrets for form in _forms(secret)}
        longest_first = sorted(forms, key=len, reverse=True)
        self._secrets = re.compile("|".join(map(re.escape, longest_first)) or r"(?!)")

    def filter(self, record: logging.LogRecord) -> bool:
        """Redact `record` in place; no record is held back."""
        record.args = _without_updates(record.args, named="%(" in str(record.msg))
        record.msg, record.args = self.redacted(record.getMessage()), None
        if record.exc_info:
            # As text from here on, so that no handler formats the exception itself and shows what it holds.
            record.exc_text = record.exc_text or _described(record.exc_info[1])
            record.exc_info = None
        for name in ("exc_text", "stack_info"):
            if text := getattr(record, name):
                setattr(record, name, self.redacted(text))
        return True

    def redacted(self, text: str) -> str:
        """Return `text` with every secret in it hidden."""
        return self._secrets.sub(HIDDEN, text)


def set_up_logs(level: str, secrets: Iterable[str]) -> None:
    """Log to standard error from `level` up, with `secrets` hidden whoever logs them."""
    logging.basicConfig(format=FORMAT, level=level)
    redaction = Redaction(secrets)
    for handler in logging.getLogger().handlers:
        handler.addFilter(redaction)
    # Below these levels the libraries log every request with its address, and every update with what was written.
    logging.getLogger("telegram").setLevel(max(logging.INFO, logging.getLevelName(level)))
    for name in ("httpx", "httpcore", "tornado", "watchfiles", "asyncio"):
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLevelName(level)))


def _described(error: BaseException | None) -> str:
    """Return `error` with the way to it; in one line where Telegram refused, which no way through the code explains."""
    if isinstance(error, TelegramError):
        return f"{type(error).__name__}: {error.message}"
    return "".join(traceback.format_exception(error)).rstrip()


def _forms(secret: str) -> set[str]:
    """Return `secret` as it may be written: plain, in a link, and the part of a token that is not the bot's id."""
    parts = {secret, secret.rpartition(":")[2]}
    return {
        form
        for part in parts
        if len(part) >= SHORTEST_SECRET or part == secret
        for form in (part, quote(part, ""))
        if form
    }


def _without_updates(args: object, *, named: bool) -> tuple[object, ...] | Mapping[str, object] | None:
    if isinstance(args, Mapping):  # the values of "%(name)s", or else the one value of "%s", which is an update
        return args if named else (HIDDEN,)
    if not isinstance(args, tuple):
        return None
    return tuple(HIDDEN if isinstance(value, TelegramObject | Mapping | list) else value for value in args)
