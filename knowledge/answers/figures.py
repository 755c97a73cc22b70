"""How much and how many: figures of a release by what they count and in which unit."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import dropwhile, takewhile

from knowledge.answers.choosing import fitting, keys_of, knows_any, leading, of_year, own_words, said_in
from knowledge.answers.draft import Draft, fits, resting_on, wording
from knowledge.answers.periods import answer_period
from knowledge.answers.statements import answer_any, point_count, specific_statement
from knowledge.language.stemming import stem
from knowledge.language.words import comparable, keyed, segment, stopwords, topic_keys
from knowledge.limits import FACT_LIMIT
from knowledge.passages.fact_terms import keys_within
from knowledge.questions.cues import cue_words, shows
from knowledge.questions.question import Facet, Question
from knowledge.questions.spoken import read_text
from knowledge.release import Figure, Release, Role
from knowledge.search.index import Index
from knowledge.search.mending import mend
from knowledge.values import Language

_NUMBER = re.compile(r"\d")
_NUMBERS = re.compile(r"\d[\d,.]*\d|\d")
_SHORT_WORD = 3  # letters
_OVERLAP = 0.2  # of all words of a question that names the unit too
_SHARE = 0.34  # of the question's own words that the figure must have
_LEAD = 0.12  # by which the best figure must lead the next to be meant alone
_BUDGET = "word:งบประมาณ"
_ORDINAL = re.compile(r"(?:ครั้งที่ ?|no\. ?|ฉบับที่ ?)(\d+(?:/\d+)?)|\b(\d+)(?:st|nd|rd|th)\b", re.IGNORECASE)


def _is_filler(word: str) -> bool:
    return word in stopwords() and word not in cue_words("people_units") | cue_words("time_units")


def units_asked(question: Question) -> tuple[str, ...]:
    """Return the words that may name the unit asked for ("กี่คน": คน; "how many foreign workers": workers)."""
    text = read_text(question.text)
    if found := re.search(r"กี่([\u0e00-\u0e7f]+)", text):
        return tuple(segment(found.group(1))[:1])
    if found := re.search(r"(?:how many|number of) ((?:[a-z-]+ ?){1,6})", text):
        counted = dropwhile(_is_filler, found.group(1).split())
        return tuple(takewhile(lambda word: not _is_filler(word), counted))[-1:]
    return ()


def _unit_fits(figure: Figure, release: Release, units: Sequence[str], wanted: Sequence[str], text: str) -> bool:
    """Return whether `figure` of `release` is in the unit that the question asks for, as far as it asks for one."""
    printed = said_in((figure.value, figure.unit)).casefold()
    if shows("percent", text):
        return shows("percent", printed)
    if not units or set(units) <= cue_words("scales"):
        return shows("money", printed) if shows("asks_money", text) else True
    if set(units) & cue_words("people_units"):
        return shows("counts_people", printed)
    units_held = {key for form in printed.split() for key in _keys_of_word(form)}
    beginnings = tuple(wanted)
    return any(held.startswith(beginnings) for held in units_held | keys_within([figure.of], release))


@lru_cache(maxsize=5_000)
def _keys_of_word(form: str) -> tuple[str, ...]:
    """Return the keys of all terms in a word of a figure, stop words among them."""
    return tuple(key for key, *_ in keyed(comparable(form)))


def _unit_keys(unit: str, index: Index) -> tuple[str, ...]:
    """Return the keys that the unit asked for may have, a slip in it mended."""
    keys = topic_keys(unit)
    if not keys:  # a stop word elsewhere: "days"
        return (stem(unit),)
    return tuple(key if ":" in key or key in index else mend(unit, index.vocabulary) or key for key in keys)


def _counts_what_is_asked(figure: Figure, text: str) -> bool:
    """Return whether the word right before "how many" ("หมอกี่คน") stands in the sentence that `figure` was read in."""
    found = re.search(r"([\u0e00-\u0e7f]+)กี่", text)
    counted = segment(found.group(1))[-1:] if found else []
    said = said_in((figure.of,)) + (figure.evidence or "")
    return all(_is_filler(word) or len(word) < _SHORT_WORD or word in said for word in counted)


def described(figure: Figure, language: Language) -> str:
    """Return what is counted and how much it is: "the budget: 22.5 million baht"."""
    return f"{figure.of.within(language)}: {figure.value.within(language)}"


def _draft(figures: Sequence[Figure], language: Language) -> Draft:
    lines = [described(figure, language) for figure in figures]
    text = lines[0] if len(lines) == 1 else "\n".join(f"• {line}" for line in lines)
    evidence = tuple(resting_on(figure, line) for figure, line in zip(figures, lines, strict=True))
    return Draft(fits(text, FACT_LIMIT), evidence)


def _meant(question: Question, release: Release, index: Index) -> list[Figure]:
    text, units = read_text(question.text), units_asked(question)
    wanted = [key for unit in units for key in _unit_keys(unit, index)]
    possible = [figure for figure in release.figures if _unit_fits(figure, release, units, wanted, text)]
    given = set(_NUMBERS.findall(comparable(question.text)))  # what the question says itself is not what it asks
    possible = [f for f in possible if not given & set(_NUMBERS.findall(comparable(f.value.within("en"))))]
    possible = of_year(question, release, possible, lambda figure: (figure.of, figure.value))
    if release.text and not release.checked:
        possible = [figure for figure in possible if _counts_what_is_asked(figure, text)]
    if _BUDGET in question.words:  # a budget is not any sum of money
        possible = [figure for figure in possible if _BUDGET in keys_within([figure.of], release)]
    ranked = fitting(question, release, possible, lambda figure: (figure.of, figure.unit, figure.value))
    own = set(own_words(question, release))
    named = [
        fit
        for fit in ranked
        if (fit.share >= _SHARE and own & fit.words)
        or (not own and fit.words)
        or (units and len(fit.words) > 1 and fit.overlap >= _OVERLAP)
    ]
    if (
        not named
        and len(possible) == 1
        and units
        and not knows_any(list(own), release)
        and not set(units) & cue_words("people_units")
    ):
        return possible  # the one figure in the unit asked for
    level = leading(named, _LEAD)
    whole = [figure for figure in level if shows("total", said_in([figure.of]))]
    return whole[:1] if len(level) > 1 and whole else level  # of a total and its parts, the total


def _ordinal(question: Question, release: Release) -> Draft | None:
    """Return the number of the meeting or plan that is asked for ("ครั้งที่เท่าไหร่"), with what it numbers."""
    if not shows("which_number", read_text(question.text)):
        return None
    names = [text for text in (release.event and release.event.name, release.title) if text]
    points = [text for statement in release.statements for text in (*statement.items, statement.text)]
    numbered = [text for text in (*names, *points) if any(_ORDINAL.search(form) for form in text.forms().values())]
    ranked = fitting(question, release, numbered, lambda text: (text,))
    if not ranked or not ranked[0].words:
        return None
    line = ranked[0].fact.within(question.language)
    return Draft(fits(line, FACT_LIMIT), (line,))


def _named(question: Question, release: Release) -> Draft | None:
    """Return how many attendees the release names, where it is asked how many are named."""
    attendees = release.with_role(Role.ATTENDEE)
    if not attendees or not shows("by_name", read_text(question.text)):
        return None
    names = "; ".join(person.name.within(question.language) for person in attendees)
    text = wording().say(question.language, "points", count=len(attendees), points=names)
    return Draft(fits(text, FACT_LIMIT), (names,))


def _head_count(question: Question, release: Release) -> Draft | None:
    """Return how many are in an unnamed group that the question's words name, where the release says so."""
    words = set(question.words) | set(question.hints)
    for group in release.groups:
        if group.count and (words & keys_of([group.name]) or len(release.groups) == 1):
            line = f"{group.name.within(question.language)}: {group.count}"
            return Draft(line, (resting_on(group, line),))
    return None


