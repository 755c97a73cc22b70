"""Choosing among facts: by the words that tell them apart."""

from collections.abc import Iterable

from knowledge.answers.choosing import fitting, identity_of, keys_of, leading, own_words
from knowledge.language.words import topic_keys
from knowledge.release import Figure, Release
from knowledge.values import Text
from tests.knowledge.made_up import LANTERNS, parsed

RELEASE = Release.model_validate(LANTERNS)


def texts(figure: Figure) -> Iterable[Text | None]:
    return (figure.of, figure.unit)


def test_keys_are_of_every_language() -> None:
    keys = keys_of([Text(th="กระดาษสา", en="mulberry paper"), None])
    assert set(topic_keys("กระดาษสา")) | set(topic_keys("mulberry paper")) == keys


def test_words_that_name_the_release_are_not_the_question_s_own() -> None:
    assert set(topic_keys("lantern safety")) <= identity_of(RELEASE)
    own = own_words(parsed("How many lanterns of the safety plan fell on airports?"), RELEASE)
    assert set(topic_keys("airport")) <= set(own)
    assert not set(topic_keys("safety")) & set(own)


def test_the_fact_that_is_named_comes_first() -> None:
    for text, first in (
        ("budget of the lantern safety plan?", 0),
        ("how many fell on airports?", 1),
        ("ตกในเขตสนามบินกี่ดวง", 1),
    ):
        ranked = fitting(parsed(text), RELEASE, RELEASE.figures, texts)
        assert ranked[0].fact is RELEASE.figures[first], text
        assert leading(ranked, 0.05) == [RELEASE.figures[first]]


def test_shares_are_shares() -> None:
    for text in ("budget?", "โคมตก", "pizza", ""):
        for fit in fitting(parsed(text), RELEASE, RELEASE.figures, texts):
            assert 0.0 <= fit.share <= 1.0
            assert 0.0 <= fit.overlap <= 1.0


def test_nothing_to_choose_from() -> None:
    question = parsed("budget?")
    nothing: list[Figure] = []
    assert fitting(question, RELEASE, nothing, texts) == []
    assert leading(fitting(question, RELEASE, nothing, texts), 0.1) == []
