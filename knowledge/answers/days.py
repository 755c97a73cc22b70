"""When and where: the day of the event, the day of issue, the hour, the venue."""

from knowledge.answers.draft import Draft, resting_on, wording
from knowledge.language.dates import format_day, format_days
from knowledge.questions.question import Question
from knowledge.release import Release
from knowledge.search.index import Index


def answer_event_date(question: Question, release: Release, index: Index) -> Draft | None:
    """Return the day, or the first and last day, on which the event took place; never the day of issue."""
    if not release.event or not release.event.dates:
        return None
    days = format_days(release.event.dates, question.language)
    return Draft(days, (resting_on(release.event, wording().say(question.language, "event_date", days=days)),))


def answer_issued_date(question: Question, release: Release, index: Index) -> Draft:
    """Return the day on which the release came out."""
    day = format_day(release.issued, question.language)
    return Draft(day, (wording().say(question.language, "issued_date", day=day),))


def answer_time(question: Question, release: Release, index: Index) -> Draft | None:
    """Return the hour at which the event began."""
    if not release.event or not release.event.time:
        return None
    hour = wording().say(question.language, "time", time=release.event.time.replace(":", "."))
    clock = release.event.time.replace(".", ":")
    text = hour if question.language == "th" else wording().say("en", "time", time=clock)
    return Draft(text, (resting_on(release.event, wording().say(question.language, "time_line", time=text)),))


def answer_venue(question: Question, release: Release, index: Index) -> Draft | None:
    """Return where the event took place."""
    if not release.event or not release.event.venue:
        return None
    venue = release.event.venue.within(question.language)
    return Draft(venue, (resting_on(release.event, wording().say(question.language, "venue", venue=venue)),))
