"""The part of `make bench` about reading raw releases: marks, calibration, the cost of an archive. Asserts nothing."""

import contextlib
import io
import json
import lzma
import os
import random
import re
import resource
import runpy
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from unittest import mock

from bot.importing.importer import Imported, import_releases
from bot.importing.workers import FACTS
from knowledge.reading.read import read_release_text
from knowledge.release import Release, Role
from knowledge.sources import Step
from tests.benchmark_finding import CORPUS, DATA, GOLD
from tests.reading_marks import calibration, judge_all

# What is aimed at: F1, but for figures the recall (the file of facts names only the most telling ones).
AIMS = {
    "issued": 0.99, "event dates": 0.92, "venue": 0.85, "people": 0.95, "posts": 0.90, "chair": 0.88, "attendee": 0.88,
    "speaker": 0.88, "periods": 0.90, "contacts": 0.95, "figures": 0.92,
}  # fmt: skip
BANDS = (0.0, 0.5, 0.7, 0.8, 0.9, 1.0)
SAMPLE, SEED = 200, 2566
HOSTILE = (
    "นาย", "นายสมชาย ใจดี รัฐมนตรี ", "รัฐมนตรีว่าการกระทรวง", "โดยมี เป็นประธาน ",
    "Mr. Aa Bb, Minister of Cc and ", "1) ก ", "1",
    "2566 - ", "ณ ", "5 มกราคม 2567 และ ", "เปิดเผยว่า ", ".", "(", "\"“", "ก ", "ก\n", "www.a.", "#a ", "\u200b", "ํ",
)  # fmt: skip
HOSTILE_LETTERS = 300_000
WIDTH = 38  # columns of a row's name


def print_reading() -> None:
    """Print the marks against the releases that people read, and the corpus; a line where the data is not there."""
    if not GOLD.exists() or not CORPUS.exists():
        print(f"\nreading: left out, for want of {CORPUS} or {GOLD}.")
        return
    print()
    print(_row("reading", "F1 or recall", "aim"))
    for field, mark in marks(GOLD).items():
        print(_row(f"  {field}", f"{mark:.3f}", f"{AIMS[field]:.2f}" if field in AIMS else ""))
    print(_row("confidence", "said", "right", "facts"))
    judged = list(judge_all(GOLD / "facts.jsonl", GOLD / "releases"))
    for low, high, facts, sure, right in calibration(judged, BANDS):
        print(_row(f"  {low:.1f} to {high:.1f}", f"{sure:.2f}", f"{right:.2f}", facts))
    print(_row(f"found in {SAMPLE} random releases", "share"))
    for field, share in found(CORPUS):
        print(_row(f"  {field}", f"{share:.1%}"))
    _print_hostile()
    _print_archive(CORPUS)


def marks(gold: Path) -> dict[str, float]:
    """Return the mark of each field that the scorer beside `gold` prints: F1, but for figures the recall."""
    with tempfile.TemporaryDirectory() as folder:
        read = Path(folder, "releases.jsonl")
        _imported([gold / "releases"], read.parent)
        printed = io.StringIO()
        arguments = ["score_facts.py", str(gold / "facts.jsonl"), str(read)]
        with mock.patch.object(sys, "argv", arguments), contextlib.redirect_stdout(printed):
            runpy.run_path(str(DATA / "score_facts.py"), run_name="__main__")
    rows = (
        re.fullmatch(r"(\S.*?)\s+\d+\s+\d+\s+\S+\s+(\S+)\s+(\S+)", line) for line in printed.getvalue().splitlines()
    )
    return {row[1]: float(row[2] if row[1] == "figures" else row[3]) for row in rows if row}


def found(corpus: Path) -> Iterator[tuple[str, float]]:
    """Yield each field and the share of a random sample of `corpus` in which it was found: a rule that stops shows."""
    counts: Counter[str] = Counter()
    for text in sample(corpus, SAMPLE):
        counts.update(fields(read_release_text(text, "sample")))
    yield from ((field, counts[field] / SAMPLE) for field in ("dates", "time", "venue", *FACTS[1:], *Role))


def fields(release: Release) -> Iterator[str]:
    """Yield the fields that `release` has."""
    yield from (kind for kind in FACTS if kind != "event" and getattr(release, kind))
    if release.event:
        yield from (part for part in ("dates", "time", "venue") if getattr(release.event, part))
    yield from {role for person in release.people for role in person.roles}


def sample(corpus: Path, size: int) -> list[str]:
    """Return the texts of `size` releases of `corpus`, always the same ones."""
    with lzma.open(corpus, "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    return random.Random(SEED).sample(texts, size)  # noqa: S311 - a sample, no secret


def _print_hostile() -> None:
    """Print how long the texts take that are made to be read slowly."""
    seconds = {}
    for piece in HOSTILE:
        body = piece * (HOSTILE_LETTERS // len(piece))
        began = time.perf_counter()
        read_release_text(f"Title\n2/3/2566\n{body}\nที่มา : https://news.example.go.th/1", "hostile")
        seconds[piece] = time.perf_counter() - began
    worst = max(seconds, key=lambda piece: seconds[piece])
    print(_row(f"hostile texts of {HOSTILE_LETTERS:,} letters", f"{seconds[worst]:.1f} s", f"  {worst!r}"))


def _print_archive(corpus: Path) -> None:
    """Print what an import of the whole corpus costs."""
    memory: dict[int, int] = {}

    def step(_: Path, _consumed: int, done: int) -> None:
        if done in (5_000, 50_000):
            memory[done] = _resident()

    with tempfile.TemporaryDirectory() as folder:
        began = time.monotonic()
        imported = _imported([corpus], Path(folder), step)
        seconds = time.monotonic() - began
    number = imported.written + len(imported.problems)
    faults = sum("failed (" in problem.message for problem in imported.problems)
    print(_row(f"import of {number:,} releases", f"{number / seconds:.0f} a s", f"{os.cpu_count()} cores"))
    print(_row("  could not be read", len(imported.problems), f"{faults} faults"))
    for done, size in memory.items():
        print(_row(f"  memory after {done:,}", f"{size >> 20} MiB"))
    worker = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10
    print(_row("  memory of one worker, at most", f"{worker} MiB"))


def _imported(paths: Sequence[Path], out: Path, step: Step | None = None) -> Imported:
    def silent(_: Path, _consumed: int, done: int) -> None:
        pass

    return import_releases(paths, out, "jsonl", force=False, step=step or silent)


def _resident() -> int:
    """Return the bytes of memory that this process holds now."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * resource.getpagesize()


def _row(name: str, *cells: object) -> str:
    return f"{name:{WIDTH}}" + "".join(f"{cell!s:>14}" for cell in cells)


if __name__ == "__main__":
    print_reading()
