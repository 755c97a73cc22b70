"""Days of a question against the days of all documents at once."""

from collections.abc import Sequence

import numpy as np

from knowledge.arrays import Array
from knowledge.language.dates import DateMention
from knowledge.search.index import Index

_MARKS = ("day", "no_day", "year", "no_year", "day_in_text")
_MENTIONED = 0.4  # how much a date counts that stands in the text alone


def matching(mention: DateMention, days: Array) -> Array:
    """Return for each of `days`, packed, whether it agrees with all that `mention` gives."""
    found = np.ones(len(days), dtype=bool)
    for given, unit, most in ((mention.year, 10_000, 10_000), (mention.month, 100, 100), (mention.day, 1, 100)):
        if given is not None:
            found &= days // unit % most == given
    return found


def date_fits(dates: Sequence[DateMention], index: Index) -> Array:
    """Return how well the dates of a question agree with each document's, 0 to 1.

    A date of its issue or event counts whole, one that its text mentions less.
    """
    fits = np.zeros(index.documents, dtype=np.float32)
    event_days, of_event = index.event_days
    days, of_day = index.days
    span = [mention for mention in dates if mention.month is None]
    if len(span) > 1:  # the years of a plan: each has to be there
        fits += 1.0
        for mention in span:
            held = matching(mention, index.issued)
            held[of_event[matching(mention, event_days)]] = True
            held[of_day[matching(mention, days)]] = True
            fits *= held
        return fits
    for mention in dates:
        fits[of_day[matching(mention, days)]] = _MENTIONED
    for mention in dates:
        fits[of_event[matching(mention, event_days)]] = 1.0
        fits[matching(mention, index.issued)] = 1.0
    return fits


def days_that_fit(mention: DateMention, index: Index) -> Array:
    """Return for each document whether it was issued on the day `mention`, or its event was then."""
    event_days, of_event = index.event_days
    fits = matching(mention, index.issued)
    fits[of_event[matching(mention, event_days)]] = True
    return fits


def day_marks(dates: Sequence[DateMention], index: Index, documents: Array) -> dict[str, Array]:
    """Return what the dates of a question say of each of `documents`, under the names of `reranking.BESIDE`."""
    marks = {name: np.zeros(len(documents), dtype=np.float32) for name in _MARKS}
    days, of_day = index.days
    for mention in dates:
        fits = days_that_fit(mention, index)[documents]
        hit, miss = ("day", "no_day") if mention.month else ("year", "no_year")
        marks[hit] += fits
        marks[miss] += ~fits
        marks["day_in_text"] += np.isin(documents, of_day[matching(mention, days)])
    return marks
