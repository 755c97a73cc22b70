"""What a release is about; and which releases there are: the latest, those of a day, those of a ministry."""

from collections.abc import Sequence

from knowledge.answers.choosing import fitting, of_year, own_words
from knowledge.answers.draft import EXPLANATION_LIMIT, LIST_LIMIT, Draft, fits, resting_on, wording
from knowledge.answers.statements import answer_any, answer_point
from knowledge.language.dates import format_day
from knowledge.questions.question import Facet, Question
from knowledge.release import Release
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


def listed(question: Question, index: Index, releases: Sequence[Release]) -> list[Release]:
    """Return the releases, newest first, that the dates, organisations and words of the question leave."""
    kept = [
        release
        for release in releases
        if all(release.id in index.postings.get(key, ()) for key in question.words if key not in _OF_NEWS)
        and (not question.dates or any(mention.fits(release.issued) for mention in question.dates))
    ]
    return sorted(kept, key=lambda release: (release.issued, release.id), reverse=True)


def answer_listing(question: Question, releases: Sequence[Release]) -> Draft:
    """Return the headlines of `releases`, cut to what a message holds, with how many are left out."""
    shown = releases[: _NEWEST if question.facet is Facet.LATEST else MOST_LISTED]
    lines = [f"• {headline(release, question.language)}" for release in shown]
    if len(releases) > len(shown) and question.facet is not Facet.LATEST:
        lines.append(wording().say(question.language, "more_releases", count=len(releases) - len(shown)))
    return Draft(fits("\n".join(lines), LIST_LIMIT), tuple(headline(r, question.language) for r in shown[:3]))
