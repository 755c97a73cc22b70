"""Days of a question against the days of all documents at once."""

import re
from collections.abc import Iterator, Sequence

import numpy as np

from knowledge.arrays import Array
from knowledge.language.dates import DateMention, common_year
from knowledge.language.text import normalise
from knowledge.search.index import Index

MARKS = (
    "day", "no_day", "year", "no_year", "day_in_text", "same_month", "next_month", "other_month", "same_year",
    "next_year", "other_year", "year_untold", "short_year", "no_short_year",
)  # fmt: skip
"""What `day_marks` tells.

day, no_day: how many of the days and months that the question names a release was issued on or tells of as its
event's, and how many it was not. year, no_year: the same for years alone. day_in_text: how many of all these its text
mentions. same_month, next_month, other_month: 1 where a month of the question is that of the issue or the event, one
beside it, or further. same_year, next_year, other_year: the same for years alone; year_untold: 1 where it is another
year, and the text does not mention the one asked for. short_year, no_short_year: 1 where a number that may be a year
("64", "3/2565") is that of its issue, or is two or more years off.
"""
_SHORT_YEAR = re.compile(r"(?<![\d.,:])\d\d(?![\d.,:%])|(?<=\d/)\d{4}(?!\d)")
_MENTIONED = 0.4  # how much a date counts that stands in the text alone
_TOLD = 0.5  # the same where releases are looked for, of a whole date: few have it


def matching(mention: DateMention, days: Array) -> Array:
    """Return for each of `days`, packed, whether it agrees with all that `mention` gives."""
    found = np.ones(len(days), dtype=bool)
    for given, unit, most in ((mention.year, 10_000, 10_000), (mention.month, 100, 100), (mention.day, 1, 100)):
        if given is not None:
            found &= days // unit % most == given
    return found


def _span(mention: DateMention) -> tuple[int, int] | None:
    """Return the first and the last packed day that agree with `mention`; None where they do not stand together."""
    if mention.year is None or (mention.month is None and mention.day is not None):
        return None
    first = mention.year * 10_000 + (mention.month or 0) * 100 + (mention.day or 0)
    return first, first + (0 if mention.day else 99 if mention.month else 9_999)


def _owners(mention: DateMention, days: tuple[Array, Array]) -> Array:
    """Return whose `days`, sorted, agree with `mention`; an owner of several comes several times."""
    held, owners = days
    span = _span(mention)
    if span is None:
        return owners[matching(mention, held)]
    first, behind = held.searchsorted(np.array([span[0], span[1] + 1], dtype=held.dtype)).tolist()
    return owners[first:behind]


def date_fits(dates: Sequence[DateMention], index: Index) -> Array:
    """Return how well the dates of a question agree with each document's, 0 to 1.

    A date of its issue or event counts whole, one that its text mentions less.
    """
    text = index.dated.in_order["text"]
    span = [mention for mention in dates if mention.month is None]
    fits = np.zeros(index.documents, dtype=np.float32)
    if len(span) > 1:  # the years of a plan: each has to be there
        fits += 1.0
        for mention in span:
            held = days_that_fit(mention, index)
            held[_owners(mention, text)] = True
            fits *= held
        return fits
    for mention in dates:
        fits[_owners(mention, text)] = _MENTIONED
    for mention in dates:
        fits[days_that_fit(mention, index)] = 1.0
    return fits


def days_told(mention: DateMention, index: Index) -> Array:
    """Return how much each document has of `mention`: 1 as a day of its own, less as a whole date in its text."""
    found = days_that_fit(mention, index).astype(np.float32)
    if mention.month is not None and mention.day is not None:
        told = _owners(mention, index.dated.in_order["text"])
        found[told] = np.maximum(found[told], _TOLD)
    return found


def days_that_fit(mention: DateMention, index: Index) -> Array:
    """Return for each document whether it was issued on the day `mention`, or its event was then."""
    fits = np.zeros(index.documents, dtype=bool)
    for name in ("issued", "event"):
        fits[_owners(mention, index.dated.in_order[name])] = True
    return fits


def day_marks(text: str, dates: Sequence[DateMention], index: Index, documents: Array) -> dict[str, Array]:
    """Return what the dates of the question `text` say of each of `documents`, under the names of `MARKS`."""
    marks = {name: np.zeros(len(documents), dtype=np.float32) for name in MARKS}
    short = set(_short_years(text, dates))
    if not dates and not short:
        return marks
    held, of_held = _days_of(documents, index)
    oldest, newest = int(index.issued.min()) // 10_000, int(index.issued.max()) // 10_000
    for mention in dates:
        fits = days_that_fit(mention, index)[documents]
        in_text = np.zeros(index.documents, dtype=bool)
        in_text[_owners(mention, index.dated.in_order["text"])] = True
        told = in_text[documents]
        hit, miss = ("day", "no_day") if mention.month else ("year", "no_year")
        marks[hit] += fits
        marks[miss] += ~fits
        marks["day_in_text"] += told
        if mention.year is None or mention.year > newest:
            continue
        asked, unit, kept = mention.year, "year", held // 10_000
        if mention.month:
            asked, unit, kept = mention.year * 12 + mention.month, "month", kept * 12 + held // 100 % 100
        apart = np.full(len(documents), np.iinfo(np.int32).max)
        np.minimum.at(apart, of_held, np.abs(kept - asked))
        for name, is_so in (("same", apart == 0), ("next", apart == 1), ("other", apart > 1)):
            marks[f"{name}_{unit}"] = np.maximum(marks[f"{name}_{unit}"], is_so)
        if unit == "year":
            marks["year_untold"] = np.maximum(marks["year_untold"], (apart > 0) & ~told)
    short = {year for year in short if oldest <= year <= newest}
    if short:
        off = np.min([np.abs(index.issued[documents] // 10_000 - year) for year in short], axis=0)
        marks["short_year"], marks["no_short_year"] = off == 0, off > 1
    return marks


def _days_of(documents: Array, index: Index) -> tuple[Array, Array]:
    """Return the days of issue and of events of `documents`, packed, and beside each the place of its document."""
    event_days, of_event = index.dated.event
    firsts = np.searchsorted(of_event, documents).tolist()
    behinds = np.searchsorted(of_event, documents, side="right").tolist()
    own = [event_days[first:behind] for first, behind in zip(firsts, behinds, strict=True)]
    places = np.arange(len(documents))
    return (
        np.concatenate([index.issued[documents], *own]),
        np.concatenate([places, np.repeat(places, [len(days) for days in own])]),
    )


def _short_years(text: str, dates: Sequence[DateMention]) -> Iterator[int]:
    """Yield the years (C.E.) that numbers of `text` may be, those of `dates` aside."""
    for found in _SHORT_YEAR.finditer(normalise(text)):
        year = common_year(found.group())
        if year is not None and all(year != mention.year for mention in dates):
            yield year
