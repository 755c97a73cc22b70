"""Twins: the same announcement released twice."""

from typing import Any

from knowledge.search.twins import twins_of
from tests.knowledge.made_up import CLOUDS, base_of

TEXT = "กระทรวงเมฆแจกร่มให้ชาวประมง 300 คน\nปลัดกระทรวงเมฆเปิดงานที่ท่าเรือ และชวนชิมทุเรียนกับสับปะรด\nสอบถามสายด่วน 1999"


def twins(**changes: Any) -> list[str]:  # noqa: ANN401 - any value of a release's keys
    """Return the twins of a made-up release beside another that has `changes` to its keys."""
    index = base_of({**CLOUDS, "text": TEXT}, {**CLOUDS, "id": "moc-2", "text": TEXT, **changes}).index
    document, other = index.document("moc-1"), index.document("moc-2")
    assert document is not None
    assert other is not None
    return [index.identifier(one) for one in twins_of(document, [document, other], index)]


def test_the_same_released_again_within_days_is_a_twin() -> None:
    assert twins(issued="2023-03-04") == ["moc-2"]
    assert twins(text=TEXT + "\nขอบคุณ") == ["moc-2"]


def test_the_same_a_year_later_is_another_announcement() -> None:
    assert twins(issued="2024-03-02") == []


def test_another_text_of_the_same_days_is_no_twin() -> None:
    other: dict[str, Any] = {
        "title": "กระทรวงโคมลอยสั่งปิดสะพาน",
        "event": None,
        "people": [],
        "periods": [],
        "contacts": [],
    }
    assert twins(**other, text="สะพานไม้เก่าทรุด จึงห้ามรถบรรทุกผ่านจนกว่าช่างจะซ่อมเสร็จ") == []
