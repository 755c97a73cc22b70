"""The terms of what a release states: the same whether they are taken from the pieces of its text or read anew."""

from knowledge.answers.choosing import keys_of
from knowledge.answers.fact_terms import keys_within, terms_of
from knowledge.language.words import topic_keys
from knowledge.passages.pieces import packed, remember
from knowledge.release import Release
from knowledge.search.terms import read_words
from knowledge.values import Text
from tests.knowledge.made_up import LANTERNS, release

QUOTED = "ชาวประมงจับกุ้งมังกร 300 ตัว"
TOLD = release(
    title={"th": "งานชิมกุ้งมังกร"},
    event=None,
    text=f"งานชิมกุ้งมังกร\nเมื่อเช้านี้ {QUOTED} ส่งตลาดเรือนจำลอง\nครั้งที่ 14/2567 ปิดรับสมัครแล้ว",
    statements=[{"kind": "said", "text": QUOTED}, {"kind": "said", "text": "การปิดรับสมัครครั้งที่ 14/2567"}],
)


def test_terms_of_quotations_are_those_of_the_words() -> None:
    by_text = terms_of(TOLD).by_text
    assert QUOTED in by_text
    assert all(keys == set(topic_keys(text)) for text, keys in by_text.items())


def test_a_word_in_a_single_fact_is_rarer_than_one_in_several() -> None:
    lanterns = Release.model_validate(LANTERNS)
    rarity = terms_of(lanterns).rarity
    assert max(rarity.values()) == 1.0
    assert min(rarity.values()) < 1.0
    assert topic_keys("ชิมกุ้งมังกร")[0] in terms_of(TOLD).naming


def test_texts_that_a_release_does_not_have_are_read_too() -> None:
    strange = [Text(th="แตรวงโรงเรียน", en="brass band"), None]
    assert keys_within(strange, TOLD) == keys_of(strange) != set()


def test_releases_of_one_id_are_told_apart() -> None:
    other = release(id=TOLD.id, title={"th": "แพนด้ากินมะพร้าว"}, event=None)
    assert terms_of(TOLD).naming != terms_of(other).naming


def test_terms_that_were_kept_are_those_that_are_read() -> None:
    read, again = read_words(TOLD), TOLD.model_copy()
    assert set(read.apart) & set(terms_of(TOLD).by_text)
    remember(again, packed(read.pieces, read.apart))
    assert terms_of(again).by_text == terms_of(TOLD).by_text


def test_kept_terms_are_taken_without_reading() -> None:
    again = TOLD.model_copy(update={"text": f"{TOLD.text} จบข่าว"})
    remember(again, packed((), {QUOTED: ("lobster",)}))
    assert terms_of(again).by_text[QUOTED] == {"lobster"}
