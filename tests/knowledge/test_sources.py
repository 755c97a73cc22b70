"""Sources: good ones load whole, and each slip is told at its place."""

import gzip
import json
import lzma
import os
from pathlib import Path

import pytest

from knowledge.formats import LARGEST
from knowledge.sources import read_sources
from tests.knowledge.made_up import CLOUDS, CLOUDS_YAML, release
from tests.knowledge.raw_texts import raw_text


def write(name: str, content: str | bytes) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def told(*paths: str) -> list[str]:
    return [str(problem) for problem in read_sources([Path(path) for path in paths])[1]]


def json_line(**changes: object) -> str:
    return json.dumps({**CLOUDS, **changes}, ensure_ascii=False) + "\n"


def test_a_yaml_file_gives_its_release() -> None:
    assert read_sources([write("clouds.yaml", CLOUDS_YAML)])[0] == [release()]


@pytest.mark.parametrize(
    ("name", "pack"), [("r.jsonl", bytes), ("r.jsonl.gz", gzip.compress), ("R.JSONL.XZ", lzma.compress)]
)
def test_json_lines_give_a_release_a_line_packed_or_not(name: str, pack: type) -> None:
    path = write(name, pack((json_line() + "\n" + json_line(id="moc-2")).encode()))
    assert [r.id for r in read_sources([path])[0]] == ["moc-1", "moc-2"]


def test_a_folder_is_read_with_the_folders_below_and_without_what_is_hidden() -> None:
    write("k/2023/clouds.yaml", CLOUDS_YAML)
    write("k/more.jsonl", json_line(id="moc-2"))
    write("k/.git/config.yaml", "not: a release")
    write("k/.#clouds.yaml", "an editor's lock")
    write("k/README.md", "# Clouds")
    assert {r.id for r in read_sources([Path("k")])[0]} == {"moc-1", "moc-2"}


def test_a_file_named_twice_is_read_once() -> None:
    path = write("k/clouds.yaml", CLOUDS_YAML)
    assert len(read_sources([Path("k"), path, Path("k/../k/clouds.yaml")])[0]) == 1


def test_a_byte_order_mark_does_no_harm() -> None:
    assert read_sources([write("clouds.yaml", b"\xef\xbb\xbf" + CLOUDS_YAML.encode())])[0] == [release()]


def test_what_is_good_is_read_beside_every_problem() -> None:
    write("k/a.yaml", CLOUDS_YAML)
    write("k/b.yaml", "id: [")
    releases, problems = read_sources([Path("k"), Path("absent")])
    assert [str(problem.file) for problem in problems] == ["absent", "k/b.yaml"]
    assert releases == [release()]


