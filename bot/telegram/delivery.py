"""Sending answers: as a reply, or in place of the answer that was there before."""

from dataclasses import dataclass

from telegram import Bot, InlineKeyboardMarkup, Message
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.telegram.service import Service


@dataclass(frozen=True, slots=True)
class Reply:
    """A message to send: HTML within Telegram's limit, and the buttons under it."""

    text: str
    keyboard: InlineKeyboardMarkup | None = None


async def answer(service: Service, message: Message, reply: Reply) -> None:
    """Send `reply` to `message`, or put it in the place of the earlier answer where `message` was edited."""
    question = (message.chat.id, message.message_id)
    earlier = service.answers.get(question)
    if earlier and await replace(message.get_bot(), message.chat.id, earlier, reply):
        return
    sent = await message.reply_html(reply.text, reply_markup=reply.keyboard)
    service.answers.keep(question, sent.message_id)


async def replace(bot: Bot, chat_id: int, message_id: int, reply: Reply) -> bool:
    """Put `reply` in the place of the bot's message; return whether that message is still there to be changed."""
    try:
        await bot.edit_message_text(
            reply.text, chat_id, message_id, parse_mode=ParseMode.HTML, reply_markup=reply.keyboard
        )
    except BadRequest as refusal:
        # The same answer again is none the worse; any other refusal means that the message cannot be edited any more.
        return "not modified" in refusal.message.lower()
    return True
