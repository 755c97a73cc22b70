"""The documents that a selection leaves, and which of them tell the same once more."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from knowledge.answers.across.selection import Selection, Span
from knowledge.arrays import Array
from knowledge.questions.question import Unit
from knowledge.search.facts import CHECKED, ROLE_BITS
from knowledge.search.index import Index
from knowledge.search.terms import PARTNER
from knowledge.search.titles import alike

_ABOUT = 0.69  # weight of the place in which a word stands of that a release is about: title, topic or facts
_MOST_READ = 8_000  # documents that are looked at for words that stand together
_AGAIN = 3  # days between two releases with near-identical titles that tell the same
_NEWEST = 300  # releases that "the latest" goes back to


@dataclass(frozen=True, slots=True)
class Found:
    """Documents, newest first, those that tell the same in one group; `checked` are those whose role is checked."""

    groups: tuple[tuple[int, ...], ...]
    days: int
    """On how many different days the events were, or the releases came out."""
    checked: int


def _holding(index: Index, term: str, least: float) -> Array:
    held = np.zeros(index.documents, dtype=bool)
    documents, weights = index.held(term)
    held[documents[weights >= least - 0.001]] = True
    return held


def _together(keys: Sequence[str], kept: Array, index: Index) -> Array:
    """Return which of the documents that are `kept` have `keys` one behind the other, as far as they are looked at."""
    together = kept.copy()
    for document in np.flatnonzero(kept)[::-1][:_MOST_READ].tolist():
        together[document] = index.has_phrase(document, keys)
    return together


def _inside(days: Array, spans: Sequence[Span]) -> Array:
    inside = np.zeros(len(days), dtype=bool)
    for span in spans:
        inside |= (span.first <= days) & (days <= span.last)
    return inside


def _in_time(selection: Selection, index: Index) -> Array:
    """Return which documents are of the days asked: by the event where its day is known, and that is asked for."""
    kept = _inside(index.issued, selection.spans)
    if selection.across.unit is Unit.EVENT:
        days, owners = index.dated.event
        kept[owners] = False
        kept[owners[_inside(days, selection.spans)]] = True
    return kept


def documents_of(selection: Selection, index: Index) -> tuple[Array, Array]:
    """Return the documents that `selection` leaves, newest first, and whether the roles counted in each are checked."""
    across = selection.across
    kept = np.zeros(index.documents, dtype=bool)
    kept[index.alive] = True
    checked = np.full(index.documents, bool(selection.people))
    wanted = sum(ROLE_BITS[role] for role in across.roles)
    for someone in selection.people:
        documents, bits = index.roles_of(someone.keys)
        has = np.zeros(index.documents, dtype=bool)
        has[documents[(bits & wanted) > 0] if wanted else documents] = True
        kept &= has
        sure = np.zeros(index.documents, dtype=bool)
        sure[documents[(bits & CHECKED) > 0]] = True
        checked &= sure
    for organisation in selection.organisations:
        kept &= _holding(index, organisation, PARTNER)
    for keys, _ in across.topic:
        for key in keys:
            kept &= _holding(index, key, 0.0 if across.anywhere else _ABOUT)
    for place in across.places:
        kept &= _holding(index, f"at:{place.removeprefix('place:')}", 0.0)
    if across.kinds:
        kept &= np.any([_holding(index, f"kind:{kind}", 0.0) for kind in across.kinds], axis=0)
    if selection.spans:
        kept &= _in_time(selection, index)
    for keys, _ in across.topic:
        if len(keys) > 1:
            kept &= _together(keys, kept, index)
    documents = index.newest[kept[index.newest]]
    if across.newest:
        documents = documents[:_NEWEST]
    return documents, checked[documents]


def find(selection: Selection, index: Index) -> Found:
    """Return what `selection` leaves; what came out again within days, under nearly the same title, in one group."""
    documents, checked = documents_of(selection, index)
    groups = _groups(documents, index)
    days = index.issued[documents]
    if selection.across.unit is Unit.EVENT:
        event_days, owners = index.dated.event
        first = np.zeros(index.documents, dtype=np.int32)
        first[owners[::-1]] = event_days[::-1]
        days = np.where(first[documents] > 0, first[documents], days)
    sure = set(documents[checked].tolist())
    return Found(groups, len(np.unique(days)), sum(any(one in sure for one in group) for group in groups))


def _groups(documents: Array, index: Index) -> tuple[tuple[int, ...], ...]:
    days = np.array([_ordinal(day) for day in index.issued[documents].tolist()], dtype=np.int32)
    titles = index.title_numbers[documents]
    heads = list(range(len(documents)))
    for apart in range(1, len(documents)):
        near = days[:-apart] - days[apart:] <= _AGAIN
        if not near.any():
            break
        for first in np.flatnonzero(near & alike(titles[:-apart], titles[apart:])).tolist():
            _join(heads, first, first + apart)
    groups: dict[int, list[int]] = {}
    for at, document in enumerate(documents.tolist()):
        groups.setdefault(_head(heads, at), []).append(document)
    return tuple(tuple(group) for _, group in sorted(groups.items()))


def _ordinal(packed: int) -> int:
    return date(packed // 10_000, packed // 100 % 100, packed % 100).toordinal()


def _head(heads: list[int], at: int) -> int:
    while heads[at] != at:
        heads[at] = heads[heads[at]]
        at = heads[at]
    return at


def _join(heads: list[int], first: int, second: int) -> None:
    one, other = sorted((_head(heads, first), _head(heads, second)))
    heads[other] = one
