"""Roles in English releases."""

from hypothesis import given

from tests.knowledge.any_text import texts
from tests.knowledge.reading.english.pages import roles_of


def test_who_presides_chairs() -> None:
    assert roles_of("Prime Minister Davo Lint presided over the lantern ceremony.") == {"Lint": {"chair"}}


def test_who_is_named_behind_chaired_by_chairs() -> None:
    assert roles_of("The meeting, chaired by Mr. Davo Lint, went well.") == {"Lint": {"chair"}}


def test_who_discloses_speaks_and_so_does_whom_it_is_told_of() -> None:
    body = "Government Spokesperson Davo Lint disclosed that Prime Minister Orla Vennik thanked the crews."
    assert roles_of(body) == {"Lint": {"speaker"}, "Vennik": {"speaker"}}


def test_a_post_alone_means_its_holder() -> None:
    body = "Prime Minister Davo Lint met with Mr. Sem Tarrow.\nThe Prime Minister said that lanterns help."
    assert roles_of(body) == {"Lint": {"attendee", "speaker"}, "Tarrow": {"attendee"}}


def test_a_post_of_another_country_means_its_own_holder() -> None:
    body = (
        "Prime Minister Davo Lint met with Mr. Sem Tarrow, Prime Minister of Malaysia.\n"
        "The Malaysian Prime Minister stressed trust."
    )
    assert roles_of(body) == {"Lint": {"attendee"}, "Tarrow": {"attendee", "speaker"}}


def test_a_higher_post_is_not_its_deputys() -> None:
    body = "Deputy Minister of Labor Davo Lint attended the fair.\nThe Minister of Labor said no."
    assert roles_of(body) == {"Lint": {"attendee"}}


def test_those_behind_together_with_attend_and_do_not_chair() -> None:
    body = "Prime Minister Davo Lint, together with Minister of Labor Orla Vennik, chaired the fair."
    assert roles_of(body) == {"Lint": {"chair"}, "Vennik": {"attendee"}}


def test_lists_behind_a_passive_verb() -> None:
    body = "The fair was attended by Mr. Davo Lint, Mayor of Bangkok, Ms. Orla Vennik, and Mr. Sem Tarrow."
    assert roles_of(body) == {"Lint": {"attendee"}, "Vennik": {"attendee"}, "Tarrow": {"attendee"}}


def test_lists_behind_an_inverted_clause() -> None:
    body = "Joining the fair were Minister of Labor Davo Lint and Minister of Culture Orla Vennik."
    assert roles_of(body) == {"Lint": {"attendee"}, "Vennik": {"attendee"}}


def test_who_signs() -> None:
    body = "The memorandum was signed by Mr. Davo Lint and Ms. Orla Vennik, while Mr. Sem Tarrow signed the guest book."
    roles = roles_of(body)
    assert roles["Lint"] == roles["Vennik"] == {"signatory"}
    assert "signatory" not in roles.get("Tarrow", set())


def test_whoever_is_only_spoken_of_has_no_role() -> None:
    assert roles_of("Mr. Davo Lint spoke for peace, said Ms. Orla Vennik, recalling a letter from Mr. Sem Tarrow.") == {
        "Vennik": {"speaker"}
    }


def test_a_possessive_is_no_subject() -> None:
    assert roles_of("The crews of Mr. Davo Lint's ship attended the fair.") == {}


def test_according_to_a_post() -> None:
    body = "Government Spokesperson Davo Lint attended the fair.\nAccording to the Spokesperson, it was good."
    assert roles_of(body) == {"Lint": {"attendee", "speaker"}}


def test_a_speech_has_its_speaker_and_those_whom_it_greets() -> None:
    title = "Statement by H.E. Mr. Davo Lint, Prime Minister of Thailand, at the Lantern Forum"
    body = "on 3 June 2031\nYour Excellency Orla Vennik, President of Peru,\nIt is good to be here."
    assert roles_of(body, title) == {"Lint": {"speaker", "attendee"}, "Vennik": {"attendee"}}


def test_a_line_that_is_broken_off_goes_on() -> None:
    body = (
        "In the Lantern Room of the Long Hall by the river, Mr. Davo Lint, with crews, paid a\n"
        "courtesy call on Ms. Orla Vennik."
    )
    assert roles_of(body) == {"Lint": {"attendee"}, "Vennik": {"attendee"}}


@given(texts)
def test_any_text_raises_nothing(text: str) -> None:
    roles_of(text)
    roles_of("Prime Minister Davo Lint said " + text, "Remarks by Mr. Davo Lint at a fair")


def test_a_list_of_one_name_a_line() -> None:
    body = "Present at the fair were:\n1. Mr. Davo Lint\nMayor of Tokyo\n2. Ms. Orla Vennik, Mayor of Hanoi\nThe end."
    assert roles_of(body) == {"Lint": {"attendee"}, "Vennik": {"attendee"}}


def test_an_agreement_that_was_signed_has_no_signatory() -> None:
    body = "Prime Minister Davo Lint praised the new lantern memorandum and the two treaties signed in May."
    assert "signatory" not in roles_of(body)["Lint"]


def test_whoever_delivers_a_speech_at_an_event_is_there_unless_by_video() -> None:
    assert roles_of("Mr. Davo Lint delivered a speech at the Lantern Forum.") == {"Lint": {"speaker", "attendee"}}
    assert roles_of("Mr. Davo Lint delivered a video speech at the Lantern Forum.") == {"Lint": {"speaker"}}


def test_whoever_witnesses_a_signing_signs_nothing() -> None:
    assert roles_of("Mr. Davo Lint witnessed the signing of two treaties.") == {"Lint": {"attendee"}}
