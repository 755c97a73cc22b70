"""What Telegram takes for HTML: read strictly, so that a test fails where Telegram would refuse a message."""

import html
import re

TAGS = {"a", "b", "blockquote", "code", "i", "pre", "s", "u"}
LONGEST = 4096
_TOKEN = re.compile(
    r"<(/?)([a-z]+)((?:\s+[a-z]+=\"[^\"<>]*\")*)>|&(?:lt|gt|amp|quot|#\d+|#x[0-9a-f]+);|([<>&])|[^<>&]+"
)


def check_html(text: str) -> str:
    """Return what `text` shows; raises ValueError where Telegram would refuse it."""
    text.encode("utf-8")  # what is half a character cannot be sent
    opened: list[str] = []
    shown = []
    for token in _TOKEN.finditer(text):
        closing, tag, _, stray = token.groups()
        if stray:
            raise ValueError(f"a stray {stray!r} at {token.start()}")
        if not tag:
            shown.append(html.unescape(token[0]))
        elif tag not in TAGS:
            raise ValueError(f"an unknown tag {tag!r}")
        elif not closing:
            opened.append(tag)
        elif not opened or opened.pop() != tag:
            raise ValueError(f"a tag {tag!r} that closes what is not open")
    if opened:
        raise ValueError(f"the tags {opened} are not closed")
    visible = "".join(shown)
    if not visible.strip():
        raise ValueError("the message is empty")
    if len(visible.encode("utf-16-le")) // 2 > LONGEST:
        raise ValueError("the message is too long")
    return visible
