"""What Telegram shows of the bot before anybody asks: its commands and descriptions, in each language."""

import logging

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
)
from telegram.error import TelegramError

from bot.telegram.admin import ADMIN_COMMANDS
from bot.telegram.commands import GROUP_COMMANDS, PUBLIC_COMMANDS
from bot.wording import say
from knowledge.values import Language

# What Telegram calls a language, and what the bot says there; "" is whoever has neither Thai nor English set.
MENU_LANGUAGES: tuple[tuple[str, Language], ...] = (("", "en"), ("en", "en"), ("th", "th"))

logger = logging.getLogger(__name__)


async def set_menu(bot: Bot, admins: frozenset[int]) -> None:
    """Tell Telegram the commands and descriptions. The bot answers without them too, so a refusal is only logged."""
    try:
        await _set_commands(bot, BotCommandScopeDefault(), PUBLIC_COMMANDS)
        await _set_commands(bot, BotCommandScopeAllGroupChats(), GROUP_COMMANDS)
        await _set_descriptions(bot)
    except TelegramError as error:
        logger.warning("The menu of commands and the descriptions were not all set (%s).", error.message)
    for admin in sorted(admins):
        try:
            await _set_commands(bot, BotCommandScopeChat(admin), PUBLIC_COMMANDS + ADMIN_COMMANDS)
        except TelegramError as error:  # Telegram knows no chat with them until they have sent /start
            logger.debug("The menu of one admin was not set (%s).", error.message)


async def _set_commands(bot: Bot, scope: BotCommandScope, names: tuple[str, ...]) -> None:
    for code, language in MENU_LANGUAGES:
        commands = [BotCommand(name, say(language, f"command_{name}")) for name in names]
        await bot.set_my_commands(commands, scope=scope, language_code=code or None)


async def _set_descriptions(bot: Bot) -> None:
    """Set the descriptions that are not there yet: Telegram makes a bot wait for hours that sets them often."""
    for code, language in MENU_LANGUAGES:
        long, short = say(language, "telegram_description"), say(language, "telegram_short_description")
        if (await bot.get_my_description(language_code=code or None)).description != long:
            await bot.set_my_description(long, language_code=code or None)
        if (await bot.get_my_short_description(language_code=code or None)).short_description != short:
            await bot.set_my_short_description(short, language_code=code or None)
