"""The terms of what a release states, read once for as long as it is asked about.

Most facts are quoted from the text of their release: what is known of its pieces is not read again.
"""

import math
from bisect import bisect_left, bisect_right
from collections import Counter, OrderedDict
from collections.abc import Iterable, Iterator, Mapping
from threading import Lock
from typing import NamedTuple

from knowledge.language.words import meeting_numbers, topic_keys
from knowledge.passages.pieces import apart_of, pieces_of
from knowledge.release import Release
from knowledge.values import Text

_MOST_AT_HAND = 64  # releases whose terms are


class FactTerms(NamedTuple):
    """The terms of what a release states."""

    by_text: dict[str, frozenset[str]]
    """Of each of its texts, as far as it names or states something."""
    rarity: dict[str, float]
    """How rare each is among its facts: 1 for a term of a single fact."""
    naming: frozenset[str]
    """Those of its title and of the name of its event."""
    circumstances: frozenset[str]
    """Those of its organisations."""
    setting: frozenset[str]
    """Those of the posts in it and of the venue."""


_at_hand: OrderedDict[int, tuple[Release, FactTerms]] = OrderedDict()  # by the identity of the release beside them
_lock = Lock()


def terms_of(release: Release) -> FactTerms:
    """Return the terms of what `release` states; they are read where it was not asked about lately."""
    with _lock:
        kept = _at_hand.get(id(release))
    if kept is not None:
        return kept[1]
    terms = _read(release)
    with _lock:
        _at_hand[id(release)] = (release, terms)
        while len(_at_hand) > _MOST_AT_HAND:
            _at_hand.popitem(last=False)
    return terms


def keys_within(texts: Iterable[Text | None], release: Release) -> set[str]:
    """Return the topical terms of `texts` of `release`, in every language that they are there in."""
    known, found = terms_of(release).by_text, set[str]()
    for form in _forms(texts):
        keys = known.get(form)
        found.update(topic_keys(form) if keys is None else keys)
    return found


def _forms(texts: Iterable[Text | None]) -> Iterator[str]:
    for text in texts:
        if text is not None:
            yield from (form for form in (text.th, text.en) if form)


def _naming_texts(release: Release) -> list[Text | None]:
    return [release.title, release.event.name if release.event else None]


def _circumstances(release: Release) -> list[Text | None]:
    return [organisation.name for organisation in release.organisations]


def _setting(release: Release) -> list[Text | None]:
    return [*(person.post for person in release.people), release.event.venue if release.event else None]


def _fact_texts(release: Release) -> Iterator[list[Text | None]]:
    if release.event:
        yield [release.event.venue]
    for person in release.people:
        yield [person.post]
    for group in release.groups:
        yield [group.name]
    for organisation in release.organisations:
        yield [organisation.part]
    for period in release.periods:
        yield [period.of]
    for figure in release.figures:
        yield [figure.of, figure.unit]
    for contact in release.contacts:
        yield [contact.of]
    for statement in release.statements:
        yield [statement.who, statement.about, statement.text, *statement.items]


def _read(release: Release) -> FactTerms:
    around = [_naming_texts(release), _circumstances(release), _setting(release)]
    facts = list(_fact_texts(release))
    forms = dict.fromkeys(form for texts in (*around, [release.summary], *facts) for form in _forms(texts))
    by_text = dict(zip(forms, _keys_of_quotes(forms, release), strict=True))

    def held(texts: Iterable[Text | None]) -> frozenset[str]:
        return frozenset().union(*(by_text[form] for form in _forms(texts)))

    counts = Counter(key for texts in facts for key in held(texts))
    most = math.log(1 + len(facts)) or 1.0
    rarity = {key: math.log(1 + len(facts) / count) / most for key, count in counts.items()}
    return FactTerms(by_text, rarity, *map(held, around))


def _keys_of_quotes(forms: Iterable[str], release: Release) -> Iterator[frozenset[str]]:
    """Yield the topical terms of each of `forms`: those of the pieces of the text that it spans, and of its edges."""
    text, known = release.text or "", bool(release.text and not release.checked)
    pieces, apart = (pieces_of(release), apart_of(release)) if known else ((), {})
    starts, ends = [piece.start for piece in pieces], [piece.end for piece in pieces]
    for form in forms:
        place = text.find(form)
        first, last = bisect_left(starts, place), bisect_right(ends, place + len(form))
        if place < 0 or first >= last:
            yield _keys_of(form, apart)
            continue
        inside = frozenset().union(*(piece.keys for piece in pieces[first:last]))
        edges = (text[place : starts[first]].strip(), text[ends[last - 1] : place + len(form)].strip())
        yield inside.union(meeting_numbers(inside), *(_keys_of(edge, apart) for edge in edges if edge))


def _keys_of(text: str, apart: Mapping[str, frozenset[str]]) -> frozenset[str]:
    keys = apart.get(text)
    return frozenset(topic_keys(text)) if keys is None else keys.union(meeting_numbers(keys))
