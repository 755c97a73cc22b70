"""Names and posts in English releases."""

from itertools import pairwise

import pytest
from hypothesis import given

from tests.knowledge.any_text import texts
from tests.knowledge.reading.english.pages import mentions_of, names_of, post_of


@pytest.mark.parametrize(
    "name",
    [
        "Mr. Davo Lint", "H.E. Ms. Orla Vennik", "Pol. Gen. Arthit Lomnam", "Air Chief Marshal Davo Lint",
        "M.L. Davo Lint",
        "Dato' Seri Davo Lint", "Assoc. Prof. Dr. Orla Vennik", "Mr. Davo van der Lint", "Gen. Arthit Lom-o-nam",
        "Mr. Davo F. Lint", "Princess Orla Vennik",
    ],
)  # fmt: skip
def test_a_title_opens_a_name(name: str) -> None:
    assert names_of(f"It was seen that {name} left early.") == [name]


def test_a_post_opens_a_name() -> None:
    assert names_of("Yesterday Government Spokesperson Davo Lint spoke.") == ["Davo Lint"]


def test_a_post_behind_a_comma_closes_a_name() -> None:
    assert names_of("Davo Lint, Director of the Lantern Office, spoke.") == ["Davo Lint"]


def test_a_name_in_brackets_behind_a_post() -> None:
    body = "Acting for him: Minister of Transport (Ms. Orla Vennik)"
    assert names_of(body) == ["Ms. Orla Vennik"]
    assert post_of(body) == "Minister of Transport"


@pytest.mark.parametrize(
    "text",
    [
        "The Prime Minister's Office opens.",
        "Thank you, Mr. President, for the General Assembly.",
        "The Ministry of Foreign Affairs and the National Security Council agreed.",
        "They met at the Queen Orla National Convention Center.",
        "The Deputy Minister of Finance agreed.",
        "Thailand reaffirms the Five-Year Plan of the Asian Development Bank.",
    ],
)
def test_what_is_no_person(text: str) -> None:
    assert names_of(text) == []


def test_capitals_of_a_headline_are_no_names() -> None:
    headline = "Prime Minister Boldly Swaps Lanterns Amid Glowing Crowds Near River"
    assert names_of(f"{headline}\nThe lanterns were swapped.") == []


def test_a_short_mention_is_marked() -> None:
    mentions = mentions_of("Mr. Davo Lint came. Mr. Lint spoke, and Davo left.")
    assert [(mention.name, mention.full) for mention in mentions] == [
        ("Mr. Davo Lint", True), ("Mr. Lint", False), ("Davo", False),
    ]  # fmt: skip


def test_the_name_again_without_its_title() -> None:
    assert [mention.rule for mention in mentions_of("Mr. Davo Lint came. Davo Lint left.")] == ["honorific", "repeat"]


def test_the_other_script_in_brackets() -> None:
    (mention,) = mentions_of("Mr. Davo Lint (ดาโว ลินต์), Minister of Transport, left.")
    assert (mention.other_name, mention.post) == ("ดาโว ลินต์", "Minister of Transport")


@pytest.mark.parametrize(
    ("body", "post"),
    [
        ("Mr. Davo Lint, Minister of Transport, left.", "Minister of Transport"),
        ("Mr. Davo Lint, the Ambassador of Japan to Thailand, left.", "Ambassador of Japan to Thailand"),
        ("Mr. Davo Lint\nPrime Minister of Thailand\non 3 June", "Prime Minister of Thailand"),
        ("Prime Minister and Defense Minister Gen. Davo Lint left.", "Prime Minister and Defense Minister"),
        ("Deputy Prime Minister and Energy Minister Davo Lint left.", "Deputy Prime Minister and Energy Minister"),
        ("Cambodian Prime Minister Davo Lint left.", "Cambodian Prime Minister"),
        ("Governor of Phuket Davo Lint left.", "Governor of Phuket"),
        (
            "Minister of Higher Education, Science, Research and Innovation Davo Lint left.",
            "Minister of Higher Education, Science, Research and Innovation",
        ),
        ("secretary-general of the National Security Council (NSC) Davo Lint left.",
         "secretary-general of the National Security Council (NSC)"),
        ("Mr. Davo Lint, Acting Prime Minister, and others left.", "Acting Prime Minister"),
        ("Davo Lint, Deputy Secretary-General to the Prime Minister and Acting Government Spokesperson, left.",
         "Deputy Secretary-General to the Prime Minister and Acting Government Spokesperson"),
        ("It is led by the Minister of Labor, Mr. Davo Lint.", "Minister of Labor"),
        ("The board named Mr. Davo Lint as Governor of the Lantern Bank.", "Governor of the Lantern Bank"),
    ],
)  # fmt: skip
def test_the_post(body: str, post: str) -> None:
    assert post_of(body) == post


def test_in_a_list_each_post_goes_to_the_name_behind_it() -> None:
    mentions = mentions_of(
        "They were Minister of Labor Davo Lint, Minister of Culture Orla Vennik, and Mr. Sem Tarrow."
    )
    assert [mention.post for mention in mentions] == ["Minister of Labor", "Minister of Culture", None]


def test_a_minister_who_begins_a_clause_is_nobodys_post() -> None:
    assert post_of("On meeting Mr. Davo Lint, the Prime Minister agreed.") is None


def test_a_speech_names_its_speaker_in_the_title() -> None:
    mentions = mentions_of(
        "Ladies and gentlemen,\nWelcome.", "Remarks by H.E. Mr. Davo Lint, Prime Minister, at the Fair"
    )
    assert [(mention.name, mention.start, mention.end) for mention in mentions] == [("H.E. Mr. Davo Lint", 0, 0)]


@given(texts)
def test_mentions_of_any_text_are_in_order_and_apart(text: str) -> None:
    mentions = mentions_of(text)
    for one, other in pairwise(mentions):
        assert one.end <= other.start
    for mention in mentions:
        assert mention.name
        assert mention.end <= mention.post_end <= len(text)


def test_a_single_name_behind_a_post_is_whole_where_no_fuller_one_stands() -> None:
    assert names_of("The crews thanked President Lint.") == ["Lint"]
    assert names_of("President Davo Lint came. The crews thanked President Lint.") == ["Davo Lint"]
