"""Data: the YAML files that ship beside the code, read fast, and pythainlp's. Whoever asks keeps what was read."""

from importlib.util import find_spec
from pathlib import Path
from typing import Any

import yaml

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # ten times as fast, where libyaml is there


def read_data(file: Path) -> Any:  # noqa: ANN401 - each file has its own shape
    """Return what the YAML `file` of this project holds; it is not for files that people bring."""
    return yaml.load(file.read_text("utf-8"), Loader=_LOADER)  # noqa: S506 - a safe one


def pythainlp_file(name: str) -> Path:
    """Return where pythainlp keeps its file `name`; it is not imported for that, which takes seventy modules.

    Raises ModuleNotFoundError where it is not installed.
    """
    found = find_spec("pythainlp")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("pythainlp, whose lists of words are read, is not installed; set up with `make run`.")
    return Path(found.origin).parent / "corpus" / name
