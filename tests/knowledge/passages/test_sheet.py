"""The pieces of a text side by side: found in one go what each has by itself, and the runs of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.limits import EXPLANATION_LIMIT, FACT_LIMIT
from knowledge.passages.sheet import LENGTHS, Sheet, runs, sheet_of
from knowledge.passages.signs import sign_names
from tests.knowledge.any_text import texts
from tests.knowledge.made_up import release

TEXT = (
    "นายสมหมาย ใจเย็น อธิบดีกรมหิ่งห้อย เปิดเผยว่า กรมได้ปลูกต้นลำพูริมคลองบางนกยูง จำนวน 4,275 ต้น "
    "โดยใช้งบประมาณ 3.8 ล้านบาท เพื่อให้หิ่งห้อยมีที่อยู่\n"
    "สิ่งที่ผู้มาเยือนควรเตรียมมามีดังนี้\n"
    "1. ร่มคันใหญ่สำหรับกันฝนที่ตกบ่อยในหน้านี้ของปี\n"
    "ทั้งนี้ ชาวบ้านที่สนใจสามารถลงทะเบียนรับกล้าไม้ได้ที่ศาลาริมน้ำวัดนกฮูก ตั้งแต่วันที่ 5 มีนาคม 2567"
)


def sheet(text: str) -> Sheet:
    told = release(title="กรมหิ่งห้อยปลูกต้นลำพู").model_copy(update={"text": text})
    return sheet_of(told)


@given(texts, st.sampled_from(["ต้น", "o", "7", "ลำพู"]))
def test_the_pieces_that_have_something_are_those_that_have_it_each(text: str, form: str) -> None:
    found = sheet(f"{TEXT}\n{text}")
    assert found.places(form) == [at for at, piece in enumerate(found.pieces) if form in piece.plain]


@pytest.mark.parametrize("form", ["", "x"])
def test_nothing_is_found_in_no_text(form: str) -> None:
    assert sheet("").places(form) == []


def test_a_table_has_ones_where_they_are_said_to_be() -> None:
    found = sheet(TEXT)
    table = found.table([[0, 2], [], [1, 1]])
    assert table.shape == (len(found.pieces), 3)
    assert {(int(row), int(column)) for row, column in zip(*table.nonzero(), strict=True)} == {(0, 0), (2, 0), (1, 2)}
    assert found.table([]).shape == (len(found.pieces), 0)


def test_numbers_know_their_pieces() -> None:
    found = sheet(TEXT)
    assert [number.digits for number in found.numbers] == ["4275", "3.8", "1", "5", "2567"]
    assert all(found.plain[number.start : number.end].strip(".") in found.pieces[number.piece].plain
               for number in found.numbers)  # fmt: skip


def test_signs_items_and_what_announces_them_are_seen() -> None:
    found = sheet(TEXT)
    for at, piece in enumerate(found.pieces):
        assert {name for name, shown in zip(sign_names(), found.signs[at], strict=True) if shown} == piece.signs
        assert found.items[at] == piece.plain.startswith("1.")
        assert found.announces[at] == piece.plain.endswith("ดังนี้")


@given(texts, st.sampled_from([80, FACT_LIMIT, EXPLANATION_LIMIT]), st.booleans())
def test_runs_are_all_that_the_limit_and_the_lines_allow(text: str, limit: int, across: bool) -> None:
    found = sheet(f"{TEXT}\n{text}")
    pieces = found.pieces
    assert runs(found, limit, across).tolist() == [
        [first, first + length - 1]
        for first in range(len(pieces))
        for length in LENGTHS
        if first + length <= len(pieces)
        and pieces[first + length - 1].end - pieces[first].start <= limit
        and (across or pieces[first + length - 1].line == pieces[first].line)
    ]


def test_a_text_without_pieces_has_no_runs() -> None:
    assert runs(sheet(""), FACT_LIMIT, across=True).shape == (0, 2)
