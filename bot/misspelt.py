"""Misspelt keys of `.env`: one that is nearly a setting is told, for it would be passed over without a word."""

import logging
import re
from collections.abc import Collection
from functools import cache
from pathlib import Path

from rapidfuzz import fuzz, process

_KEY = re.compile(r"^[ \t]*(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*=", re.MULTILINE)
_NEAR = 85.0  # per cent: how alike a key must be to a setting: others may have keys of their own in the same file
_log = logging.getLogger(__name__)


def tell_misspelt(file: Path, known: Collection[str]) -> None:
    """Log each key of `file` that is none of `known`, in capitals, but nearly one; once in a process."""
    try:
        text = file.read_text("utf-8")
    except (OSError, ValueError):  # whoever reads the values says what is wrong with the file
        return
    for key in dict.fromkeys(_KEY.findall(text)):
        near = process.extractOne(key.upper(), known, scorer=fuzz.ratio, score_cutoff=_NEAR)
        if near and key.upper() not in known:
            _tell(f"The key {key} in {file} is no setting, and is passed over; did you mean {near[0]}?")


@cache
def _tell(message: str) -> None:
    _log.warning("%s", message)
