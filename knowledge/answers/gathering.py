"""Whether a question of when or where is about the gathering that a release tells of."""

from datetime import date

from knowledge.questions.cues import shows
from knowledge.questions.question import Question
from knowledge.questions.spoken import read_text
from knowledge.release import Release


def asks_of_another(question: Question, release: Release, last: date | None = None) -> bool:
    """Return whether a question of when or where, put to a release as it was printed, asks of something else.

    It does where nothing in it is what a gathering does ("when did the bridge fall?"), and where it asks for what is
    yet to come though the gathering, up to its `last` day, is over. Where a release was read by hand, what else
    happened is among its statements: such a release is not asked of another thing than its event.
    """
    if release.checked or not release.text:
        return False
    text = read_text(question.text)
    if last and last <= release.issued and shows("coming", text):
        return True
    return bool(question.words) and not question.follows and not shows("happening", text)
