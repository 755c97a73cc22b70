"""Sources for tests of the store: raw texts that differ by a word of their own, and who counts what is read of them."""

import json
from pathlib import Path

from knowledge.base import Knowledge
from tests.knowledge.raw_texts import OPENING, raw_text

FOLDER = Path("index")  # below the folder that each test has


def line(number: int, word: str = "ฝน", chair: str = "นายฟ้าใส ลมเย็น") -> str:
    """Return a line of JSON with the raw text of release thaigov-`number`, which speaks of `word`."""
    opening = OPENING.replace("นายฟ้าใส ลมเย็น", chair).replace("กระทรวงเมฆ", "กระทรวงศึกษาธิการ")
    body = f"{opening}\nที่ประชุมหารือเรื่อง{word}"
    return json.dumps({"file": f"{number}.txt", "text": raw_text(number, body=body)}, ensure_ascii=False) + "\n"


class Opening:
    """Opens a base of the sources in the folder `k`, and notes which entries were read: file and how many so far."""

    def __init__(self, *paths: str) -> None:
        self.read: list[str] = []
        self.compiled = 0
        self.knowledge = Knowledge([Path(path) for path in paths or ("k",)], FOLDER, self._step)

    def _step(self, file: Path | None, _consumed: int, _done: int) -> None:
        if file is None:
            self.compiled += 1
        else:
            self.read.append(str(file))

    @property
    def ids(self) -> set[str]:
        """The ids of all releases."""
        return set(self.knowledge.base.by_id)

    def holding(self, term: str) -> set[str]:
        """Return the ids of the releases that hold `term`."""
        index = self.knowledge.base.index
        return {index.identifier(document) for document in index.held(term)[0].tolist()}


def write(name: str, content: str) -> Path:
    """Write `content` into the file `name`, with the folders above it."""
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, "utf-8")
    return path
