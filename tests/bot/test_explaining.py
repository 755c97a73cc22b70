"""The explanation of an answer as a person reads it, and what the command prints."""

import json

import pytest
from hypothesis import given

from bot.explaining import explanation_lines
from knowledge.values import LANGUAGES, Language
from tests.bot.conftest import Ran
from tests.knowledge.any_text import texts
from tests.knowledge.test_explaining import AS_PRINTED, explained


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_part_is_told_in_either_language(language: Language) -> None:
    explanation = explained("Did Fasai Lomyen chair the raiin plan meeting in March 2023?", AS_PRINTED)
    lines = [line.text for line in explanation_lines(explanation, language)]
    assert sum(line == "" for line in lines) == 4  # one before each part
    text = "\n".join(lines)
    for told in ("raiin", "ฟ้าใส ลมเย็น", "march 2023 (2023-3)", "moc-1", "0.90"):
        assert told in text


@given(texts)
def test_whatever_is_asked_can_be_told(text: str) -> None:
    assert explanation_lines(explained(text), "th")


def test_ask_explain_shows_why_behind_the_answer(run: Ran) -> None:
    code, out, err = run("ask", "--explain", "Who chaired the rain plan meeting?")
    assert (code, err) == (0, "")
    plain = run("ask", "Who chaired the rain plan meeting?")[1]
    assert out.startswith(plain.strip())
    assert "What was understood" in out
    assert "Why this" in out


def test_ask_explain_json_has_one_key_more(run: Ran) -> None:
    plain, told = (
        json.loads(run("ask", "--json", *options, "Who chaired the rain plan meeting?")[1])
        for options in ((), ("--explain",))
    )
    assert set(told) - set(plain) == {"explanation"}
    assert told["explanation"]["understood"]["facet"] == "chair"


def test_a_batch_is_not_explained(run: Ran) -> None:
    code, _, err = run("ask", "--batch", "--explain")
    assert code == 2
    assert "--traces" in err
