"""An import from end to end: what is new or changed is read and written, what a person checked is left as it is."""

from collections import Counter
from collections.abc import Container, Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from pathlib import Path

from bot.importing.journal import Journal, open_journal
from bot.importing.output import Before, Format, Output, open_output
from bot.importing.workers import Prepared, prepare_all
from knowledge.formats import Raw
from knowledge.problems import Problem
from knowledge.sources import Held, Step, held_in, twice


@dataclass(slots=True)
class Imported:
    """What an import did. `releases` and `facts` count by kind of fact: releases with any, facts, doubtful facts."""

    written: int = 0
    unchanged: int = 0
    doubtful: int = 0
    problems: list[Problem] = field(default_factory=list)
    disagreements: list[Problem] = field(default_factory=list)
    releases: Counter[str] = field(default_factory=Counter)
    facts: Counter[str] = field(default_factory=Counter)
    doubtful_facts: Counter[str] = field(default_factory=Counter)
    interrupted: bool = False


def import_releases(
    paths: Sequence[Path], out: Path, form: Format, *, force: bool, known: Container[str] = (), step: Step
) -> Imported:
    """Read `paths` and write their releases into the folder `out`; what cannot be read or written is a problem.

    A release that is there keeps every fact that a person checked or wrote; `force` writes it anew. One whose id is
    among the `known` ones, or stands twice in the sources, is a problem. An interruption ends the import; the next one
    goes on behind it.
    """
    imported = Imported()
    try:
        before = Before(out, form)
        with open_output(out, form, before) as output, open_journal(out, form) as journal:
            _import(paths, out, form, force, known, step, output, journal, imported)
    except KeyboardInterrupt:
        imported.interrupted = True
    except BrokenProcessPool:
        message = "A process that reads was ended from outside (is the memory full?); run the import again to go on."
        imported.problems.append(Problem(out, 1, message))
    except OSError as error:
        message = f"Nothing can be written here ({error.strerror or error}); choose a folder that can be written to."
        imported.problems.append(Problem(Path(error.filename or out), 1, message))
    imported.problems.sort()
    return imported


def _import(
    paths: Sequence[Path],
    out: Path,
    form: Format,
    force: bool,
    known: Container[str],
    step: Step,
    output: Output,
    journal: Journal,
    imported: Imported,
) -> None:
    places: dict[str, str] = {}  # where each id stands, for the word on the second one
    done = 0

    def news() -> Iterator[Held]:
        """Yield the places that are not done already."""
        nonlocal done
        for place in held_in(paths):
            holds = place.holds
            identifier = journal.identifier(holds.text) if isinstance(holds, Raw) and not force else None
            if identifier and identifier not in known and identifier not in places and output.keep(identifier):
                places[identifier] = f"{place.file}:{holds.line}"
                imported.unchanged += 1
                done += 1
                step(place.file, place.consumed, done)
            else:
                yield place

    for place, prepared in prepare_all(news(), out, form, force=force):
        done += 1
        step(place.file, place.consumed, done)
        imported.problems += prepared.problems
        if prepared.identifier and not (problem := _refused(place, prepared.identifier, places, known)):
            _write(place, prepared, output, journal, imported)
        elif prepared.identifier and problem:
            imported.problems.append(problem)


def _refused(place: Held, identifier: str, places: dict[str, str], known: Container[str]) -> Problem | None:
    """Return why the release at `place` is left out: its id is known, or taken by another of this import."""
    line = place.holds.line
    if identifier in known:
        message = f"The id {identifier!r} is known already; give the release another, or leave it out."
        return Problem(place.file, line, message)
    first = places.setdefault(identifier, here := f"{place.file}:{line}")
    if first == here:
        return None
    return twice(identifier, place.file, line, first)


def _write(place: Held, prepared: Prepared, output: Output, journal: Journal, imported: Imported) -> None:
    if prepared.content is not None and output.write(prepared.identifier, prepared.content):
        imported.written += 1
    else:
        imported.unchanged += 1
        output.keep(prepared.identifier)
    if isinstance(holds := place.holds, Raw):
        journal.note(holds.text, prepared.identifier)
    imported.disagreements += prepared.disagreements
    imported.doubtful += any(doubtful for _, doubtful in prepared.facts.values())
    for kind, (facts, doubtful) in prepared.facts.items():
        imported.releases[kind] += 1
        imported.facts[kind] += facts
        imported.doubtful_facts[kind] += doubtful
