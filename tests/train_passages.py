"""Learns which passage of a release answers a question; writes network.yaml and sureness.yaml of knowledge/passages.

    python -m tests.train_passages BANK.jsonl=TEXTS [BANK.jsonl=TEXTS ...] [--keep]

BANK is a question bank, TEXTS the folder with the raw texts of the releases that it asks about. How each bank ends is
printed, for several chances from which on something is said: each question is judged by what was learnt without its
release. `--keep` leaves the files as they are.
"""

import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from knowledge.answers.affirming import quotation
from knowledge.evaluation import Verdict
from knowledge.passages import network as network_module
from knowledge.passages import sureness
from knowledge.passages.asked import Asked
from knowledge.passages.features import Runs, feature_names
from knowledge.passages.network import Network, read_asks
from knowledge.passages.ranking import Ranked, rank, read_choices, text_of
from knowledge.passages.sureness import chance, read_marks
from tests.passage_learning import Choice, learn_network, learn_scale
from tests.passage_turns import FOLDS, Settled, Turn, read_turns

_NETWORK = Path(network_module.__file__).with_suffix(".yaml")
_SURENESS = Path(sureness.__file__).with_suffix(".yaml")
_TRIED = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8)
Marked = tuple[Turn, dict[str, float], bool]
Scales = Mapping[str, Mapping[str, float]]


class Learner:
    """The turns with the runs that each may be answered by, and what was learnt from them."""

    def __init__(self, turns: Sequence[Turn]) -> None:
        """Look at the runs of all `turns`, and judge them."""
        self.turns = turns
        self.found = [read_choices(turn.question, turn.release, turn.stated) for turn in turns]
        self.choices = [_choice(turn, *found) for turn, found in zip(turns, self.found, strict=True)]

    def network(self, without: int | None = None) -> Network:
        """Return the network learnt from all turns but those of the fold `without`."""
        pairs = zip(self.turns, self.choices, strict=True)
        return learn_network([choice for turn, choice in pairs if choice is not None and turn.fold != without])

    def ranked(self, place: int, network: Network) -> Ranked | None:
        """Return the runs of the turn at `place`, scored by `network`."""
        return rank(self.turns[place].question, *self.found[place], network)


def _choice(turn: Turn, asked: Asked, found: Runs) -> Choice | None:
    """Return the passages that the question has to choose among; None where none, or all, are right."""
    blank = rank(turn.question, asked, found, _blank())
    if blank is None or not turn.meant or turn.asked.expect != "answer":
        return None
    right = [turn.is_right(quotation(turn.question, turn.release, blank, at)) for at in range(len(found.runs))]
    return Choice(found.features, read_asks(turn.question), right) if any(right) and not all(right) else None


def _blank() -> Network:
    """Return a network that scores all alike."""
    size, asks = len(feature_names()), len(network_module.ask_names())
    zeros = np.zeros((size, 1), dtype=np.float32)
    flat = zeros[:, 0]
    return Network(flat, flat + 1, flat, zeros, np.zeros((asks, 1), dtype=np.float32), flat[:1], flat[:1])


def main() -> None:
    """Learn from the banks of the command line, and print how they end."""
    pairs = [argument.partition("=")[::2] for argument in sys.argv[1:] if "=" in argument]
    if not pairs:
        sys.exit(str(__doc__))
    turns, settled = list[Turn](), list[Settled]()
    for bank, texts in pairs:
        put, left = read_turns(Path(bank), Path(texts))
        turns += put
        settled += left
    learner = Learner(turns)
    marked: dict[str, list[Marked]] = {"passage": [], "draft": []}
    for fold in range(FOLDS):
        _mark(learner, fold, learner.network(without=fold), marked)
    print_folds(marked, settled)
    if "--keep" not in sys.argv:
        scales = {name: learn_scale([(marks, right) for _, marks, right in rows]) for name, rows in marked.items()}
        _write(learner.network(), scales)


def _mark(learner: Learner, fold: int, network: Network, marked: dict[str, list[Marked]]) -> None:
    """Add what shows whether the answers to the turns of `fold` are right, by a `network` that has not seen it."""
    for place, turn in enumerate(learner.turns):
        ranked = learner.ranked(place, network) if turn.fold == fold else None
        if ranked is None:
            continue
        said = quotation(turn.question, turn.release, ranked, ranked.best)
        decided = said != text_of(turn.release, ranked.runs[ranked.best])
        shown = read_marks(
            turn.question, turn.release, turn.stated, ranked, decided=decided, unsure=turn.unsure and turn.found
        )
        for scale, text in (("passage", said), ("draft", turn.draft.text if turn.draft else "")):
            if scale in shown:
                marked[scale].append((turn, shown[scale], turn.is_right(text)))


def print_folds(marked: Mapping[str, Sequence[Marked]], settled: Sequence[Settled]) -> None:
    """Print how each bank ends, each question judged by what was learnt without its release."""
    chances: dict[str, dict[int, tuple[float, bool]]] = {"passage": {}, "draft": {}}
    for name, rows in marked.items():
        for fold in range(FOLDS):
            scale = learn_scale([(marks, right) for turn, marks, right in rows if turn.fold != fold])
            for turn, marks, right in rows:
                if turn.fold == fold:
                    chances[name][id(turn)] = chance(name, marks, {name: scale}), right
    turns = [turn for turn, *_ in marked["passage"] if turn.found]
    for bank in sorted({turn.bank for turn in turns}):
        own = [turn for turn in turns if turn.bank == bank]
        left = [one for one in settled if one.bank == bank]
        print(f"{bank}: {len(own) + len(left)} questions; said from a chance of ... on: right, wrong")
        for least in _TRIED:
            counts = Counter(_verdict(turn, chances, least) for turn in own) + Counter(one.verdict for one in left)
            shares = [100 * counts[verdict] / counts.total() for verdict in (Verdict.RIGHT, Verdict.WRONG)]
            print(f"  {least}: {shares[0]:.1f} {shares[1]:.1f}")


def _verdict(turn: Turn, chances: Mapping[str, Mapping[int, tuple[float, bool]]], least: float) -> Verdict:
    """Return how `turn` ends where the likelier of passage and facts is said from the chance `least` on."""
    held = [chances[name][id(turn)] for name in ("draft", "passage") if id(turn) in chances[name]]
    sure, right = max(held, key=lambda pair: pair[0])
    if sure < least:
        return Verdict.RIGHT if turn.asked.expect == "no_answer" else Verdict.MISSED
    return Verdict.RIGHT if right else Verdict.WRONG


def _write(network: Network, scales: Scales) -> None:
    _dump(_NETWORK, network.as_data(feature_names()), flow=None)
    rounded = {
        name: {mark: round(float(weight), 3) for mark, weight in scale.items()} for name, scale in scales.items()
    }
    _dump(_SURENESS, {name: sureness.model()[name] for name in ("least", "unsure")} | rounded, flow=False)


def _dump(file: Path, table: Mapping[str, Any], *, flow: bool | None) -> None:
    comment = "".join(line for line in file.read_text("utf-8").splitlines(keepends=True) if line.startswith("#"))
    file.write_text(
        comment + yaml.safe_dump(dict(table), allow_unicode=True, sort_keys=False, width=120, default_flow_style=flow),
        "utf-8",
    )


if __name__ == "__main__":
    main()
