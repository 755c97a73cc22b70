"""The rooms of the house: imports run one way, from those above to those below."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import knowledge

# From below: a room imports its own storey and those beneath it. Modules that are no room are let go, but for `bot`.
STOREYS = (
    {"values"},
    {"release", "language"},
    {"identity", "reading"},
    {"questions", "search", "passages"},
    {"store", "base"},
    {"answers"},
    {"evaluation", "explaining", "measures"},
    {"bot"},
)
STOREY_OF = {room: number for number, storey in enumerate(STOREYS) for room in storey}
ROOT = Path(knowledge.__path__[0])


def _imported(file: Path) -> Iterator[str]:
    """Yield the rooms that the module `file` imports from, also where it does so within a function."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        for package, _, rest in (name.partition(".") for name in names):
            if package == "bot":
                yield package
            elif package == "knowledge":
                yield rest.partition(".")[0]


@pytest.mark.parametrize("room", [room for room in STOREY_OF if room != "bot"])
def test_a_room_imports_no_room_above_it(room: str) -> None:
    files = [*(ROOT / room).rglob("*.py")] or [ROOT / f"{room}.py"]
    above = [f"{file.name}: {other}" for file in files for other in _imported(file) if _is_above(other, room)]
    assert not above


def _is_above(other: str, room: str) -> bool:
    return STOREY_OF.get(other, 0) > STOREY_OF[room]


def test_nothing_below_knows_of_the_bot() -> None:
    assert not [file for file in ROOT.rglob("*.py") if "bot" in _imported(file)]


def test_every_folder_of_code_is_a_room() -> None:
    folders = {file.parent.name for file in ROOT.glob("*/__init__.py")} - {"releases"}
    assert folders <= STOREY_OF.keys()
