"""Who: roles, posts and the people who hold them."""

import pytest

from knowledge.answers.answer import Outcome
from knowledge.questions.question import Facet
from tests.knowledge.made_up import ask, chat


@pytest.mark.parametrize(
    ("text", "named", "unnamed"),
    [
        ("ใครเป็นประธานการประชุมแผนโคมปลอดภัย", ["ดาราพร แสงจันทร์", "รัฐมนตรีว่าการ"], ["ธีรวัฒน์", "พิมพ์ชนก"]),
        ("Who chaired the lantern safety workshop?", ["Daraporn Saengchan", "Minister"], ["Teerawat", "Pimchanok"]),
        ("ประชุมแผนโคมปลอดภัยมีใครเข้าร่วมบ้าง", ["ธีรวัฒน์ โคมแก้ว", "พิมพ์ชนก ใจงาม", "ช่างทำโคม"], []),
        ("Who attended the lantern safety workshop?", ["Teerawat", "Pimchanok", "lantern makers"], []),
        ("ใครเป็นคนกล่าวในการประชุมแผนโคมปลอดภัย", ["ดาราพร"], ["ธีรวัฒน์"]),
        ("Who spoke at the lantern safety workshop?", ["Daraporn"], ["Teerawat"]),
        ("Who signed the honey trade agreement?", ["Somruedee Phuengthong", "Rudolf Elphberg"], []),
        ("ธีรวัฒน์ โคมแก้ว ตำแหน่งอะไร", ["ปลัดกระทรวงโคมลอย"], ["รัฐมนตรี", "อธิบดี"]),
        ("นายธีรวัฒน์ ตำแหน่งอะไรครับ", ["ปลัดกระทรวงโคมลอย"], ["รัฐมนตรี"]),
        ("ธีรวัตน์ ตำแหน่งอะไร", ["ปลัดกระทรวงโคมลอย"], ["รัฐมนตรี"]),
        ("What is Teerawat Khomkaew's post?", ["Permanent Secretary"], ["Director-General"]),
        ("What is Thirawat's post?", ["Permanent Secretary"], ["Director-General"]),
        ("What is ธีรวัฒน์'s post?", ["Permanent Secretary"], ["Director-General"]),
        ("Pimchanok ตำแหน่งอะไร", ["อธิบดีกรมเปลวไฟ"], ["ปลัด"]),
        ("ใครเป็นปลัดกระทรวงโคมลอย", ["ธีรวัฒน์ โคมแก้ว"], ["ดาราพร", "พิมพ์ชนก"]),
        ("Who is the Permanent Secretary of the Ministry of Lanterns?", ["Teerawat Khomkaew"], ["Daraporn"]),
    ],
)
def test_people_asked_plainly(text: str, named: list[str], unnamed: list[str]) -> None:
    answer = ask(text)
    assert answer.outcome is Outcome.ANSWERED
    assert all(name in answer.text for name in named), answer.text
    assert not any(name in answer.text for name in unnamed), answer.text
    assert answer.evidence
    assert {evidence.source for evidence in answer.evidence} == {answer.releases[0].source}


def test_english_asking_gets_the_english_names() -> None:
    text = ask("Who chaired the lantern safety workshop?").text
    assert text == "Daraporn Saengchan, Minister of Lanterns"


@pytest.mark.parametrize("text", ["ใครลงนามในการประชุมแผนโคมปลอดภัย", "Who signed at the lantern safety workshop?"])
def test_a_role_that_nobody_had_is_not_stated(text: str) -> None:
    answer = ask(text)
    assert answer.outcome is Outcome.NOT_STATED
    assert answer.releases[0].id == "lanterns-1"
    assert answer.nearest


@pytest.mark.parametrize(
    "text",
    [
        "สมศักดิ์ รักดี ตำแหน่งอะไร",
        "What is Boris Karloff's post?",
        "Who is the Prime Minister?",
        "ใครเป็นนายกรัฐมนตรี",
        "ใครเป็นรองปลัดกระทรวงโคมลอย",
        "ใครเป็นรัฐมนตรีช่วยว่าการกระทรวงโคมลอย",
        "Who is the Deputy Minister of Lanterns?",
        "Did Somsak chair the lantern safety workshop?",
    ],
)
def test_of_people_and_posts_that_no_release_has_nothing_is_said(text: str) -> None:
    answer = ask(text)
    assert answer.outcome in (Outcome.NOT_FOUND, Outcome.NOT_STATED)
    assert not any(name in answer.text for name in ("ดาราพร", "Daraporn", "ธีรวัฒน์", "Teerawat"))


@pytest.mark.parametrize(
    "turns",
    [
        ("Who chaired the lantern safety workshop?", "who else was there?"),
        ("ใครเป็นประธานการประชุมแผนโคมปลอดภัย", "แล้วมีใครมาอีก"),
        ("ใครเป็นประธานการประชุมแผนโคมปลอดภัย", "แล้วมีใครเข้าร่วมอีกบ้าง"),
    ],
)
def test_who_else_leaves_out_who_was_spoken_of(turns: tuple[str, ...]) -> None:
    text = chat(*turns).text
    assert "ธีรวัฒน์" in text or "Teerawat" in text
    assert "ดาราพร" not in text
    assert "Daraporn" not in text


@pytest.mark.parametrize(
    ("turns", "post"),
    [
        (("Who chaired the lantern safety workshop?", "What is her post?"), "Minister of Lanterns"),
        (("ใครเป็นประธานการประชุมแผนโคมปลอดภัย", "เขาตำแหน่งอะไร"), "รัฐมนตรีว่าการกระทรวงโคมลอย"),
        (("ใครเป็นปลัดกระทรวงโคมลอย", "Who chaired the rain plan meeting?", "what is his post?"), "Minister of Clouds"),
    ],
)
def test_her_post_is_that_of_who_was_spoken_of(turns: tuple[str, ...], post: str) -> None:
    answer = chat(*turns)
    assert answer.facet is Facet.POSITION
    assert post in answer.text
