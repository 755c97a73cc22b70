"""Pieces as they are stored and handed back."""

from datetime import date

from hypothesis import given

from knowledge.passages.pieces import Piece, apart_of, packed, pieces_of, read_pieces, remember, unpacked
from tests.knowledge.any_text import texts
from tests.knowledge.made_up import release

ISSUED = date(2024, 3, 1)


def of(text: str) -> tuple[Piece, ...]:
    return tuple(read.piece for read in read_pieces(text, ISSUED))


@given(texts)
def test_what_is_packed_comes_back(text: str) -> None:
    again = unpacked(packed(of(text), {text: ("tree",), "": ()}))
    assert again == (of(text), {text: frozenset({"tree"} if text else ()), "": frozenset()})


def test_signs_days_and_words_come_back() -> None:
    pieces = of("ชาวสวนปลูกต้นลำพู 300 ต้นเมื่อวันที่ 5 มกราคม 2567 ที่ Rain Park")
    again = unpacked(packed(pieces))
    assert again is not None
    assert again.pieces == pieces
    assert again.apart == {}
    assert again.pieces[0].days
    assert {"rain", "park"} <= again.pieces[0].keys
    assert isinstance(next(iter(again.pieces[0].days)), tuple)


def test_what_is_broken_gives_nothing() -> None:
    whole = packed(of("ปลูกต้นลำพูริมคลอง"))
    for broken in (b"", b"x", whole[:-5], packed(())[:4] + whole):
        assert unpacked(broken) is None
    assert unpacked(packed(())) == ((), {})


def test_pieces_handed_back_are_taken_and_broken_ones_read_anew() -> None:
    told = release(text="ชาวบ้านเลี้ยงหิ่งห้อยริมคลองสายหนึ่งซึ่งไม่มีใครรู้จัก")
    others = of("ข้อความอื่นที่ไม่เกี่ยวกันเลยสักนิด")
    remember(told, packed(others, {"แพน": ("panda", "bear")}))
    assert pieces_of(told) == others
    assert apart_of(told) == {"แพน": {"panda", "bear"}}
    remember(told, b"broken")
    assert apart_of(told) == {}
    assert pieces_of(told) == of(told.text or "")


def test_what_was_handed_back_is_taken_again_after_many_others() -> None:
    first, others = release(text="ข้อความแรกสุดของเช้านี้ที่ยาวพอสมควร"), of("ข้อความอื่นที่ไม่เกี่ยวกัน")
    remember(first, packed(others))
    for number in range(200):
        pieces_of(release(text=f"ข้อความที่ {number} ของเช้าถัดมา"))
    assert pieces_of(first) == others


def test_no_more_is_kept_than_some() -> None:
    first = release(text="ข้อความแรกสุดของวันนี้ที่ยาวพอสมควร")
    remember(first, packed(()))
    for number in range(2000):
        remember(release(text=f"ข้อความที่ {number} ของวันถัดมา"), b"")
    assert pieces_of(first) == of(first.text or "")
