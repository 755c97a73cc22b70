"""Quoting: where no fact of a release answers surely, the stretch of its text that does, if one surely enough does."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from knowledge.answers.affirming import affirmed, verdict_at
from knowledge.answers.draft import Draft
from knowledge.answers.suiting import best_suited, suits_as_stated
from knowledge.passages.network import Network
from knowledge.passages.ranking import read_ranked, text_of
from knowledge.passages.seen import Stated
from knowledge.passages.sureness import chance, least_chance, read_marks
from knowledge.questions.question import Facet, Question
from knowledge.release import Release
from knowledge.tracing import note

_LIKELIER = 0.5
_ALWAYS_FROM_FACTS = (Facet.ISSUED_DATE, Facet.SOURCE, Facet.SUMMARY)


@dataclass(frozen=True, slots=True)
class Learnt:
    """What the passages are weighed by, in place of what ships: for training."""

    network: Network
    scales: Mapping[str, Mapping[str, float]]


def settle(
    question: Question,
    release: Release,
    draft: Draft | None,
    *,
    least: float | None = None,
    learnt: Learnt | None = None,
) -> Draft | None:
    """Return `draft`, the answer from the facts, or in its place a passage of the text of `release`, or neither.

    A release without its text, or one that a person has checked, answers from its facts alone. `least`: the chance from
    which on something is said, 0 to 1; None: as sureness.yaml has it. `learnt` takes the place of what ships.
    """
    if release.text is None or release.checked or (question.facet in _ALWAYS_FROM_FACTS and not question.polar):
        note("settled", release=release, draft=draft)
        return draft
    stated = Stated(draft.text, draft.evidence) if draft else None
    ranked = read_ranked(question, release, stated, learnt.network if learnt else None)
    if ranked is None:
        note("settled", release=release, draft=draft)
        return draft
    ranked, quotable = best_suited(question, release, ranked)
    text, verdict = text_of(release, ranked.runs[ranked.best]), verdict_at(question, release, ranked, ranked.best)
    marks = read_marks(question, release, stated, ranked, verdict)
    chances = {scale: chance(scale, shown, learnt.scales if learnt else None) for scale, shown in marks.items()}
    if not quotable:
        chances["passage"] = 0.0
    if draft and not suits_as_stated(question, draft):
        chances["draft"] = 0.0
    likelier = max(chances, key=chances.__getitem__)
    needed = least_chance() if least is None else least
    stated_at, quoted_at = chances.get("draft"), chances["passage"]
    note("settled", release=release, draft=draft, ranked=ranked, stated=stated_at, quoted=quoted_at)
    if chances[likelier] < needed:
        return None
    shown = marks["passage"] | {"stated": float(likelier == "draft"), "both": float(_both(chances))}
    if draft and likelier == "draft":
        return replace(draft, chance=chances[likelier], marks=shown)
    return Draft(affirmed(question, text, verdict), (text,), draft.people if draft else (), chances[likelier], shown)


def _both(chances: Mapping[str, float]) -> bool:
    """Return whether the passage is likelier right than not, and so is the answer from the facts."""
    return len(chances) > 1 and min(chances.values()) > _LIKELIER
