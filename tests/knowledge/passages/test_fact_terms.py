"""The terms of what a release states: the same whether they are taken from the pieces of its text or read anew."""

from knowledge.answers.choosing import keys_of
from knowledge.language.words import topic_keys
from knowledge.passages.fact_terms import count_terms, keys_within, terms_of
from knowledge.passages.kept import FactCounts, Kept, kept_of, packed, pieces_of, remember
from knowledge.release import Release
from knowledge.search.terms import read_words
from knowledge.store.rows import kept_for
from knowledge.values import Text
from tests.knowledge.made_up import LANTERNS, release

QUOTED = "ชาวประมงจับกุ้งมังกร 300 ตัว"
TOLD = release(
    title={"th": "งานชิมกุ้งมังกร"},
    event=None,
    text=f"งานชิมกุ้งมังกร\nเมื่อเช้านี้ {QUOTED} ส่งตลาดเรือนจำลอง\nครั้งที่ 14/2567 ปิดรับสมัครแล้ว",
    statements=[{"kind": "said", "text": QUOTED}, {"kind": "said", "text": "การปิดรับสมัครครั้งที่ 14/2567"}],
)


def texts_of(told: Release) -> list[Text]:
    return [told.title, *(statement.text for statement in told.statements), *(figure.of for figure in told.figures)]


def test_terms_of_quotations_are_those_of_the_words() -> None:
    assert QUOTED in (TOLD.text or "")
    for text in texts_of(TOLD):
        assert keys_within([text], TOLD) == keys_of([text]) != set()


def test_a_word_in_a_single_fact_is_rarer_than_one_in_several() -> None:
    terms = terms_of(Release.model_validate(LANTERNS))
    rarity = [terms.rarity(key) or 0.0 for key in terms.counts.held]
    assert max(rarity) == 1.0
    assert 0.0 < min(rarity) < 1.0
    assert terms.rarity("unheard of") is None
    assert topic_keys("ชิมกุ้งมังกร")[0] in terms_of(TOLD).counts.naming


def test_texts_that_a_release_does_not_have_are_read_too() -> None:
    strange = [Text(th="แตรวงโรงเรียน", en="brass band"), None]
    assert keys_within(strange, TOLD) == keys_of(strange) != set()


def test_releases_of_one_id_are_told_apart() -> None:
    other = release(id=TOLD.id, title={"th": "แพนด้ากินมะพร้าว"}, event=None)
    assert terms_of(TOLD).counts.naming != terms_of(other).counts.naming


def test_what_was_kept_is_what_is_read() -> None:
    read, again = read_words(TOLD), TOLD.model_copy()
    remember(again, packed(kept_for(again, read)))
    assert kept_of(again).counts == count_terms(TOLD, Kept(pieces_of(TOLD))) == terms_of(again).counts
    assert [keys_within([text], again) for text in texts_of(TOLD)] == [
        keys_within([text], TOLD) for text in texts_of(TOLD)
    ]


def test_kept_terms_are_taken_without_reading() -> None:
    again = TOLD.model_copy(update={"text": f"{TOLD.text} จบข่าว"})
    counts = FactCounts(1, {"lobster": 1}, *(frozenset[str](),) * 3)
    remember(again, packed(Kept((), {QUOTED: frozenset({"lobster"})}, counts=counts)))
    assert keys_within([Text(th=QUOTED)], again) == {"lobster"}
    assert terms_of(again).counts == counts
