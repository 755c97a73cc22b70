"""English words and the Thai words for them."""

from pathlib import Path

import knowledge.search
from knowledge.search.bilingual import english_stand_ins, english_terms, thai_terms


def test_an_english_word_has_thai_ones_by_their_sureness() -> None:
    found = thai_terms("dam")
    assert found["เขื่อน"] == max(found.values()) == 1.0


def test_what_is_unknown_has_none() -> None:
    assert thai_terms("qzxv") == {}
    assert thai_terms("") == {}
    assert thai_terms("เขื่อน") == {}


def test_every_sureness_is_a_share() -> None:
    words = ("flood", "monk", "price", "survivor", "build")
    assert all(0 < sure <= 1 for word in words for sure in thai_terms(word).values())
    assert all(thai_terms(word) for word in words)


def test_terms_are_thai() -> None:
    assert all(chr(0x0E00) <= term.removeprefix("word:")[0] <= chr(0x0E7F) for term in thai_terms("flood"))


def test_the_notices_of_both_licences_ship() -> None:
    notices = (Path(knowledge.search.__file__).parent / "bilingual.LICENSE.txt").read_text("utf-8")
    assert "Princeton University" in notices
    assert "NICT" in notices


def test_a_thai_term_leads_back_to_the_english_ones() -> None:
    assert "dam" not in english_terms("เขื่อน")  # too short to be looked for within other words
    for thai in ("ฝน", "ข้าว", "ประเทศ"):
        assert english_terms(thai)
        assert all({thai, f"word:{thai}"} & set(thai_terms(term)) for term in english_terms(thai))
    assert english_terms("qzxv") == ()


def test_what_stands_in_for_a_thai_term_is_as_sure_as_the_other_way_round() -> None:
    assert english_stand_ins("เขื่อน")["dam"] == thai_terms("dam")["เขื่อน"]
    assert english_stand_ins("dam") == english_stand_ins("") == {}
