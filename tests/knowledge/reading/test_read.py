"""A raw text becomes a release with its facts, each with evidence and confidence; what is missing is told."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.reading.read import IncompleteError, read_release_text
from knowledge.release import Role
from tests.knowledge.any_text import texts
from tests.knowledge.raw_texts import LINK, OPENING, SAYING, TITLE, raw_text


def test_a_text_in_the_usual_form_gives_every_kind_of_fact() -> None:
    release = read_release_text(raw_text(), "file")
    assert (release.id, release.source, release.issued) == ("thaigov-900001", LINK, date(2023, 3, 2))
    assert release.title.th == TITLE
    assert release.publisher.en == "Royal Thai Government"
    assert release.text == f"{OPENING}\n{SAYING}"
    assert release.event is not None
    assert (release.event.dates, release.event.time) == ((date(2023, 3, 2),), "13:30")
    chair, attendee = release.people
    assert (chair.name.th, chair.roles) == ("นายฟ้าใส ลมเย็น", (Role.CHAIR, Role.SPEAKER))
    assert (attendee.name.th, attendee.roles) == ("นางสาวละออง หมอกขาว", (Role.ATTENDEE,))
    assert [(period.start, period.end) for period in release.periods] == [(2566, 2570)]
    assert any("120 ล้านบาท" in figure.value.within("th") for figure in release.figures)
    assert [contact.value for contact in release.contacts] == ["1999"]


def test_every_fact_rests_on_a_sentence_of_the_text_and_says_how_sure_it_is() -> None:
    release = read_release_text(raw_text(), "file")
    facts = [release.event, *release.people, *release.periods, *release.figures, *release.contacts]
    for fact in facts:
        assert fact is not None
        assert fact.evidence
        assert fact.evidence in str(release.text)
        assert fact.confidence is not None
        assert not fact.checked


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "no text here"),
        (" \n\u200b", "no text here"),
        (raw_text(dateline="", body="ฝนตก"), "gives the day"),
        (raw_text().replace("ที่มา : http", "http"), "gives the release's link"),
    ],
)
def test_what_a_release_cannot_be_without_is_told(text: str, words: str) -> None:
    with pytest.raises(IncompleteError, match=words):
        read_release_text(text, "file")


@settings(max_examples=60, deadline=None)
@given(texts, st.sampled_from(["th", "en"]))
def test_any_body_is_read_without_a_fault(body: str, language: str) -> None:
    dateline = "วันพฤหัสบดีที่ 2 มีนาคม 2566" if language == "th" else "2/3/2023"
    release = read_release_text(f"Title\n{dateline}\n{body}\nที่มา : {LINK}", "file")
    assert release.issued == date(2023, 3, 2)


def test_people_and_posts_of_a_thai_release_have_english_forms() -> None:
    opening = OPENING.replace("รัฐมนตรีว่าการกระทรวงเมฆ", "ปลัดกระทรวงมหาดไทย")
    person = read_release_text(raw_text(body=opening), "file").people[0]
    assert person.name.en == "Fasai Lomyen"
    assert person.post is not None
    assert person.post.en == "Permanent Secretary of the Ministry of Interior"
