"""Thai sentences with the people marked: "[นายก ข; ปลัดกระทรวงเมฆ]" is a name and a post, "[นายก]" a short mention."""

import re

from knowledge.reading.mention import Mention
from knowledge.reading.page import Page, plain_letters

_MARKED = re.compile(r"\[(?P<name>[^\];]*)(?:; (?P<post>[^\]]*))?\]")


def marked(text: str) -> tuple[Page, list[Mention]]:
    """Return the page of `text` without the marks, and the mentions that they mark."""
    body, mentions, place = "", [], 0
    for found in _MARKED.finditer(text):
        body += text[place : found.start()]
        start, name, post = len(body), found["name"], found["post"]
        body += name + (f" {post}" if post else "")
        full = " " in name
        mentions.append(Mention(start, start + len(name), name, full, post, len(body), "made up"))
        place = found.end()
    body += text[place:]
    return Page("ข่าวโคมลอย", None, None, "th", body, plain_letters(body)), mentions