def test_every_problem_of_a_file_is_told_at_its_line() -> None:
    text = CLOUDS_YAML.replace("title:", "titel:").replace("to: 2568", "to: 2560").replace("chair", "chiar")
    write("clouds.yaml", text.replace("issued: 2023-03-02", "issued: 2566-03-02"))
    problems = told("clouds.yaml")
    assert [line.split(": ")[0] for line in problems] == [f"clouds.yaml:{n}" for n in (1, 4, 5, 15, 18)]
    for line, words in zip(
        problems,
        [
            ("`title` is missing", "add it"),
            ("2566-03-02 is of the Buddhist Era", "2023-03-02"),
            ("`titel` is not known", "did you mean `title`?"),
            ("role 'chiar'", "did you mean `chair`? Known are: chair,"),
            ("from 2566 to 2560", "swap"),
        ],
        strict=True,
    ):
        assert all(word in line for word in words)


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("https://news.example.go.th/contents/1", "news.example.go.th/1", 2, ("is no web link", "https://")),
        ("2023-03-02", "20230302", 4, ("20230302 is no day", "year-month-day")),
        ("2023-03-02", "2/3/2023", 4, ("'2/3/2023' is no day",)),
        ("2023-03-02", "2023-02-30", 4, ("2023-02-30", "a day that exists")),
        ("2023-03-01", "2563-02-29", 9, ("Buddhist Era", "2020-02-29")),
        ("2023-03-01", "2564-02-29", 9, ("Buddhist Era", "2021 had no 29 February")),
        ("2023-03-02", "1212-03-02", 4, ("outside reason", "1900")),
        ("from: 2566", "from: 2023", 19, ("2023 is of the Common Era", "2566")),
        ("from: 2566", "from: 9999", 19, ("outside reason",)),
        ("from: 2566", "from: '2566'", 19, ("a whole number, without quotes",)),
        ("    to: 2568\n", "", 18, ("`to` is missing", "to: null")),
        ("'1999'", "1999", 22, ("put it in quotes, '1999'",)),
        ("hotline", "hotlin", 22, ("contact kind 'hotlin'", "did you mean `hotline`?")),
        ("13:30", "25:00", 10, ("'25:00'", "'13:30'")),
        ("en: Ministry of Clouds}", "fr: Nuages}", 3, ("`fr` is not known", "th, en")),
        ("{th: กระทรวงเมฆ, en: Ministry of Clouds}", "''", 3, ("text is empty",)),
        ("{th: กระทรวงเมฆ, en: Ministry of Clouds}", "[x]", 3, ("`publisher` is a list", "{th: ..., en: ...}")),
        ("id: moc-1", "id: กระทรวง 1", 1, ("small letters",)),
        ("id: moc-1", "id: moc-1\nid: moc-2", 2, ("second time", "line 1")),
        ("checked: true", "checked: perhaps", 16, ("true or false",)),
        ("White Cloud Hall", '"\\e[31mHall"', 11, ("U+001B", "delete it")),
    ],
)
def test_each_slip_is_told_with_its_line_and_its_cure(old: str, new: str, line: int, words: tuple[str, ...]) -> None:
    assert old in CLOUDS_YAML
    write("clouds.yaml", CLOUDS_YAML.replace(old, new, 1))
    (problem,) = told("clouds.yaml")
    assert problem.startswith(f"clouds.yaml:{line}: ")
    assert problem.endswith(".")
    assert all(word in problem for word in words), problem


def test_an_id_twice_names_the_other_place_across_sources() -> None:
    write("a/clouds.yaml", "# First a remark.\n" + CLOUDS_YAML)
    write("b.jsonl", json_line(id="moc-2") + json_line())
    assert told("a", "b.jsonl") == [
        "b.jsonl:2: The id 'moc-1' is taken by a/clouds.yaml:2; give one of the two another."
    ]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("{", ("not JSON",)),
        ("[]", ("Where a release belongs stands a list", "`id`")),
        ('{"id": "a", "id": "b"}', ("'id' stands twice",)),
        ("[" * 100_000, ("deeper", "levels")),
        (json_line(figures=[{"value": "x", "of": "y", "number": float("inf")}]), ("not finite",)),
        (json_line(publisher="\x1b]0;x\x07"), ("U+001B",)),
        (json_line(publisher="x").replace('"x"', '"\\ud800"'), ("U+D800",)),
        ('{"id": ' + "9" * 5000 + "}", ("not JSON",)),
    ],
)
def test_a_bad_line_of_json_is_told_and_the_others_are_read(line: str, words: tuple[str, ...]) -> None:
    path = write("r.jsonl", json_line() + line.strip() + "\n" + json_line(id="moc-3"))
    releases, problems = read_sources([path])
    assert [r.id for r in releases] == ["moc-1", "moc-3"]
    assert {problem.line for problem in problems} == {2}
    assert all(word in str(problems[0]) for word in words), problems[0]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("r.yaml", b"", ("is empty",)),
        ("r.jsonl", b"\n \n", ("is empty",)),
        ("r.yaml", b"id: \xff", ("0xff is no UTF-8",)),
        ("r.yaml", "id: x".encode("utf-16"), ("is no UTF-8",)),
        ("r.jsonl", b'{"id": "\xff"}', ("is no UTF-8",)),
        ("r.yaml", b"just a sentence", ("Where a release belongs",)),
        ("r.yaml", b"a: [" + b"x, " * (10 * 1024 * 1024 // 3), ("larger than 2 MiB",)),
        ("r.jsonl", b"x" * (LARGEST + 1), ("longer than 2 MiB",)),
        ("r.jsonl.gz", b"not packed", ("cannot be read",)),
        ("r.jsonl.gz", gzip.compress(b"{}" * 9999)[:-9], ("cannot be read",)),
        ("r.jsonl.xz", b"not packed", ("cannot be read",)),
        ("r.jsonl.xz", lzma.compress(b"{}" * 9999)[:-9], ("cannot be read",)),
        ("r.txt", "ข่าว".encode(), ("the day that the release came out", "write one")),
        ("r.txt", b" \n", ("There is no text",)),
        ("r.txt", b"\xff\xff\x00", ("no text in UTF-8",)),
        ("r.jsonl", b'{"file": "1.txt", "text": "x"}', ("the day that the release came out",)),
        ("r.docx", b"PK", ("no Word document",)),
        ("r.pdf", b"%PDF", ("no PDF that can be read",)),
        ("r.odt", b"PK", ("'r.odt' names no kind of source", ".yaml")),
    ],
)
def test_a_file_that_is_no_source_is_told_in_one_sentence(name: str, content: bytes, words: tuple[str, ...]) -> None:
    write(name, content)
    (problem,) = told(name)
    assert problem.startswith(f"{name}:1: ")
    assert problem.endswith(".")
    assert all(word in problem for word in words), problem


