"""What a turn leaves for the next one."""

from knowledge.answers.answer import Outcome
from knowledge.answers.context import NOTHING_BEFORE, Context
from knowledge.answers.respond import respond
from tests.knowledge.made_up import CLOUDS, TODAY, ask, base, base_of, chat


def test_an_answer_leaves_its_release_and_people() -> None:
    _, context = respond("Who chaired the lantern safety workshop?", base(), today=TODAY)
    assert context.release_id == "lanterns-1"
    assert context.people == ("ดาราพร แสงจันทร์",)
    assert context.question == "Who chaired the lantern safety workshop?"


def test_what_is_no_question_leaves_what_was_before() -> None:
    before = Context("lanterns-1", ("ดาราพร แสงจันทร์",))
    for text in ("", "???", "\u200b", "x" * 20_000):
        assert respond(text, base(), before, today=TODAY)[1] == before


def test_a_context_outlives_a_reload() -> None:
    before = Context("gone-1", ("ผู้ที่หายไป",))
    answer = ask("what is her post?", before, base=base_of(CLOUDS))
    assert answer.outcome in set(Outcome)
    assert "ผู้ที่หายไป" not in answer.text


def test_chats_do_not_mix() -> None:
    respond("Who chaired the lantern safety workshop?", base(), today=TODAY)
    assert ask("What is her post?", NOTHING_BEFORE).outcome is not Outcome.ANSWERED


def test_who_else_leaves_out_whoever_the_question_before_named() -> None:
    answer = chat("ใครเป็นประธานการประชุมแผนโคมปลอดภัยที่ธีรวัฒน์ไป", "มีใครเข้าร่วมอีก")
    assert answer.outcome is Outcome.ANSWERED
    assert "พิมพ์ชนก" in answer.text
    assert "ธีรวัฒน์" not in answer.text


def test_of_the_year_before_the_same_is_not_said_again() -> None:
    for text in ("and the year before?", "แล้วปีก่อนหน้าล่ะ"):
        answer = chat("Who chaired the lantern safety workshop?", text)
        assert answer.outcome is Outcome.NOT_STATED
