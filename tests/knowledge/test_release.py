"""The schema: what a release may hold, and what is refused."""

from typing import Any

import pytest
from pydantic import ValidationError

from knowledge.release import Contact, Event, Group, Organisation, Period, Release, Role
from knowledge.values import Text, script_of
from tests.knowledge.made_up import CLOUDS, release


def test_a_bare_text_is_of_its_own_script() -> None:
    assert Text.model_validate("โคม").forms() == {"th": "โคม"}
    assert Text.model_validate("lantern").forms() == {"en": "lantern"}
    assert script_of("ปี 2566 plan") == "th"
    assert script_of("2566") == "en"


def test_a_text_is_given_in_the_other_language_where_it_must() -> None:
    both = Text(th="โคม", en="lantern")
    assert (both.within("th"), both.within("en")) == ("โคม", "lantern")
    assert Text(th="โคม").within("en") == "โคม"


@pytest.mark.parametrize("empty", [{}, {"th": None}, "", "   ", {"th": "", "en": ""}])
def test_a_text_says_something(empty: object) -> None:
    with pytest.raises(ValidationError):
        Text.model_validate(empty)


def test_a_bare_organisation_is_its_name() -> None:
    assert Organisation.model_validate("กรมเปลวไฟ").name.th == "กรมเปลวไฟ"
    assert Organisation.model_validate({"th": "กรมเปลวไฟ", "en": "Flames"}).name.en == "Flames"


def test_periods_count_both_ends() -> None:
    period = Period.model_validate({"of": "แผน", "from": 2566, "to": 2570})
    assert period.years == 5
    assert [year for year in range(2560, 2580) if period.covers(year)] == [2566, 2567, 2568, 2569, 2570]


def test_an_open_end_is_no_limit() -> None:
    since = Period.model_validate({"of": "แผน", "from": 2566, "to": None})
    assert since.years is None
    assert since.covers(2700)
    assert not since.covers(2565)
    assert Period.model_validate({"of": "แผน", "from": None, "to": 2566}).covers(2500)


@pytest.mark.parametrize(
    "years",
    [{"from": 2570, "to": 2566}, {"from": None, "to": None}, {"from": 2023, "to": 2027}, {"from": "2566", "to": 2570}],
)
def test_periods_of_the_wrong_era_or_order_are_refused(years: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Period.model_validate({"of": "แผน", **years})


@pytest.mark.parametrize("day", ["2564-12-24", "2564-02-29", "24/12/2021", "2021-13-01", 20211224, "1021-01-01", None])
def test_days_that_are_none_are_refused(day: object) -> None:
    with pytest.raises(ValidationError):
        release(issued=day)


def test_days_of_an_event_are_in_order() -> None:
    with pytest.raises(ValidationError):
        Event.model_validate({"dates": ["2024-11-13", "2024-11-12"]})


@pytest.mark.parametrize("time", ["24:00", "9:60", "noon", "13"])
def test_hours_that_are_none_are_refused(time: str) -> None:
    with pytest.raises(ValidationError):
        Event.model_validate({"time": time})
    assert Event.model_validate({"time": "9.05"}).time == "9.05"


@pytest.mark.parametrize(
    "changes",
    [
        {"id": "With Spaces"},
        {"id": ""},
        {"id": "x" * 65},
        {"source": "news.example.go.th"},
        {"source": "javascript:alert(1)"},
        {"titel": "a slip"},
        {"people": [{"name": "ก", "roles": ["boss"]}]},
        {"people": [{"name": "ก", "nickname": "ข"}]},
        {"contacts": [{"kind": "pigeon", "value": "1"}]},
        {"groups": [{"name": "ช่าง", "count": 0}]},
        {"title": None},
    ],
)
def test_what_is_no_part_of_a_release_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Release.model_validate({**CLOUDS, **changes})


def test_a_release_is_never_changed() -> None:
    with pytest.raises(ValidationError):
        release().title = Text(th="อื่น")


def test_equal_releases_are_equal() -> None:
    assert release() == release()
    assert release() != release(title="อื่น")


def test_defaults() -> None:
    assert Group.model_validate({"name": "ช่าง"}).roles == (Role.ATTENDEE,)
    assert Contact.model_validate({"kind": "phone", "value": " 02 "}).value == "02"
    assert not release().people[0].evidence


def test_people_by_role() -> None:
    people = [
        {"name": "ก", "roles": ["attendee"]},
        {"name": "ข", "roles": ["chair", "attendee"]},
        {"name": "ค", "roles": []},
    ]
    assert [person.name.th for person in release(people=people).with_role(Role.ATTENDEE)] == ["ก", "ข"]
    assert release(people=[]).with_role(Role.CHAIR) == ()
