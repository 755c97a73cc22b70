"""Takes the raw texts of the releases that a bank asks about out of many: what learning takes as TEXTS.

    python -m tests.raw_texts BANK.jsonl SOURCE FOLDER

SOURCE is a file or a folder as the bot takes them, with raw texts. Each text that is taken becomes a file of FOLDER,
named by the number of its release. Releases of the bank that SOURCE does not have are told.
"""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from knowledge.formats import Raw
from knowledge.sources import held_in

_LINK = re.compile(r"https?://\S+/(\d+)/?\s*$")  # the last line of a raw text
_ARGUMENTS = 3


def numbers_of(bank: Path) -> set[str]:
    """Return the numbers of the releases that the questions of `bank` are about."""
    rows = map(json.loads, bank.read_text("utf-8").splitlines())
    return {str(row["release"]) for row in rows if row["release"]}


def texts_in(source: Path, numbers: set[str]) -> Iterator[tuple[str, str]]:
    """Yield the releases of `source` that have one of `numbers`: the number and the raw text."""
    for held in held_in([source]):
        raw = held.holds
        found = _LINK.search(raw.text) if isinstance(raw, Raw) else None
        if isinstance(raw, Raw) and found and found.group(1) in numbers:
            yield found.group(1), raw.text


def main() -> None:
    """Write the texts that the command line asks for, and say which are not there."""
    if len(sys.argv) != _ARGUMENTS + 1:
        sys.exit(str(__doc__))
    bank, source, folder = map(Path, sys.argv[1:])
    wanted = numbers_of(bank)
    folder.mkdir(parents=True, exist_ok=True)
    for number, text in texts_in(source, wanted):
        (folder / f"{number}.txt").write_text(text, "utf-8")
        wanted.discard(number)
    if wanted:
        sys.exit(f"{source} does not have these releases of {bank}: {', '.join(sorted(wanted))}.")


if __name__ == "__main__":
    main()
