"""The work of an import: texts are read, joined with what was checked before, and put into form, on every core."""

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple

import knowledge.reading.read  # noqa: F401 - a reader that cannot even be loaded is no fault of the texts
from bot.importing.output import Before, Format, dump, place_of
from knowledge.formats import Found, Raw, read_raw
from knowledge.problems import KnowledgeError, Problem
from knowledge.release import Fact, Release
from knowledge.review import merge
from knowledge.sources import Held

FACTS = ("event", "people", "groups", "organisations", "periods", "figures", "contacts", "statements")
_ALONE = 64  # places that are worked on before other processes are started: those take a second to come up
_AHEAD = 64  # places for each process that may be under way: what bounds the memory


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


def prepare_all(
    places: Iterable[Held], before: Before, out: Path, form: Format, *, force: bool
) -> Iterator[tuple[Held, Prepared]]:
    """Prepare each of `places`, in order, in as many processes as there are cores; memory stays bounded."""
    stream = iter(places)
    first = list(islice(stream, _ALONE))
    yield from ((place, _prepare(place, before, out, form, force)) for place in first[: _ALONE - 1])
    if len(first) < _ALONE:
        return
    cores = os.cpu_count() or 1
    context = multiprocessing.get_context("spawn")  # a fork would copy the locks of the progress bar's thread
    with ProcessPoolExecutor(cores, context, _start, (out, form, force)) as pool:
        waiting: deque[tuple[Held, Future[Prepared]]] = deque()
        try:
            for place in chain(first[_ALONE - 1 :], stream):
                waiting.append((place, pool.submit(_work, place)))
                if len(waiting) > _AHEAD * cores:
                    yield _result(waiting.popleft())
            while waiting:
                yield _result(waiting.popleft())
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _result(work: tuple[Held, Future[Prepared]]) -> tuple[Held, Prepared]:
    place, future = work
    return place, future.result()


_settings: tuple[Before, Path, Format, bool]


def _start(out: Path, form: Format, force: bool) -> None:
    global _settings  # how a process of a pool is told what holds for all its work
    _settings = (Before(out, form), out, form, force)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that a person interrupts ends the others


def _work(place: Held) -> Prepared:
    return _prepare(place, *_settings)


def _prepare(place: Held, before: Before, out: Path, form: Format, force: bool) -> Prepared:
    """Read one place; a fault in the reading is told as a problem, so that one text never stops the others."""
    holds = place.holds
    try:
        found = read_raw(holds, place.file) if isinstance(holds, Raw) else holds
    except Exception as error:  # noqa: BLE001 - whatever a text of fifty thousand may bring about
        message = f"Reading this text failed ({type(error).__name__}: {error}); please report it with the text."
        found = Found(holds.line, None, [Problem(place.file, holds.line, message, spares_others=True)])
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
