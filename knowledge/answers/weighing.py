"""Weighing: how likely the answer of one release is right, seeing what is known of it and of the others.

The chance of a release times that of its answer tells most of it, but not all: how much of the question the passage
has, or whether a rival answers as surely, says more. How much each of these marks says is learnt from banks that are
asked among many releases: `tests.train_weighing` writes weighing.yaml.
"""

import math
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from knowledge.logistic import learnt_weights, logistic
from knowledge.questions.question import Question

_FILE = Path(__file__).with_suffix(".yaml")
_OF_THE_PASSAGE = (
    "explained", "share", "mass", "score", "lacks", "lead", "chance", "words", "names_missed", "says_own",
    "share_around", "stated", "both",
)  # fmt: skip
_LEAST = 1e-3  # the least chance, and one less the greatest: beyond them no odds are told apart
_MANY = 12  # words of a question: more say nothing


class Rated(NamedTuple):
    """What is known of an answer before it is weighed; chances are 0 to 1."""

    release: float
    """The chance of its release."""
    own: float
    """The chance that it is right where its release is the one meant."""
    alone: float
    """Both together, by what the others say."""
    alike: tuple[int, ...]
    """The places of those that answer alike."""
    share: float
    """How much of the question its release has, 0 to 1."""
    foreign: bool
    """Whether its release is in another language than the question."""
    passage: Mapping[str, float]
    """The marks of the passage that was weighed against it, or is it."""


def marks_of(question: Question, rated: list[Rated], at: int, *, fit: float, twins: bool) -> dict[str, float]:
    """Return what shows whether the answer at the place `at` of all that were `rated` is right, by name.

    They are in the order of their releases. `fit`: how likely a release is meant at all; `twins`: whether one was
    released twice.
    """
    own, alike = rated[at], rated[at].alike
    rivals = [one for place, one in enumerate(rated) if place != at and place not in alike]
    together = own.alone + sum(rated[place].alone for place in alike)
    releases = own.release + sum(rated[place].release for place in alike)
    rival_release = max((one.release for one in rivals), default=_LEAST)
    english = question.language == "en"
    marks = {
        "together": min(1.0, together),
        "odds_together": _odds(together),
        "added": together - own.alone,
        "odds_of_release": _odds(own.release),
        "odds_of_releases": _odds(releases),
        "own": own.own,
        "odds_of_own": _odds(own.own),
        "weaker": min(_odds(releases), _odds(own.own)),
        "share": min(own.share, 1.0),
        "rival": max((one.alone for one in rivals), default=0.0),
        "rival_release": rival_release,
        "lead_of_release": math.log(max(own.release, _LEAST) / max(rival_release, _LEAST)),
        "first": float(at == 0),
        "fit": fit,
        "twins": float(twins),
        "follows": float(question.follows),
        "polar": float(question.polar),
        "english": float(english),
        "foreign": float(own.foreign),
        "english_of_thai": float(english and own.foreign),
        "words": min(len(question.words), _MANY) / _MANY,
        "people": float(bool(question.people)),
        "dates": float(bool(question.dates)),
    }
    return marks | {f"passage {name}": own.passage.get(name, 0.0) for name in _OF_THE_PASSAGE}


def _odds(likely: float) -> float:
    """Return the logarithm of the odds of something that is so `likely`."""
    bounded = min(max(likely, _LEAST), 1 - _LEAST)
    return math.log(bounded / (1 - bounded))


def weighed(marks: Mapping[str, float], learnt: Mapping[str, float] | None = None) -> float:
    """Return how likely an answer with `marks` is right, 0 to 1. `learnt` takes the place of what ships."""
    return logistic(marks, learnt_weights(_FILE) if learnt is None else learnt)
