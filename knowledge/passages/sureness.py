"""Sureness: how likely the best passage, or an answer from the facts, is right; learnt like the ranker's weights."""

import math
import re
from collections.abc import Collection, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from knowledge.language.data import read_data
from knowledge.language.text import squeeze
from knowledge.language.words import comparable
from knowledge.limits import FACT_LIMIT
from knowledge.logistic import logistic
from knowledge.passages.asked import Asked
from knowledge.passages.facts import resting_places
from knowledge.passages.features import feature_names
from knowledge.passages.kept import pieces_of
from knowledge.passages.network import GROUPS, group_of
from knowledge.passages.ranking import Ranked, text_of
from knowledge.passages.seen import Stated
from knowledge.passages.signs import signs_in
from knowledge.questions.question import Question
from knowledge.release import Release

_TELLING = (
    "money", "percent", "people", "rank", "day", "month", "year", "clock", "length", "range", "place", "person", "body",
    "reason", "contact", "number",
)  # fmt: skip
_KEPT = (
    "share", "weight", "best_piece", "grams", "signs", "signs_near", "number_near", "unit", "names", "length",
    "says_own", "share_before", "share_around", "rarest_around", "fact", "facts_of_pieces", "about", "rested_on",
    "states", "common", "common_around", "names_missed", "title", "place",
)  # fmt: skip
_OF_THE_DRAFT = (
    "mass", "near_top", "touches_best", "holds_best", "quoted_by_best", "lines", "long", "lacks",
)  # fmt: skip
_OF_THE_PASSAGE = ("mass", "lead", "score", "fact", "share", "lacks", "signs", "chance")
_SHOWN = 60  # letters of an answer by which it is looked for in the text


@cache
def model() -> dict[str, Any]:
    """Return what was learnt: the scales of sureness for a passage and for an answer from the facts, and `least`."""
    return dict(read_data(Path(__file__).parent / "sureness.yaml"))


def read_marks(
    question: Question, release: Release, stated: Stated | None, ranked: Ranked, verdict: bool | None
) -> dict[str, dict[str, float]]:
    """Return what shows whether the best passage is right, and `stated` where there is that: by scale and name.

    `verdict`: whether the passage is said behind yes or no; None where behind neither.
    """
    passage = _passage_marks(question, ranked) | {"yes": float(verdict is True), "no": float(verdict is False)}
    if stated is None:
        return {"passage": passage}
    draft = _draft_marks(question, release, stated, ranked)
    beside = {f"passage {name}": passage[name] for name in _OF_THE_PASSAGE}
    passage |= {"draft": 1.0} | {f"draft {name}": draft[name] for name in _OF_THE_DRAFT}
    return {"passage": passage, "draft": draft | beside}


def _passage_marks(question: Question, ranked: Ranked) -> dict[str, float]:
    """Return what shows whether the best passage is right, by name."""
    best = ranked.runs[ranked.best]
    seen = dict(zip(feature_names(), ranked.features[ranked.best].tolist(), strict=True))
    over = set(ranked.overlapping(best.first, best.last))
    others = [score for at, score in enumerate(ranked.scores) if at not in over]
    mass = sum(ranked.chances[at] for at in over)
    group = group_of(question.facet)
    marks = {
        "chance": ranked.chances[ranked.best],
        "mass": mass,
        "lead": ranked.scores[ranked.best] - max(others, default=min(ranked.scores)),
        "score": ranked.scores[ranked.best],
        "explained": ranked.weighed.explained,
        "words": len(ranked.weighed.words) / 10,
        "runs": len(ranked.runs) / 100,
        "polar": float(question.polar),
        "english": float(question.language == "en"),
    }
    marks |= {name: seen[name] for name in _KEPT}
    shown = [sign for sign in _TELLING if seen[f"shows {sign}"]]
    marks |= _lacking(ranked.asked, shown, seen["unit"] > 0)
    return (
        marks
        | {f"in {name}": float(name == group) for name in GROUPS}
        | {f"mass {group}": mass}
        | {_for(question): 1.0}
    )


def _for(question: Question) -> str:
    return f"for {question.facet}"


def _lacking(asked: Asked, shown: Collection[str], has_unit: bool) -> dict[str, float]:
    """Return which signs of an answer are not among `shown`, though the question wants them; and of the unit."""
    lacking = {f"lacks {sign}": 1.0 for sign in _TELLING if sign in asked.signs and sign not in shown}
    return lacking | {"lacks": float(len(lacking)), "lacks unit": float(bool(asked.units) and not has_unit)}


def _draft_marks(question: Question, release: Release, draft: Stated, ranked: Ranked) -> dict[str, float]:
    """Return what shows whether `draft`, an answer from the facts, is right: how the ranker likes what it rests on."""
    pieces = pieces_of(release)
    at = {place for quote in draft.evidence for place in resting_places(release.text or "", pieces, quote)}
    touched = ranked.overlapping(min(at), max(at)) if at else []
    inside = [place for place in touched if at.issuperset(range(ranked.runs[place].first, ranked.runs[place].last + 1))]
    top, low = ranked.scores[ranked.best], min(ranked.scores)
    shown = re.sub(r"\s+", " ", draft.text)[:_SHOWN]
    marks = {
        "grounded": float(bool(at)),
        "mass": sum(ranked.chances[place] for place in touched),
        "near_top": max((ranked.scores[place] for place in touched), default=low) - top,
        "inside_near_top": max((ranked.scores[place] for place in inside), default=low) - top,
        "touches_best": float(ranked.best in touched),
        "holds_best": float(ranked.best in inside),
        "quoted_by_best": float(shown in text_of(release, ranked.runs[ranked.best])),
        "length": math.log(len(draft.text) / 50),
        "lines": float("\n" in draft.text),
        "long": float(len(draft.text) > FACT_LIMIT),
        "explained": ranked.weighed.explained,
        "share": max((ranked.runs[place].share for place in touched), default=0.0),
        "polar": float(question.polar),
        "english": float(question.language == "en"),
    }
    group = group_of(question.facet)
    plain, unit = squeeze(comparable(draft.text)), ranked.asked.units
    shown_signs = signs_in(plain, ranked.asked.signs.intersection(_TELLING))
    marks |= _lacking(ranked.asked, shown_signs, bool(unit and unit.search(plain)))
    return marks | {f"in {name}": float(name == group) for name in GROUPS} | {_for(question): 1.0}


def chance(scale: str, marks: Mapping[str, float], learnt: Mapping[str, Mapping[str, float]] | None = None) -> float:
    """Return how likely something with `marks` is right, 0 to 1, by the `scale` "passage" or "draft"."""
    return logistic(marks, (learnt or model())[scale])


def least_chance() -> float:
    """Return the chance, 0 to 1, from which on something is said where no setting says otherwise."""
    return float(model()["least"])
