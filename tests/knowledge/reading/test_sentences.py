"""Sentences: pieces of a body that can be quoted."""

from itertools import pairwise

import pytest
from hypothesis import given

from knowledge.reading.sentences import LONGEST, sentence_at, sentence_starts
from tests.knowledge.any_text import texts


def sentences(body: str) -> list[str]:
    starts = [*sentence_starts(body), len(body)]
    return [body[start:end].strip() for start, end in pairwise(starts)]


FIRST = "กระทรวงเมฆเปิดสวนดาวแห่งแรกของประเทศเพื่อให้เด็กได้ดูดาว"


@pytest.mark.parametrize(
    "second",
    [
        "ทั้งนี้ สวนดาวเปิดทุกวัน",
        "นอกจากนี้ ยังมีโคมลอย",
        "นายธีรวัฒน์ ใจดี กล่าวว่า สวนนี้ดี",
        "ที่ประชุมได้เห็นชอบแผนโคม",
        "การเปิดสวนในครั้งนี้มีแขกมาก",
        "ด้านนายธีรวัฒน์ ใจดี เห็นด้วย",
        "2) ขายโคมลอย",
    ],
)
def test_a_sentence_opens_behind_a_space(second: str) -> None:
    assert sentences(f"{FIRST} {second}") == [FIRST, second]


@pytest.mark.parametrize(
    "body",
    [
        f"{FIRST} ตาม พ.ร.บ. โคมลอย ของ จ. ลำปาง",
        f"{FIRST} ของ กทม. MRT สายเมฆ",
        f"{FIRST}” นายธีรวัฒน์ ใจดี กล่าว",
        f"{FIRST} เชื่อมั่นว่า การเปิดสวนในครั้งนี้ดี",
        f"{FIRST} ทุกภาคส่วน ส่วนราชการ และส่วนกลาง",
    ],
)
def test_no_cut_inside_short_forms_names_and_clauses(body: str) -> None:
    assert sentences(body) == [body]


def test_lines_part_sentences() -> None:
    assert sentences("โคม\nดาว") == ["โคม", "ดาว"]


def test_english_ends_at_full_stops_but_not_at_titles() -> None:
    body = "The Prime Minister met with Mr. Lantern and Dr. Cloud at the garden. She thanked both of them."
    assert sentences(body) == [body[:68], body[69:]]


def test_a_sentence_is_quoted_whole() -> None:
    body = f"{FIRST}\nโคมลอย"
    assert sentence_at(body, sentence_starts(body), 5, 9) == FIRST


def test_a_long_sentence_is_parted_at_its_clauses() -> None:
    clauses = [f"ซึ่ง{'โคม' * 20}{number}" for number in range(30)]
    body = " ".join(clauses)
    place = body.index(clauses[15])
    quote = sentence_at(body, sentence_starts(body), place, place + 10, longest=300)
    assert clauses[15] in quote
    assert quote.startswith("ซึ่ง")
    assert quote.rsplit(" ", 1)[1] in clauses
    assert len(quote) <= 300


def test_a_clause_too_long_is_cut_at_spaces() -> None:
    body = " ".join(["โคมลอย"] * 400)
    quote = sentence_at(body, sentence_starts(body), 1400, 1406, longest=200)
    assert set(quote.split(" ")) == {"โคมลอย"}
    assert len(quote) <= 210


@given(texts)
def test_any_text_raises_nothing(text: str) -> None:
    starts = sentence_starts(text)
    assert starts[0] == 0
    assert starts == sorted(starts)
    for place in (0, len(text) // 2, max(0, len(text) - 1)):
        assert sentence_at(text, starts, place, place + 1, longest=50) in text


def test_of_a_line_as_long_as_a_book_the_words_around_are_quoted() -> None:
    body = "ฝนตก " * 5000 + "โดยมี นายฟ้าใส ลมเย็น เข้าร่วม " + "แดดออก " * 5000
    start = body.index("นายฟ้าใส")
    quoted = sentence_at(body, sentence_starts(body), start, start + len("นายฟ้าใส ลมเย็น"))
    assert "นายฟ้าใส ลมเย็น" in quoted
    assert len(quoted) <= LONGEST
