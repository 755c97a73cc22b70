"""The folder of a store: whatever becomes of it, the releases are there, and nobody sees a traceback."""

import io
import pickletools
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from threading import Thread

import numpy as np
import pytest

from knowledge.base import Knowledge
from knowledge.problems import KnowledgeError
from knowledge.store import segments
from knowledge.store.store import _alone
from tests.knowledge.store.sources import FOLDER, Opening, line, write

ROWS = FOLDER / "rows.sqlite"
IDS = {"thaigov-1", "thaigov-2", "thaigov-3"}


@pytest.fixture
def opened() -> Opening:
    """Return the first opening of three releases."""
    write("k/a.jsonl", line(1) + line(2) + line(3))
    return Opening()


def _segment() -> Path:
    return FOLDER / (FOLDER / "current").read_text("utf-8")


def _no_database() -> None:
    ROWS.write_bytes(b"no database " * 1000)


def _cut_off_database() -> None:
    ROWS.write_bytes(ROWS.read_bytes()[:5000])


def _lock_that_is_no_database() -> None:
    (FOLDER / "lock.sqlite").write_bytes(b"no database " * 1000)


def _foreign_database() -> None:
    ROWS.unlink()
    with sqlite3.connect(ROWS) as foreign:
        foreign.execute("CREATE TABLE rows (name TEXT)")
        foreign.execute('CREATE TABLE "a ""table""" (name TEXT)')
    foreign.close()


@pytest.mark.parametrize(
    ("break_it", "told"),
    [
        (_no_database, True),
        (_cut_off_database, True),
        (_lock_that_is_no_database, True),
        (_foreign_database, False),
        (lambda: ROWS.unlink(), False),
    ],
)
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_broken_database_is_made_anew(
    break_it: Callable[[], None], told: bool, caplog: pytest.LogCaptureFixture
) -> None:
    write("k/a.jsonl", line(1) + line(2) + line(3))
    subprocess.run(
        [
            sys.executable,
            "-c",
            "from pathlib import Path; from knowledge.base import Knowledge;Knowledge([Path('k')], Path('index'))",
        ],
        check=True,
    )  # another process, which has let go of it
    break_it()
    again = Opening()
    assert len(again.read) == 3
    assert again.ids == IDS
    assert caplog.text.count("is damaged") == told  # once, by what is broken, and not by what that brings about
    assert Opening().read == []


def _put_in_place(name: str, content: bytes) -> None:
    """Write `content` as the array `name`, not over a file that is mapped."""
    file = _segment() / f"{name}.npy"
    file.unlink()
    file.write_bytes(content)


def _truncated() -> None:
    _put_in_place("postings.values", (_segment() / "postings.values.npy").read_bytes()[:-3])


def _emptied() -> None:
    _put_in_place("ids.letters", b"")


def _missing() -> None:
    (_segment() / "weights.npy").unlink()


def _foreign_array() -> None:
    _put_in_place("terms.letters", b"")
    np.save(_segment() / "terms.letters.npy", np.zeros((2, 2)))


def _pickled() -> None:
    _put_in_place("issued", b"")
    np.save(_segment() / "issued.npy", np.array([{}], dtype=object), allow_pickle=True)


def _points_nowhere() -> None:
    (FOLDER / "current").write_text(f"{segments._name()}-gone", "utf-8")


def _points_outside() -> None:
    (FOLDER / "current").write_text(f"../index/{_segment().name}", "utf-8")


def _no_text() -> None:
    (FOLDER / "current").write_bytes(b"\xff\xfe\x00")


@pytest.mark.parametrize(
    ("break_it", "told"),
    [
        (_truncated, True),
        (_emptied, True),
        (_missing, True),
        (_foreign_array, True),
        (_pickled, True),
        (_points_nowhere, True),
        (_points_outside, False),
        (_no_text, False),
        (lambda: (FOLDER / "current").unlink(), False),
    ],
)
def test_a_broken_index_is_compiled_anew(
    opened: Opening, break_it: Callable[[], None], told: bool, caplog: pytest.LogCaptureFixture
) -> None:
    break_it()
    again = Opening()
    assert (again.read, again.compiled) == ([], 1)
    assert again.ids == IDS
    assert ("is damaged" in caplog.text) == told
    assert Opening().compiled == 0
    assert opened.ids == IDS


def test_a_release_that_is_damaged_is_told_with_its_cure() -> None:
    write("k/a.jsonl", line(1))
    Opening()
    with closing(sqlite3.connect(ROWS)) as connection, connection:
        connection.execute("UPDATE rows SET release = x'00'")
    with pytest.raises(KnowledgeError, match=r"index:1: What is kept in this folder is damaged .* delete the folder"):
        _ = Opening().knowledge.base.by_id["thaigov-1"]


