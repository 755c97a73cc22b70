"""Phrase files: the same phrases, with the same placeholders, in both languages."""

from pathlib import Path
from string import Formatter

import pytest

from knowledge.answers.draft import wording
from knowledge.language.phrases import load_phrases


def write(folder: Path, thai: str, english: str) -> Path:
    (folder / "th.yaml").write_text(thai, "utf-8")
    (folder / "en.yaml").write_text(english, "utf-8")
    return folder


def test_placeholders_are_filled(tmp_path: Path) -> None:
    phrases = load_phrases(write(tmp_path, "hello: สวัสดี {name}\n", "hello: Hello {name}\n"))
    assert phrases.say("th", "hello", name="{ดาว}") == "สวัสดี {ดาว}"
    assert phrases.say("en", "hello", name=5) == "Hello 5"


def test_unknown_phrase_is_an_error(tmp_path: Path) -> None:
    phrases = load_phrases(write(tmp_path, "a: ก", "a: b"))
    with pytest.raises(KeyError):
        phrases.say("en", "b")


def test_keys_come_in_the_order_of_the_file(tmp_path: Path) -> None:
    phrases = load_phrases(write(tmp_path, "b_2: ก\na: ก\nb_1: ก\n", "a: x\nb_1: x\nb_2: x\n"))
    assert phrases.keys() == ("b_2", "a", "b_1")
    assert phrases.keys("b_") == ("b_2", "b_1")


def test_phrase_in_one_language_only_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="only_here"):
        load_phrases(write(tmp_path, "a: ก\nonly_here: ข\n", "a: b\n"))


def placeholders(text: str) -> set[str]:
    return {field for _, field, _, _ in Formatter().parse(text) if field is not None}


def test_answers_take_the_same_values_in_both_languages() -> None:
    texts = wording().texts
    for key in wording().keys():  # noqa: SIM118 - not a mapping
        assert placeholders(texts["th"][key]) == placeholders(texts["en"][key]), key
        assert texts["th"][key], key
        assert texts["en"][key], key
