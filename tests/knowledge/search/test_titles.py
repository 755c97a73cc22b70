"""Titles as numbers: near-identical ones are alike, others are not."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.search.titles import alike, title_number


def are_alike(first: str, second: str) -> bool:
    numbers = np.array([title_number(first), title_number(second)], dtype=np.uint64)
    return bool(alike(numbers[:1], numbers[1:])[0])


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("กระทรวงเมฆเปิดสถานีวัดลมแห่งใหม่", "กระทรวงเมฆ เปิดสถานีวัดลมแห่งใหม่"),
        ("“ฟ้าใส” เปิดสถานีวัดลมแห่งใหม่ หนุนชาวนาปลูกข้าวนอกฤดู", '"ฟ้าใส" เปิดสถานีวัดลมแห่งใหม่ หนุนชาวนาปลูกข้าวนอกฤดู.'),
    ],
)
def test_nearly_the_same(first: str, second: str) -> None:
    assert are_alike(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("สรุปผลการประชุมเมฆ ครั้งที่ 3", "สรุปผลการประชุมเมฆ ครั้งที่ 4"),
        ("กระทรวงเมฆเปิดสถานีวัดลมแห่งใหม่", "กระทรวงเมฆปล่อยปลาลงอ่างเก็บน้ำ"),
        ("", "กระทรวงเมฆปล่อยปลาลงอ่างเก็บน้ำ"),
    ],
)
def test_another_matter(first: str, second: str) -> None:
    assert not are_alike(first, second)


@given(st.text())
def test_any_title_is_like_itself(title: str) -> None:
    assert are_alike(title, title)
