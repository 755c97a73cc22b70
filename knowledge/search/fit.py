"""Fit: how likely a question is about any of the releases at all, seeing how the likeliest of them fits it.

What the question names, and how much of that the likeliest release has, are weighed by what was learnt from questions
that were put to releases among which the one meant is, or is not: `tests.train_fit` writes fit.yaml.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from knowledge.logistic import learnt_weights, logistic
from knowledge.questions.question import Question
from knowledge.search.index import Index
from knowledge.search.names_held import names_held
from knowledge.search.ranking import Candidate

_FILE = Path(__file__).with_suffix(".yaml")
_PERSON, _MENTION = 1.0, 0.3  # how much a person, and a day or a body, counts of what a question names
_WHOLE, _TOPIC = 0.9, 0.8  # share that is as good as all of a question, and what it names at least to have a topic
_MUCH, _MANY, _PEOPLE = 6.0, 5, 3  # of what is named, of words and names, of people: more says nothing


def named_in(question: Question, weights: Mapping[str, float]) -> float:
    """Return how much `question`, whose words have `weights`, names to tell a release by; a rare word counts 1."""
    words = sum(weights.values())
    mentions = len(question.dates) + len(question.organisations)
    return words + _PERSON * len(question.people) + _MENTION * mentions


def chance_of_any(
    question: Question, index: Index, candidates: Sequence[Candidate], weights: Mapping[str, float]
) -> float:
    """Return how likely `question` is about any release of `index`, 0 to 1; `candidates` are the likeliest first.

    `weights` are those of its words. What names enough, all of which the likeliest release has, is about it: short
    questions were seldom learnt from.
    """
    if not candidates:
        return 0.0
    if candidates[0].share >= _WHOLE and named_in(question, weights) >= _TOPIC:
        return 1.0
    return logistic(marks_of(question, index, candidates, weights), learnt_weights(_FILE))


def marks_of(
    question: Question, index: Index, candidates: Sequence[Candidate], weights: Mapping[str, float]
) -> dict[str, float]:
    """Return what shows whether `question`, which has a candidate, is about any release: by name, each 0 to 1."""
    first, *others = candidates
    share, named = min(first.share, 1.0), min(named_in(question, weights), _MUCH) / _MUCH
    unknown = sum(weight for key, weight in weights.items() if key not in index)
    return {
        "share": share,
        "named": named,
        "has": share * named,
        "lacks": (1 - share) * named,
        "unknown": min(unknown, _MUCH) / _MUCH,
        "count": min(len(question.words) + len(question.people) + len(question.dates), _MANY) / _MANY,
        "people": min(len(question.people), _PEOPLE) / _PEOPLE,
        "lead": first.chance - max((one.chance for one in others), default=0.0),
        "english": float(question.language == "en"),
        "foreign": float((question.language == "th") != bool(index.in_thai[first.document])),
        **names_held(question, index, first.document),
    }
