"""Slips: whatever is near a word is among what comes back for it."""

from hypothesis import given
from hypothesis import strategies as st

from knowledge.search.slips import Slips
from tests.knowledge.any_text import texts

WORDS = ["โคมลอย", "lantern", "workshop", "lanternmaking", "กก", "ยุทธศาสตร์"]
SLIPS = Slips.of(WORDS)


@given(st.sampled_from(["lantern", "workshop", "lanternmaking"]), st.data())
def test_a_word_with_a_letter_dropped_changed_or_put_in_is_near_itself(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 1))
    for slip in (word, word[:at] + word[at + 1 :], word[:at] + "x" + word[at + 1 :], word[:at] + "x" + word[at:]):
        assert WORDS.index(word) in SLIPS.near(slip)
        assert any(WORDS[number] == word for _, number in SLIPS.beginning(f"qq {slip}", [3], 5))


def test_another_word_is_near_none() -> None:
    assert SLIPS.near("pizza") == []
    assert Slips.of([]).near("lantern") == []


def test_slips_are_the_same_from_their_arrays() -> None:
    assert Slips.within(SLIPS.arrays("slips"), "slips").near("lantrn") == SLIPS.near("lantrn") == [1]


@given(texts)
def test_any_text_may_be_searched(text: str) -> None:
    assert all(0 <= place < len(text) for place, _ in SLIPS.beginning(text, range(len(text)), 5))
    SLIPS.near(text)
