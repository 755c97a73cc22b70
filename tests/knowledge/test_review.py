"""Review: a checked fact stands, a corrected one is known again, the rest is read anew."""

from typing import Any

from knowledge.release import Release
from knowledge.review import merge
from tests.knowledge.made_up import CLOUDS

SENTENCE = "นายฟ้าใส ลมเย็น รัฐมนตรีว่าการกระทรวงเมฆ เป็นประธานการประชุม"
READ: dict[str, Any] = {"evidence": SENTENCE, "confidence": 0.8}
CHAIR = {"name": "นายฟ้าใส ลมเย็น", "post": "รัฐมนตรีว่าการกระทรวงเมฆ", "roles": ["chair"], **READ}
GUEST = {"name": "นางสาวละออง หมอกขาว", "roles": ["attendee"], **READ, "evidence": "นางสาวละออง หมอกขาว เข้าร่วม"}
PLAN = {"of": "แผนฝน", "from": 2566, "to": 2570, **READ}


def release(**changes: object) -> Release:
    bare = {key: CLOUDS[key] for key in ("id", "source", "publisher", "issued", "title")}
    return Release.model_validate({**bare, **changes})


def checked(fact: dict[str, Any], **changes: object) -> dict[str, Any]:
    return {**fact, **changes, "checked": True}


def test_what_nobody_checked_is_read_anew() -> None:
    merged, told = merge(release(people=[CHAIR]), new := release(people=[{**CHAIR, "roles": ["speaker"]}, GUEST]))
    assert merged == new
    assert told == []


def test_a_checked_fact_stays_and_each_part_that_differs_is_told() -> None:
    before = release(people=[checked(CHAIR, roles=["chair", "speaker"], post="ปลัดกระทรวงเมฆ")])
    merged, told = merge(before, release(people=[GUEST, CHAIR]))
    assert [person.name.th for person in merged.people] == [GUEST["name"], CHAIR["name"]]
    assert merged.people[1] == before.people[0]
    assert told == [
        "people, 'นายฟ้าใส ลมเย็น': post: kept as 'ปลัดกระทรวงเมฆ', but the text now reads 'รัฐมนตรีว่าการกระทรวงเมฆ'.",
        "people, 'นายฟ้าใส ลมเย็น': roles: kept as chair, speaker, but the text now reads chair.",
    ]


def test_a_fact_by_hand_counts_as_checked() -> None:
    by_hand = {key: value for key, value in PLAN.items() if key != "confidence"}
    merged, told = merge(release(periods=[by_hand]), release(periods=[PLAN]))
    assert merged.periods[0].confidence is None
    assert told == []


def test_a_corrected_fact_takes_the_place_of_the_misread_one() -> None:
    before = release(people=[checked(CHAIR, name="นายฟ้าสาง ลมเย็น")], periods=[checked(PLAN, to=2571)])
    merged, told = merge(before, release(people=[CHAIR], periods=[PLAN]))
    assert [person.name.th for person in merged.people] == ["นายฟ้าสาง ลมเย็น"]
    assert [(period.start, period.end) for period in merged.periods] == [(2566, 2571)]
    assert len(told) == 2


def test_a_checked_fact_that_the_text_no_longer_gives_stays_and_is_told() -> None:
    merged, told = merge(release(people=[checked(GUEST)]), release(people=[CHAIR]))
    assert len(merged.people) == 2
    assert told == ["people, 'นางสาวละออง หมอกขาว': kept, but it is no longer read from the text."]


def test_of_a_checked_release_all_stays() -> None:
    before = release(people=[CHAIR], checked=True)
    merged, told = merge(before, release(people=[{**CHAIR, "roles": ["speaker"]}, GUEST]))
    assert merged == before
    assert told == ["people, 'นายฟ้าใส ลมเย็น': roles: kept as chair, but the text now reads speaker."]


def test_a_checked_event_and_what_is_written_by_hand_stay() -> None:
    event = {"name": "การประชุมแผนฝน", "venue": "หอประชุมเมฆขาว", **READ}
    before = release(event=checked(event), summary="สรุป", unstated=["งบประมาณ"])
    merged, told = merge(before, release(event={**event, "venue": "หอประชุมเมฆดำ"}))
    assert merged.event == before.event
    assert (merged.summary, merged.unstated) == (before.summary, before.unstated)
    assert told == ["the event: venue: kept as 'หอประชุมเมฆขาว', but the text now reads 'หอประชุมเมฆดำ'."]


def test_the_same_text_in_another_language_is_no_disagreement() -> None:
    both = checked(CHAIR, name={"th": CHAIR["name"], "en": "Fasai Lomyen"})
    assert merge(release(people=[both]), release(people=[CHAIR]))[1] == []
