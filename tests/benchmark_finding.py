"""The part of `make bench` about tens of thousands of releases: found, answered, fast and small, each with its aim.

It asserts nothing. What is timed runs in processes of their own, on one core. Whatever else a machine does only ever
makes an answer slower, so that each question counts with the shortest of its times in `PASSES` processes, in each of
which it is asked once (see the note on `timeit.Timer.repeat` in Python's documentation).
"""

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from bot.settings import index_folder
from knowledge.answers.context import NOTHING_BEFORE
from knowledge.answers.respond import respond
from knowledge.answers.warming import warm
from knowledge.bank import BankQuestion, read_bank
from knowledge.base import Knowledge, KnowledgeBase
from knowledge.evaluation import Judged, Verdict, evaluate
from knowledge.measures import retrieval
from tests.hostile_messages import hostile_messages

ROOT = Path(__file__).parents[1]
DATA = ROOT.parent / "shared"
CORPUS, GOLD = DATA / "corpus" / "releases.jsonl.xz", DATA / "gold"
HELD_OUT = ROOT / "tests" / "banks" / "raw" / "held_out.jsonl"  # nothing was learnt from it, nor made by it
FIRST = {"th on th": 0.80, "en on th": 0.45, "en on en": 0.85}  # aims: the right release is named first
LENGTHS = (1_000, 20_000)  # letters of hostile messages: the longest that is read, and one that is refused
EXTRA = {
    "id": "added-1",
    "source": "https://news.example.go.th/contents/1",
    "publisher": {"th": "กรมทดสอบ", "en": "Department of Tests"},
    "issued": "2025-01-20",
    "title": {"th": "กรมทดสอบเปิดศูนย์วัดผล", "en": "Department of Tests opens its measuring centre"},
}
PASSES = 3  # processes in which the bank is timed
WIDTH = 46  # columns of a row's name


def print_finding(corpus: Path = CORPUS, gold: Path = GOLD) -> None:
    """Print the table for the releases in `corpus` and the bank in `gold`; a line where they are not there."""
    if not corpus.exists() or not gold.exists():
        print(f"\ntens of thousands of releases: left out, for want of {corpus} or {gold}.")
        return
    with tempfile.TemporaryDirectory() as kept:
        folder = Path(kept)
        sources = [corpus.resolve(), folder.resolve() / "added.jsonl"]
        sources[1].write_text(json.dumps(EXTRA) + "\n", "utf-8")
        began = time.monotonic()
        Knowledge(sources, _kept(folder, sources))
        built = time.monotonic() - began
        os.sync()  # what was written is no longer written while answers are timed
        whole = _in_a_process_of_its_own("measured", folder, corpus, gold)
        passes = [_in_a_process_of_its_own("timed", folder, corpus, gold) for _ in range(PASSES)]
        whole |= _speed([pass_["seconds"] for pass_ in passes])
    alone = score(list(evaluate(read_bank(gold / "questions.jsonl"), Knowledge([gold / "releases"]).base)))
    print_rows(whole, alone, built)


def _in_a_process_of_its_own(what: str, *arguments: Path) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.benchmark_finding", what, *(str(path.resolve()) for path in arguments)]
    surroundings = {**os.environ, "OMP_NUM_THREADS": "1"}
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, env=surroundings, cwd=ROOT, text=True)
    return dict(json.loads(done.stdout.splitlines()[-1]))


def _speed(passes: Sequence[Sequence[float]]) -> dict[str, float]:
    """Return what is said of the speed, where each of `passes` has the seconds of every turn of the bank, once each."""
    seconds = [min(times) for times in zip(*passes, strict=True)]
    return {
        "median": median(seconds),
        "p99": quantiles(seconds, n=100, method="inclusive")[-1],
        "a_second": len(seconds) / sum(seconds),
        "a_second_at_worst": len(seconds) / max(map(sum, passes)),
    }


def _on_one_core() -> None:
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def timed(folder: Path, corpus: Path, gold: Path) -> dict[str, Any]:
    """Return the seconds of every turn of the bank, asked once behind the warming, on one core."""
    _on_one_core()
    sources = [corpus, folder / "added.jsonl"]
    base = Knowledge(sources, _kept(folder, sources), prepare=warm).base
    return {"seconds": answer_times(read_bank(gold / "questions.jsonl"), base)}


def measured(folder: Path, corpus: Path, gold: Path) -> dict[str, Any]:
    """Return what is measured of the index that `folder` keeps of `corpus` but for the bank's times, on one core."""
    _on_one_core()
    sources = [corpus, folder / "added.jsonl"]
    bank = read_bank(gold / "questions.jsonl")
    asked = _ask_time(bank[0].question, sources, folder)
    began = time.perf_counter()
    knowledge = Knowledge(sources, _kept(folder, sources), prepare=warm)
    opened = time.perf_counter() - began
    judged = list(evaluate(bank, knowledge.base))
    hostile = hostile_times(knowledge.base)
    worst = max(hostile, key=hostile.__getitem__)
    return {
        **score(judged),
        "releases": len(knowledge.base.releases),
        "asked": asked,
        "opened": opened,
        "hostile": hostile[worst],
        "hostile_kind": worst,
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss << 10,
        "reload": _reload_time(knowledge, sources[1]),
        "held_out": _shares(list(evaluate(read_bank(HELD_OUT), knowledge.base))),
    }


def _kept(folder: Path, sources: Sequence[Path]) -> Path:
    """Return where `thalaeng` keeps what it read of `sources`, were `folder` its setting INDEX."""
    return folder / index_folder(sources).name


