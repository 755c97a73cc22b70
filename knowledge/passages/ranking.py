"""Ranking: which run of a text's pieces answers a question best, as a network scores them that was learnt."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.language.text import clean
from knowledge.limits import EXPLANATION_LIMIT, FACT_LIMIT, LIST_LIMIT
from knowledge.passages.asked import Asked, read_asked
from knowledge.passages.features import Run, Runs, feature_names, read_runs
from knowledge.passages.kept import pieces_of
from knowledge.passages.network import Network, read_asks, shipped
from knowledge.passages.seen import Stated, Weighed
from knowledge.passages.sheet import Table
from knowledge.questions.question import Facet, Question
from knowledge.release import Release

_LIMITS = {
    **dict.fromkeys((Facet.LIST, Facet.ATTENDEES, Facet.ORGANISATION), LIST_LIMIT),
    **dict.fromkeys(
        (
            Facet.OBJECTIVE, Facet.FOCUS, Facet.AGENDA, Facet.DECISION, Facet.WHAT, Facet.WHY, Facet.HOW, Facet.SUMMARY,
        ),
        EXPLANATION_LIMIT,
    ),
}  # fmt: skip

_FEW = re.compile(
    r"\b(?:which|what|name)(?: the)? (?:two|three|2|3)\b"
    r"|(?:สอง|สาม|(?<![\d.,])[23]) ?(?:แห่ง|อย่าง|เรื่อง|คน|จังหวัด|ประเทศ|ข้อ|ด้าน)(?:ไหน|อะไร|ใด)",
    re.IGNORECASE,
)  # how a list of so few things is asked for that no long one answers


@dataclass(frozen=True, slots=True)
class Ranked:
    """The runs of a text with their scores for a question; `best` is the place of the highest."""

    asked: Asked
    runs: Sequence[Run]
    features: Table
    """A row for each run, a column for each of `feature_names`."""
    scores: Sequence[float]
    chances: Sequence[float]
    """The scores as shares of one."""
    best: int
    weighed: Weighed

    def overlapping(self, first: int, last: int) -> list[int]:
        """Return the places of the runs that have a piece from `first` to `last`."""
        return [at for at, run in enumerate(self.runs) if run.first <= last and run.last >= first]


def read_choices(question: Question, release: Release, stated: Stated | None = None) -> tuple[Asked, Runs]:
    """Return what `question` asks of the text of `release`, and the runs that may answer it, each with its features."""
    limit = _limit(question)
    asked = read_asked(question, release)
    return asked, read_runs(asked, release, limit, limit > FACT_LIMIT, stated)


def _limit(question: Question) -> int:
    """Return how many letters a passage may have that answers `question`."""
    if question.polar:
        return FACT_LIMIT
    if question.facet is Facet.LIST and _FEW.search(question.text):
        return EXPLANATION_LIMIT
    return _LIMITS.get(question.facet, FACT_LIMIT)


def read_ranked(
    question: Question, release: Release, stated: Stated | None = None, network: Network | None = None
) -> Ranked | None:
    """Return the runs of the text of `release`, scored for `question`; None where it has no text.

    `stated`: what the facts say to it. `network` takes the place of the one that ships: for training.
    """
    asked, found = read_choices(question, release, stated)
    return rank(question, asked, found, network or shipped(feature_names()))


def rank(question: Question, asked: Asked, found: Runs, network: Network) -> Ranked | None:
    """Return the runs `found`, scored by `network`; None where there are none."""
    if not found.runs:
        return None
    scores = network.scores(found.features, read_asks(question)).astype(float)
    best = int(np.argmax(scores))
    shares = np.exp(scores - scores[best])
    chances = (shares / shares.sum()).tolist()
    return Ranked(asked, found.runs, found.features, scores.tolist(), chances, best, found.weighed)


def text_of(release: Release, run: Run) -> str:
    """Return the words of `run`, verbatim but for the breaks of lines."""
    pieces = pieces_of(release)
    return re.sub(r"\s+", " ", clean((release.text or "")[pieces[run.first].start : pieces[run.last].end]))
