"""The parts of an answer, and the phrases they are made of."""

from string import Formatter

import pytest

from bot.settings import SHIPPED_RELEASES
from bot.wording import examples, parts_of, phrases, release_link
from knowledge.answers.answer import Answer, Evidence, Outcome, Page
from knowledge.answers.respond import respond
from knowledge.base import KnowledgeBase
from knowledge.questions.question import Facet
from knowledge.sources import read_sources
from knowledge.values import LANGUAGES, Language
from tests.knowledge.made_up import release


def answer(outcome: Outcome, language: Language = "en", **more: object) -> Answer:
    given = {"text": "Fasai Lomyen", "releases": (release(),), **more}
    return Answer(outcome=outcome, facet=Facet.CHAIR, language=language, **given)  # type: ignore[arg-type]


def test_an_answer_has_its_text_each_quotation_once_and_its_link() -> None:
    quotes = (Evidence("He chaired.", "x"), Evidence("He chaired.", "y"))
    parts = parts_of(answer(Outcome.ANSWERED, evidence=quotes))
    assert parts.lead == "Fasai Lomyen"
    assert parts.quotes == ("He chaired.",)
    assert [link.url for link in parts.links] == [release().source]
    assert not parts.options


def test_a_quotation_that_the_text_has_line_for_line_is_not_shown_again() -> None:
    quotes = (
        Evidence("Fasai Lomyen", "x"),
        Evidence("Fasai Lomyen chaired.", "x"),
        Evidence("Mek\nFasai  Lomyen", "x"),
    )
    parts = parts_of(answer(Outcome.ANSWERED, text="• Fasai Lomyen\n• Mek", evidence=quotes))
    assert parts.quotes == ("Fasai Lomyen chaired.",)


def test_what_is_not_stated_is_said_with_what_is_nearest() -> None:
    parts = parts_of(answer(Outcome.NOT_STATED, text="", nearest="White {Cloud} Hall"))
    assert parts.lead == "The release does not say."
    assert parts.nearest == "White {Cloud} Hall"


def test_what_else_may_be_meant_is_offered_behind_what_is_not_stated() -> None:
    parts = parts_of(answer(Outcome.NOT_STATED, near=(release(id="moc-2"),)))
    assert parts.options_lead == "Or do you mean one of these?"
    assert [option.release_id for option in parts.options] == ["moc-2"]
    assert [link.release_id for link in parts.links] == ["moc-1"]


def test_a_choice_offers_options_and_no_links() -> None:
    parts = parts_of(answer(Outcome.CHOOSE, text="", releases=(release(), release(id="moc-2"))))
    assert [option.release_id for option in parts.options] == ["moc-1", "moc-2"]
    assert not parts.links


def test_nothing_found_says_how_to_ask_and_what_is_near() -> None:
    near, nothing = (parts_of(answer(Outcome.NOT_FOUND, "th", releases=r)) for r in ((release(),), ()))
    assert near.options_lead
    assert [option.release_id for option in near.options] == ["moc-1"]
    assert not nothing.options_lead
    assert examples("th")[0] in nothing.hint


def test_a_link_is_shown_in_the_language_with_both_eras() -> None:
    assert release_link(release(), "en").label == (
        "Ministry of Clouds opens its three-year rain plan · 2 March 2023 (B.E. 2566)"
    )
    assert "2566 (ค.ศ. 2023)" in release_link(release(), "th").label


def test_every_phrase_has_the_same_placeholders_in_both_languages() -> None:
    for key in phrases().keys():  # noqa: SIM118 - a method of ours, not a dictionary's
        fields = [
            {name for _, name, _, _ in Formatter().parse(phrases().texts[language][key]) if name}
            for language in LANGUAGES
        ]
        assert fields[0] == fields[1], key
        assert all(phrases().texts[language][key] for language in LANGUAGES), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_three_questions_are_given_as_examples(language: Language) -> None:
    assert len(set(examples(language))) == 3


@pytest.mark.parametrize("question", [question for language in LANGUAGES for question in examples(language)])
def test_what_a_newcomer_is_told_to_ask_is_answered_from_what_ships(question: str) -> None:
    answer, _ = respond(question, KnowledgeBase.build(read_sources([SHIPPED_RELEASES])[0]))
    assert answer.outcome in (Outcome.ANSWERED, Outcome.NOT_STATED)
    assert [release.id for release in answer.releases] == ["thaigov-49867"]


def test_list_shows_each_release_once_as_a_link() -> None:
    page = Page("1 release: all.", ("2 March 2023 · Ministry of Clouds · Rain",), "1–1 of 1.")
    answer = Answer(Outcome.ANSWERED, "1 release: all.\n• ...", Facet.LIST, "en", (release(),), page=page)
    parts = parts_of(answer)
    assert (parts.lead, parts.hint, parts.quotes) == (page.heading, page.note, ())
    assert [(link.label, link.url) for link in parts.links] == [(page.lines[0], release().source)]
