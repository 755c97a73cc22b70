"""The terms and dates that a release is found by, and the pieces of its text: all from one reading of it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from knowledge.language.batches import BAR, by_text, comparable_all, ends_of
from knowledge.language.concepts import official_name
from knowledge.language.dates import find_dates
from knowledge.language.words import is_topical, keyed, meeting_numbers, plain_keys
from knowledge.passages.pieces import Date, Piece, Read, read_pieces
from knowledge.release import Release
from knowledge.values import BUDDHIST_ERA_OFFSET, LANGUAGES, Text

PARTNER = 0.65  # how much an organisation counts that only has a part in the matter
_TITLE, _TOPIC, _DETAIL, _PASSING = 1.0, 0.9, 0.7, 0.5  # how much a term counts by where it stands


@dataclass(frozen=True, slots=True)
class ReleaseWords:
    """What a release is found by."""

    terms: dict[str, float]
    """Term -> weight of the best place that it stands in, 0 to 1."""
    days: frozenset[Date]
    """The dates that its facts give, and the years that its periods begin and end in."""
    pieces: tuple[Piece, ...]
    """The pieces of its text, as `pieces_of` gives them."""
    apart: Mapping[str, tuple[str, ...]]
    """The terms of what its facts say that no piece holds, by the text."""
    lines: tuple[tuple[str, ...], ...]
    """The terms in their order: of its title, of its event's name (none where it has none), of each line of its text.

    Where the text is not kept, each of its facts is a line instead.

    The number of a meeting by itself ("4" of "4/2568") stands at the end of its line.
    """


def _places(release: Release) -> Iterator[tuple[Text | None, float]]:
    """Yield every text of `release` with how much it says about what the release is about."""
    yield release.title, _TITLE
    yield release.summary, _TOPIC
    if release.event:
        yield release.event.name, _TITLE
        yield release.event.venue, _DETAIL
    for person in release.people:
        yield person.post, _DETAIL
    for group in release.groups:
        yield group.name, _DETAIL
    for organisation in release.organisations:
        yield organisation.name, PARTNER
    for period in release.periods:
        yield period.of, _TOPIC
    for figure in release.figures:
        yield figure.of, _TOPIC
        yield figure.value, _PASSING
        yield figure.unit, _PASSING
    for contact in release.contacts:
        yield contact.of, _DETAIL
    for statement in release.statements:
        yield statement.about, _TOPIC
        yield statement.who, _PASSING
        yield statement.text, _DETAIL
        for item in statement.items:
            yield item, _DETAIL


def read_words(release: Release) -> ReleaseWords:
    """Return what `release` is found by, and the pieces of its text.

    Nearly every fact is quoted from the text: what is known of the pieces that it spans is not read again.
    """
    text = release.text or ""
    read = read_pieces(text, release.issued)
    end = read[-1].piece.end if read else 0
    rest = [line for line in text[end:].splitlines() if any(map(str.isalnum, line))]  # behind the pieces that are read
    terms: dict[str, float] = {key: _PASSING for one in read for key in one.keys}
    headings = [_both(release.title), _both(release.event.name if release.event else None)]
    apart, days = _spread(release, read, terms)
    texts = [*headings, *rest, *apart]
    plains = comparable_all(texts)
    joined, ends = BAR.join(plains), ends_of(plains)
    keys = [
        tuple(key for key in one if is_topical(key))
        for one in by_text(ends, ((start, key) for key, start, _ in keyed(joined)))
    ]
    known = len(texts) - len(apart)
    for one, weight in zip(keys[known:], apart.values(), strict=True):
        _raise(terms, one, weight)
    for one in keys[len(headings) : known]:
        _raise(terms, one, _PASSING)
    facts = BAR.join(plains[known:])
    days.update((day.year, day.month, day.day) for day in find_dates(facts, release.issued))
    for key, weight in [entry for entry in terms.items() if "/" in entry[0]]:
        _raise(terms, meeting_numbers((key,)), weight)
    for key in [key for key in terms if key.startswith("org:")]:  # a slip in a name leaves its words to find it by
        _raise(terms, _words_of_name(key), _PASSING)
    for period in release.periods:
        days.update((y - BUDDHIST_ERA_OFFSET, None, None) for y in (period.start, period.end) if y is not None)
    lines = [
        *keys[: len(headings)],
        *(tuple(key for one in line for key in one.keys) for _, line in groupby(read, key=lambda one: one.piece.line)),
        *keys[len(headings) : known],
        *(() if text else keys[known:]),
    ]
    pieces = tuple(one.piece for one in read)
    return ReleaseWords(
        terms,
        frozenset(days),
        pieces,
        dict(zip(apart, keys[known:], strict=True)),
        tuple((*line, *meeting_numbers(line)) for line in lines),
    )


def _spread(release: Release, read: Sequence[Read], terms: dict[str, float]) -> tuple[dict[str, float], set[Date]]:
    """Give the terms of the pieces that a fact of `release` spans its weight.

    Return the texts that are left to be read by themselves, each with its weight, and the dates of those pieces.
    """
    text = release.text or ""
    starts, ends = [one.piece.start for one in read], [one.piece.end for one in read]
    apart: dict[str, float] = {}
    days: set[Date] = set()
    for form, weight in _forms(release).items():
        place = text.find(form)
        first, last = bisect_left(starts, place), bisect_right(ends, place + len(form))
        if place < 0 or first >= last:
            _raise(apart, (form,), weight)
            continue
        for one in read[first:last]:
            _raise(terms, one.keys, weight)
            days.update(one.dates)
        edges = (text[place : starts[first]].strip(), text[ends[last - 1] : place + len(form)].strip())
        _raise(apart, filter(None, edges), weight)
    return apart, days


def _both(text: Text | None) -> str:
    return " ".join(text.forms().values()) if text else ""


def _forms(release: Release) -> dict[str, float]:
    """Return the texts of the facts of `release`, each with the weight of the best place that it stands in."""
    forms: dict[str, float] = {}
    for text, weight in _places(release):
        if text:
            _raise(forms, (form.strip() for form in (text.th, text.en) if form), weight)
    return forms


def _raise(weights: dict[str, float], keys: Iterable[str], weight: float) -> None:
    """Give `keys` at least `weight`."""
    for key in keys:
        if weights.get(key, 0.0) < weight:
            weights[key] = weight


@lru_cache(maxsize=2_000)
def _words_of_name(key: str) -> frozenset[str]:
    return frozenset(word for language in LANGUAGES for word in plain_keys(official_name(key, language)))
