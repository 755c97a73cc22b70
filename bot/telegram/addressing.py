"""Whether a message is meant for the bot, and the question in it."""

from telegram import Bot, Chat, Message, MessageEntity


def question_in(message: Message, bot: Bot) -> str | None:
    """Return the question that `message` (a text, or a picture with one) asks the bot; None where it asks others.

    In a private chat everything is meant for the bot; in a group, what names it or replies to it. The bot's name is
    taken out of the question, and so is the command.
    """
    if message.chat.type == Chat.CHANNEL or message.is_automatic_forward:
        return None
    mentions = _mentions_of(message, bot)
    meant = message.chat.type == Chat.PRIVATE or bool(mentions) or _replies_to(message, bot) or _is_command(message)
    if not meant:
        return None
    return _without([*mentions, *_commands_of(message)], message.text or message.caption or "")


def names_bot(command: str, bot: Bot) -> bool:
    """Return whether the text `command` names this bot: "/help@this_bot ..."."""
    return command.split(maxsplit=1)[0].lower().endswith(f"@{bot.username}".lower()) if command.strip() else False


def _entities(message: Message, *kinds: str) -> dict[MessageEntity, str]:
    return {**message.parse_entities(list(kinds)), **message.parse_caption_entities(list(kinds))}


def _mentions_of(message: Message, bot: Bot) -> list[MessageEntity]:
    found = _entities(message, MessageEntity.MENTION, MessageEntity.TEXT_MENTION)
    return [
        entity
        for entity, text in found.items()
        if (entity.user and entity.user.id == bot.id) or text.lower() == f"@{bot.username}".lower()
    ]


def _commands_of(message: Message) -> list[MessageEntity]:
    return [entity for entity in _entities(message, MessageEntity.BOT_COMMAND) if entity.offset == 0]


def _is_command(message: Message) -> bool:
    return bool(_commands_of(message))


def _replies_to(message: Message, bot: Bot) -> bool:
    replied = message.reply_to_message
    return bool(replied and replied.from_user and replied.from_user.id == bot.id)


def _without(entities: list[MessageEntity], text: str) -> str:
    """Return `text` less `entities`, whose offsets count UTF-16 units as Telegram does."""
    units = text.encode("utf-16-le", "surrogatepass")
    for entity in sorted(entities, key=lambda entity: entity.offset, reverse=True):
        units = units[: 2 * entity.offset] + units[2 * (entity.offset + entity.length) :]
    return units.decode("utf-16-le", "replace").strip()
