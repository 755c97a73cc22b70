"""Yes or no to a passage: whether what a release says there bears out what a question supposes."""

import re
from functools import cache
from pathlib import Path

from knowledge.answers.draft import fits, wording
from knowledge.language.data import read_data
from knowledge.language.text import squeeze
from knowledge.limits import FACT_LIMIT
from knowledge.passages.features import Run
from knowledge.passages.kept import pieces_of
from knowledge.passages.pieces import Piece
from knowledge.passages.ranking import Ranked, text_of
from knowledge.questions.question import Question
from knowledge.questions.spoken import read_text
from knowledge.release import Release

_SHARE = 0.4  # of what a question's words weigh: what the passage must have of them to bear it out
_HELD = 0.3  # of a question's words: how many the passage must have for a yes
_KNOWN = 0.4  # of a question's words: how many the release must have at all for a yes
_CLAIM = 0.25  # of what they weigh: what the clause must have that is looked at for a denial
_CLAUSES = re.compile(r"(?<=[\u0e00-\u0e7f\d”\"]) (?=[\u0e00-\u0e7f“\"])|[,;] ")
_ONLY_ASKS = re.compile(
    r"หรือไม่|ใช่หรือไม่|ใช่ไหม|ไหม|มั้ย|or not\b|\b(?:is|are|was|were|do|does|did|has|have|can|could)n't\b"
)


@cache
def _denials() -> dict[str, re.Pattern[str]]:
    found = read_data(Path(__file__).parent / "denials.yaml")
    return {name: re.compile(pattern) for name, pattern in found.items()}


def _denies(plain: str) -> bool:
    """Return whether squeezed text in lower case says of something that it is not so."""
    return bool(_denials()["denying"].search(_denials()["no_denial"].sub(" ", plain)))


def bears_out(question: Question, release: Release, ranked: Ranked, run: Run) -> bool | None:
    """Return whether the passage `run` of `ranked` says what `question` supposes; None where words cannot tell.

    The clause with the most of the question's words decides: a denial in it, which the question has not, is a no. For a
    yes the passage must have enough of them, among them every number, and the release every name.
    """
    pieces = pieces_of(release)[run.first : run.last + 1]
    worth = [_worth(_held(ranked, piece), ranked) for piece in pieces]
    best = max(range(len(pieces)), key=worth.__getitem__)
    if worth[best] < _CLAIM:
        return None
    supposed = _denies(squeeze(_ONLY_ASKS.sub(" ", read_text(question.text))))
    if any(_denials()["refuting"].search(piece.plain) for piece in pieces[best:]):
        return supposed
    if _denies(_told(release, pieces[best], ranked)) != supposed:
        return False
    held = set().union(*(_held(ranked, piece) for piece in pieces))
    enough = len(held) >= _HELD * len(ranked.asked.wanted)
    sure = enough and run.share >= _SHARE and ranked.weighed.explained >= _KNOWN and not _missed(question, ranked, held)
    return True if sure else None


def _held(ranked: Ranked, piece: Piece) -> set[int]:
    """Return the places of the question's words that `piece` has."""
    return {place for place, wanted in enumerate(ranked.asked.wanted) if wanted.stands_in(piece)}


def _worth(held: set[int], ranked: Ranked) -> float:
    """Return how much of the question's words those at the places `held` are, each by its weight: 0 to 1."""
    return sum(ranked.weighed.words[place] for place in held) / ranked.weighed.total


def _missed(question: Question, ranked: Ranked, held: set[int]) -> bool:
    """Return whether a number of the question is not among the words `held`, or a name nowhere in the release.

    A name may stand elsewhere in it: who says something is named once.
    """
    capitals = {word.casefold() for word in re.findall(r"(?<=\w )[A-Z][a-z]{3,}", question.text)}
    return any(
        place not in held
        and (
            wanted.kind == "number"
            or (not weight and (wanted.kind == "name" or any(word.startswith(wanted.key) for word in capitals)))
        )
        for place, (wanted, weight) in enumerate(zip(ranked.asked.wanted, ranked.weighed.words, strict=True))
    )


def _told(release: Release, piece: Piece, ranked: Ranked) -> str:
    """Return those clauses of `piece`, squeezed, that have a word of the question; all where none has."""
    clauses = [squeeze(clause.casefold()) for clause in _CLAUSES.split((release.text or "")[piece.start : piece.end])]
    surfaces = [
        surface
        for wanted, weight in zip(ranked.asked.wanted, ranked.weighed.words, strict=True)
        if weight
        for surface in (*wanted.surfaces, wanted.key.removeprefix("word:"))
    ]
    told = [clause for clause in clauses if any(surface in clause for surface in surfaces)]
    return " ".join(told or clauses)


def verdict_at(question: Question, release: Release, ranked: Ranked, at: int) -> bool | None:
    """Return what the passage at the place `at` of `ranked` says to yes or no; None where that is not asked or open."""
    return bears_out(question, release, ranked, ranked.runs[at]) if question.polar else None


def quotation(question: Question, release: Release, ranked: Ranked, at: int) -> str:
    """Return the passage at the place `at` of `ranked` as it is said: behind yes or no where that is asked."""
    return affirmed(question, text_of(release, ranked.runs[at]), verdict_at(question, release, ranked, at))


def affirmed(question: Question, text: str, verdict: bool | None) -> str:
    """Return `text` as it is said behind yes or no; as it is where `verdict` is neither."""
    if verdict is None:
        return text
    return fits(wording().say(question.language, "yes" if verdict else "no", fact=text), FACT_LIMIT)
