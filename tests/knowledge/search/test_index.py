"""The index: which release holds a term, and how much the term tells."""

from knowledge.language.words import topic_keys
from knowledge.search.index import build_index, release_days, release_terms
from tests.knowledge.made_up import base, release


def test_every_text_of_a_release_is_found() -> None:
    terms = release_terms(
        release(
            summary="สรุปเรื่องแพนด้า",
            groups=[{"name": "ชาวประมง"}],
            figures=[{"value": "5 บาท", "of": "ค่าตั๋วรถราง"}],
            statements=[{"kind": "focus", "about": "มะพร้าว", "text": "ปลูกทุเรียน", "items": ["เก็บลำไย"]}],
            text="บรรทัดหนึ่งว่าด้วยสับปะรด",
        )
    )
    for word in ("แพนด้า", "ชาวประมง", "ค่าตั๋วรถราง", "มะพร้าว", "ปลูกทุเรียน", "เก็บลำไย", "สับปะรด", "rain plan"):
        assert set(topic_keys(word)) <= set(terms), word
    assert all(0 < weight <= 1 for weight in terms.values())


def test_a_title_says_more_than_a_detail() -> None:
    terms = release_terms(release(title="ทุเรียน", text="สับปะรด"))
    assert terms[topic_keys("ทุเรียน")[0]] > terms[topic_keys("สับปะรด")[0]]


def test_days_in_the_texts_and_the_years_of_periods() -> None:
    days = release_days(release(summary="จะเริ่มวันที่ 5 มกราคม 2567"))
    assert (2024, 1, 5) in days
    assert (2023, None, None) in days
    assert (2025, None, None) in days


def test_a_term_of_one_release_tells_more_than_a_common_one() -> None:
    index = base().index
    rare, common = topic_keys("oolong")[0], topic_keys("agreement")[0]
    assert index.size == 5
    assert index.rarity("unheard of") == 1.0
    assert 0 < index.rarity(rare) < index.rarity(common) <= 1.0


def test_base_of_nothing() -> None:
    index = build_index([])
    assert index.size == 0
    assert not index.postings
    assert index.rarity("x") >= 0
