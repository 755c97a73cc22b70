"""Quoting: where no fact of a release answers surely, the stretch of its text that does, if one surely enough does."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from knowledge.answers.affirming import quotation
from knowledge.answers.draft import Draft
from knowledge.passages.ranking import model, read_ranked, text_of
from knowledge.passages.sureness import chance, draft_marks, passage_marks
from knowledge.questions.question import Facet, Question
from knowledge.release import Release
from knowledge.tracing import note

_ALWAYS_FROM_FACTS = (Facet.ISSUED_DATE, Facet.SOURCE, Facet.SUMMARY)


def settle(
    question: Question,
    release: Release,
    draft: Draft | None,
    *,
    unsure: bool = False,
    learnt: Mapping[str, Any] | None = None,
    weights: Mapping[str, Sequence[float]] | None = None,
) -> Draft | None:
    """Return `draft`, the answer from the facts, or in its place a passage of the text of `release`, or neither.

    A release without its text, or one that a person has checked, answers from its facts alone. `unsure`: whether
    `release` is but the likeliest of those that the question may mean, so that only what is very sure is said.
    `learnt` and `weights` take the place of what was learnt: for training.
    """
    if release.text is None or release.checked or (question.facet in _ALWAYS_FROM_FACTS and not question.polar):
        note("settled", release=release, draft=draft)
        return None if unsure else draft
    ranked = read_ranked(question, release, weights)
    if ranked is None:
        note("settled", release=release, draft=draft)
        return None if unsure else draft
    least = (learnt or model())["least"]
    quoted = chance("passage", passage_marks(question, release, ranked), learnt)
    stated = chance("draft", draft_marks(question, release, draft, ranked), learnt) if draft else 0.0
    needed = {kind: least[f"unsure_{kind}" if unsure else kind] for kind in ("draft", "passage")}
    note("settled", release=release, draft=draft, ranked=ranked, quoted=quoted, stated=stated, needed=needed)
    if draft and stated >= needed["draft"] and stated >= quoted - least["lead"]:
        return replace(draft, chance=stated)
    said = quotation(question, release, ranked, ranked.best)
    text = text_of(release, ranked.runs[ranked.best])
    decided = said != text and not unsure  # yes or no
    if decided or quoted >= needed["passage"]:
        return Draft(said, (text,), draft.people if draft else (), quoted)
    return None
