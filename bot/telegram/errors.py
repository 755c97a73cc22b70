"""What goes wrong while an update is handled: logged without what was written, and owned up to in the chat."""

import logging
import traceback
from contextlib import suppress

from telegram import Update
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError

from bot.telegram.senders import language_for
from bot.telegram.service import Context, service_of
from bot.wording import say

logger = logging.getLogger(__name__)


async def report_error(update: object, context: Context) -> None:
    """Log the error of `context` and tell whoever sent `update` that it was not their fault."""
    error = context.error
    if error is None:
        return
    log_error(error)
    if not isinstance(update, Update) or isinstance(error, Forbidden):
        return
    text = say(language_for(service_of(context), update), "telegram_error")
    with suppress(TelegramError):
        if update.callback_query:
            await update.callback_query.answer(text, show_alert=True)
        elif update.effective_message:
            await update.effective_message.reply_text(text)


def log_error(error: BaseException) -> None:
    """Log `error`: one line where Telegram or the network is to blame, the way through the code where we are."""
    if isinstance(error, Forbidden):
        logger.info("A message was not sent: the bot is blocked, or no longer in the group.")
    elif isinstance(error, NetworkError | RetryAfter) and not isinstance(error, BadRequest):
        logger.warning("Telegram could not be reached or refused a request (%s).", type(error).__name__)
    else:
        # The message of an exception may hold what somebody wrote, so only its kind and place are logged.
        message = f": {error.message}" if isinstance(error, TelegramError) else ""
        place = "".join(traceback.format_tb(error.__traceback__))
        logger.error("An update was not handled (%s%s).\n%s", type(error).__name__, message, place.rstrip())


def log_fetch_error(error: TelegramError) -> None:
    """Log that updates could not be fetched; the library tries again by itself, less and less often."""
    logger.warning("Updates could not be fetched, trying again (%s: %s).", type(error).__name__, error.message)
