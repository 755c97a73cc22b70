"""Taking the raw texts of a bank's releases out of many."""

import json
import sys
from pathlib import Path

import pytest

from tests.raw_texts import main

TEXT = "กรมฝนเปิดศูนย์ {number}\nวันจันทร์ที่ 6 มีนาคม 2566\nกรมฝนเปิดศูนย์\nที่มา : https://news.example.go.th/contents/{number}\n"


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    texts = ({"file": f"{number}.txt", "text": TEXT.format(number=number)} for number in (1, 12, 2))
    (tmp_path / "corpus.jsonl").write_text("".join(json.dumps(text) + "\n" for text in texts), "utf-8")
    return tmp_path / "bank.jsonl"


def take(patch: pytest.MonkeyPatch, bank: Path, *releases: int) -> dict[str, str]:
    bank.write_text("".join(json.dumps({"release": number}) + "\n" for number in releases), "utf-8")
    folder = bank.parent / "texts"
    patch.setattr(sys, "argv", ["raw_texts", *map(str, (bank, bank.parent / "corpus.jsonl", folder))])
    main()
    return {file.name: file.read_text("utf-8") for file in folder.iterdir()}


def test_each_release_that_is_asked_about_has_its_text(monkeypatch: pytest.MonkeyPatch, bank: Path) -> None:
    assert take(monkeypatch, bank, 2, 2, 1, 0) == {f"{number}.txt": TEXT.format(number=number) for number in (1, 2)}


def test_what_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch, bank: Path) -> None:
    with pytest.raises(SystemExit, match=r"does not have these releases of .*: 7\."):
        take(monkeypatch, bank, 1, 7)


def test_without_arguments_it_explains_itself(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["raw_texts"])
    with pytest.raises(SystemExit):
        main()
    assert "FOLDER" in capsys.readouterr().err
