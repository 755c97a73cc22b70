"""The conversation in the terminal, and how an answer is shown there; from a pipe: a question a line, plain text."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import version
from typing import NamedTuple

from bot.conversation import Conversations, Turn
from bot.harmless import harmless
from bot.wording import Link, Parts, examples, parts_of, release_link, say
from knowledge.answers.answer import Answer
from knowledge.base import Knowledge
from knowledge.values import LANGUAGES, Language

MOST_LATEST = 5  # releases that /latest shows
CHAT = "terminal"  # the one chat's key


class Line(NamedTuple):
    """A line to show, and the style (of rich) that it has where the terminal knows styles."""

    text: str
    style: str = ""


def show(lines: Iterable[Line]) -> None:
    """Write `lines` to standard output: in style to a terminal, plain elsewhere, without control characters in both."""
    safe = [Line(harmless(line.text), line.style) for line in lines]
    if sys.stdout.isatty():
        from rich.console import Console
        from rich.text import Text

        console = Console(highlight=False)
        for line in safe:
            console.print(Text(line.text, line.style), soft_wrap=True)
    else:
        print(*(line.text for line in safe), sep="\n", flush=True)


def answer_lines(answer: Answer) -> list[Line]:
    """Return `answer` as lines: the text, what is nearest, the quotations, the links, the numbered options."""
    return _lines(parts_of(answer))


def _lines(parts: Parts) -> list[Line]:
    lines = [Line(parts.lead, "bold")] if parts.lead else []
    if parts.nearest:
        lines.append(Line(parts.nearest))
    for quote in parts.quotes:
        lines += [Line(f"  | {line}", "italic") for line in quote.splitlines() if line.strip()]
    if parts.links_lead:
        lines.append(Line(parts.links_lead))
    for link in parts.links:
        lines += [Line(f"  {link.label}"), Line(f"  {link.url}", "cyan")]
    if parts.options_lead:
        lines.append(Line(parts.options_lead))
    lines += [Line(f"  {number}. {option.label}") for number, option in enumerate(parts.options, 1)]
    if parts.hint:
        lines.append(Line(parts.hint, "dim"))
    return lines


@dataclass(slots=True)
class _Chat:
    """The state of the conversation: the language of the bot's own words, and the choice that is open."""

    knowledge: Knowledge
    conversations: Conversations
    language: Language
    language_chosen: bool = False
    choice: int = 0
    options: tuple[Link, ...] = ()


def converse(knowledge: Knowledge) -> None:
    """Answer what is typed, or what comes from a pipe, until it ends; Ctrl-C and Ctrl-D end it too."""
    interactive = sys.stdin.isatty() and sys.stdout.isatty()
    language: Language = "th" if os.environ.get("LC_ALL", os.environ.get("LANG", "")).startswith("th") else "en"
    chat = _Chat(knowledge, Conversations(knowledge), language)
    if interactive:
        show([*_welcome(chat), Line("")])
    try:
        for text in _typed() if interactive else sys.stdin:
            if not text.strip():
                continue
            lines = _reply(chat, text.strip())
            if lines is None:
                break
            show([*lines, Line("")])
    except KeyboardInterrupt:
        show([Line("")])
    if interactive:
        show([Line(say(chat.language, "terminal_bye"))])


def _typed() -> Iterator[str]:
    with suppress(ImportError):  # not everywhere does Python have it
        import readline  # noqa: F401 - gives `input` its editing and history
    while True:
        try:
            yield input("> ")
        except EOFError:
            show([Line("")])
            return


def _reply(chat: _Chat, text: str) -> Sequence[Line] | None:
    """Return the lines that answer `text`: a command, the number of an option, or a question; None ends the chat."""
    if text.startswith("/"):
        name, _, argument = text.partition(" ")
        if name == "/quit":
            return None
        command = COMMANDS.get(name)
        return command(chat, argument.strip()) if command else _unknown_command(chat, name)
    if chat.options and text.isdecimal() and len(text) < 4:
        return _choose(chat, int(text))
    turn = chat.conversations.ask(CHAT, text)
    parts = parts_of(turn.answer)
    chat.choice, chat.options = turn.choice, parts.options
    if not chat.language_chosen:
        chat.language = turn.answer.language
    asked_back = [Line(say(turn.answer.language, "terminal_choose"), "dim")] if parts.options else []
    return [*_lines(parts), *asked_back]


def _choose(chat: _Chat, number: int) -> list[Line]:
    if not 1 <= number <= len(chat.options):
        return [Line(say(chat.language, "terminal_no_choice", count=len(chat.options)))]
    turn: Turn | None = chat.conversations.choose(CHAT, chat.choice, chat.options[number - 1].release_id)
    return answer_lines(turn.answer) if turn else [Line(say(chat.language, "terminal_choice_gone"))]


def _unknown_command(chat: _Chat, name: str) -> list[Line]:
    return [
        Line(say(chat.language, "terminal_unknown_command", command=name)),
        Line(say(chat.language, "terminal_commands"), "dim"),
    ]


def _welcome(chat: _Chat, argument: str = "") -> list[Line]:
    return [
        Line(say(chat.language, "welcome"), "bold"),
        Line(say(chat.language, "examples_heading")),
        *(Line(f"  {example}") for example in examples(chat.language)),
        Line(say(chat.language, "terminal_commands"), "dim"),
    ]


def _help(chat: _Chat, argument: str) -> list[Line]:
    return [Line(say(chat.language, "help")), Line(say(chat.language, "terminal_commands"), "dim")]


def _latest(chat: _Chat, argument: str) -> list[Line]:
    newest = chat.knowledge.base.releases[:MOST_LATEST]
    if not newest:
        return [Line(say(chat.language, "latest_none"))]
    links = tuple(release_link(release, chat.language) for release in newest)
    return _lines(Parts("", links_lead=say(chat.language, "latest_heading"), links=links))


def _language(chat: _Chat, argument: str) -> list[Line]:
    chosen = next((language for language in LANGUAGES if language == argument.lower()), None)
    if chosen is None:
        return [Line(say(chat.language, "language_which"))]
    chat.language, chat.language_chosen = chosen, True
    return [Line(say(chosen, "language_now"))]


def _about(chat: _Chat, argument: str) -> list[Line]:
    count = len(chat.knowledge.base.releases)
    return [Line(say(chat.language, "about", version=version("thalaeng"), count=count))]


COMMANDS: Mapping[str, Callable[[_Chat, str], list[Line]]] = {
    "/start": _welcome,
    "/help": _help,
    "/latest": _latest,
    "/language": _language,
    "/about": _about,
}
