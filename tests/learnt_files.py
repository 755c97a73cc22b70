"""Files of what was learnt: written anew below the comment that stands on top of them."""

from pathlib import Path


def write_learnt(file: Path, content: str) -> None:
    """Write `content`, YAML without comments, into `file` in place of what it holds but for its comment on top."""
    comment = "".join(line for line in file.read_text("utf-8").splitlines(keepends=True) if line.startswith("#"))
    file.write_text(comment + content, "utf-8")
