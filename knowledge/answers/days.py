"""When and where: the day of the event, the day of issue, the hour, the venue."""

import re
from collections.abc import Callable
from itertools import pairwise

from knowledge.answers.choosing import fitting, knows_any, own_words
from knowledge.answers.draft import Draft, fits, resting_on, wording
from knowledge.answers.gathering import asks_of_another
from knowledge.answers.kinds import is_of_the_kind
from knowledge.answers.statements import ON_THE_EVENT, misses_superlative, specific_statement
from knowledge.language.dates import find_dates, format_day, format_days
from knowledge.language.words import comparable, topic_keys
from knowledge.limits import FACT_LIMIT
from knowledge.passages.fact_terms import keys_within
from knowledge.questions.cues import shows
from knowledge.questions.question import Question
from knowledge.questions.spoken import read_text
from knowledge.release import Release
from knowledge.search.index import Index
from knowledge.values import Text

_HOUR = re.compile(r"\d\d?[.:]\d\d ?(?:น\.|a\.?m|p\.?m|hrs|hours)|\d ?[ap]\.?m|โมง|นาฬิกา")
_CLAUSES = re.compile(r"; |, and | and |, | และ| ส่วน| แล้ว|ขณะที่")
_POINTED_AT_THE_EVENT = 0.7  # the same where all words may name the event
_POINTED, _SHARE = 0.6, 0.4  # weight and share of the question's own words in a point of a list
_CLAUSE = 120  # letters of a statement that is short enough to be of one day
_SPAN = 12  # letters between the two days of one span: "ถึงวันที่"
_PLACE = re.compile(
    "ณ |จังหวัด|อำเภอ|ตำบล|ห้อง|โรงแรม|โรงเรียน|โรงงาน|โรงพยาบาล|วัด[^ถุ]|สนาม|อาคาร|ศาลา|(?<!พล)เมือง|ภูเก็ต|กรุง"
)


def _elsewhere(question: Question, release: Release, holds: Callable[[str], object]) -> tuple[bool, Draft | None]:
    """Return whether the question is about something else than the event, and the statement that answers it, if any.

    "When will the pandas come?" asks no date of the meeting: the statement on them, or one of its points, says it
    (`holds`), or the release does not.
    """
    said = _said_of_it(question, release, holds)
    if said is not None:
        return True, said
    if _on_another_matter(question, release) and _not_the_event(question, release):
        return True, None
    own = own_words(question, release)
    bare = not (question.people or question.hints or question.dates) and len(own) == len(question.words)
    unknown = bool(own) and bare and not knows_any(own, release)
    return unknown or question.part == "other" or shows("finishing", read_text(question.text)), None


def _on_another_matter(question: Question, release: Release) -> bool:
    """Return whether a statement or a figure is what the question's own words are about."""
    figures = fitting(question, release, release.figures, lambda figure: (figure.of,))
    counted = any(fit.weight >= _POINTED_AT_THE_EVENT and fit.share >= _SHARE for fit in figures)
    return (counted and bool(own_words(question, release))) or specific_statement(question, release) is not None


def _not_the_event(question: Question, release: Release) -> bool:
    """Return whether the question's own words stand nowhere in what the release says of its event as a whole."""
    whole = [s.text for s in release.statements if s.kind in ON_THE_EVENT]
    return not set(own_words(question, release)) & keys_within([release.summary, *whole], release)


def _said_of_it(question: Question, release: Release, holds: Callable[[str], object]) -> Draft | None:
    """Return the statement, or the point of a list, that has the question's own words and says what is asked."""
    own = set(own_words(question, release)) or set(question.words)
    named = [
        (statement, text)
        for statement in release.statements
        for text in (*statement.items, statement.text)
        if own & keys_within((statement.who, statement.about, text), release)
    ]
    ranked = fitting(question, release, named, lambda told: (told[0].who, told[0].about, told[1]))
    least = _POINTED if own_words(question, release) else _POINTED_AT_THE_EVENT
    likely = sorted((fit for fit in ranked if fit.weight >= least), key=lambda fit: -fit.weight)
    saying = (
        fit
        for fit in likely
        if _says_of(fit.fact[1], keys_within((fit.fact[0].who, fit.fact[0].about), release), own, holds)
    )
    best = next(saying, None)
    if best is None or best.share < _SHARE or misses_superlative(question, [best.fact[1]]):
        return None
    line = _excerpt(best.fact[1].within(question.language), best.words, holds)
    return Draft(line, (line,)) if line else None


def _says_of(text: Text, topic: set[str], words: set[str], holds: Callable[[str], object]) -> bool:
    """Return whether one clause of `text` says what is asked (`holds`) and it, or the `topic`, has one of `words`."""
    clauses = [clause for form in text.forms().values() for clause in _CLAUSES.split(form)]
    named = bool(words & topic)
    return any(holds(comparable(clause)) and (named or words.intersection(topic_keys(clause))) for clause in clauses)


