"""The words of an English text, by what they do."""

from hypothesis import given

from knowledge.reading.english.tokens import tokenise
from tests.knowledge.any_text import texts


def test_titles_with_points_are_one_token_each() -> None:
    assert tokenise("H.E. Mr. Davo Lint").kinds == "HHNN"


def test_a_title_may_touch_the_name() -> None:
    assert tokenise("Mr.Davo Lint").kinds == "HNN"


def test_addresses_are_one_token() -> None:
    assert tokenise("Your Royal Highness Davo").kinds == "HN"


def test_a_point_at_the_end_is_a_mark() -> None:
    assert tokenise("They left.").kinds.endswith("w.")


def test_a_place_of_several_words_is_known() -> None:
    assert tokenise("Mae Hong Son").kinds == "CCC"


def test_general_belongs_to_an_office_and_else_is_a_rank() -> None:
    assert tokenise("Secretary General").kinds == "PP"
    assert tokenise("General Davo").kinds == "GN"


def test_places_hold_for_the_text() -> None:
    text = "Minister Davo Lint’s visit".replace("’", "'")
    tokens = tokenise(text)
    assert [text[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)] == [
        "Minister", "Davo", "Lint", "'s", "visit",
    ]  # fmt: skip


@given(texts)
def test_any_text_has_a_kind_for_each_token(text: str) -> None:
    tokens = tokenise(text)
    assert len(tokens.kinds) == len(tokens.starts) == len(tokens.ends)
    assert tokens.starts == sorted(tokens.starts)
