"""How much of the letters of a question a title has."""

from hypothesis import given
from hypothesis import strategies as st

from knowledge.language.text import normalise, squeeze
from knowledge.search.title_letters import title_letters


def test_a_title_with_the_letters_is_liker_however_words_are_parted() -> None:
    first, second = title_letters("เปิดตลาดน้ำบางปู", ["พิธีเปิด ตลาด น้ำบางปู", "ประชุมแผนพลังงานทดแทน"])
    assert first > second == 0.0


def test_letters_that_all_titles_have_say_little() -> None:
    titles = ["โครงการปลูกข้าว", "โครงการเลี้ยงปลา", "โครงการซ่อมถนน"]
    rice, fish, road = title_letters("โครงการปลูกข้าว", titles)
    assert rice > 0.8
    assert max(fish, road) < 0.3


@given(st.text(max_size=40), st.lists(st.text(max_size=40), max_size=4))
def test_any_text_gives_shares(question: str, titles: list[str]) -> None:
    found = title_letters(question, titles)
    assert found.shape == (len(titles),)
    assert ((found >= 0) & (found <= 1.0001)).all()


@given(st.text(min_size=3, max_size=40), st.lists(st.text(max_size=40), max_size=4))
def test_no_title_is_liker_than_the_question_itself(question: str, titles: list[str]) -> None:
    same, *others = title_letters(question, [squeeze(normalise(question)), *titles])
    assert all(other <= same for other in others)
