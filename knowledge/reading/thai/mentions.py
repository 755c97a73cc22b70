"""Mentions of people in Thai text: titles and ranks anchor the names, and posts follow them."""

import re

from knowledge.reading.mention import Mention
from knowledge.reading.page import Page

_NAME = re.compile(
    r"(?<![ก-๙])(?:นางสาว|น\.ส\.|นาง|นาย|พลเอก|พลโท|พลตรี|พล\.อ\.|พล\.ต\.อ\.|พล\.ต\.ท\.|ดร\.|นพ\.)\s*"
    r"(?P<name>[ก-๙]{2,} [ก-๙]{2,})"
)


def find_mentions(page: Page) -> list[Mention]:
    """Return every mention of a person in `page`, in the order of the text; none overlaps another."""
    return [
        Mention(*found.span(), page.body[found.start() : found.end()], True, None, found.end(), "title")
        for found in _NAME.finditer(page.plain)
    ]
