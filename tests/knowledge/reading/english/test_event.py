"""The event of English releases."""

from datetime import date

import pytest
from hypothesis import given

from tests.knowledge.any_text import texts
from tests.knowledge.reading.english.pages import event_of


def test_when_and_where_a_report_opens_with() -> None:
    event = event_of(
        "June 3, 2031, at 1845hrs, at the Lantern Room, Long Hall, Mr. Davo Lint paid a courtesy call on "
        "Prime Minister Orla Vennik on occasion of his arrival."
    )
    assert event is not None
    assert (event.dates, event.time) == ((date(2031, 6, 3),), "18:45")
    assert event.venue is not None
    assert event.venue.en == "Lantern Room, Long Hall"
    assert event.kind == "courtesy call"
    assert event.name is not None
    assert event.name.en == "paid a courtesy call on Prime Minister Orla Vennik"


def test_when_and_where_behind_who_disclosed_it() -> None:
    event = event_of(
        "Government Spokesperson Davo Lint disclosed that on June 3, 2031, at 0900hrs, at Long Hall, Prime Minister "
        "Orla Vennik chaired a meeting of the lantern board."
    )
    assert event is not None
    assert (event.dates, event.time, event.kind) == ((date(2031, 6, 3),), "09:00", "meeting")


def test_an_aside_is_no_part_of_the_venue() -> None:
    event = event_of(
        "June 3, 2031, at 1000hrs, at the Long Hall, following the weekly meeting, Prime Minister Davo Lint met with "
        "crews."
    )
    assert event is not None
    assert event.venue is not None
    assert event.venue.en == "Long Hall"


def test_a_day_of_telling_alone_is_no_event() -> None:
    said = "Government Spokesperson Davo Lint disclosed that the lanterns sell well."
    assert event_of(f"June 3, 2031, {said}") is None
    event = event_of(f"June 3, 2031, at 0900hrs, {said}")
    assert event is not None
    assert (event.dates, event.kind, event.venue) == ((date(2031, 6, 3),), "statement", None)


@pytest.mark.parametrize(
    ("done", "place"),
    [
        ("Prime Minister Davo Lint will take an urgent trip to Yala province today.", "Yala province"),
        ("Mr. Davo Lint disclosed that the crew is to take a field visit to Rayong on June 9, 2031.", "Rayong"),
        ("Mr. Davo Lint disclosed that he will pay an official visit to Japan during June 8-9, 2031.", "Japan"),
    ],
)
def test_where_a_trip_goes_is_the_venue(done: str, place: str) -> None:
    event = event_of(f"June 3, 2031, {done}")
    assert event is not None
    assert event.venue is not None
    assert event.venue.en == place


def test_a_telling_with_an_hour_is_a_statement() -> None:
    event = event_of("June 3, 2031, at 1000hrs, Government Spokesperson Davo Lint disclosed that lanterns sell.")
    assert event is not None
    assert (event.kind, event.name, event.time) == ("statement", None, "10:00")


def test_what_is_to_come_has_its_own_days() -> None:
    event = event_of(
        "June 3, 2031, Government Spokesperson Davo Lint disclosed that the Prime Minister will pay an official visit "
        "to Japan during June 8-9, 2031."
    )
    assert event is not None
    assert event.dates == (date(2031, 6, 8), date(2031, 6, 9))
    assert event.kind == "visit"


def test_what_is_scheduled_by_a_sentence_of_its_own() -> None:
    event = event_of(
        "Mr. Davo Lint, Government Spokesperson, revealed that the Government is invited to a consultation on "
        "lanterns.\n"
        "The meeting is scheduled for tomorrow (Thursday, 5 June 2031) at the Long Hall in Tokyo, and is set for "
        "3:00 p.m."
    )
    assert event is not None
    assert (event.dates, event.time) == ((date(2031, 6, 5),), "15:00")
    assert event.venue is not None
    assert event.venue.en == "Long Hall in Tokyo"


def test_a_synopsis_of_the_cabinet() -> None:
    event = event_of("Title: Lantern fees\nThe cabinet approved them.", "The cabinet met on June 3, 2031.")
    assert event is not None
    assert (event.dates, event.kind) == ((date(2031, 6, 3),), "meeting")
    assert event.name is not None
    assert event.name.en == "The cabinet met on June 3, 2031."


def test_a_cabinet_meeting_that_somebody_tells_of() -> None:
    event = event_of(
        "June 4, 2031, Government Spokesperson Davo Lint disclosed that the cabinet, in its meeting on June 3, 2031, "
        "approved the lantern fees."
    )
    assert event is not None
    assert event.dates == (date(2031, 6, 3),)


def test_a_speech_has_the_day_and_the_place_above_its_text() -> None:
    event = event_of(
        "on 3 June 2031 at 11.50 hrs.\nat the Long Room, Lantern Palace, Hanoi\nExcellencies,\nIt is good to be here.",
        "Statement by H.E. Mr. Davo Lint, Prime Minister of Thailand, at the 3rd Lantern Forum",
    )
    assert event is not None
    assert (event.dates, event.time) == ((date(2031, 6, 3),), "11:50")
    assert event.name is not None
    assert event.name.en == "3rd Lantern Forum"
    assert event.venue is not None
    assert event.venue.en == "Long Room, Lantern Palace, Hanoi"


def test_the_day_below_a_speech() -> None:
    event = event_of(
        "My fellow citizens,\nLanterns help.\n* * *\n5 June 2031", "Official Statement of the Lantern Board"
    )
    assert event is not None
    assert event.dates == (date(2031, 6, 5),)


def test_a_report_without_a_day() -> None:
    event = event_of(
        "Prime Minister Davo Lint met with Ms. Orla Vennik, Mayor of Tokyo, in Berlin to talk about lanterns."
    )
    assert event is not None
    assert event.dates == ()
    assert event.venue is not None
    assert event.venue.en == "Berlin"


def test_a_text_that_reports_nothing() -> None:
    assert event_of("Lanterns are bright. Many people like lanterns, and they are sold in every province.") is None


@given(texts)
def test_any_text_raises_nothing(text: str) -> None:
    event_of(text, text)
    event_of("June 3, 2031, at 1000hrs, at " + text, "Remarks at " + text)
