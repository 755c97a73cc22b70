"""The work of an import: texts are read, joined with what was checked before, and put into form, on every core."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple

from bot.importing.output import Before, Format, dump, place_of
from knowledge.formats import Raw, read_raw
from knowledge.problems import KnowledgeError, Problem
from knowledge.release import Fact, Release
from knowledge.review import merge
from knowledge.sources import Held
from knowledge.spreading import spread

FACTS = ("event", "people", "groups", "organisations", "periods", "figures", "contacts", "statements")


class Prepared(NamedTuple):
    """A release as it is to be written; without `content` it stays as it is there.

    Where there is none, `identifier` is empty and `problems` say why.

    `facts` counts, for each kind of fact that the release has, how many there are and how many are doubtful.
    """

    identifier: str
    content: str | None
    facts: Mapping[str, tuple[int, int]]
    problems: list[Problem]
    disagreements: list[Problem]


def prepare_all(places: Iterable[Held], out: Path, form: Format, *, force: bool) -> Iterator[tuple[Held, Prepared]]:
    """Prepare each of `places`, in order, in as many processes as there are cores; memory stays bounded."""
    return spread(_work, places, partial(_start, out, form, force))


_settings: tuple[Before, Path, Format, bool]


def _start(out: Path, form: Format, force: bool) -> None:
    global _settings  # how a process is told what holds for all its work
    _settings = (Before(out, form), out, form, force)


def _work(place: Held) -> Prepared:
    return _prepare(place, *_settings)


def _prepare(place: Held, before: Before, out: Path, form: Format, force: bool) -> Prepared:
    """Read one place and join it with what is there; a fault in the reading is told as a problem like any other."""
    holds = place.holds
    found = read_raw(holds, place.file) if isinstance(holds, Raw) else holds
    release = found.release
    earlier: Release | None = None
    told: list[str] = []
    if release is not None and not force:
        try:
            earlier = before.release(release.id)
        except KnowledgeError as error:
            return Prepared("", "", {}, [*found.problems, *error.problems], [])
        if earlier is not None and isinstance(holds, Raw):
            release, told = merge(earlier, release)
        elif earlier not in (None, release):
            return Prepared("", "", {}, [*found.problems, _differs(release, out, form)], [])
    if release is None:
        return Prepared("", "", {}, found.problems, [])
    content = None if release == earlier else dump(release, form)
    where = place_of(release.id, out, form)
    disagreements = [Problem(where, 1, f"{release.id}: {sentence}") for sentence in told]
    return Prepared(release.id, content, counted(release), found.problems, disagreements)


def _differs(release: Release, out: Path, form: Format) -> Problem:
    message = f"{release.id} is there already and differs; import into another folder, or write over it by --force."
    return Problem(place_of(release.id, out, form), 1, message)


def counted(release: Release) -> dict[str, tuple[int, int]]:
    """Return for each kind of fact that `release` has how many there are, and how many of those are doubtful."""
    facts: dict[str, tuple[Fact, ...]] = {kind: getattr(release, kind) for kind in FACTS if kind != "event"}
    facts["event"] = (release.event,) if release.event else ()
    return {kind: (len(some), sum(bool(fact.doubts) for fact in some)) for kind, some in facts.items() if some}
