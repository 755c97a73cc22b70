"""Yes or no: which questions ask for it, and which only sound like it."""

import pytest
from hypothesis import given, settings

from knowledge.language.words import comparable
from knowledge.questions.polar import is_polar, without_particles
from tests.knowledge.any_text import texts


@pytest.mark.parametrize(
    "text",
    [
        "ดาราพรเป็นประธานใช่ไหม",
        "ดาราพรเป็นประธานใช่มั้ยครับ",
        "แผนโคมครอบคลุมปี 2570 หรือไม่",
        "ดาราพรไปด้วยรึเปล่าคะ",
        "ดาราพรมาป่ะ",
        "ดาราพรมาด้วยใช่มั๊ย",
        "งานโคมเกี่ยวกับน้ำผึ้งรึป่าว",
        "Must lantern makers pay?",
        "โคมขายหมดทุกดวงยัง",
        "งานโคมลอยเลื่อนไหมสค66",
        "จัดที่เชียงใหม่หรือเปล่า?",
        "Did Daraporn chair it?",
        "did daraporn chair it",
        "Is the lantern plan for five years?",
        "And was Teerawat there?",
        "Does it cover 2027?",
        "ดาราพรบอกมั้ยว่าจะมา",
        "ธีรวัฒน์เห็นด้วยไหมที่ให้เลื่อนงาน",
        "ธีรวัฒน์เห็นด้วยรึป่าวที่ให้เลื่อนงาน",
        "เขาอยากเพิ่ม lantern มั้ย ที่พูดไว้ในงาน",
        "Under the lantern rule, must makers pay?",
        "In her talk, did Daraporn praise the bees?",
        "It was in Chiang Mai, is that right?",
    ],
)
def test_asks_for_yes_or_no(text: str) -> None:
    assert is_polar(comparable(text))


@pytest.mark.parametrize(
    "text",
    [
        "ใครเป็นประธาน",
        "มีใครเข้าร่วมบ้างไหม",
        "จัดที่ไหน",
        "ช่วยบอกหน่อยว่าจัดเมื่อไหร่",
        "ข่าวล่าสุด",
        "เขาขายผ้าไหมที่ริมบึง",
        "ธีรวัฒน์บอกไหมว่าใครจะมา",
        "ข่าวที่ถามว่าโคมแพงไปไหม ออกวันที่เท่าไร",
        "In May, makers of honey met.",
        "After the fair, may he say who won?",
        "Who chaired it?",
        "What did Daraporn do?",
        "When is the workshop?",
        "latest news",
        "",
        "ไหม",
        "?",
    ],
)
def test_asks_for_something_else(text: str) -> None:
    assert not is_polar(comparable(text))


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("ใครเป็นประธานครับ", "ใครเป็นประธาน"),
        ("ใครเป็นประธานอะนะคะ??", "ใครเป็นประธาน"),
        ("who chaired it?", "who chaired it"),
        ("ครับ", "ครับ"),
        ("", ""),
    ],
)
def test_polite_particles_say_nothing(text: str, bare: str) -> None:
    assert without_particles(text) == bare


@settings(max_examples=100, deadline=None)
@given(texts)
def test_any_text_may_be_asked(text: str) -> None:
    plain = comparable(text)
    assert is_polar(plain) in (True, False)
    assert plain.startswith(without_particles(plain))
