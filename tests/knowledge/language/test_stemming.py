"""Stems: the forms of an English word are one."""

import pytest

from knowledge.language.stemming import stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("meetings", "meeting"),
        ("attended", "attending"),
        ("organisation", "organization"),
        ("organised", "organized"),
        ("lanterns", "lantern"),
        ("decided", "decides"),
    ],
)
def test_forms_of_one_word_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize("word", ["แผน", "bus", "is", "2566", "4/2568", "don't", "", "org:mdes", "café"])
def test_other_words_stay_as_they_are(word: str) -> None:
    assert stem(word) == word


def test_different_words_keep_apart() -> None:
    assert len({stem(word) for word in ("minister", "lantern", "safety", "agenda")}) == 4
