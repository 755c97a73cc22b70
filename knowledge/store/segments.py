"""The compiled segment of a store: saved in a folder of its own, opened at the next start, made anew in time."""

import logging
import shutil
import sqlite3
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path

from knowledge.arrays import open_arrays, save_arrays
from knowledge.search.extract import unpack
from knowledge.search.index import Index
from knowledge.search.segment import Segment, compile_segment
from knowledge.store.building import Standing
from knowledge.store.database import column, reading_version

MOST_BESIDE = 1000  # releases that a small segment beside the compiled one may hold, or that may be gone from it
_FORMAT = "1"  # of the arrays: a folder of another one is made anew
_log = logging.getLogger(__name__)


def index_for(
    connection: sqlite3.Connection, standing: Standing, folder: Path | None, compiled: Segment | None
) -> Index:
    """Return the index of what stands in the store.

    `compiled`, or the segment saved in `folder`, is used where it differs by few releases: those are put beside it, or
    left out. Otherwise all is compiled anew, and saved where there is a folder.
    """
    compiled = compiled or (_opened(folder) if folder else None)
    wanted = set(standing.digests)
    if compiled is not None:
        held = [row.tobytes() for row in compiled.digests]
        gone = [number for number, digest in enumerate(held) if digest not in wanted]
        known = set(held)
        added = [digest for digest in standing.digests if digest not in known]
        if max(len(gone), len(added)) <= min(MOST_BESIDE, len(held)):
            return Index([compiled, compile_of(connection, added)] if added else [compiled], gone)
    compiled = compile_of(connection, standing.digests)
    if folder is not None:
        _save(compiled, folder)
        compiled = _opened(folder) or compiled
    return Index([compiled])


def compile_of(connection: sqlite3.Connection, digests: Iterable[bytes]) -> Segment:
    """Return the segment of the releases whose rows have `digests`."""
    digests = list(digests)
    extracts = map(unpack, column(connection, "extract", digests))
    return compile_segment(zip(digests, extracts, strict=True))


def _name() -> str:
    return f"segment-{_FORMAT}-{reading_version()}"


def _opened(folder: Path) -> Segment | None:
    """Return the segment saved in `folder`; None where there is none, or another version's."""
    try:
        place = folder / (folder / "current").read_text("utf-8")
        return Segment.within(open_arrays(place)) if place.name.startswith(_name()) else None
    except (OSError, ValueError, KeyError):
        return None


def _save(segment: Segment, folder: Path) -> None:
    """Write `segment` into a folder of its own in `folder`, and make that the current one; a failure is only told."""
    digest = blake2b(segment.digests.tobytes(), digest_size=8).hexdigest()
    place = folder / f"{_name()}-{digest}"
    try:
        save_arrays(segment.arrays(), place)
        fresh = folder / "current.new"
        fresh.write_text(place.name, "utf-8")
        fresh.replace(folder / "current")
    except OSError as error:
        _log.warning("The index cannot be kept in %s (%s); it is made anew at the next start.", folder, error)


def drop_old_segments(folder: Path) -> None:
    """Remove the segments in `folder` that are not the current one; files that somebody still reads stay readable."""
    try:
        current = (folder / "current").read_text("utf-8")
    except OSError:
        return
    for place in folder.glob("segment-*"):
        if place.name != current:
            shutil.rmtree(place, ignore_errors=True)
