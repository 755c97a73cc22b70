"""Which changes of files count."""

from pathlib import Path

import pytest
from watchfiles import Change

from bot.telegram.watching import _OneOf

WATCHED = [Path("/data/releases"), Path("/data/more.jsonl")]


@pytest.mark.parametrize(
    ("path", "counts"),
    [
        ("/data/releases/a.yaml", True),
        ("/data/releases/2024/a.yaml", True),
        ("/data/more.jsonl", True),
        ("/data/other.jsonl", False),
        ("/data/releases2/a.yaml", False),
        ("/data/releases/.a.yaml.swp", False),
        ("/data/releases/a.yaml~", False),
    ],
)
def test_change_counts(path: str, *, counts: bool) -> None:
    assert _OneOf(WATCHED)(Change.modified, path) is counts
