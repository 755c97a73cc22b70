"""From the parts of an answer to one Telegram message: well-formed HTML that is never too long."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.telegram.keyboards import MOST_OPTIONS, is_public_link
from bot.telegram.markup import LONGEST_MESSAGE, cut, escape, units
from bot.wording import Link, Parts

MOST_LINKS = 30  # a page of a list has ten, and those that came out again
MOST_QUOTES = 5
LONGEST_LEAD, LONGEST_LABEL, LONGEST_QUOTE = 2400, 250, 900
SHORTEST = 12  # units: a shorter rest of a text says nothing


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a message: `text` within its tags, at most `most` units of it, and what parts it from the last.

    Where the message runs out of room, blocks of a higher `rank` go first.
    """

    text: str
    rank: int
    most: int
    opening: str = ""
    closing: str = ""
    gap: str = "\n\n"


def render(parts: Parts) -> str:
    """Return `parts` as HTML of at most LONGEST_MESSAGE units."""
    return fit(
        [
            Block(parts.lead, 0, LONGEST_LEAD),
            Block(parts.nearest, 2, LONGEST_QUOTE),
            *(
                Block(quote, 3, LONGEST_QUOTE, "<blockquote>", "</blockquote>", "\n")
                for quote in parts.quotes[:MOST_QUOTES]
            ),
            Block(parts.links_lead, 1, LONGEST_LABEL),
            *_links(parts.links[:MOST_LINKS], gap="\n" if parts.links_lead else "\n\n"),
            Block(parts.options_lead, 1, LONGEST_LABEL),
            *_links(parts.options[:MOST_OPTIONS], numbered=True, gap="\n" if parts.options_lead else "\n\n"),
            Block(parts.hint, 4, LONGEST_QUOTE),
        ]
    )


def plain(text: str) -> str:
    """Return `text`, which has no parts, as HTML of at most LONGEST_MESSAGE units."""
    return fit([Block(text, 0, LONGEST_MESSAGE)])


def fit(blocks: Iterable[Block]) -> str:
    """Return `blocks` as HTML in their order, as many and as much of them as one message holds."""
    wanted = [block for block in blocks if block.text.strip()]
    room = LONGEST_MESSAGE
    pieces: dict[int, str] = {}
    for index in sorted(range(len(wanted)), key=lambda index: wanted[index].rank):
        block = wanted[index]
        around = units(block.gap + block.opening + block.closing)
        body = cut(block.text.strip(), min(block.most, room - around))
        if not body or (units(body) < SHORTEST and body != escape(block.text.strip())):
            continue
        pieces[index] = block.gap + block.opening + body + block.closing
        room -= units(pieces[index])
    return "".join(pieces[index] for index in sorted(pieces)).strip()


def _links(links: Sequence[Link], *, numbered: bool = False, gap: str = "\n\n") -> list[Block]:
    blocks = []
    for number, link in enumerate(links, 1):
        opening, closing = (f'<a href="{escape(link.url)}">', "</a>") if is_public_link(link.url) else ("", "")
        if numbered:
            opening = f"{number}. {opening}"
        blocks.append(Block(link.label, 1, LONGEST_LABEL, opening, closing, gap if number == 1 else "\n"))
    return blocks
