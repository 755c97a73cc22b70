"""Words: terms with their places, one key for words of one meaning."""

import pytest
from hypothesis import given, settings

from knowledge.language.concepts import read_lexicon
from knowledge.language.words import comparable, is_topical, segment, stopwords, terms, topic_keys
from tests.knowledge.any_text import texts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("งบประมาณ", "budget"),
        ("แผนยุทธศาสตร์", "strategy"),
        ("เกษตรกร", "farmers"),
        ("ประชุมเชิงปฏิบัติการ", "workshop"),
        ("ประเทศญี่ปุ่น", "Japan"),
        ("สวีเดน", "Swedish"),
        ("จ.อุดร", "Udon Thani"),
        ("กระทรวงศึกษาธิการ", "Ministry of Education"),
        ("ศธ.", "กระทรวงศึกษา"),
        ("ดีอีเอส", "MDES"),
        ("รมว.", "Minister"),
        ("นายกรัฐมนตรี", "Prime Minister"),
        ("๕", "five"),
        ("น้ำ\u200bท่วม", "flooding"),
        ("organisation", "organizations"),
        ("SMEs", "วิสาหกิจขนาดกลางและขนาดย่อม"),
        ("EEC", "เขตพัฒนาพิเศษภาคตะวันออก"),
        ("จีดีพี", "GDP"),
        ("รถอีวี", "electric vehicles"),
        ("GBC", "คณะกรรมการชายแดนทั่วไป"),
        ("RTG", "Royal Thai Government"),
    ],
)
def test_words_of_one_meaning_have_a_key_in_common(one: str, other: str) -> None:
    assert set(topic_keys(one)) & set(topic_keys(other))


@pytest.mark.parametrize(
    ("one", "other"), [("แผน", "แผนก"), ("เกาหลี", "ญี่ปุ่น"), ("รัฐมนตรี", "รัฐมนตรีช่วย"), ("ปลัด", "รองปลัด"), ("2566", "2567")]
)
def test_words_of_two_meanings_have_none(one: str, other: str) -> None:
    assert not set(topic_keys(one)) & set(topic_keys(other))


def test_spaces_beside_thai_change_nothing() -> None:
    assert topic_keys("แผน โคมลอย ระยะ 5 ปี") == topic_keys("แผนโคมลอยระยะ5ปี")


def test_number_of_a_meeting_is_there_whole_and_by_itself() -> None:
    for written in ("ครั้งที่ 4/2568", "ครั้งที่ 4/68", "No. 4/2025"):
        keys = topic_keys(written)
        assert "4/2568" in keys
        assert set(topic_keys("4")) <= set(keys)


def test_words_of_asking_are_no_topic() -> None:
    assert topic_keys("ใคร เมื่อไหร่ ครับ who when where the") == ()
    assert is_topical("โคม")
    assert not is_topical("ค")
    assert is_topical("5")


def test_stop_words_are_normalised_and_no_concepts() -> None:
    assert all(word == comparable(word) for words in read_lexicon("stopwords").values() for word in words)
    assert not {word for word in stopwords() if ":" in word}


def test_segments_make_up_the_run() -> None:
    run = "ผู้บริหารกระทรวงโคมลอยประชุมเชิงปฏิบัติการ"
    words = segment(run)
    assert "".join(words) == run
    assert len(words) > 3


@settings(max_examples=150, deadline=None)
@given(texts)
def test_terms_lie_in_order_within_the_text(text: str) -> None:
    plain = comparable(text)
    end = 0
    for term in terms(plain):
        assert end <= term.start < term.end <= len(plain)
        end = term.end
        assert term.key


@settings(max_examples=100, deadline=None)
@given(texts)
def test_making_comparable_twice_changes_nothing_more(text: str) -> None:
    once = comparable(text)
    assert comparable(once) == once


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("บอกว่า", ("บอก", "ว่า")),
        ("ตั้งแต่วัน", ("ตั้งแต่", "วัน")),
        ("โครงการพัฒนา", ("โครงการ", "พัฒนา")),
        ("ได้เงิน", ("ได้", "เงิน")),
    ],
)
def test_no_word_is_cut_in_two_by_one_that_hardly_stands_alone(text: str, words: tuple[str, ...]) -> None:
    assert segment(text) == words
