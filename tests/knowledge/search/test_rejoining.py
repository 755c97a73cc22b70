"""Words that a slip broke up are put together again, where releases say so."""

from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given, settings

from knowledge.language.words import Term, terms
from knowledge.search.index import Index, index_of
from knowledge.search.rejoining import rejoin
from tests.knowledge.any_text import texts
from tests.knowledge.made_up import release

COMMON = "ชมรมว่าวส่งเสริมการท่องเที่ยวและวางแผนโลจิสติกส์ของอาเซียน ช่วงสงกรานต์ สะพาน ห้ามบุหรี่"
RARE = "ชมรมว่าวเปิดงานที่ลานหญ้า"


@cache
def _index() -> Index:
    often = [release(id=f"moc-{number}", title={"th": COMMON}) for number in range(100, 200)]
    return index_of([*often, release(id="moc-9", title={"th": RARE})])[0]


def _rejoined(text: str) -> list[tuple[str, str, float]]:
    words = [word for word in terms(text) if ":" not in word.key]
    return [(text[one.start : one.end], one.key, one.sureness) for one in rejoin(_runs(words), text, _index())]


def _runs(words: list[Term]) -> list[list[Term]]:
    runs: list[list[Term]] = []
    for word in words:
        if runs and runs[-1][-1].end == word.start:
            runs[-1].append(word)
        else:
            runs.append([word])
    return runs


@pytest.mark.parametrize(
    ("written", "key"),
    [("ท่องเทียว", "word:ท่องเที่ยว"), ("โลจิสติก", "โลจิสติกส์"), ("อาเซี่ยน", "org:asean"), ("สงกราน", "สงกรานต์")],
)
def test_fragments_are_a_slip_of_a_word_that_releases_have_often(written: str, key: str) -> None:
    assert _rejoined(written) == [(written, key, 1.0)]


@pytest.mark.parametrize(("written", "key"), [("สพาน", "สะพาน"), ("บุหรี", "บุหรี่")])
def test_a_lone_letter_shows_that_a_word_was_broken_up(written: str, key: str) -> None:
    assert [len(word.key) == 1 for word in terms(written)].count(True)
    assert _rejoined(written) == [(written, key, 1.0)]


@pytest.mark.parametrize("text", ["ลานหญ้า", "ปิดงาน", "ตะเกียงเขียว", "ชมรมว่าว", ""])
def test_words_that_mean_something_are_left_alone(text: str) -> None:
    assert _rejoined(text) == []


def test_a_word_that_few_releases_have_is_not_taken_for_a_slip_of_another_as_rare() -> None:
    assert _rejoined("ลานหญา") == []


@settings(max_examples=100, deadline=None)
@given(texts)
def test_what_is_found_lies_apart_and_within_any_text(text: str) -> None:
    found = rejoin(_runs(list(terms(text))), text, _index())
    assert all(0 <= one.start < one.end <= len(text) and 0 < one.sureness <= 1 for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_what_stands_behind_hundreds_of_letters_is_not_looked_at() -> None:
    slip = "อาเซี่ยน"
    assert _rejoined(slip)
    far = "ลานหญ้า" * 80 + slip
    assert all(written != slip for written, *_ in _rejoined(far))
