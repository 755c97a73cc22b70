"""The question banks for the releases that ship: well-formed, and answered as well as the table here says."""

import json
from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from bot.settings import SHIPPED_RELEASES
from knowledge.bank import BankQuestion, read_bank
from knowledge.base import KnowledgeBase
from knowledge.evaluation import Judged, Verdict, evaluate
from knowledge.sources import read_sources


class Bounds(NamedTuple):
    """The least share of a bank that is answered right, and the greatest that is answered wrong."""

    right: float
    wrong: float


BOUNDS = {
    "seed": Bounds(right=0.95, wrong=0.02),
    "set_a": Bounds(right=0.93, wrong=0.01),
    "set_b": Bounds(right=0.97, wrong=0.0),
    "fresh": Bounds(right=0.93, wrong=0.01),
    "off_topic": Bounds(right=0.97, wrong=0.02),
    "broad_topics": Bounds(right=0.92, wrong=0.08),
}

BANKS = Path(__file__).parent / "banks"
RAW = ("raw/read", "raw/held_out")  # banks about releases that do not ship, of whose raw texts the bot is asked
KEYS = ["id", "release", "lang", "style", "type", "after", "question", "expect", "source", "also", "all_of", "none_of"]
NO_RELEASE = 0  # what a question that is about none has for its release
STYLES = {"plain", "colloquial", "typo", "nospace", "abbrev", "romanised", "code_switch"}


@cache
def shipped() -> KnowledgeBase:
    return KnowledgeBase.build(read_sources([SHIPPED_RELEASES])[0])


def bank(name: str) -> list[BankQuestion]:
    return read_bank(BANKS / f"{name}.jsonl")


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (BANKS / f"{name}.jsonl").read_text("utf-8").splitlines()]


def listed(judged: Sequence[Judged], verdict: Verdict) -> str:
    """Return the questions that ended so, a line each: what a failing test should tell."""
    return "\n".join(f"{one.question.id}: {one.question.question}" for one in judged if one.verdict is verdict)


def test_every_bank_has_its_bounds() -> None:
    assert {file.stem for file in BANKS.glob("*.jsonl")} == set(BOUNDS)


@pytest.mark.parametrize("name", BOUNDS)
def test_bank_is_answered_within_its_bounds(name: str) -> None:
    judged = list(evaluate(bank(name), shipped()))
    counts = Counter(one.verdict for one in judged)
    assert counts[Verdict.WRONG] <= BOUNDS[name].wrong * len(judged), listed(judged, Verdict.WRONG)
    assert counts[Verdict.RIGHT] >= BOUNDS[name].right * len(judged), listed(judged, Verdict.MISSED)


@pytest.mark.parametrize("name", [*BOUNDS, *RAW])
def test_every_question_has_the_form_of_a_bank(name: str) -> None:
    # That ids differ and that what a question follows is there, `read_bank` has seen to.
    for question in bank(name):
        assert question.style in STYLES, question.id
        assert question.question.strip(), question.id
        assert all(word.strip() for group in question.all_of for word in group), question.id
        assert all(question.all_of), question.id
        assert all(word.strip() for word in question.none_of), question.id
        assert bool(question.all_of) == bool(question.source) == (question.expect == "answer"), question.id
    assert all(list(row) == KEYS for row in rows(name))


@pytest.mark.parametrize("name", BOUNDS)
def test_every_source_is_of_a_release_that_ships(name: str) -> None:
    known = {release.source for release in shipped().releases}
    for row in rows(name):
        assert set(row["source"]) <= known, row["id"]
        assert row["release"] == NO_RELEASE or f"thaigov-{row['release']}" in shipped().by_id, row["id"]


def test_no_release_of_the_bank_that_is_held_out_is_asked_about_elsewhere() -> None:
    held_out = {row["release"] for row in rows("raw/held_out")}
    assert held_out.isdisjoint(row["release"] for name in (*BOUNDS, "raw/read") for row in rows(name))


def test_banks_ask_in_both_languages_in_every_style_and_for_what_is_not_there() -> None:
    questions = [question for name in BOUNDS for question in bank(name)]
    assert len(questions) >= 250
    assert sum(question.lang == "en" for question in questions) >= len(questions) / 3
    assert sum(question.expect == "no_answer" for question in questions) >= len(questions) / 7
    assert any(question.after for question in questions)
    assert {question.style for question in questions} == STYLES


def test_every_release_that_ships_is_asked_about() -> None:
    assert {f"thaigov-{row['release']}" for name in BOUNDS for row in rows(name)} >= set(shipped().by_id)
