"""Files of what was learnt: written anew below the comment that stands on top of them."""

from collections.abc import Mapping
from pathlib import Path

import yaml


def write_learnt(file: Path, content: str) -> None:
    """Write `content`, YAML without comments, into `file` in place of what it holds but for its comment on top."""
    comment = "".join(line for line in file.read_text("utf-8").splitlines(keepends=True) if line.startswith("#"))
    file.write_text(comment + content, "utf-8")


def write_weights(file: Path, weights: Mapping[str, float]) -> None:
    """Write what marks weigh, by name, into `file` as `write_learnt` does, to three decimals."""
    rounded = {name: round(weight, 3) for name, weight in weights.items()}
    write_learnt(file, yaml.safe_dump(rounded, sort_keys=False))
