"""What `make bench` prints: how the shipped question banks end, how fast, among how many releases, how well is read.

It asserts nothing.
"""

import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from statistics import median, quantiles

from bot.settings import SHIPPED_RELEASES
from knowledge.answers.context import NOTHING_BEFORE, Context
from knowledge.answers.respond import respond
from knowledge.bank import BankQuestion, read_bank
from knowledge.base import KnowledgeBase
from knowledge.evaluation import Verdict, evaluate
from knowledge.questions.spoken import LONGEST_QUESTION
from knowledge.sources import read_sources
from tests.benchmark_finding import print_finding
from tests.benchmark_reading import print_reading
from tests.hostile_messages import unknown_words

BANKS = Path(__file__).parent / "banks"
QUESTION = "ใครเป็นประธานการประชุมเชิงปฏิบัติการจัดทำยุทธศาสตร์ 5 ปีของดีอีเอส"
HOSTILE = ("ใครเป็นประธาน <b>&amp; Who chaired \u202e\u200b\x07 2566-2570 ? " * 400)[:20_000]
STARTS = 5  # of `thalaeng ask`, each in a process of its own
WIDTH = 38  # columns of a row's name


def main() -> None:
    """Print the table: a row for each bank, then a row for each thing that is timed."""
    banks = {file.stem: read_bank(file) for file in sorted(BANKS.glob("*.jsonl"))}
    base = KnowledgeBase.build(read_sources([SHIPPED_RELEASES])[0])
    print(_row("question bank", "n", *Verdict))
    whole: Counter[Verdict] = Counter()
    for name, questions in banks.items():
        verdicts = Counter(judged.verdict for judged in evaluate(questions, base))
        whole += verdicts
        print(_row(name, *_shares(verdicts)))
    print(_row("all", *_shares(whole)))
    print()
    print(_row("time", "median", "best", "p99", "n"))
    answers = [seconds for questions in banks.values() for seconds in answer_times(questions, base)]
    starts = [timed(lambda: _start(QUESTION)) for _ in range(STARTS)]
    loads = [timed(lambda: KnowledgeBase.build(read_sources([SHIPPED_RELEASES])[0])) for _ in range(STARTS)]
    hostile = [timed(lambda: respond(HOSTILE, base)) for _ in range(STARTS)]
    longest = [timed(lambda: respond(unknown_words(LONGEST_QUESTION), base)) for _ in range(STARTS)]
    for name, seconds in (
        ("an answer to a bank's question", answers),
        ("thalaeng ask, from a cold start", starts),
        (f"loading the {len(base.releases)} shipped releases", loads),
        ("a hostile question of 20,000 letters", hostile),
        (f"{LONGEST_QUESTION:,} letters of words unknown", longest),
    ):
        worst = _shown(quantiles(seconds, n=100)[-1]) if len(seconds) >= 100 else ""
        print(_row(name, _shown(median(seconds)), _shown(min(seconds)), worst, len(seconds)))
    print_finding()
    print_reading()


def answer_times(questions: Sequence[BankQuestion], base: KnowledgeBase) -> list[float]:
    """Return the seconds that each of `questions` takes, put in its chat behind the turns that it follows."""
    by_id = {question.id: question for question in questions}
    after: dict[str | None, Context] = {None: NOTHING_BEFORE}
    seconds = {}

    def put(question: BankQuestion) -> None:
        if question.after not in after:
            put(by_id[str(question.after)])
        began = time.perf_counter()
        _, after[question.id] = respond(question.question, base, after[question.after])
        seconds[question.id] = time.perf_counter() - began

    for question in questions:
        put(question)
    return list(seconds.values())


def timed(work: Callable[[], object]) -> float:
    """Return how many seconds `work` takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _start(question: str) -> None:
    command = [sys.executable, "-m", "bot", "ask", question, "--knowledge", str(SHIPPED_RELEASES)]
    subprocess.run(command, check=True, capture_output=True)


def _shares(verdicts: Counter[Verdict]) -> Iterable[object]:
    total = verdicts.total()
    return total, *(f"{verdicts[verdict] / total:.1%}" for verdict in Verdict)


def _shown(seconds: float) -> str:
    return f"{seconds * 1000:.1f} ms"


def _row(name: str, *cells: object) -> str:
    return f"{name:{WIDTH}}" + "".join(f"{cell!s:>10}" for cell in cells)


if __name__ == "__main__":
    main()
