"""What a judged bank shows beyond its verdicts: facets mistaken, calibration, thresholds, retrieval, times."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import fmean, median, quantiles

from knowledge.answers.answer import Outcome
from knowledge.evaluation import Judged, Verdict, link_number

BINS = (0.0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
FIRST_FEW = 20  # candidates among which the right release is looked for


@dataclass(frozen=True, slots=True)
class Bin:
    """The answers whose confidence lies from `low` to `high`: how many, how sure they were, how many were right."""

    low: float
    high: float
    count: int
    said: float
    right: float


@dataclass(frozen=True, slots=True)
class Retrieval:
    """How often, of `count` questions about a release, that release was found.

    It was the `first` that the answer names, among those that it `named`, the first candidate (`ranked_first`), or
    among the first twenty of them (`ranked_few`).
    """

    count: int
    first: int
    named: int
    ranked_first: int
    ranked_few: int


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds a question: in the middle, of the slowest in a hundred, and of the slowest."""

    median: float
    p99: float
    longest: float


def confusion(judged: Sequence[Judged]) -> dict[str, Counter[str]]:
    """Return for each facet that a bank asks for (its `type`) which facets were understood."""
    table: dict[str, Counter[str]] = {}
    for one in judged:
        table.setdefault(one.question.type, Counter())[str(one.answer.facet)] += 1
    return table


def calibration(judged: Sequence[Judged]) -> list[Bin]:
    """Return the bins that hold answers with a confidence, from the least sure on."""
    bins = []
    for low, high in pairwise(BINS):
        held = [one for one in judged if low <= _confidence(one) < high or _confidence(one) == high == BINS[-1]]
        if held:
            right = fmean(one.verdict is Verdict.RIGHT for one in held)
            bins.append(Bin(low, high, len(held), fmean(map(_confidence, held)), right))
    return bins


def _confidence(judged: Judged) -> float:
    """Return the confidence of an answer, -1 where there is none."""
    told = judged.answer.outcome is Outcome.ANSWERED and judged.answer.confidence is not None
    return float(judged.answer.confidence or 0.0) if told else -1.0


def sweep(judged: Sequence[Judged]) -> dict[float, Counter[Verdict]]:
    """Return the verdicts as they would be if an answer were held back whose confidence is below each threshold."""
    return {threshold: Counter(_held_back(one, threshold) for one in judged) for threshold in THRESHOLDS}


def _held_back(judged: Judged, threshold: float) -> Verdict:
    if not 0.0 <= _confidence(judged) < threshold:
        return judged.verdict
    return Verdict.RIGHT if judged.question.expect == "no_answer" else Verdict.MISSED


def retrieval(judged: Sequence[Judged]) -> dict[str, Retrieval]:
    """Return how the right releases were found, by the languages of question and release: "en on th"."""
    rows: dict[str, list[Judged]] = {}
    for one in judged:
        if one.release_language is not None:
            rows.setdefault(f"{one.question.lang} on {one.release_language}", []).append(one)
    return {row: _found(ones) for row, ones in sorted(rows.items())}


def _found(judged: Sequence[Judged]) -> Retrieval:
    named = [_place_named(one) for one in judged]
    return Retrieval(
        len(judged),
        sum(place == 1 for place in named),
        sum(place is not None for place in named),
        sum(one.place == 1 for one in judged),
        sum(one.place is not None and one.place <= FIRST_FEW for one in judged),
    )


def _place_named(judged: Judged) -> int | None:
    """Return the place, from 1, of the right release among those that the answer names."""
    wanted = {link_number(link) for link in judged.question.source}
    named = (link_number(release.source) for release in judged.answer.releases)
    return next((place for place, number in enumerate(named, 1) if number in wanted), None)


def times(judged: Sequence[Judged]) -> Times:
    """Return how long the questions took; there must be one at least."""
    seconds = sorted(one.seconds for one in judged)
    return Times(
        median(seconds),
        quantiles(seconds, n=100, method="inclusive")[-1] if len(seconds) > 1 else seconds[0],
        seconds[-1],
    )
