"""Tracing: what is noted, when, and that an answer is the same with it."""

from collections import Counter
from threading import Thread

import numpy as np

from knowledge.answers.respond import respond
from knowledge.base import KnowledgeBase
from knowledge.tracing import note, tracing
from tests.knowledge.made_up import TODAY, release


def test_notes_are_kept_while_somebody_traces_and_only_then() -> None:
    note("before", value=1)
    with tracing() as notes:
        note("meanwhile", value=2)
    note("behind", value=3)
    assert [(one.kind, dict(one.values)) for one in notes] == [("meanwhile", {"value": 2})]


def test_an_array_is_kept_as_it_was() -> None:
    scores = np.zeros(3)
    with tracing() as notes:
        note("score", scores=scores)
        scores += 1
    assert notes[0].values["scores"].tolist() == [0, 0, 0]


def test_a_trace_within_another_has_its_own_notes() -> None:
    with tracing() as outer:
        with tracing() as inner:
            note("inner")
        note("outer")
    assert ([one.kind for one in outer], [one.kind for one in inner]) == (["outer"], ["inner"])


def test_other_threads_note_nothing() -> None:
    with tracing() as notes:
        other = Thread(target=lambda: note("elsewhere"))
        other.start()
        other.join()
    assert notes == []


def test_an_answer_is_the_same_traced_and_untraced() -> None:
    base = KnowledgeBase.build([release()])
    question = "Who chaired the raiin plan meeting in March 2023?"
    untraced = respond(question, base, today=TODAY)
    with tracing() as notes:
        traced = respond(question, base, today=TODAY)
    assert traced == untraced
    kinds = Counter(one.kind for one in notes)
    assert {"names", "mended", "question", "weights", "score", "candidates", "fit", "settled"} <= set(kinds)
