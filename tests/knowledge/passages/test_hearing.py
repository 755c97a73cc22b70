"""Names heard in how the words of a text sound: whole words only, one or several on end."""

import re

from hypothesis import given
from hypothesis import strategies as st

from knowledge.passages.hearing import sounding_places


@given(st.text("kn|", max_size=30), st.text("kn", min_size=1, max_size=4))
def test_words_on_end_are_heard_and_parts_of_words_are_not(sounds: str, heard: str) -> None:
    pattern = re.compile(r"(?=\|" + r"\|?".join(heard) + r"\|)")
    assert list(sounding_places(heard, f"|{sounds}|")) == [found.start() for found in pattern.finditer(f"|{sounds}|")]
