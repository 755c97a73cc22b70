"""English words of the press, and the Thai ones that releases have in their place."""

import re
from pathlib import Path

import knowledge.search
from knowledge.language.data import read_data
from knowledge.language.words import comparable, is_topical, terms, topic_keys
from knowledge.search.bilingual import english_stand_ins, thai_terms
from knowledge.search.bilingual_by_hand import by_hand, translated

_ENTRIES = read_data(Path(knowledge.search.__file__).parent / "bilingual_by_hand.yaml")
_ENGLISH = re.compile(r"[A-Z]?[a-z]+(?:[ '][A-Za-z]+)*")
_THAI = re.compile(r"[ก-๛][ก-๛ 0-9]*")


def _others(text: str) -> dict[str, set[tuple[str, ...]]]:
    words = terms(comparable(text))
    found = translated(words, comparable(text))
    return {comparable(text)[words[one.first].start : words[one.last - 1].end]: set(one.others) for one in found}


def test_every_entry_is_english_with_a_few_thai_forms() -> None:
    for line, forms in _ENTRIES.items():
        assert all(_ENGLISH.fullmatch(word) for word in line.split(", ")), line
        assert 1 <= len(set(forms)) == len(forms) <= 5, line
        assert all(_THAI.fullmatch(form) for form in forms), line


def test_every_form_says_something() -> None:
    for line, forms in _ENTRIES.items():
        assert all(topic_keys(form) for form in forms), line
        for word in line.split(", "):
            assert any(is_topical(term.key) for term in terms(comparable(word))), word


def test_an_entry_comes_before_what_is_learnt() -> None:
    found = thai_terms("staff")
    assert next(iter(found)) == "เจ้าหน้าที่"
    assert found["พนักงาน"] > found["ทีมงาน"] > 0  # only the first is of the entry
    assert english_stand_ins("เจ้าหน้าที่")["staff"] == found["เจ้าหน้าที่"]


def test_irregular_forms_and_stems_are_known() -> None:
    assert by_hand().words["sold"] == by_hand().words["sell"]
    assert by_hand().words["smuggler"]["ลักลอบ"]
    assert thai_terms("fallen")["ลดลง"]


def test_a_name_of_several_words_stands_for_thai_ones() -> None:
    assert ("ตลาดนัดแรงงาน",) in _others("who opened the job fairs?")["job fairs"]
    assert _others("the fair was good") == {}


def test_a_thai_form_of_several_words_needs_a_release() -> None:
    assert ("ดิน", "ถล่ม") in _others("after the landslides")["landslides"]


def test_a_word_that_is_a_concept_is_taken_as_it_is_written() -> None:
    assert ("ที่ดิน",) in _others("who bought the land")["land"]
    assert "road" not in _others("who built the road")  # the same concept


def test_a_capital_letter_may_belong_to_the_word() -> None:
    assert "king" in by_hand().always_capital
    assert "staff" not in by_hand().always_capital
