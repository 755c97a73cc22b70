"""A problem in somebody's data: where it is, what is wrong, and how to mend it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong in one file; `line` counts from 1, and is 1 where the whole file is meant.

    One that `spares_others` concerns a single text among many, which is left out: the rest can be used.
    """

    file: Path
    line: int
    message: str
    spares_others: bool = False

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


class KnowledgeError(Exception):
    """Raised when files of data cannot be used; `problems` names every reason, none is left out."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(map(str, self.problems)))
