"""The commands that everybody may give."""

from importlib.metadata import version

from telegram import Chat, Update

from bot.telegram.addressing import names_bot
from bot.telegram.delivery import Reply, answer, replace
from bot.telegram.keyboards import language_keyboard
from bot.telegram.rendering import plain, render
from bot.telegram.senders import language_for
from bot.telegram.service import Context, service_of
from bot.wording import Parts, examples, release_link, say
from knowledge.values import LANGUAGES, Language

PUBLIC_COMMANDS = ("start", "help", "latest", "ask", "language", "about")
GROUP_COMMANDS = ("ask", "latest", "help", "about")
MOST_LATEST = 5


async def start(update: Update, context: Context) -> None:
    """Say what the bot does and what one may ask."""
    language = language_for(service_of(context), update)
    questions = "\n".join(f"• {question}" for question in examples(language))
    await _say(update, context, say(language, "welcome"), f"{say(language, 'examples_heading')}\n{questions}")


async def give_help(update: Update, context: Context) -> None:
    """Say how to ask, and which commands there are."""
    language = language_for(service_of(context), update)
    commands = "\n".join(f"/{name} – {say(language, f'command_{name}')}" for name in PUBLIC_COMMANDS)
    await _say(update, context, say(language, "help"), commands, say(language, "telegram_help_groups"))


async def latest(update: Update, context: Context) -> None:
    """List the newest releases."""
    service = service_of(context)
    language = language_for(service, update)
    releases = service.knowledge.base.releases[:MOST_LATEST]
    links = tuple(release_link(release, language) for release in releases)
    parts = Parts("", links_lead=say(language, "latest_heading"), links=links)
    await _send(update, context, Reply(render(parts) if links else plain(say(language, "latest_none"))))


async def about(update: Update, context: Context) -> None:
    """Say which version this is, how many releases it knows and what its answers rest on."""
    service = service_of(context)
    count = len(service.knowledge.base.releases)
    await _say(update, context, say(language_for(service, update), "about", version=version("thalaeng"), count=count))


async def language(update: Update, context: Context) -> None:
    """Offer the languages in which the bot may speak in this chat."""
    now = language_for(service_of(context), update)
    buttons = [(code, say(now, f"telegram_language_{code}")) for code in (*LANGUAGES, "auto")]
    await _send(update, context, Reply(plain(say(now, "telegram_language_which")), language_keyboard(buttons)))


async def choose_language(update: Update, context: Context) -> None:
    """Remember for the chat the language on the button that was tapped."""
    query = update.callback_query
    if query is None or query.data is None or query.message is None:
        return
    chat = query.message.chat
    service = service_of(context)
    code = query.data.removeprefix("l:")
    chosen: Language | None = next((known for known in LANGUAGES if known == code), None)
    if chosen:
        service.languages.keep(chat.id, chosen)
    else:
        service.languages.forget(chat.id)
    await query.answer()
    key = "language_now" if chosen else "telegram_language_auto_now"
    text = plain(say(language_for(service, update), key))
    await replace(query.get_bot(), chat.id, query.message.message_id, Reply(text))


async def unknown(update: Update, context: Context) -> None:
    """Answer a command that does not exist, unless it may be meant for another bot of the group."""
    message = update.effective_message
    if message is None or message.text is None:
        return
    is_ours = message.chat.type == Chat.PRIVATE or names_bot(message.text, message.get_bot())
    if is_ours:
        await _say(update, context, say(language_for(service_of(context), update), "telegram_unknown_command"))


async def _say(update: Update, context: Context, *paragraphs: str) -> None:
    await _send(update, context, Reply(plain("\n\n".join(paragraphs))))


async def _send(update: Update, context: Context, reply: Reply) -> None:
    if update.effective_message:
        await answer(service_of(context), update.effective_message, reply)
