"""The arguments of what learns from banks that are asked among many releases and among their own."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from knowledge.base import Knowledge, KnowledgeBase
from tests.passage_turns import Bank, read_bank_with


class Given(NamedTuple):
    """What was given: the releases of SOURCE, the banks, each with its own releases, and whether the file is kept."""

    base: KnowledgeBase
    banks: Sequence[Bank]
    keep: bool


def read_arguments(description: str) -> Given:
    """Read SOURCE BANK.jsonl=TEXTS ... [--index FOLDER] [--keep] from the command line, and what they name."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path)
    parser.add_argument("banks", nargs="+", metavar="BANK=TEXTS")
    parser.add_argument("--index", type=Path)
    parser.add_argument("--keep", action="store_true")
    given = parser.parse_args()
    pairs = (pair.partition("=")[::2] for pair in given.banks)
    banks = [read_bank_with(Path(bank), Path(texts)) for bank, texts in pairs]
    return Given(Knowledge([given.source], given.index).base, banks, given.keep)
