"""The network that scores runs of pieces: one small layer between what is seen of a run and its score.

`tests.train_passages` learns it and writes network.yaml. Its inputs are the features of the run and what is asked;
without the layer it would weigh each feature alike for every question.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from knowledge.language.data import read_data
from knowledge.questions.question import Facet, Question

Table = NDArray[np.float32]
FARTHEST = 4.0  # spreads from the mean: a feature that lies farther out counts as if it lay there
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
    """Return which facets are much alike with `facet`: number, day, place, who, many, or tale for all others."""
    return _GROUP_OF.get(facet, "tale")


@cache
def ask_names() -> tuple[str, ...]:
    """Return the names of what a network sees of a question, in their order."""
    return (*(f"in {group}" for group in GROUPS), *(f"for {facet}" for facet in Facet), "polar", "english")


def read_asks(question: Question) -> Table:
    """Return what a network sees of `question`: one number, nought or one, for each of `ask_names`."""
    seen = {f"in {group_of(question.facet)}", f"for {question.facet}"}
    seen |= {"polar"} if question.polar else set()
    seen |= {"english"} if question.language == "en" else set()
    return np.array([name in seen for name in ask_names()], dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Network:
    """What was learnt. Of each feature: its mean and spread, its straight weight, and one for each cell."""

    mean: Table
    spread: Table
    straight: Table
    layer: Table
    """A row a feature, a column a cell."""
    asks: Table
    """A row for each of `ask_names`, a column a cell."""
    bias: Table
    out: Table

    def scores(self, features: Table, asks: Table) -> Table:
        """Return the score of each row of `features` for a question with `asks`."""
        near = features - self.mean
        near /= self.spread
        np.minimum(np.maximum(near, -FARTHEST, out=near), FARTHEST, out=near)
        cells = near @ self.layer + (asks @ self.asks + self.bias)
        np.tanh(cells, out=cells)
        return np.asarray(cells @ self.out + near @ self.straight)

    def as_data(self, names: Sequence[str]) -> dict[str, object]:
        """Return it as network.yaml holds it; `names`: those of the features."""
        rows = np.column_stack([self.mean, self.spread, self.straight, self.layer])
        return {
            "features": {name: _rounded(row) for name, row in zip(names, rows, strict=True)},
            "asks": {name: _rounded(row) for name, row in zip(ask_names(), self.asks, strict=True)},
            "bias": _rounded(self.bias),
            "out": _rounded(self.out),
        }


def _rounded(row: Table) -> list[float]:
    return [round(float(number), 3) for number in row]


@cache
def shipped(names: tuple[str, ...]) -> Network:
    """Return the network that ships, for features with `names`; raises KeyError where it was learnt for others."""
    data = read_data(Path(__file__).parent / "network.yaml")
    rows = np.array([data["features"][name] for name in names], dtype=np.float32)
    asks = np.array([data["asks"][name] for name in ask_names()], dtype=np.float32)
    bias, out = (np.array(data[name], dtype=np.float32) for name in ("bias", "out"))
    return Network(rows[:, 0], rows[:, 1], rows[:, 2], rows[:, 3:], asks, bias, out)