def _ask_time(question: str, sources: Sequence[Path], folder: Path) -> float:
    """Return how many seconds pass from the start of `thalaeng ask` to its end."""
    knowledge = [part for source in sources for part in ("--knowledge", str(source))]
    surroundings = {**os.environ, "INDEX": str(folder)}
    began = time.perf_counter()
    command = [sys.executable, "-m", "bot", "ask", question, *knowledge]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=surroundings, cwd=ROOT)
    return time.perf_counter() - began


def answer_times(bank: Sequence[BankQuestion], base: KnowledgeBase) -> list[float]:
    """Return how many seconds each turn of `bank` takes, a question behind those that it follows."""
    by_id = {question.id: question for question in bank}
    seconds = []
    for question in bank:
        turns = [question]
        while turns[0].after is not None:
            turns.insert(0, by_id[turns[0].after])
        context = NOTHING_BEFORE
        for turn in turns:
            began = time.perf_counter()
            _, context = respond(turn.question, base, context)
            seconds.append(time.perf_counter() - began)
    return seconds


def score(judged: Sequence[Judged]) -> dict[str, Any]:
    """Return the shares that the marks are about."""
    first = {name: (found.first, found.ranked_first, found.count) for name, found in retrieval(judged).items()}
    return {
        "first": first,
        "all": _shares(judged),
        "no_answer": _shares([one for one in judged if one.question.expect == "no_answer"]),
        "follow_ups": _shares([one for one in judged if one.question.after is not None]),
        "rest": _shares([one for one in judged if one.question.after is None]),
    }


def _shares(judged: Sequence[Judged]) -> dict[str, float]:
    counts = Counter(one.verdict for one in judged)
    return {str(verdict): counts[verdict] / max(1, len(judged)) for verdict in Verdict}


def hostile_times(base: KnowledgeBase) -> dict[str, float]:
    """Return how many seconds each kind and length of hostile message takes."""
    seconds = {}
    for length in LENGTHS:
        for kind, message in hostile_messages(length).items():
            began = time.perf_counter()
            respond(message, base)
            seconds[f"{kind}, {length:,} letters"] = time.perf_counter() - began
    return seconds


def _reload_time(knowledge: Knowledge, added: Path) -> float:
    """Return how many seconds it takes until a release that was changed is live."""
    changed = {**EXTRA, "title": {"th": "กรมทดสอบปิดศูนย์วัดผล", "en": "Department of Tests closes its measuring centre"}}
    added.write_text(json.dumps(changed) + "\n", "utf-8")
    began = time.perf_counter()
    knowledge.reload()
    return time.perf_counter() - began


def print_rows(whole: dict[str, Any], alone: dict[str, Any], built: float) -> None:
    """Print a row for each measure with its aim: `whole` and `built` are of all releases, `alone` of the bank's."""
    print()
    print(_row(f"{whole['releases']:,} releases", "measured", "aim"))
    for name, value, aim in _rows(whole, alone, built):
        print(_row(name, value, aim))


def _rows(whole: dict[str, Any], alone: dict[str, Any], built: float) -> Iterator[tuple[str, str, str]]:
    for name, (named, ranked, count) in whole["first"].items():
        aim = f">= {FIRST[name]:.0%}" if name in FIRST else ""
        yield f"right release named first, {name} ({count})", f"{named / count:.1%}", aim
        yield "  first among the candidates", f"{ranked / count:.1%}", ""
    yield "right", f"{whole['all']['right']:.1%}", ">= 55%"
    yield "wrong", f"{whole['all']['wrong']:.1%}", "<= 12%"
    yield "right, questions held out", f"{whole['held_out']['right']:.1%}", ""
    yield "wrong, questions held out", f"{whole['held_out']['wrong']:.1%}", ""
    yield "right, the bank's releases alone", f"{alone['all']['right']:.1%}", ">= 75%"
    yield "wrong, the bank's releases alone", f"{alone['all']['wrong']:.1%}", "<= 8%"
    yield "no answer where there is none", f"{whole['no_answer']['right']:.1%}", ">= 85%"
    points = 100 * (whole["rest"]["right"] - whole["follow_ups"]["right"])
    yield "follow-ups below the rest", f"{points:.1f} points", "<= 10 points"
    yield "median of a question", _milliseconds(whole["median"]), "<= 10 ms"
    yield "99th percentile of a question", _milliseconds(whole["p99"]), "<= 40 ms"
    yield "questions a second, on one core", f"{whole['a_second']:.0f}", ">= 100"
    yield f"  in the slowest of {PASSES} passes", f"{whole['a_second_at_worst']:.0f}", ""
    yield f"hostile message: {whole['hostile_kind']}", _milliseconds(whole["hostile"]), "<= 200 ms"
    yield f"cold build, on {os.cpu_count()} cores", f"{built / 60:.1f} min", "<= 15 min"
    yield "thalaeng ask, from start to answer", f"{whole['asked']:.2f} s", "<= 3 s"
    yield "the bot, opened and ready for its first answer", f"{whole['opened']:.2f} s", "<= 3 s"
    yield "resident memory, at most", f"{whole['memory'] / 2**30:.2f} GiB", "<= 1.5 GiB"
    yield "reload of one release", f"{whole['reload']:.2f} s", "<= 2 s"


def _milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:.1f} ms"


def _row(name: str, *cells: str) -> str:
    return f"{name:{WIDTH}}" + "".join(f"{cell:>14}" for cell in cells)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(json.dumps({"measured": measured, "timed": timed}[sys.argv[1]](*map(Path, sys.argv[2:]))))
    else:
        print_finding()
