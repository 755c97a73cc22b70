"""How far the reading of sources is: a bar with the share of the bytes, the releases, their rate and the time left."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from bot.progress import progress
from knowledge.sources import Step, files_of


@contextmanager
def showing(label: str, paths: Sequence[Path]) -> Iterator[Step]:
    """Give what to call with each entry of `paths` that is done; the bar has `label` before it."""
    sizes = {file: file.stat().st_size for path in paths for file in files_of(path, []) if file.exists()}
    behind = 0  # bytes of the files that are done
    current: tuple[Path | None, int] = (None, 0)  # the file under way, and the bytes of it that are done
    began = time.monotonic()
    with progress(label, sum(sizes.values()), counted=False) as move:

        def step(file: Path, consumed: int, done: int) -> None:
            nonlocal behind, current
            if file != current[0]:
                behind += sizes.get(current[0], 0) if current[0] else 0
            current = (file, consumed)
            rate = done / max(time.monotonic() - began, 0.001)
            move(at=behind + current[1], note=f"{done:,} releases, {rate:,.0f} a second")

        yield step
