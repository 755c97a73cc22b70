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
from knowledge.search.segment import DIGEST_SIZE, Segment, compile_segment
from knowledge.sources import BaseStep
from knowledge.store.building import Standing
from knowledge.store.database import extracts_of, reading_version, version_of

MOST_BESIDE = 1000  # releases that a small segment beside the compiled one may hold, or that may be gone from it
# What makes a segment what it is, beside its rows, within `knowledge`: another version compiles anew.
_COMPILERS = (
    "arrays.py", "search/segment.py", "search/neighbours.py", "search/slips.py", "search/sounds.py",
    "search/vocabulary.py",
)  # fmt: skip
CURRENT = "current"  # the file that names the segment to open
_log = logging.getLogger(__name__)


def index_for(
    connection: sqlite3.Connection,
    standing: Standing,
    folder: Path | None,
    compiled: Segment | None = None,
    step: BaseStep | None = None,
) -> Index:
    """Return the index of what stands in the store.

    `compiled`, or the segment saved in `folder`, is used where it differs by few releases: those are put beside it, or
    left out. Otherwise all is compiled anew, which `step` is told, and saved where there is a folder.
    """
    compiled = compiled or (_opened(folder) if folder else None)
    if compiled is not None:
        wanted = set(standing.digests)
        packed = compiled.digests.tobytes()
        held = [packed[at : at + DIGEST_SIZE] for at in range(0, len(packed), DIGEST_SIZE)]
        gone = [number for number, digest in enumerate(held) if digest not in wanted]
        known = set(held)
        added = [digest for digest in standing.digests if digest not in known]
        if max(len(gone), len(added)) <= min(MOST_BESIDE, len(held)):
            return Index([compiled, compile_of(connection, added)] if added else [compiled], gone)
    if step is not None:
        step(None, 0, len(standing.digests))
    compiled = compile_of(connection, standing.digests)
    if folder is not None:
        _save(compiled, folder)
        compiled = _opened(folder) or compiled
    return Index([compiled])


def compile_of(connection: sqlite3.Connection, digests: Iterable[bytes]) -> Segment:
    """Return the segment of the releases whose rows have `digests`."""
    digests = list(digests)
    extracts = map(unpack, extracts_of(connection, digests))
    return compile_segment(zip(digests, extracts, strict=True))


def _name() -> str:
    return f"segment-{version_of(_COMPILERS)[:16]}-{reading_version()}"


def _opened(folder: Path) -> Segment | None:
    """Return the segment saved in `folder`; None where there is none, another version's, or a broken one."""
    try:
        name = (folder / CURRENT).read_text("utf-8")
    except (OSError, ValueError):
        return None
    if not name.startswith(_name()) or Path(name).name != name:
        return None
    try:
        return Segment.within(open_arrays(folder / name))
    except (OSError, EOFError, ValueError, KeyError) as error:
        reason = f"without {error}" if isinstance(error, KeyError) else error
        _log.warning("The index in %s is damaged (%s); it is made anew.", folder / name, reason)
        return None


def _save(segment: Segment, folder: Path) -> None:
    """Write `segment` into a folder of its own in `folder`, and make that the current one; a failure is only told."""
    digest = blake2b(segment.digests.tobytes(), digest_size=8).hexdigest()
    place = folder / f"{_name()}-{digest}"
    new_place, new_current = place.with_name(f"{place.name}.new"), folder / f"{CURRENT}.new"
    try:
        shutil.rmtree(new_place, ignore_errors=True)
        save_arrays(segment.arrays(), new_place)
        shutil.rmtree(place, ignore_errors=True)  # not written over: another process may have it mapped
        new_place.rename(place)
        new_current.write_text(place.name, "utf-8")
        new_current.replace(folder / CURRENT)
    except OSError as error:
        _log.warning("The index cannot be kept in %s (%s); it is made anew at the next start.", folder, error)


def drop_old_segments(folder: Path) -> None:
    """Remove the segments in `folder` that are not the current one; files that somebody still reads stay readable."""
    try:
        current = (folder / CURRENT).read_text("utf-8")
    except (OSError, ValueError):
        return
    for place in folder.glob("segment-*"):
        if place.name != current:
            shutil.rmtree(place, ignore_errors=True)
