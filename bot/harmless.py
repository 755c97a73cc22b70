"""Text that may go to a terminal, whoever wrote it."""

import re

# Escape sequences could move the cursor or retitle the window, direction marks show a link other than it is.
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def harmless(text: str) -> str:
    """Return `text` without control characters but tab and line end, direction marks and halves of a pair."""
    return _UNSAFE.sub("", text)
