"""Who held a post, by what all releases say."""

from datetime import date

import pytest

from knowledge.answers.answer import Answer, Outcome
from knowledge.answers.respond import respond
from knowledge.base import KnowledgeBase
from knowledge.release import Person, Release
from knowledge.values import Text

_ENERGY = Text(th="รัฐมนตรีว่าการกระทรวงพลังงาน", en="Minister of Energy")
_SOMPORN, _DARA = Text(th="นายสมพร แก้วใส", en="Somporn Kaeosai"), Text(th="นางดารา โคมทอง", en="Dara Khomthong")


def release(number: int, day: str, topic: str, name: Text, post: Text) -> Release:
    return Release(
        id=f"lantern-{number}",
        source=f"https://lantern.example/{number}",
        publisher=Text(th="สำนักโคม", en="Lantern Office"),
        issued=date.fromisoformat(day),
        title=Text(th=f"รัฐมนตรีว่าการกระทรวงพลังงานเปิดงาน{topic}", en=f"Minister of Energy opens {topic}"),
        people=(Person(name=name, post=post),),
    )


BASE = KnowledgeBase.build(
    [
        release(1, "2022-03-01", "โคมแดง", _SOMPORN, _ENERGY),
        release(2, "2022-05-01", "โคมเขียว", _SOMPORN, _ENERGY),
        release(3, "2023-10-01", "โคมฟ้า", _DARA, _ENERGY),
        release(4, "2023-11-01", "โคมขาว", _DARA, _ENERGY),
        release(5, "2023-12-01", "โคมดำ", _SOMPORN, Text(th="รองนายกรัฐมนตรี", en="Deputy Prime Minister")),
    ]
)


def ask(text: str) -> Answer:
    return respond(text, BASE, today=date(2024, 1, 15))[0]


@pytest.mark.parametrize(
    ("text", "who", "source"),
    [
        ("ใครเป็น รมว.พลังงาน ปี 2565", "นายสมพร แก้วใส", "lantern-2"),
        ("ใครเป็นรัฐมนตรีว่าการกระทรวงพลังงานเมื่อเดือนมีนาคม 2565", "นายสมพร แก้วใส", "lantern-1"),
        ("Who was the Minister of Energy in October 2023?", "Dara Khomthong", "lantern-3"),
        ("Who was the Energy Minister in April 2022?", "Somporn Kaeosai", "lantern-2"),
        ("Who is the Minister of Energy?", "Dara Khomthong", "lantern-4"),
        ("ใครเป็น รมว.พลังงาน", "นางดารา โคมทอง", "lantern-4"),
    ],
)
def test_whoever_held_it_then_is_named(text: str, who: str, source: str) -> None:
    answer = ask(text)
    assert answer.outcome is Outcome.ANSWERED
    assert who in answer.text
    assert [found.id for found in answer.releases] == [source]
    assert answer.evidence[0].source == answer.releases[0].source


def test_several_holders_come_with_their_days() -> None:
    base = KnowledgeBase.build([*BASE.releases, release(6, "2023-01-05", "โคมม่วง", _SOMPORN, _ENERGY)])
    answer, _ = respond("Who was the Minister of Energy in 2023?", base, today=date(2024, 1, 15))
    assert [line.split(",")[0] for line in answer.text.splitlines()] == ["• Somporn Kaeosai", "• Dara Khomthong"]
    assert "5 January 2023" in answer.text
    assert [found.id for found in answer.releases] == ["lantern-6", "lantern-4"]


@pytest.mark.parametrize("text", ["Who was the Minister of Energy in 2015?", "ใครเป็น รมว.คลัง ปี 2565"])
def test_nobody_is_named_where_no_release_says(text: str) -> None:
    assert ask(text).outcome is not Outcome.ANSWERED
