"""Reading many texts at once gives what reading each by itself gives."""

from hypothesis import given
from hypothesis import strategies as st

from knowledge.language.batches import BAR, by_text, comparable_all, ends_of
from knowledge.language.words import comparable, keyed
from tests.knowledge.any_text import texts


@given(st.lists(texts, max_size=4))
def test_each_text_is_comparable_as_by_itself(many: list[str]) -> None:
    assert comparable_all(many) == [comparable(text.replace(BAR, " ")) for text in many]


def test_terms_stay_in_their_text() -> None:
    plains = comparable_all(["กระทรวงดิจิทัลเพื่อ", "เศรษฐกิจและสังคม", "", "4", "/2568 rain"])
    ends = ends_of(plains)
    words = list(by_text(ends, ((start, key) for key, start, _ in keyed(BAR.join(plains)))))
    assert words == [[key for key, *_ in keyed(plain)] for plain in plains]
    assert words[-1][-1] == "rain"


def test_nothing_to_read() -> None:
    assert comparable_all([]) == []
    assert list(by_text([], [])) == []
