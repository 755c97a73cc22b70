"""How far an import is: a bar with the share of the bytes, the releases so far, their rate and the time left."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from bot.importing.importer import Step
from bot.progress import progress
from knowledge.sources import Held, files_of


@contextmanager
def showing(paths: Sequence[Path]) -> Iterator[Step]:
    """Give what to call with each place of `paths` that is done."""
    sizes = {file: file.stat().st_size for path in paths for file in files_of(path, []) if file.exists()}
    behind = 0  # bytes of the files that are done
    current: tuple[Path | None, int] = (None, 0)  # the file under way, and the bytes of it that are done
    began = time.monotonic()
    with progress("Importing", sum(sizes.values()), counted=False) as move:

        def step(place: Held, done: int) -> None:
            nonlocal behind, current
            if place.file != current[0]:
                behind += sizes.get(current[0], 0) if current[0] else 0
            current = (place.file, place.consumed)
            rate = done / max(time.monotonic() - began, 0.001)
            move(at=behind + current[1], note=f"{done:,} releases, {rate:,.0f} a second")

        yield step
