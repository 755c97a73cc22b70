"""The words of `units.yaml`, and numbers that belong to a name instead of counting something."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from knowledge.language.alternation import alternation
from knowledge.language.data import read_data


@cache
def unit_lists() -> dict[str, Any]:
    """Return what `units.yaml` holds, by list."""
    return dict(read_data(Path(__file__).parent / "units.yaml"))


def any_of(words: Iterable[str]) -> str:
    """Return the pattern of any of `words`, the longest first."""
    return f"(?:{alternation(words)})"


@cache
def _names() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the names that have a number in them, and the words before a quotation that make it a name."""
    forms = [re.escape(form).replace(r"\ ", r"\s?") for form in unit_lists()["names_with_numbers"]]
    numbers = "|".join(form.replace(r"\{n\}", r"\d{1,3}") for form in forms)
    units = any_of(unit_lists()["slogans"])
    slogan = rf"(?P<twice>\d{{1,3}})\s?{units}\s?(?P=twice)(?!\d|\s?{units})"
    return re.compile(rf"(?<![\d,.])(?:{numbers}|{slogan})"), re.compile(
        rf'{any_of(unit_lists()["named"])}\s?"[^"\n]{{0,80}}$'
    )


def in_name(plain: str, start: int, end: int) -> bool:
    """Return whether the number at `start` to `end` belongs to what a policy, a project or an event is called."""
    names, named = _names()
    window = max(0, start - 16)
    if any(found.end() >= end - window for found in names.finditer(plain[window : end + 16])):
        return True
    return bool(named.search(plain, max(0, start - 95), start)) and '"' in plain[end : end + 80].split("\n")[0]
