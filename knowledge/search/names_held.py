"""Which of the names of a question a release has: its people, its days, its bodies."""

from knowledge.questions.question import Question
from knowledge.search.days import date_fits
from knowledge.search.index import Index


def names_held(question: Question, index: Index, document: int) -> dict[str, float]:
    """Return whether `document` has the people, days and bodies that the question mentions, each 0 or 1, by name."""
    people = [bool(index.with_person(keys)[document]) for keys in question.people]
    bodies = [index.weight(key, document) > 0 for key in question.organisations]
    day = bool(question.dates) and bool(date_fits(question.dates, index)[document])
    return {
        "known_person": float(any(people)),
        "new_person": float(bool(people) and not any(people)),
        "day": float(day),
        "other_day": float(bool(question.dates) and not day and not question.of_years),
        "body": float(any(bodies)),
        "other_body": float(bool(bodies) and not any(bodies)),
    }
