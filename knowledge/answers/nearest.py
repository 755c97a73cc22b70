"""What a release does say that comes nearest to what it does not."""

from knowledge.answers.days import answer_event_date, answer_issued_date, answer_venue
from knowledge.answers.draft import fits, wording
from knowledge.answers.figures import described as described_figure
from knowledge.answers.people import described as described_person
from knowledge.answers.periods import line as period_line
from knowledge.limits import EXPLANATION_LIMIT
from knowledge.questions.question import Facet, Question
from knowledge.release import Release
from knowledge.search.index import Index

_MOST = 3
_PEOPLE = {Facet.ATTENDEES, Facet.CHAIR, Facet.SPEAKER, Facet.SIGNATORY, Facet.PERSON, Facet.POSITION, Facet.COUNT}


def nearest(question: Question, release: Release, index: Index) -> str:
    """Return a sentence on what `release` does state nearest to the question's facet."""
    language = question.language
    phrase, text = "nearest_summary", (release.summary or release.title).within(language)
    if question.facet in (Facet.EVENT_DATE, Facet.TIME) or question.of_days:
        held = answer_event_date(question, release, index)
        phrase = "nearest_event_date" if held else "nearest_issued"
        text = (held or answer_issued_date(question, release, index)).text
    elif question.facet is Facet.VENUE and (venue := answer_venue(question, release, index)):
        phrase, text = "nearest_venue", venue.text
    elif question.facet in _PEOPLE and release.people:
        phrase = "nearest_people"
        text = "; ".join(described_person(person, language) for person in release.people[:_MOST])
    elif question.facet is Facet.FIGURE and release.figures:
        phrase = "nearest_figures"
        text = "; ".join(described_figure(figure, language) for figure in release.figures[:_MOST])
    elif question.facet is Facet.PERIOD and release.periods:
        phrase, text = "nearest_periods", "; ".join(period_line(period, language) for period in release.periods)
    return fits(wording().say(language, phrase, text=text), EXPLANATION_LIMIT)
