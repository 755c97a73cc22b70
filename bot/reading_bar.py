"""How far the reading of sources is: a bar with the share of the bytes, the releases, their rate and the time left."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import accumulate
from pathlib import Path

from bot.progress import progress
from knowledge.sources import BaseStep, files_of


@contextmanager
def showing(label: str, paths: Sequence[Path]) -> Iterator[BaseStep]:
    """Give what to call with each entry of `paths` that is done; the bar has `label` before it."""
    sizes = {file: file.stat().st_size for path in paths for file in files_of(path, []) if file.exists()}
    total = sum(sizes.values())
    starts = dict(zip(sizes, accumulate(sizes.values(), initial=0), strict=False))  # bytes of the files before each
    began = time.monotonic()
    with progress(label, total, counted=False) as move:

        def step(file: Path | None, consumed: int, done: int) -> None:
            if file is None:
                move(at=total, note="putting the index together")
                return
            rate = done / max(time.monotonic() - began, 0.001)
            move(at=starts.get(file, 0) + consumed, note=f"{done:,} releases, {rate:,.0f} a second")

        yield step
