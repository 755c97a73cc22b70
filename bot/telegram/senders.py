"""Who speaks to the bot, and which conversation that is part of."""

from collections.abc import Hashable

from telegram import Chat, Message, Update

from bot.telegram.service import Service
from knowledge.values import Language


def sender_id(message: Message) -> int:
    """Return the id of who sent `message`: a person, or the group or channel in whose name it was sent."""
    if message.sender_chat:
        return message.sender_chat.id
    return message.from_user.id if message.from_user else message.chat.id


def conversation_key(chat: Chat, person: int) -> Hashable:
    """Return what the conversation of `person` in `chat` is known by: in a group each person has one of their own."""
    return chat.id if chat.type == Chat.PRIVATE else (chat.id, person)


def is_admin(update: Update, admins: frozenset[int]) -> bool:
    """Return whether one of `admins` sent the message; whoever speaks in the name of a group or channel is none."""
    message = update.effective_message
    if message is None or message.sender_chat or message.from_user is None:
        return False
    return message.from_user.id in admins


def language_for(service: Service, update: Update) -> Language:
    """Return the language for what is no answer to a question: the one the chat chose, else the person's own."""
    chosen = service.languages.get(update.effective_chat.id) if update.effective_chat else None
    if chosen:
        return chosen
    code = update.effective_user.language_code if update.effective_user else None
    return "th" if code and code.split("-")[0].lower() == "th" else "en"
