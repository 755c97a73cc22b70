"""The report on a question bank: how the questions ended, by kind, and what the measures show beyond that."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Any, Literal, TextIO

from bot.asking import json_line
from knowledge.bank import BankQuestion
from knowledge.base import KnowledgeBase
from knowledge.evaluation import Judged, Verdict, evaluate, tally
from knowledge.measures import FIRST_FEW, calibration, confusion, retrieval, sweep, times

LONGEST_SHOWN = 300  # characters of an answer


Show = Literal["wrong", "missed", "all"]  # which questions are listed with their answers


def shown(judged: Sequence[Judged], which: Show | None) -> list[Judged]:
    """Return those of `judged` that `which` asks for; none without it."""
    return [one for one in judged if which is not None and (which == "all" or one.verdict == which)]


def put(
    banks: Iterable[Sequence[BankQuestion]], base: KnowledgeBase, step: Callable[[], object], failures: TextIO | None
) -> list[Judged]:
    """Put the questions of `banks` to `base`; what did not end right is written to `failures`, where that is given.

    `step` is called after each question.
    """
    judged = []
    for questions in banks:
        for one in evaluate(questions, base, explained=failures is not None):
            judged.append(one)
            if failures is not None and one.verdict is not Verdict.RIGHT:
                print(json_line(failure_object(one)), file=failures)
            step()
    return judged


def report(judged: Sequence[Judged], which: Show | None) -> str:
    """Return the report as text: what is to be shown, a line for each kind with its share of each verdict, measures."""
    lines = [_case(one) for one in shown(judged, which)]
    lines.append(_heading("", *Verdict))
    for table, rows in tally(judged).items():
        for row, counts in sorted(rows.items(), key=lambda item: -item[1].total()):
            lines.append(_row("ALL" if table == "all" else f"{table} {row}", counts))
    helped, elsewhere = _asides(judged)
    lines.append(f"helped by asking back: {helped}; right from another release: {elsewhere}")
    return "\n".join([*lines, *_measures(judged)])


def _measures(judged: Sequence[Judged]) -> Iterator[str]:
    """Yield the tables beyond the verdicts; one that nothing stands in is left out."""
    if rows := retrieval(judged):
        yield _heading("\nright release", "first", "named", "ranked 1", f"in {FIRST_FEW}")
        for name, found in rows.items():
            shares = (found.first, found.named, found.ranked_first, found.ranked_few)
            yield _line(name, found.count, *(share / found.count for share in shares))
    if bins := calibration(judged):
        yield _heading("\nconfidence", "said", "right")
        yield from (_line(f"{one.low:.1f} to {one.high:.1f}", one.count, one.said, one.right) for one in bins)
        yield _heading("\nheld back below", *Verdict)
        yield from (_row(f"{threshold:.1f}", counts) for threshold, counts in sweep(judged).items())
    yield "\nfacet asked, and what was understood"
    for facet, understood in sorted(confusion(judged).items()):
        told = ", ".join(f"{name} {count}" for name, count in understood.most_common())
        yield f"{facet:24}{understood.total():>6}  {understood[facet] / understood.total():>6.1%}  {told}"
    if judged:
        spent = times(judged)
        shown_times = (f"{1000 * seconds:.1f} ms" for seconds in (spent.median, spent.p99, spent.longest))
        yield "\na question takes {} in the middle, {} at the 99th percentile, {} at most".format(*shown_times)


def _heading(name: str, *columns: str) -> str:
    return f"{name:24}{'n':>6}" + "".join(f"{column:>9}" for column in columns)


def _line(name: str, count: int, *shares: float) -> str:
    return f"{name:24}{count:>6}" + "".join(f"{share:>9.1%}" for share in shares)


def report_object(judged: Sequence[Judged], which: Show | None) -> dict[str, Any]:
    """Return the report as one object: the counts of each table, the measures, `shown` where something is to be."""
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
    measures = {
        "retrieval": {name: asdict(found) for name, found in retrieval(judged).items()},
        "calibration": [asdict(one) for one in calibration(judged)],
        "held_back_below": {
            str(threshold): {str(verdict): count for verdict, count in counts.items()}
            for threshold, counts in sweep(judged).items()
        },
        "facets": {facet: dict(understood) for facet, understood in confusion(judged).items()},
        "seconds": asdict(times(judged)) if judged else None,
    }
    return {**tables, "helped": helped, "elsewhere": elsewhere, **measures, **({"shown": cases} if which else {})}


def failure_object(judged: Judged) -> dict[str, Any]:
    """Return a question that did not end right as one object: what was wanted, what came, and why."""
    question, answer = judged.question, judged.answer
    return {
        "id": question.id,
        "verdict": str(judged.verdict),
        "question": question.question,
        "after": question.after,
        "wanted": {
            "type": question.type,
            "expect": question.expect,
            "source": question.source,
            "all_of": question.all_of,
            "none_of": question.none_of,
        },
        "got": {
            "status": str(answer.outcome),
            "facet": str(answer.facet),
            "text": answer.text,
            "sources": [release.source for release in answer.releases],
            "right_release_at": judged.place,
        },
        "explanation": judged.explanation,
    }


def _asides(judged: Sequence[Judged]) -> tuple[int, int]:
    asides = Counter(one.verdict for one in judged if one.aside)
    return asides[Verdict.ASKED], asides[Verdict.RIGHT]


def _row(name: str, counts: Counter[Verdict]) -> str:
    total = counts.total()
    return _line(name, total, *(counts[verdict] / total for verdict in Verdict))


def _case(one: Judged) -> str:
    question, answer = one.question, one.answer
    sources = [release.source for release in answer.releases]
    without = f" without {question.none_of}" if question.none_of else ""
    return (
        f"{one.verdict}\t{question.id}\t{question.type}\t{question.question}\n"
        f"\twants {question.all_of}{without} {question.source}\n"
        f"\tgot {answer.outcome} {sources} {answer.text[:LONGEST_SHOWN]!r}"
    )