def test_places_that_cannot_be_read_are_told() -> None:
    write("file.yaml", CLOUDS_YAML)
    Path("empty").mkdir()
    for path, words in [
        ("absent", "No such file"),
        ("file.yaml/inside", "Not a directory"),
        ("x" * 5000, "too long"),
        ("nul\0byte", "null byte"),
        ("/dev/null", "neither a file nor a folder"),
        ("empty", "No release is in this folder"),
    ]:
        (problem,) = told(path)
        assert words in problem


def test_a_folder_that_refuses_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write("k/clouds.yaml", CLOUDS_YAML).parent

    def refuse(path: str) -> None:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr("os.scandir", refuse)
    assert told(str(folder)) == [
        "k:1: This folder cannot be read (Permission denied); allow it, or take the folder away."
    ]


def test_what_is_no_file_is_told_and_nobody_waits_for_it() -> None:
    Path("k").mkdir()
    os.mkfifo("k/pipe.yaml")
    assert told("k") == [
        "k/pipe.yaml:1: This is neither a file nor a folder; take it away, or name a file or folder of releases."
    ]


def test_a_file_that_goes_away_while_it_is_read_is_told() -> None:
    Path("k").mkdir()
    Path("k/dangling.yaml").symlink_to("nowhere.yaml")
    (problem,) = told("k")
    assert "No such file or directory" in problem


def test_of_very_many_problems_the_first_hundred_are_told() -> None:
    write("clouds.yaml", CLOUDS_YAML + "".join(f"extra{i}: 1\n" for i in range(5000)))
    problems = told("clouds.yaml")
    assert len(problems) == 101
    assert any("4900 more problems" in problem for problem in problems)


def test_raw_texts_and_lines_of_them_give_releases() -> None:
    write("k/a.txt", raw_text(1))
    write("k/b.jsonl", json.dumps({"text": raw_text(2)}) + "\n" + json_line())
    assert [r.id for r in read_sources([Path("k")])[0]] == ["thaigov-1", "thaigov-2", "moc-1"]


def test_a_raw_text_that_goes_away_spares_the_others() -> None:
    write("k/a.txt", raw_text(1))
    Path("k/b.txt").symlink_to("nowhere.txt")
    assert len(read_sources([Path("k")])[0]) == 1
