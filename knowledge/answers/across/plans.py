"""Plans that cover the years of a question, each once, with how many releases give its years."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from knowledge.answers.across.saying import what_counts
from knowledge.answers.across.selection import Selection
from knowledge.answers.draft import wording
from knowledge.language.dates import format_year, format_years
from knowledge.language.words import topic_keys
from knowledge.search.facts import Plan
from knowledge.search.index import Index
from knowledge.search.titles import alike, title_number
from knowledge.values import BUDDHIST_ERA_OFFSET, Language

_number = lru_cache(maxsize=20_000)(title_number)


@dataclass(frozen=True, slots=True)
class Plans:
    """Plans, those that most releases give first: what was listed, a line each, and the newest document of each."""

    heading: str
    lines: tuple[str, ...]
    documents: tuple[int, ...]


@dataclass(slots=True)
class _Group:
    """The releases that give the years of one plan."""

    plan: Plan
    number: int
    documents: list[int]


def plans_of(selection: Selection, index: Index) -> Plans:
    """Return the plans whose first and last year, as releases give them, enclose the years of `selection`.

    A plan without a last year is left out: nobody knows whether it still runs.
    """
    first = min(span.first for span in selection.spans) // 10_000 + BUDDHIST_ERA_OFFSET
    last = max(span.last for span in selection.spans) // 10_000 + BUDDHIST_ERA_OFFSET
    wanted = {*(key for keys, _ in selection.across.topic for key in keys), *selection.organisations}
    fitting = (
        (document, plan)
        for document, plan in index.plans()
        if plan.start <= first and last <= plan.end and wanted <= set(_keys(plan.name) if wanted else ())
    )
    groups = _grouped(fitting)
    order = sorted(groups, key=lambda one: (-one.plan.checked, -len(set(one.documents)), -one.plan.end, one.plan.name))
    newest = [max(one.documents, key=lambda document: int(index.issued[document])) for one in order]
    lines = tuple(_line(one, selection.language) for one in order)
    checked = sum(one.plan.checked for one in order)
    key = "across_plan" if len(order) == 1 else "across_plans"
    count, what = f"{len(order):,}", what_counts(selection)
    return Plans(wording().say(selection.language, key, count=count, what=what, checked=checked), lines, tuple(newest))


@lru_cache(maxsize=20_000)
def _keys(name: str) -> tuple[str, ...]:
    return topic_keys(name)


def _grouped(plans: Iterable[tuple[int, Plan]]) -> list[_Group]:
    """Return the plans of the same years and nearly the same name together."""
    by_years: dict[tuple[int, int], list[_Group]] = {}
    for document, plan in plans:
        number = _number(plan.name)
        groups = by_years.setdefault((plan.start, plan.end), [])
        numbers = np.array([group.number for group in groups], dtype=np.uint64)
        same = np.flatnonzero(alike(numbers, np.uint64(number))).tolist()
        if same:
            known = groups[same[0]]
            known.documents.append(document)
            known.plan = plan if plan.checked and not known.plan.checked else known.plan
        else:
            groups.append(_Group(plan, number, [document]))
    return [group for groups in by_years.values() for group in groups]


def _line(group: _Group, language: Language) -> str:
    plan, count = group.plan, len(set(group.documents))
    years = format_years(plan.start, plan.end, language) if plan.start else format_year(plan.end, language)
    key = "across_plan_line" if count == 1 else "across_plan_lines"
    return wording().say(language, key, name=plan.name, years=years, count=f"{count:,}")
