"""Mentions of people in Thai pages: again without titles, royals and monks, and any text at all."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.reading.joining import join_mentions
from tests.knowledge.any_text import texts
from tests.knowledge.reading.thai.naming import mentions_of, names_of, page_of, post_of

FULL = "นางดวงเดือน หมอกเหนือ อธิบดีกรมเมฆ เข้าร่วม"


@pytest.mark.parametrize("again", ["นางดวงเดือน กล่าวว่า", "คุณดวงเดือนกล่าวว่า", '"ดวงเดือน" ย้ำ'])
def test_a_known_first_name_is_found_again(again: str) -> None:
    first, short = mentions_of(f"{FULL}\n{again}")
    assert first.full
    assert not short.full
    assert "ดวงเดือน" in short.name


def test_a_known_full_name_is_found_again_without_a_title() -> None:
    assert names_of(f"{FULL}\nตามแนวทางของดวงเดือน หมอกเหนือ") == ["นางดวงเดือน หมอกเหนือ", "ดวงเดือน หมอกเหนือ"]


def test_a_first_name_within_a_longer_word_is_not_found_again() -> None:
    assert len(mentions_of(f"{FULL}\nงานดวงเดือนเพ็ญ ครั้งแรก")) == 1


def test_what_follows_a_first_name_once_is_no_surname_where_another_is_usual() -> None:
    text = "นายสายลม หมอกเหนือ กล่าวว่า ดี\nนายสายลม หมอกเหนือ เดินทาง\nนายสายลม คิดแก้ปัญหา ต่อไป"
    assert [mention.full for mention in mentions_of(text)] == [True, True, False]


def test_a_common_first_name_needs_no_title_where_a_post_follows() -> None:
    assert names_of("ตามนโยบายของสมชาย หมอกเหนือ นายกรัฐมนตรี") == ["สมชาย หมอกเหนือ"]


def test_a_first_name_that_is_a_word_needs_a_title() -> None:
    assert names_of("ผู้เข้าร่วมประชุม อาทิ ผู้แทนกระทรวงเมฆ") == []


def test_a_royal_name_is_read_to_its_last_part() -> None:
    assert names_of("พระดำริสมเด็จพระเจ้าลูกเธอ เจ้าฟ้าดาราวดี กรมหลวงเมฆา ทรงเป็นประธาน") == [
        "สมเด็จพระเจ้าลูกเธอ เจ้าฟ้าดาราวดี กรมหลวงเมฆา"
    ]


def test_a_royal_title_alone_is_nobody_named() -> None:
    assert names_of("ตามพระดำริสมเด็จพระเจ้าลูกเธอ ทรงเป็นประธาน") == []


def test_the_king_by_his_office_alone_is_nobody_named() -> None:
    assert names_of("เฉลิมพระเกียรติพระบาทสมเด็จพระเจ้าอยู่หัว เนื่องในโอกาสมงคล") == []


def test_a_house_named_after_somebody_is_no_person() -> None:
    assert names_of("โรงพยาบาลสมเด็จพระเจ้าลูกเธอ เจ้าฟ้าดาราวดี เปิดบริการ") == []


def test_a_monk_is_known_by_his_post() -> None:
    assert names_of("โดยมี พระครูเมฆาภิรักษ์ เจ้าอาวาสวัดเมฆ เป็นประธาน") == ["พระครูเมฆาภิรักษ์"]
    assert post_of("โดยมี พระครูเมฆาภิรักษ์ เจ้าอาวาสวัดเมฆ เป็นประธาน") == "เจ้าอาวาสวัดเมฆ"
    assert names_of("พระราชบัญญัติเมฆ เจ้าคณะ") == []


def test_mentions_quote_the_body_and_stand_apart() -> None:
    body = "พล.อ.ปลายฟ้า แสนเดือน รมช.เมฆ เขต ๑ และนางดวงเดือน หมอกเหนือ อธิบดีกรมเมฆ"
    mentions = mentions_of(body)
    assert [body[mention.start : mention.end] for mention in mentions] == [mention.name for mention in mentions]
    assert mentions[0].post_end <= mentions[1].start
    assert mentions[0].post == "รมช.เมฆ เขต ๑"


_PIECES = (
    "นาย",
    "นางสาว",
    "พล.อ.",
    "ดร.",
    "พระครู",
    "สมเด็จพระเจ้าลูกเธอ",
    "Mr. ",
    "สมชาย",
    " แสนเดือน",
    "รอง",
    "ปลัดกระทรวง",
    "กล่าว",
    "(",
    ")",
    "\n",
    " ",
)
naming_texts = st.lists(st.sampled_from(_PIECES), max_size=40).map("".join)


@given(st.one_of(texts, naming_texts))
def test_any_text_gives_mentions_that_stand_apart(text: str) -> None:
    page = page_of(text)
    mentions = mentions_of(text)
    for one, other in pairwise(mentions):
        assert one.end <= other.start
    assert all(0 <= mention.start < mention.end <= mention.post_end <= len(page.body) for mention in mentions)
    join_mentions(mentions)
