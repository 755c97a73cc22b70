"""Explaining: what was understood, which candidates stood there, what was offered, and why one thing was said."""

import json
from typing import Any

from hypothesis import given

from knowledge.answers.context import NOTHING_BEFORE, Context
from knowledge.answers.respond import respond
from knowledge.base import KnowledgeBase
from knowledge.explaining import explain
from knowledge.release import Release
from knowledge.tracing import tracing
from tests.knowledge.any_text import texts
from tests.knowledge.made_up import CLOUDS, TODAY, release

BASE = KnowledgeBase.build([release()])
PRINTED = (
    "นายฟ้าใส ลมเย็น รัฐมนตรีว่าการกระทรวงเมฆ เป็นประธานการประชุมแผนฝน เมื่อวันที่ 1 มีนาคม 2566 ณ หอประชุมเมฆขาว\n"
    "ที่ประชุมเห็นชอบให้จัดซื้อบัวรดน้ำ 250 ใบ แจกชาวไร่ทุกหมู่บ้าน"
)
AS_PRINTED = Release.model_validate(
    {
        **CLOUDS,
        "text": PRINTED,
        "people": [
            {
                "name": {"th": "นายฟ้าใส ลมเย็น"},
                "post": {"th": "รัฐมนตรีว่าการกระทรวงเมฆ"},
                "roles": ["chair"],
                "evidence": PRINTED.split("\n")[0],
                "confidence": 0.9,
            }
        ],
    }
)


def explained(
    question: str, *releases: Release, base: KnowledgeBase | None = None, context: Context = NOTHING_BEFORE
) -> dict[str, Any]:
    base = base or (KnowledgeBase.build(releases) if releases else BASE)
    with tracing() as notes:
        answer, _ = respond(question, base, context, today=TODAY)
    return explain(notes, answer, base)


def test_what_was_understood_is_told() -> None:
    understood = explained("Who chaired the raiin plan meeting of Fasay Lomyen in March 2023?")["understood"]
    assert understood["facet"] == "chair"
    assert understood["language"] == "en"
    assert {"from": "raiin", "to": ["rain"]} in understood["mended"]
    assert "rain" in [word["word"] for word in understood["topic"]]
    assert all(0 < word["weight"] <= 2 for word in understood["topic"])
    assert [(day["written"], day["year"], day["month"], day["day"]) for day in understood["dates"]] == [
        ("march 2023", 2023, 3, None)
    ]
    (person,) = understood["people"]
    assert person["names"] == ["ฟ้าใส ลมเย็น"]
    assert (person["written"], person["matched"]) == ("fasay lomyen", "heard")
    assert 0.5 < person["likeness"] < 1


def test_a_name_as_it_is_written_and_one_carried_over_are_told_apart() -> None:
    assert explained("นายฟ้าใส ลมเย็น ดำรงตำแหน่งอะไร")["understood"]["people"][0]["matched"] == "written"
    before = Context(release_id="moc-1", people=("ฟ้าใส ลมเย็น",))
    people = explained("What is his post?", context=before)["understood"]["people"]
    assert [(one["matched"], one["written"]) for one in people] == [("chat", None)]


def test_the_shares_of_a_candidate_make_up_its_score() -> None:
    other = release(id="moc-2", title={"th": "แผนฝนของปีหน้า", "en": "Next year's rain plan"}, people=[], event=None)
    candidates = explained("Did Fasai Lomyen open the rain plan in March 2023?", release(), other)["candidates"]
    assert [one["id"] for one in candidates] == ["moc-1", "moc-2"]
    assert {"people", "words"} <= set(candidates[0]["share"])
    assert "people" not in candidates[1]["share"]
    for one in candidates:
        assert abs(sum(one["share"].values()) - one["score"]) < 0.01


def test_a_fact_that_answers_is_named_with_its_confidence() -> None:
    explanation = explained("ใครเป็นประธานการประชุมแผนฝน", AS_PRINTED)
    (settled,) = explanation["settled"]
    assert [(fact["kind"], fact["confidence"], fact["checked"]) for fact in settled["draft"]["facts"]] == [
        ("people", 0.9, False)
    ]
    assert 0 < settled["draft"]["chance"] < 1
    assert 0 < settled["weighed"] < 1
    assert 0 < explanation["decided"]["needed"] <= settled["weighed"] == explanation["decided"]["confidence"]
    assert explanation["decided"]["why"] in ("fact", "passage")


def test_a_passage_that_answers_comes_first_of_the_passages() -> None:
    explanation = explained("ที่ประชุมแผนฝนเห็นชอบให้จัดซื้อบัวรดน้ำกี่ใบ", AS_PRINTED)
    passages = explanation["settled"][0]["passages"]
    assert passages
    assert all(one["text"] in " ".join(PRINTED.split()) for one in passages)
    assert [one["score"] for one in passages] == sorted((one["score"] for one in passages), reverse=True)


def test_what_a_person_checked_is_told_as_such() -> None:
    explanation = explained("Who chaired the rain plan meeting?")
    assert explanation["settled"][0]["draft"]["facts"][0]["checked"] is True
    assert explanation["decided"]["why"] == "fact_alone"
    assert explanation["decided"]["release_by"] == "fit"


def test_each_way_of_ending_has_its_reason() -> None:
    chairs = [
        [{"name": {"th": name}, "roles": ["chair"], "checked": True}] for name in ("นายฟ้าใส ลมเย็น", "นางรุ้ง งามตา")
    ]
    yearly = [release(id=f"moc-{at}", issued=f"202{at}-03-02", people=people) for at, people in enumerate(chairs)]
    assert explained("Who chaired the rain plan meeting?", *yearly)["decided"]["why"] == "choose"
    assert explained("Who invented the telescope?")["decided"]["why"] == "not_found"
    assert explained("hello")["decided"]["why"] == "no_question"
    assert explained("hello")["understood"] is None
    assert explained("What is the newest release?")["decided"]["why"] == "several"
    assert explained("Who signed at the rain plan meeting?")["decided"]["why"] == "nothing"
    assert explained("And who signed it?", context=Context("moc-1"))["decided"]["release_by"] == "chat"


def test_of_several_releases_that_were_asked_the_one_spoken_of_tells_why() -> None:
    notes = []
    for one in (release(), AS_PRINTED.model_copy(update={"id": "moc-2"})):
        with tracing() as noted:
            answer, _ = respond("Who chaired the rain plan meeting?", KnowledgeBase.build([one]), today=TODAY)
        notes += [kept for kept in noted if kept.kind in ("question", "settled")]
        if one.id == "moc-1":
            said = answer
    explanation = explain(notes, said, BASE)
    assert [one["release"]["id"] for one in explanation["settled"]] == ["moc-1", "moc-2"]
    assert explanation["decided"]["why"] == "fact_alone"


@given(texts)
def test_whatever_is_asked_can_be_explained_as_json(text: str) -> None:
    json.dumps(explained(text, base=BASE))
