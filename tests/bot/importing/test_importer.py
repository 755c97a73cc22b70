"""Imports: what is read is written once, what a person checked stays, and what was cut off goes on."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal

import pytest
import yaml

from bot.importing import journal, workers
from bot.importing.importer import Imported, import_releases
from bot.importing.summary import summary
from knowledge.sources import read_sources
from tests.knowledge.raw_texts import OPENING, raw_text

OUT = Path("out")


def write(name: str, content: str) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, "utf-8")
    return path


def imported(
    *paths: str, form: Literal["yaml", "jsonl"] = "yaml", force: bool = False, steps: list[int] | None = None
) -> Imported:
    def step(_: Path, _consumed: int, done: int) -> None:
        if steps is not None:
            steps.append(done)

    return import_releases([Path(path) for path in paths], OUT, form, force=force, step=step)


def lines(numbers: Sequence[int]) -> str:
    return "".join(json.dumps({"file": f"{n}.txt", "text": raw_text(n)}, ensure_ascii=False) + "\n" for n in numbers)


def changed(name: str, change: dict[str, Any]) -> None:
    """Change the first person of a written release as a reviewer would, and check it."""
    data = yaml.safe_load(Path(name).read_text("utf-8"))
    data["people"][0] |= {**change, "checked": True}
    Path(name).write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), "utf-8")


def test_a_raw_text_is_written_for_review_and_loads() -> None:
    write("in/900001.txt", raw_text())
    did = imported("in")
    assert (did.written, did.problems) == (1, [])
    data = yaml.safe_load((OUT / "thaigov-900001.yaml").read_text("utf-8"))
    assert data["checked"] is False
    assert data["people"][0]["checked"] is False
    assert OPENING.startswith(data["people"][0]["evidence"][:40])
    (release,) = read_sources([OUT])[0]
    assert release.people[0].name.th == "นายฟ้าใส ลมเย็น"


@pytest.mark.parametrize("form", ["yaml", "jsonl"])
def test_a_second_import_reads_and_writes_nothing_anew(
    form: Literal["yaml", "jsonl"], monkeypatch: pytest.MonkeyPatch
) -> None:
    write("in.jsonl", lines(range(5)))
    assert imported("in.jsonl", form=form).written == 5
    before = {path: path.read_bytes() for path in OUT.iterdir()}
    monkeypatch.setattr(workers, "read_raw", None)
    steps: list[int] = []
    did = imported("in.jsonl", form=form, steps=steps)
    assert (did.written, did.unchanged, steps) == (0, 5, [1, 2, 3, 4, 5])
    assert {path: path.read_bytes() for path in OUT.iterdir()} == before


def test_another_version_of_the_reading_reads_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    write("in.jsonl", lines([1]))
    imported("in.jsonl")
    monkeypatch.setattr(journal, "reading_version", lambda: "another")
    (OUT / "thaigov-1.yaml").write_text((OUT / "thaigov-1.yaml").read_text("utf-8").replace("ลมเย็น", "ลมร้อน"), "utf-8")
    assert imported("in.jsonl").written == 1
    assert "ลมร้อน" not in (OUT / "thaigov-1.yaml").read_text("utf-8")


def test_a_checked_fact_stays_and_the_disagreement_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    write("in.jsonl", lines([1]))
    imported("in.jsonl")
    changed("out/thaigov-1.yaml", {"post": "เลขาธิการกระทรวงเมฆ"})
    monkeypatch.setattr(journal, "reading_version", lambda: "another")
    did = imported("in.jsonl")
    assert read_sources([OUT])[0][0].people[0].post is not None
    assert "เลขาธิการกระทรวงเมฆ" in (OUT / "thaigov-1.yaml").read_text("utf-8")
    (told,) = did.disagreements
    assert "post: kept as 'เลขาธิการกระทรวงเมฆ', but the text now reads 'รัฐมนตรีว่าการกระทรวงเมฆ'" in str(told)
    assert any("disagrees with what was checked" in line for line in summary(did))
    assert imported("in.jsonl", force=True).written == 1
    assert "เลขาธิการกระทรวงเมฆ" not in (OUT / "thaigov-1.yaml").read_text("utf-8")


def test_checked_lines_stay_too(monkeypatch: pytest.MonkeyPatch) -> None:
    write("in.jsonl", lines([1, 2]))
    imported("in.jsonl", form="jsonl")
    file = OUT / "releases.jsonl"
    first, second = map(json.loads, file.read_text("utf-8").splitlines())
    first["people"][0] |= {"name": "นายฟ้าใส ลมแรง", "checked": True}
    file.write_text("\n".join(json.dumps(one, ensure_ascii=False) for one in (first, second)) + "\n", "utf-8")
    monkeypatch.setattr(journal, "reading_version", lambda: "another")
    imported("in.jsonl", form="jsonl")
    corrected, other = read_sources([file])[0]
    assert [person.name.th for person in corrected.people] == ["นายฟ้าใส ลมแรง", other.people[1].name.th]


def test_one_bad_text_never_stops_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    write("in/1.txt", raw_text(1))
    write("in/2.txt", raw_text(2, dateline="", body="ไม่มีวันที่"))
    write("in/3.txt", "")
    write("in/4.txt", raw_text(1))
    did = imported("in")
    assert did.written == 1
    assert [
        (problem.file.name, words in problem.message)
        for problem, words in zip(
            did.problems, ("gives the day", "no text", "twice; take this one away, or that at in/1.txt:1"), strict=True
        )
    ] == [("2.txt", True), ("3.txt", True), ("4.txt", True)]
    table = list(summary(did))
    assert ["failed", "3"] in [line.split() for line in table]
    assert any(line.split()[:2] == ["people", "1"] for line in table)

    def fail(*_: object) -> None:
        raise RuntimeError("a fault")

    monkeypatch.setattr("knowledge.reading.read.read_release_text", fail)
    did = imported("in", force=True)
    assert "Reading this text failed (RuntimeError: a fault)" in did.problems[0].message


@pytest.mark.parametrize("form", ["yaml", "jsonl"])
def test_an_interrupted_import_goes_on_where_it_was(form: Literal["yaml", "jsonl"]) -> None:
    write("in.jsonl", lines(range(6)))

    def stop(_: Path, _consumed: int, done: int) -> None:
        if done == 4:
            raise KeyboardInterrupt

    did = import_releases([Path("in.jsonl")], OUT, form, force=False, step=stop)
    assert did.interrupted
    assert any("goes on where it was" in line for line in summary(did))
    assert not (OUT / "releases.jsonl").exists()
    if form == "jsonl":
        with (OUT / ".releases.jsonl.part").open("ab") as part:
            part.write(b'{"id": "half a li')
    did = imported("in.jsonl", form=form)
    assert (did.written, did.unchanged) == (3, 3)
    assert [release.id for release in read_sources([OUT])[0]] == [f"thaigov-{n}" for n in range(6)]


def test_json_lines_keep_the_releases_of_imports_before() -> None:
    write("a.jsonl", lines([1]))
    write("b.jsonl", lines([2]))
    imported("a.jsonl", form="jsonl")
    imported("b.jsonl", form="jsonl")
    assert {release.id for release in read_sources([OUT])[0]} == {"thaigov-1", "thaigov-2"}


def test_a_file_that_a_reviewer_broke_is_told_and_left() -> None:
    write("in.jsonl", lines([1]))
    write("out/thaigov-1.yaml", "id: [")
    did = imported("in.jsonl")
    assert (did.written, [str(problem.file) for problem in did.problems]) == (0, ["out/thaigov-1.yaml"])
    assert Path("out/thaigov-1.yaml").read_text("utf-8") == "id: ["


def test_many_texts_are_read_by_several_processes_in_their_order() -> None:
    write("in.jsonl", lines(range(100)))
    steps: list[int] = []
    assert imported("in.jsonl", form="jsonl", steps=steps).written == 100
    assert steps == list(range(1, 101))
    assert [release.id for release in read_sources([OUT])[0]] == [f"thaigov-{n}" for n in range(100)]


@pytest.mark.parametrize("form", ["yaml", "jsonl"])
@pytest.mark.parametrize("rubbish", [b"\xff\x00 rubbish\n", b"rubbish\nrubbish"])
def test_what_an_import_left_of_itself_may_be_damaged(form: Literal["yaml", "jsonl"], rubbish: bytes) -> None:
    write("in.jsonl", lines(range(2)))
    assert imported("in.jsonl", form=form).written == 2
    for name in (f".import-{form}", ".releases.jsonl.part"):
        Path(OUT / name).write_bytes(rubbish)
        did = imported("in.jsonl", form=form)
        assert (did.written, did.unchanged, did.problems) == (0, 2, [])
        (OUT / name).unlink(missing_ok=True)
    assert len(read_sources([OUT])[0]) == 2
