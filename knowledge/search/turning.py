"""Turning: how likely a question in a chat goes on about the release last spoken of, and does not turn to another.

What the question names, how much of it that release has, and how much the likeliest other has, are weighed by what was
learnt from chats: `tests.train_turning` writes turning.yaml.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from knowledge.logistic import learnt_weights, logistic
from knowledge.questions.question import Question
from knowledge.search.explaining import explained, weights_of
from knowledge.search.index import Index
from knowledge.search.names_held import names_held
from knowledge.search.ranking import Candidate
from knowledge.search.wanting import stand_ins
from knowledge.tracing import tracing

_FILE = Path(__file__).with_suffix(".yaml")
_MUCH = 4.0  # weight of words, where the rarest has 1: more says nothing
_MANY = 8  # words: the same
GOES_ON = 0.5
"""The chance from which a question goes on about the release last spoken of."""


def goes_on(question: Question, index: Index, candidates: Sequence[Candidate], spoken_of: int) -> bool:
    """Return whether `question`, for which `candidates` were found, goes on about the document `spoken_of`.

    `candidates` are the likeliest first; it may be among them or not.
    """
    return logistic(marks_of(question, index, candidates, spoken_of), learnt_weights(_FILE)) >= GOES_ON


def marks_of(question: Question, index: Index, candidates: Sequence[Candidate], spoken_of: int) -> dict[str, float]:
    """Return what shows whether `question` goes on about the document `spoken_of`, by name; each is -1 to 1."""
    words = _of_its_words(question, index, spoken_of)
    return {
        "follows": float(question.follows),
        "unasked": float(question.unasked),
        "about_person": float(question.about_person),
        "count": min(len(question.words), _MANY) / _MANY,
        "dates": float(bool(question.dates)),
        **words,
        **names_held(question, index, spoken_of),
        **_beside_others(question, index, candidates, spoken_of, words["words"]),
    }


def _of_its_words(question: Question, index: Index, spoken_of: int) -> dict[str, float]:
    """Return how much the words of the question weigh, and how much of that the document has and lacks."""
    weights = weights_of(question, index)
    here = np.array([spoken_of], dtype=np.int32)
    held = {key for key in weights if index.weights(stand_ins(key, question), here)[0] > 0}
    total, has = sum(weights.values()), sum(weights[key] for key in held)
    strange = sum(_telling(key, index) for key in weights.keys() - held if key in index)
    found = {"words": total, "has": has, "lacks": total - has, "strange": strange}
    marks = {name: min(weight, _MUCH) / _MUCH for name, weight in found.items()}
    return marks | {"has_none_of": 0.0 if held else marks["words"]}


def _telling(key: str, index: Index) -> float:
    """Return how telling a word is that releases hold: how rare, times its place in the one that it says most of."""
    return index.rarity(key) * float(index.held(key)[1].max(initial=0.0))


def _beside_others(
    question: Question, index: Index, candidates: Sequence[Candidate], spoken_of: int, named: float
) -> dict[str, float]:
    """Return how much of the question the document has, and how likely it is meant, beside the likeliest others.

    `named` is how much the words of the question weigh, 0 to 1.
    """
    with tracing():  # what is noted of it here is not of the candidates, which are explained
        own = min(1.0, float(explained(question, index, np.array([spoken_of], dtype=np.int32))[0]))
    others = [one for one in candidates if spoken_of not in one.documents]
    best = min(1.0, max((one.share for one in others), default=0.0))
    return {
        "own": own,
        "best": best,
        "best_of_much": best * named,
        "gap": best - own,
        "first": max((one.chance for one in others), default=0.0),
        "chance": next((one.chance for one in candidates if spoken_of in one.documents), 0.0),
        "is_first": float(bool(candidates) and spoken_of in candidates[0].documents),
    }
