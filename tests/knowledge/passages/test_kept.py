"""What was read of releases, as it is stored and handed back."""

from datetime import date

from hypothesis import given

from knowledge.passages.kept import FactCounts, FactPlaces, Kept, kept_of, packed, pieces_of, remember, unpacked
from knowledge.passages.pieces import Piece, read_pieces
from tests.knowledge.any_text import texts
from tests.knowledge.made_up import release

ISSUED = date(2024, 3, 1)


def of(text: str) -> tuple[Piece, ...]:
    return tuple(read.piece for read in read_pieces(text, ISSUED))


PLACES = FactPlaces({"venue": [0, 2]}, {"ต้นลำพู": [1]})
COUNTS = FactCounts(3, {"tree": 2, "ลำพู": 1, "คลอง": 1}, frozenset({"tree"}), frozenset(), frozenset({"a", "b"}))


@given(texts)
def test_what_is_packed_comes_back(text: str) -> None:
    apart = {text: frozenset({"tree"} if text else ()), "": frozenset[str]()}
    for places, counts in ((PLACES, COUNTS), (None, None)):
        kept = Kept(of(text), apart, places, counts)
        assert unpacked(packed(kept)) == (kept.pieces, apart, places and tuple(map(dict, places)), counts)


def test_signs_days_and_words_come_back() -> None:
    pieces = of("ชาวสวนปลูกต้นลำพู 300 ต้นเมื่อวันที่ 5 มกราคม 2567 ที่ Rain Park")
    again = unpacked(packed(Kept(pieces)))
    assert again is not None
    assert again.pieces == pieces
    assert again.apart == {}
    assert again.pieces[0].days
    assert {"rain", "park"} <= again.pieces[0].keys
    assert isinstance(next(iter(again.pieces[0].days)), tuple)


def test_what_is_broken_gives_nothing() -> None:
    whole = packed(Kept(of("ปลูกต้นลำพูริมคลอง")))
    for broken in (b"", b"x", whole[:-5], packed(Kept(()))[:4] + whole):
        assert unpacked(broken) is None
    assert unpacked(packed(Kept(()))) == Kept(())


def test_pieces_handed_back_are_taken_and_broken_ones_read_anew() -> None:
    told = release(text="ชาวบ้านเลี้ยงหิ่งห้อยริมคลองสายหนึ่งซึ่งไม่มีใครรู้จัก")
    others = of("ข้อความอื่นที่ไม่เกี่ยวกันเลยสักนิด")
    remember(told, packed(Kept(others, {"แพน": frozenset({"panda", "bear"})}, PLACES, COUNTS)))
    assert pieces_of(told) == others
    assert kept_of(told) == Kept(others, {"แพน": frozenset({"panda", "bear"})}, PLACES, COUNTS)
    remember(told, b"broken")
    assert kept_of(told) == Kept(of(told.text or ""))
    assert pieces_of(told) == of(told.text or "")


def test_what_was_handed_back_is_taken_again_after_many_others() -> None:
    first, others = release(text="ข้อความแรกสุดของเช้านี้ที่ยาวพอสมควร"), of("ข้อความอื่นที่ไม่เกี่ยวกัน")
    remember(first, packed(Kept(others)))
    for number in range(200):
        pieces_of(release(text=f"ข้อความที่ {number} ของเช้าถัดมา"))
    assert pieces_of(first) == others


def test_no_more_is_kept_than_some() -> None:
    first = release(text="ข้อความแรกสุดของวันนี้ที่ยาวพอสมควร")
    remember(first, packed(Kept(())))
    for number in range(2000):
        remember(release(text=f"ข้อความที่ {number} ของวันถัดมา"), b"")
    assert pieces_of(first) == of(first.text or "")


def test_of_another_release_with_the_same_text_only_the_pieces_are_taken() -> None:
    told = release(text="ข้อความเดียวกันของข่าวสองข่าวที่ข้อมูลต่างกัน")
    other = told.model_copy(update={"figures": ()})
    remember(told, packed(Kept(of("ข้อความอื่น"), {}, PLACES, COUNTS)))
    assert kept_of(other) == Kept(of("ข้อความอื่น"))
    assert kept_of(told).counts == COUNTS