def _counted_in_group(question: Question, release: Release) -> Draft | None:
    """Return the unnamed group that has a number in the unit asked for: "the leaders of nine countries"."""
    units = {key for unit in units_asked(question) for key in topic_keys(unit)}
    for group in release.groups:
        name = group.name.within(question.language)
        if units & keys_of([group.name]) and (group.count or _NUMBER.search(name)):
            line = f"{name}: {group.count}" if group.count else name
            return Draft(line, (resting_on(group, line),))
    return None


def answer_length(question: Question, release: Release, index: Index) -> Draft | None:
    """Return how long: a figure in years where it fits the question better than any period, else a period's length."""
    figures = fitting(question, release, _meant(question, release, index), lambda figure: (figure.of,))
    periods = fitting(question, release, release.periods, lambda period: (period.of,))
    best = max((fit.overlap for fit in periods), default=-1.0)
    if figures and figures[0].overlap > best:
        return _draft([fit.fact for fit in figures], question.language)
    return answer_period(question, release, index)


def answer_figure(question: Question, release: Release, index: Index) -> Draft | None:
    """Return the figure that the question names, in the unit asked for; None where none is named surely enough."""
    if ordinal := _ordinal(question, release):
        return ordinal
    meant = _meant(question, release, index)
    if meant:
        return _draft(meant, question.language)
    units = set(units_asked(question))
    if units & {"ปี", "years"} and release.periods:
        return answer_period(question, release, index)
    if units & cue_words("people_units"):
        return _head_count(question, release) or _named(question, release)
    if counted := _counted_in_group(question, release):
        return counted
    if units & cue_words("point_units") and (draft := point_count(question, release, index)):
        return draft
    return _in_statement(question, release, index)


def _in_statement(question: Question, release: Release, index: Index) -> Draft | None:
    """Return a statement that has the question's words and a number in it."""
    draft = answer_any(question, release, index) if _BUDGET not in question.words else None
    units = units_asked(question)
    if draft is None or len(draft.text) > FACT_LIMIT or not re.search(r"\d", draft.text):
        return None
    if not units and (specific_statement(question, release) is None or shows("total", read_text(question.text))):
        return None
    counted = "|".join(re.escape(unit) for unit in units)
    if units and not re.search(rf"\d[\d,.]*\s*(?:{counted})", comparable(draft.text)):
        return None
    if question.facet is Facet.FIGURE and shows("asks_money", read_text(question.text)):
        return draft if shows("money", draft.text) else None
    return draft
