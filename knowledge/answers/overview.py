"""What a release is about: its summary, or what has the words of the question."""

from knowledge.answers.choosing import fitting, of_year, own_words
from knowledge.answers.draft import Draft, fits, resting_on
from knowledge.answers.statements import answer_any, answer_point
from knowledge.limits import EXPLANATION_LIMIT
from knowledge.questions.question import Facet, Question
from knowledge.release import Release
from knowledge.search.index import Index

_SHARE = 0.5


def answer_summary(question: Question, release: Release, index: Index) -> Draft:
    """Return what the release is about in a few sentences, or its title where nobody wrote any."""
    text = (release.summary or release.title).within(question.language)
    return Draft(fits(text, EXPLANATION_LIMIT), (text,))


def answer_what(question: Question, release: Release, index: Index) -> Draft | None:
    """Return what has the question's own words: a statement, else a figure or a period; the summary without any."""
    if point := answer_point(question, release):
        return point
    if not own_words(question, release) and question.facet is Facet.WHAT:
        if question.follows and release.text and not release.checked:
            return None  # it goes on to something in the text
        return answer_summary(question, release, index)
    if draft := answer_any(question, release, index):
        return draft
    if question.facet is not Facet.WHAT:
        return None
    possible = of_year(question, release, release.figures, lambda figure: (figure.of, figure.value))
    figures = fitting(question, release, possible, lambda figure: (figure.of, figure.value))
    if figures and figures[0].share >= _SHARE:
        line = f"{figures[0].fact.of.within(question.language)}: {figures[0].fact.value.within(question.language)}"
        return Draft(line, (resting_on(figures[0].fact, line),))
    return None
