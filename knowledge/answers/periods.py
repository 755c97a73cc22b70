"""Which years: what a plan, a project or a term covers, from when to when, how long."""

from knowledge.answers.choosing import fitting, keys_of, leading, own_words
from knowledge.answers.draft import Draft, fits, resting_on, wording
from knowledge.language.dates import find_dates, format_year, format_years
from knowledge.language.words import comparable, topic_keys
from knowledge.limits import FACT_LIMIT
from knowledge.questions.question import Question
from knowledge.release import Period, Release
from knowledge.search.index import Index
from knowledge.values import Language

_TOO_CLOSE = 0.1  # share (0 to 1) by which the best period must lead the next


def span(period: Period, language: Language) -> str:
    """Return the years of `period` in both eras, an open end named as such."""
    if period.start is None:
        return wording().say(language, "until", year=format_year(period.end or 0, language))
    if period.end is None:
        return wording().say(language, "since", year=format_year(period.start, language))
    if period.start == period.end:
        return format_year(period.start, language)
    return format_years(period.start, period.end, language)


def line(period: Period, language: Language) -> str:
    """Return what lasts how long: "the five-year plan: 2023–2027 (B.E. 2566–2570)"."""
    return f"{period.of.within(language)}: {span(period, language)}"


def periods_meant(question: Question, release: Release, index: Index) -> list[Period]:
    """Return the periods that the question may mean: the one that leads, or those that it cannot tell apart."""
    ranked = fitting(question, release, release.periods, lambda period: (period.of,))
    return leading(ranked, _TOO_CLOSE)


def named_in(question: Question, period: Period) -> bool:
    """Return whether a word of the question names what lasts for `period`."""
    return bool(set(question.words) & keys_of([period.of]))


def _directly(period: Period, part: str | None, language: Language) -> str:
    whole = span(period, language)
    if part == "length" and period.years:
        return wording().say(language, "period_length", years=period.years, span=whole)
    if part == "start" and period.start:
        return wording().say(language, "period_start", year=format_year(period.start, language), span=whole)
    if part == "end" and period.end:
        return wording().say(language, "period_end", year=format_year(period.end, language), span=whole)
    if period.years and period.years > 1:
        return wording().say(language, "period_whole", years=period.years, span=whole)
    return whole


def _is_surely_of(question: Question, release: Release, period: Period) -> bool:
    """Return whether what the machine read as a period is what the question asks for.

    It has a word of the question that does not only name the release, and it has no days: those would be asked for too.
    """
    said = period.evidence or ""
    own = set(own_words(question, release))
    near = keys_of([period.of]) | set(topic_keys(comparable(said)))
    return (not own or bool(own & near)) and not any(day.day for day in find_dates(comparable(said), release.issued))


def answer_period(question: Question, release: Release, index: Index) -> Draft | None:
    """Return the years of the period that the question means; of several that fit equally, each with its name."""
    meant = periods_meant(question, release, index) if release.periods else []
    if release.text and not release.checked:
        meant = [period for period in meant if _is_surely_of(question, release, period)]
    if not meant:
        return None
    language = question.language
    if len(meant) == 1:
        text = _directly(meant[0], question.part, language)
    else:
        text = "\n".join(f"• {line(period, language)}" for period in meant)
    return Draft(fits(text, FACT_LIMIT), tuple(resting_on(period, line(period, language)) for period in meant))
