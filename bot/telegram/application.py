"""The application: put together, started, kept running, stopped in good order."""

import asyncio
import logging
import re
import signal
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

from telegram import LinkPreviewOptions
from telegram.error import InvalidToken, NetworkError, TelegramError
from telegram.ext import Application, Defaults, Updater

from bot.conversation import Conversations
from bot.settings import Settings
from bot.telegram.errors import log_fetch_error, report_error
from bot.telegram.handlers import handlers
from bot.telegram.logs import set_up_logs
from bot.telegram.menu import set_menu
from bot.telegram.rate_limit import ChatRateLimiter
from bot.telegram.service import Service, attach_service
from bot.telegram.updates import OrderedUpdates
from bot.telegram.watching import reload_on_change
from knowledge.base import Knowledge

TELEGRAM = "https://api.telegram.org"
ALLOWED_UPDATES = ("message", "edited_message", "callback_query")
LONGEST_GOODBYE = 15.0  # seconds for answers under way once the bot is told to stop

logger = logging.getLogger(__name__)

AnyApplication = Application[Any, Any, Any, Any, Any, Any]


def serve(settings: Settings, knowledge: Knowledge) -> None:
    """Answer in Telegram until the process is told to stop; SystemExit with a sentence where it cannot begin."""
    token, secret = settings.telegram_bot_token, settings.telegram_webhook_secret
    if token is None:
        raise ValueError("The settings hold no token of a bot; read them where TELEGRAM_BOT_TOKEN is set.")
    set_up_logs(settings.log_level, [value.get_secret_value() for value in (token, secret) if value])
    service = Service(settings, knowledge, Conversations(knowledge))
    problem = asyncio.run(_run(build_application(token.get_secret_value(), service), service))
    if problem:
        raise SystemExit(problem)


def build_application(token: str, service: Service) -> AnyApplication:
    """Return the application that answers with `token` for `service`; nothing is sent before it is started."""
    server = service.settings.telegram_api_url or TELEGRAM
    application = (
        Application.builder()
        .token(token)
        .base_url(f"{server}/bot")
        .base_file_url(f"{server}/file/bot")
        .concurrent_updates(OrderedUpdates())
        .rate_limiter(ChatRateLimiter())
        .job_queue(None)
        .defaults(
            Defaults(
                link_preview_options=LinkPreviewOptions(is_disabled=True),
                do_quote=True,
                allow_sending_without_reply=True,
            )
        )
        .build()
    )
    attach_service(application.bot_data, service)
    application.add_handlers(handlers())
    application.add_error_handler(report_error)
    return application


async def _run(application: AnyApplication, service: Service) -> str:
    """Run until told to stop; return why it could not begin or go on, or the empty string."""
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    try:
        await application.initialize()
        await _receive(application, service.settings)
    except (TelegramError, OSError) as error:
        await application.shutdown()
        return _why_not(error, service.settings)
    await application.start()
    beside = [asyncio.create_task(set_menu(application.bot, service.settings.admin_ids))]
    if service.settings.reload_on_change:
        beside.append(asyncio.create_task(reload_on_change(service, stop)))
        await asyncio.sleep(0)  # from here on no change is missed
    releases = len(service.knowledge.base.releases)
    logger.info("The bot answers as @%s, with %d releases.", application.bot.username, releases)
    fetching = _fetching()
    if fetching:
        fetching.add_done_callback(lambda _: stop.set())  # it ends by itself only where the token is no longer good
    await stop.wait()
    logger.info("The bot stops.")
    fault = fetching.exception() if fetching and fetching.done() and not fetching.cancelled() else None
    await _stop(application, beside)
    return _why_not(fault, service.settings) if fault else ""


async def _receive(application: AnyApplication, settings: Settings) -> None:
    """Begin to receive updates: by webhook where one is set, else by long polling."""
    updater = application.updater
    assert isinstance(updater, Updater)  # noqa: S101 - the builder makes one unless told not to
    link, secret = settings.telegram_webhook_url, settings.telegram_webhook_secret
    if link is None:
        await updater.start_polling(allowed_updates=ALLOWED_UPDATES, error_callback=log_fetch_error)
        return
    host, port = settings.telegram_webhook_listen
    await updater.start_webhook(
        listen=host,
        port=port,
        url_path=re.escape(urlsplit(link).path),  # the library takes it for a pattern
        webhook_url=link,
        secret_token=secret.get_secret_value() if secret else None,
        allowed_updates=ALLOWED_UPDATES,
    )


def _fetching() -> asyncio.Task[Any] | None:
    """Return the library's task that fetches updates, which it shows nobody; None with a webhook."""
    return next((task for task in asyncio.all_tasks() if task.get_name().endswith(":polling_task")), None)


async def _stop(application: AnyApplication, beside: list[asyncio.Task[None]]) -> None:
    """Receive nothing more, finish the answers under way, close."""
    for task in beside:
        task.cancel()
    await asyncio.gather(*beside, return_exceptions=True)
    try:
        async with asyncio.timeout(LONGEST_GOODBYE):
            if application.updater:
                with suppress(TelegramError):  # which ended the fetching of updates, and is told by now
                    await application.updater.stop()
            await application.stop()
    except TimeoutError:
        logger.warning("Some answers were not sent within %.0f seconds and are left out.", LONGEST_GOODBYE)
    await application.shutdown()


def _why_not(error: BaseException, settings: Settings) -> str:
    """Return why the bot could not begin or go on and how to mend that, in words without any secret."""
    server = settings.telegram_api_url or TELEGRAM
    if isinstance(error, InvalidToken):
        hint = f" Or is {server} no Bot API server? Then mend TELEGRAM_API_URL." if settings.telegram_api_url else ""
        return f"Telegram does not accept the bot's token; copy it anew from @BotFather into TELEGRAM_BOT_TOKEN.{hint}"
    if isinstance(error, NetworkError):
        return f"The server {server} cannot be reached; check the network and TELEGRAM_API_URL, and start again."
    if isinstance(error, OSError):
        host, port = settings.telegram_webhook_listen
        return (
            f"The webhook cannot listen on {host}:{port} ({error.strerror}); free it or change TELEGRAM_WEBHOOK_LISTEN."
        )
    what = f": {error.message}" if isinstance(error, TelegramError) else ""
    return f"Telegram does not go on ({type(error).__name__}{what}); check the settings, and start again."