def test_where_nothing_can_be_kept_memory_takes_its_place(caplog: pytest.LogCaptureFixture) -> None:
    write("k/a.jsonl", line(1))
    write("index", "a file where the folder should be")
    opened = Opening()
    assert opened.ids == {"thaigov-1"}
    assert "Nothing can be kept in index (" in caplog.text
    write("k/a.jsonl", line(1) + line(2))
    assert opened.knowledge.reload().added == ("thaigov-2",)
    assert opened.ids == {"thaigov-1", "thaigov-2"}


def test_a_folder_that_goes_away_is_made_anew_at_the_reload(opened: Opening) -> None:
    for file in sorted(FOLDER.rglob("*"), reverse=True):
        file.rmdir() if file.is_dir() else file.unlink()
    FOLDER.rmdir()
    assert opened.ids == IDS
    write("k/b.jsonl", line(4))
    assert opened.knowledge.reload().added == ("thaigov-4",)
    assert Opening().read == []


def test_a_reload_that_cannot_be_kept_leaves_the_base(opened: Opening, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    before = opened.knowledge.base
    write("k/b.jsonl", line(4))
    monkeypatch.setattr("knowledge.store.building.add_row", full)
    with pytest.raises(KnowledgeError, match="disk is full"):
        opened.knowledge.reload()
    assert opened.knowledge.base is before


def test_a_base_keeps_what_it_opened_whoever_changes_the_store(opened: Opening) -> None:
    old = opened.knowledge.base
    write("k/a.jsonl", line(3, "แตรวง"))
    other = Opening()
    assert other.ids == {"thaigov-3"}
    assert {old.by_id[identifier].id for identifier in IDS} == IDS
    assert old.by_id["thaigov-3"] != other.knowledge.base.by_id["thaigov-3"]
    changes = opened.knowledge.reload()
    assert (changes.changed, set(changes.removed)) == (("thaigov-3",), {"thaigov-1", "thaigov-2"})


def test_two_processes_take_turns(caplog: pytest.LogCaptureFixture) -> None:
    write("k/a.jsonl", "".join(map(line, range(8))))
    FOLDER.mkdir()
    both: list[Opening] = []
    threads = [Thread(target=lambda: both.append(Opening())) for _ in range(2)]
    with _alone(FOLDER):
        for thread in threads:
            thread.start()
        while caplog.text.count("waits for it") < 2:
            threads[0].join(0.05)
        assert not both
    for thread in threads:
        thread.join()
    assert sorted(len(one.read) for one in both) == [0, 8]
    assert both[0].ids == both[1].ids


def test_few_changes_stand_beside_the_index_and_many_compile_it_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(segments, "MOST_BESIDE", 2)
    write("k/a.jsonl", "".join(map(line, range(5))))
    first = Opening()
    place = _segment()
    write("k/b.jsonl", line(6) + line(7))
    beside = Opening()
    assert (beside.compiled, _segment()) == (0, place)
    assert [len(segment) for segment in beside.knowledge.base.index.segments] == [5, 2]
    write("k/b.jsonl", line(6) + line(7) + line(8))
    assert first.knowledge.reload().added == ("thaigov-8", "thaigov-7", "thaigov-6")
    assert [len(segment) for segment in first.knowledge.base.index.segments] == [8]
    assert not place.exists()
    assert Opening().compiled == 0
    assert [len(segment) for segment in beside.knowledge.base.index.segments] == [5, 2]
    assert beside.holding("x") == set()
    write("k/a.jsonl", line(1))
    assert [len(segment) for segment in Opening().knowledge.base.index.segments] == [4]


def test_what_no_source_has_any_more_is_thrown_away(opened: Opening) -> None:
    def rows() -> int:
        connection = sqlite3.connect(ROWS)
        (count,) = connection.execute("SELECT count(*) FROM rows").fetchone()
        connection.close()
        return int(count)

    assert rows() == 3
    write("k/a.jsonl", line(2))
    opened.knowledge.reload()
    assert rows() == 1


def test_nothing_is_pickled(opened: Opening) -> None:
    connection = sqlite3.connect(ROWS)
    blobs = [blob for row in connection.execute("SELECT release, extract, pieces FROM rows") for blob in row]
    connection.close()
    for content in (*blobs, *(file.read_bytes() for file in _segment().iterdir())):
        with pytest.raises(ValueError, match=r"."):
            pickletools.dis(content, out=io.StringIO())


def test_the_first_opening_needs_no_folder() -> None:
    write("k/a.jsonl", line(1))
    assert set(Knowledge([Path("k")]).base.by_id) == {"thaigov-1"}
    assert not FOLDER.exists()
