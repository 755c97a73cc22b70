"""Standing in: what may stand in a text for a word of a question."""

from datetime import date

import pytest
from hypothesis import given

from knowledge.base import KnowledgeBase
from knowledge.passages.asked import read_asked
from knowledge.passages.kept import pieces_of
from knowledge.passages.standing_in import keys_for, letters_for, sound_for
from knowledge.questions.parse import parse
from tests.knowledge.any_text import texts
from tests.knowledge.made_up import release


@pytest.mark.parametrize(("word", "english"), [("น้ำ", "water"), ("อาหาร", "food"), ("สนามบิน", "airport")])
def test_an_english_text_has_english_words_for_thai_ones(word: str, english: str) -> None:
    assert english in {*keys_for(word, (), english=True), *letters_for(word, english=True)}
    assert english not in keys_for(word, (), english=False)


def test_what_a_question_may_mean_is_looked_for_too_but_not_the_word_itself() -> None:
    assert keys_for("คลิป", ("คลิป", "วีดิทัศน์"), english=False) == {"วีดิทัศน์"}


def test_a_word_that_releases_write_stands_in_for_the_one_that_people_say() -> None:
    told = release(text="ชมรมว่าวฉายวีดิทัศน์เรื่องลมทะเลที่ลานหน้าประภาคารทุกเย็น")
    question = parse("ชมรมว่าวฉายคลิปเรื่องอะไร", KnowledgeBase.build([told]).index, date(2024, 3, 2))
    assert "คลิป" in question.alternatives
    wanted = next(one for one in read_asked(question, told).wanted if one.key == "คลิป")
    assert any(wanted.stands_in(piece) for piece in pieces_of(told))


@pytest.mark.parametrize(("word", "thai"), [("screen", "คัดกรอง"), ("master", "แม่บท"), ("hero", "วีรบุรุษ")])
def test_an_english_word_is_looked_for_by_thai_ones_of_every_list(word: str, thai: str) -> None:
    assert thai in letters_for(word)


def test_a_person_who_is_known_is_looked_for_once() -> None:
    told = release(text="ฟ้าใส ลมเย็น พูดเรื่องร่มที่หอประชุมเมฆขาว")
    question = parse("What did Fasai Lomyen say on umbrellas?", KnowledgeBase.build([told]).index, date(2024, 3, 2))
    wanted = {one.key: one.kind for one in read_asked(question, told).wanted}
    assert [key for key, kind in wanted.items() if kind == "name"] == ["name:ฟ้าใส ลมเย็น"]
    assert not {"fasai", "lomyen"} & set(wanted)


@given(texts)
def test_any_word_is_read(text: str) -> None:
    assert all(letters_for(text, english=True)) or not text
    assert text not in keys_for(text, (text,), english=True)
    assert not sound_for(text) or text.isalpha()
