"""The commands that read releases for later, `import` and `index`, as they are called."""

import json
from pathlib import Path

import pytest

from tests.bot.conftest import Ran
from tests.knowledge.made_up import CLOUDS, CLOUDS_YAML


def test_import_writes_a_file_a_release_and_never_over_another(run: Ran) -> None:
    Path("in.jsonl").write_text(json.dumps(CLOUDS) + "\n" + json.dumps({**CLOUDS, "id": "moc-2"}), "utf-8")
    code, out, _ = run("import", "in.jsonl", "--out", "out/new")
    assert (code, out.splitlines()[0].split()) == (0, ["written", "2"])
    assert run("check", "out/new")[1] == "2 releases are good.\n"
    by_hand = "# by hand\n" + CLOUDS_YAML
    Path("out/new/moc-1.yaml").write_text(by_hand, "utf-8")
    assert run("import", "in.jsonl", "--out", "out/new")[0] == 0  # the same, if otherwise written
    Path("out/new/moc-1.yaml").write_text(changed := by_hand.replace("White Cloud Hall", "Grey Hall"), "utf-8")
    code, out, err = run("import", "in.jsonl", "--out", "out/new")
    assert code == 1
    assert ["unchanged", "1"] in map(str.split, out.splitlines())
    assert err.startswith("out/new/moc-1.yaml:1: moc-1 is there already and differs")
    assert Path("out/new/moc-1.yaml").read_text("utf-8") == changed
    assert run("import", "in.jsonl", "--out", "out/new", "--force")[0] == 0
    assert not Path("out/new/moc-1.yaml").read_text("utf-8").startswith("# by hand")
    assert [path.name for path in sorted(Path("out/new").glob("[!.]*"))] == ["moc-1.yaml", "moc-2.yaml"]


def test_import_writes_json_lines_and_tells_what_it_cannot_read(run: Ran) -> None:
    Path("raw.txt").write_text("ข่าว", "utf-8")
    code, out, err = run("import", "raw.txt", "clouds.yaml", "--out", "out", "--format", "jsonl")
    assert code == 1
    assert err.startswith("raw.txt:1: No line gives the day that the release came out; write one")
    assert ["failed", "1"] in map(str.split, out.splitlines())
    assert run("check", "out/releases.jsonl")[1] == "1 release is good.\n"
    code, _, err = run("import", "clouds.yaml", "--out", "out2", "--knowledge", "out")
    assert code == 1
    assert "'moc-1' is known already" in err
    assert not list(Path("out2").glob("[!.]*"))


@pytest.mark.parametrize("line", ['{"text": "ข่าว"}', "[1]", "{", '"x"'])
def test_import_leaves_a_file_alone_whose_lines_are_no_releases(run: Ran, line: str) -> None:
    file = Path("releases.jsonl")
    file.write_text(before := f"{json.dumps(CLOUDS)}\n{line}\n", "utf-8")
    code, out, err = run("import", "clouds.yaml", "--out", ".", "--format", "jsonl")
    assert (code, out) == (1, "")
    assert err.startswith("releases.jsonl:2: This line is no release with an `id`")
    assert file.read_text("utf-8") == before


def test_import_into_a_file_is_told(run: Ran) -> None:
    code, _, err = run("import", "clouds.yaml", "--out", "clouds.yaml")
    assert code == 1
    assert "choose a folder that can be written to" in err


def test_index_keeps_ready_what_the_next_command_reads_no_more(run: Ran, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INDEX", "kept")
    code, out, err = run("index")
    assert (code, err) == (0, "")
    (folder,) = Path("kept").iterdir()
    assert out == f"1 release is ready in {folder}.\n"
    monkeypatch.setattr("knowledge.store.building.row_of", None)  # whoever reads now fails
    assert run("index")[1] == out
    assert "Fasai Lomyen" in run("ask", "Who chaired the rain plan meeting?")[1]


def test_index_tells_where_nothing_can_be_kept(run: Ran, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INDEX", "kept")
    monkeypatch.setattr("knowledge.store.store.Path.mkdir", _refuse)
    code, out, err = run("index")
    assert (code, out) == (1, "")
    assert err.splitlines()[-1].startswith("kept/")
    assert "Nothing can be kept here; let the folder be written to" in err


def test_index_tells_what_is_wrong(run: Ran) -> None:
    Path("clouds.yaml").write_text(CLOUDS_YAML.replace("chair", "chiar"), "utf-8")
    code, out, err = run("index")
    assert (code, out) == (1, "")
    assert err.startswith("clouds.yaml:15: The role 'chiar' is not known here")


def test_where_nothing_can_be_kept_the_answer_comes_all_the_same(run: Ran, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INDEX", "kept")
    monkeypatch.setattr("knowledge.store.store.Path.mkdir", _refuse)
    code, out, _ = run("ask", "Who chaired the rain plan meeting?")
    assert code == 0
    assert "Fasai Lomyen" in out


def _refuse(*_: object, **__: object) -> None:
    raise PermissionError(13, "Permission denied")
