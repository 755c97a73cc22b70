"""Counters: which units tell how many there are of what is counted, in the text's own language."""

import pytest
from hypothesis import given

from knowledge.passages.asked import read_asked
from knowledge.passages.counters import counted_in
from knowledge.questions.question import Facet, Question
from tests.knowledge.any_text import texts
from tests.knowledge.made_up import release

THAI, ENGLISH = "ชมรมว่าวมีข่าวมาบอก", "The kite club has news to tell."


def _counts(asked: str, told: str, text: str) -> bool:
    """Return whether `told`, in a text of the language of `text`, has the unit that `asked` wants behind a number."""
    question = Question(text=asked, language="en" if asked.isascii() else "th", facet=Facet.COUNT)
    units = read_asked(question, release(text=text)).units
    return units is not None and units.search(told) is not None


@pytest.mark.parametrize(
    ("plain", "noun"),
    [
        ("how many red kites did they fly", ("red", "kites")),
        ("how many of the kites were lost", ("kites",)),
        ("how many people trained at the club", ("people",)),
        ("how many passengers a year can it take", ("passengers",)),
        ("ว่าวมีกี่ตัว", ("ตัว",)),
        ("who flew a kite", ()),
    ],
)
def test_what_is_counted_ends_where_something_is_said_of_it(plain: str, noun: tuple[str, ...]) -> None:
    assert counted_in(plain) == noun


@pytest.mark.parametrize(
    ("asked", "told", "text"),
    [
        ("How many passengers flew?", "รับได้40คน", THAI),
        ("How many farmers came?", "มาแล้ว 1,250 ราย", THAI),
        ("How many houses were mended?", "ซ่อม12หลัง", THAI),
        ("ผู้โดยสารมากี่คน", "took 40 people", ENGLISH),
        ("แจกวัคซีนกี่โดส", "gave 300 doses", ENGLISH),
        ("ชาวบ้านมากี่คน", "มา40ราย", THAI),
        ("ใช้เงินกี่บาท", "ใช้2ล้านบาท", THAI),
        ("How many universities joined?", "12 universities", ENGLISH),
    ],
)
def test_a_unit_of_the_same_kind_tells_how_many(asked: str, told: str, text: str) -> None:
    assert _counts(asked, told, text)


@pytest.mark.parametrize(
    ("asked", "told"),
    [("How many houses were mended?", "ใช้เงิน12บาท"), ("ชาวบ้านมากี่คน", "ปลูก40ต้น"), ("who came?", "มา40คน")],
)
def test_a_unit_of_another_kind_does_not(asked: str, told: str) -> None:
    assert not _counts(asked, told, THAI)


@given(texts)
def test_any_text_is_read(text: str) -> None:
    assert all(word in text for word in counted_in(text))
