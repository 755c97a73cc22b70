"""Which handler answers which kind of update: the one table of them."""

from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler, MessageHandler, filters

from bot.telegram import admin, commands, questions
from bot.telegram.keyboards import CHOICE_PATTERN, LANGUAGE_PATTERN, PAGE_PATTERN
from bot.telegram.service import Context

NEW = filters.UpdateType.MESSAGE
NEW_OR_EDITED = filters.UpdateType.MESSAGES
WORDS = filters.TEXT | filters.CAPTION

Handlers = list[BaseHandler[Update, Context, Any]]


def handlers() -> Handlers:
    """Return the handlers in the order in which they are tried; the first that fits an update has it."""
    return [
        CommandHandler("start", commands.start, NEW),
        CommandHandler("help", commands.give_help, NEW),
        CommandHandler("latest", commands.latest, NEW),
        CommandHandler("language", commands.language, NEW),
        CommandHandler("about", commands.about, NEW),
        CommandHandler("reload", admin.reload, NEW),
        CommandHandler("status", admin.status, NEW),
        CommandHandler("ask", questions.handle_question, NEW_OR_EDITED),
        MessageHandler(filters.COMMAND & NEW, commands.unknown),
        MessageHandler(WORDS & ~filters.COMMAND & NEW_OR_EDITED, questions.handle_question),
        MessageHandler(filters.ChatType.PRIVATE & NEW & ~WORDS & ~filters.StatusUpdate.ALL, questions.handle_not_text),
        CallbackQueryHandler(questions.handle_choice, CHOICE_PATTERN),
        CallbackQueryHandler(questions.handle_page, PAGE_PATTERN),
        CallbackQueryHandler(commands.choose_language, LANGUAGE_PATTERN),
        CallbackQueryHandler(questions.handle_stray_tap),
    ]
