"""Sources -> structured releases on disk, for a person to look over; what is there already is never written over."""

import os
from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Literal

from knowledge.dump import dump_json_line, dump_release
from knowledge.problems import Problem
from knowledge.release import Release
from knowledge.sources import read_sources

Format = Literal["yaml", "jsonl"]  # a YAML file for each release, or all in one file of JSON Lines


@dataclass(slots=True)
class Imported:
    """What an import did: the files it wrote, those that held the same already, and every problem."""

    written: list[Path] = field(default_factory=list)
    unchanged: list[Path] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def import_releases(
    paths: Sequence[Path], out: Path, form: Format, *, force: bool, known: Container[str] = ()
) -> Imported:
    """Read `paths` and write their releases into the folder `out`; what cannot be read or written is a problem.

    A release whose id is among the `known` ones is a problem too. A file that is there and differs stays as it is, and
    is a problem, unless `force`.
    """
    releases, problems = read_sources(paths)
    imported = Imported(problems=problems)
    for release in releases:
        if release.id in known:
            message = f"The id {release.id!r} is known already; give the release another, or leave it out."
            imported.problems.append(Problem(out / f"{release.id}.yaml", 1, message))
    for path, content in _files([release for release in releases if release.id not in known], out, form):
        _write(path, content(), imported, force=force)
    imported.problems.sort()
    return imported


def _files(releases: Sequence[Release], out: Path, form: Format) -> list[tuple[Path, Callable[[], str]]]:
    if form == "yaml":
        return [(out / f"{release.id}.yaml", partial(dump_release, release)) for release in releases]
    if not releases:
        return []
    return [(out / "releases.jsonl", lambda: "".join(dump_json_line(release) + "\n" for release in releases))]


def _write(path: Path, content: str, imported: Imported, *, force: bool) -> None:
    wanted = content.encode()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        before = path.read_bytes() if path.exists() else None
        if before == wanted:
            imported.unchanged.append(path)
        elif before is not None and not force:
            message = "This file is there already and differs; import into another folder, or write over it by --force."
            imported.problems.append(Problem(path, 1, message))
        else:
            draft = path.with_name(f".{path.name}.part")  # a file that is half written is never seen under its name
            draft.write_bytes(wanted)
            os.replace(draft, path)
            imported.written.append(path)
    except OSError as error:
        message = f"This file cannot be written ({error.strerror or error}); choose a folder that can be written to."
        imported.problems.append(Problem(path, 1, message))
