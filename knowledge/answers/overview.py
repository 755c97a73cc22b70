"""What a release is about; and which releases there are: the latest, those of a day, those of a ministry."""

from collections.abc import Sequence

import numpy as np

from knowledge.answers.choosing import fitting, of_year, own_words
from knowledge.answers.draft import Draft, fits, resting_on, wording
from knowledge.answers.statements import answer_any, answer_point
from knowledge.language.dates import format_day
from knowledge.limits import EXPLANATION_LIMIT, LIST_LIMIT
from knowledge.questions.question import Facet, Question
from knowledge.release import Release
from knowledge.search.days import matching
from knowledge.search.index import Index
from knowledge.values import Language

MOST_LISTED = 10
_OF_NEWS = {"new"}  # "what is new?" names no topic
_NEWEST = 5  # releases that "the latest" shows
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


def headline(release: Release, language: Language) -> str:
    """Return the day of issue and the title of `release` in one line."""
    return f"{format_day(release.issued, language)} – {release.title.within(language)}"


def listed(question: Question, index: Index) -> list[int]:
    """Return the documents, newest first, that the dates, organisations and words of the question leave."""
    kept = np.ones(index.documents, dtype=bool)
    for key in question.words:
        if key not in _OF_NEWS:
            holds = np.zeros(index.documents, dtype=bool)
            holds[index.held(key)[0]] = True
            kept &= holds
    if question.dates:
        kept &= np.any([matching(mention, index.issued) for mention in question.dates], axis=0)
    return [document for document in index.newest.tolist() if kept[document]]


def most_listed(question: Question) -> int:
    """Return how many releases a list that the question asks for shows."""
    return _NEWEST if question.facet is Facet.LATEST else MOST_LISTED


def answer_listing(question: Question, shown: Sequence[Release], count: int) -> Draft:
    """Return the headlines of `shown`, cut to what a message holds, with how many of `count` are left out."""
    lines = [f"• {headline(release, question.language)}" for release in shown]
    if count > len(shown) and question.facet is not Facet.LATEST:
        lines.append(wording().say(question.language, "more_releases", count=count - len(shown)))
    return Draft(fits("\n".join(lines), LIST_LIMIT), tuple(headline(r, question.language) for r in shown[:3]))
