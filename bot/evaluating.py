"""The report on a question bank: how many questions ended right, wrong, asked and missed, by kind."""

from collections import Counter
from collections.abc import Sequence
from typing import Any, Literal

from knowledge.evaluation import Judged, Verdict, tally

LONGEST_SHOWN = 300  # characters of an answer


Show = Literal["wrong", "missed", "all"]  # which questions are listed with their answers


def shown(judged: Sequence[Judged], which: Show | None) -> list[Judged]:
    """Return those of `judged` that `which` asks for; none without it."""
    return [one for one in judged if which is not None and (which == "all" or one.verdict == which)]


def report(judged: Sequence[Judged], which: Show | None) -> str:
    """Return the report as text: what is to be shown, then a line for each kind with its share of each verdict."""
    lines = [_case(one) for one in shown(judged, which)]
    lines.append(f"{'':24}{'n':>6}" + "".join(f"{verdict:>8}" for verdict in Verdict))
    for table, rows in tally(judged).items():
        for row, counts in sorted(rows.items(), key=lambda item: -item[1].total()):
            lines.append(_row("ALL" if table == "all" else f"{table} {row}", counts))
    helped, elsewhere = _asides(judged)
    lines.append(f"helped by asking back: {helped}; right from another release: {elsewhere}")
    return "\n".join(lines)


def report_object(judged: Sequence[Judged], which: Show | None) -> dict[str, Any]:
    """Return the report as one object: the counts of each table, and `shown` where something is to be shown."""
    tables: dict[str, Any] = {
        table: {row: {str(verdict): count for verdict, count in counts.items()} for row, counts in rows.items()}
        for table, rows in tally(judged).items()
    }
    helped, elsewhere = _asides(judged)
    cases = [
        {
            "id": one.question.id,
            "verdict": str(one.verdict),
            "question": one.question.question,
            "all_of": one.question.all_of,
            "none_of": one.question.none_of,
            "status": str(one.answer.outcome),
            "text": one.answer.text,
            "sources": [release.source for release in one.answer.releases],
        }
        for one in shown(judged, which)
    ]
    return {**tables, "helped": helped, "elsewhere": elsewhere, **({"shown": cases} if which else {})}


def _asides(judged: Sequence[Judged]) -> tuple[int, int]:
    asides = Counter(one.verdict for one in judged if one.aside)
    return asides[Verdict.ASKED], asides[Verdict.RIGHT]


def _row(name: str, counts: Counter[Verdict]) -> str:
    total = counts.total()
    return f"{name:24}{total:>6}" + "".join(f"{100 * counts[verdict] / total:>7.1f}%" for verdict in Verdict)


def _case(one: Judged) -> str:
    question, answer = one.question, one.answer
    sources = [release.source for release in answer.releases]
    without = f" without {question.none_of}" if question.none_of else ""
    return (
        f"{one.verdict}\t{question.id}\t{question.type}\t{question.question}\n"
        f"\twants {question.all_of}{without} {question.source}\n"
        f"\tgot {answer.outcome} {sources} {answer.text[:LONGEST_SHOWN]!r}"
    )
