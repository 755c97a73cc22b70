"""English beside the Thai of a release that was read."""

import re
from datetime import date

from hypothesis import given

from knowledge.reading.english_forms import with_english
from knowledge.release import Organisation, Person, Release
from knowledge.values import Text
from tests.knowledge.any_text import texts


def release_with(*people: Person, organisations: tuple[Organisation, ...] = ()) -> Release:
    return Release(
        id="lantern-1",
        source="https://lantern.example/1",
        publisher=Text(th="สำนักโคม"),
        issued=date(2024, 11, 12),
        title=Text(th="โคมลอย"),
        people=people,
        organisations=organisations,
    )


def only(person: Person) -> Person:
    return with_english(release_with(person)).people[0]


def test_thai_names_and_posts_get_their_english() -> None:
    person = only(Person(name=Text(th="นายสมพร แก้วใส"), post=Text(th="รัฐมนตรีช่วยว่าการกระทรวงคมนาคม")))
    assert person.name == Text(th="นายสมพร แก้วใส", en="Somporn Kaeosai")
    assert person.post == Text(th="รัฐมนตรีช่วยว่าการกระทรวงคมนาคม", en="Deputy Minister of Transport")


def test_what_has_both_languages_stays() -> None:
    person = Person(name=Text(th="นายสมพร แก้วใส", en="Som P. Keosai"), post=Text(th="ปลัดกระทรวงพลังงาน", en="Chief"))
    assert only(person) == person


def test_a_foreigner_is_not_romanised() -> None:
    person = only(Person(name=Text(th="นายจอห์น โคม"), post=Text(th="เอกอัครราชทูตแคนาดาประจำประเทศไทย")))
    assert person.name.en is None
    assert person.post == Text(th="เอกอัครราชทูตแคนาดาประจำประเทศไทย", en="Ambassador of Canada to Thailand")


def test_a_thai_ambassador_is_romanised() -> None:
    person = only(Person(name=Text(th="นายสมพร แก้วใส"), post=Text(th="เอกอัครราชทูต ณ กรุงโตเกียว")))
    assert person.name.en == "Somporn Kaeosai"


def test_english_alone_gets_the_thai_that_is_known() -> None:
    person = only(
        Person(name=Text(en="Gen. Prayut Chan-o-cha"), post=Text(en="Prime Minister and Minister of Defense"))
    )
    assert person.name.th == "ประยุทธ์ จันทร์โอชา"
    assert person.post == Text(th="นายกรัฐมนตรีและรัฐมนตรีว่าการกระทรวงกลาโหม", en="Prime Minister and Minister of Defense")


def test_organisations_get_their_official_names() -> None:
    organisation = Organisation(name=Text(th="กรมประมง"))
    assert (
        with_english(release_with(organisations=(organisation,))).organisations[0].name.en == "Department of Fisheries"
    )


@given(texts.filter(lambda text: bool(text.strip()) and not re.search("[\ud800-\udfff]", text)))
def test_any_names_and_posts_do(text: str) -> None:
    name = Text(th=text)
    with_english(release_with(Person(name=name, post=name), organisations=(Organisation(name=name),)))
