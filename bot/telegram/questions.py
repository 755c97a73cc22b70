"""Questions: asked, edited, or answered with a tap on a choice; and the pages of a list."""

import asyncio
from collections.abc import Callable
from contextlib import suppress

from telegram import Message, Update
from telegram.constants import ChatAction
from telegram.error import TelegramError

from bot.conversation import Turn
from bot.telegram.addressing import question_in
from bot.telegram.delivery import Reply, answer, replace
from bot.telegram.keyboards import (
    MOST_OPTIONS,
    choice_keyboard,
    page_keyboard,
    read_page_tap,
    read_tap,
    source_keyboard,
)
from bot.telegram.rendering import plain, render
from bot.telegram.senders import conversation_key, language_for, sender_id
from bot.telegram.service import Context, service_of
from bot.wording import parts_of, say
from knowledge.answers.answer import Answer, Outcome
from knowledge.language.dates import format_day

PATIENCE = 0.4  # seconds after which the person is shown that an answer is being written
TYPING_LASTS = 4.5  # seconds; Telegram shows it for five


async def handle_question(update: Update, context: Context) -> None:
    """Answer a text or a caption that is meant for the bot; say nothing to any other."""
    message = update.effective_message
    if message is None:
        return
    service = service_of(context)
    question = question_in(message, message.get_bot())
    if question is None:
        return
    if not question:
        await answer(service, message, Reply(plain(say(language_for(service, update), "telegram_ask_empty"))))
        return
    asker = sender_id(message)
    key = conversation_key(message.chat, asker)
    turn = await _while_typing(message, lambda: service.conversations.ask(key, question, message.message_id))
    service.outcomes[turn.answer.outcome] += 1
    await answer(service, message, reply_of(turn, asker))


async def handle_not_text(update: Update, context: Context) -> None:
    """Say kindly, in a private chat, that a picture, a voice or a sticker cannot be read."""
    message = update.effective_message
    if message is None or message.media_group_id:  # of an album only the picture with the caption is a question
        return
    service = service_of(context)
    await answer(service, message, Reply(plain(say(language_for(service, update), "telegram_text_only"))))


async def handle_choice(update: Update, context: Context) -> None:
    """Put the answer to the question first asked in the place of the choice that somebody tapped."""
    query = update.callback_query
    tap = read_tap(query.data or "") if query else None
    if query is None or query.message is None or tap is None:
        return
    service, chat = service_of(context), query.message.chat
    key = conversation_key(chat, tap.asker)
    offered = service.conversations.offered(key, tap.choice)
    turn = None
    if tap.option < len(offered):
        turn = await asyncio.to_thread(service.conversations.choose, key, tap.choice, offered[tap.option])
    if turn is None:
        await query.answer(say(language_for(service, update), "telegram_choice_gone"), show_alert=True)
        return
    service.outcomes[turn.answer.outcome] += 1
    await query.answer()
    await replace(query.get_bot(), chat.id, query.message.message_id, reply_of(turn, tap.asker))


async def handle_page(update: Update, context: Context) -> None:
    """Put the page of a list that somebody tapped in the place of the one that is shown."""
    query = update.callback_query
    tap = read_page_tap(query.data or "") if query else None
    if query is None or query.message is None or tap is None:
        return
    service, chat = service_of(context), query.message.chat
    asker, number = tap
    turn = await asyncio.to_thread(service.conversations.turn_page, conversation_key(chat, asker), number)
    if turn is None:
        await query.answer(say(language_for(service, update), "telegram_page_gone"), show_alert=True)
        return
    await query.answer()
    await replace(query.get_bot(), chat.id, query.message.message_id, reply_of(turn, asker))


async def handle_stray_tap(update: Update, context: Context) -> None:
    """Let go of a button that nothing is known of, so that it does not spin on."""
    if update.callback_query:
        await update.callback_query.answer()


def reply_of(turn: Turn, asker: int) -> Reply:
    """Return the message that says `turn`, with the buttons for its outcome."""
    given = turn.answer
    text = render(parts_of(given))
    if turn.choice:
        return Reply(text, choice_keyboard(asker, turn.choice, _labels(given)))
    if turn.earlier or turn.later:
        labels = (say(given.language, "telegram_earlier_page"), say(given.language, "telegram_later_page"))
        return Reply(text, page_keyboard(asker, list(zip((turn.earlier, turn.later), labels, strict=True))))
    if given.outcome in (Outcome.ANSWERED, Outcome.NOT_STATED) and len(given.releases) == 1:
        return Reply(text, source_keyboard(say(given.language, "telegram_source_button"), given.releases[0].source))
    return Reply(text)


def _labels(given: Answer) -> list[str]:
    """Return what stands on the buttons: the number in the message's list, the day, and the title as far as it goes."""
    return [
        f"{number}. {format_day(release.issued, given.language)} · {release.title.within(given.language)}"
        for number, release in enumerate(given.offered[:MOST_OPTIONS], 1)
    ]


async def _while_typing(message: Message, ask: Callable[[], Turn]) -> Turn:
    """Call `ask` in a thread, so that other chats go on, and show "typing" in this one where it takes long."""
    work = asyncio.create_task(asyncio.to_thread(ask))
    wait = PATIENCE
    while not (await asyncio.wait({work}, timeout=wait))[0]:
        with suppress(TelegramError):
            await message.chat.send_action(ChatAction.TYPING)
        wait = TYPING_LASTS
    return await work
