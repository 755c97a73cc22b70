"""Confidence: how sure a fact is, from how often the rules that read its parts proved right."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from knowledge.language.data import read_data

DOUBTFUL = 0.75  # a part that is right less often than this is marked for whoever reviews
_UNKNOWN = 0.5  # the share of a part that nobody measured
_OTHERS = "any"  # stands for the rules of a part that were not measured


@cache
def _shares() -> dict[str, dict[str, float]]:
    loaded = read_data(Path(__file__).parent / "confidence.yaml")
    return dict(loaded["by_eye"]) | dict(loaded["measured"])


def share_right(kind: str, part: str, rule: str) -> float:
    """Return how often `rule` is right about `part` of a `kind` of fact ("person", "period" ...), 0 to 1."""
    rules = _shares().get(f"{kind}.{part}", {})
    return rules.get(rule, rules.get(_OTHERS, _UNKNOWN))


def confidence(kind: str, rules: Mapping[str, str]) -> tuple[float, tuple[str, ...]]:
    """Return how sure a fact is (0 to 1: all its parts right), and the parts that are doubtful."""
    sure, doubts = 1.0, []
    for part, rule in rules.items():
        share = share_right(kind, part, rule)
        sure *= share
        if share < DOUBTFUL:
            doubts.append(part)
    return round(sure, 2), tuple(doubts)
