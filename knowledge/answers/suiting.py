"""Suiting: whether an answer has what is asked for at all, and which passage answers best of those that have it.

However near a passage is to a question, "when" is told by none without a day, a month or a year, "how many" by none
without a number, and "which hotel" by none that names no hotel.
"""

from dataclasses import replace

from knowledge.answers.draft import Draft
from knowledge.answers.kinds import is_of_the_kind
from knowledge.language.text import squeeze
from knowledge.language.words import comparable
from knowledge.passages.asked import Asked
from knowledge.passages.counting import counts_nothing
from knowledge.passages.ranking import Ranked, text_of
from knowledge.passages.signs import signs_in
from knowledge.questions.question import Facet, Question
from knowledge.release import Release

_WHEN = ("day", "month", "year", "clock")  # signs, one of which whoever asks when wants to see
_MOST_LOOKED_AT = 20  # passages: what suits only behind so many others answers nothing


def best_suited(question: Question, release: Release, ranked: Ranked) -> tuple[Ranked, bool]:
    """Return `ranked` with the best of its passages that suit `question`, and True.

    Where none of the first few does, it is returned as it is, and False.
    """
    order = sorted(range(len(ranked.runs)), key=ranked.scores.__getitem__, reverse=True)  # of equal ones the first
    for at in order[:_MOST_LOOKED_AT]:
        if suits(question, ranked.asked, text_of(release, ranked.runs[at])):
            return replace(ranked, best=at), True
    return ranked, False


def suits(question: Question, asked: Asked, text: str) -> bool:
    """Return whether the passage `text` has what `question`, which is `asked` so, asks for; yes or no asks for none."""
    return question.polar or (
        not counts_nothing(question, asked, text) and _dates(question, text) and is_of_the_kind(question, text)
    )


def suits_as_stated(question: Question, draft: Draft) -> bool:
    """Return whether `draft`, the answer from the facts, has what `question` asks for."""
    return question.polar or (is_of_the_kind(question, draft.text, *draft.evidence) and _dates(question, draft.text))


def _dates(question: Question, text: str) -> bool:
    """Return whether `text` says when, where that is asked."""
    return not (question.facet is Facet.EVENT_DATE or question.of_days) or bool(
        signs_in(squeeze(comparable(text)), _WHEN)
    )