def _excerpt(text: str, words: frozenset[str], holds: Callable[[str], object]) -> str:
    """Return the part of `text`, whole clauses of at most a fact's length, that says what is asked with most `words`.

    The empty string where no such part says it.
    """
    if len(text) <= FACT_LIMIT:
        return text
    clauses = re.split(r"(?<=[;,.]) | (?=[\u0e00-\u0e7f])", text)
    one = [words.intersection(topic_keys(clause)) for clause in clauses]
    both = [words.intersection(topic_keys(f"{clause} {other}")) for clause, other in pairwise(clauses)]
    best, most = "", -1
    for first in range(len(clauses)):
        for last in range(first + 1, len(clauses) + 1):
            part = " ".join(clauses[first:last])
            if len(part) > FACT_LIMIT:
                break
            found = len(one[first].union(*both[first : last - 1]))
            if found > most and holds(comparable(part)):
                best, most = part, found
    return best


def _names_place(text: str, question: Question) -> bool:
    """Return whether `text` names a place that the question does not."""
    places = {key for key in topic_keys(text) if key.startswith("place:")}
    return bool(_PLACE.search(text)) or bool(places - set(question.words))


def _names_day(text: str, release: Release) -> bool:
    return any(mention.month for mention in find_dates(text, release.issued))


def of_several_days(text: str, release: Release) -> bool:
    """Return whether `text`, of a release as it was printed, names several days: it does not tell which is meant.

    The first and the last day of one span are one.
    """
    if not release.text or release.checked or len(text) <= _CLAUSE:
        return False
    days = [(day.start, day.end) for day in find_dates(comparable(text), release.issued) if day.month and day.day]
    apart = [later[0] - earlier[1] for earlier, later in pairwise(days)]
    return any(letters > _SPAN for letters in apart)


def answer_event_date(question: Question, release: Release, index: Index) -> Draft | None:
    """Return the day, or the first and last day, on which the event took place; never the day of issue."""
    other, said = _elsewhere(question, release, lambda text: _names_day(text, release))
    if other:
        return None if said and of_several_days(said.text, release) else said
    if not release.event or not release.event.dates:
        return None
    if asks_of_another(question, release, release.event.dates[-1]):
        return None
    if len(release.event.dates) == 1 and release.text and shows("from_to", read_text(question.text)):
        return None
    days = format_days(release.event.dates, question.language)
    return Draft(days, (resting_on(release.event, wording().say(question.language, "event_date", days=days)),))


def answer_issued_date(question: Question, release: Release, index: Index) -> Draft:
    """Return the day on which the release came out."""
    day = format_day(release.issued, question.language)
    return Draft(day, (wording().say(question.language, "issued_date", day=day),))


def answer_time(question: Question, release: Release, index: Index) -> Draft | None:
    """Return the hour at which the event began."""
    said = _said_of_it(question, release, _HOUR.search)
    if said is not None or shows("finishing", read_text(question.text)):
        return said
    if not release.event or not release.event.time or shows("from_to", read_text(question.text)):
        return None
    if asks_of_another(question, release, None):
        return None
    hour = wording().say(question.language, "time", time=release.event.time.replace(":", "."))
    clock = release.event.time.replace(".", ":")
    text = hour if question.language == "th" else wording().say("en", "time", time=clock)
    return Draft(text, (resting_on(release.event, wording().say(question.language, "time_line", time=text)),))


def answer_setting(question: Question, release: Release, index: Index) -> Draft | None:
    """Return day, hour and place, as many of them as the question asks for at once ("วันไหน กี่โมง"); None for fewer."""
    text = read_text(question.text)
    asked = [answer for cue, answer in _SETTING if shows(cue, text)]
    if len(asked) < 2:
        return None
    drafts = [draft for answer in asked if (draft := answer(question, release, index))]
    if len(drafts) < len(asked):
        return None
    evidence = tuple(dict.fromkeys(quote for draft in drafts for quote in draft.evidence))
    return Draft(fits(", ".join(dict.fromkeys(draft.text for draft in drafts)), FACT_LIMIT), evidence)


def answer_venue(question: Question, release: Release, index: Index) -> Draft | None:
    """Return where the event took place."""
    other, said = _elsewhere(question, release, lambda text: _names_place(text, question))
    if other:
        as_printed = release.text is not None and not release.checked
        return said if said is None or not as_printed or is_of_the_kind(question, said.text, *said.evidence) else None
    if not release.event or not release.event.venue or asks_of_another(question, release, None):
        return None
    if not is_of_the_kind(question, release.event.venue):
        return None
    venue = release.event.venue.within(question.language)
    return Draft(
        fits(venue, FACT_LIMIT), (resting_on(release.event, wording().say(question.language, "venue", venue=venue)),)
    )


_SETTING = (("day", answer_event_date), ("hour", answer_time), ("spot", answer_venue))
