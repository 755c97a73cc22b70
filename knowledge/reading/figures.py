"""Figures: quantities in a release, with their unit and what they count."""

import re
from itertools import islice

from knowledge.reading.amounts import find_amounts
from knowledge.reading.counted import what_is_counted
from knowledge.reading.found import Found
from knowledge.reading.page import Page
from knowledge.release import Figure
from knowledge.values import Text

_MOST = 4000  # the summary of the longest Cabinet meeting has 1,000


def find_figures(page: Page) -> list[Found[Figure]]:
    """Return the quantities of `page`, in the order of the text; the same amount of the same thing once."""
    found: list[Found[Figure]] = []
    seen: set[tuple[str, str]] = set()
    last: tuple[int, int] | None = None
    for amount in islice(find_amounts(page.plain), _MOST):
        counted = what_is_counted(page.body, page.plain, amount, last)
        last = (counted.start if counted and counted.start < amount.start else amount.start), amount.end
        value = re.sub(r"\s+", " ", page.body[amount.start : amount.end]).strip()
        if not counted or (value, counted.text) in seen:
            continue
        seen.add((value, counted.text))
        fact = Figure(
            value=Text.model_validate(value),
            number=amount.number,
            unit=Text.model_validate(amount.unit) if amount.unit else None,
            of=Text.model_validate(counted.text),
        )
        found.append(Found(fact, amount.start, amount.end, {"value": amount.rule, "of": counted.rule}))
    return found
