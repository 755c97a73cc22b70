"""Data that lies in files: YAML of this project, and lists of words of pythainlp."""

import subprocess
import sys

import pytest

from knowledge.language.data import pythainlp_file


def test_a_list_of_words_is_found_without_the_package_that_has_it() -> None:
    assert "ประชุม" in pythainlp_file("words_th.txt").read_text("utf-8").split()
    code = "import sys, knowledge.language.words; sys.exit('pythainlp' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_without_that_package_it_is_told_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("knowledge.language.data.find_spec", lambda _: None)
    with pytest.raises(ModuleNotFoundError, match="make run"):
        pythainlp_file("words_th.txt")
