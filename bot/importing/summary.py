"""What an import did, as a table for whoever reviews: read, doubtful, failed and why."""

import re
from collections import Counter
from collections.abc import Iterator

from bot.importing.importer import Imported
from bot.importing.workers import FACTS
from knowledge.problems import Problem

_SHOWN = 40  # lines of one kind: beyond them a count
_REASONS = 8  # reasons of failures, the most frequent first
_WIDTH = 16  # columns of the first cell


def summary(imported: Imported) -> Iterator[str]:
    """Yield the lines of the summary: counts of releases, then a row for each kind of fact, then what disagrees."""
    failed = len({(problem.file, problem.line) for problem in imported.problems})
    yield f"{'written':{_WIDTH}}{imported.written:>8,}"
    if imported.written:
        yield f"{'  doubtful':{_WIDTH}}{imported.doubtful:>8,}   with a fact whose parts are unsure: see `doubts`"
    yield f"{'unchanged':{_WIDTH}}{imported.unchanged:>8,}"
    yield f"{'failed':{_WIDTH}}{failed:>8,}"
    reasons = Counter(_reason(problem) for problem in imported.problems)
    yield from (f"{'':{_WIDTH}}{number:>8,}   {reason}" for reason, number in reasons.most_common(_REASONS))
    if imported.facts:
        yield ""
        yield f"{'facts':{_WIDTH}}{'releases':>10}{'facts':>10}{'doubtful':>10}"
        for kind in FACTS:
            counts = imported.releases[kind], imported.facts[kind], imported.doubtful_facts[kind]
            yield f"{kind:{_WIDTH}}" + "".join(f"{count:>10,}" for count in counts)
    if imported.disagreements:
        yield ""
        yield "The text disagrees with what was checked; nothing checked was changed:"
        yield from shortened([str(problem) for problem in imported.disagreements])
    if imported.interrupted:
        yield ""
        yield "The import was interrupted. Run the same command again, and it goes on where it was."


def _reason(problem: Problem) -> str:
    """Return what is wrong, without what differs from text to text and without the cure."""
    return re.sub(r"'[^']*'|\S+:\d+", "...", problem.message.partition(";")[0]).rstrip(".")


def shortened(lines: list[str]) -> Iterator[str]:
    """Yield the first of `lines`, and how many more there are."""
    yield from lines[:_SHOWN]
    if len(lines) > _SHOWN:
        yield f"... and {len(lines) - _SHOWN:,} more."
