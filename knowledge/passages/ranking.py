"""Ranking: which run of a text's pieces answers a question best, by weights that `tests.train_passages` learnt."""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from knowledge.answers.draft import FACT_LIMIT
from knowledge.language.data import read_data
from knowledge.language.text import clean
from knowledge.passages.asked import Asked, read_asked
from knowledge.passages.features import Run, Weighed, feature_names, read_runs
from knowledge.passages.pieces import pieces_of
from knowledge.questions.question import Facet, Question
from knowledge.release import Release

LONGER_LIMIT = 600  # letters of a passage that explains or lists
_LONGER = {
    Facet.OBJECTIVE, Facet.FOCUS, Facet.AGENDA, Facet.DECISION, Facet.WHAT, Facet.WHY, Facet.HOW,
    Facet.SUMMARY, Facet.LIST, Facet.ATTENDEES, Facet.ORGANISATION,
}  # fmt: skip
_GROUPS: Mapping[str, tuple[Facet, ...]] = {
    "number": (Facet.FIGURE, Facet.COUNT),
    "day": (Facet.EVENT_DATE, Facet.ISSUED_DATE, Facet.TIME, Facet.PERIOD),
    "place": (Facet.VENUE,),
    "who": (Facet.PERSON, Facet.CHAIR, Facet.SPEAKER, Facet.SIGNATORY, Facet.POSITION),
    "many": (Facet.ATTENDEES, Facet.ORGANISATION, Facet.LIST, Facet.AGENDA, Facet.FOCUS),
}
_GROUP_OF = {facet: name for name, facets in _GROUPS.items() for facet in facets}
GROUPS = (*_GROUPS, "tale")


def group_of(facet: Facet) -> str:
    """Return which facets are ranked alike with `facet`: number, day, place, who, many, or tale for all others."""
    return _GROUP_OF.get(facet, "tale")


@cache
def model() -> dict[str, Any]:
    """Return what was learnt: weights by group, the two scales of sureness, and the thresholds."""
    return dict(read_data(Path(__file__).parent / "ranking.yaml"))


@dataclass(frozen=True, slots=True)
class Ranked:
    """The runs of a text with their scores for a question; `best` is the place of the highest."""

    asked: Asked
    runs: Sequence[Run]
    scores: Sequence[float]
    chances: Sequence[float]
    """The scores as shares of one."""
    best: int
    weighed: Weighed

    def overlapping(self, first: int, last: int) -> list[int]:
        """Return the places of the runs that have a piece from `first` to `last`."""
        return [at for at, run in enumerate(self.runs) if run.first <= last and run.last >= first]


def read_ranked(
    question: Question, release: Release, weights: Mapping[str, Sequence[float]] | None = None
) -> Ranked | None:
    """Return the runs of the text of `release`, scored for `question`; None where it has no text.

    `weights` by group of facets take the place of those that were learnt: for training.
    """
    pieces = pieces_of(release)
    longer = question.facet in _LONGER and not question.polar
    asked = read_asked(question, release)
    limit = LONGER_LIMIT if longer else FACT_LIMIT
    runs, weighed = read_runs(asked, release, pieces, limit, across=longer)
    if not runs:
        return None
    learnt = (weights or _weights())[group_of(question.facet)]
    scores = [run.score(learnt) for run in runs]
    best = max(range(len(runs)), key=scores.__getitem__)
    shares = [math.exp(score - scores[best]) for score in scores]
    total = sum(shares)
    return Ranked(asked, runs, scores, [share / total for share in shares], best, weighed)


@cache
def _weights() -> dict[str, tuple[float, ...]]:
    table = model()["ranker"]
    return {
        group: tuple(float(table[group].get(name, 0.0)) for name in feature_names())
        for group in GROUPS
        if group in table
    }


def text_of(release: Release, run: Run) -> str:
    """Return the words of `run`, verbatim but for the breaks of lines."""
    pieces = pieces_of(release)
    return re.sub(r"\s+", " ", clean((release.text or "")[pieces[run.first].start : pieces[run.last].end]))
