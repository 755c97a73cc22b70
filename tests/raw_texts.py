"""Takes the raw texts of the releases that a bank asks about out of many: what learning takes as TEXTS.

    python -m tests.raw_texts BANK.jsonl SOURCE FOLDER

SOURCE is a file or a folder as the bot takes them, with raw texts. Each text that is taken becomes a file of FOLDER,
named by the number of its release. Releases of the bank that SOURCE does not have are told.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from knowledge.formats import Raw
from knowledge.sources import held_in
from tests.passage_turns import number_of


def numbers_of(bank: Path) -> set[str]:
    """Return the numbers of the releases that the questions of `bank` are about."""
    rows = map(json.loads, bank.read_text("utf-8").splitlines())
    return {str(row["release"]) for row in rows if row["release"]}


def texts_in(source: Path, numbers: set[str]) -> Iterator[tuple[str, str]]:
    """Yield the releases of `source` that have one of `numbers`: the number and the raw text."""
    for held in held_in([source]):
        if isinstance(held.holds, Raw):
            number = number_of(held.holds.text.rstrip())  # its link stands last
            if number in numbers:
                yield number, held.holds.text


def main() -> None:
    """Write the texts that the command line asks for, and say which are not there."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("bank", "source", "folder"):
        parser.add_argument(name, type=Path, metavar=name.upper())
    given = parser.parse_args()
    wanted = numbers_of(given.bank)
    given.folder.mkdir(parents=True, exist_ok=True)
    for number, text in texts_in(given.source, wanted):
        (given.folder / f"{number}.txt").write_text(text, "utf-8")
        wanted.discard(number)
    if wanted:
        sys.exit(f"{given.source} does not have these releases of {given.bank}: {', '.join(sorted(wanted))}.")


if __name__ == "__main__":
    main()
