"""Tracing: what each step on the way of a question notes, so that it can be told later why an answer came out.

Nothing is kept, and nearly nothing is spent, but between `tracing()` and its end, in the thread that opened it.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, NamedTuple

import numpy as np


class Note(NamedTuple):
    """What one step noted: the kind of the note, and values by name."""

    kind: str
    values: Mapping[str, Any]


_open: ContextVar[list[Note] | None] = ContextVar("notes", default=None)


def note(kind: str, **values: Any) -> None:  # noqa: ANN401 - whatever a step has at hand
    """Keep `values` where somebody traces; an array is copied, since the step goes on with its own."""
    notes = _open.get()
    if notes is not None:
        kept = {name: value.copy() if isinstance(value, np.ndarray) else value for name, value in values.items()}
        notes.append(Note(kind, kept))


@contextmanager
def tracing() -> Iterator[list[Note]]:
    """Yield the list that is filled with the notes of what is done meanwhile, in their order."""
    notes: list[Note] = []
    before = _open.set(notes)
    try:
        yield notes
    finally:
        _open.reset(before)
